"""The list of past calls as a view."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView

from ui.history.history_delegate import HistoryDelegate
from ui.history.history_model import CALL, HistoryModel
from ui.theme.icons import Icons


class HistoryView(QListView):
    """Enter, the button or a double click calls again; Space opens the card of the customer."""

    called = Signal(object)
    opened = Signal(object)

    def __init__(self, icons: Icons, model: HistoryModel, now: Callable[[], float]) -> None:
        super().__init__()
        self._delegate = HistoryDelegate(icons, self, now)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(lambda index: self.called.emit(index.data(CALL)))
        icons.theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        call = index.data(CALL) if index.isValid() else None
        if call is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.called.emit(call)
        elif call is not None and event.key() == Qt.Key.Key_Space:
            self.opened.emit(call)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        button = self._delegate.button_rect(QRectF(self.visualRect(index)))
        if index.isValid() and button.contains(event.position()):
            self.called.emit(index.data(CALL))
            return
        super().mouseReleaseEvent(event)
