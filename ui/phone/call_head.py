"""Who is on the call: avatar, name, VIP, number and queue."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.domain.call import Call
from ui.phone.caller import Caller
from ui.theme.icons import Icons
from ui.widgets.avatar import Avatar
from ui.widgets.label import Label
from ui.widgets.tag import Tag, Tone
from ui.widgets.watched_label import WatchedLabel

_LARGE, _SMALL = 44, 36


class CallHead(QWidget):
    """The name wins: large while it rings, with the VIP tag below; beside the name afterwards."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        theme = icons.theme
        self._avatar = Avatar(icons, _LARGE)
        self.name = WatchedLabel(theme, role="call_name", elide=True)
        self._tag_beside = Tag(icons, tone="amber", icon="crown")
        self._tag_below = Tag(icons, tone="amber", icon="crown")
        self._detail = Label(theme, role="caption", ink="t2", elide=True)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addStretch(1)
        first = _line(self.name, self._tag_beside)
        first.addStretch(1)
        lines.addLayout(first)
        lines.addLayout(_line(self._tag_below, self._detail))
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)

    def set(self, caller: Caller, call: Call, vip_words: str, *, small: bool = False) -> None:
        """Show who it is; the number is the main thing where nothing else is known."""
        ringing = not (call.is_live or call.is_over or small)
        large = not small and (ringing or not caller.known)
        self.name.setText(caller.name)
        self.name.set_role("call_name" if large else "section")
        queue = "" if ringing else call.route.queue
        number = caller.number if caller.number != caller.name else ""
        self._detail.setText(" · ".join(filter(None, (number, caller.note, queue))))
        self._detail.set_role("body" if ringing and number else "caption")
        self._detail.set_ink("t1" if ringing and number else "t2")
        for tag, shown in ((self._tag_beside, not large), (self._tag_below, large)):
            tag.set(vip_words)
            tag.setVisible(caller.vip and shown)
        self._avatar.set_size(_LARGE if large else _SMALL)
        if caller.known:
            self._avatar.set_name(caller.name, _tone(call, caller))
        else:
            self._avatar.set_icon("user-question")


def _line(first: QWidget, second: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(first)
    line.addWidget(second)
    return line


def _tone(call: Call, caller: Caller) -> Tone:
    if caller.vip:
        return "amber"
    return "teal" if call.is_live else "neutral"
