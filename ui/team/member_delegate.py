"""How one colleague is painted: initials with the glyph of the presence, name, place, state."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.team.member_words import Member
from ui.theme.icons import Icons
from ui.widgets.avatar import initials
from ui.widgets.glyph import paint_glyph
from ui.widgets.painting import begin, box, text, text_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

ROW_HEIGHT = 48
MEMBER = Qt.ItemDataRole.UserRole
_AVATAR, _GLYPH, _NAME_LEFT, _SIDE = 32, 10, 56, 14

Index = QModelIndex | QPersistentModelIndex


class MemberDelegate(QStyledItemDelegate):
    """`target` is the row a dragged call would be dropped on; -1: none."""

    def __init__(self, icons: Icons, view: QWidget) -> None:
        super().__init__(view)
        self._icons = icons
        self._view = view
        self.target = -1

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        from PySide6.QtWidgets import QStyle  # late: 10 ms at the start, before there is a row

        painter.save()
        begin(painter)
        member: Member = index.data(MEMBER)
        row = QRectF(option.rect)
        lit = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        if index.row() == self.target:
            place = row.adjusted(6, 1, -6, -1)
            box(painter, place, 8, self._color("accent_soft"), self._color("accent"), 2)
        elif option.state & lit:
            box(painter, row.adjusted(6, 0, -6, 0), 8, self._color("hover"))
        self._paint_avatar(painter, row, member, ground=self._ground(option, index, lit))
        width = text_width(member.right, "caption_medium") + 1
        edge = self._view.width() - _SIDE
        right = QRectF(edge - width, row.top(), width, ROW_HEIGHT)
        text(painter, right, member.right, "caption_medium", self._color(member.right_ink))
        left = row.left() + _NAME_LEFT
        self._paint_lines(painter, left, row.top(), right.left() - 8 - left, member)
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem, index: Index, lit: "QStyle.StateFlag") -> str:
        if index.row() == self.target:
            return "accent_soft"
        return "hover" if option.state & lit else "bg"

    def _paint_avatar(self, painter: QPainter, row: QRectF, member: Member, ground: str) -> None:
        """The glyph stands on a disc of the row's own colour, so that it is read apart."""
        rect = QRectF(row.left() + 14, row.top() + 8, _AVATAR, _AVATAR)
        box(painter, rect, _AVATAR / 2, self._color("line" if ground == "hover" else "hover"))
        letters = initials(member.name)
        middle = Qt.AlignmentFlag.AlignHCenter
        if letters:
            text(painter, rect, letters, "micro_medium", self._color("t2"), middle)
        else:
            self._icons.paint(painter, rect.left() + 8, rect.top() + 8, "user", "t2", 16)
        corner = QRectF(rect.right() - 11, rect.bottom() - 11, _GLYPH + 4, _GLYPH + 4)
        box(painter, corner, (_GLYPH + 4) / 2, self._color(ground))
        glyph = corner.adjusted(2, 2, -2, -2)
        paint_glyph(painter, glyph, member.shape, self._color(member.right_ink))

    def _paint_lines(
        self, painter: QPainter, left: float, top: float, width: float, member: Member
    ) -> None:
        upper = QRectF(left, top + 6, width, 18)
        lower = QRectF(left, top + 24, width, 16)
        if not (member.team or member.number):
            upper = QRectF(left, top, width, ROW_HEIGHT)
        text(painter, upper, member.name, "body_medium", self._color("t1"))
        number = f" · {member.number}" if member.team and member.number else member.number
        room = width - text_width(number, "caption") - 1
        team = min(room, text_width(member.team, "caption"))
        grey = self._color("t3")
        text(painter, QRectF(left, lower.top(), room, 16), member.team, "caption", grey)
        text(painter, lower.adjusted(max(0.0, team), 0, 2, 0), number, "caption", grey)

    def _color(self, token: str) -> QColor:
        return self._icons.theme.color(token)
