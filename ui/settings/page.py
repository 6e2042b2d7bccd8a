"""What every page of the settings is: it shows what is in force, checks, and saves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded


class SettingsPage(Worded, QScrollArea):
    """Nothing is in force before `save`, and `save` only follows a `check` that found nothing."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.title = Label(icons.theme, role="title")
        self.note = Label(icons.theme, ink="t2", wrap=True)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(14)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.note)
        self.body.addLayout(head)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def check(self) -> bool:
        """Whether all of it can be saved; else the rows say what is wrong."""
        return True

    def save(self) -> bool:
        """Put it in force; False where that is refused just now."""
        return True
