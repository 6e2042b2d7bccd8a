"""The calls of the phone column: a card each, made ahead of the call and used again after it."""

from collections import deque

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState
from ui.phone.call_card import CallCard
from ui.theme.icons import Icons
from ui.ticker import Ticker


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
        self._spare: deque[CallCard] = deque()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 3, 0, 0)
        self._column.setSpacing(8)
        ticker.tick.connect(self._tick)

    def prepare(self) -> None:
        """Have a card ready that has been laid out and painted once."""
        if not self._spare:
            card = self._make()
            self._spare.append(card)
            card.grab()

    def refresh(self) -> None:
        """One card for each call that is shown, in the order of the book."""
        calls = shown_calls(self._core.calls.calls)
        for call_id in self.cards.keys() - {call.call_id for call in calls}:
            self._put_back(self.cards.pop(call_id))
        focus = self._core.calls.focus
        for call in calls:
            known = self.cards.get(call.call_id)
            card = known or self._take(call)
            card.refresh(call, main=focus is None or call.call_id == focus.call_id)
            if known is None and call.state is CallState.OFFERED:
                self.rang.emit(card)

    def move_focus(self, step: int) -> None:
        """To the next card, or the previous one, by the keyboard."""
        cards = list(self.cards.values())
        if not cards:
            return
        focus = QApplication.focusWidget()
        inside = (place for place, card in enumerate(cards) if card.isAncestorOf(focus))
        place = next(inside, -step if step > 0 else len(cards))
        target = cards[(place + step) % len(cards)].first_control
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, call: Call) -> CallCard:
        card = self._spare.popleft() if self._spare else self._make()
        self.cards[call.call_id] = card
        card.begin(call)
        return card

    def _put_back(self, card: CallCard) -> None:
        """Behind all others: the next call is the last one."""
        card.rest()
        self._column.addWidget(card)
        self._spare.append(card)

    def _make(self) -> CallCard:
        card = CallCard(self._core, self._icons, self._ticker)
        self._column.addWidget(card)
        return card

    def _tick(self, now: float) -> None:
        for card in self.cards.values():
            card.tick(now)


def shown_calls(calls: tuple[Call, ...]) -> list[Call]:
    """After its end, a call that nobody answered gives its place to the next call."""
    return [call for call in calls if call is calls[-1] or not call.is_over or call.answered_at]
