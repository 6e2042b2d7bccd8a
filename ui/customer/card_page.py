"""A known customer: head, facts and cases keep still, the history scrolls."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.interaction import Interaction
from softphone.domain.pop import CustomerCard
from ui.customer.cases import CaseList
from ui.customer.contact_cards import ContactCards
from ui.customer.facts import FactsRow
from ui.customer.header import CustomerHeader
from ui.customer.reach import Reach
from ui.customer.timeline import Timeline
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.retranslate import Worded
from ui.widgets.section_head import SectionHead

_MARGIN = 20
_LOW = 800
"""Below this height of the window the cases are cut."""
_FEW_CASES, _MANY_CASES = 3, 6


class CardPage(Worded, QWidget):
    """`show_card` before and after the answer; `ringing` puts the last contacts on top."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._card: CustomerCard | None = None
        self.header = CustomerHeader(icons)
        self._reach = Reach(icons, core.control.dial)
        self._facts = FactsRow(icons.theme)
        self._contacts = ContactCards(icons)
        self._cases_head = SectionHead(icons)
        self._cases = CaseList(icons, core.now)
        self.timeline = Timeline(core, icons, ticker)
        self._build()
        self.retranslate()

    @property
    def customer_id(self) -> str:
        """Whose card this is; empty before the first."""
        return self._card.customer.customer_id if self._card else ""

    def show_card(self, card: CustomerCard, live: Interaction | None, ringing: bool) -> None:
        self._card = card
        self.header.set(card.customer)
        self._reach.set(card.customer, live.number if live and not live.ended_at else "")
        self._facts.set(card.customer.facts)
        self._contacts.set(card)
        self._contacts.setVisible(ringing and bool(card.recent))
        most = _FEW_CASES if self.window().height() < _LOW else _MANY_CASES
        self._cases.set(card.cases[:most])
        self._cases_head.setVisible(bool(card.cases))
        self.timeline.set_live(live if live and not live.filed_at else None)
        self.timeline.show_card(card)
        self.retranslate()

    def show_live(self, live: Interaction) -> None:
        """Its note or its state changed, nothing else."""
        if live.customer_id == self.customer_id:
            self.timeline.set_live(live)

    def retranslate(self) -> None:
        count = len(self._card.cases) if self._card else 0
        self._cases_head.set(self.tr("Open cases"), count)

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(_MARGIN, 15, _MARGIN, 0)
        top.setSpacing(14)
        top.addWidget(self.header)
        top.addWidget(self._reach)
        body = QVBoxLayout()
        body.setContentsMargins(_MARGIN, 2, 8, 0)
        body.setSpacing(14)
        body.addLayout(self._padded(self._contacts))
        cases = QVBoxLayout()
        cases.setSpacing(10)
        cases.addWidget(self._cases_head)
        cases.addWidget(self._cases)
        cases.setContentsMargins(0, 0, 12, 0)
        body.addLayout(cases)
        body.addWidget(self.timeline, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self._facts)
        column.addLayout(body, 1)

    @staticmethod
    def _padded(widget: QWidget) -> QVBoxLayout:
        """Beside the scroll bar of the history everything else ends 12 px earlier."""
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 0, 12, 0)
        holder.addWidget(widget)
        return holder
