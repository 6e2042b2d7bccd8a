"""The head of the customer panel: who this is, how they rank, by which ways they are reached."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.domain.customer import Customer, Segment
from ui.theme.icons import Icons
from ui.widgets.avatar import Avatar
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.widgets.tag import Tag

AVATAR = 52


class CustomerHeader(Worded, QWidget):
    """Avatar, name, rank and branch; below them title, company and customer number."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._customer: Customer | None = None
        self._avatar = Avatar(icons, AVATAR)
        self.name = NameLabel(icons)
        self._segment = Tag(icons, tone="amber", icon="crown")
        self._branch = Tag(icons)
        self._details = Label(icons.theme, ink="t2", elide=True)
        self._build()
        self.retranslate()

    def set(self, customer: Customer) -> None:
        self._customer = customer
        vip = customer.segment is Segment.VIP
        self._avatar.set_name(customer.name, "amber" if vip else "teal")
        self.name.setText(customer.name)
        self._segment.setVisible(vip)
        self._branch.set(customer.branch)
        self._branch.setVisible(bool(customer.branch))
        self.retranslate()

    def retranslate(self) -> None:
        self._segment.set(self.tr("VIP"))
        if self._customer is None:
            return
        one = self._customer
        work = ", ".join(part for part in (one.title, one.company) if part)
        if one.company and one.company == one.name:
            work = one.title
        number = self.tr("Customer no {0}").format(one.customer_number)
        parts = (work, number if one.customer_number else "")
        self._details.setText(" · ".join(part for part in parts if part))
        self.setAccessibleName(f"{one.name}, {self._details.text()}")

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.name)
        first.addWidget(self._segment)
        first.addWidget(self._branch)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(first)
        words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


class NameLabel(Label):
    """The name keeps its width as long as there is room, and is elided before its neighbours."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons.theme, role="title")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80)
