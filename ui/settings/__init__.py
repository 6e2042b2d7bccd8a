"""The one settings dialog and its pages."""
