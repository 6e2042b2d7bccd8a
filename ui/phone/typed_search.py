"""Looks for customers while somebody types; answers for words that are gone are of no use."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from softphone.domain.pop import Match
from softphone.services.customer_desk import CustomerDesk

_PAUSE_MS = 60
_LEAST_LETTERS = 2

OnFound = Callable[[tuple[Match, ...]], None]


class TypedSearch(QTimer):
    """`name` tells its questions from those of other fields."""

    def __init__(
        self, field: QLineEdit, customers: CustomerDesk, on_found: OnFound, name: str = ""
    ) -> None:
        super().__init__(field, singleShot=True, interval=_PAUSE_MS)
        self._field = field
        self._customers = customers
        self._on_found = on_found
        self._name = name
        self._asked = False
        self.timeout.connect(self._search)

    def follow(self, words: str) -> bool:
        """Search after a short pause; False for too few letters."""
        worth_it = len(words.strip()) >= _LEAST_LETTERS
        if worth_it:
            self.start()
        else:
            self.stop()
        return worth_it

    @property
    def is_due(self) -> bool:
        """Asked for, and not answered yet."""
        return self.isActive() or self._asked

    def _search(self) -> None:
        self._asked = True
        words = self._field.text()
        self._customers.search(words, lambda found: self._answer(words, found), self._name)

    def _answer(self, words: str, found: tuple[Match, ...]) -> None:
        self._asked = False
        if words == self._field.text():
            self._on_found(found)
