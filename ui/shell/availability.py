"""Whether calls reach the agent: do not disturb, forwarding, automatic answer; seen and switched.

`AvailabilityMarks` stands in the top bar while anything of it is on, `AvailabilityRows` in the
state menu.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.commands import Forwarding
from softphone.domain.phone import format_number
from softphone.services.notices import SettingsChanged
from ui.deferred import Deferred
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.glyph import Glyph, paint_glyph
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.painting import begin, box, text, text_width
from ui.widgets.retranslate import Worded
from ui.widgets.switch import Switch

_HEIGHT, _MOST_WIDTH = 28, 190


class AvailabilityMark(QAbstractButton):
    """One thing that is on: its sign and words, in the tint of a warning or of plain news."""

    def __init__(self, icons: Icons, icon: str, tone: str) -> None:
        super().__init__()
        self._icons = icons
        self._icon = icon
        self._tone = tone
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set(self, words: str, hint: str) -> None:
        """Empty words: it is off."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(hint)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self.text(), "caption_medium") + 38
        return QSize(min(_MOST_WIDTH, round(width)), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        lit = self.underMouse() or self.isDown()
        ground = color(f"{self._tone}_line" if lit else f"{self._tone}_soft")
        box(painter, QRectF(self.rect()), 7, ground, color(f"{self._tone}_line"))
        if self._icon:
            self._icons.paint(painter, 8, 6, self._icon, self._tone, 16)
        else:
            paint_glyph(painter, QRectF(9, 8, 12, 12), "do_not_disturb", color(self._tone))
        words = QRectF(28, 0, self.width() - 36, _HEIGHT)
        text(painter, words, self.text(), "caption_medium", color(self._tone))


class AvailabilityMarks(Worded, QWidget):
    """Nothing while calls simply ring; a click on a mark asks for the settings of it."""

    settings_wanted = Signal(str)

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self._core = core
        self.do_not_disturb = AvailabilityMark(icons, "", "red")
        self.forwarding = AvailabilityMark(icons, "forward", "amber")
        self.auto_answer = AvailabilityMark(icons, "bolt", "teal")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(6)
        for mark in (self.do_not_disturb, self.forwarding, self.auto_answer):
            mark.clicked.connect(lambda: self.settings_wanted.emit("calls"))
            row.addWidget(mark)
        core.bus.subscribe(SettingsChanged, Deferred(self, self.retranslate))
        self.retranslate()

    def retranslate(self) -> None:
        values = self._core.settings.values
        off = values.do_not_disturb
        hint = self.tr("Callers hear busy. Change it in the status menu or here.")
        self.do_not_disturb.set(self.tr("Do not disturb") if off else "", hint)
        self.forwarding.set(short_forwarding(values.forwarding), self._all(values.forwarding))
        words = self.tr("Auto-answer") if values.auto_answer else ""
        self.auto_answer.set(
            words, self.tr("Calls are answered by themselves while you are ready.")
        )
        marks = (self.do_not_disturb, self.forwarding, self.auto_answer)
        self.setVisible(any(not mark.isHidden() for mark in marks))

    def _all(self, forwarding: Forwarding) -> str:
        """Each target with its condition, for the tool tip."""
        lines = (
            (self.tr("Always to {0}"), forwarding.always),
            (self.tr("When busy, to {0}"), forwarding.busy),
            (self.tr("When not answered, to {0}"), forwarding.no_answer),
        )
        return "\n".join(words.format(shown(target)) for words, target in lines if target)


class AvailabilityRows(Worded, QWidget):
    """Two switches and the way to the targets of forwarding."""

    settings_wanted = Signal(str)

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self._core = core
        self._names = [Label(icons.theme) for _ in range(2)]
        self.do_not_disturb, self.auto_answer = Switch(icons.theme), Switch(icons.theme)
        self.forwarding = Button(
            icons, kind="ghost", icon="forward", icon_size=16, ink="t1", height=36
        )
        self.do_not_disturb.clicked.connect(lambda on: core.settings.change(do_not_disturb=on))
        self.auto_answer.clicked.connect(lambda on: core.settings.change(auto_answer=on))
        self.forwarding.clicked.connect(lambda: self.settings_wanted.emit("calls"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        signs = (Glyph(icons.theme, "do_not_disturb", "red", 16), IconMark(icons, "bolt", "t2", 16))
        switches = (self.do_not_disturb, self.auto_answer)
        for sign, name, switch in zip(signs, self._names, switches, strict=True):
            column.addLayout(_row(sign, name, switch))
        column.addWidget(self.forwarding, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        values = self._core.settings.values
        names = (self.tr("Do not disturb"), self.tr("Answer by itself"))
        switches = (self.do_not_disturb, self.auto_answer)
        for label, switch, name in zip(self._names, switches, names, strict=True):
            label.setText(name)
            switch.setAccessibleName(name)
        self.do_not_disturb.setChecked(values.do_not_disturb)
        self.auto_answer.setChecked(values.auto_answer)
        target = short_forwarding(values.forwarding)
        words = self.tr("Forwarding")
        self.forwarding.setText(f"{words}: {target}" if target else f"{words}…")


def short_forwarding(forwarding: Forwarding) -> str:
    """The target that counts most; empty while nothing is forwarded."""
    return shown(forwarding.always or forwarding.busy or forwarding.no_answer)


def shown(target: str) -> str:
    return format_number(target) if target else ""


def _row(sign: QWidget, name: Label, switch: Switch) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(8, 9, 10, 9)
    row.setSpacing(10)
    row.addWidget(sign)
    row.addWidget(name, 1)
    row.addWidget(switch)
    return row
