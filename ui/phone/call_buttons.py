"""The six buttons of a call, three in a row; fewer before an answer and while consulting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from softphone.domain.call import Call, CallState
from softphone.domain.recording import RecordingState
from ui.phone.call_button import CallButton
from ui.theme.icons import Icons
from ui.widgets.retranslate import Worded

_COLUMNS = 3
_GAP = 6


class CallButtons(Worded, QWidget):
    """What they do is for the card to say: each is public, its `clicked` is all it has."""

    keypad_toggled = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._call: Call | None = None
        self._muted = self._keys_shown = self._joins = False
        self.mute = CallButton(icons, "microphone")
        self.hold = CallButton(icons, "pause")
        self.transfer = CallButton(icons, "transfer")
        self.record = CallButton(icons, "record")
        self.keypad = CallButton(icons, "keypad")
        self.conference = CallButton(icons, "users-plus")
        self._shown: tuple[CallButton, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._arrange(self._all())

    def set(self, call: Call, *, muted: bool, keys: bool, consulting: bool, joins: bool) -> None:
        """`keys`: the keypad is open; `joins`: another call is there to talk together with."""
        self._call, self._muted, self._keys_shown, self._joins = call, muted, keys, joins
        if not call.is_live:
            self._arrange((self.mute, self.keypad))
        elif consulting:
            self._arrange((self.mute, self.hold, self.keypad))
        else:
            self._arrange(self._all())
        held = call.state is CallState.HELD_LOCALLY
        self.keypad.setEnabled(not held)
        for button in (self.transfer, self.conference):
            button.setEnabled(not call.is_being_handed_over)
        self.retranslate()

    def retranslate(self) -> None:
        held = self._call is not None and self._call.state is CallState.HELD_LOCALLY
        mute = self.tr("Unmute") if self._muted else self.tr("Mute")
        sign = "microphone-off" if self._muted else "microphone"
        self.mute.set(mute, self._state(self.tr("Mute"), self._muted), sign, on=self._muted)
        hold = self.tr("Resume") if held else self.tr("Hold")
        sign = "play" if held else "pause"
        self.hold.set(hold, self._state(self.tr("Hold"), held), sign, on=held)
        keypad = self.tr("Keypad")
        self.keypad.set(keypad, self._state(keypad, self._keys_shown), "keypad")
        self._say(self.transfer, self.tr("Transfer"), "transfer")
        self._word_conference()
        self._word_record()
        for button, words, keys in (
            (self.mute, mute, "Ctrl+M"),
            (self.hold, hold, "Ctrl+H"),
            (self.keypad, keypad, "Ctrl+P"),
            (self.transfer, self.tr("Transfer"), "Ctrl+T"),
            (self.record, self.record.accessibleName(), "Ctrl+R"),
        ):
            button.setToolTip(f"{words} ({keys})")

    def _word_conference(self) -> None:
        self._say(self.conference, self.tr("Conference"), "users-plus")
        words = self.tr("Talk with both calls at once (Ctrl+J)")
        add = self.tr("Call somebody to join in")
        self.conference.setToolTip(words if self._joins else add)

    def _word_record(self) -> None:
        recording = self._call.recording if self._call else None
        if recording is None:
            self.record.set(self.tr("Record"), self._state(self.tr("Recording"), False), "record")
        elif recording.state is RecordingState.PAUSED:
            words, spoken = self.tr("Unpause"), self.tr("Recording paused")
            self.record.set(words, spoken, "record", on=True)
        else:
            on = self.tr("Recording")
            self.record.set(on, self._state(on, True), "record", on=True, tone="red")

    def _state(self, words: str, on: bool) -> str:
        return f"{words}, {self.tr('on') if on else self.tr('off')}"

    @staticmethod
    def _say(button: CallButton, words: str, icon: str) -> None:
        button.set(words, words, icon)

    def _all(self) -> tuple[CallButton, ...]:
        return (
            self.mute, self.hold, self.transfer,
            self.record, self.keypad, self.conference,
        )  # fmt: skip

    def _arrange(self, buttons: tuple[CallButton, ...]) -> None:
        if buttons == self._shown:
            return
        for button in self._shown:
            self._grid.removeWidget(button)
            button.setVisible(button in buttons)
        for place, button in enumerate(buttons):
            self._grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
            button.show()
        self._shown = buttons
