"""What came of an account test: one sentence, then every step with its proof and its time."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.domain.account import RegistrationFailure
from ui.setup import test_words
from ui.setup.account_test import AccountTest, StepResult
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.painting import begin, text
from ui.widgets.retranslate import Worded

_ROW, _HEAD = 36, 60


class _StepRow(QWidget):
    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._result: StepResult | None = None
        self._why = RegistrationFailure.NONE
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, result: StepResult) -> None:
        self._result = result
        parts = (test_words.step(result.step), test_words.outcome(result), test_words.facts(result))
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._result is None:
            return
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        painter.fillRect(QRectF(0, 0, self.width(), 1), color("line"))
        icon, ink = test_words.look(self._result)
        self._icons.paint(painter, 16, 10, icon, ink, 16)
        name_ink = "t2" if self._result.outcome is None else "t1"
        name = test_words.step(self._result.step)
        text(painter, QRectF(43, 0, 130, _ROW), name, "body_medium", color(name_ink))
        taken = test_words.taken(self._result)
        right = Qt.AlignmentFlag.AlignRight
        text(painter, QRectF(0, 0, self.width() - 15, _ROW), taken, "caption", color("t2"), right)
        facts = QRectF(181, 0, self.width() - 181 - 80, _ROW)
        facts_ink = color("red" if ink == "red" else "t2")
        text(painter, facts, test_words.facts(self._result), "body", facts_ink)


class _Ground(QWidget):
    """The tinted head of the panel."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self._tone = ""
        self.setFixedHeight(_HEAD)

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{self._tone}_soft" if self._tone else "hover"))
        painter.setClipRect(self.rect())
        painter.drawRoundedRect(QRectF(0, 0, self.width(), _HEAD + 12), 9, 9)


class ResultPanel(Worded, Card):
    """Running, passed or failed; `again` is its button."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons.theme)
        self._test: AccountTest | None = None
        self._head = _Ground(icons)
        self._mark = IconMark(icons, "loader", "t2", 22)
        self._title = Label(icons.theme, role="section", elide=True)
        self._note = Label(icons.theme, role="caption", ink="t2", elide=True)
        self.again = Button(icons, icon="refresh", height=28, icon_size=16)
        self._rows = [_StepRow(icons) for _ in range(4)]
        self._build()
        self.hide()
        self.retranslate()

    def set(self, test: AccountTest | None) -> None:
        """None: nothing was tried with what stands in the form now."""
        self._test = test
        self.setVisible(test is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.again.setText(self.tr("Try again"))
        if self._test is None:
            return
        head = test_words.head(self._test)
        self._head.set_tone(head.tone)
        ink = head.tone or "t1"
        self._mark.set(head.icon, head.tone or "t2")
        self._title.setText(head.title)
        self._title.set_ink(ink)
        self._note.setText(head.note)
        self.again.setVisible(self._test.passed is not None)
        self.setAccessibleName(f"{head.title}. {head.note}")
        for row, step in zip(self._rows, self._test.steps, strict=True):
            row.set(step)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._note)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(15, 11, 15, 11)
        row.setSpacing(13)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        for step in self._rows:
            column.addWidget(step)
