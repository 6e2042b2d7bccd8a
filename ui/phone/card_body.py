"""What stands below the band of a call card: who it is, what is known, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState
from ui.phone.call_actions import EndedActions, HeldActions
from ui.phone.call_head import CallHead
from ui.phone.card_parts import IvrPath, ended_facts
from ui.phone.facts_box import FactsBox
from ui.phone.meant import MeantCall
from ui.phone.place import Place
from ui.phone.ringing_actions import RingingActions
from ui.phone.route_box import RouteBox
from ui.phone.talk_actions import TalkActions
from ui.phone.transfer_box import TransferBox
from ui.phone.waiting_line import WaitingLine
from ui.theme.icons import Icons

_SIDE = 12


class CardBody(QWidget):
    """Which parts there are follows from the call and the room it has; `resized` tells of less."""

    resized = Signal()

    def __init__(self, core: Core, icons: Icons, meant: MeantCall) -> None:
        super().__init__()
        self._core = core
        self._meant = meant
        self._put_away = ""
        self.head = CallHead(icons)
        self._route = RouteBox(icons)
        self._path = IvrPath(icons)
        self._facts = FactsBox(icons.theme, ruled=False)
        self.transfer = TransferBox(icons)
        self._waiting = WaitingLine(icons)
        self.ringing = RingingActions(icons, core.control, meant)
        self.talk = TalkActions(core, icons, meant)
        self._held = HeldActions(icons, core.control, meant)
        self._ended = EndedActions(icons, core.control, meant)
        self.transfer.put_away.connect(self._put_transfer_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 14, _SIDE, 12)
        column.setSpacing(12)
        for part in (
            self.head, self._path, self._route, self.transfer, self._facts, self._waiting,
            self.ringing, self.talk, self._held, self._ended,
        ):  # fmt: skip
            column.addWidget(part)

    @property
    def first_controls(self) -> tuple[QWidget, ...]:
        """Where the keyboard may arrive; the first one on screen is meant."""
        return (
            self.ringing.answer, self.talk.buttons.mute, self._held.resume, self._ended.call_back,
        )  # fmt: skip

    def rest(self) -> None:
        """Nothing of this call is for the next one."""
        self.talk.close_keypad()
        self._put_away = ""

    def arrange(self, call: Call, place: Place, *, muted: bool, searching: bool) -> None:
        """`searching`: the search below takes the place of the buttons."""
        ringing, paired = call.state is CallState.OFFERED, place is Place.PAIR
        waits = call.state is CallState.HELD_LOCALLY
        small = call.is_live and (place is Place.SMALL or (paired and waits))
        self._show_way_here(call, full=place is Place.MAIN and not searching)
        self._show_transfer(call)
        self._facts.set(ended_facts(call) if call.is_over else ())
        self._facts.setVisible(call.is_over)
        self._waiting.set(call)
        self._waiting.setVisible(paired and waits and not call.consult_for)
        self.ringing.show_key(place in {Place.MAIN, Place.TERSE})
        self.ringing.setVisible(ringing and not searching)
        self.talk.set(call, muted=muted, consulting=paired)
        rings_there = paired and not call.is_live
        elsewhere = ringing or call.is_over or small or searching or rings_there
        self.talk.setVisible(not elsewhere)
        self._held.setVisible(small and not paired and not searching)
        self._ended.setVisible(call.is_over and bool(call.remote.number))

    def retranslate(self, call: Call) -> None:
        """Words that depend on the call."""
        self._facts.set(ended_facts(call) if call.is_over else ())

    def tick(self, call: Call, now: float) -> None:
        self.talk.tick(now)
        self._waiting.tick(call, now)

    def _show_way_here(self, call: Call, *, full: bool) -> None:
        ringing = call.state is CallState.OFFERED
        self._route.set(call.route)
        self._route.setVisible(ringing and full and not self._route.is_empty)
        self._path.set(call.route.ivr_choices)
        self._path.setVisible(bool(call.route.ivr_choices) and call.is_live and full)

    def _show_transfer(self, call: Call) -> None:
        transfer = call.transfer
        if call.is_being_handed_over:
            self._put_away = ""
        shown = transfer is not None and transfer.target != self._put_away
        self.transfer.set(transfer, self._name_of(transfer.target) if transfer else "")
        self.transfer.setVisible(shown)

    def _put_transfer_away(self) -> None:
        call = self._meant()
        if call.transfer is not None:
            self._put_away = call.transfer.target
            self._show_transfer(call)
            self.resized.emit()

    def _name_of(self, number: str) -> str:
        colleagues = self._core.settings.values.colleagues
        named = (it.name for it in colleagues if it.user == number and it.name)
        return next(named, number)
