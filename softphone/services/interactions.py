"""Customer work: each call becomes an interaction at once, on the disk before anyone answers."""

from collections.abc import Callable

from msgspec.structs import replace

from softphone.crm.port import Database, StoreError, UnitOfWork
from softphone.domain.customer import FollowUp, NewCustomer
from softphone.domain.events import EngineSnapshot
from softphone.domain.interaction import Interaction
from softphone.domain.pop import CustomerCard
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.interaction_rules import (
    begin,
    close_abandoned,
    follow,
    is_contact,
    joined,
    merge,
    with_parties,
)
from softphone.services.interaction_writer import (
    NOTE_DELAY_S,
    RINGING_DELAY_S,
    InteractionWriter,
)
from softphone.services.notices import (
    CallsChanged,
    CallUpdated,
    InteractionChanged,
    InteractionStored,
    ScreenPopReady,
)
from softphone.services.screen_pops import ScreenPops
from softphone.services.settings_desk import SettingsDesk
from softphone.services.trouble import tell_trouble


class Interactions:
    """Holds the open ones; the newest text is always here, the disk follows."""

    def __init__(
        self,
        bus: EventBus,
        calls: CallBook,
        pops: ScreenPops,
        database: Database,
        writer: InteractionWriter,
        settings: SettingsDesk,
    ) -> None:
        self._bus = bus
        self._calls = calls
        self._pops = pops
        self._database = database
        self._writer = writer
        self._settings = settings
        self._open: dict[str, Interaction] = {}
        self._in_hand = ""
        self._unlinked: set[str] = set()
        self._swept = False
        bus.subscribe(CallUpdated, self._on_call)
        bus.subscribe(InteractionStored, self._on_stored)
        bus.subscribe(ScreenPopReady, self._on_pop)
        bus.subscribe(CallsChanged, self._note_conference)
        bus.subscribe(CallsChanged, self._forget_finished)
        bus.subscribe(EngineSnapshot, self._sweep_once)

    @property
    def current(self) -> Interaction | None:
        """Of the call in focus, else the one being wrapped up."""
        focus = self._calls.focus
        engaged = focus is not None and not focus.is_over
        found = self.of_call(focus.call_id) if focus is not None and engaged else None
        return found or self._open.get(self._in_hand)

    def get(self, interaction_id: str) -> Interaction | None:
        """One of the open ones."""
        return self._open.get(interaction_id)

    def of_call(self, call_id: str) -> Interaction | None:
        """Of a consultation: the customer's."""
        call = self._calls.get(call_id)
        owner = call.consult_for if call is not None and call.consult_for else call_id
        return next((known for known in self._open.values() if known.call_id == owner), None)

    def type_note(self, interaction_id: str, text: str) -> None:
        """The whole note as it is now; on the disk within half a second, then `NoteSaved`."""
        known = self._open.get(interaction_id)
        if known is None:
            save = tell_trouble(self._bus)
            self._database.run(
                lambda unit: unit.interactions.set_note(interaction_id, text), on_error=save
            )
        elif text != known.note:
            self._open[interaction_id] = replace(known, note=text)
            self._writer.put(self._open[interaction_id], NOTE_DELAY_S)

    def link(self, interaction_id: str, customer_id: str) -> None:
        """This customer it is; an empty id takes the link away."""
        if not customer_id:
            self._unlink(interaction_id)
            return
        self._database.run(
            lambda unit: unit.customers.card(customer_id),
            lambda card: self._on_card(interaction_id, card),
            tell_trouble(self._bus),
        )

    def create_customer(self, interaction_id: str, new: NewCustomer) -> None:
        """Add a customer and link it."""

        def add(unit: UnitOfWork) -> CustomerCard | None:
            return unit.customers.card(unit.customers.add(new).customer_id)

        self._database.run(
            add, lambda card: self._on_card(interaction_id, card), tell_trouble(self._bus)
        )

    def take_in_hand(self, interaction: Interaction) -> None:
        """After-call work on it begins: it is the current one while nobody is on the line."""
        self._open.setdefault(interaction.interaction_id, interaction)
        self._in_hand = interaction.interaction_id

    def release(self) -> None:
        """After-call work ended or was put aside."""
        self._in_hand = ""

    def file(
        self,
        filed: Interaction,
        follow_up: FollowUp | None,
        on_done: Callable[[Interaction], None],
        on_error: Callable[[StoreError], None],
    ) -> None:
        """Save with its outcome in one unit of work, down to the disk itself."""
        key = filed.interaction_id
        unfiled = self._open[key]
        self._open[key] = filed
        self._writer.forget(key)

        def save(unit: UnitOfWork) -> None:
            unit.interactions.save(filed)
            if follow_up is not None:
                unit.follow_ups.save(follow_up)
            unit.checkpoint()

        def refused(error: StoreError) -> None:
            self._change(replace(unfiled, note=self._open.get(key, unfiled).note))
            on_error(error)

        self._database.run(save, lambda _none: on_done(self._open.get(key, filed)), refused)

    def _on_call(self, event: CallUpdated) -> None:
        call = event.call
        settings = self._settings.values
        if not is_contact(call, settings.features):
            return
        known = self.of_call(call.call_id)
        self._change(follow(known, call) if known else begin(call, settings.agent))

    def _note_conference(self, _event: CallsChanged) -> None:
        members = self._calls.conference
        for member in members:
            known = self.of_call(member.call_id)
            if known is not None and not member.consult_for:
                others = (other.remote.number for other in members if other is not member)
                self._change(with_parties(known, others))

    def _on_stored(self, event: InteractionStored) -> None:
        stored = event.interaction
        known = self._open.get(stored.interaction_id)
        if known is None:
            return
        earlier = stored.note.removesuffix(event.sent_note).removesuffix("\n")
        merged = replace(merge(known, stored), note=joined(earlier, known.note))
        self._open[stored.interaction_id] = merged
        self._bus.publish(InteractionChanged(merged))
        if merged != stored:
            self._writer.put(merged)
        self._show_earlier_link(merged)

    def _show_earlier_link(self, interaction: Interaction) -> None:
        """A link made before a restart is stronger than what the look-up thinks."""
        pop = self._pops.of_call(interaction.call_id)
        customer_id = interaction.customer_id
        card = pop.card if pop else None
        if customer_id and (card is None or card.customer.customer_id != customer_id):
            self.link(interaction.interaction_id, customer_id)

    def _on_pop(self, event: ScreenPopReady) -> None:
        known = self.of_call(event.pop.call_id)
        card = event.pop.card
        if known is None or card is None or known.customer_id:
            return
        if known.interaction_id not in self._unlinked:
            self._change(_linked(known, card))

    def _on_card(self, interaction_id: str, card: CustomerCard | None) -> None:
        known = self._open.get(interaction_id)
        if known is None or card is None:
            return
        self._unlinked.discard(interaction_id)
        self._change(_linked(known, card))
        self._pops.show_linked(known.call_id, card)

    def _unlink(self, interaction_id: str) -> None:
        known = self._open.get(interaction_id)
        if known is not None:
            self._unlinked.add(interaction_id)
            self._change(replace(known, customer_id="", customer_name=""))
            self._pops.show_unlinked(known.call_id)

    def _change(self, interaction: Interaction) -> None:
        """In memory, on the screen, and on its way to the disk, if anything changed."""
        key = interaction.interaction_id
        if interaction != self._open.get(key):
            self._open[key] = interaction
            self._writer.put(interaction, RINGING_DELAY_S if _rings(interaction) else 0.0)
            self._bus.publish(InteractionChanged(interaction))

    def _forget_finished(self, _event: CallsChanged) -> None:
        """Those still without a code stay: their text may not be on the disk yet."""
        shown = {call.call_id for call in self._calls.calls}
        for key, known in tuple(self._open.items()):
            if known.call_id not in shown and key != self._in_hand and not known.awaits_code:
                del self._open[key]

    def _sweep_once(self, event: EngineSnapshot) -> None:
        """The first snapshot tells which calls of an earlier window are gone."""
        if self._swept:
            return
        self._swept = True
        live = frozenset(call.call_id for call in event.calls)
        self._database.run(
            lambda unit: close_abandoned(unit, live), self._on_swept, tell_trouble(self._bus)
        )

    def _on_swept(self, closed: tuple[Interaction, ...]) -> None:
        for interaction in closed:
            self._bus.publish(InteractionChanged(interaction))


def _rings(interaction: Interaction) -> bool:
    return not (interaction.answered_at or interaction.ended_at)


def _linked(interaction: Interaction, card: CustomerCard) -> Interaction:
    customer = card.customer
    return replace(interaction, customer_id=customer.customer_id, customer_name=customer.name)
