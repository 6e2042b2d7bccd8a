"""How much room a call gets in the phone column."""

from enum import Enum


class Place(Enum):
    """Given by `room.places`."""

    MAIN = "main"
    TERSE = "terse"
    """The main one among many: without the way it came."""
    SMALL = "small"
    ROW = "row"
    PAIR = "pair"
    """Customer or consulted colleague."""
