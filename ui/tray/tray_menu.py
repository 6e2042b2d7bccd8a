"""The menu of the tray icon: what an agent wants without opening a window."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from softphone.core import Core
from softphone.domain.agent import CHOOSABLE, AgentState
from ui.widgets.retranslate import Worded
from ui.wording import states


class TrayMenu(Worded, QMenu):
    """Windows and the end are for others: `compact_wanted`, `window_wanted`, `quit_wanted`."""

    compact_wanted = Signal()
    window_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, core: Core) -> None:
        super().__init__()
        self._core = core
        self.states = self.addMenu("")
        group = QActionGroup(self)
        self._of_state: dict[AgentState, QAction] = {}
        for state in CHOOSABLE:
            action = self.states.addAction("")
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, state=state: core.agent.choose(state))
            self._of_state[state] = group.addAction(action)
        self.do_not_disturb = self._add(self._switch_disturbance, checkable=True)
        self.mute = self._add(core.control.toggle_mute, checkable=True)
        self.addSeparator()
        self.compact = self._add(self.compact_wanted.emit, checkable=True)
        self.window_ = self._add(self.window_wanted.emit)
        self.addSeparator()
        self.quit = self._add(self.quit_wanted.emit)
        self.retranslate()

    def refresh(self, *, compact: bool) -> None:
        """What is on now."""
        core = self._core
        now = core.agent.status.next_state or core.agent.status.state
        for state, action in self._of_state.items():
            action.setChecked(state is now)
        self.do_not_disturb.setChecked(core.settings.values.do_not_disturb)
        self.mute.setChecked(core.sound.state.muted)
        self.mute.setEnabled(any(not call.is_over for call in core.calls.calls))
        self.compact.setChecked(compact)

    def retranslate(self) -> None:
        self.states.setTitle(self.tr("Status"))
        for state, action in self._of_state.items():
            action.setText(states.agent_state(state))
        self.do_not_disturb.setText(self.tr("Do not disturb"))
        self.mute.setText(self.tr("Mute"))
        self.compact.setText(self.tr("Compact bar"))
        self.window_.setText(self.tr("Show Ahize"))
        self.quit.setText(self.tr("Quit"))

    def _switch_disturbance(self) -> None:
        off = self._core.settings.values.do_not_disturb
        self._core.settings.change(do_not_disturb=not off)

    def _add(self, act: object, *, checkable: bool = False) -> QAction:
        action = self.addAction("")
        action.setCheckable(checkable)
        action.triggered.connect(lambda _on=False: act())  # type: ignore[operator]
        return action
