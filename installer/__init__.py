"""Set-up, packaging and roll-out; nothing in here is imported by the application."""
