"""From codes and values to words: the core never words anything itself."""
