"""Figures of speed, memory and sound, measured on the real thing; not part of the test run."""
