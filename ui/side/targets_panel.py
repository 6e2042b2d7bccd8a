"""Between calls: the agent's own day against its targets, and the way to the shortcuts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.services.notices import JournalChanged, SettingsChanged
from ui.deferred import Deferred
from ui.theme.icons import Icons
from ui.widgets.card import Pane
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.painting import begin, box, text, text_width
from ui.widgets.retranslate import Worded
from ui.wording import amounts, moments

_LINE, _BAR = 20, 6


class TargetBar(QWidget):
    """One figure, its target, and how near it is; green once the target is met."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self._name = self._value = self._target = ""
        self._share = 0.0
        self._good = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, name: str, value: str, target: str, share: float, good: bool) -> None:
        """`share` is how much of the bar is filled, 0 to 1."""
        self._name, self._value, self._target = name, value, target
        self._share, self._good = min(1.0, max(0.0, share)), good
        self.setAccessibleName(" ".join((name, value, target)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _LINE + 8 + _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        right = Qt.AlignmentFlag.AlignRight
        line = QRectF(0, 0, self.width(), _LINE)
        text(painter, line, self._name, "body", color("t2"))
        text(painter, line, self._target, "caption", color("t2"), right)
        gap = text_width(self._target, "caption") + 7 if self._target else 0
        text(painter, line.adjusted(0, 0, -gap, 0), self._value, "section", color("t1"), right)
        if self._target:
            track = QRectF(0, _LINE + 8, self.width(), _BAR)
            box(painter, track, _BAR / 2, color("line"))
            filled = QRectF(track.left(), track.top(), track.width() * self._share, _BAR)
            box(painter, filled, _BAR / 2, color("good" if self._good else "accent_fill"))


class TargetsPanel(Worded, Pane):
    """Figures come from the journal, targets from the settings; a target of 0 is none."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__(icons.theme, "bg")
        self._core = core
        self._title = Label(icons.theme, role="section")
        self._bars = [TargetBar(icons) for _ in range(3)]
        self._shortcuts = Label(icons.theme, role="caption", ink="t2")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addSpacing(2)
        for bar in self._bars:
            column.addWidget(bar)
        column.addStretch(1)
        hint = QHBoxLayout()
        hint.addWidget(self._shortcuts)
        hint.addStretch(1)
        hint.addWidget(KeyCap(icons.theme, "F1"))
        column.addLayout(hint)
        refresh = Deferred(self, self._show)
        for notice in (JournalChanged, SettingsChanged):
            core.bus.subscribe(notice, refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Your targets today"))
        self._shortcuts.setText(self.tr("All shortcuts"))
        self._show()

    def _show(self) -> None:
        figures = self._core.journal.day.figures
        targets = self._core.settings.values.targets
        calls, talk, resolved = self._bars
        self._fill(calls, self.tr("Calls"), figures.calls, targets.calls, amounts.whole)
        name = self.tr("Avg. handling time")
        self._fill_talk(talk, name, figures.average_talk_s, targets.average_talk_s)
        percent = figures.resolved_percent
        name = self.tr("First-contact resolution")
        if percent is None:
            resolved.set(
                name, "–", self._target(targets.resolved_percent, amounts.percent), 0, True
            )
        else:
            self._fill(resolved, name, percent, targets.resolved_percent, amounts.percent)

    def _fill(
        self, bar: TargetBar, name: str, value: float, target: int, words: Callable[[Any], str]
    ) -> None:
        """More is better."""
        share = value / target if target else 0.0
        bar.set(name, words(value), self._target(target, words), share, share >= 1)

    def _fill_talk(self, bar: TargetBar, name: str, value: float, target: int) -> None:
        """The bar shows how much of the time allowed is used; up to it is good."""
        share = value / target if target else 0.0
        shown = moments.duration(value) if value else "–"
        bar.set(name, shown, self._target(target, moments.duration), share, share <= 1)

    def _target(self, value: int, words: Callable[[Any], str]) -> str:
        return self.tr("target {0}").format(words(value)) if value else ""
