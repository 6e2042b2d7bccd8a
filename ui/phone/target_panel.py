"""Where a call shall go: a search inside its card, and the ways to get it there."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.pop import Match
from ui.phone.meant import MeantCall
from ui.phone.person_list import ROW_HEIGHT, Person, PersonList
from ui.phone.targets import targets
from ui.phone.typed_search import TypedSearch
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded

_ROWS = 3
_SIDE = 12

Way = Callable[[str], bool]


class Purpose(Enum):
    """What the panel is open for."""

    TRANSFER = "transfer"
    ADD = "add"
    """Somebody is to join in."""
    DIVERT = "divert"


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
        self._search = TypedSearch(self.field, core.customers, self._found, name="target")
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
        title, first, second, feature, icon = self._words()
        self._title.setText(title)
        self._close.setAccessibleName(self.tr("Close"))
        self.field.setPlaceholderText(self.tr("Name, extension or number"))
        self.field.setAccessibleName(f"{title}, {self.tr('Name, extension or number')}")
        self.list.setAccessibleName(self.tr("Possible targets"))
        self.list.set_empty_words(self.tr("Nobody found"))
        self.first.setText(first)
        self.second.setText(second)
        self.feature.setText(feature)
        self.feature.set_icon(icon)
        self.second.setVisible(bool(second))
        self.feature.setVisible(bool(feature))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def _words(self) -> tuple[str, str, str, str, str]:
        """Title, first way, second way, feature of the PBX with its icon."""
        codes = self._core.settings.values.features
        match self.purpose:
            case Purpose.TRANSFER:
                park = self.tr("Park the call") if codes.park else ""
                first, second = self.tr("Attended transfer"), self.tr("Blind transfer")
                return self.tr("Transfer"), first, second, park, "parking"
            case Purpose.ADD:
                room = self.tr("Conference room of the PBX") if codes.conference_room else ""
                alone = self._core.calls.conference
                first = self.tr("Call, then join")
                return self.tr("Add a person"), first, "", "" if alone else room, "users"
            case _:
                box = self.tr("Send to my voicemail") if codes.to_voicemail else ""
                return self.tr("Divert"), self.tr("Divert"), "", box, "voicemail"

    def _ways(self) -> tuple[Way, Way | None, Callable[[], bool]]:
        """What the buttons ask for, as `_words` names them."""
        control, call_id = self._core.control, self._meant().call_id
        match self.purpose:
            case Purpose.TRANSFER:
                return (
                    lambda target: control.consult(target, call_id),
                    lambda target: control.transfer(target, call_id),
                    lambda: control.park(call_id),
                )
            case Purpose.ADD:
                joined = bool(self._core.calls.conference)
                first = control.dial if joined else lambda it: control.consult(it, call_id)
                return first, None, control.conference_room
            case _:
                return (
                    lambda target: control.divert(target, call_id),
                    None,
                    lambda: control.send_to_voicemail(call_id),
                )

    def _take(self, *, second: bool = False) -> None:
        first_way, second_way, _feature = self._ways()
        way = second_way if second else first_way
        if way is None:
            return
        if way(self.target or self.field.text()):
            self.closed.emit()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_feature(self) -> None:
        if self._ways()[2]():
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

    def _found(self, found: tuple[Match, ...]) -> None:
        self._show_people(found)

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
