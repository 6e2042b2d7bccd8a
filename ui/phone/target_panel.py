"""Where a call shall go: a search inside its card, and the ways to get it there."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.pop import Match
from ui.phone.meant import MeantCall
from ui.phone.person_list import ROW_HEIGHT, Person, PersonList
from ui.phone.target_ways import Purpose, Ways, ways
from ui.phone.targets import targets
from ui.phone.typed_search import TypedSearch
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded

_ROWS = 3
_SIDE = 12


class TargetPanel(Worded, QWidget):
    """Enter takes the first way, Shift+Enter the second; Esc or `closed` leaves all as it is."""

    closed = Signal()

    def __init__(self, core: Core, icons: Icons, meant: MeantCall) -> None:
        super().__init__()
        self._core = core
        self._meant = meant
        self.purpose = Purpose.TRANSFER
        self._title = Label(icons.theme, role="section")
        self._close = Button(icons, kind="ghost", icon="x", height=28, icon_size=16)
        self.field = Field(icons, "search")
        self.list = PersonList(icons, button=False)
        self.first = Button(icons, kind="primary", key="⏎")
        self.second = Button(icons, key="⇧ ⏎")
        self.feature = Button(icons, kind="ghost", height=28, icon_size=16)
        self._search = TypedSearch(self.field, core.customers, self._show_people, name="target")
        self._lay_out()
        self._connect()
        self.retranslate()

    def open(self, purpose: Purpose) -> None:
        """Empty, with the keyboard in the field."""
        self.purpose = purpose
        self.field.clear()
        self._show_people(())
        self.retranslate()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def target(self) -> str:
        """The number of the chosen row."""
        person = self.list.current
        return person.number if person is not None else ""

    @property
    def is_searching(self) -> bool:
        """Customers may still be found for what is typed."""
        return self._search.is_due

    def retranslate(self) -> None:
        there = self._ways()
        hint = self.tr("Name, extension or number")
        self._title.setText(there.title)
        self._close.setAccessibleName(self.tr("Close"))
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(f"{there.title}, {hint}")
        self.list.setAccessibleName(self.tr("Possible targets"))
        self.list.set_empty_words(self.tr("Nobody found"))
        self.first.setText(there.first.words)
        self.second.setText(there.second.words if there.second else "")
        self.second.setVisible(there.second is not None)
        if there.feature is not None:
            self.feature.setText(there.feature.words)
            self.feature.set_icon(there.feature.icon)
        self.feature.setVisible(there.feature is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def _ways(self) -> Ways:
        return ways(self._core, self.purpose, self._meant)

    def _take(self, *, second: bool = False) -> None:
        there = self._ways()
        way = there.second if second else there.first
        if way is None:
            return
        if way.take(self.target or self.field.text()):
            self.closed.emit()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_feature(self) -> None:
        feature = self._ways().feature
        if feature is not None and feature.take():
            self.closed.emit()

    def _take_key(self, event: QKeyEvent) -> bool:
        """Keys that mean the list or a way; all others are typed."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(second=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case _:
                return False
        return True

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.list.count:
            self.list.setCurrentIndex(self.list.model().index(row, 0))

    def _typed(self, words: str) -> None:
        self._search.follow(words)
        self._show_people(())

    def _show_people(self, found: tuple[Match, ...]) -> None:
        people = targets(self.field.text(), self._core.team.colleagues, found)
        self.list.show_people(people)
        self.list.setFixedHeight(max(1, min(len(people), _ROWS)) * ROW_HEIGHT)
        if people:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        for way in (self.first, self.second):
            way.setEnabled(bool(people))

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.called.connect(self._call)
        self.first.clicked.connect(self._take)
        self.second.clicked.connect(lambda: self._take(second=True))
        self.feature.clicked.connect(self._take_feature)

    def _call(self, _person: Person) -> None:
        self._take()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, _SIDE)
        column.setSpacing(8)
        column.addLayout(_inset(head))
        column.addLayout(_inset(self.field))
        column.addWidget(self.list)
        for part in (self.first, self.second, self.feature):
            column.addLayout(_inset(part))


def _inset(part: QWidget | QHBoxLayout) -> QHBoxLayout:
    """Only the list goes from edge to edge."""
    row = part if isinstance(part, QHBoxLayout) else QHBoxLayout()
    row.setContentsMargins(_SIDE - 1, 0, _SIDE - 1, 0)
    if isinstance(part, QWidget):
        row.addWidget(part)
    return row
