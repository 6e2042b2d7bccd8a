"""The colleagues as a list: keys, a menu, and a place to drop a call on."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.team.call_drag import dragged_call
from ui.team.member_delegate import MEMBER, ROW_HEIGHT, Index, MemberDelegate
from ui.team.member_words import Member
from ui.theme.icons import Icons
from ui.widgets.painting import text

_MENU_INDENT = 56


class MemberModel(QAbstractListModel):
    """Rows keep their place while only states change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._members: tuple[Member, ...] = ()

    def set(self, members: Sequence[Member]) -> None:
        before, now = self._members, tuple(members)
        if before == now:
            return
        if [one.user for one in before] == [one.user for one in now]:
            self._members = now
            self.dataChanged.emit(self.index(0), self.index(len(now) - 1))
            return
        self.beginResetModel()
        self._members = now
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._members)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        member = self._members[index.row()]
        if role == MEMBER:
            return member
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return member.spoken
        return member.name if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled


class MemberList(QListView):
    """Enter or a double click calls, T transfers, the menu key opens the menu.

    `dropped` carries the colleague, the id of the call and where on the screen.
    """

    called = Signal(object)
    transfer_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    dropped = Signal(object, str, QPoint)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self._empty_words = ""
        self._model = MemberModel(self)
        self._delegate = MemberDelegate(icons, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setProperty("frameless", True)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.doubleClicked.connect(lambda index: self.called.emit(index.data(MEMBER)))

    @property
    def count(self) -> int:
        return self._model.rowCount()

    @property
    def current(self) -> Member | None:
        index = self.currentIndex()
        return index.data(MEMBER) if index.isValid() else None

    def member(self, row: int) -> Member:
        return self._model.index(row).data(MEMBER)

    def show_members(self, members: Sequence[Member]) -> None:
        self._model.set(members)

    def set_empty_words(self, words: str) -> None:
        """What stands there while there is nobody."""
        self._empty_words = words
        self.setAccessibleDescription(words if not self.count else "")
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count:
            line = QRectF(12, 8, self.viewport().width() - 24, ROW_HEIGHT - 16)
            painter = QPainter(self.viewport())
            text(painter, line, self._empty_words, "body", self._theme.color("t3"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        member = self.current
        if member is None:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.called.emit(member)
        elif event.key() == Qt.Key.Key_T and not event.modifiers():
            self.transfer_wanted.emit(member)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the pointer where it is, by the menu key at the current row."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            row = self.visualRect(index)
            at = event.pos() if by_mouse else row.bottomLeft() + QPoint(_MENU_INDENT, 0)
            self.menu_wanted.emit(index.data(MEMBER), self.viewport().mapToGlobal(at))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_call(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._mark(index.row() if index.isValid() else -1)
        if index.isValid() and dragged_call(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(-1)
        at = event.position().toPoint()
        index, call_id = self.indexAt(at), dragged_call(event.mimeData())
        if index.isValid() and call_id:
            event.acceptProposedAction()
            self.dropped.emit(index.data(MEMBER), call_id, self.viewport().mapToGlobal(at))

    def _mark(self, row: int) -> None:
        if row != self._delegate.target:
            self._delegate.target = row
            self.viewport().update()
