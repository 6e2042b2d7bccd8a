"""The keys of a call: what was sent, how it goes out, and twelve keys for more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.domain.call import Call, CallState, DigitMethod
from ui.phone.dial_pad import KEYS, DialPad
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded

_SHOWN = 16
_WAITING = frozenset({CallState.DIALING, CallState.RINGING})
_METHODS = {DigitMethod.RFC4733: "RFC 4733", DigitMethod.INFO: "SIP INFO"}


class Keypad(Worded, QWidget):
    """`pad.pressed` carries a digit, whether it was clicked or typed while the focus is here."""

    closed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        theme = icons.theme
        self._call: Call | None = None
        self._close = Button(icons, kind="ghost", icon="x", height=28, icon_size=16)
        self._close.clicked.connect(self.closed)
        self.sent = Label(theme, role="body_medium")
        self.method = Label(theme, role="caption", ink="t3")
        self.pad = DialPad(theme)
        line = QHBoxLayout()
        line.setContentsMargins(2, 0, 0, 0)
        line.addWidget(self.sent, 1)
        line.addWidget(self.method)
        line.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.pad)
        self.retranslate()

    def set(self, call: Call) -> None:
        self._call = call
        self.retranslate()

    def retranslate(self) -> None:
        digits = self._call.digits if self._call else ""
        cut = "…" if len(digits) > _SHOWN else ""
        self.sent.setText(cut + digits[-_SHOWN:] if digits else self.tr("Keys of this call"))
        self.sent.set_ink("t1" if digits else "t3")
        self.sent.setAccessibleName(self.tr("Sent: {0}").format(" ".join(digits)))
        self.method.setText(self._how())
        self._close.setAccessibleName(self.tr("Close the keypad"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.text() in KEYS and (plain or shifted):
            self.pad.pressed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _how(self) -> str:
        call = self._call
        if call is None or not call.digits:
            return ""
        if call.state in _WAITING:
            return self.tr("Sent after the answer")
        return _METHODS[call.digit_method] if call.digit_method else ""
