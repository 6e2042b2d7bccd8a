"""A strip under the top bar for what lasts: one trouble at a time, the gravest first."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_HEIGHT = 40


class Banner(QWidget):
    """Hidden while all is well."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self._tone = "amber"
        self._act: Callable[[], object] | None = None
        self._mark = IconMark(icons, "alert-triangle", "amber", 18)
        self._words = Label(icons.theme, role="body_medium", elide=True)
        self.button = Button(icons, height=28)
        self.button.clicked.connect(self._run)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.setFixedHeight(_HEIGHT)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown; empty while hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(
        self,
        words: str,
        *,
        grave: bool,
        action: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show this until `hide`."""
        self._tone = "red" if grave else "amber"
        self._act = act
        self._mark.set("alert-triangle", self._tone)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._theme.color
        painter.fillRect(self.rect(), color(f"{self._tone}_soft"))
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, color(f"{self._tone}_line"))

    def _run(self) -> None:
        if self._act is not None:
            self._act()
