"""The note of the conversation at hand: written through as it is typed, and it says so."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.crm.port import StoreProblem
from softphone.domain.interaction import Interaction
from softphone.services.notices import NoteSaved, NoteUnsaved
from ui.theme.icons import Icons
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.widgets.text_area import TextArea
from ui.wording import moments, reasons


class NoteEditor(Worded, QWidget):
    """`edit` opens it for an interaction, `lock` shuts it until the call is answered."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self._core = core
        self._interaction_id = ""
        self._locked = True
        self._saved_at = 0.0
        self._problem = ""
        self._title = Label(icons.theme, role="section")
        self._mark = IconMark(icons, "check", "green", 14)
        self._state = Label(icons.theme, role="caption", ink="t2")
        self.area = TextArea()
        self.area.textChanged.connect(self._typed)
        core.bus.subscribe(NoteSaved, self._on_saved)
        core.bus.subscribe(NoteUnsaved, self._on_unsaved)
        self._build()
        self.retranslate()

    def edit(self, interaction: Interaction) -> None:
        """Show its note; what the agent is typing into it at this moment is left alone."""
        self._locked = False
        if interaction.interaction_id != self._interaction_id:
            self._interaction_id = interaction.interaction_id
            self._saved_at, self._problem = 0.0, ""
            self._set_text(interaction.note)
        elif not self.area.hasFocus() or interaction.note.endswith(self.area.toPlainText()):
            self._set_text(interaction.note)
        self.area.setReadOnly(False)
        self._show_state()

    def lock(self) -> None:
        """Nothing to write into yet."""
        self._locked = True
        self._interaction_id = ""
        self._set_text("")
        self.area.setReadOnly(True)
        self._show_state()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Note"))
        self.area.setPlaceholderText(self.tr("Note of the call"))
        self._show_state()

    def _typed(self) -> None:
        if self._interaction_id:
            self._saved_at = 0.0
            self._core.interactions.type_note(self._interaction_id, self.area.toPlainText())
            self._show_state()

    def _on_saved(self, notice: NoteSaved) -> None:
        if notice.interaction_id == self._interaction_id:
            self._saved_at, self._problem = notice.at, ""
            self._show_state()

    def _on_unsaved(self, notice: NoteUnsaved) -> None:
        if notice.interaction_id == self._interaction_id:
            self._saved_at, self._problem = 0.0, notice.problem.value
            self._show_state()

    def _show_state(self) -> None:
        words, icon, ink = self._words()
        self._state.setText(words)
        self._state.set_ink(ink)
        self._state.setToolTip(self._problem_words())
        self._mark.set(icon or "check", ink)
        self._mark.setVisible(bool(icon))
        self.area.setAccessibleName(", ".join(part for part in (self._title.text(), words) if part))

    def _words(self) -> tuple[str, str, str]:
        """Words, icon and ink of the state."""
        if self._locked:
            return self.tr("Opens when you answer"), "", "t2"
        if self._problem:
            return self.tr("Not saved, kept in memory"), "alert-triangle", "amber"
        if self._saved_at:
            saved = self.tr("Saved {0}").format(moments.clock(self._saved_at))
            return saved, "check", "green"
        return (self.tr("Saving") if self.area.toPlainText() else ""), "", "t2"

    def _problem_words(self) -> str:
        return reasons.store_problem(StoreProblem(self._problem)) if self._problem else ""

    def _set_text(self, words: str) -> None:
        """Whoever goes on writing, goes on at its end."""
        if words == self.area.toPlainText():
            return
        self.area.blockSignals(True)
        self.area.setPlainText(words)
        self.area.moveCursor(QTextCursor.MoveOperation.End)
        self.area.blockSignals(False)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(5)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.area, 1)
