"""Random wishes of an agent and random news from the network, in any order and at any moment.

Engine and store are driven through the real services. News may still be on its way to the window
when the agent presses the next key: that is where calls are lost.
"""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from softphone.domain.account import RegistrationFailure
from softphone.domain.agent import CHOOSABLE, AgentState
from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.commands import Forwarding, RejectWith
from softphone.domain.events import CallTurnedAway
from softphone.services.bus import EventBus
from softphone.services.call_control import CallControl
from tests.soak.control_checks import TALKED, check_end, check_moment
from tests.soak.control_world import ControlWorld

NUMBERS = ("05321234567", "05339876543", "2101", "2102", "", "+442079460000")
TARGETS = (*NUMBERS, "2104", "Zeynep", "9" * 300, "sip:x@elsewhere.example")
DIALLED = frozenset({CallState.DIALING, CallState.RINGING, CallState.EARLY_MEDIA})
OFFERED = frozenset({CallState.OFFERED})
LIVE = TALKED | {CallState.HELD_LOCALLY}

pick = st.integers(0, 3)
"""Which one of those that come into question."""
named = st.one_of(st.just(-1), pick)
"""-1: none is named, the state says which."""

seldom = st.sampled_from((*(False,) * 7, True))

Wish = Callable[[CallControl, str], bool]
WISHES: dict[str, Wish] = {
    "answer": lambda control, it: control.answer(it),
    "busy": lambda control, it: control.reject(it),
    "decline": lambda control, it: control.reject(it, RejectWith.DECLINE),
    "hang_up": lambda control, it: control.hang_up(it),
    "toggle_hold": lambda control, it: control.toggle_hold(it),
    "toggle_mute": lambda control, _it: control.toggle_mute(),
    "send_digits": lambda control, it: control.send_digits("12#", it),
    "complete_transfer": lambda control, it: control.complete_transfer(it),
    "cancel_consult": lambda control, _it: control.cancel_consult(),
    "swap": lambda control, _it: control.swap(),
    "join_conference": lambda control, _it: control.join_conference(),
    "leave_conference": lambda control, _it: control.leave_conference(),
    "end_conference": lambda control, _it: control.end_conference(),
    "remove_party": lambda control, it: control.remove_party(it),
    "silence_party": lambda control, it: control.silence_party(it, silenced=True),
    "hear_party": lambda control, it: control.silence_party(it, silenced=False),
    "conference_room": lambda control, _it: control.conference_room(),
    "send_to_voicemail": lambda control, it: control.send_to_voicemail(it),
    "park": lambda control, it: control.park(it),
    "pick_up": lambda control, _it: control.pick_up("2101"),
    "listen": lambda control, _it: control.listen_to_voicemail(),
}
AIMED: dict[str, Callable[[CallControl, str, str], bool]] = {
    "transfer": lambda control, target, it: control.transfer(target, it),
    "consult": lambda control, target, it: control.consult(target, it),
    "divert": lambda control, target, it: control.divert(target, it),
    "dial": lambda control, target, _it: control.dial(target),
}


AFTER_CONSULT = frozenset(
    {"complete_transfer", "cancel_consult", "swap", "join_conference", "hang_up"}
)


