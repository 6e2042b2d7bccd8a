"""What makes customer and consulted colleague one unit: a heading, a line, and the ways out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from softphone.domain.call import Call
from softphone.services.call_control import CallControl
from ui.phone.focus import focus_kept
from ui.theme.icons import Icons
from ui.theme.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.widgets.shortcuts_through import is_typing

_LINK_X, _LINK_HEIGHT = 29, 14


class ConsultHead(Worded, QWidget):
    """Its name and the swap."""

    def __init__(self, icons: Icons, control: CallControl) -> None:
        super().__init__()
        self._title = Label(icons.theme, role="section")
        self.swap = Button(icons, kind="ghost", icon="swap", height=28, icon_size=16)
        self.swap.clicked.connect(control.swap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self.swap)
        self.retranslate()

    def set(self, consulted: Call) -> None:
        self.swap.setEnabled(consulted.is_live)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Attended transfer"))
        self.swap.setText(self.tr("Swap"))
        self.swap.setToolTip(self.tr("Talk to the other one (Ctrl+G)"))


class ConsultLink(QWidget):
    """The line from the customer's card to the colleague's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(_LINK_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(_LINK_X, 0, 2, self.height(), self._theme.color("line2"))


class WaysOut(Worded, QWidget):
    """Three full sentences, the most likely one first; Esc is the safe one."""

    def __init__(self, icons: Icons, control: CallControl) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._control = control
        self._talked = False
        self.complete = Button(
            icons, kind="primary", icon="transfer", key="Ctrl ⏎", height=44, spread=True
        )
        self.join = Button(icons, icon="users-plus", key="Ctrl J", spread=True)
        self.cancel = Button(icons, icon="back", key="Esc", spread=True)
        self.complete.clicked.connect(self._complete)
        self.join.clicked.connect(control.join_conference)
        self.cancel.clicked.connect(control.cancel_consult)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for way in (self.complete, self.join, self.cancel):
            column.addWidget(way)
        self.retranslate()

    def set(self, customer: Call, consulted: Call) -> None:
        """Once both are on the line, the first way is open and has the focus.

        Nobody's typing is interrupted for it.
        """
        both = customer.is_live and consulted.is_live and not customer.is_being_handed_over
        with focus_kept(self):
            self.complete.setEnabled(both)
            self.join.setEnabled(both)
            self.cancel.setEnabled(not customer.is_being_handed_over)
        if both and not self._talked and not is_typing(QApplication.focusWidget()):
            self.complete.setFocus(Qt.FocusReason.OtherFocusReason)
        self._talked = both

    def set_low(self, low: bool) -> None:
        """Among many calls, the first way is no taller than the others."""
        self.complete.set_height(36 if low else 44)

    def _complete(self) -> None:
        self._control.complete_transfer()

    def retranslate(self) -> None:
        self.complete.setText(self.tr("Complete transfer"))
        self.join.setText(self.tr("Join as conference"))
        self.cancel.setText(self.tr("Cancel, back to customer"))
