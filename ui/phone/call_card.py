"""One call in the phone column: its band, who it is, and what can be done now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState, Direction, RemoteParty
from ui.phone.call_actions import EndedActions, HeldActions, RingingActions, TalkActions
from ui.phone.call_band import CallBand, band_look
from ui.phone.call_head import CallHead
from ui.phone.caller import Caller, caller_of
from ui.phone.facts_box import Fact, FactsBox
from ui.phone.path_row import PathRow
from ui.phone.route_box import RouteBox
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.wording import moments, reasons, states

_NOBODY = Call("", "", Direction.INCOMING, CallState.OFFERED, RemoteParty(""))
"""A card at rest looks like a ringing one: then little is left to do when the telephone rings."""


class CallCard(Worded, Card):
    """`begin` with a call, `refresh` it through all its states, `rest` after it.

    `main` is the card of the call in focus.
    """

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme)
        self._core = core
        self._ticker = ticker
        self._call = _NOBODY
        self._shown: tuple[Call, bool, bool] | None = None
        self._marked_pop = False
        self._band = CallBand(icons)
        self.head = CallHead(icons)
        self._route = RouteBox(icons)
        self._path_row, self._path_label, self._path = _path(icons)
        self._facts = FactsBox(icons.theme, ruled=False)

        def meant() -> Call:
            return self._call

        self.ringing = RingingActions(icons, core.control, meant)
        self.talk = TalkActions(icons, core.control, meant)
        self._held = HeldActions(icons, core.control, meant)
        self._ended = EndedActions(icons, core.control, meant)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rest()

    @property
    def call(self) -> Call:
        return self._call

    @property
    def first_control(self) -> QWidget:
        """Where the keyboard arrives at this card."""
        places = (self.ringing.answer, self.talk.mute, self._held.resume, self._ended.call_back)
        return next((place for place in places if place.isVisible()), self)

    def begin(self, call: Call) -> None:
        """Serve this call from now on; `refresh` follows."""
        self._call = call
        trace, call_id = self._core.trace, call.call_id
        self.head.name.after_paint(lambda: trace.mark("call_window", call_id=call_id))
        self.show()

    def rest(self) -> None:
        """The call is off the screen; wait for the next one."""
        self.hide()
        self.talk.pad.hide()
        self._marked_pop = False
        self.refresh(_NOBODY, main=True)

    def refresh(self, call: Call, *, main: bool) -> None:
        """Show the call as it is now."""
        muted = self._core.sound.state.muted
        if self._shown == (call, main, muted):
            return
        self._shown, self._call = (call, main, muted), call
        ringing = call.state is CallState.OFFERED
        small = not main and call.is_live
        self._route.set(call.route)
        self._route.setVisible(ringing and main and not self._route.is_empty)
        self._path.set(call.route.ivr_choices)
        self._path_row.setVisible(bool(call.route.ivr_choices) and call.is_live and main)
        self.ringing.setVisible(ringing)
        self.talk.setVisible(not (ringing or call.is_over or small))
        self.talk.set(call, muted=muted)
        self._held.setVisible(small)
        self._ended.setVisible(call.is_over and bool(call.remote.number))
        self.retranslate()

    def show_pop(self) -> None:
        """The look-up came back: show the name, and say so once it is painted."""
        self._show_caller()
        if self._caller().known and not self._marked_pop:
            self._marked_pop = True
            call_id = self._call.call_id
            self.head.name.after_paint(
                lambda: self._core.trace.mark("pop_painted", call_id=call_id)
            )

    def tick(self, now: float) -> None:
        self._band.set_timer(moments.duration(_seconds(self._call, now)))
        if self._call.state is CallState.OFFERED:
            self._band.blink()

    def retranslate(self) -> None:
        look = band_look(self._call)
        self.set_tokens("surface", look.outline)
        self._band.set(look, states.call_state(self._call))
        self._band.set_timer(moments.duration(_seconds(self._call, self._ticker.now())))
        self._path_label.setText(self.tr("IVR"))
        self._facts.set(self._ended_facts() if self._call.is_over else ())
        self._facts.setVisible(self._call.is_over)
        self._show_caller()

    def _show_caller(self) -> None:
        caller = self._caller()
        self.head.set(caller, self._call, self.tr("VIP"))
        self.setAccessibleName(f"{caller.name}, {states.call_state(self._call)}")

    def _caller(self) -> Caller:
        return caller_of(self._call, self._core.pops.of_call(self._call.call_id))

    def _ended_facts(self) -> tuple[Fact, ...]:
        call = self._call
        facts: list[Fact] = []
        if call.answered_at:
            held = call.held_s
            talk = moments.duration(call.ended_at - call.answered_at - held)
            facts.append((self.tr("Talk"), talk, "t1"))
            if call.holds:
                times = self.tr("%n time(s)", "", call.holds)
                facts.append((self.tr("Hold"), f"{moments.duration(held)}, {times}", "t1"))
        facts.append((self.tr("End"), reasons.end_of(call), "t1"))
        return tuple(facts)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band)
        body = QVBoxLayout()
        body.setContentsMargins(12, 14, 12, 12)
        body.setSpacing(12)
        for part in (
            self.head, self._path_row, self._route, self._facts,
            self.ringing, self.talk, self._held, self._ended,
        ):  # fmt: skip
            body.addWidget(part)
        column.addLayout(body)


def _path(icons: Icons) -> tuple[QWidget, Label, PathRow]:
    holder = QWidget()
    label = Label(icons.theme, role="caption", ink="t3")
    path = PathRow(icons, marks_last=False)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(label)
    row.addWidget(path, 1)
    return holder, label, path


def _seconds(call: Call, now: float) -> float:
    """What the timer of this state counts."""
    if call.is_over:
        return call.ended_at - (call.answered_at or call.started_at)
    if call.state is CallState.HELD_LOCALLY:
        return now - call.held_since
    return now - (call.answered_at or call.started_at)
