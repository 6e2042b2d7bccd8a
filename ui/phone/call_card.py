"""One call in the phone column: its band, who it is, and what can be done now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState, Direction, RemoteParty
from ui.phone.call_band import BandLook, CallBand, band_look
from ui.phone.call_row import CallRow
from ui.phone.caller import Caller, caller_of
from ui.phone.card_body import CardBody
from ui.phone.card_parts import seconds
from ui.phone.focus import focus_kept
from ui.phone.place import Place
from ui.phone.target_panel import TargetPanel
from ui.phone.target_ways import Purpose
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Card
from ui.widgets.retranslate import Worded
from ui.wording import moments, states

_NOBODY = Call("", "", Direction.INCOMING, CallState.OFFERED, RemoteParty(""))
"""A card at rest looks like a ringing one: then little is left to do when the telephone rings."""


class CallCard(Worded, Card):
    """`begin` with a call, `refresh` it through all its states, `rest` after it.

    `resized`: it needs more or less room than before, so others may have to give way.
    """

    resized = Signal()

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme)
        self._core = core
        self._icons = icons
        self._ticker = ticker
        self._call = _NOBODY
        self._place = Place.MAIN
        self._shown: tuple[Call, Place, bool] | None = None
        self._marked_pop = False
        self.band = CallBand(icons)
        self._body = CardBody(core, icons, self._meant)
        self.head = self._body.head
        self.transfer = self._body.transfer
        self.ringing = self._body.ringing
        self.talk = self._body.talk
        self._targets: TargetPanel | None = None
        self._row: CallRow | None = None
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rest()

    @property
    def call(self) -> Call:
        return self._call

    @property
    def row(self) -> CallRow:
        """The card as one line; made when there are too many calls for the first time."""
        if self._row is None:
            self._row = CallRow(self._core, self._icons, self._meant)
            self.layout().addWidget(self._row)
        return self._row

    @property
    def targets(self) -> TargetPanel:
        """Made when the first call goes somewhere else."""
        if self._targets is None:
            self._targets = TargetPanel(self._core, self._icons, self._meant)
            self._targets.hide()
            self._targets.closed.connect(self.close_targets)
            self._face.layout().addWidget(self._targets)
        return self._targets

    @property
    def is_open(self) -> bool:
        """Its search or its keys take up room."""
        searching = self._targets is not None and not self._targets.isHidden()
        return searching or not self.talk.keys.isHidden()

    @property
    def first_control(self) -> QWidget:
        """Where the keyboard arrives at this card."""
        places = [*self._body.first_controls]
        if self._row is not None:
            places += [self._row.take, self._row.end]
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
        self._body.rest()
        if self._targets is not None:
            self._targets.hide()
        self._marked_pop = False
        self.refresh(_NOBODY, Place.MAIN)

    def open_targets(self, purpose: Purpose = Purpose.TRANSFER) -> None:
        """Where to: for a ringing call always whom to divert to."""
        if self._call.state is CallState.OFFERED:
            purpose = Purpose.DIVERT
        elif not self._call.is_live or self._call.is_being_handed_over:
            return
        self.targets.open(purpose)
        self._refresh_again()

    def close_targets(self) -> None:
        """Back to the buttons, and the keyboard with them."""
        if self._targets is not None and not self._targets.isHidden():
            with focus_kept(self):
                self._targets.hide()
                self._refresh_again()

    def refresh(self, call: Call, place: Place) -> None:
        """Show the call as it is now."""
        muted = self._core.sound.state.muted
        if self._shown == (call, place, muted):
            return
        before = self._call
        self._shown = (call, place, muted)
        self._call, self._place = call, place
        with focus_kept(self):
            if before.state is not call.state and self._targets is not None:
                self._targets.hide()
            self._arrange(muted=muted)
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
        self._show_timer(now)
        if self._call.state is CallState.OFFERED:
            self.band.blink()

    def retranslate(self) -> None:
        look = self._look()
        self.set_tokens("surface", look.outline)
        held = self._call.state is CallState.HELD_LOCALLY
        self.band.set(look, self._state_words(), self.tr("music") if held else "")
        self._body.retranslate(self._call)
        self._show_caller()
        self._show_timer(self._ticker.now())

    def _arrange(self, *, muted: bool) -> None:
        """As a card or as a row, with or without the search."""
        in_row = self._place is Place.ROW
        self._face.setVisible(not in_row)
        if in_row or self._row is not None:
            self.row.setVisible(in_row)
        searching = self._targets is not None and not self._targets.isHidden()
        self._body.arrange(self._call, self._place, muted=muted, searching=searching)

    def _refresh_again(self) -> None:
        self._shown = None
        self.refresh(self._call, self._place)
        self.resized.emit()

    def _show_timer(self, now: float) -> None:
        counted = seconds(self._call, now)
        held = self._call.state is CallState.HELD_LOCALLY
        limit = self._core.settings.values.long_hold_s
        timer = moments.duration(counted)
        self.band.set_timer(timer, late=bool(held and limit and counted > limit))
        self._body.tick(self._call, now)
        if self._row is not None:
            self._row.set_timer(timer)

    def _show_caller(self) -> None:
        caller, words = self._caller(), self._state_words()
        self.head.set(caller, self._call, self.tr("VIP"), small=self._place is Place.PAIR)
        self.setAccessibleName(f"{caller.name}, {words}")
        if self._row is not None:
            self._row.set(caller.name, words, self._look(), self._call)

    def _look(self) -> BandLook:
        return band_look(self._call, aside=self._place in {Place.SMALL, Place.ROW})

    def _state_words(self) -> str:
        words = states.call_state(self._call)
        consulted = bool(self._call.consult_for) and self._place is Place.PAIR
        if not consulted or self._call.state is CallState.HELD_LOCALLY:
            return words
        talking = self._call.state is CallState.ACTIVE
        return self.tr("Consultation") if talking else f"{self.tr('Consultation')} · {words}"

    def _caller(self) -> Caller:
        colleagues = self._core.settings.values.colleagues
        return caller_of(self._call, self._core.pops.of_call(self._call.call_id), colleagues)

    def _meant(self) -> Call:
        return self._call

    def _connect(self) -> None:
        self.ringing.divert_wanted.connect(lambda: self.open_targets(Purpose.DIVERT))
        self.talk.targets_wanted.connect(self.open_targets)
        self.talk.resized.connect(self._refresh_again)
        self._body.resized.connect(self.resized)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._face = QWidget()
        face = QVBoxLayout(self._face)
        face.setContentsMargins(0, 0, 0, 0)
        face.setSpacing(0)
        face.addWidget(self.band)
        face.addWidget(self._body)
        column.addWidget(self._face)
