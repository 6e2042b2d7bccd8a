"""People found while typing: a sheet under the field; the keyboard stays in the field."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.phone.person_list import ROW_HEIGHT, Person, PersonList
from ui.theme.icons import Icons
from ui.widgets.card import Hairline
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.painting import begin, box
from ui.widgets.retranslate import Worded

_WIDTH, _MOST_ROWS, _SHADOW = 432, 6, 12


class SearchPopup(Worded, QWidget):
    """Lies over the window below `field`; up and down choose, Esc closes."""

    called = Signal(object)
    opened = Signal(object)

    def __init__(self, icons: Icons, field: QLineEdit, *, calls: bool) -> None:
        super().__init__(field.window())
        self._theme = icons.theme
        self._field = field
        self._calls = calls
        self._head = Label(icons.theme, role="caption", ink="t3")
        self._none = Label(icons.theme, ink="t2")
        self.list = PersonList(icons)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.called.connect(self._call)
        self.list.clicked.connect(lambda _index: self._take())
        self._hints = [
            Label(icons.theme, role="caption", ink="t3") for _ in range(3 if calls else 2)
        ]
        self._lay_out(icons)
        self.retranslate()
        self.hide()
        field.installEventFilter(self)

    def show_people(self, people: Sequence[Person]) -> None:
        """The answer of a search; none is an answer, too."""
        self.list.show_people(people)
        rows = min(len(people), _MOST_ROWS)
        self.list.setVisible(bool(people))
        self._head.setVisible(bool(people))
        self._none.setVisible(not people)
        self.list.setFixedHeight(rows * ROW_HEIGHT)
        if people:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._place()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Customers"))
        self._none.setText(self.tr("Nobody found"))
        words = [self.tr("choose"), self.tr("call"), self.tr("open card")]
        if not self._calls:
            words.remove(self.tr("call"))
        for hint, word in zip(self._hints, words, strict=True):
            hint.setText(word)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and self.isVisible() and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        rect = QRectF(self.rect())
        shade = color("t1")
        shade.setAlphaF(0.012)
        for step in range(0 if self._theme.dark else _SHADOW):
            box(painter, rect.adjusted(step, step, -step, -step / 2), 10 + _SHADOW - step, shade)
        inner = rect.adjusted(_SHADOW, 0, -_SHADOW, -_SHADOW)
        box(painter, inner, 10, color("surface"), color("line2"))

    def _take_key(self, event: QKeyEvent) -> bool:
        """Keys that mean the list; all others are typed."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.hide()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                return self._take(opens=shifted)
            case _:
                return False
        return True

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.list.count:
            self.list.setCurrentIndex(self.list.model().index(row, 0))

    def _take(self, *, opens: bool = False) -> bool:
        person = self.list.current
        if person is None:
            return False
        if self._calls and not opens and person.number:
            self._call(person)
        else:
            self.hide()
            self.opened.emit(person)
        return True

    def _call(self, person: Person) -> None:
        self.hide()
        self.called.emit(person)

    def _place(self) -> None:
        window = self._field.window()
        self.setParent(window)
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        width = _WIDTH + 2 * _SHADOW
        left = min(corner.x() - _SHADOW, window.width() - width)
        self.setGeometry(max(0, left), corner.y(), width, 1)
        self.adjustSize()
        self.resize(width, self.sizeHint().height())
        self.show()
        self.raise_()

    def _lay_out(self, icons: Icons) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_SHADOW, 10, _SHADOW, _SHADOW)
        column.setSpacing(4)
        for label in (self._head, self._none):
            label.setContentsMargins(0, 0, 0, 0)
            row = QHBoxLayout()
            row.setContentsMargins(16, 0, 16, 0)
            row.addWidget(label)
            column.addLayout(row)
        column.addWidget(self.list)
        column.addWidget(Hairline(icons.theme))
        hints = QHBoxLayout()
        hints.setContentsMargins(14, 6, 14, 10)
        hints.setSpacing(8)
        caps = ["↑ ↓", "⏎", "⇧ ⏎"] if self._calls else ["↑ ↓", "⏎"]
        for cap, hint in zip(caps, self._hints, strict=True):
            hints.addWidget(KeyCap(icons.theme, cap))
            hints.addWidget(hint)
        hints.addStretch()
        column.addLayout(hints)