class ControlMachine(RuleBasedStateMachine):
    """Rules are wishes and news."""

    def __init__(self) -> None:
        super().__init__()
        self.world = ControlWorld()
        self.desk = self.world.desk
        self.engine = self.world.engine
        self.core = self.desk.core
        self.away = False
        self.turned_away = 0
        self.notes: dict[str, str] = {}
        self.hurry = 0
        self._count_turned_away(self.core.bus)

    @rule(wish=st.sampled_from(sorted(WISHES)), which=named)
    def ask(self, wish: str, which: int) -> None:
        WISHES[wish](self.core.control, self.name(which))

    @rule(wish=st.sampled_from(sorted(AIMED)), number=st.sampled_from(TARGETS), which=named)
    def aim(self, wish: str, number: str, which: int) -> None:
        AIMED[wish](self.core.control, number, self.name(which))

    @rule(number=st.sampled_from(("2101", "2102")), then=st.sampled_from(sorted(AFTER_CONSULT)))
    def colleague_answers(self, number: str, then: str) -> None:
        """A consultation as it should be, and what mostly follows."""
        self.desk.settle()
        if self.core.control.consult(number):
            self.desk.settle()
            pair = self.core.calls.consultation
            assert pair is not None
            self.engine.far_answers(pair[1].call_id)
            self.desk.settle()
            WISHES[then](self.core.control, "")

    @rule(text=st.sampled_from(("kart kayıp", "limit", "")))
    def type_note(self, text: str) -> None:
        current = self.core.interactions.current
        if current is not None:
            self.notes[current.interaction_id] = text
            self.core.interactions.type_note(current.interaction_id, text)

    @rule(state=st.sampled_from(CHOOSABLE))
    def choose(self, state: AgentState) -> None:
        self.core.agent.choose(state)

    @rule(code=pick, save=st.booleans())
    def wrap_up(self, code: int, save: bool) -> None:
        self.core.wrap_up.choose_code(self.core.wrap_up.codes[code].code)
        if save:
            self.core.wrap_up.save()
        else:
            self.core.wrap_up.postpone()

    @rule(which=pick)
    def take_up(self, which: int) -> None:
        uncoded = self.core.journal.day.uncoded
        if uncoded:
            self.core.wrap_up.take_up(uncoded[which % len(uncoded)].interaction_id)

    @rule(
        disturb=seldom,
        always=st.sampled_from(("", "", "", "", "", "2105")),
        automatic=st.booleans(),
    )
    def change_settings(self, disturb: bool, always: str, automatic: bool) -> None:
        self.core.settings.change(
            do_not_disturb=disturb, forwarding=Forwarding(always=always), auto_answer=automatic
        )

    @rule(number=st.sampled_from(NUMBERS), answered=st.booleans())
    def incoming(self, number: str, answered: bool) -> None:
        if not self.away and (call_id := self.engine.incoming(number)) and answered:
            self.desk.settle()
            self.core.control.answer(call_id)

    @rule(which=pick, early=st.booleans())
    def far_rings(self, which: int, early: bool) -> None:
        self.news(DIALLED, which, lambda call: self.engine.far_rings(call.call_id, early))

    @rule(which=pick)
    def far_answers(self, which: int) -> None:
        self.news(DIALLED, which, lambda call: self.engine.far_answers(call.call_id))

    @rule(which=pick)
    def far_refuses(self, which: int) -> None:
        refuse = self.engine.far_refuses
        self.news(DIALLED, which, lambda call: refuse(call.call_id, EndReason.BUSY))

    @rule(which=pick, elsewhere=st.booleans())
    def far_cancels(self, which: int, elsewhere: bool) -> None:
        self.news(OFFERED, which, lambda call: self.engine.far_cancels(call.call_id, elsewhere))

    @rule(which=pick)
    def far_hangs_up(self, which: int) -> None:
        self.news(LIVE, which, lambda call: self.engine.far_hangs_up(call.call_id))

    @rule(which=pick, on_hold=st.booleans())
    def far_holds(self, which: int, on_hold: bool) -> None:
        self.news(TALKED, which, lambda call: self.engine.far_holds(call.call_id, on_hold))

    @rule(which=pick, outcome=st.sampled_from(("ringing", "success", "failure", "lost")))
    def transfer_moves(self, which: int, outcome: str) -> None:
        moves = {
            "ringing": self.engine.transfer_progress,
            "success": self.engine.transfer_succeeds,
            "failure": self.engine.transfer_fails,
            "lost": self.engine.transfer_loses_customer,
        }
        moving = [call for call in self.engine.truth.calls if call.is_being_handed_over]
        if moving:
            moves[outcome](moving[which % len(moving)].call_id)

    @rule(really=seldom)
    def lose_engine(self, really: bool) -> None:
        if really and not self.away:
            self.away = True
            self.engine.lose()

    @precondition(lambda self: self.away)
    @rule()
    def engine_comes_back(self) -> None:
        self.away = False
        self.engine.come_back()

    @rule(lost=seldom)
    def registration(self, lost: bool) -> None:
        if not self.away:
            failure = RegistrationFailure.NO_ANSWER if lost else RegistrationFailure.NONE
            self.engine.fail_registration(failure)

    @rule(seconds=st.sampled_from((0.2, 1.0, 7.0, 60.0)))
    def wait(self, seconds: float) -> None:
        self.desk.wait(seconds)

    @rule(steps=st.integers(1, 3))
    def be_quick(self, steps: int) -> None:
        """The next steps come before the window has heard of the last."""
        self.hurry = steps

    @invariant()
    def rules_hold(self) -> None:
        if self.hurry:
            self.hurry -= 1
        else:
            self.desk.settle()
            check_moment(self.world)

    def teardown(self) -> None:
        """Each call can be ended, and then everything is in the books."""
        try:
            self._end_all()
            check_moment(self.world)
            check_end(self.world, self.notes, self.turned_away)
        finally:
            self.world.close()

    def name(self, which: int) -> str:
        calls = self.core.calls.calls
        return calls[which % len(calls)].call_id if calls and which >= 0 else ""

    def news(self, states: frozenset[CallState], which: int, act: Callable[[Call], None]) -> None:
        """About one of the calls that are in such a state."""
        fitting = [call for call in self.engine.truth.calls if call.state in states]
        if fitting:
            act(fitting[which % len(fitting)])

    def _end_all(self) -> None:
        if self.away:
            self.engine_comes_back()
        self.desk.settle()
        for call in self.core.calls.calls:
            current = self.core.calls.get(call.call_id)
            if current is not None and not current.is_over:
                assert self.core.control.hang_up(call.call_id), "a call without a way to end it"
                self.desk.settle()
        self.desk.wait(1)
        assert all(call.is_over for call in self.core.calls.calls)

    def _count_turned_away(self, bus: EventBus) -> None:
        def count(_event: CallTurnedAway) -> None:
            self.turned_away += 1

        bus.subscribe(CallTurnedAway, count)
