"""The strip at the bottom: devices, live levels, the network, the recording, the clock."""

from PySide6.QtWidgets import QHBoxLayout

from softphone.core import Core
from softphone.domain.call import CallState
from softphone.domain.events import LevelsMeasured, SoundChanged, StatisticsMeasured
from softphone.domain.sound import SoundState
from softphone.services.notices import CallsChanged, EngineAvailability
from ui.deferred import Deferred
from ui.shell.recording_mark import RecordingMark
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Hairline, Pane
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.level_meter import LevelMeter
from ui.widgets.retranslate import Worded
from ui.wording import amounts, moments

HEIGHT = 29


class StatusStrip(Worded, Pane):
    """Figures come from the call in focus; between calls the strip says so by being short."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme)
        self._core = core
        self._ticker = ticker
        self._narrow = False
        self.setFixedHeight(HEIGHT)
        theme = icons.theme
        self.device = Label(theme, role="caption_medium")
        self._device_state = Label(theme, role="caption", ink="t3")
        self.microphone = LevelMeter(theme)
        self.speaker = LevelMeter(theme)
        self._microphone_icon = IconMark(icons, "microphone", "t2", 16)
        self._network_mark = IconMark(icons, "signal", "good", 14)
        self._network_line = Hairline(theme, "line2", upright=True)
        self._network = Label(theme, role="caption", ink="t2")
        self._mos = Label(theme, role="caption_medium")
        self.figures = Label(theme, role="caption", ink="t2")
        self._network_parts = (self._network_mark, self._network, self._mos, self.figures)
        self._codec_line = Hairline(theme, "line2", upright=True)
        self.codec = Label(theme, role="caption", ink="t2")
        self.recording = RecordingMark(core, icons, ticker)
        self.clock = Label(theme, role="caption", ink="t2")
        self._lay_out(icons)
        refresh = Deferred(self, self.retranslate)
        for event in (SoundChanged, StatisticsMeasured, CallsChanged, EngineAvailability):
            core.bus.subscribe(event, refresh)
        core.bus.subscribe(LevelsMeasured, self._on_levels)
        ticker.tick.connect(lambda now: self.clock.setText(moments.clock(now)))
        self.retranslate()

    def set_narrow(self, *, narrow: bool) -> None:
        """At the minimum width the codec gives way."""
        self._narrow = narrow
        self.retranslate()

    def retranslate(self) -> None:
        sound = self._core.sound.state
        name = _device_name(sound)
        self.device.setText(name or self.tr("No sound device"))
        self._device_state.setText(self.tr("connected") if name else "")
        self._device_state.setVisible(bool(name))
        self.device.set_ink("t1" if name else "red")
        muted = self.tr("Microphone level") + (f", {self.tr('muted')}" if sound.muted else "")
        self.microphone.setAccessibleName(muted)
        self.speaker.setAccessibleName(self.tr("Speaker level"))
        self._microphone_icon.set(
            "microphone-off" if sound.muted else "microphone", "amber" if sound.muted else "t2"
        )
        self._word_network()
        if not self._has_sound():
            self._show_levels(0.0, 0.0)
        self.clock.setText(moments.clock(self._ticker.now()))

    def _word_network(self) -> None:
        call = self._core.calls.focus
        quality = self._core.sound.statistics(call.call_id) if call else None
        measured = quality is not None and quality.mos > 0
        self._network.setText(self.tr("Network"))
        for part in (self._network_line, *self._network_parts):
            part.setVisible(measured)
        codec = measured and not self._narrow
        for part in (self._codec_line, self.codec):
            part.setVisible(codec)
        if quality is None or not measured:
            return
        self._network_mark.set("signal", _quality_ink(quality.mos))
        self._mos.setText(self.tr("MOS {0}").format(amounts.decimal(quality.mos)))
        delay = self.tr("delay {0} ms").format(round(quality.round_trip_ms))
        loss = self.tr("loss {0}").format(_percent(quality.loss_percent))
        self.figures.setText(f"· {delay} · {loss}")
        self.codec.setText(f"{quality.codec} {quality.clock_rate // 1000} kHz")

    def _on_levels(self, event: LevelsMeasured) -> None:
        if self._has_sound():
            muted = self._core.sound.state.muted
            self._show_levels(0.0 if muted else event.microphone, event.speaker)

    def _show_levels(self, microphone: float, speaker: float) -> None:
        self.microphone.set_level(microphone)
        self.speaker.set_level(speaker)

    def _has_sound(self) -> bool:
        """The last levels of a call may come after its end."""
        calls = self._core.calls.calls
        return any(call.is_live or call.state is CallState.EARLY_MEDIA for call in calls)

    def _lay_out(self, icons: Icons) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 0, 15, 0)
        row.setSpacing(7)
        row.addWidget(IconMark(icons, "headset", "t2", 16))
        row.addWidget(self.device)
        row.addWidget(self._device_state)
        self._divide(row, Hairline(icons.theme, "line2", upright=True))
        row.addWidget(self._microphone_icon)
        row.addWidget(self.microphone)
        row.addSpacing(7)
        row.addWidget(IconMark(icons, "headset", "t2", 16))
        row.addWidget(self.speaker)
        self._divide(row, self._network_line)
        for part in self._network_parts:
            row.addWidget(part)
        self._divide(row, self._codec_line)
        row.addWidget(self.codec)
        row.addStretch(1)
        row.addWidget(self.recording)
        row.addWidget(self.clock)

    @staticmethod
    def _divide(row: QHBoxLayout, line: Hairline) -> None:
        line.setFixedHeight(14)
        row.addSpacing(7)
        row.addWidget(line)
        row.addSpacing(7)


def _device_name(sound: SoundState) -> str:
    """The speaker in use stands for the headset; without one, the microphone."""
    names = {device.device_id: device.name for device in sound.devices}
    return names.get(sound.in_use.speaker, "") or names.get(sound.in_use.microphone, "")


def _quality_ink(mos: float) -> str:
    if mos >= 4.0:
        return "good"
    return "mid" if mos >= 3.1 else "bad"


def _percent(value: float) -> str:
    return amounts.percent(value) if value >= 10 else amounts.percent_fine(value)
