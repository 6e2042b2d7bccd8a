"""Who is on the call: avatar, name, VIP, number and queue."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.domain.call import Call
from ui.phone.caller import Caller
from ui.theme.icons import Icons
from ui.widgets.avatar import Avatar
from ui.widgets.label import Label
from ui.widgets.tag import Tag, Tone
from ui.widgets.watched_label import WatchedLabel


class CallHead(QWidget):
    """The name wins: number and queue follow in the second line."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        theme = icons.theme
        self._avatar = Avatar(icons, 40)
        self.name = WatchedLabel(theme, role="call_name", elide=True)
        self._vip = Tag(icons, tone="amber", icon="crown")
        self._detail = Label(theme, role="caption", ink="t2", elide=True)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self.name)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addWidget(self._vip)
        second.addWidget(self._detail, 1)
        lines.addLayout(second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)

    def set(self, caller: Caller, call: Call, vip_words: str) -> None:
        """Show who it is; the number is the main thing where nothing else is known."""
        if self.name.text() != caller.name:
            self.name.setText(caller.name)
        queue = call.route.queue if call.is_live or call.is_over else ""
        number = caller.number if caller.number != caller.name else ""
        self._detail.setText(" · ".join(filter(None, (number, caller.note, queue))))
        ringing = not (call.is_live or call.is_over)
        self._detail.set_role("body" if ringing and number else "caption")
        self._vip.set(vip_words)
        self._vip.setVisible(caller.vip)
        if caller.known:
            self._avatar.set_name(caller.name, _tone(call, caller))
        else:
            self._avatar.set_icon("user-question")


def _tone(call: Call, caller: Caller) -> Tone:
    if caller.vip:
        return "amber"
    return "teal" if call.is_live else "neutral"
