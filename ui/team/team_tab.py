"""The team under its tab: colleagues as the PBX tells of them, and a way to add one."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.services.notices import TeamChanged
from ui.deferred import Deferred
from ui.team.member_list import MemberList
from ui.team.member_menu import MemberMenu, TransferMenu
from ui.team.member_words import Member, member_of
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Hairline
from ui.widgets.link import Link
from ui.widgets.retranslate import Worded


class TeamTab(Worded, QWidget):
    """Durations tick while it is seen; states follow the notices at once."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._core = core
        self._icons = icons
        self._ticker = ticker
        self.list = MemberList(icons)
        self.add = Link(icons, icon="plus", role="body_medium")
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 4, 14, 6)
        foot.addWidget(self.add)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(Hairline(icons.theme))
        column.addLayout(foot)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.list.set_empty_words(self.tr("Nobody yet. Add the first colleague."))
        self.list.setAccessibleName(self.tr("Team"))
        self.add.setText(self.tr("Add a colleague"))
        self.add.updateGeometry()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _connect(self) -> None:
        control = self._core.control
        self.list.called.connect(lambda member: control.dial(member.user))
        self.list.transfer_wanted.connect(lambda member: control.consult(member.user))
        self.list.menu_wanted.connect(self._open_menu)
        self.list.dropped.connect(self._ask_how)
        self.add.clicked.connect(self._add)
        self._ticker.tick.connect(self._tick)
        self._core.bus.subscribe(TeamChanged, Deferred(self, self._show))

    def _tick(self, _now: float) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        now = self._ticker.now()
        self.list.show_members(
            [
                member_of(one.colleague, one.presence, one.with_you, now)
                for one in self._core.team.colleagues
            ]
        )

    def _open_menu(self, member: Member, at: QPoint) -> None:
        _pop_up(MemberMenu(self._core, member, self), at)

    def _ask_how(self, member: Member, call_id: str, at: QPoint) -> None:
        call = self._core.calls.get(call_id)
        if call is not None and call.is_live:
            _pop_up(TransferMenu(self._core, call, member, self), at)

    def _add(self) -> None:
        from ui.team.colleague_dialog import ColleagueDialog  # late: seldom needed

        ColleagueDialog(self._core.team, self._icons, self).open()


def _pop_up(menu: QMenu, at: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
