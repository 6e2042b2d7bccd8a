"""Callers whom no agent saw (fifth call, do not disturb, forwarding): missed, and in the books."""

from msgspec.structs import replace

from softphone.crm.port import Database, StoreError, UnitOfWork
from softphone.domain.call import Direction, EndReason
from softphone.domain.events import TurnedAwayReason
from softphone.domain.identity import new_id
from softphone.domain.interaction import Interaction
from softphone.domain.phone import to_e164
from softphone.services.bus import EventBus
from softphone.services.interaction_writer import InteractionWriter
from softphone.services.notices import CallTurnedAwayNotice, InteractionChanged
from softphone.services.settings_desk import SettingsDesk

_REASONS = {
    TurnedAwayReason.LINES_FULL: EndReason.LINES_FULL,
    TurnedAwayReason.DO_NOT_DISTURB: EndReason.DO_NOT_DISTURB,
    TurnedAwayReason.FORWARDED: EndReason.FORWARDED,
}


class TurnedAwayCalls:
    """Files an interaction for each; publishes `InteractionChanged`."""

    def __init__(
        self, bus: EventBus, database: Database, writer: InteractionWriter, settings: SettingsDesk
    ) -> None:
        self._bus = bus
        self._database = database
        self._writer = writer
        self._settings = settings
        bus.subscribe(CallTurnedAwayNotice, self._on_turned_away)

    def _on_turned_away(self, event: CallTurnedAwayNotice) -> None:
        missed = missed_call(event, self._settings.values.agent)

        def unknown(_error: StoreError) -> None:
            self._file(missed)

        self._database.run(lambda unit: with_customer(unit, missed), self._file, unknown)

    def _file(self, interaction: Interaction) -> None:
        """The writer tries again where the disk refuses, and says so."""
        self._writer.put(interaction)
        self._bus.publish(InteractionChanged(interaction))


def missed_call(event: CallTurnedAwayNotice, agent: str) -> Interaction:
    return Interaction(
        interaction_id=new_id(),
        direction=Direction.INCOMING,
        number=event.remote.number,
        agent=agent,
        started_at=event.at,
        ended_at=event.at,
        end_reason=_REASONS[event.reason],
        handed_to=event.target,
    )


def with_customer(unit: UnitOfWork, interaction: Interaction) -> Interaction:
    """Linked where only one customer has this number. Database thread."""
    number = to_e164(interaction.number) or interaction.number
    matches = unit.customers.matches(number) if number else ()
    if len(matches) != 1:
        return replace(interaction, number=number)
    found = matches[0].customer
    return replace(
        interaction, number=number, customer_id=found.customer_id, customer_name=found.name
    )
