"""The right column: targets between calls, notes in a call, the outcome after it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from softphone.core import Core
from softphone.domain.call import CallState
from softphone.domain.customer import Customer
from softphone.services.notices import (
    CallsChanged,
    InteractionChanged,
    ScreenPopReady,
    WrapUpChanged,
)
from ui.deferred import Deferred
from ui.side.call_panel import CallPanel
from ui.side.targets_panel import TargetsPanel
from ui.side.wrap_up_panel import WrapUpPanel
from ui.theme.icons import Icons
from ui.ticker import Ticker

_FOLLOWED = (CallsChanged, InteractionChanged, ScreenPopReady, WrapUpChanged)


class SideColumn(QStackedWidget):
    """Follows the phase of the work; it never asks which screen is shown in the centre."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._core = core
        self.targets = TargetsPanel(core, icons)
        self.call = CallPanel(core, icons)
        self.wrap_up = WrapUpPanel(core, icons, ticker)
        for page in (self.targets, self.call, self.wrap_up):
            self.addWidget(page)
        self._refresh = Deferred(self, self._follow)
        for notice in _FOLLOWED:
            core.bus.subscribe(notice, self._refresh)
        self._follow()

    def focus_note(self) -> None:
        """Ctrl+N: into the note of the call or of the wrap-up."""
        self._refresh.run_now()
        panel = self.currentWidget()
        if isinstance(panel, CallPanel | WrapUpPanel):
            panel.note.area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_follow_up(self) -> None:
        """Alt+T; nothing while there is no conversation to wrap up."""
        self._refresh.run_now()
        if self._core.wrap_up.draft is not None:
            self.wrap_up.toggle_follow_up()

    def _follow(self) -> None:
        focus = self._core.calls.focus
        draft = self._core.wrap_up.draft
        if focus is not None and not focus.is_over:
            interaction = self._core.interactions.of_call(focus.call_id)
            ringing = focus.state is CallState.OFFERED
            customer = self._customer(focus.consult_for or focus.call_id)
            self.call.show_call(interaction, customer, ringing)
            self.setCurrentWidget(self.call)
        elif draft is not None:
            self._show_wrap_up()
        else:
            self.setCurrentWidget(self.targets)

    def _show_wrap_up(self) -> None:
        draft = self._core.wrap_up.draft
        began = self.currentWidget() is not self.wrap_up
        assert draft is not None
        self.wrap_up.show_draft(draft)
        self.setCurrentWidget(self.wrap_up)
        if began and self.isVisible():
            self.wrap_up.picker.filter.setFocus(Qt.FocusReason.OtherFocusReason)
            self._core.trace.mark("wrap_up_shown", interaction_id=draft.interaction_id)

    def _customer(self, call_id: str) -> Customer | None:
        pop = self._core.pops.of_call(call_id)
        return pop.card.customer if pop and pop.card else None
