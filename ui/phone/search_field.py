"""A field that looks for customers while one types."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from softphone.domain.pop import Match
from softphone.services.customer_desk import CustomerDesk
from ui.phone.people import of_customer
from ui.phone.person_list import Person
from ui.phone.search_popup import SearchPopup
from ui.phone.typed_search import TypedSearch
from ui.theme.icons import Icons
from ui.widgets.field import Field


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
        self._calls = calls
        self._popup: SearchPopup | None = None
        self._search = TypedSearch(self, customers, self._show)
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
        if not self._search.follow(words) and self._popup is not None:
            self._popup.hide()

    def _show(self, found: tuple[Match, ...]) -> None:
        if not self.hasFocus():
            return
        people = [of_customer(match.customer) for match in found]
        if people or not self._calls:
            self.popup.show_people(people)
        elif self._popup is not None:
            self._popup.hide()
