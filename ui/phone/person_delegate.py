"""How one person in a list is painted: two lines, a lead, a time, a call button."""

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.icons import Icons
from ui.widgets.avatar import initials
from ui.widgets.painting import begin, box, text, text_width

ROW_HEIGHT = 48
PERSON = Qt.ItemDataRole.UserRole
_BUTTON = 28
_SIDE = 14
Index = QModelIndex | QPersistentModelIndex


class Person(msgspec.Struct, frozen=True):
    """One row; all texts are ready to show. `lead` is a time, `avatar` a round badge."""

    name: str
    detail: str = ""
    number: str = ""
    customer_id: str = ""
    right: str = ""
    right_ink: str = "t3"
    spoken: str = ""
    icon: str = ""
    icon_ink: str = "t2"
    lead: str = ""
    lead_ink: str = "t2"
    avatar: bool = False
    tag: str = ""


class PersonDelegate(QStyledItemDelegate):
    """Paints one row; the call button, where there is one, shows on hover and choice or always."""

    def __init__(self, icons: Icons, view: QWidget, *, always: bool, button: bool) -> None:
        super().__init__(view)
        self._icons = icons
        self._view = view
        self._always = always
        self._button = button

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def button_rect(self, row: QRectF) -> QRectF:
        top = row.top() + (ROW_HEIGHT - _BUTTON) / 2
        return QRectF(self._right_edge() - _BUTTON, top, _BUTTON, _BUTTON)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        begin(painter)
        person: Person = index.data(PERSON)
        row = QRectF(option.rect)
        from PySide6.QtWidgets import QStyle  # late: 10 ms at the start, before there is a row

        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if hovered or chosen:
            box(painter, row.adjusted(6, 0, -6, 0), 8, self._color("hover"))
        left = row.left() + self._paint_lead(painter, row, person)
        right = self._right_edge()
        if self._has_button(person, lit=hovered or chosen):
            self._paint_button(painter, self.button_rect(row))
            right -= _BUTTON + 8
        elif person.right:
            width = text_width(person.right, "caption") + 1
            rect = QRectF(right - width, row.top(), width, ROW_HEIGHT)
            text(painter, rect, person.right, "caption", self._color(person.right_ink))
            right -= width + 8
        self._paint_lines(painter, QRectF(left, row.top(), right - left, ROW_HEIGHT), person)
        painter.restore()

    def _has_button(self, person: Person, *, lit: bool) -> bool:
        return self._button and bool(person.number) and (self._always or lit)

    def _right_edge(self) -> float:
        """Measured from the view, so that a scroll bar moves nothing."""
        return self._view.width() - _SIDE

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
        self._icons.paint(painter, rect.left() + 6, rect.top() + 6, "phone", "accent", 16)

    def _color(self, token: str) -> QColor:
        return self._icons.theme.color(token)
