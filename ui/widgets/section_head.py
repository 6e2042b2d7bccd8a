"""The head of a section: its name, how many there are, and something at the far end."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.label import Label
from ui.widgets.tag import Tag


class SectionHead(QWidget):
    """The count is shown where there is one; `trailing` is a link, a note or filter chips."""

    def __init__(self, icons: Icons, trailing: QWidget | None = None) -> None:
        super().__init__()
        self._title = Label(icons.theme, role="section")
        self._count = Tag(icons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        if trailing is not None:
            row.addWidget(trailing)
        self.set("")

    def set(self, words: str, count: int | None = None) -> None:
        """Show this from now on."""
        self._title.setText(words)
        self._count.set("" if count is None else str(count))
        self._count.setVisible(count is not None)
        self.setAccessibleName(words if count is None else f"{words}, {count}")
