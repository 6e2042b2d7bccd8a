"""The calls of the phone column: a card each, made ahead of the call and used again after it."""

from collections import deque
from typing import TypeGuard

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import delete

from softphone.core import Core
from softphone.domain.call import Call, CallState
from ui.phone.call_card import CallCard
from ui.phone.conference_card import ConferenceCard
from ui.phone.consult_unit import ConsultHead, ConsultLink, WaysOut
from ui.phone.room import beside, consulted_pair, lead, places, shown_calls
from ui.team.call_drag import CallDrag
from ui.theme.icons import Icons
from ui.ticker import Ticker

_GAP = 8
_WIDE_GAP = 12


class CallCards(QWidget):
    """Building a card takes longer than looking up who calls: one always waits, hidden.

    `rang` carries the card of a call that is offered from now on.
    """

    rang = Signal(object)

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._core = core
        self._icons = icons
        self._ticker = ticker
        self.cards: dict[str, CallCard] = {}
        self.conference: ConferenceCard | None = None
        self.consult: tuple[ConsultHead, ConsultLink, WaysOut] | None = None
        self._spare: deque[CallCard] = deque()
        self._arranged: list[QWidget | int] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(0)
        ticker.tick.connect(self._tick)

    @property
    def first_card(self) -> QWidget | None:
        """What takes the keyboard when its part of the column goes away."""
        return next((part for part in self._arranged if _is_card(part)), None)

    def prepare(self) -> None:
        """Have a card ready that has been laid out and painted once."""
        if not self._spare:
            card = self._make()
            self._spare.append(card)
            card.grab()

    def refresh(self) -> None:
        """One card for each call that is shown; those of a conference share one."""
        book = self._core.calls
        members = book.conference
        calls = [call for call in shown_calls(book.calls) if call not in members]
        for call_id in self.cards.keys() - {call.call_id for call in calls}:
            self._put_back(self.cards.pop(call_id))
        pair = consulted_pair(book)
        main = lead(calls, book.focus)
        open_ = any(card.is_open for card in self.cards.values())
        open_ = open_ or (self.conference is not None and self.conference.is_open)
        room = places(calls, main, pair, conference=bool(members), crowded=open_)
        new = [call for call in calls if call.call_id not in self.cards]
        for call in calls:
            card = self.cards.get(call.call_id) or self._take(call)
            card.refresh(call, room[call.call_id])
        self._refresh_conference(members, calls)
        self._arrange(self._parts(calls, pair, members))
        for call in new:
            if call.state is CallState.OFFERED:
                self.rang.emit(self.cards[call.call_id])

    def move_focus(self, step: int) -> None:
        """To the next card, or the previous one, by the keyboard."""
        cards = [part for part in self._arranged if _is_card(part)]
        if not cards:
            return
        focus = QApplication.focusWidget()
        inside = (place for place, card in enumerate(cards) if card.isAncestorOf(focus))
        place = next(inside, -step if step > 0 else len(cards))
        target = cards[(place + step) % len(cards)].first_control
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _parts(
        self, calls: list[Call], pair: tuple[Call, Call] | None, members: tuple[Call, ...]
    ) -> list[QWidget | int]:
        """What stands in the column from the top down; a number is a gap."""
        parts: list[QWidget | int] = []
        if members and self.conference is not None:
            parts += [self.conference, _GAP]
        if pair is not None:
            head, link, ways = self._consult_parts(*pair)
            customer, consulted = (self.cards[call.call_id] for call in pair)
            alone = len(calls) == len(pair)
            ways.set_low(not alone)
            gap = _WIDE_GAP if alone else _GAP
            parts += [head, 4, customer, link, consulted, gap, ways, _GAP]
        for call in calls:
            if pair is None or call not in pair:
                parts += [self.cards[call.call_id], _GAP]
        return parts[:-1]

    def _consult_parts(
        self, customer: Call, consulted: Call
    ) -> tuple[ConsultHead, ConsultLink, WaysOut]:
        if self.consult is None:
            control = self._core.control
            link = ConsultLink(self._icons.theme)
            self.consult = ConsultHead(self._icons, control), link, WaysOut(self._icons, control)
        head, _link, ways = self.consult
        head.set(consulted)
        ways.set(customer, consulted)
        return self.consult

    def _refresh_conference(self, members: tuple[Call, ...], calls: list[Call]) -> None:
        if members and self.conference is None:
            self.conference = ConferenceCard(self._core, self._icons, self._ticker)
            self.conference.resized.connect(self.refresh)
        if self.conference is not None:
            self.conference.refresh(members, folded=any(beside(call) for call in calls))

    def _arrange(self, parts: list[QWidget | int]) -> None:
        if parts == self._arranged:
            return
        while item := self._column.takeAt(0):
            delete(item)  # an item that lives on would keep old heights for its widget
        for part in self._arranged:
            if isinstance(part, QWidget) and part not in parts and part not in self._spare:
                part.hide()
        for part in parts:
            if isinstance(part, QWidget):
                self._column.addWidget(part)
                part.show()
            else:
                self._column.addSpacing(part)
        self._arranged = parts

    def _take(self, call: Call) -> CallCard:
        card = self._spare.popleft() if self._spare else self._make()
        self.cards[call.call_id] = card
        card.begin(call)
        return card

    def _put_back(self, card: CallCard) -> None:
        card.rest()
        self._spare.append(card)

    def _make(self) -> CallCard:
        card = CallCard(self._core, self._icons, self._ticker)
        CallDrag(card, lambda: card.call)
        card.setParent(self)
        card.resized.connect(self.refresh)
        return card

    def _tick(self, now: float) -> None:
        for card in self.cards.values():
            card.tick(now)
        if self.conference is not None and not self.conference.isHidden():
            self.conference.tick(now)


def _is_card(part: QWidget | int) -> TypeGuard[CallCard | ConferenceCard]:
    return isinstance(part, CallCard | ConferenceCard)
