"""F1: every shortcut on one sheet."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from softphone.domain.agent import CHOOSABLE
from ui.keyboard_map import SHORTCUTS
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.focus_ring import FocusRing
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.wording import states

_COLUMNS = 2
_SIGNS = {"Shift": "⇧", "Return": "⏎", "Down": "↓"}


class ShortcutSheet(Worded, QDialog):
    """Esc closes it."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._title = Label(icons.theme, role="title")
        self._close = Button(icons, kind="primary")
        self._close.clicked.connect(self.accept)
        self._card = Card(icons.theme)
        self._grid = QGridLayout(self._card)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(2, 24)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._card)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self._ring = FocusRing(icons.theme, self)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("All shortcuts"))
        self._title.setText(self.tr("All shortcuts"))
        self._close.setText(self.tr("Close"))
        while item := self._grid.takeAt(0):
            item.widget().deleteLater()
        rows = self._rows()
        half = -(-len(rows) // _COLUMNS)
        for place, (words, caps) in enumerate(rows):
            line, column = place % half, place // half * 3
            self._grid.addWidget(Label(self._icons.theme, words, ink="t2"), line, column)
            self._grid.addWidget(self._caps(caps), line, column + 1)

    def _rows(self) -> list[tuple[str, tuple[str, ...]]]:
        rows: list[tuple[str, tuple[str, ...]]] = [(self.tr("Answer"), ("Space",))]
        for shortcut in SHORTCUTS:
            if shortcut.listed:
                words = QCoreApplication.translate("Shortcuts", shortcut.words)
                rows.append((words, shortcut.keys[:1]))
        rows.append((self.tr("Cancel a consultation"), ("Esc",)))
        for place, state in enumerate(CHOOSABLE, 1):
            rows.append((states.agent_state(state), (f"Alt+{place}",)))
        return rows

    def _caps(self, keys: tuple[str, ...]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key in keys:
            row.addWidget(KeyCap(self._icons.theme, _legend(key)))
        row.addStretch()
        return holder


def _legend(keys: str) -> str:
    """As the caps write it: `Ctrl ⇧ K`."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    for name, sign in _SIGNS.items():
        native = native.replace(name, sign)
    return native.replace("+", " ")
