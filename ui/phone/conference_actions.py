"""The buttons of a conference; leaving it and ending it for everyone are never side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState
from softphone.domain.recording import RecordingState
from ui.phone.call_button import CallButton
from ui.phone.focus import focus_kept
from ui.phone.keypad import Keypad
from ui.phone.meant import MeantCall
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.retranslate import Worded

_GAP = 6
_CAN_BE_LEFT = 2
"""Two are joined with each other by one transfer; three are not."""


class ConferenceActions(Worded, QWidget):
    """`add_wanted` asks for a search, `resized` follows the keypad."""

    add_wanted = Signal()
    resized = Signal()

    def __init__(self, core: Core, icons: Icons, meant: MeantCall) -> None:
        super().__init__()
        self._core = core
        self._meant = meant
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._members: tuple[Call, ...] = ()
        self._muted = False
        self.mute = CallButton(icons, "microphone")
        self.hold = CallButton(icons, "pause")
        self.add = CallButton(icons, "user-plus")
        self.record = CallButton(icons, "record")
        self.keypad = CallButton(icons, "keypad")
        self.keys = Keypad(icons)
        self.keys.hide()
        self.leave = Button(icons, icon="logout")
        self.end = Button(icons, kind="danger", icon="phone-off")
        self._lay_out()
        self._connect()
        self.retranslate()

    def set(self, members: tuple[Call, ...], *, muted: bool) -> None:
        self._members, self._muted = members, muted
        self.leave.setEnabled(len(members) == _CAN_BE_LEFT)
        if members:
            self.keys.set(self._meant())
        self.retranslate()

    def toggle_keypad(self) -> None:
        """Its keys stand in the place of the buttons: there is no room for both."""
        open_ = self.keys.isHidden()
        with focus_kept(self):
            self.keys.setVisible(open_)
            self._buttons.setHidden(open_)
        self.resized.emit()

    def close_keypad(self) -> None:
        """The conference is over."""
        if not self.keys.isHidden():
            self.toggle_keypad()

    def toggle_recording(self) -> None:
        """Of the one call that is recorded, else of the one meant."""
        call = self._recorded() or self._meant()
        if call.recording is None:
            self._core.recordings.toggle(call.call_id)
        else:
            self._core.recordings.toggle_pause(call.call_id)

    def retranslate(self) -> None:
        on, off = self.tr("on"), self.tr("off")
        held = self._all_held()
        mute = self.tr("Unmute") if self._muted else self.tr("Mute")
        sign = "microphone-off" if self._muted else "microphone"
        spoken = f"{self.tr('Mute')}, {on if self._muted else off}"
        self.mute.set(mute, spoken, sign, on=self._muted)
        hold = self.tr("Resume") if held else self.tr("Hold")
        spoken = f"{self.tr('Hold')}, {on if held else off}"
        self.hold.set(hold, spoken, "play" if held else "pause", on=held)
        self.add.set(self.tr("Add"), self.tr("Add a person"), "user-plus")
        self.keypad.set(self.tr("Keypad"), self.tr("Keypad"), "keypad")
        self._word_record()
        self.leave.setText(self.tr("Leave, let them continue"))
        alone = self.tr("Possible while there are two others")
        self.leave.setToolTip("" if self.leave.isEnabled() else alone)
        self.end.setText(self.tr("End for everyone"))

    def _word_record(self) -> None:
        call = self._recorded()
        recording = call.recording if call else None
        if recording is None:
            self.record.set(self.tr("Record"), self.tr("Record"), "record")
        elif recording.state is RecordingState.PAUSED:
            words = self.tr("Unpause")
            self.record.set(words, self.tr("Recording paused"), "record", on=True)
        else:
            words = self.tr("Recording")
            self.record.set(words, words, "record", on=True, tone="red")

    def _recorded(self) -> Call | None:
        return next((call for call in self._members if call.recording), None)

    def _all_held(self) -> bool:
        held = CallState.HELD_LOCALLY
        return bool(self._members) and all(call.state is held for call in self._members)

    def _toggle_hold(self) -> None:
        """All wait, or all are back."""
        held = self._all_held()
        for call in self._members:
            if (call.state is CallState.HELD_LOCALLY) is held:
                self._core.control.toggle_hold(call.call_id)

    def _send(self, digit: str) -> None:
        if self._core.control.send_digits(digit, self._meant().call_id):
            self.keys.pad.keys[digit].flash()

    def _connect(self) -> None:
        control = self._core.control
        self.mute.clicked.connect(control.toggle_mute)
        self.hold.clicked.connect(self._toggle_hold)
        self.add.clicked.connect(self.add_wanted)
        self.record.clicked.connect(self.toggle_recording)
        self.keypad.clicked.connect(self.toggle_keypad)
        self.keys.pad.pressed.connect(self._send)
        self.keys.closed.connect(self.toggle_keypad)
        self.leave.clicked.connect(control.leave_conference)
        self.end.clicked.connect(control.end_conference)

    def _lay_out(self) -> None:
        self._buttons = QWidget()
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        for place, button in enumerate((self.mute, self.hold, self.add)):
            grid.addWidget(button, 0, 2 * place, 1, 2)
        for place, button in enumerate((self.record, self.keypad)):
            grid.addWidget(button, 1, 3 * place, 1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 12, 11, 12)
        column.setSpacing(8)
        column.addWidget(self._buttons)
        column.addWidget(self.keys)
        column.addSpacing(4)
        column.addWidget(self.leave)
        column.addWidget(self.end)
