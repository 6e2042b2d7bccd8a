"""Taking a call card and carrying it to a colleague."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from softphone.domain.call import Call

_MIME = "application/x-ahize-call"
_CARRIED_HEIGHT = 90
"""What of the card is seen under the pointer: its band and who it is."""


def dragged_call(data: QMimeData) -> str:
    """The id of the call that is carried; empty for anything else."""
    return bytes(data.data(_MIME).data()).decode("ascii", "replace")


def call_data(call_id: str) -> QMimeData:
    """What is carried."""
    data = QMimeData()
    data.setData(_MIME, call_id.encode())
    return data


class CallDrag(QObject):
    """Makes a card something to take by any place that is no button; only a live call moves."""

    def __init__(self, card: QWidget, meant: Callable[[], Call]) -> None:
        super().__init__(card)
        self._card = card
        self._meant = meant
        self._pressed: QPoint | None = None
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and watched is self._card:
            self._follow(event)
        return False

    def _follow(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            left = event.button() == Qt.MouseButton.LeftButton
            self._pressed = at if left else None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far and self._meant().is_live:
                self._carry(self._pressed)

    def _carry(self, at: QPoint) -> None:
        """Returns when the card was dropped or let go."""
        self._pressed = None
        drag = QDrag(self._card)
        drag.setMimeData(call_data(self._meant().call_id))
        drag.setPixmap(self._card.grab(QRect(0, 0, self._card.width(), _CARRIED_HEIGHT)))
        drag.setHotSpot(QPoint(at.x(), min(at.y(), _CARRIED_HEIGHT)))
        drag.exec(Qt.DropAction.CopyAction)
