"""The phone column: dial field, calls, and lists of people to call."""
