"""One line of a call card: its recording is paused, since when, and the way to end it."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from softphone.domain.recording import Recording, RecordingState
from ui.theme.icons import Icons
from ui.widgets.glyph import paint_glyph
from ui.widgets.label import Label
from ui.widgets.link import Link
from ui.widgets.painting import begin
from ui.widgets.retranslate import Worded
from ui.wording import moments


class PausedSign(Worded, QWidget):
    """`Kayıt duraklatıldı` with its bars: the same on the talking card and on a waiting one."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self._since = ""
        self._words = Label(icons.theme, role="caption_medium", ink="amber")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 0, 0)
        row.addWidget(self._words)
        self.retranslate()

    @property
    def words(self) -> str:
        return self._words.text()

    def set_since(self, since: str) -> None:
        """How long the pause lasts so far; empty: not worth the room."""
        if since != self._since:
            self._since = since
            self.retranslate()

    def retranslate(self) -> None:
        words = self.tr("Recording paused")
        self._words.setText(f"{words} {self._since}".rstrip())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        rect = QRectF(0, (self.height() - 10) / 2, 10, 10)
        paint_glyph(painter, rect, "hold", self._theme.color("amber"))


class RecordingLine(Worded, QWidget):
    """To be shown while the recording of the talking call is paused; `ended` asks to stop it."""

    ended = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._recording: Recording | None = None
        self._sign = PausedSign(icons)
        self.end = Link(icons, ink="t2")
        self.end.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sign)
        row.addStretch(1)
        row.addWidget(self.end)
        self.retranslate()

    @property
    def words(self) -> str:
        return self._sign.words

    def set(self, recording: Recording | None, *, may_end: bool) -> None:
        self._recording = recording
        self.end.setVisible(may_end)
        self.setVisible(recording is not None and recording.state is RecordingState.PAUSED)

    def tick(self, now: float) -> None:
        if self._recording is not None and self._recording.paused_since:
            self._sign.set_since(moments.duration(now - self._recording.paused_since))

    def retranslate(self) -> None:
        self.end.setText(self.tr("Stop"))
        self.end.setAccessibleName(self.tr("End the recording"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 20)
