"""The phone column in its fixed order: field, calls (or the dial pad), lists."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import CallState
from softphone.domain.events import SoundChanged
from softphone.services.notices import CallsChanged, CallUpdated, ScreenPopReady
from ui.deferred import Deferred
from ui.phone.call_card import CallCard
from ui.phone.call_cards import CallCards
from ui.phone.call_lists import CallLists
from ui.phone.dial_field import DialField
from ui.phone.dial_pad import DialPad
from ui.phone.own_number import OwnNumber
from ui.phone.remainder import Remainder
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Pane
from ui.widgets.shortcuts_through import is_typing

_LOOK_UP_MS = 10
"""So long a card waits for the name, to be laid out and painted once."""


class PhoneColumn(Pane):
    """Calls push the dial pad out; the lists take the rest. `opened` asks for a person's card."""

    opened = Signal(object)

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme)
        self._core = core
        self.dial_field = DialField(icons, core.customers, core.control)
        self.own_number = OwnNumber(core, icons)
        self.pad = DialPad(icons.theme)
        self.pad.pressed.connect(self.dial_field.press)
        self.lists = CallLists(core, icons, ticker)
        self.calls = CallCards(core, icons, ticker)
        self._lay_out()
        self.dial_field.opened.connect(self.opened)
        self.lists.opened.connect(self.opened)
        self.calls.rang.connect(self._offer_focus)
        self._refresh = Deferred(self, self.refresh, _LOOK_UP_MS)
        for notice in (CallsChanged, SoundChanged):
            core.bus.subscribe(notice, self._refresh)
        core.bus.subscribe(CallUpdated, self._on_call)
        core.bus.subscribe(ScreenPopReady, self._on_pop)
        self.refresh()

    @property
    def cards(self) -> dict[str, CallCard]:
        """On screen, by the id of their call."""
        return self.calls.cards

    @property
    def focus_card(self) -> CallCard | None:
        """The card of the call that keys without a name mean."""
        focus = self._core.calls.focus
        return self.cards.get(focus.call_id) if focus else None

    def prepare(self) -> None:
        """Build what the next call will need."""
        self.calls.prepare()

    def refresh(self) -> None:
        """The dial pad is there while there is no call."""
        calls = bool(self._core.calls.calls)
        had_focus = self.calls.isAncestorOf(_focus())
        for part in (self.own_number, self.pad):
            part.setVisible(not calls)
        if calls:
            self.calls.show()
        self.calls.refresh()
        self.calls.setVisible(calls)
        if had_focus and not self.calls.isAncestorOf(_focus()):
            target = self.calls.first_card or self.dial_field
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_between_cards(self, step: int) -> None:
        """Ctrl+Up and Ctrl+Down."""
        self.calls.move_focus(step)

    def _on_call(self, notice: CallUpdated) -> None:
        call, before = notice.call, notice.before
        if before is not None and before.state is CallState.OFFERED and call.is_live:
            self._keep_keys_harmless(self.cards.get(call.call_id))

    def _offer_focus(self, card: CallCard) -> None:
        """Never out of a field somebody types in; the empty dial field only waits for typing.

        Nor from one ringing call to the next: Space would answer another one than was looked at.
        """
        focus = _focus()
        waiting = focus is self.dial_field and not self.dial_field.text()
        answering = any(focus is other.ringing.answer for other in self.cards.values())
        if waiting or not (is_typing(focus) or answering):
            card.first_control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_keys_harmless(self, card: CallCard | None) -> None:
        """A second Space after answering must not press whatever came under the focus."""
        if card is not None and card.isAncestorOf(_focus()):
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pop(self, notice: ScreenPopReady) -> None:
        self._refresh.run_now()
        card = self.cards.get(notice.pop.call_id)
        if card is not None:
            card.show_pop()

    def _lay_out(self) -> None:
        upper = QVBoxLayout()
        upper.setContentsMargins(12, 12, 12, 12)
        upper.setSpacing(0)
        upper.addWidget(self.dial_field)
        upper.addSpacing(4)
        upper.addWidget(self.own_number)
        upper.addWidget(self.pad)
        upper.addWidget(self.calls)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper)
        column.addWidget(Remainder(self.lists), 1)


def _focus() -> QWidget | None:
    return QApplication.focusWidget()
