"""Values of the field and the rules about them: no I/O, no threads, no toolkit."""
