"""A card serves one call after another: its parts ask which one it is now."""

from collections.abc import Callable

from softphone.domain.call import Call

MeantCall = Callable[[], Call]
