"""How one row of the timeline looks: a disc on the thread, what it was, how it was filed."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from softphone.domain.interaction import Channel, Interaction
from ui.customer import contact_words
from ui.customer.player_strip import HEIGHT as PLAYER_HEIGHT
from ui.customer.player_strip import listen_width, paint_listen, paint_player
from ui.customer.timeline_model import ROW_ROLE, ContactRow, DayRow
from ui.customer.timeline_player import TimelinePlayer
from ui.theme.icons import Icons
from ui.widgets.painted_tag import paint_tag
from ui.widgets.painting import begin, box, text, text_width
from ui.widgets.tag import HEIGHT as TAG_HEIGHT
from ui.widgets.tag import Tone, tone_tokens
from ui.wording import contacts, moments

_DISC, _INDENT = 32, 44
_LINE = 18
_SCROLL_ROOM = 12
_HEIGHT, _HEIGHT_DAY = 82, 28
_SUMMARY, _FOOTER = _LINE + 1, 26
_HEADING = _LINE + 4
_PLAYER = PLAYER_HEIGHT + 4

Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """Paints straight from the interaction; nothing is kept."""

    def __init__(self, icons: Icons, player: TimelinePlayer, now: Callable[[], float]) -> None:
        super().__init__()
        self._player = player
        self._now = now
        self._icons = icons

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        if isinstance(row, DayRow):
            return QSize(0, _HEIGHT_DAY)
        height = _HEIGHT - _SUMMARY + self._middle(row)
        height -= 0 if row.live or contact_words.footer(row.contact) else _FOOTER
        return QSize(0, height)

    def player_rect(self, row: QRectF, width: float) -> QRectF:
        """Where the open player of this row is, in a view of this width."""
        left, top = row.left() + _INDENT, row.top() + _HEADING
        return QRectF(left, top, width - _SCROLL_ROOM - left, PLAYER_HEIGHT)

    def listen_rect(self, row: QRectF, shown: ContactRow) -> QRectF:
        """Where the button of its recording is; empty where there is none to press."""
        recorded = self._player.recording_of(shown.contact)
        if recorded is None or self._player.open_on(shown.contact) is not None:
            return QRectF()
        top = row.top() + _HEADING + self._middle(shown) + 1
        return QRectF(row.left() + _INDENT, top, listen_width(recorded), PLAYER_HEIGHT)

    def _middle(self, row: ContactRow) -> int:
        """Pixels between heading and footer: the player, the note, or nothing."""
        if self._player.open_on(row.contact) is not None:
            return _PLAYER
        return _SUMMARY if contact_words.summary(row.contact) else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        begin(painter)
        rect = QRectF(option.rect)
        rect.setRight(option.widget.width() - _SCROLL_ROOM)
        row = index.data(ROW_ROLE)
        last = index.row() == index.model().rowCount() - 1
        if isinstance(row, DayRow):
            self._paint_day(painter, rect, row)
        else:
            state = option.state
            self._paint_contact(
                painter, rect, row, last, bool(state & QStyle.StateFlag.State_HasFocus)
            )
        painter.restore()

    def _paint_day(self, painter: QPainter, rect: QRectF, row: DayRow) -> None:
        self._thread(painter, rect.left(), rect.top(), rect.bottom())
        words = rect.adjusted(_INDENT, 0, 0, -4)
        text(painter, words, moments.day(row.at), "caption", self._icons.theme.color("t2"))

    def _paint_contact(
        self, painter: QPainter, rect: QRectF, row: ContactRow, last: bool, focused: bool
    ) -> None:
        color = self._icons.theme.color
        contact = row.contact
        if focused:
            box(painter, rect.adjusted(_INDENT - 8, 0, 0, -4), 8, None, color("accent"), 2)
        if not last:
            self._thread(painter, rect.left(), rect.top() + _DISC + 6, rect.bottom())
        self._paint_disc(painter, rect, row)
        left, right, top = rect.left() + _INDENT, rect.right(), rect.top() + 3
        at = contact_words.when(contact, row.live)
        width = text_width(at, "caption") + 1
        text(painter, QRectF(right - width, top, width, _LINE), at, "caption", color("t2"))
        title = QRectF(left, top, right - width - 12 - left, _LINE)
        text(painter, title, contact_words.heading(contact, row.live), "body_strong", color("t1"))
        top += _LINE + 1
        playback = self._player.open_on(contact)
        if playback is not None:
            strip = QRectF(left, top, right - left, PLAYER_HEIGHT)
            paint_player(painter, self._icons, strip, playback, self._player.position)
        elif summary := contact_words.summary(contact):
            text(painter, QRectF(left, top, right - left, _LINE), summary, "body", color("t2"))
        top += self._middle(row)
        self._paint_footer(painter, left, top + 4, right, row)

    def _paint_footer(
        self, painter: QPainter, left: float, top: float, right: float, row: ContactRow
    ) -> None:
        color = self._icons.theme.color
        recorded = self._player.recording_of(row.contact)
        if recorded is not None and self._player.open_on(row.contact) is None:
            left += paint_listen(painter, self._icons, left, top, recorded).width() + 8
        for words, tone in self._tags(row):
            left += paint_tag(painter, self._icons, left, top, words, tone) + 8
        for icon, words in contact_words.facts(row.contact, row.live):
            if icon == "clock" and recorded is not None:
                continue
            self._icons.paint(painter, left, top + 3, icon, "t3", 14)
            room = QRectF(left + 18, top, max(0.0, right - left - 18), TAG_HEIGHT)
            text(painter, room, words, "caption", color("t2"))
            left += 18 + text_width(words, "caption") + 12

    def _tags(self, row: ContactRow) -> list[tuple[str, Tone]]:
        return contact_words.tags(row.contact, row.live, self._now())

    def _paint_disc(self, painter: QPainter, rect: QRectF, row: ContactRow) -> None:
        color = self._icons.theme.color
        icon, ground, ink = _disc(row)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ground))
        painter.drawEllipse(QRectF(rect.left(), rect.top() + 2, _DISC, _DISC))
        self._icons.paint(painter, rect.left() + 8, rect.top() + 10, icon, ink, 16)

    def _thread(self, painter: QPainter, left: float, top: float, bottom: float) -> None:
        line = QRectF(left + _DISC / 2 - 0.5, top, 1, bottom - top + 1)
        painter.fillRect(line, self._icons.theme.color("line"))


def _disc(row: ContactRow) -> tuple[str, str, str]:
    """Icon, ground and ink: solid while the call is live, violet while it awaits its code."""
    contact: Interaction = row.contact
    icon, tone = contacts.contact_icon(contact)
    if row.live and not contact.ended_at:
        return "phone-call", "teal_fill", "on"
    if contact.channel is Channel.CALL and contact.awaits_code:
        tone = "violet"
    return icon, *tone_tokens(tone)
