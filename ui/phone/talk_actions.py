"""What can be done with the call one talks on: its buttons, its keys, its recording, its end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState
from softphone.domain.recording import RecordingPolicy
from ui.phone.call_buttons import CallButtons
from ui.phone.keypad import Keypad
from ui.phone.meant import MeantCall
from ui.phone.recording_line import RecordingLine
from ui.phone.target_ways import Purpose
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.retranslate import Worded
from ui.widgets.shortcuts_through import is_typing


class TalkActions(Worded, QWidget):
    """`targets_wanted` asks for a search, with its purpose; `resized` follows the keypad."""

    targets_wanted = Signal(object)
    resized = Signal()

    def __init__(self, core: Core, icons: Icons, meant: MeantCall) -> None:
        super().__init__()
        self._core = core
        self._meant = meant
        self.buttons = CallButtons(icons)
        self.keys = Keypad(icons)
        self.keys.hide()
        self.recording = RecordingLine(icons)
        self.hang_up = Button(icons, kind="danger", icon="phone-off", key="Ctrl ⇧ K")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.recording, self.buttons, self.keys, self.hang_up):
            column.addWidget(part)
        self._connect()
        self.retranslate()

    def set(self, call: Call, *, muted: bool, consulting: bool) -> None:
        """`consulting`: the call is one of a pair, whose ways out stand below."""
        if call.state is CallState.HELD_LOCALLY or call.is_over:
            self.close_keypad()
        open_ = not self.keys.isHidden()
        joins = _others(self._core, call)
        self.buttons.set(call, muted=muted, keys=open_, consulting=consulting, joins=joins)
        self.buttons.setVisible(not call.is_being_handed_over)
        self.keys.set(call)
        may_end = self._core.settings.values.recording.policy is not RecordingPolicy.ALWAYS
        self.recording.set(call.recording, may_end=may_end)
        self.hang_up.setVisible(not consulting)

    def tick(self, now: float) -> None:
        self.recording.tick(now)

    def toggle_keypad(self) -> None:
        """Show or hide the keys; their tones go to this call."""
        if self.keys.isHidden():
            self.keys.show()
            if not is_typing(QApplication.focusWidget()):
                self.keys.pad.keys["1"].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_keypad()
        self.resized.emit()

    def close_keypad(self) -> None:
        """The keyboard goes to the button that opens it again."""
        if self.keys.isAncestorOf(QApplication.focusWidget()):
            self.buttons.keypad.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keys.hide()

    def toggle_recording(self) -> None:
        """Start it; one that is there is paused or goes on."""
        call = self._meant()
        if call.recording is None:
            self._core.recordings.toggle(call.call_id)
        else:
            self._core.recordings.toggle_pause(call.call_id)

    def retranslate(self) -> None:
        self.hang_up.setText(self.tr("Hang up"))

    def _connect(self) -> None:
        control, meant, buttons = self._core.control, self._meant, self.buttons
        buttons.mute.clicked.connect(control.toggle_mute)
        buttons.hold.clicked.connect(lambda: control.toggle_hold(meant().call_id))
        buttons.keypad.clicked.connect(self.toggle_keypad)
        buttons.record.clicked.connect(self.toggle_recording)
        buttons.transfer.clicked.connect(lambda: self.targets_wanted.emit(Purpose.TRANSFER))
        buttons.conference.clicked.connect(self._join_or_add)
        self.keys.pad.pressed.connect(self._send)
        self.keys.closed.connect(self.toggle_keypad)
        self.hang_up.clicked.connect(lambda: control.hang_up(meant().call_id))
        self.recording.ended.connect(lambda: self._core.recordings.toggle(meant().call_id))

    def _join_or_add(self) -> None:
        if _others(self._core, self._meant()):
            self._core.control.join_conference()
        else:
            self.targets_wanted.emit(Purpose.ADD)

    def _send(self, digit: str) -> None:
        if self._core.control.send_digits(digit, self._meant().call_id):
            self.keys.pad.keys[digit].flash()


def _others(core: Core, call: Call) -> bool:
    """Whether there is somebody else to talk together with."""
    return any(other.is_live and other.call_id != call.call_id for other in core.calls.calls)
