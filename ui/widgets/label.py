"""Text of one role and colour: plain always, elided or wrapped at the rhythm of the type scale."""

import html

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from ui.theme.theme import Theme
from ui.theme.type import Role, font, line_height


class Label(QLabel):
    """A QLabel that paints itself; `wrap` breaks lines, otherwise the end is elided."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: Role = "body",
        ink: str = "t1",
        *,
        wrap: bool = False,
        elide: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role: Role = role
        self._ink = ink
        self._elide = elide
        self._align = align
        self._width = -1
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role))
        self.setWordWrap(wrap)
        horizontal = QSizePolicy.Policy.Ignored if elide else QSizePolicy.Policy.Preferred
        vertical = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(horizontal, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Another colour from now on."""
        if ink != self._ink:
            self._ink = ink
            self.update()

    def set_role(self, role: Role) -> None:
        """Another size and weight from now on."""
        if role != self._role:
            self._role = role
            self.setFont(font(role))
            self._measure_again()
            self.updateGeometry()

    def setText(self, words: str) -> None:
        """Plain text, always; the same words again cost nothing."""
        if words != self.text():
            self._measure_again()
            super().setText(words)

    def sizeHint(self) -> QSize:
        if self._width < 0:
            self._width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        lines = self.heightForWidth(self.width()) if self.wordWrap() else line_height(self._role)
        return QSize(self._width, lines)

    def minimumSizeHint(self) -> QSize:
        shrinks = self._elide or self.wordWrap()
        return QSize(0 if shrinks else self.sizeHint().width(), line_height(self._role))

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            lines = max(1, self._layout(width).lineCount())
            self._heights[width] = lines * line_height(self._role)
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height of wrapped text follows from the width it got."""
        super().resizeEvent(event)
        if self.wordWrap() and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """An elided text shows itself in full as its tool tip."""
        if isinstance(event, QHelpEvent) and self._is_cut():
            full = f"<span>{html.escape(self.text())}</span>"
            QToolTip.showText(event.globalPos(), full, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        enabled = self._ink if self.isEnabled() else "t3"
        painter.setPen(self._theme.color(enabled))
        painter.setFont(self.font())
        if self.wordWrap():
            self._layout(self.width()).draw(painter, QPointF(0, 0))
            return
        metrics = self.fontMetrics()
        shown = self.text()
        if metrics.horizontalAdvance(shown) > self.width():
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, self.width())
        flags = self._align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(self.rect(), int(flags), shown)

    def _measure_again(self) -> None:
        """Layouts ask hundreds of times for what changes with words and role only."""
        self._width = -1
        self._heights.clear()

    def _layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        step = line_height(self._role)
        lead = (step - self.fontMetrics().height()) / 2
        layout.beginLayout()
        top = lead
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += step
        layout.endLayout()
        return layout

    def _is_cut(self) -> bool:
        return self._elide and self.fontMetrics().horizontalAdvance(self.text()) > self.width()
