"""Typed settings, secrets and the places where files live."""
