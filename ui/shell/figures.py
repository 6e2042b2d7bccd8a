"""The agent's own figures of today in the top bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from softphone.core import Core
from softphone.services.notices import JournalChanged
from ui.deferred import Deferred
from ui.theme.theme import Theme
from ui.widgets.painting import begin, text, text_width
from ui.widgets.retranslate import Worded
from ui.wording import amounts, moments

_HEIGHT, _GAP, _LEAST = 40, 16, 44
NOTHING = "–"


class OwnFigures(Worded, QWidget):
    """Calls, average handling time, first-contact resolution; a dash where there is no data."""

    def __init__(self, core: Core, theme: Theme) -> None:
        super().__init__()
        self._core = core
        self._theme = theme
        self.figures: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        core.bus.subscribe(JournalChanged, Deferred(self, self.retranslate))
        self.retranslate()

    def retranslate(self) -> None:
        day = self._core.journal.day.figures
        average = moments.duration(day.average_talk_s) if day.calls else NOTHING
        resolved = day.resolved_percent
        self.figures = (
            (self.tr("Calls"), str(day.calls)),
            (self.tr("Avg. handling time"), average),
            (
                self.tr("First-contact resolution"),
                NOTHING if resolved is None else amounts.percent(resolved),
            ),
        )
        self.setAccessibleName(", ".join(f"{label} {value}" for label, value in self.figures))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths()) + 2 * 2 * _GAP), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        left = 0.0
        for place, ((label, value), width) in enumerate(
            zip(self.figures, self._widths(), strict=True)
        ):
            if place:
                painter.fillRect(QRectF(left + _GAP, 8, 1, 24), color("line2"))
                left += 2 * _GAP
            text(painter, QRectF(left, 3, width, 15), label, "micro", color("t3"))
            text(painter, QRectF(left, 18, width, 18), value, "section", color("t1"))
            left += width

    def _widths(self) -> list[float]:
        return [
            max(_LEAST / 2, text_width(label, "micro"), text_width(value, "section")) + 1
            for label, value in self.figures
        ]
