"""Writes calls into WAV files; knows nothing of SIP."""
