"""Lists of people: cheap however long they are."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.phone.person_delegate import PERSON, ROW_HEIGHT, Index, Person, PersonDelegate
from ui.theme.icons import Icons
from ui.widgets.painting import text

__all__ = ["ROW_HEIGHT", "PeopleModel", "Person", "PersonList"]


class PeopleModel(QAbstractListModel):
    """Rows of a list view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()

    def set(self, people: Sequence[Person]) -> None:
        if tuple(people) != self._people:
            self.beginResetModel()
            self._people = tuple(people)
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self._people[index.row()]
        if role == PERSON:
            return person
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return person.spoken or ", ".join(filter(None, (person.name, person.detail)))
        return person.name if role == Qt.ItemDataRole.DisplayRole else None


class PersonList(QListView):
    """Arrow keys move, Enter (or the button, or a double click) calls, Space opens the card."""

    called = Signal(object)
    opened = Signal(object)

    def __init__(self, icons: Icons, *, always_button: bool = False, button: bool = True) -> None:
        super().__init__()
        self._theme = icons.theme
        self._button = button
        self._empty_words = ""
        self._model = PeopleModel(self)
        self._delegate = PersonDelegate(icons, self, always=always_button, button=button)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setProperty("frameless", True)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: self.called.emit(index.data(PERSON)))

    def show_people(self, people: Sequence[Person]) -> None:
        """Replace the rows; the position stays where the rows are the same."""
        self._model.set(people)

    def set_empty_words(self, words: str) -> None:
        """What stands there while there is nobody."""
        self._empty_words = words
        self.setAccessibleDescription(words if not self.count else "")
        self.viewport().update()

    def person(self, row: int) -> Person:
        return self._model.index(row).data(PERSON)

    @property
    def count(self) -> int:
        return self._model.rowCount()

    @property
    def current(self) -> Person | None:
        index = self.currentIndex()
        return index.data(PERSON) if index.isValid() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count:
            line = QRectF(12, 8, self.viewport().width() - 24, ROW_HEIGHT - 16)
            painter = QPainter(self.viewport())
            text(painter, line, self._empty_words, "body", self._theme.color("t3"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        person = self.current
        if person is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.called.emit(person)
        elif person is not None and event.key() == Qt.Key.Key_Space:
            self.opened.emit(person)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        person = index.data(PERSON) if index.isValid() else None
        place = self._delegate.button_rect(QRectF(self.visualRect(index)))
        on_button = self._button and place.contains(event.position())
        if person is not None and person.number and on_button:
            self.called.emit(person)
            return
        super().mouseReleaseEvent(event)
