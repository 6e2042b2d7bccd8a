"""The first step: hello, in the agent's language."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from softphone.core import Core
from ui.setup.page import Page
from ui.theme.icons import Icons
from ui.widgets.painting import begin, box, text

LANGUAGES = {"tr": "Türkçe", "en": "English"}
"""Each in its own words, so that it is found by those who need it."""


class Choice(QAbstractButton):
    """A card to choose, with a radio mark."""

    def __init__(self, icons: Icons, words: str) -> None:
        super().__init__()
        self._theme = icons.theme
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 52)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        on = self.isChecked()
        ground = "accent_soft" if on else ("hover" if self.underMouse() else "surface")
        rect = QRectF(self.rect())
        box(painter, rect, 10, color(ground), color("accent" if on else "line2"))
        mark = QRectF(16, 18, 16, 16).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(color("accent_fill" if on else "field"))
        painter.setBrush(color("accent_fill" if on else "surface"))
        painter.drawEllipse(mark)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("on"))
            painter.drawEllipse(mark.adjusted(5, 5, -5, -5))
        text(painter, rect.adjusted(44, 0, -12, 0), self.text(), "section", color("t1"))


class WelcomePage(Page):
    """The window changes its language at once."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__(icons)
        self.choices = {code: Choice(icons, words) for code, words in LANGUAGES.items()}
        row = QHBoxLayout()
        row.setSpacing(12)
        for code, choice in self.choices.items():
            row.addWidget(choice)
            choice.clicked.connect(lambda _on, code=code: core.settings.change(language=code))
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Welcome to Ahize"))
        self.note.setText(
            self.tr("Four short steps, and the first call can come. Which language do you prefer?")
        )
        self.choices[self.tr("en", "code of this language")].setChecked(True)

    def entered(self) -> None:
        chosen = next(choice for choice in self.choices.values() if choice.isChecked())
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)
