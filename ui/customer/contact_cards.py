"""The last three contacts as cards: what an agent reads before the first word."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.domain.interaction import Channel, Interaction
from softphone.domain.pop import CustomerCard
from ui.customer import contact_words
from ui.theme.icons import Icons
from ui.theme.type import font
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.painted_tag import paint_tag
from ui.widgets.painting import begin, text, text_width
from ui.widgets.retranslate import Worded
from ui.widgets.section_head import SectionHead
from ui.wording import contacts, moments

_HEIGHT, _LINE, _FOOT, _SIDE, _MOST = 132, 18, 20, 12, 3


class ContactCard(Card):
    """Channel and day, two lines of what it was about, how it was filed; painted in one go."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons.theme)
        self._icons = icons
        self._contact: Interaction | None = None
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set(self, contact: Interaction | None) -> None:
        """None keeps the place of a contact that never was."""
        self._contact = contact
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if contact else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(contact_words.sentence(contact) if contact else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._contact is None:
            return
        super().paintEvent(event)
        painter = begin(QPainter(self))
        inner = QRectF(self.rect()).adjusted(_SIDE, 11, -_SIDE, -_SIDE)
        self._paint_head(painter, QRectF(inner.topLeft(), QSizeF(inner.width(), _LINE)))
        self._paint_excerpt(painter, inner.adjusted(0, _LINE + 6, 0, 0))
        self._paint_foot(painter, inner.adjusted(0, inner.height() - _FOOT, 0, 0))

    def _paint_head(self, painter: QPainter, line: QRectF) -> None:
        icon, tone = contacts.contact_icon(self._contact)
        ink = "t2" if tone == "neutral" else tone
        self._icons.paint(painter, line.left(), line.top() + 1, icon, ink, 16)
        day = moments.day_short(self._contact.started_at)
        right = self._paint_right(painter, line, day)
        title = line.adjusted(24, 0, right - line.right() - 8, 0)
        words = contacts.contact_title(self._contact)
        text(painter, title, words, "body_strong", self.theme.color("t1"))

    def _paint_excerpt(self, painter: QPainter, room: QRectF) -> None:
        """Two lines at most; the second one is elided."""
        words = " ".join(self._contact.note.split()) or self._contact.subject
        layout = QTextLayout(words, font("body"))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        cut = line.textLength()
        for place, part in enumerate((words[:cut], words[cut:])):
            where = QRectF(room.left(), room.top() + place * _LINE, room.width(), _LINE)
            text(painter, where, part.strip(), "body", self.theme.color("t2"))

    def _paint_foot(self, painter: QPainter, line: QRectF) -> None:
        if label := self._contact.code_label:
            paint_tag(painter, self._icons, line.left(), line.top(), label, "neutral")
        self._paint_right(painter, line, _extent(self._contact))

    def _paint_right(self, painter: QPainter, line: QRectF, words: str) -> float:
        """At the end of the line; returns where the words begin."""
        text(painter, line, words, "caption", self.theme.color("t2"), Qt.AlignmentFlag.AlignRight)
        return line.right() - text_width(words, "caption")


class ContactCards(Worded, QWidget):
    """Shown before the call is answered; hidden where there was no contact."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._card: CustomerCard | None = None
        self._count = Label(icons.theme, role="caption", ink="t2")
        self._head = SectionHead(icons, self._count)
        self._cards = [ContactCard(icons) for _ in range(_MOST)]
        row = QHBoxLayout()
        row.setSpacing(8)
        for card in self._cards:
            row.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(row)
        self.retranslate()

    def set(self, card: CustomerCard) -> None:
        if card != self._card:
            self._card = card
            self.retranslate()

    def retranslate(self) -> None:
        self._head.set(self.tr("Last 3 contacts"))
        if self._card is None:
            return
        many = self._card.contacts_in_30_days
        self._count.setText(self.tr("%n contact(s) in the last 30 days", "", many))
        recent = self._card.recent
        for place, card in enumerate(self._cards):
            card.set(recent[place] if place < len(recent) else None)


def _extent(contact: Interaction) -> str:
    """How long was talked, or how much was written."""
    if contact.channel is Channel.CALL:
        return moments.duration(contact.talk_s) if contact.answered_at else ""
    return contacts.messages(contact.messages) if contact.messages > 1 else ""
