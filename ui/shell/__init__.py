"""The window around the screens: bars, rail, columns, notices."""
