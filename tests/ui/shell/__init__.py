"""The shell: bars, phone column, keys, theme, language, start."""
