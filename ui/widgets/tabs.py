"""Tabs of 38 px with counts; arrow keys move between them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.widgets.painting import begin, box, text, text_width

HEIGHT = 38


class Tab(QAbstractButton):
    """One tab; a count of None shows none."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._count: int | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, words: str, count: int | None = None) -> None:
        self._count = count
        self.setText(words)
        self.setAccessibleName(words if count is None else f"{words}, {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self.text(), "body_strong") + 1
        return QSize(round(width + (self._badge_width() + 6 if self._count else 0)), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        role = "body_strong" if self.isChecked() else "body"
        width = text_width(self.text(), role) + 1
        rect = QRectF(0, 0, width, HEIGHT)
        text(painter, rect, self.text(), role, color("t1" if self.isChecked() else "t2"))
        if self._count:
            badge = QRectF(width + 6, 10, self._badge_width(), 18)
            box(painter, badge, 6, color("hover"))
            align = Qt.AlignmentFlag.AlignHCenter
            text(painter, badge, str(self._count), "caption", color("t2"), align)
        if self.isChecked():
            painter.fillRect(QRectF(0, HEIGHT - 2, self.width(), 2), color("accent"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys belong to the row of tabs."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _badge_width(self) -> float:
        return text_width(str(self._count), "caption") + 10


class Tabs(QWidget):
    """A row of tabs; `chosen` carries the index."""

    chosen = Signal(int)

    def __init__(self, icons: Icons, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = [Tab(icons, self) for _ in range(count)]
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(16)
        for index, tab in enumerate(self.tabs):
            row.addWidget(tab)
            tab.toggled.connect(lambda on, index=index: self.chosen.emit(index) if on else None)
        row.addStretch()
        self.tabs[0].setChecked(True)

    def choose(self, index: int) -> None:
        self.tabs[index].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        shown = [tab for tab in self.tabs if not tab.isHidden()]
        current = next((tab for tab in shown if tab.hasFocus()), None)
        if not step or current is None:
            super().keyPressEvent(event)
            return
        following = shown[(shown.index(current) + step) % len(shown)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        following.setChecked(True)
