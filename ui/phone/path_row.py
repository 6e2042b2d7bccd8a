"""The way a caller took through the IVR: `Türkçe > Kartlar > Kayıp kart`."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.widgets.painting import begin, box, text, text_width

_HEIGHT, _ARROW, _LEAST = 20, 22, 34


class PathRow(QWidget):
    """The last choice is why they call: it keeps its room, the first ones give way."""

    def __init__(self, icons: Icons, *, marks_last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._marks_last = marks_last
        self._steps: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set(self, steps: tuple[str, ...]) -> None:
        if steps != self._steps:
            self._steps = steps
            self.setAccessibleName(" > ".join(steps))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        left = 0.0
        shown = self._fitting()
        for place, (step, width) in enumerate(shown):
            if place:
                self._icons.paint(painter, left + 4, 3, "chevron-right", "t2", 14)
                left += _ARROW
            last = place == len(shown) - 1 and self._marks_last
            self._paint_step(painter, QRectF(left, 0, width, _HEIGHT), step, last=last)
            left += width

    def _fitting(self) -> list[tuple[str, float]]:
        """As many of the last steps as there is room for, with their widths."""
        room = float(self.width())
        fitting: list[tuple[str, float]] = []
        for step in reversed(self._steps):
            arrow = _ARROW if fitting else 0
            if room - arrow < _LEAST:
                break
            width = min(text_width(step, "caption_medium") + 14, room - arrow)
            fitting.insert(0, (step, width))
            room -= width + arrow
        return fitting

    def _paint_step(self, painter: QPainter, rect: QRectF, step: str, *, last: bool) -> None:
        color = self._icons.theme.color
        if last:
            box(painter, rect, 6, color("accent_soft"))
        else:
            box(painter, rect, 6, color("surface"), color("line2"))
        inner = QRectF(rect.topLeft() + QPointF(6, 0), QPointF(rect.right() - 5, rect.bottom()))
        ink = color("accent" if last else "t1")
        text(painter, inner, step, "caption_medium", ink, Qt.AlignmentFlag.AlignLeft)
