"""The frame of a wizard page: a title, a sentence, and what the step needs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded

_MARGIN = 32


class Page(Worded, QScrollArea):
    """`changed` when the wizard's buttons may have to look different."""

    changed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.title = Label(icons.theme, role="title")
        self.note = Label(icons.theme, ink="t2", wrap=True)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(_MARGIN, 26, _MARGIN, 20)
        self.body.setSpacing(4)
        self.body.addWidget(self.title)
        self.body.addWidget(self.note)
        self.body.addSpacing(16)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    @property
    def ready(self) -> bool:
        """Whether the button that goes on can be pressed."""
        return True

    def entered(self) -> None:
        """The page is shown now."""

    def forward(self) -> bool:
        """The agent wants to go on; False: stay, something is to be done here first."""
        return True
