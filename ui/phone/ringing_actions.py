"""What can be done with a call that rings here: take it, refuse it, send it on."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from softphone.domain.commands import RejectWith
from softphone.services.call_control import CallControl
from ui.phone.meant import MeantCall
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.retranslate import Worded


class RingingActions(Worded, QWidget):
    """Answer is the one thing to see; reject has no bare key. `divert_wanted` asks where to."""

    divert_wanted = Signal()

    def __init__(self, icons: Icons, control: CallControl, meant: MeantCall) -> None:
        super().__init__()
        self._icons = icons
        self._control = control
        self._meant = meant
        self._ways: QMenu | None = None
        self._key_shown = True
        self.answer = Button(icons, kind="answer", icon="phone", height=44)
        self.reject = Button(icons, kind="outline_danger", icon="phone-missed")
        self.more = Button(icons, kind="outline_danger", icon="chevron-down", icon_size=16)
        self.divert = Button(icons, icon="transfer")
        self.answer.clicked.connect(lambda: control.answer(meant().call_id))
        self.reject.clicked.connect(lambda: control.reject(meant().call_id))
        self.more.clicked.connect(self.open_ways)
        self.divert.clicked.connect(self.divert_wanted)
        self._lay_out()
        self.retranslate()

    @property
    def ways(self) -> QMenu:
        """How to refuse; made when it is first wanted."""
        if self._ways is None:
            self._ways = QMenu(self)
            for reason in RejectWith:
                action = QAction(self._ways)
                action.setData(reason)
                action.triggered.connect(lambda _checked=False, reason=reason: self._refuse(reason))
                self._ways.addAction(action)
            self._word_ways()
        return self._ways

    def show_key(self, shown: bool) -> None:
        """Space answers the main one of several."""
        if shown != self._key_shown:
            self._key_shown = shown
            self.retranslate()

    def open_ways(self) -> None:
        self.ways.popup(self.reject.mapToGlobal(QPoint(0, self.reject.height() + 4)))

    def retranslate(self) -> None:
        self.answer.setText(self.tr("Answer"))
        self.answer.set_key(self.tr("Space", "key cap") if self._key_shown else "")
        self.answer.setToolTip(self.tr("Ctrl+Space in a text field"))
        self.reject.setText(self.tr("Reject"))
        self.reject.setToolTip(self.tr("Busy: the PBX may try a colleague (Ctrl+Shift+K)"))
        self.more.setAccessibleName(self.tr("Other ways to reject"))
        self.divert.setText(self.tr("Divert"))
        self.divert.setToolTip(self.tr("Send the caller on without answering (Ctrl+T)"))
        self._word_ways()

    def _word_ways(self) -> None:
        words = {
            RejectWith.BUSY: self.tr("Busy: a colleague may be tried"),
            RejectWith.DECLINE: self.tr("Decline: nobody else is tried"),
        }
        for action in self._ways.actions() if self._ways else ():
            action.setText(words[action.data()])

    def _refuse(self, reason: RejectWith) -> None:
        self._control.reject(self._meant().call_id, reason)

    def _lay_out(self) -> None:
        self.more.setFixedWidth(28)
        refuse = QHBoxLayout()
        refuse.setSpacing(2)
        for button in (self.reject, self.divert):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        refuse.addWidget(self.reject, 1)
        refuse.addWidget(self.more)
        lower = QHBoxLayout()
        lower.setSpacing(8)
        lower.addLayout(refuse, 23)
        lower.addWidget(self.divert, 22)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.answer)
        column.addLayout(lower)
