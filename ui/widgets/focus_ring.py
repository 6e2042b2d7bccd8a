"""The visible focus: a ring of 2 px accent, 2 px outside whatever has the focus.

One overlay for the whole window instead of room for a ring in every widget. Text fields show their
own outline; a click shows no ring.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.theme.theme import Theme
from ui.widgets.painting import begin, box

_OUTSIDE = 4
_OWN_OUTLINE = (QLineEdit, QAbstractScrollArea, QComboBox, QDateTimeEdit)
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class FocusRing(QWidget):
    """Lies over a window and follows the focus in it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        box(painter, QRectF(self.rect()), 11, None, self._theme.color("accent"), 2)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._release()
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and self._rings(new) and not by_mouse:
            self._target = new
            self._watch(new)
        self._follow()

    def _rings(self, widget: QWidget) -> bool:
        inside = widget.window() is self.window() and widget is not self.window()
        by_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return inside and by_keys and not isinstance(widget, _OWN_OUTLINE)

    def _watch(self, widget: QWidget) -> None:
        step: QWidget | None = widget
        while step is not None and step is not self.window():
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()

    def _release(self) -> None:
        watched, self._watched, self._target = self._watched, [], None
        for widget in watched:
            if isValid(widget):
                widget.removeEventFilter(self)

    def _follow(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        around = QRect(target.mapTo(self.window(), QPoint(0, 0)), target.size())
        self.setGeometry(around.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE))
        self.raise_()
        self.show()
