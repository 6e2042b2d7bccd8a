"""Open cases: number, subject, where it stands, when it is due."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from softphone.domain.customer import Case
from ui.customer import case_words
from ui.theme.icons import Icons
from ui.widgets.card import Card
from ui.widgets.painted_tag import paint_tag, tag_width
from ui.widgets.painting import begin, text, text_width
from ui.widgets.retranslate import Worded

_ROW, _NUMBER, _DUE = 40, 68, 91.0


class CaseRow(Worded, QWidget):
    """One case; `with_name` puts the customer before the subject."""

    def __init__(
        self, icons: Icons, now: Callable[[], float], case: Case, with_name: bool, first: bool
    ) -> None:
        super().__init__()
        self._icons = icons
        self._now = now
        self._case = case
        self._with_name = with_name
        self._first = first
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        now = self._now()
        state, _ = case_words.state(self._case, now)
        due, _ = case_words.due(self._case, now)
        self.setAccessibleName(", ".join((self._case.number, self._subject(), state, due)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        if not self._first:
            painter.fillRect(QRectF(0, 0, self.width(), 1), color("line"))
        self._icons.paint(painter, 12, 12, "ticket", "t2", 16)
        number = QRectF(39, 0, _NUMBER - 6, _ROW)
        text(painter, number, self._case.number, "caption", color("t3"))
        right = self._paint_state(painter)
        subject = QRectF(39 + _NUMBER, 0, right - 39 - _NUMBER - 12, _ROW)
        text(painter, subject, self._subject(), "body_medium", color("t1"))

    def _paint_state(self, painter: QPainter) -> float:
        """Due date at the end, the tag before it; returns where they begin."""
        now = self._now()
        due, ink = case_words.due(self._case, now)
        words, tone = case_words.state(self._case, now)
        right = self.width() - 13
        due_width = max(_DUE, text_width(due, "caption") + 1)
        align = Qt.AlignmentFlag.AlignRight
        role = "caption_medium" if ink == "red" else "caption"
        where = QRectF(right - due_width, 0, due_width, _ROW)
        text(painter, where, due, role, self._icons.theme.color(ink), align)
        left = right - due_width - 12 - tag_width(words)
        paint_tag(painter, self._icons, left, (_ROW - 20) / 2, words, tone)
        return left

    def _subject(self) -> str:
        case = self._case
        return f"{case.customer_name} · {case.subject}" if self._with_name else case.subject


class CaseList(Card):
    """A card of rows; nothing at all where there is no case."""

    def __init__(self, icons: Icons, now: Callable[[], float], with_name: bool = False) -> None:
        super().__init__(icons.theme)
        self._icons = icons
        self._now = now
        self._with_name = with_name
        self._cases: tuple[Case, ...] | None = None
        self._rows: list[CaseRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, cases: tuple[Case, ...]) -> None:
        if cases == self._cases:
            return
        self._cases = cases
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [
            CaseRow(self._icons, self._now, case, self._with_name, not index)
            for index, case in enumerate(cases)
        ]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(cases))
