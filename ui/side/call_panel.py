"""Before and during a call: what one should know about the customer, and the note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.customer import Customer
from softphone.domain.interaction import Interaction
from ui.side.note_editor import NoteEditor
from ui.theme.icons import Icons
from ui.widgets.card import Hairline, Pane
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded


class StandingNotes(Worded, QWidget):
    """The company's notes on this customer; hidden where there are none."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._shown: tuple[str, ...] = ()
        self._title = Label(icons.theme, role="section")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        column = QVBoxLayout()
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column)
        whole.addWidget(Hairline(icons.theme))
        self.retranslate()

    def set(self, customer: Customer | None) -> None:
        notes = customer.standing_notes if customer else ()
        self.setVisible(bool(notes))
        if notes == self._shown:
            return
        self._shown = notes
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for note in notes:
            self._rows.addWidget(self._row(note))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Good to know"))

    def _row(self, note: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        mark = IconMark(self._icons, "info", "amber")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(self._icons.theme, note, ink="t2", wrap=True), 1)
        return holder


class CallPanel(Worded, Pane):
    """The note opens with the answer; the outcome is chosen once the call is over."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__(icons.theme, "bg")
        self.standing_notes = StandingNotes(icons)
        self.note = NoteEditor(core, icons)
        self._outcome = Label(icons.theme, ink="t1")
        self._later = Label(icons.theme, role="caption", ink="t2", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.standing_notes)
        column.addWidget(self.note, 1)
        column.addWidget(Hairline(icons.theme))
        column.addLayout(self._foot(icons))
        self.retranslate()

    def show_call(
        self, interaction: Interaction | None, customer: Customer | None, ringing: bool
    ) -> None:
        """`interaction` None: it is about to be made."""
        self.standing_notes.set(customer)
        if interaction is None or ringing:
            self.note.lock()
        else:
            self.note.edit(interaction)

    def retranslate(self) -> None:
        self._outcome.setText(self.tr("Outcome"))
        self._later.setText(self.tr("Chosen when the call is over"))

    def _foot(self, icons: Icons) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 15, 16, 15)
        foot.setSpacing(8)
        foot.addWidget(IconMark(icons, "tag", size=18))
        foot.addWidget(self._outcome)
        foot.addWidget(self._later, 1)
        return foot
