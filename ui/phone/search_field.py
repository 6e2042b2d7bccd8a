"""A field that looks for customers while one types."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from softphone.domain.pop import Match
from softphone.services.customer_desk import CustomerDesk
from ui.phone.people import of_customer
from ui.phone.person_list import Person
from ui.phone.search_popup import SearchPopup
from ui.theme.icons import Icons
from ui.widgets.field import Field

_PAUSE_MS = 60
_LEAST_LETTERS = 2


class SearchField(Field):
    """`called` and `opened` carry the `Person` that was chosen."""

    called = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        icons: Icons,
        customers: CustomerDesk,
        *,
        calls: bool,
        height: int = 36,
        trailing: QWidget | None = None,
    ) -> None:
        super().__init__(icons, "search", height, trailing)
        self._customers = customers
        self._calls = calls
        self._popup: SearchPopup | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.textEdited.connect(self._typed)

    @property
    def popup(self) -> SearchPopup:
        """Made at the first search: most windows begin without one."""
        if self._popup is None:
            self._popup = SearchPopup(self._icons, self, calls=self._calls)
            self._popup.called.connect(self._taken(self.called.emit))
            self._popup.opened.connect(self._taken(self.opened.emit))
        return self._popup

    def _taken(self, tell: Callable[[Person], None]) -> Callable[[Person], None]:
        def take(person: Person) -> None:
            self.clear()
            tell(person)

        return take

    def _typed(self, words: str) -> None:
        if len(words.strip()) < _LEAST_LETTERS:
            self._pause.stop()
            if self._popup is not None:
                self._popup.hide()
            return
        self._pause.start()

    def _search(self) -> None:
        words = self.text()
        self._customers.search(words, lambda found: self._show(words, found))

    def _show(self, words: str, found: tuple[Match, ...]) -> None:
        """Answers that come late, for other words, are of no use."""
        if words == self.text() and self.hasFocus():
            people = [of_customer(match.customer) for match in found]
            if people or not self._calls:
                self.popup.show_people(people)
            elif self._popup is not None:
                self._popup.hide()
