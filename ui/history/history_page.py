"""The view of all past calls: a search, filters with counts, the list."""

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Direction
from softphone.domain.history import HistoryFilter
from softphone.domain.interaction import Interaction
from softphone.services.notices import HistoryChanged
from ui.deferred import Deferred
from ui.history.history_model import HistoryModel
from ui.history.history_view import HistoryView
from ui.theme.icons import Icons
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.empty_note import EmptyNote
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.wording import amounts

_PAUSE_MS = 120
_LONGEST = 100

_FILTERS = {
    "all": HistoryFilter(),
    "in": HistoryFilter(direction=Direction.INCOMING),
    "out": HistoryFilter(direction=Direction.OUTGOING),
    "missed": HistoryFilter(missed=True),
    "recorded": HistoryFilter(recorded=True),
}
_MOST_COUNTED = 1000
"""A thousand and more are not told apart."""


class HistoryPage(Worded, QWidget):
    """`opened` carries the id of a customer. While it is seen, missed calls count as seen."""

    opened = Signal(str)

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self._core = core
        self._chosen = "all"
        self._counts: dict[str, int] = {}
        self._title = Label(icons.theme, role="title")
        self.search = Field(icons, "search")
        self.search.setMaxLength(_LONGEST)
        self.chips = {name: Chip(icons) for name in _FILTERS}
        self.model = HistoryModel(core.history, self)
        self.view = HistoryView(icons, self.model, core.now)
        self._card = Card(icons.theme)
        self._empty = EmptyNote(icons, "history")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Call history"))
        self.search.setPlaceholderText(self.tr("Name, company or number"))
        self.search.setAccessibleName(self.tr("Search past calls"))
        self.view.setAccessibleName(self.tr("Past calls"))
        self._word_chips()
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        """While nobody looks, nothing is read."""
        if not self.isVisible():
            return
        self._find()
        if self._core.history.missed_count:
            self._core.history.seen()

    def _find(self) -> None:
        words = self.search.text().strip()
        self.model.find(replace(_FILTERS[self._chosen], text=words))
        wanted = tuple(replace(known, text=words) for known in _FILTERS.values())
        self._core.history.count(wanted, self._on_counts)

    def _on_counts(self, counts: tuple[int, ...]) -> None:
        self._counts = dict(zip(_FILTERS, counts, strict=True))
        self._word_chips()

    def _choose(self, name: str) -> None:
        self._chosen = name
        self.view.scrollToTop()
        self._find()

    def _word_chips(self) -> None:
        words = {
            "all": self.tr("All"),
            "in": self.tr("Incoming"),
            "out": self.tr("Outgoing"),
            "missed": self.tr("Missed"),
            "recorded": self.tr("Recorded"),
        }
        for name, chip in self.chips.items():
            count = self._counts.get(name)
            shown = "" if count is None else amounts.whole(count)
            chip.set(words[name], f"{shown}+" if count == _MOST_COUNTED else shown)
            chip.setAccessibleName(f"{words[name]}, {shown}" if shown else words[name])

    def _show_state(self) -> None:
        some = self.model.rowCount() > 0
        self._card.setVisible(some)
        self._empty.setVisible(not some)
        if self.search.text().strip():
            self._empty.set(self.tr("No call fits. Try fewer letters or another filter."), "search")
        elif self._chosen == "all":
            self._empty.set(self.tr("No calls yet."), "history")
        else:
            self._empty.set(self.tr("No call of this kind."), "history")

    def _call(self, call: Interaction) -> None:
        if call.number:
            self._core.control.dial(call.number)

    def _open(self, call: Interaction) -> None:
        if call.customer_id:
            self.opened.emit(call.customer_id)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._find)
        self.search.textChanged.connect(self._pause.start)
        self.model.loaded.connect(self._show_state)
        self.view.called.connect(self._call)
        self.view.opened.connect(self._open)
        for name, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, name=name: self._choose(name))
        self._core.bus.subscribe(HistoryChanged, Deferred(self, self._refresh))

    def _build(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in self.chips.values():
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chips.addWidget(chip)
        chips.addStretch(1)
        self.chips[self._chosen].setChecked(True)
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for part in (self._title, self.search):
            column.addWidget(part)
        column.addLayout(chips)
        column.addWidget(self._card, 1)
        column.addWidget(self._empty)
        column.addStretch(0)
