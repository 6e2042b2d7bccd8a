"""Short messages over the window: at most two, information polite, errors until they are read."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.painting import begin, box

Level = Literal["info", "warning", "error"]

_LOOK: dict[Level, tuple[str, str]] = {
    "info": ("check-circle", "accent"),
    "warning": ("alert-triangle", "amber"),
    "error": ("x-circle", "red"),
}
_WIDTH = 320
_MARGIN = 16
_SHOWN_MS = {"info": 5_000, "warning": 9_000}
_MOST = 2


class Toast(QWidget):
    """One message with an optional action and a way to close it."""

    def __init__(
        self,
        icons: Icons,
        level: Level,
        words: str,
        close_words: str,
        action: tuple[str, Callable[[], None]] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._level: Level = level
        self.words = words
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 10, 8, 10)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(Label(icons.theme, words, wrap=True))
        if action is not None:
            button = Button(icons, action[0], height=28)
            button.clicked.connect(action[1])
            button.clicked.connect(self.close)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row.addLayout(column, 1)
        self.close_button = Button(icons, kind="ghost", icon="x", height=28, icon_size=16)
        self.close_button.setAccessibleName(close_words)
        self.close_button.clicked.connect(self.close)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.setFixedHeight(self.layout().heightForWidth(_WIDTH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        icon, tone = _LOOK[self._level]
        box(painter, QRectF(self.rect()), 10, color("surface"), color(f"{tone}_line"))
        self._icons.paint(painter, 13, 14, icon, tone, 18)


class ToastHost(QObject):
    """Stacks toasts over a window, in the lower right corner of one of its columns.

    The column is one without buttons down there: a message must never cover what is needed next.
    F8 leads to the newest.
    """

    shown = Signal(str)

    def __init__(self, icons: Icons, window: QWidget, column: QWidget) -> None:
        super().__init__(window)
        self._icons = icons
        self._window = window
        self._column = column
        self._toasts: list[Toast] = []
        column.installEventFilter(self)

    def show(
        self,
        words: str,
        level: Level = "info",
        action: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """The same words are shown once at a time; the oldest gives way to a third."""
        if any(toast.words == words for toast in self._toasts):
            return
        while len(self._toasts) >= _MOST:
            self._toasts[0].close()
        toast = Toast(self._icons, level, words, self.tr("Close"), action, self._window)
        self._toasts.append(toast)
        toast.installEventFilter(self)
        if level in _SHOWN_MS:
            QTimer.singleShot(_SHOWN_MS[level], toast, toast.close)
        toast.show()
        self.shown.emit(words)
        self._arrange()
        self._announce(toast, level)

    def focus(self) -> None:
        """Lead the keyboard to the newest message."""
        if self._toasts:
            self._toasts[-1].close_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def messages(self) -> tuple[str, ...]:
        """What is on screen, the oldest first."""
        return tuple(toast.words for toast in self._toasts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._column and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._arrange()
        elif event.type() == QEvent.Type.Close and watched in self._toasts:
            self._toasts.remove(watched)
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        corner = self._column.mapTo(self._window, self._column.rect().bottomRight())
        bottom = corner.y() - _MARGIN
        for toast in reversed(self._toasts):
            toast.move(corner.x() - _MARGIN - _WIDTH, bottom - toast.height())
            toast.raise_()
            bottom -= toast.height() + 8

    def _announce(self, toast: Toast, level: Level) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # late: seldom needed

        event = QAccessibleAnnouncementEvent(toast, toast.words)
        urgent = QAccessible.AnnouncementPoliteness.Assertive
        if level == "error":
            event.setPoliteness(urgent)
        QAccessible.updateAccessibility(event)
