"""Our own line icons in any colour of the theme, drawn when first asked for."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ui.theme.theme import Theme

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"

_STROKES = {14: "2", 20: "1.7"}
"""Stroke width by size where it differs from the 1.8 of the files."""


class Icons:
    """Recolours `resources/icons/NAME.svg`; kept by name, colour, size and pixel ratio."""

    def __init__(self, theme: Theme, folder: Path = FOLDER) -> None:
        self.theme = theme
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, ink: str = "t2", size: int = 18, ratio: float = 1.0) -> QPixmap:
        """A square of `size` logical pixels. FileNotFoundError for a name we did not draw."""
        colour = self.theme.color(ink).name()
        key = (name, colour, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, colour, size, ratio)
        return self._pixmaps[key]

    def icon(self, name: str, ink: str = "t2", size: int = 18) -> QIcon:
        return QIcon(self.pixmap(name, ink, size, 2.0))

    def paint(
        self, painter: QPainter, x: float, y: float, name: str, ink: str = "t2", size: int = 18
    ) -> None:
        """Draw at a top left corner, sharp on any screen."""
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(round(x), round(y), self.pixmap(name, ink, size, ratio))

    def _draw(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # late: its library is not needed for the start

        source = self._source(name).replace("currentColor", colour)
        if size in _STROKES:
            source = source.replace('stroke-width="1.8"', f'stroke-width="{_STROKES[size]}"')
        renderer = QSvgRenderer(QByteArray(source.encode()))
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._sources[name]
