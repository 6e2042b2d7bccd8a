"""A conference as one card: who takes part, what can be done, two ways to end it kept apart."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState
from softphone.domain.events import LevelsMeasured
from ui.phone.call_band import BandLook, CallBand
from ui.phone.caller import Caller, caller_of
from ui.phone.conference_actions import ConferenceActions
from ui.phone.focus import focus_kept
from ui.phone.party_row import PartyRow
from ui.phone.target_panel import TargetPanel
from ui.phone.target_ways import Purpose
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.wording import moments, states

_LOOK = BandLook("teal_fill", "on", "teal", icon="users")


class ConferenceCard(Worded, Card):
    """`refresh` with its members; hidden without any. `resized` as of a call card."""

    resized = Signal()

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme, outline="teal")
        self._core = core
        self._icons = icons
        self._ticker = ticker
        self._members: tuple[Call, ...] = ()
        self._since = 0.0
        self._band = CallBand(icons)
        self.own = PartyRow(icons, own=True)
        self.parties: dict[str, PartyRow] = {}
        self.actions = ConferenceActions(core, icons, self._focus)
        self.targets = TargetPanel(core, icons, self._focus)
        self.targets.setContentsMargins(0, 8, 0, 0)
        self.targets.hide()
        self._names = Label(icons.theme, role="body_medium", elide=True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self.own.mute_toggled.connect(lambda _muted: core.control.toggle_mute())
        self.actions.add_wanted.connect(self.open_targets)
        self.actions.resized.connect(self.resized)
        self.targets.closed.connect(self.close_targets)
        core.bus.subscribe(LevelsMeasured, self._on_levels)

    @property
    def is_open(self) -> bool:
        """Its search or its keys take up room."""
        return not (self.targets.isHidden() and self.actions.keys.isHidden())

    @property
    def first_control(self) -> QWidget:
        return self.actions.mute

    def refresh(self, members: tuple[Call, ...], *, folded: bool) -> None:
        """Show those who take part now; `folded`: in one line, somebody else is talked to."""
        if members and not self._members:
            self._since = self._ticker.now()
        self._members = members
        for call_id in self.parties.keys() - {call.call_id for call in members}:
            self._drop(self.parties.pop(call_id))
        for call in members:
            if call.call_id not in self.parties:
                self.parties[call.call_id] = self._make(call.call_id)
        if not members and self.is_open:
            self.targets.hide()
            self.actions.close_keypad()
        self._fold(bool(members) and folded)
        self.retranslate()

    def open_targets(self) -> None:
        """Who else is to join."""
        self.targets.open(Purpose.ADD)
        self._show_either()

    def close_targets(self) -> None:
        with focus_kept(self):
            self.targets.hide()
            self._show_either()

    def tick(self, now: float) -> None:
        self._band.set_timer(moments.duration(now - self._since))

    def retranslate(self) -> None:
        if not self._members:
            return
        self._band.set(_LOOK, self._words(len(self._members) + 1))
        self.tick(self._ticker.now())
        self.setAccessibleName(self._words(len(self._members) + 1))
        muted = self._core.sound.state.muted
        agent = self._core.settings.values.agent
        self.own.set(self.tr("You"), self._own_detail(), "accent", muted=muted, initials_of=agent)
        for call in self._members:
            caller = self._caller(call)
            tone = "amber" if caller.vip else "teal" if caller.known else "neutral"
            self.parties[call.call_id].set(
                caller.name, _detail(call, caller), tone, muted=call.silenced
            )
        self._names.setText(", ".join(self._caller(call).name for call in self._members))
        self.actions.set(self._members, muted=muted)

    def _words(self, people: int) -> str:
        return self.tr("Conference · %n people", "", people)

    def _own_detail(self) -> str:
        values = self._core.settings.values
        user = values.account.user if values.account else ""
        return " · ".join(filter(None, (values.agent, user)))

    def _caller(self, call: Call) -> Caller:
        colleagues = self._core.settings.values.colleagues
        return caller_of(call, self._core.pops.of_call(call.call_id), colleagues)

    def _focus(self) -> Call:
        """Whom digits go to."""
        focus = self._core.calls.focus
        return focus if focus in self._members else self._members[0]

    def _on_levels(self, levels: LevelsMeasured) -> None:
        if not self._members or not self.isVisible():
            return
        self.own.set_level(levels.microphone)
        for party in levels.parties:
            if party.call_id in self.parties:
                self.parties[party.call_id].set_level(party.level)

    def _make(self, call_id: str) -> PartyRow:
        row = PartyRow(self._icons)
        control = self._core.control
        row.mute_toggled.connect(lambda muted: control.silence_party(call_id, muted))
        row.removed.connect(lambda: control.remove_party(call_id))
        self._rows.addWidget(row)
        return row

    def _drop(self, row: PartyRow) -> None:
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_either(self) -> None:
        with focus_kept(self):
            self.actions.setVisible(self.targets.isHidden())
        self.resized.emit()

    def _fold(self, folded: bool) -> None:
        self._names.setVisible(folded)
        self._list.setHidden(folded)
        self.actions.setHidden(folded or not self.targets.isHidden())
        if folded:
            self.targets.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._band)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.own)
        self._names.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self._list)
        column.addWidget(self._names)
        column.addWidget(self.actions)
        column.addWidget(self.targets)


def _detail(call: Call, caller: Caller) -> str:
    if call.state in {CallState.HELD_LOCALLY, CallState.HELD_REMOTELY}:
        return states.call_state(call)
    return caller.note if caller.known and caller.note else caller.number or caller.note
