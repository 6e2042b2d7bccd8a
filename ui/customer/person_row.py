"""A row that asks "is it this person?": who, why we think so, and a button that says yes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.domain.customer import Customer, Segment
from softphone.domain.phone import format_number
from softphone.domain.pop import Match
from ui.theme.icons import Icons
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.card import Card, Hairline
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.widgets.tag import Tag
from ui.wording import contacts


class PersonRow(Worded, QWidget):
    """One match; the reason is a tag, so that the agent can judge it."""

    def __init__(self, icons: Icons, match: Match, choose: Callable[[str], object]) -> None:
        super().__init__()
        self._match = match
        customer = match.customer
        avatar = Avatar(icons, 36)
        vip = customer.segment is Segment.VIP
        avatar.set_name(customer.name, "amber" if vip else "teal")
        self._details = Label(icons.theme, role="caption", ink="t2", elide=True)
        self._reason = Tag(icons)
        self.button = Button(icons, icon="link", height=28, icon_size=16)
        self.button.clicked.connect(lambda: choose(customer.customer_id))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(icons.theme, customer.name, "body_medium", elide=True))
        words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(12)
        row.addWidget(avatar)
        row.addLayout(words, 1)
        row.addWidget(self._reason, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        self._details.setText(self._facts(self._match.customer))
        words, tone = contacts.match_reason(self._match.reason)
        self._reason.set(words, tone)
        self.button.setText(self.tr("This person"))
        name = self._match.customer.name
        self.button.setAccessibleName(self.tr("This person: {0}, {1}").format(name, words))

    def _facts(self, one: Customer) -> str:
        number = self.tr("customer no {0}").format(one.customer_number)
        phone = format_number(one.numbers[0].e164) if one.numbers else ""
        parts = (one.branch or one.company, number if one.customer_number else "", phone)
        return " · ".join(part for part in parts if part)


class PersonList(Card):
    """A card of such rows."""

    def __init__(self, icons: Icons, choose: Callable[[str], object]) -> None:
        super().__init__(icons.theme)
        self._icons = icons
        self._choose = choose
        self.rows: list[PersonRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def set(self, matches: tuple[Match, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [PersonRow(self._icons, match, self._choose) for match in matches]
        for index, row in enumerate(self.rows):
            if index:
                self._column.addWidget(Hairline(self._icons.theme))
            self._column.addWidget(row)
        self.setVisible(bool(matches))
