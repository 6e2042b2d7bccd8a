"""What can be done with a call that waits, and with one that is over."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from softphone.services.call_control import CallControl
from ui.phone.meant import MeantCall
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.retranslate import Worded


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
