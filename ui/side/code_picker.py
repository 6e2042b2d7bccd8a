"""Choosing the wrap-up code: a digit, or a few letters, or the tree."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from softphone.domain.interaction import WrapUpCode
from ui.side.code_tree import CodeTree, matching
from ui.side.favourites import Favourites
from ui.theme.icons import Icons
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.widgets.section_head import SectionHead

_TO_TREE = {Qt.Key.Key_Up, Qt.Key.Key_Down}
_TO_TREE_WHEN_EMPTY = {Qt.Key.Key_Left, Qt.Key.Key_Right}


class CodeFilter(Field):
    """Digits pick while it is empty; arrows move in the tree; Enter picks what is marked there."""

    digit_typed = Signal(int)

    def __init__(self, icons: Icons, tree: CodeTree) -> None:
        super().__init__(icons, "search")
        self._tree = tree

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, empty = event.key(), not self.text()
        if empty and event.text().isdecimal() and event.text() != "0":
            self.digit_typed.emit(int(event.text()))
        elif key in _TO_TREE or (empty and key in _TO_TREE_WHEN_EMPTY):
            self._tree.keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._tree.press(self._tree.currentIndex())
        else:
            super().keyPressEvent(event)


class CodePicker(Worded, QWidget):
    """`chosen` carries a code; what is chosen is told by `set_chosen`."""

    chosen = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._codes: tuple[WrapUpCode, ...] = ()
        self._needed = Label(icons.theme, role="caption", ink="t2")
        self._head = SectionHead(icons, self._needed)
        self.tree = CodeTree(icons)
        self.filter = CodeFilter(icons, self.tree)
        self.favourites = Favourites(icons)
        self.filter.digit_typed.connect(self._pick_digit)
        self.filter.textChanged.connect(self._narrow)
        self.favourites.chosen.connect(self.chosen)
        self.tree.chosen.connect(self.chosen)
        self._build()
        self.retranslate()

    def set_codes(self, codes: tuple[WrapUpCode, ...]) -> None:
        if codes != self._codes:
            self._codes = codes
            self.favourites.set(codes)
            self._narrow(self.filter.text())

    def set_chosen(self, code: str) -> None:
        self.favourites.set_chosen(code)
        self.tree.set_chosen(code)
        if code:
            self.demand(False)

    def begin(self) -> None:
        """For another conversation: nothing typed, the keyboard here."""
        self.filter.clear()
        self.demand(False)

    def demand(self, missing: bool) -> None:
        """A code is needed before saving: say it where it is chosen."""
        self.filter.set_invalid(missing)
        self._needed.set_ink("red" if missing else "t2")
        if missing:
            self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._head.set(self.tr("Wrap-up code"))
        self._needed.setText(self.tr("required"))
        self.filter.setPlaceholderText(self.tr("Type a code or press 1–9"))
        self.filter.setAccessibleName(self.tr("Wrap-up code, required"))
        self.tree.setAccessibleName(self.tr("All codes"))

    def _pick_digit(self, digit: int) -> None:
        code = self.favourites.of_digit(digit)
        if code:
            self.chosen.emit(code)

    def _narrow(self, typed: str) -> None:
        found = matching(self._codes, typed)
        self.tree.set(found, opened=bool(typed.strip()))
        self.filter.set_invalid(bool(typed.strip()) and not found)

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.setSpacing(10)
        for part in (self._head, self.filter, self.favourites):
            top.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 4)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        self.tree.setMinimumHeight(60)
