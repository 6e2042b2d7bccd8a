"""How one past call is painted: way, who, how it ended, when; a call button under the pointer."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from softphone.domain.interaction import Interaction
from ui.history import history_words
from ui.history.history_model import CALL
from ui.theme.icons import Icons
from ui.widgets.painted_tag import paint_tag
from ui.widgets.painting import begin, box, text

ROW_HEIGHT = 48
_NAME, _CODE, _OUTCOME = 46, 0.42, 0.66
"""Where columns begin: pixels, then shares of the width."""
_BUTTON, _EDGE, _WHEN = 28, 14, 96
_RIGHT = Qt.AlignmentFlag.AlignRight

Index = QModelIndex | QPersistentModelIndex


class HistoryDelegate(QStyledItemDelegate):
    """Reads straight from the interaction."""

    def __init__(self, icons: Icons, view: QWidget, now: Callable[[], float]) -> None:
        super().__init__(view)
        self._icons = icons
        self._now = now

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def button_rect(self, row: QRectF) -> QRectF:
        top = row.top() + (ROW_HEIGHT - _BUTTON) / 2
        return QRectF(row.right() - _EDGE - _BUTTON, top, _BUTTON, _BUTTON)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        begin(painter)
        row = QRectF(option.rect)
        call: Interaction = index.data(CALL)
        lit = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        if option.state & lit:
            box(painter, row.adjusted(3, 1, -3, 0), 8, self._color("hover"))
        if index.row():
            line = QRectF(row.left(), row.top(), row.width(), 1)
            painter.fillRect(line, self._color("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            box(painter, row.adjusted(3, 3, -3, -2), 8, None, self._color("accent"), 2)
        self._paint_who(painter, row, call)
        self._paint_outcome(painter, row, call, lit=bool(option.state & lit))
        if call.number and option.state & lit:
            self._paint_button(painter, self.button_rect(row))
        else:
            words = history_words.when(call, self._now())
            edge = row.adjusted(0, 0, -_EDGE, 0)
            text(painter, edge, words, "caption", self._color("t2"), _RIGHT)
        painter.restore()

    def _paint_who(self, painter: QPainter, row: QRectF, call: Interaction) -> None:
        name, ink = history_words.icon(call)
        self._icons.paint(painter, row.left() + 15, row.top() + 16, name, ink, 16)
        width = row.width() * _CODE - _NAME - 12
        left, detail = row.left() + _NAME, history_words.detail(call)
        upper = QRectF(left, row.top() + (6 if detail else 15), width, 18)
        text(painter, upper, history_words.name(call), "body_medium", self._color("t1"))
        text(painter, QRectF(left, row.top() + 25, width, 16), detail, "caption", self._color("t3"))

    def _paint_outcome(
        self, painter: QPainter, row: QRectF, call: Interaction, *, lit: bool
    ) -> None:
        code = row.left() + row.width() * _CODE
        outcome = row.left() + row.width() * _OUTCOME
        words, ink = history_words.outcome(call)
        if call.code_label:
            painter.save()
            painter.setClipRect(QRectF(code, row.top(), outcome - code - 12, ROW_HEIGHT))
            paint_tag(
                painter,
                self._icons,
                code,
                row.top() + 14,
                call.code_label,
                "outline" if lit else "neutral",
            )
            painter.restore()
        left = outcome if call.code_label else code
        room = QRectF(left, row.top(), row.right() - _WHEN - _EDGE - left, ROW_HEIGHT)
        role = "body_medium" if call.missed else "body"
        if call.answered_at:
            text(painter, room, words, role, self._color(ink), _RIGHT)
        else:
            room.setLeft(code)
            text(painter, room, words, role, self._color(ink))

    def _paint_button(self, painter: QPainter, rect: QRectF) -> None:
        box(painter, rect, 7, self._color("surface"), self._color("line2"))
        self._icons.paint(painter, rect.left() + 6, rect.top() + 6, "phone", "accent", 16)

    def _color(self, token: str) -> QColor:
        return self._icons.theme.color(token)
