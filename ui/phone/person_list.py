"""Lists of people with two lines a row, painted by a delegate: cheap however long they are."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme.icons import Icons
from ui.widgets.avatar import initials
from ui.widgets.painting import begin, box, text, text_width

ROW_HEIGHT = 48
_BUTTON = 28
_ITEM = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Person(msgspec.Struct, frozen=True):
    """One row; all texts are ready to show. `lead` is a time, `avatar` a round badge."""

    name: str
    detail: str = ""
    number: str = ""
    customer_id: str = ""
    right: str = ""
    spoken: str = ""
    icon: str = ""
    icon_ink: str = "t2"
    lead: str = ""
    lead_ink: str = "t2"
    avatar: bool = False
    tag: str = ""


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
        if role == _ITEM:
            return person
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return person.spoken or ", ".join(filter(None, (person.name, person.detail)))
        return person.name if role == Qt.ItemDataRole.DisplayRole else None


class PersonDelegate(QStyledItemDelegate):
    """Paints one row; the call button shows on hover and on the current row."""

    def __init__(self, icons: Icons, parent: QWidget, *, always_button: bool = False) -> None:
        super().__init__(parent)
        self._icons = icons
        self._always_button = always_button

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def button_rect(self, row: QRectF) -> QRectF:
        top = row.top() + (ROW_HEIGHT - _BUTTON) / 2
        return QRectF(row.right() - 14 - _BUTTON, top, _BUTTON, _BUTTON)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        begin(painter)
        person: Person = index.data(_ITEM)
        row = QRectF(option.rect)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if hovered or chosen:
            box(painter, row.adjusted(6, 0, -6, 0), 8, self._color("hover"))
        left = row.left() + self._paint_lead(painter, row, person)
        right = row.right() - 14
        if person.number and (self._always_button or hovered or chosen):
            self._paint_button(painter, self.button_rect(row))
            right -= _BUTTON + 8
        elif person.right:
            width = text_width(person.right, "caption") + 1
            rect = QRectF(right - width, row.top(), width, ROW_HEIGHT)
            text(painter, rect, person.right, "caption", self._color("t3"))
            right -= width + 8
        self._paint_lines(painter, QRectF(left, row.top(), right - left, ROW_HEIGHT), person)
        painter.restore()

    def _paint_lead(self, painter: QPainter, row: QRectF, person: Person) -> float:
        """What stands before the name; returns where the name begins."""
        if person.lead:
            rect = QRectF(row.left() + 14, row.top(), 78, ROW_HEIGHT)
            text(painter, rect, person.lead, "caption_medium", self._color(person.lead_ink))
            return 94
        if person.avatar:
            rect = QRectF(row.left() + 16, row.top() + 8, 32, 32)
            ground, ink = ("amber_soft", "amber") if person.tag else ("hover", "t2")
            box(painter, rect, 16, self._color(ground))
            align = Qt.AlignmentFlag.AlignHCenter
            words = initials(person.name)
            text(painter, rect, words, "micro_medium", self._color(ink), align)
            return 58
        top = row.top() + (ROW_HEIGHT - 16) / 2
        self._icons.paint(painter, row.left() + 15, top, person.icon, person.icon_ink, 16)
        return 41

    def _paint_lines(self, painter: QPainter, rect: QRectF, person: Person) -> None:
        upper = QRectF(rect.left(), rect.top() + 6, rect.width(), 18)
        lower = QRectF(rect.left(), rect.top() + 24, rect.width(), 16)
        if not person.detail:
            upper = rect
        text(painter, upper, person.name, "body_medium", self._color("t1"))
        text(painter, lower, person.detail, "caption", self._color("t3"))
        if person.tag:
            width = text_width(person.tag, "caption_medium") + 12
            left = min(
                upper.left() + text_width(person.name, "body_medium") + 8, rect.right() - width
            )
            tag = QRectF(left, rect.top() + 5, width, 18)
            box(painter, tag, 6, self._color("amber_soft"))
            middle = Qt.AlignmentFlag.AlignHCenter
            text(painter, tag, person.tag, "caption_medium", self._color("amber"), middle)

    def _paint_button(self, painter: QPainter, rect: QRectF) -> None:
        box(painter, rect, 7, self._color("surface"), self._color("line2"))
        at = QPointF(rect.left() + 6, rect.top() + 6)
        self._icons.paint(painter, at.x(), at.y(), "phone", "accent", 16)

    def _color(self, token: str) -> QColor:
        return self._icons.theme.color(token)


class PersonList(QListView):
    """Arrow keys move, Enter (or the button, or a double click) calls, Space opens the card."""

    called = Signal(object)
    opened = Signal(object)

    def __init__(self, icons: Icons, *, always_button: bool = False) -> None:
        super().__init__()
        self._model = PeopleModel(self)
        self._delegate = PersonDelegate(icons, self, always_button=always_button)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setProperty("frameless", True)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: self.called.emit(index.data(_ITEM)))

    def show_people(self, people: Sequence[Person]) -> None:
        """Replace the rows; the position stays where the rows are the same."""
        self._model.set(people)

    def person(self, row: int) -> Person:
        return self._model.index(row).data(_ITEM)

    @property
    def count(self) -> int:
        return self._model.rowCount()

    @property
    def current(self) -> Person | None:
        index = self.currentIndex()
        return index.data(_ITEM) if index.isValid() else None

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
        person = index.data(_ITEM) if index.isValid() else None
        on_button = self._delegate.button_rect(QRectF(self.visualRect(index)))
        if person is not None and person.number and on_button.contains(event.position()):
            self.called.emit(person)
            return
        super().mouseReleaseEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)
