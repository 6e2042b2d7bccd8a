"""Names for things that outlive a process: time-ordered UUIDs, so that rows and journals sort."""

import os
import time
import uuid


def new_id() -> str:
    """A UUIDv7 as 32 hex digits (RFC 9562 section 5.7): 48 bits of milliseconds, then chance."""
    milliseconds = time.time_ns() // 1_000_000
    chance = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & 0xFFFFFFFFFFFF) << 80 | chance
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return uuid.UUID(int=value).hex
