"""Colours, type and icons of the visual target."""
