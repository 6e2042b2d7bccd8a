"""Questions that overtake each other: whoever types fast wants the answer to the last one."""

from collections.abc import Callable
from typing import Generic, TypeVar

from softphone.crm.port import Database, StoreError, UnitOfWork

T = TypeVar("T")


class LatestQuestion(Generic[T]):
    """One at a time, and only the newest waits: fast typing never delays a pop.

    An overtaken question is never answered.
    """

    def __init__(self, database: Database, on_error: Callable[[StoreError], None]) -> None:
        self._database = database
        self._on_error = on_error
        self._running = False
        self._waiting: tuple[Callable[[UnitOfWork], T], Callable[[T], None]] | None = None

    def ask(self, question: Callable[[UnitOfWork], T], on_answer: Callable[[T], None]) -> None:
        self._waiting = (question, on_answer)
        if not self._running:
            self._ask_waiting()

    def _ask_waiting(self) -> None:
        assert self._waiting is not None
        question, on_answer = self._waiting
        self._waiting, self._running = None, True
        self._database.run(
            question, lambda answer: self._on_answered(answer, on_answer), self._on_refused
        )

    def _on_answered(self, answer: T, on_answer: Callable[[T], None]) -> None:
        self._running = False
        if self._waiting is None:
            on_answer(answer)
        else:
            self._ask_waiting()

    def _on_refused(self, error: StoreError) -> None:
        self._running = False
        self._on_error(error)
        if self._waiting is not None:
            self._ask_waiting()
