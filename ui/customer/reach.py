"""How the customer may be reached: numbers, e-mail, consents (İYS) and the privacy notice."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.domain.customer import Consent, ConsentChannel, Customer, PhoneNumber
from softphone.domain.phone import format_number, last_nine
from ui.theme.icons import Icons
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.widgets.tag import Tag, Tone
from ui.wording import contacts, moments

_CONSENT_LOOKS: dict[bool | None, tuple[Tone, str]] = {
    True: ("green", "check"),
    False: ("red", "x"),
    None: ("neutral", "user-question"),
}


class Reach(Worded, QWidget):
    """Two flowing rows; a press on a number calls it, one on the address copies it."""

    def __init__(self, icons: Icons, dial: Callable[[str], object]) -> None:
        super().__init__()
        self._icons = icons
        self._dial = dial
        self._customer: Customer | None = None
        self._calling = ""
        self._numbers = FlowLayout()
        self._ways = FlowLayout(last_right=True)
        self._build()

    def set(self, customer: Customer, calling: str = "") -> None:
        """`calling` is the number of the present call: its chip stands out."""
        if (customer, calling) != (self._customer, self._calling):
            self._customer, self._calling = customer, calling
            self.retranslate()

    def retranslate(self) -> None:
        if self._customer is None:
            return
        _clear(self._numbers)
        _clear(self._ways)
        for number in self._customer.numbers:
            self._numbers.addWidget(self._number_chip(number))
        if self._customer.email:
            self._ways.addWidget(self._mail_chip(self._customer.email))
        if self._customer.consents:
            self._ways.addWidget(self._consents(self._customer.consents))
        self._ways.addWidget(self._privacy(self._customer.privacy_notice_at))

    def _number_chip(self, number: PhoneNumber) -> Chip:
        words, icon = contacts.number_label(number.label)
        shown = format_number(number.e164)
        present = bool(self._calling) and _same(number.e164, self._calling)
        chip = Chip(self._icons, shown, words, icon, "teal" if present else "")
        name = self.tr("{0} {1}, this call") if present else self.tr("{0} {1}, call")
        chip.setAccessibleName(name.format(words, shown))
        if not present:
            chip.clicked.connect(lambda: self._dial(number.e164))
        return chip

    def _mail_chip(self, address: str) -> Chip:
        chip = Chip(self._icons, address, icon="mail")
        chip.setAccessibleName(self.tr("E-mail {0}, copy").format(address))
        chip.clicked.connect(lambda: QGuiApplication.clipboard().setText(address))
        return chip

    def _consents(self, consents: tuple[Consent, ...]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(12, 4, 0, 4)
        row.setSpacing(6)
        row.addWidget(
            Label(self._icons.theme, self.tr("Marketing consents (İYS)"), "caption", "t2")
        )
        for consent in sorted(consents, key=_place):
            row.addWidget(self._badge(consent))
        return holder

    def _badge(self, consent: Consent) -> Tag:
        channel = contacts.consent_channel(consent.channel)
        tone, icon = _CONSENT_LOOKS[consent.granted]
        badge = Tag(self._icons, channel, tone, icon)
        state = {
            True: self.tr("consent given"),
            False: self.tr("consent refused"),
            None: self.tr("consent unknown"),
        }[consent.granted]
        at = moments.day(consent.at) if consent.at else ""
        facts = ", ".join(part for part in (state, at, consent.source) if part)
        badge.setAccessibleName(f"İYS {channel}: {facts}")
        badge.setToolTip(facts.replace("<", "‹"))
        return badge

    def _privacy(self, read_at: float) -> QWidget:
        """Whether the privacy notice (KVKK) was read to the customer."""
        ink = "t2" if read_at else "amber"
        words = self.tr("KVKK notice read") if read_at else self.tr("KVKK notice not read")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark(self._icons, "certificate", ink))
        row.addWidget(Label(self._icons.theme, words, "caption", ink))
        holder.setToolTip(moments.day(read_at) if read_at else "")
        return holder

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._numbers)
        column.addLayout(self._ways)


def _same(one: str, other: str) -> bool:
    ends = last_nine(one), last_nine(other)
    return one == other or (bool(ends[0]) and ends[0] == ends[1])


def _place(consent: Consent) -> int:
    """The order of the channels, whatever the order of the store."""
    return list(ConsentChannel).index(consent.channel)


def _clear(layout: FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
