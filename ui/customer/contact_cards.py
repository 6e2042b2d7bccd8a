"""The last three contacts as cards: what an agent reads before the first word."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.domain.interaction import Channel, Interaction
from softphone.domain.pop import CustomerCard
from ui.customer import contact_words
from ui.theme.icons import Icons
from ui.theme.type import font
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.painting import text
from ui.widgets.retranslate import Worded
from ui.widgets.section_head import SectionHead
from ui.widgets.tag import Tag
from ui.wording import contacts, moments

_HEIGHT, _LINE, _MOST = 132, 18, 3


class ContactCard(Card):
    """Channel and day, two lines of what it was about, how it was filed."""

    def __init__(self, icons: Icons, contact: Interaction) -> None:
        super().__init__(icons.theme)
        icon, tone = contacts.contact_icon(contact)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(contact_words.sentence(contact))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(icons, icon, "t2" if tone == "neutral" else tone))
        head.addWidget(Label(icons.theme, contacts.contact_title(contact), "body_strong"))
        head.addStretch(1)
        head.addWidget(Label(icons.theme, moments.day_short(contact.started_at), "caption", "t2"))
        foot = QHBoxLayout()
        if contact.code_label:
            foot.addWidget(Tag(icons, contact.code_label))
        foot.addStretch(1)
        foot.addWidget(Label(icons.theme, _extent(contact), "caption", "t2"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 11, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(_Excerpt(icons, contact))
        column.addStretch(1)
        column.addLayout(foot)


class _Excerpt(QWidget):
    """Two lines at most; the second one is elided."""

    def __init__(self, icons: Icons, contact: Interaction) -> None:
        super().__init__()
        self._theme = icons.theme
        self._words = " ".join(contact.note.split()) or contact.subject
        self.setFixedHeight(2 * _LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._theme.color("t2")
        layout = QTextLayout(self._words, font("body"))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(self.width())
        layout.endLayout()
        cut = line.textLength()
        for top, words in ((0, self._words[:cut]), (_LINE, self._words[cut:])):
            text(painter, QRectF(0, top, self.width(), _LINE), words.strip(), "body", ink)


class ContactCards(Worded, QWidget):
    """Shown before the call is answered; hidden where there was no contact."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._card: CustomerCard | None = None
        self._count = Label(icons.theme, role="caption", ink="t2")
        self._head = SectionHead(icons, self._count)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(self._row)
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
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for contact in self._card.recent[:_MOST]:
            self._row.addWidget(ContactCard(self._icons, contact), 1)
        for _ in range(_MOST - len(self._card.recent)):
            self._row.addStretch(1)


def _extent(contact: Interaction) -> str:
    """How long was talked, or how much was written."""
    if contact.channel is Channel.CALL:
        return moments.duration(contact.talk_s) if contact.answered_at else ""
    return contacts.messages(contact.messages) if contact.messages > 1 else ""
