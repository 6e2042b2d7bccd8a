"""What can be done with a call in its present state; every button asks `CallControl`."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.domain.call import Call, CallState
from softphone.services.call_control import CallControl
from ui.phone.call_button import CallButton
from ui.phone.dial_pad import DialPad
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.retranslate import Worded

MeantCall = Callable[[], Call]
"""The call of the card now: a card serves one call after another."""


class RingingActions(Worded, QWidget):
    """Answer is the one thing to see; reject has no bare key."""

    def __init__(self, icons: Icons, control: CallControl, meant: MeantCall) -> None:
        super().__init__()
        self.answer = Button(icons, kind="answer", icon="phone", height=44)
        self._reject = Button(icons, kind="outline_danger", icon="phone-missed")
        self.answer.clicked.connect(lambda: control.answer(meant().call_id))
        self._reject.clicked.connect(lambda: control.reject(meant().call_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.answer)
        column.addWidget(self._reject)
        self.retranslate()

    def retranslate(self) -> None:
        self.answer.setText(self.tr("Answer"))
        self.answer.set_key(self.tr("Space", "key cap"))
        self.answer.setToolTip(self.tr("Ctrl+Space in a text field"))
        self._reject.setText(self.tr("Reject"))
        self._reject.set_key("Ctrl ⇧ K")


class TalkActions(Worded, QWidget):
    """Mute, hold, keypad, hang up; before an answer only the last."""

    def __init__(self, icons: Icons, control: CallControl, meant: MeantCall) -> None:
        super().__init__()
        self._muted = self._held = False
        self.mute = CallButton(icons, "microphone")
        self.hold = CallButton(icons, "pause")
        self.keypad = CallButton(icons, "keypad")
        self.hang_up = Button(icons, kind="danger", icon="phone-off", key="Ctrl ⇧ K")
        self.pad = DialPad(icons.theme)
        self.pad.hide()
        self.mute.clicked.connect(control.toggle_mute)
        self.hold.clicked.connect(lambda: control.toggle_hold(meant().call_id))
        self.hang_up.clicked.connect(lambda: control.hang_up(meant().call_id))
        self.keypad.clicked.connect(self.toggle_keypad)
        self.pad.pressed.connect(lambda digit: self._send(control, meant().call_id, digit))
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self.mute, self.hold, self.keypad):
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._buttons, self.pad, self.hang_up):
            column.addWidget(part)
        self.retranslate()

    def set(self, call: Call, *, muted: bool) -> None:
        self._muted = muted
        self._held = call.state is CallState.HELD_LOCALLY
        self._buttons.setVisible(call.is_live)
        self.keypad.setEnabled(not self._held)
        if self._held or not call.is_live:
            self.pad.hide()
        self.retranslate()

    def toggle_keypad(self) -> None:
        """Show or hide the keys; their tones go to this call."""
        self.pad.setVisible(self.pad.isHidden())
        self.retranslate()

    def retranslate(self) -> None:
        mute = self.tr("Unmute") if self._muted else self.tr("Mute")
        hold = self.tr("Resume") if self._held else self.tr("Hold")
        on, off = self.tr("on"), self.tr("off")
        spoken = f"{self.tr('Mute')}, {on if self._muted else off}"
        self.mute.set(
            mute, spoken, "microphone-off" if self._muted else "microphone", on=self._muted
        )
        spoken = f"{self.tr('Hold')}, {on if self._held else off}"
        self.hold.set(hold, spoken, "play" if self._held else "pause", on=self._held)
        open_ = not self.pad.isHidden()
        keypad = self.tr("Keypad")
        self.keypad.set(keypad, f"{keypad}, {on if open_ else off}", "keypad")
        self.mute.setToolTip(f"{mute} (Ctrl+M)")
        self.hold.setToolTip(f"{hold} (Ctrl+H)")
        self.keypad.setToolTip(f"{keypad} (Ctrl+P)")
        self.hang_up.setText(self.tr("Hang up"))

    def _send(self, control: CallControl, call_id: str, digit: str) -> None:
        if control.send_digits(digit, call_id):
            self.pad.keys[digit].flash()


class HeldActions(Worded, QWidget):
    """A held call beside another one: take it back, or let it go."""

    def __init__(self, icons: Icons, control: CallControl, meant: MeantCall) -> None:
        super().__init__()
        self.resume = Button(icons, icon="play", height=28, icon_size=14)
        self._hang_up = Button(icons, kind="outline_danger", icon="phone-off", height=28)
        self.resume.clicked.connect(lambda: control.toggle_hold(meant().call_id))
        self._hang_up.clicked.connect(lambda: control.hang_up(meant().call_id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.resume, 1)
        row.addWidget(self._hang_up)
        self.retranslate()

    def retranslate(self) -> None:
        self.resume.setText(self.tr("Resume"))
        self._hang_up.setAccessibleName(self.tr("Hang up"))
        self._hang_up.setToolTip(self.tr("Hang up"))


class EndedActions(Worded, QWidget):
    """After the call: ring the same number again."""

    def __init__(self, icons: Icons, control: CallControl, meant: MeantCall) -> None:
        super().__init__()
        self.call_back = Button(icons, icon="phone")
        self.call_back.clicked.connect(lambda: control.dial(meant().remote.number))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.call_back)
        self.retranslate()

    def retranslate(self) -> None:
        self.call_back.setText(self.tr("Call back"))
