"""A primary button with a second, narrow one that opens a menu of other ways to finish."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.widgets.painting import CAP_HEIGHT, begin, cap_width, key_cap, text, text_width

_HEIGHT, _ARROW, _RADIUS, _GAP = 44, 40, 8, 8


class _Part(QAbstractButton):
    """One half: square towards the other."""

    def __init__(self, icons: Icons, *, arrow: bool) -> None:
        super().__init__()
        self._icons = icons
        self._arrow = arrow
        self.key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        growing = QSizePolicy.Policy.Fixed if arrow else QSizePolicy.Policy.Expanding
        self.setSizePolicy(growing, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        if self._arrow:
            return QSize(_ARROW, _HEIGHT)
        return QSize(round(text_width(self.text(), "section") + cap_width(self.key)) + 36, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        lit = self.underMouse() or self.isDown()
        painter.setClipPath(self._shape())
        painter.fillRect(self.rect(), color("accent_fill_hover" if lit else "accent_fill"))
        if self._arrow:
            self._icons.paint(painter, (_ARROW - 18) / 2, 13, "chevron-up", "on", 18)
            return
        width = text_width(self.text(), "section") + 1
        left = max(10.0, (self.width() - width - _GAP - cap_width(self.key)) / 2)
        text(painter, QRectF(left, 0, width, _HEIGHT), self.text(), "section", color("on"))
        faint = QColor(color("on"))
        faint.setAlphaF(0.55)
        at = QPointF(left + width + _GAP, (_HEIGHT - CAP_HEIGHT) / 2)
        key_cap(painter, at, self.key, color("on"), faint)

    def _shape(self) -> QPainterPath:
        path = QPainterPath()
        rect = QRectF(self.rect())
        beyond = (-_RADIUS, 0) if self._arrow else (0, _RADIUS)
        path.addRoundedRect(rect.adjusted(beyond[0], 0, beyond[1], 0), _RADIUS, _RADIUS)
        return path


class SplitButton(QWidget):
    """`main` acts at once; the arrow or Alt+Down opens `menu`."""

    def __init__(self, icons: Icons, key: str) -> None:
        super().__init__()
        self.main = _Part(icons, arrow=False)
        self.main.key = key
        self.arrow = _Part(icons, arrow=True)
        self.menu = QMenu(self)
        self.arrow.clicked.connect(self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.main, 1)
        row.addWidget(self.arrow)

    def set_words(self, words: str, more: str) -> None:
        """`more` names the arrow for screen readers."""
        self.main.setText(words)
        self.main.setAccessibleName(words)
        self.arrow.setAccessibleName(more)
        self.main.update()

    def open_menu(self) -> None:
        """Above the button, as wide as it needs."""
        corner = self.mapToGlobal(QPoint(self.width() - self.menu.sizeHint().width(), 0))
        self.menu.popup(corner - QPoint(0, self.menu.sizeHint().height() + 4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.open_menu()
        else:
            super().keyPressEvent(event)
