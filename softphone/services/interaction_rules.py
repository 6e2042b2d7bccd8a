"""How an interaction follows its call, and how one that was begun before is taken up. Pure."""

from collections.abc import Iterable

from msgspec.structs import replace

from softphone.crm.port import UnitOfWork
from softphone.domain.call import Call, Direction, EndReason
from softphone.domain.interaction import Interaction
from softphone.domain.phone import to_e164
from softphone.settings.values import FeatureCodes


def begin(call: Call, agent: str) -> Interaction:
    """The interaction of a call carries the call's id: a restarted window finds it by that."""
    interaction = Interaction(
        interaction_id=call.call_id,
        direction=call.direction,
        call_id=call.call_id,
        number=call.remote.number,
        queue=call.route.queue,
        agent=agent,
        started_at=call.started_at,
    )
    return follow(interaction, call)


def is_contact(call: Call, features: FeatureCodes) -> bool:
    """Whether a call is customer work of its own.

    A consultation belongs to the customer's; one's own voicemail and the room into which one
    follows a customer are none.
    """
    own = {features.voicemail, features.conference_room} - {""}
    dialled = call.remote.number if call.direction is Direction.OUTGOING else ""
    return not call.consult_for and dialled not in own


def follow(interaction: Interaction, call: Call) -> Interaction:
    """The same with the times of its call. `talk_s` is without holds, once the call is over."""
    if call.transfer is not None:
        interaction = replace(
            interaction, transfer=call.transfer.state, handed_to=call.transfer.target
        )
    talked = call.is_over and call.answered_at
    return replace(
        interaction,
        answered_at=call.answered_at,
        ended_at=call.ended_at,
        talk_s=max(0.0, call.ended_at - call.answered_at - call.held_s) if talked else 0.0,
        hold_s=call.held_s,
        holds=call.holds,
        end_reason=call.end_reason,
    )


def with_parties(interaction: Interaction, numbers: Iterable[str]) -> Interaction:
    """Those who joined once are remembered, each once, in their order."""
    known = dict.fromkeys((*interaction.conference, *filter(None, numbers)))
    return replace(interaction, conference=tuple(known))


def merge(current: Interaction, stored: Interaction) -> Interaction:
    """What is on the screen, completed by what the store already has of it."""
    return replace(
        current,
        number=stored.number,
        customer_id=current.customer_id or stored.customer_id,
        customer_name=current.customer_name or stored.customer_name,
        subject=current.subject or stored.subject,
        note=current.note or stored.note,
        code=current.code or stored.code,
        code_label=current.code_label or stored.code_label,
        transfer=current.transfer or stored.transfer,
        handed_to=current.handed_to or stored.handed_to,
        conference=with_parties(stored, current.conference).conference,
        resolved=current.resolved or stored.resolved,
        filed_at=current.filed_at or stored.filed_at,
    )


def joined(earlier: str, current: str) -> str:
    """Both notes, where a restarted window began a new one before it knew of the first."""
    if not earlier or earlier == current:
        return current
    return f"{earlier}\n{current}" if current else earlier


def save_first(unit: UnitOfWork, interaction: Interaction) -> Interaction:
    """Save one for the first time in this session; what the store has of it stays."""
    stored = unit.interactions.get(interaction.interaction_id)
    if stored is None:
        stored = replace(interaction, number=to_e164(interaction.number) or interaction.number)
    saved = replace(merge(interaction, stored), note=joined(stored.note, interaction.note))
    unit.interactions.save(saved)
    return saved


def save_again(unit: UnitOfWork, interaction: Interaction) -> Interaction:
    """Save one whose every field is known here."""
    unit.interactions.save(interaction)
    return interaction


def close_abandoned(unit: UnitOfWork, live_calls: frozenset[str]) -> tuple[Interaction, ...]:
    """End those whose call ended while no window watched; the last moment known is the end."""
    abandoned = [i for i in unit.interactions.unfinished() if i.call_id not in live_calls]
    closed = tuple(
        replace(i, ended_at=max(i.started_at, i.answered_at), end_reason=EndReason.ENGINE_LOST)
        for i in abandoned
    )
    for interaction in closed:
        unit.interactions.save(interaction)
    return closed
