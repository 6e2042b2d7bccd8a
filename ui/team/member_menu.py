"""What can be done with a colleague now; by pointer and keyboard alike."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from softphone.core import Core
from softphone.domain.call import Call
from softphone.domain.phone import format_number
from ui.team.member_words import Member


class MemberMenu(QMenu):
    """Made anew each time: it offers only what makes sense at this moment."""

    def __init__(self, core: Core, member: Member, parent: QWidget) -> None:
        super().__init__(parent)
        control, user = core.control, member.user
        on_call = any(call.is_live for call in core.calls.calls)
        self._add(self.tr("Call"), lambda: control.dial(user))
        if member.rings:
            self._add(self.tr("Pick up the call"), lambda: control.pick_up(user))
        if on_call and not member.with_you:
            self.addSeparator()
            self._add(self.tr("Transfer after asking"), lambda: control.consult(user))
            self._add(self.tr("Transfer at once"), lambda: control.transfer(user))
        self.addSeparator()
        self._add(self.tr("Remove from the list"), lambda: core.team.remove(user))

    def _add(self, words: str, act: Callable[[], object]) -> None:
        action = self.addAction(words)
        action.triggered.connect(lambda _checked=False: act())


class TransferMenu(QMenu):
    """A call was dropped on a colleague: to ask first, or to hand over at once."""

    def __init__(self, core: Core, call: Call, member: Member, parent: QWidget) -> None:
        super().__init__(parent)
        pop = core.pops.of_call(call.call_id)
        known = pop.card.customer.name if pop and pop.card else ""
        who = known or call.remote.display_name or format_number(call.remote.number)
        head = self.addAction(f"{who} → {member.name}".replace("&", "&&"))
        head.setEnabled(False)
        self.ask = self.addAction(self.tr("Ask first, then transfer"))
        self.at_once = self.addAction(self.tr("Transfer at once"))
        self.addSeparator()
        self.addAction(self.tr("Cancel"))
        control, user, call_id = core.control, member.user, call.call_id
        self.ask.triggered.connect(lambda _checked=False: control.consult(user, call_id))
        self.at_once.triggered.connect(lambda _checked=False: control.transfer(user, call_id))
        self.setActiveAction(self.ask)
