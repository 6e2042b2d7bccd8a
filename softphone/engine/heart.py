"""Proof that the SIP side of the engine works: it is asked something, and has to answer.

The question is a command that every engine must refuse, so it needs no word of its own.
"""

import time
from collections.abc import Callable

from softphone.domain.commands import AnyCommand, HangUp
from softphone.domain.events import AnyEvent, CommandFailed

_QUESTION = HangUp(call_id="", command_id="heart")
DEAF_AFTER_S = 30.0
"""Longer than a resolver may keep the SIP thread waiting; a hang is for ever."""


class Heart:
    """Asked by one thread, answered by the engine's."""

    def __init__(
        self, submit: Callable[[AnyCommand], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._submit = submit
        self._clock = clock
        self._answered_at = clock()
        self._waiting = False

    def beats(self) -> bool:
        """Ask again if the last question was answered; False once that takes too long."""
        if not self._waiting:
            self._waiting = True
            self._submit(_QUESTION)
        return self._clock() - self._answered_at < DEAF_AFTER_S

    def hears(self, event: AnyEvent) -> bool:
        """True for the answer, which is nobody else's business."""
        if not isinstance(event, CommandFailed) or event.command_id != _QUESTION.command_id:
            return False
        self._answered_at = self._clock()
        self._waiting = False
        return True
