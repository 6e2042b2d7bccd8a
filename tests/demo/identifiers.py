"""Ids that look like those of the program, from a seeded chance: the same data on every machine."""

import random


def identifier(chance: random.Random, at: float) -> str:
    """A UUIDv7 in hex: milliseconds first, so that rows sort by time."""
    return f"{int(at * 1000):012x}7{chance.getrandbits(12):03x}8{chance.getrandbits(60):015x}"
