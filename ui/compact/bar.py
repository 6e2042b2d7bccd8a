"""The compact bar: always on top, for agents who work in another program.

The same calls by the same `CallControl` as in the large window. It is 120 px high, 176 with
a second call.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.domain.events import SoundChanged
from softphone.services.notices import (
    AgentStatusChanged,
    CallsChanged,
    ScreenPopReady,
    SettingsChanged,
)
from ui.compact.bar_band import BarBand
from ui.compact.parts import EndedPart, IdlePart, RingingPart, TalkPart
from ui.compact.words import agent_look, call_words
from ui.deferred import Deferred
from ui.phone.call_band import band_look
from ui.phone.call_row import CallRow
from ui.phone.caller import Caller, caller_of
from ui.phone.card_parts import seconds
from ui.phone.room import lead, shown_calls
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Card, Hairline
from ui.widgets.focus_ring import FocusRing
from ui.widgets.retranslate import Worded
from ui.wording import moments, reasons, states

WIDTH, HEIGHT, SECOND = 420, 120, 56
_SOON_MS = 10
_NOBODY = Call("", "", Direction.INCOMING, CallState.ENDED, RemoteParty(""))


class CompactBar(Worded, Card):
    """`expand_wanted` leads back to the large window; `grown` and `moved` follow its geometry."""

    expand_wanted = Signal()
    grown = Signal()
    moved = Signal()

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme)
        self._core = core
        self._ticker = ticker
        self._call = self._second = _NOBODY
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint
        self.setWindowFlags(flags | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.band = BarBand(icons)
        self.ringing = RingingPart(core, icons, lambda: self._call)
        self.talk = TalkPart(core, icons, lambda: self._call)
        self.ended = EndedPart(core, icons, lambda: self._call)
        self.idle = IdlePart(core, icons)
        self.second = CallRow(core, icons, lambda: self._second)
        self._line = Hairline(icons.theme)
        self._parts = QStackedWidget()
        self._turned = False
        self._lay_out()
        self._ring = FocusRing(icons.theme, self)
        self.band.expand_wanted.connect(self.expand_wanted)
        self.ended.open.clicked.connect(self.expand_wanted)
        ticker.tick.connect(self._tick)
        later = Deferred(self, self.refresh, _SOON_MS)
        for notice in (CallsChanged, SoundChanged, ScreenPopReady, AgentStatusChanged):
            core.bus.subscribe(notice, later)
        core.bus.subscribe(SettingsChanged, later)
        self.idle.field.textChanged.connect(later)
        self.retranslate()

    @property
    def call(self) -> Call | None:
        """What it is about."""
        return self._call if self._call is not _NOBODY else None

    def refresh(self) -> None:
        """Show what goes on now."""
        calls = shown_calls(self._core.calls.calls)
        main = lead(calls, self._core.calls.focus)
        if main is not None and main.state is CallState.OFFERED and self._is_typed_in():
            main = None
        self._call = main or _NOBODY
        others = [call for call in calls if call is not main and not call.is_over]
        self._second = others[0] if others else _NOBODY
        self._show_main()
        self._show_second(bool(others))
        self._tick(self._ticker.now(), blink=False)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.height())

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Ahize, compact"))
        self.refresh()

    def _show_main(self) -> None:
        call = self._call
        if call is _NOBODY:
            state = self._core.agent.status.state
            self.band.set(agent_look(state), states.agent_state(state))
            self._turn_to(self.idle, self.idle.field)
            return
        caller = self._caller(call)
        self.band.set(band_look(call), *call_words(call))
        if call.state is CallState.OFFERED:
            self.ringing.set(call, caller)
            self._turn_to(self.ringing, self.ringing.answer)
        elif call.is_over:
            self.ended.set(call, caller, reasons.end_of(call))
            self._turn_to(self.ended, self)
        else:
            self.talk.set(call, caller)
            self._turn_to(self.talk, self)

    def _is_typed_in(self) -> bool:
        """Then a ringing call gets the second row: its Answer never comes under the keys."""
        return self._parts.currentWidget() is self.idle and bool(self.idle.field.text())

    def _turn_to(self, part: QWidget, focus: QWidget) -> None:
        if part is self._parts.currentWidget() and self._turned:
            return
        self._turned = True
        self._parts.setCurrentWidget(part)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_second(self, shown: bool) -> None:
        if shown:
            words = states.call_state(self._second)
            name = self._caller(self._second).name
            self.second.set(name, words, band_look(self._second), self._second)
        for part in (self._line, self.second):
            part.setVisible(shown)
        height = HEIGHT + (SECOND if shown else 0)
        if height != self.height():
            self.setFixedSize(WIDTH, height)
            self.grown.emit()

    def _caller(self, call: Call) -> Caller:
        pop = self._core.pops.of_call(call.call_id)
        return caller_of(call, pop, self._core.settings.values.colleagues)

    def _tick(self, now: float, blink: bool = True) -> None:
        if self._call is _NOBODY:
            self.band.set_timer(moments.duration(now - self._core.agent.status.since))
            return
        self.band.set_timer(moments.duration(seconds(self._call, now)))
        if self._second is not _NOBODY:
            self.second.set_timer(moments.duration(seconds(self._second, now)))
        if blink and self._call.state is CallState.OFFERED:
            self.band.blink()

    def _lay_out(self) -> None:
        self.setFixedSize(WIDTH, HEIGHT)
        for part in (self.idle, self.ringing, self.talk, self.ended):
            self._parts.addWidget(part)
        self.second.setFixedHeight(SECOND - 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.band, self._parts, self._line, self.second):
            column.addWidget(part)
        column.setStretch(1, 1)
