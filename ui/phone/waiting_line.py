"""Last line of a waiting card: how long the call is in all, and that its recording is paused."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from softphone.domain.call import Call
from softphone.domain.recording import RecordingState
from ui.phone.recording_line import PausedSign
from ui.theme.icons import Icons
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.wording import moments


class WaitingLine(Worded, QWidget):
    """Of the one of a consulted pair who is on hold."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._talk = ""
        self._label = Label(icons.theme, role="caption", ink="t3")
        self._paused = PausedSign(icons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addStretch(1)
        row.addWidget(self._paused)
        self.retranslate()

    def set(self, call: Call) -> None:
        recording = call.recording
        self._paused.setVisible(recording is not None and recording.state is RecordingState.PAUSED)

    def tick(self, call: Call, now: float) -> None:
        self._talk = moments.duration(now - call.answered_at) if call.answered_at else ""
        self.retranslate()

    def retranslate(self) -> None:
        self._label.setText(self.tr("Call {0}").format(self._talk))
