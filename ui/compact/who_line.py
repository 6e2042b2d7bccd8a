"""Who is on the call, in the compact bar: large with the reason while it rings, one line then."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.domain.call import Call
from ui.phone.caller import Caller
from ui.theme.icons import Icons
from ui.widgets.avatar import Avatar
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.widgets.tag import Tag

_AVATAR = 32


class NameLine(Worded, QWidget):
    """Name and VIP tag."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.name = Label(icons.theme, role="section", elide=True)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._vip = Tag(icons, tone="amber", icon="crown")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)
        self.row.addWidget(self.name)
        self.row.addWidget(self._vip)
        self.row.addStretch(1)
        self.retranslate()

    def set(self, caller: Caller) -> None:
        self.name.setText(caller.name)
        self._vip.setVisible(caller.vip)

    def retranslate(self) -> None:
        self._vip.set(self.tr("VIP"))


class RingingHead(Worded, QWidget):
    """Avatar, name, number and why: what was chosen in the IVR."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._call: Call | None = None
        self._caller: Caller | None = None
        self._avatar = Avatar(icons, _AVATAR)
        self.line = NameLine(icons)
        self.why = Label(icons.theme, role="caption", ink="t2", elide=True)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.line)
        lines.addWidget(self.why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._avatar)
        row.addLayout(lines, 1)

    def set(self, call: Call, caller: Caller) -> None:
        self._call, self._caller = call, caller
        self.line.set(caller)
        if caller.known:
            self._avatar.set_name(caller.name, "amber" if caller.vip else "neutral")
        else:
            self._avatar.set_icon("user-question")
        self.retranslate()

    def retranslate(self) -> None:
        if self._call is None or self._caller is None:
            return
        number = self._caller.number if self._caller.number != self._caller.name else ""
        chosen = self._call.route.ivr_choices
        reason = self.tr("IVR: {0}").format(chosen[-1]) if chosen else self._caller.note
        self.why.setText(" · ".join(filter(None, (number, reason))))
