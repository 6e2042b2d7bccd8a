"""What the window's process does with calls and customers; everything on the main thread."""
