"""The window: words, pictures and keys over the core's codes and values."""
