"""Whether the conversation is being recorded: at the bottom of the window, wherever one looks."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.recording import Recording, RecordingState
from softphone.services.notices import CallsChanged
from ui.deferred import Deferred
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Hairline
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.wording import moments


class RecordingMark(Worded, QWidget):
    """The time is the length of the recording so far; hidden without a live call."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._core = core
        self._ticker = ticker
        self._icon = IconMark(icons, "record", "t3", 14)
        self._words = Label(icons.theme, role="caption_medium")
        line = Hairline(icons.theme, "line2", upright=True)
        line.setFixedHeight(14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 7, 0)
        row.setSpacing(7)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addSpacing(7)
        row.addWidget(line)
        ticker.tick.connect(lambda _now: self.retranslate())
        core.bus.subscribe(CallsChanged, Deferred(self, self.retranslate))
        self.retranslate()

    @property
    def words(self) -> str:
        return self._words.text()

    def retranslate(self) -> None:
        live = [call for call in self._core.calls.calls if call.is_live]
        self.setVisible(bool(live))
        recording = next((call.recording for call in live if call.recording), None)
        if recording is None:
            self._show("record", "t3", self.tr("Not recorded"))
        elif recording.state is RecordingState.PAUSED:
            self._show("pause", "amber", self._timed(self.tr("Recording paused"), recording))
        else:
            self._show("record", "red", self._timed(self.tr("Recording"), recording))

    def _timed(self, words: str, recording: Recording) -> str:
        until = recording.paused_since or self._ticker.now()
        return f"{words} {moments.duration(until - recording.started_at)}"

    def _show(self, icon: str, ink: str, words: str) -> None:
        self._icon.set(icon, ink)
        self._words.set_ink("t2" if ink == "t3" else ink)
        self._words.setText(words)
