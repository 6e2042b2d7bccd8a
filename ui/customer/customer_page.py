"""The customer panel: follows the call at hand from the first ring to the wrap-up."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.crm.port import StoreProblem
from softphone.domain.call import CallState
from softphone.domain.interaction import Interaction
from softphone.domain.pop import CustomerCard, ScreenPop
from softphone.services.notices import (
    CallsChanged,
    InteractionChanged,
    InteractionFiled,
    NoteSaved,
    ScreenPopReady,
    StoreTrouble,
    WrapUpChanged,
)
from ui.customer.caller_page import CallerPage
from ui.customer.card_page import CardPage
from ui.deferred import Deferred
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.empty_note import EmptyNote
from ui.widgets.retranslate import Worded
from ui.wording import reasons

_FOLLOWED = (CallsChanged, InteractionChanged, ScreenPopReady, WrapUpChanged)


class CustomerPage(Worded, QStackedWidget):
    """One of: a known customer, a caller nobody or several match, or a sentence about the wait."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._core = core
        self._asked = ""
        self._trouble = ""
        self.card_page = CardPage(core, icons, ticker)
        self.caller_page = CallerPage(core, icons)
        self._note = EmptyNote(icons, "id-card")
        self._note_page = _padded(self._note)
        for page in (self._note_page, self.card_page, self.caller_page):
            self.addWidget(page)
        self._refresh = Deferred(self, self._follow)
        for notice in _FOLLOWED:
            core.bus.subscribe(notice, self._refresh)
        core.bus.subscribe(StoreTrouble, self._on_trouble)
        core.bus.subscribe(InteractionFiled, self._on_filed)
        core.bus.subscribe(NoteSaved, self._on_note)
        self.retranslate()
        self._follow()

    def show_customer(self, customer_id: str) -> None:
        """Open a card by hand; the next change of a call takes the panel back."""
        self.catch_up()
        self._asked = customer_id
        self._core.customers.card(customer_id, self._on_card)

    def catch_up(self) -> None:
        """Show now what was about to be shown."""
        self._refresh.run_now()

    def retranslate(self) -> None:
        if self._trouble:
            self._note.set(reasons.store_problem(StoreProblem(self._trouble)), "alert-triangle")
        elif self._core.interactions.current is not None:
            self._note.set(self.tr("Looking up who is calling."), "loader")
        else:
            self._note.set(self.tr("No customer yet. The next call opens a card."), "id-card")

    def _follow(self) -> None:
        interaction = self._core.interactions.current
        if interaction is None:
            return
        pop = self._core.pops.of_call(interaction.call_id)
        if pop is not None and pop.card is not None:
            self._show_card(pop.card, interaction)
        elif pop is not None:
            self._show_caller(interaction, pop)
        elif interaction.ended_at:
            self._show_past(interaction)
        else:
            self._show_note()

    def _show_card(self, card: CustomerCard, interaction: Interaction | None) -> None:
        self._trouble = ""
        call = self._core.calls.get(interaction.call_id) if interaction else None
        ringing = call is not None and call.state is CallState.OFFERED
        self.card_page.show_card(card, interaction, ringing)
        self.setCurrentWidget(self.card_page)

    def _show_caller(self, interaction: Interaction, pop: ScreenPop) -> None:
        self._trouble = ""
        call = self._core.calls.get(interaction.call_id)
        anonymous = call.remote.anonymous if call else not interaction.number
        self.caller_page.show_caller(interaction, pop, anonymous)
        self.setCurrentWidget(self.caller_page)

    def _show_past(self, interaction: Interaction) -> None:
        """A conversation taken up again: its look-up is long forgotten."""
        if interaction.customer_id:
            self.show_customer(interaction.customer_id)
        else:
            self._show_caller(interaction, ScreenPop(interaction.call_id, interaction.number))

    def _show_note(self) -> None:
        self.retranslate()
        self.setCurrentWidget(self._note_page)

    def _on_card(self, card: CustomerCard | None) -> None:
        if card is None or card.customer.customer_id != self._asked:
            return
        interaction = self._core.interactions.current
        own = interaction and interaction.customer_id == self._asked
        self._show_card(card, interaction if own else None)

    def _on_trouble(self, notice: StoreTrouble) -> None:
        self.catch_up()
        if self.currentWidget() is self._note_page:
            self._trouble = notice.problem.value
            self.retranslate()

    def _on_note(self, notice: NoteSaved) -> None:
        """The present call is told in the history as it is written."""
        interaction = self._core.interactions.current
        if interaction is not None and interaction.interaction_id == notice.interaction_id:
            self.card_page.show_live(interaction)

    def _on_filed(self, notice: InteractionFiled) -> None:
        if notice.interaction.customer_id == self.card_page.customer_id:
            self.card_page.timeline.set_live(None)
            self.card_page.timeline.refresh()


def _padded(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(20, 20, 20, 20)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
