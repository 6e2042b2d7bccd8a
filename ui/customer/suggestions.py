"""People who may be calling: found by the number, then narrowed by the name as it is typed."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from softphone.domain.pop import Match
from ui.customer.person_row import PersonList
from ui.theme.icons import Icons
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.widgets.section_head import SectionHead

_SHOWN = 4
_LETTERS = 2
"""So many letters make a search worth while."""

Matches = tuple[Match, ...]


class PeopleSource(Protocol):
    """What this needs of `core.customers`; a newer search drops the answer of an older one."""

    def search(self, text: str, on_result: Callable[[Matches], None], field: str = "") -> None: ...


class Suggestions(Worded, QWidget):
    """Hidden while there is nobody to suggest."""

    def __init__(self, source: PeopleSource, icons: Icons, choose: Callable[[str], object]) -> None:
        super().__init__()
        self._source = source
        self._found: Matches = ()
        self._name = ""
        self._note = Label(icons.theme, role="caption", ink="t2")
        self._head = SectionHead(icons, self._note)
        self.people = PersonList(icons, choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self.people)
        self.hide()
        self.retranslate()

    def begin(self) -> None:
        """Another caller: what was typed for the one before means nothing."""
        self._found, self._name = (), ""
        self._show(())

    def set_found(self, matches: Matches) -> None:
        """Everyone the look-up found for the call."""
        if matches == self._found:
            return
        self._found = matches
        self._show(matches)

    def narrow(self, name: str) -> None:
        """The name in the form changed."""
        self._name = name.strip()
        if len(self._name) >= _LETTERS:
            self._source.search(self._name, self._show_named, "caller")
        else:
            self._show(self._found)

    def retranslate(self) -> None:
        several = len(self._found) > 1
        self._head.set(
            self.tr("Who of them is calling?") if several else self.tr("Could it be this person?")
        )
        self._note.setText(self.tr("Narrows as you type the name"))

    def _show_named(self, named: Matches) -> None:
        """Those found both ways come first, with the stronger reason."""
        if len(self._name) < _LETTERS:
            return
        ids = {match.customer.customer_id for match in named}
        both = tuple(match for match in self._found if match.customer.customer_id in ids)
        known = {match.customer.customer_id for match in both}
        self._show(both + tuple(one for one in named if one.customer.customer_id not in known))

    def _show(self, matches: Matches) -> None:
        self.people.set(matches[:_SHOWN])
        self.setVisible(bool(matches))
        self.retranslate()
