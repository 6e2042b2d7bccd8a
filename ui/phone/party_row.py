"""One participant of a conference: who, how loud, whether heard; and the ways to change that."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.level_meter import LevelMeter
from ui.widgets.retranslate import Worded
from ui.widgets.tag import Tone

HEIGHT = 52
_SEGMENTS = 5


class MutedSign(QWidget):
    """A struck-out microphone in place of the level."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setFixedSize(18, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._icons.paint(QPainter(self), 0, 0, "microphone-off", "amber", 18)


class PartyRow(Worded, QWidget):
    """`own`: the agent, whose button is the microphone itself; the others have a menu."""

    mute_toggled = Signal(bool)
    removed = Signal()

    def __init__(self, icons: Icons, *, own: bool = False) -> None:
        super().__init__()
        self._icons = icons
        self._own = own
        self._name = ""
        self.muted = False
        self._menu: QMenu | None = None
        self._avatar = Avatar(icons, 32)
        self.title = Label(icons.theme, role="body_strong", elide=True)
        self._detail = Label(icons.theme, role="caption", ink="t2", elide=True)
        self.meter = LevelMeter(icons.theme, "surface", _SEGMENTS)
        self._silent = MutedSign(icons)
        self.button = Button(icons, kind="ghost", icon="dots", height=28)
        self.button.clicked.connect(self._press)
        self.setFixedHeight(HEIGHT)
        self._lay_out()
        self.retranslate()

    @property
    def menu(self) -> QMenu:
        """Made when it is first opened."""
        if self._menu is None:
            self._menu = QMenu(self)
            self._mute_action = QAction(self._menu)
            self._remove_action = QAction(self._menu)
            self._mute_action.triggered.connect(lambda: self.mute_toggled.emit(not self.muted))
            self._remove_action.triggered.connect(self.removed)
            self._menu.addActions([self._mute_action, self._remove_action])
        self._mute_action.setText(self.tr("Unmute") if self.muted else self.tr("Mute"))
        self._remove_action.setText(self.tr("Remove from the conference"))
        return self._menu

    def set(
        self, name: str, detail: str, tone: Tone, *, muted: bool, initials_of: str = ""
    ) -> None:
        """`detail`: the number, or that this one waits on hold."""
        self._name, self.muted = name, muted
        self._avatar.set_name(initials_of or name, tone)
        if not any(sign.isalpha() for sign in name):
            self._avatar.set_icon("user-question")
        self.title.setText(name)
        self._detail.setText(detail)
        self.meter.setVisible(not muted)
        self._silent.setVisible(muted and not self._own)
        if muted:
            self.meter.set_level(0)
        self.retranslate()

    def set_level(self, level: float) -> None:
        if not self.muted:
            self.meter.set_level(level)

    def retranslate(self) -> None:
        state = self.tr("muted") if self.muted else ""
        self.setAccessibleName(", ".join(filter(None, (self._name, state))))
        if self._own:
            self.button.set_icon("microphone-off" if self.muted else "microphone")
            on = self.tr("on") if self.muted else self.tr("off")
            self.button.setAccessibleName(f"{self.tr('Mute')}, {on}")
        else:
            self.button.setAccessibleName(self.tr("{0}: more").format(self._name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, self._icons.theme.color("line"))

    def _press(self) -> None:
        if self._own:
            self.mute_toggled.emit(not self.muted)
        else:
            corner = QPoint(self.button.width() - self.menu.sizeHint().width(), 30)
            self.menu.popup(self.button.mapToGlobal(corner))

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self.title)
        lines.addWidget(self._detail)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(10)
        row.addWidget(self._avatar)
        row.addLayout(lines, 1)
        for part in (self.meter, self._silent, self.button):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
