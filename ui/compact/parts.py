"""What the compact bar shows below its band: one part for each thing that may go on."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call
from softphone.domain.events import LevelsMeasured
from ui.compact.talk_buttons import TalkButtons
from ui.compact.who_line import NameLine, RingingHead
from ui.phone.caller import Caller
from ui.phone.dial_field import DialField
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.level_meter import LevelMeter
from ui.widgets.retranslate import Worded

MeantCall = Callable[[], Call]
_SEGMENTS = 10


class RingingPart(Worded, QWidget):
    """Answer is the one thing to see. Also the body of the incoming-call toast."""

    def __init__(self, core: Core, icons: Icons, meant: MeantCall) -> None:
        super().__init__()
        self.head = RingingHead(icons)
        self.answer = Button(icons, kind="answer", icon="phone", height=32, icon_size=16)
        self.reject = Button(icons, kind="outline_danger", icon="phone-missed", height=32)
        self.answer.clicked.connect(lambda: core.control.answer(meant().call_id))
        self.reject.clicked.connect(lambda: core.control.reject(meant().call_id))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.answer, 2)
        buttons.addWidget(self.reject, 1)
        column = _column(self)
        column.addWidget(self.head)
        column.addStretch(1)
        column.addLayout(buttons)
        self.retranslate()

    def set(self, call: Call, caller: Caller) -> None:
        self.head.set(call, caller)

    def retranslate(self) -> None:
        self.answer.setText(self.tr("Answer"))
        self.answer.set_key(self.tr("Space", "key cap"))
        self.reject.setText(self.tr("Reject"))
        self.reject.setToolTip("Ctrl+Shift+K")


class TalkPart(Worded, QWidget):
    """Name, what the microphone takes up, and the buttons; from dialling on."""

    def __init__(self, core: Core, icons: Icons, meant: MeantCall) -> None:
        super().__init__()
        self._core = core
        self.line = NameLine(icons)
        self._mark = IconMark(icons, "microphone", "t2", 16)
        self.meter = LevelMeter(icons.theme, "surface", _SEGMENTS)
        self.line.row.addWidget(self._mark)
        self.line.row.addWidget(self.meter)
        self.buttons = TalkButtons(core, icons, meant)
        column = _column(self)
        column.addWidget(self.line)
        column.addStretch(1)
        column.addWidget(self.buttons)
        core.bus.subscribe(LevelsMeasured, self._on_levels)
        self.retranslate()

    def set(self, call: Call, caller: Caller) -> None:
        muted = self._core.sound.state.muted
        self.line.set(caller)
        self._mark.set("microphone-off" if muted else "microphone", "amber" if muted else "t2")
        if muted or not call.is_live:
            self.meter.set_level(0.0)
        self.buttons.set(call, muted=muted)
        self.retranslate()

    def retranslate(self) -> None:
        self.meter.setAccessibleName(self.tr("Microphone level"))

    def _on_levels(self, event: LevelsMeasured) -> None:
        if self.isVisible():
            muted = self._core.sound.state.muted
            self.meter.set_level(0.0 if muted else event.microphone)


class EndedPart(Worded, QWidget):
    """After the call: its wrap-up is in the large window."""

    def __init__(self, core: Core, icons: Icons, meant: MeantCall) -> None:
        super().__init__()
        self.line = NameLine(icons)
        self._why = Label(icons.theme, role="caption", ink="t2", elide=True)
        self.open = Button(icons, kind="primary", icon="note", height=32, icon_size=16)
        self.call_back = Button(icons, icon="phone", height=32, icon_size=16)
        self.call_back.clicked.connect(lambda: core.control.dial(meant().remote.number))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open, 2)
        buttons.addWidget(self.call_back, 1)
        column = _column(self)
        column.addWidget(self.line)
        column.addWidget(self._why)
        column.addStretch(1)
        column.addLayout(buttons)
        self.retranslate()

    def set(self, call: Call, caller: Caller, why: str) -> None:
        self.line.set(caller)
        self._why.setText(why)
        self.open.setVisible(bool(call.answered_at))
        self.call_back.setVisible(bool(call.remote.number))

    def retranslate(self) -> None:
        self.open.setText(self.tr("Wrap up"))
        self.call_back.setText(self.tr("Call back"))


class IdlePart(QWidget):
    """Between calls: whom to call next."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self.field = DialField(icons, core.customers, core.control)
        column = _column(self)
        column.addStretch(1)
        column.addWidget(self.field)
        column.addStretch(1)


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(4)
    return column
