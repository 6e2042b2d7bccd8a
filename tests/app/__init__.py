"""The whole application under trouble: real processes, PBX, sound server, screen and keys."""
