"""The six buttons of a call in one row; what needs a search or a keypad opens the large window."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState
from softphone.domain.recording import RecordingState
from ui.compact.bar_button import BarButton
from ui.theme.icons import Icons
from ui.widgets.retranslate import Worded


class TalkButtons(Worded, QWidget):
    """`transfer_wanted` and `keypad_wanted` are for the large window."""

    transfer_wanted = Signal()
    keypad_wanted = Signal()

    def __init__(self, core: Core, icons: Icons, meant: Callable[[], Call]) -> None:
        super().__init__()
        self._core = core
        self._meant = meant
        self._call: Call | None = None
        self._muted = False
        self.mute = BarButton(icons, "microphone")
        self.hold = BarButton(icons, "pause")
        self.transfer = BarButton(icons, "transfer")
        self.keypad = BarButton(icons, "keypad")
        self.record = BarButton(icons, "record")
        self.hang_up = BarButton(icons, "phone-off", danger=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in self._all():
            row.addWidget(button, 1)
        control = core.control
        self.mute.clicked.connect(control.toggle_mute)
        self.hold.clicked.connect(lambda: control.toggle_hold(meant().call_id))
        self.transfer.clicked.connect(self.transfer_wanted)
        self.keypad.clicked.connect(self.keypad_wanted)
        self.record.clicked.connect(self.toggle_recording)
        self.hang_up.clicked.connect(lambda: control.hang_up(meant().call_id))
        self.retranslate()

    def set(self, call: Call, *, muted: bool) -> None:
        self._call, self._muted = call, muted
        held = call.state is CallState.HELD_LOCALLY
        for button in (self.hold, self.transfer, self.record):
            button.setEnabled(call.is_live)
        self.keypad.setEnabled(not held)
        self.retranslate()

    def toggle_recording(self) -> None:
        """Start it; one that is there is paused or goes on."""
        call, recordings = self._meant(), self._core.recordings
        if call.recording is None:
            recordings.toggle(call.call_id)
        else:
            recordings.toggle_pause(call.call_id)

    def retranslate(self) -> None:
        held = self._call is not None and self._call.state is CallState.HELD_LOCALLY
        mute = self.tr("Unmute") if self._muted else self.tr("Mute")
        sign = "microphone-off" if self._muted else "microphone"
        self.mute.set(mute, self._state(self.tr("Mute"), self._muted), sign, on=self._muted)
        hold, sign = (self.tr("Resume"), "play") if held else (self.tr("Hold"), "pause")
        self.hold.set(hold, self._state(self.tr("Hold"), held), sign, on=held)
        for button, words, icon, keys in (
            (self.transfer, self.tr("Transfer"), "transfer", "Ctrl+T"),
            (self.keypad, self.tr("Keypad"), "keypad", "Ctrl+P"),
            (self.hang_up, self.tr("Hang up"), "phone-off", "Ctrl+Shift+K"),
        ):
            button.set(words, words, icon)
            button.setToolTip(f"{words} ({keys})")
        self.mute.setToolTip(f"{mute} (Ctrl+M)")
        self.hold.setToolTip(f"{hold} (Ctrl+H)")
        self._word_record()

    def _word_record(self) -> None:
        recording = self._call.recording if self._call else None
        if recording is None:
            words, spoken = self.tr("Record"), self._state(self.tr("Recording"), False)
            self.record.set(words, spoken, "record")
        elif recording.state is RecordingState.PAUSED:
            self.record.set(self.tr("Paused"), self.tr("Recording paused"), "record", on=True)
        else:
            words = self.tr("Recording")
            self.record.set(words, self._state(words, True), "record", on=True, tone="red")
        self.record.setToolTip(f"{self.record.accessibleName()} (Ctrl+R)")

    def _state(self, words: str, on: bool) -> str:
        return f"{words}, {self.tr('on') if on else self.tr('off')}"

    def _all(self) -> tuple[BarButton, ...]:
        return (self.mute, self.hold, self.transfer, self.keypad, self.record, self.hang_up)
