"""After the call: the outcome in three moves, and nothing typed is ever lost."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.agent import CHOOSABLE, AgentState
from softphone.domain.commands import RefusalReason
from softphone.services.notices import RequestRefused
from softphone.services.values import WrapUpDraft
from ui.side.code_picker import CodePicker
from ui.side.follow_up import FollowUpFields, default_follow_up
from ui.side.note_editor import NoteEditor
from ui.side.switch_row import SwitchRow
from ui.side.wrap_up_head import WrapUpHead
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Hairline, Pane
from ui.widgets.retranslate import Worded
from ui.widgets.split_button import SplitButton
from ui.wording import states

_NOTE_HEIGHTS = 110, 176


class WrapUpPanel(Worded, Pane):
    """Shows the draft of `core.wrap_up`; every move goes there and comes back as the draft."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme, "bg")
        self._core = core
        self._interaction_id = ""
        self._head = WrapUpHead(core, icons, ticker)
        self.picker = CodePicker(icons)
        self.resolved = SwitchRow(icons, "green_fill", "Alt Ç")
        self.follow_up = SwitchRow(icons, "accent_fill", "Alt T")
        self.moment = FollowUpFields(icons)
        self.note = NoteEditor(core, icons)
        self.save_button = SplitButton(icons, "Ctrl ⏎")
        self._ways = {state: QAction(self) for state in CHOOSABLE[1:]}
        self._connect()
        self._build(icons)
        self.retranslate()

    def show_draft(self, draft: WrapUpDraft) -> None:
        new = draft.interaction_id != self._interaction_id
        self._interaction_id = draft.interaction_id
        self._head.set(draft)
        self.picker.set_codes(self._core.wrap_up.codes)
        if new:
            self.picker.begin()
        self.picker.set_chosen(draft.code)
        self.resolved.switch.setChecked(draft.resolved)
        self.follow_up.switch.setChecked(bool(draft.follow_up_at))
        self.moment.setVisible(bool(draft.follow_up_at))
        if draft.follow_up_at:
            self.moment.set(draft.follow_up_at)
        interaction = self._core.interactions.get(draft.interaction_id)
        if interaction is not None:
            self.note.edit(interaction)

    def toggle_follow_up(self) -> None:
        self.follow_up.switch.click()

    def save(self, then: AgentState = AgentState.READY) -> None:
        """File it and go on; without a code the picker asks for one."""
        self._core.wrap_up.save(then)

    def retranslate(self) -> None:
        resolved_key, follow_key = self.tr("Alt R", "key for Resolved"), "Alt T"
        note = self.tr("counts as first contact")
        self.resolved.set_words(self.tr("Resolved"), note, resolved_key)
        self.follow_up.set_words(self.tr("Follow-up call"), "", follow_key)
        self.save_button.set_words(self.tr("Save and go ready"), self.tr("Other ways to finish"))
        for state, action in self._ways.items():
            action.setText(self.tr("Save, then {0}").format(states.agent_state(state)))

    def _connect(self) -> None:
        wrap_up = self._core.wrap_up
        self.picker.chosen.connect(wrap_up.choose_code)
        self.resolved.switch.clicked.connect(wrap_up.set_resolved)
        self.follow_up.switch.clicked.connect(self._switch_follow_up)
        self.moment.changed.connect(wrap_up.set_follow_up)
        self.save_button.main.clicked.connect(lambda _on: self.save())
        for state, action in self._ways.items():
            action.triggered.connect(lambda _on, state=state: self.save(state))
            self.save_button.menu.addAction(action)
        self._core.bus.subscribe(RequestRefused, self._on_refused)

    def _switch_follow_up(self, on: bool) -> None:
        self._core.wrap_up.set_follow_up(default_follow_up(self._core.now()) if on else 0.0)

    def _on_refused(self, notice: RequestRefused) -> None:
        if notice.action == "save" and notice.reason is RefusalReason.NO_CODE:
            self.picker.demand(True)

    def _build(self, icons: Icons) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.note.setMinimumHeight(_NOTE_HEIGHTS[0])
        self.note.setMaximumHeight(_NOTE_HEIGHTS[1])
        parts = (self._head, self.picker, _padded(self.resolved))
        parts += (_padded(self.follow_up, self.moment), self.note, _padded(self.save_button))
        stretches = {self.picker: 1, self.note: 1}
        for index, part in enumerate(parts):
            if index:
                column.addWidget(Hairline(icons.theme))
            column.addWidget(part, stretches.get(part, 0))


def _padded(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    margin = 12 if isinstance(widgets[0], SplitButton) else 9
    column.setContentsMargins(16, margin, 16, margin)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return holder
