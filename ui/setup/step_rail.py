"""The steps of the set-up beside its pages: which are done, which is now."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.logo import Logo
from ui.theme.icons import Icons
from ui.widgets.label import Label
from ui.widgets.painting import begin, box, text

RAIL_WIDTH = 248
_RADIUS = 11


class _Number(QWidget):
    """A disc of 22 px: a tick when done, filled when current, an outline before."""

    def __init__(self, icons: Icons, number: int) -> None:
        super().__init__()
        self._icons = icons
        self._number = number
        self._current = 0
        self.setFixedSize(QSize(22, 22))

    def set_current(self, current: int) -> None:
        self._current = current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._number < self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("green_soft"))
            painter.drawEllipse(rect)
            self._icons.paint(painter, 4, 4, "check", "green", 14)
            return
        now = self._number == self._current
        painter.setPen(color("accent_fill" if now else "line2"))
        painter.setBrush(color("accent_fill" if now else "surface"))
        painter.drawEllipse(rect)
        ink = color("on" if now else "t3")
        middle = Qt.AlignmentFlag.AlignHCenter
        text(painter, rect, str(self._number), "micro_medium", ink, middle)


class _Step(QWidget):
    def __init__(self, icons: Icons, number: int) -> None:
        super().__init__()
        self._number = number
        self._disc = _Number(icons, number)
        self._name = Label(icons.theme, role="body_medium")
        self._note = Label(icons.theme, role="caption", ink="t3", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._note)
        row.addLayout(words, 1)

    def set(self, name: str, note: str, current: int) -> None:
        now = self._number == current
        self._disc.set_current(current)
        self._name.set_role("body_strong" if now else "body_medium")
        self._name.set_ink("t1" if self._number <= current else "t2")
        self._name.setText(name)
        self._note.setText(note)


class StepRail(QWidget):
    """Says where one is; going back and forth is done by the buttons of the wizard."""

    def __init__(self, icons: Icons, count: int) -> None:
        super().__init__()
        self._theme = icons.theme
        self._steps = [_Step(icons, number) for number in range(1, count + 1)]
        self.setFixedWidth(RAIL_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(20)
        column.addWidget(_Brand(icons))
        column.addSpacing(4)
        for step in self._steps:
            column.addWidget(step)
        column.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        painter.setClipRect(self.rect())
        beyond = QRectF(self.rect()).adjusted(0, 0, _RADIUS, 0)
        box(painter, beyond, _RADIUS, self._theme.color("sunken"))

    def set(self, words: list[tuple[str, str]], current: int) -> None:
        """Name and note of each step; `current` counts from 1."""
        for step, (name, note) in zip(self._steps, words, strict=True):
            step.set(name, note, current)


class _Brand(QWidget):
    def __init__(self, icons: Icons) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Logo(icons))
        row.addWidget(Label(icons.theme, "Ahize", "call_name"), 1)
