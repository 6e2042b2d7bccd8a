"""How one row of today's calls is drawn; its button acts on a press."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from softphone.domain.interaction import Interaction
from ui.idle import today_words
from ui.theme.icons import Icons
from ui.theme.type import Role
from ui.widgets.painted_tag import paint_tag
from ui.widgets.painting import begin, box, text, text_width
from ui.wording import moments

ROW_HEIGHT = 44
_NAME, _WAY, _CODE = 60, 0.312, 0.45
"""Where columns begin: pixels, then shares of the width."""
_LENGTH_RIGHT, _EDGE = 98, 14
_RIGHT = Qt.AlignmentFlag.AlignRight

Index = QModelIndex | QPersistentModelIndex


class TodayDelegate(QStyledItemDelegate):
    """`pressed` carries the interaction whose button was pressed."""

    pressed = Signal(str)

    def __init__(self, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        begin(painter)
        color = self._icons.theme.color
        rect = QRectF(option.rect)
        if index.row():
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), color("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            box(painter, rect.adjusted(3, 3, -3, -2), 8, None, color("accent"), 2)
        call: Interaction = index.data(Qt.ItemDataRole.UserRole)
        self._paint_columns(painter, rect, call)
        self._paint_outcome(painter, rect, call)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        _model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        call: Interaction = index.data(Qt.ItemDataRole.UserRole)
        released = isinstance(event, QMouseEvent) and (
            event.type() == QEvent.Type.MouseButtonRelease
        )
        if not released or not call.awaits_code:
            return False
        inside = _button(QRectF(option.rect)).contains(QPointF(event.position()))
        if inside:
            self.pressed.emit(call.interaction_id)
        return inside

    def _paint_columns(self, painter: QPainter, rect: QRectF, call: Interaction) -> None:
        width = rect.width()
        way, code = rect.left() + width * _WAY, rect.left() + width * _CODE
        self._cell(painter, rect, _EDGE, _NAME - 4, moments.clock(call.started_at), "caption", "t2")
        name = today_words.name(call)
        self._cell(painter, rect, _NAME, way - rect.left() - 8, name, "body_medium", "t1")
        words = today_words.way(call)
        self._cell(painter, rect, way - rect.left(), code - rect.left() - 8, words, "caption", "t2")
        if filing := today_words.filing(call):
            paint_tag(painter, self._icons, code, rect.top() + 12, filing, "neutral")
        length = QRectF(rect.left(), rect.top(), width - _LENGTH_RIGHT, ROW_HEIGHT)
        ink = self._icons.theme.color("t1")
        text(painter, length, moments.duration(call.talk_s), "caption", ink, _RIGHT)

    def _paint_outcome(self, painter: QPainter, rect: QRectF, call: Interaction) -> None:
        color = self._icons.theme.color
        if call.awaits_code:
            button = _button(rect)
            box(painter, button, 7, color("surface"), color("violet_line"))
            middle = Qt.AlignmentFlag.AlignHCenter
            text(painter, button, today_words.take_up(), "caption_medium", color("violet"), middle)
            return
        words = today_words.outcome(call)
        ink = color("green" if call.resolved else "t2")
        where = rect.adjusted(0, 0, -_EDGE, 0)
        text(painter, where, words, "caption", ink, _RIGHT)
        if call.resolved and words:
            left = where.right() - text_width(words, "caption") - 20
            self._icons.paint(painter, left, rect.top() + 14, "check-circle", "green", 16)

    def _cell(
        self,
        painter: QPainter,
        rect: QRectF,
        left: float,
        right: float,
        words: str,
        role: Role,
        ink: str,
    ) -> None:
        where = QRectF(rect.left() + left, rect.top(), right - left, ROW_HEIGHT)
        text(painter, where, words, role, self._icons.theme.color(ink))


def _button(rect: QRectF) -> QRectF:
    width = text_width(today_words.take_up(), "caption_medium") + 22
    return QRectF(rect.right() - _EDGE - width, rect.top() + 7, width, 30)
