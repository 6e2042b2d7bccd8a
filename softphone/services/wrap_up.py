"""After-call work: an outcome for every conversation, and nothing lost by a clock."""

from msgspec.structs import replace

from softphone.crm.port import Database, StoreError
from softphone.domain.agent import AgentState
from softphone.domain.call import Call
from softphone.domain.commands import RefusalReason
from softphone.domain.customer import FollowUp
from softphone.domain.identity import new_id
from softphone.domain.interaction import Interaction, WrapUpCode
from softphone.services.agent_session import AgentSession
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.deadline import Deadline
from softphone.services.interactions import Interactions
from softphone.services.notices import CallsChanged, CallUpdated, InteractionFiled, WrapUpChanged
from softphone.services.requests import Requests
from softphone.services.scheduler import Scheduler
from softphone.services.settings_desk import SettingsDesk
from softphone.services.trouble import tell_trouble
from softphone.services.values import WrapUpDraft


class WrapUp:
    """One draft at a time; a draft put aside is kept for `take_up`, its call stays uncoded."""

    def __init__(
        self,
        bus: EventBus,
        scheduler: Scheduler,
        calls: CallBook,
        interactions: Interactions,
        agent: AgentSession,
        settings: SettingsDesk,
        database: Database,
        requests: Requests,
    ) -> None:
        self._bus = bus
        self._scheduler = scheduler
        self._calls = calls
        self._interactions = interactions
        self._agent = agent
        self._settings = settings
        self._database = database
        self._requests = requests
        self._codes: tuple[WrapUpCode, ...] = ()
        self._draft: WrapUpDraft | None = None
        self._put_aside: dict[str, WrapUpDraft] = {}
        self._saving = False
        self._deadline = Deadline(scheduler, self._time_out)
        bus.subscribe(CallUpdated, self._on_call_updated)
        bus.subscribe(CallsChanged, lambda _event: self._start_clock())

    @property
    def codes(self) -> tuple[WrapUpCode, ...]:
        """The company's tree; empty until it was read."""
        return self._codes

    @property
    def draft(self) -> WrapUpDraft | None:
        """None while there is nothing to wrap up."""
        return self._draft

    def start(self) -> None:
        """Read the codes."""
        self._database.run(lambda unit: unit.codes.all(), self._on_codes, tell_trouble(self._bus))

    def choose_code(self, code: str) -> bool:
        """By `WrapUpCode.code`; an empty one takes the choice back."""
        if code and code not in {known.code for known in self._codes}:
            return self._requests.refuse("choose_code", RefusalReason.NO_CODE, code)
        return self._edit("choose_code", code=code)

    def set_resolved(self, resolved: bool) -> bool:
        return self._edit("set_resolved", resolved=resolved)

    def set_follow_up(self, at: float) -> bool:
        """When to call back; 0 for no follow-up."""
        return self._edit("set_follow_up", follow_up_at=at)

    def extend(self, seconds: float = 30) -> bool:
        """More time; nothing where there is no limit."""
        draft = self._draft
        if draft is None or not draft.ends_at:
            return self._edit("extend")
        ends_at = draft.ends_at + seconds
        self._deadline.run_at(ends_at)
        return self._edit("extend", ends_at=ends_at, total_s=draft.total_s + seconds)

    def save(self, then: AgentState = AgentState.READY) -> bool:
        """File the outcome; the agent goes on to `then`, or to what was asked for before."""
        draft = self._draft
        interaction = self._interactions.get(draft.interaction_id) if draft else None
        if draft is None or interaction is None:
            return self._requests.refuse("save", RefusalReason.NO_CALL)
        code = next((known for known in self._codes if known.code == draft.code), None)
        if code is None:
            return self._requests.refuse("save", RefusalReason.NO_CODE)
        if not self._saving:
            self._file(draft, interaction, code, then)
        return True

    def postpone(self) -> bool:
        """Leave it for later without a code, as the clock would."""
        if self._draft is None:
            return self._requests.refuse("postpone", RefusalReason.NO_CALL)
        self._time_out()
        return True

    def take_up(self, interaction_id: str) -> bool:
        """Back to a conversation that was left without a code; without a limit of time."""
        if self._on_call():
            return self._requests.refuse("take_up", RefusalReason.WRONG_STATE)
        if self._draft is not None and self._draft.interaction_id == interaction_id:
            return True
        known = self._interactions.get(interaction_id)
        if known is not None:
            self._reopen(known)
            return True
        self._database.run(
            lambda unit: unit.interactions.get(interaction_id),
            self._reopen,
            tell_trouble(self._bus),
        )
        return True

    def _reopen(self, interaction: Interaction | None) -> None:
        if interaction is None or self._on_call():
            self._requests.refuse("take_up", RefusalReason.WRONG_STATE)
            return
        if self._draft is not None:
            self._time_out()
        draft = WrapUpDraft(interaction.interaction_id, resolved=interaction.resolved)
        self._begin(interaction, self._put_aside.pop(interaction.interaction_id, draft))

    def _is_on(self, interaction: Interaction) -> bool:
        return self._draft is not None and self._draft.interaction_id == interaction.interaction_id

    def _on_call(self) -> bool:
        focus = self._calls.focus
        return focus is not None and not focus.is_over

    def _on_codes(self, codes: tuple[WrapUpCode, ...]) -> None:
        self._codes = codes
        self._bus.publish(WrapUpChanged(self._draft))

    def _on_call_updated(self, event: CallUpdated) -> None:
        call, before = event.call, event.before
        if call.consult_for:
            return
        was_over = before is not None and before.is_over
        if call.is_over and call.answered_at and not was_over:
            self._begin_after_call(call)
        elif was_over and not call.is_over:
            self._resume_call(call)

    def _begin_after_call(self, call: Call) -> None:
        interaction = self._interactions.of_call(call.call_id)
        if interaction is None:
            self._calls.dismiss(call.call_id)
            return
        self._close(keep_draft=True)
        limit_s = self._settings.values.after_call_s
        self._agent.begin_after_call()
        self._begin(interaction, WrapUpDraft(interaction.interaction_id, total_s=limit_s))
        self._start_clock()

    def _start_clock(self) -> None:
        """Once nobody is on the line any more: a colleague, another customer."""
        draft = self._draft
        if draft is not None and draft.total_s and not draft.ends_at and not self._on_call():
            ends_at = self._scheduler.now() + draft.total_s
            self._deadline.run_at(ends_at)
            self._edit("start_clock", ends_at=ends_at)

    def _resume_call(self, call: Call) -> None:
        """The engine was not lost after all: the conversation goes on."""
        interaction = self._interactions.of_call(call.call_id)
        if interaction is not None and self._is_on(interaction):
            self._close(keep_draft=False)
            self._agent.call_goes_on()

    def _begin(self, interaction: Interaction, draft: WrapUpDraft) -> None:
        self._interactions.take_in_hand(interaction)
        self._draft = draft
        self._bus.publish(WrapUpChanged(draft))

    def _edit(self, action: str, **fields: object) -> bool:
        if self._draft is None:
            return self._requests.refuse(action, RefusalReason.NO_CALL)
        self._draft = replace(self._draft, **fields)
        self._bus.publish(WrapUpChanged(self._draft))
        return True

    def _time_out(self) -> None:
        self._close(keep_draft=True)
        self._agent.end_after_call()

    def _close(self, keep_draft: bool) -> None:
        draft = self._draft
        if draft is None:
            return
        if keep_draft:
            self._put_aside[draft.interaction_id] = replace(draft, ends_at=0.0, total_s=0.0)
        self._deadline.cancel()
        self._draft = None
        interaction = self._interactions.get(draft.interaction_id)
        self._interactions.release()
        if interaction is not None:
            self._calls.dismiss(interaction.call_id)
        self._bus.publish(WrapUpChanged(None))

    def _file(
        self, draft: WrapUpDraft, interaction: Interaction, code: WrapUpCode, then: AgentState
    ) -> None:
        self._saving = True
        self._deadline.cancel()
        filed = replace(
            interaction,
            code=code.code,
            code_label=code.label,
            resolved=draft.resolved,
            filed_at=self._scheduler.now(),
        )
        self._interactions.file(
            filed,
            follow_up_of(filed, draft),
            lambda saved: self._on_filed(saved, then),
            lambda error: self._on_refused(filed, error),
        )

    def _on_filed(self, interaction: Interaction, then: AgentState) -> None:
        self._saving = False
        self._put_aside.pop(interaction.interaction_id, None)
        if self._is_on(interaction):
            self._close(keep_draft=False)
            self._agent.end_after_call(then)
        self._bus.publish(InteractionFiled(interaction))

    def _on_refused(self, interaction: Interaction, error: StoreError) -> None:
        """The disk said no: the draft stays, and no clock runs against it any more."""
        self._saving = False
        if self._is_on(interaction):
            self._edit("save", ends_at=0.0, total_s=0.0)
        tell_trouble(self._bus)(error)


def follow_up_of(interaction: Interaction, draft: WrapUpDraft) -> FollowUp | None:
    """The promise made in a draft, if one was made."""
    if not draft.follow_up_at:
        return None
    return FollowUp(
        follow_up_id=new_id(),
        customer_id=interaction.customer_id,
        name=interaction.customer_name or interaction.number,
        number=interaction.number,
        subject=interaction.code_label,
        due_at=draft.follow_up_at,
        interaction_id=interaction.interaction_id,
    )
