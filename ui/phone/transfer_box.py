"""How far a transfer is: asked for, ringing there, handed over; or why it did not work."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.domain.transfer import Transfer, TransferState
from ui.theme.icons import Icons
from ui.theme.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.painting import begin, box
from ui.widgets.retranslate import Worded
from ui.wording import transfers

_STEPS = 3
_SIDE = 10


class Steps(QWidget):
    """Three segments, as many filled as steps are done; a failure fills the last one red."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = TransferState.REQUESTED
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def done(self) -> int:
        """How many are filled."""
        return {TransferState.REQUESTED: 1, TransferState.RINGING: 2}.get(self._state, _STEPS)

    def set(self, state: TransferState) -> None:
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(90, 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        tone = transfers.look(self._state).tone
        width = (self.width() - 4 * (_STEPS - 1)) / _STEPS
        for place in range(_STEPS):
            ink = tone if place < self.done else "line2"
            rect = QRectF(place * (width + 4), 0, width, self.height())
            box(painter, rect, 2, self._theme.color(ink))


class TransferBox(Worded, Card):
    """On the customer's card from the request on; `put_away` once a failure has been read."""

    put_away = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons.theme, radius=8)
        self._transfer: Transfer | None = None
        self._target = ""
        self.title = Label(icons.theme, role="body_strong", elide=True)
        self.detail = Label(icons.theme, role="caption", ink="t2", wrap=True)
        self.steps = Steps(icons.theme)
        self._close = Button(icons, kind="ghost", icon="x", height=28, icon_size=16)
        self._close.clicked.connect(self.put_away)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.steps)
        column.addWidget(self.detail)
        self.retranslate()

    def set(self, transfer: Transfer | None, target: str) -> None:
        """`target` is the name of the one who is to take over, or the number."""
        self._transfer, self._target = transfer, target
        self.retranslate()

    def retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Put away"))
        transfer = self._transfer
        if transfer is None:
            return
        look = transfers.look(transfer.state)
        self.set_tokens(f"{look.tone}_soft", f"{look.tone}_line")
        self.title.set_ink(look.tone)
        self.title.setText(transfers.title(transfer, self._target))
        self.detail.setText(transfers.detail(transfer))
        self.steps.set(transfer.state)
        self._close.setVisible(transfer.state is TransferState.FAILED)
        self.setAccessibleName(f"{self.title.text()}. {self.detail.text()}")
