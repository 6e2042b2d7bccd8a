"""The only package that touches miniaudio: devices, streams, rings, tones."""
