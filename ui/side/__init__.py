"""The right column: what the present phase of the work needs at hand."""
