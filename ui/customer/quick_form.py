"""The quick form: two names and a number are enough to make a customer during a call."""

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from softphone.domain.customer import Consent, ConsentChannel, NewCustomer
from softphone.domain.phone import format_number, to_e164
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.card import Card, Hairline
from ui.widgets.check_box import CheckBox
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.labelled import Labelled
from ui.widgets.retranslate import Worded
from ui.widgets.section_head import SectionHead

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LONGEST = 120
_SOURCE = "spoken"
"""Where a consent ticked here comes from."""


class QuickForm(Worded, QWidget):
    """`submitted` only when everything in it can be taken; then `value()` is the new customer."""

    name_typed = Signal(str)
    submitted = Signal()
    cancelled = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._note = Label(icons.theme, role="caption", ink="t2")
        self._head = SectionHead(icons, self._note)
        self.first_name, self.last_name = Field(icons), Field(icons)
        self.number = Field(icons, "device-mobile")
        self.email = Field(icons, "mail")
        self.company = Field(icons, "building")
        self.interest = Field(icons, "tag")
        texts = (self.first_name, self.last_name, self.number)
        texts += (self.email, self.company, self.interest)
        self._fields = tuple(Labelled(icons.theme, field) for field in texts)
        self.notice_read = CheckBox(icons)
        self.consents = {channel: CheckBox(icons) for channel in ConsentChannel}
        self._consent_title = Label(icons.theme, role="body_strong")
        self._consent_note = Label(icons.theme, role="caption", ink="t2", elide=True)
        self.save = Button(icons, kind="primary", icon="user-plus", key="Ctrl S")
        self._clear = Button(icons, kind="ghost")
        self._build()
        self._connect()
        self.retranslate()

    def begin(self, number: str) -> None:
        """Empty but for the number that calls."""
        for field in self._fields:
            field.field.clear()
            field.set_error("")
        for box in (self.notice_read, *self.consents.values()):
            box.setChecked(False)
        self.number.setText(format_number(number))

    def clear(self) -> None:
        """Go on without saving: the number stays."""
        number = self.number.text()
        self.begin(number)
        self.name_typed.emit("")

    def value(self, now: float) -> NewCustomer:
        """What was entered; boxes left empty are no answer, which is not a yes."""
        ticked = (channel for channel, box in self.consents.items() if box.isChecked())
        return NewCustomer(
            first_name=self.first_name.text().strip(),
            last_name=self.last_name.text().strip(),
            number=self.number.text().strip(),
            email=self.email.text().strip(),
            company=self.company.text().strip(),
            interest=self.interest.text().strip(),
            privacy_notice_read=self.notice_read.isChecked(),
            consents=tuple(Consent(channel, True, _SOURCE, now) for channel in ticked),
        )

    def retranslate(self) -> None:
        optional = self.tr("Optional")
        names = (self.tr("First name"), self.tr("Last name"), self.tr("Number"))
        names += (self.tr("E-mail"), self.tr("Company"), self.tr("Interested in"))
        for field, name in zip(self._fields, names, strict=True):
            field.set_words(name)
        for field in (self.email, self.company, self.interest):
            field.setPlaceholderText(optional)
        self._head.set(self.tr("Quick contact"))
        self._note.setText(self.tr("Only name and number are needed"))
        self._consent_title.setText(self.tr("Consents"))
        self._consent_note.setText(self.tr("Tick as they are given; kept with the call"))
        self.notice_read.setText(self.tr("KVKK notice read"))
        self.consents[ConsentChannel.CALL].setText(self.tr("İYS calls"))
        self.consents[ConsentChannel.SMS].setText(self.tr("İYS SMS"))
        self.consents[ConsentChannel.EMAIL].setText(self.tr("İYS e-mail"))
        self.save.setText(self.tr("Save and link to call"))
        self._clear.setText(self.tr("Go on without saving"))

    def submit(self) -> None:
        """Check once; the first field that cannot be taken gets the focus."""
        problems = self._problems()
        for field in self._fields:
            field.set_error(problems.get(field, ""))
        if problems:
            next(iter(problems)).field.setFocus()
        else:
            self.submitted.emit()

    def _problems(self) -> dict[Labelled, str]:
        first, _, number, mail = self._fields[:4]
        found = {}
        if not self.first_name.text().strip() and not self.last_name.text().strip():
            found[first] = self.tr("Enter a name.")
        if not self.number.text().strip():
            found[number] = self.tr("Enter a number.")
        elif to_e164(self.number.text()) is None:
            found[number] = self.tr("This is not a phone number.")
        if self.email.text().strip() and not _MAIL.fullmatch(self.email.text().strip()):
            found[mail] = self.tr("This is not an e-mail address.")
        return found

    def _connect(self) -> None:
        for field in (self.first_name, self.last_name):
            field.textEdited.connect(self._name_edited)
        for labelled in self._fields:
            labelled.field.setMaxLength(_LONGEST)
            labelled.field.textEdited.connect(lambda _text, one=labelled: one.set_error(""))
            labelled.field.returnPressed.connect(self.submit)
        self.save.clicked.connect(self.submit)
        self._clear.clicked.connect(self.cancelled)
        QShortcut(QKeySequence("Ctrl+S"), self, self.submit)

    def _name_edited(self) -> None:
        self.name_typed.emit(f"{self.first_name.text()} {self.last_name.text()}".strip())

    def _build(self) -> None:
        card = Card(self._icons.theme)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(17, 15, 17, 17)
        inner.setSpacing(14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for index, field in enumerate(self._fields):
            grid.addWidget(field, index // 2, index % 2)
        inner.addLayout(grid)
        inner.addWidget(Hairline(self._icons.theme))
        inner.addLayout(self._consent_rows())
        actions = QHBoxLayout()
        actions.addWidget(self.save)
        actions.addStretch(1)
        actions.addWidget(self._clear)
        inner.addLayout(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(card)

    def _consent_rows(self) -> QVBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self._consent_title)
        title.addWidget(self._consent_note, 1)
        boxes = QHBoxLayout()
        boxes.setSpacing(20)
        for box in (self.notice_read, *self.consents.values()):
            boxes.addWidget(box)
        boxes.addStretch(1)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        rows.addLayout(title)
        rows.addLayout(boxes)
        return rows
