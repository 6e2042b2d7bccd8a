"""The list of contacts as a view: its own heights, keys, and the players in its rows."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView

from ui.customer.timeline_delegate import TimelineDelegate
from ui.customer.timeline_model import ROW_ROLE, ContactRow, TimelineModel
from ui.customer.timeline_player import TimelinePlayer
from ui.theme.icons import Icons


class TimelineView(QListView):
    """Arrow keys move from contact to contact; P listens to the recording of the current one."""

    def __init__(
        self,
        icons: Icons,
        model: TimelineModel,
        player: TimelinePlayer,
        now: Callable[[], float],
    ) -> None:
        super().__init__()
        self._player = player
        self.setModel(model)
        self._delegate = TimelineDelegate(icons, player, now)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        icons.theme.changed.connect(self.viewport().update)
        player.changed.connect(self._lay_out_again)
        player.moved.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        taken = plain and isinstance(row, ContactRow) and self._player.key(row.contact, event.key())
        if not taken:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW_ROLE) if index.isValid() else None
        rect = QRectF(self.visualRect(index))
        if isinstance(row, ContactRow) and self._press(row, rect, event.position()):
            return
        super().mouseReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees nobody can stop."""
        super().hideEvent(event)
        self._player.pause()

    def _press(self, row: ContactRow, rect: QRectF, at: QPointF) -> bool:
        strip = self._delegate.player_rect(rect, self.width())
        if self._player.press(row.contact, strip, at):
            return True
        if self._delegate.listen_rect(rect, row).contains(at):
            self._player.toggle(row.contact)
            return True
        return False

    def _lay_out_again(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
