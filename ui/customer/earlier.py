"""Earlier contacts of a number that belongs to nobody yet."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from softphone.domain.interaction import Interaction
from ui.customer import contact_words
from ui.theme.icons import Icons
from ui.widgets.card import Card
from ui.widgets.empty_note import EmptyNote
from ui.widgets.painting import begin, text, text_width
from ui.widgets.retranslate import Worded
from ui.widgets.section_head import SectionHead
from ui.wording import contacts, moments

_ROW = 44


class _EarlierRow(QWidget):
    def __init__(self, icons: Icons, contact: Interaction, first: bool) -> None:
        super().__init__()
        self._icons = icons
        self._contact = contact
        self._first = first
        self.setFixedHeight(_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(contact_words.sentence(contact))

    def sizeHint(self) -> QSize:
        return QSize(200, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        if not self._first:
            painter.fillRect(QRectF(0, 0, self.width(), 1), color("line"))
        icon, tone = contacts.contact_icon(self._contact)
        self._icons.paint(painter, 13, 14, icon, "t2" if tone == "neutral" else tone, 16)
        at = f"{moments.day(self._contact.started_at)} {moments.clock(self._contact.started_at)}"
        width = text_width(at, "caption") + 1
        right = QRectF(self.width() - 14 - width, 0, width, _ROW)
        text(painter, right, at, "caption", color("t2"))
        words = contact_words.heading(self._contact)
        note = contact_words.summary(self._contact)
        room = QRectF(40, 0, right.left() - 52, _ROW)
        shown = f"{words} · {note}" if note else words
        text(painter, room, shown, "body_medium", color("t1"))


class EarlierContacts(Worded, QWidget):
    """Says so where there are none: the first line will be this call."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._contacts: tuple[Interaction, ...] = ()
        self._head = SectionHead(icons)
        self._empty = EmptyNote(icons, "history")
        self._card = Card(icons.theme)
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._head, self._empty, self._card):
            column.addWidget(part)
        self.retranslate()

    def set(self, contacts: tuple[Interaction, ...], anonymous: bool) -> None:
        self.setVisible(not anonymous)
        if contacts != self._contacts:
            self._contacts = contacts
            self.retranslate()

    def retranslate(self) -> None:
        self._head.set(self.tr("History of this number"), len(self._contacts) or None)
        self._empty.set(
            self.tr("No record. Once the contact is made, this call and its note are line one.")
        )
        self._empty.setVisible(not self._contacts)
        self._card.setVisible(bool(self._contacts))
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for index, contact in enumerate(self._contacts):
            self._rows.addWidget(_EarlierRow(self._icons, contact, not index))
