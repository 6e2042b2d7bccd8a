"""The private socket between the engine process and the window's process."""
