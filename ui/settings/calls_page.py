"""Do not disturb, forwarding, automatic answer: what happens to calls that come in."""

from msgspec.structs import replace

from softphone.core import Core
from softphone.domain.commands import Forwarding
from softphone.services.dial_plan import to_dial_target
from ui.settings.number_field import NumberField
from ui.settings.page import SettingsPage
from ui.settings.section import Section, SettingRow
from ui.theme.icons import Icons
from ui.widgets.field import Field
from ui.widgets.switch import Switch

_LONGEST = 253
_LEAST_RING_S, _MOST_RING_S = 5, 180


class CallsPage(SettingsPage):
    """A target is any number that could be dialled, except one's own."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__(icons)
        self._core = core
        self.always, self.busy, self.no_answer = (Field(icons) for _ in range(3))
        self.no_answer_s = NumberField(icons, _LEAST_RING_S, _MOST_RING_S)
        self.do_not_disturb, self.auto_answer, self.by_header, self.confirm_links = (
            Switch(icons.theme) for _ in range(4)
        )
        targets = (self.always, self.busy, self.no_answer)
        self._targets = {field: SettingRow(icons, field, wide=True) for field in targets}
        self._delay = SettingRow(icons, self.no_answer_s)
        self._dnd = SettingRow(icons, self.do_not_disturb)
        self._auto = SettingRow(icons, self.auto_answer)
        self._by_header = SettingRow(icons, self.by_header)
        self._links = SettingRow(icons, self.confirm_links)
        self._forwarding = Section(icons, self._dnd, *self._targets.values(), self._delay)
        self._answering = Section(icons, self._auto, self._by_header)
        self._dialling = Section(icons, self._links)
        for section in (self._forwarding, self._answering, self._dialling):
            self.body.addWidget(section)
        self.body.addStretch(1)
        for row in (*self._targets.values(), self._delay):
            row.control.setMaxLength(_LONGEST)
            row.control.textEdited.connect(lambda _words, row=row: row.set_error(""))
        self._load()
        self.retranslate()

    def check(self) -> bool:
        for field, row in self._targets.items():
            row.set_error(self._wrong(field.text().strip()))
        wrong = self.tr("Between {0} and {1} seconds.").format(_LEAST_RING_S, _MOST_RING_S)
        self._delay.set_error(wrong if self.no_answer_s.value is None else "")
        rows = (*self._targets.values(), self._delay)
        first = next((row for row in rows if row.error), None)
        if first is not None:
            first.control.setFocus()
        return first is None

    def save(self) -> bool:
        forwarding = Forwarding(
            always=to_dial_target(self.always.text()) or "",
            busy=to_dial_target(self.busy.text()) or "",
            no_answer=to_dial_target(self.no_answer.text()) or "",
        )
        self._core.settings.change(
            forwarding=replace(forwarding, no_answer_s=self.no_answer_s.value),
            do_not_disturb=self.do_not_disturb.isChecked(),
            auto_answer=self.auto_answer.isChecked(),
            auto_answer_by_header=self.by_header.isChecked(),
            confirm_links=self.confirm_links.isChecked(),
        )
        return True

    def retranslate(self) -> None:
        self.title.setText(self.tr("Calls and forwarding"))
        self.note.setText(self.tr("What happens to a call that comes in, and before one goes out."))
        self._forwarding.set_title(self.tr("Forwarding"))
        self._dnd.set_words(
            self.tr("Do not disturb"), self.tr("Callers hear busy; you see them in the history.")
        )
        empty = self.tr("Empty: not forwarded")
        names = (
            (self.always, self.tr("Always to"), empty),
            (
                self.busy,
                self.tr("When busy, to"),
                self.tr("Also while you are not to be disturbed"),
            ),
            (self.no_answer, self.tr("When not answered, to"), empty),
        )
        for field, name, note in names:
            self._targets[field].set_words(name, note)
            field.setPlaceholderText(self.tr("Number or extension"))
        self._delay.set_words(self.tr("Not answered after"), self.tr("Seconds of ringing"))
        self._answering.set_title(self.tr("Automatic answer"))
        self._auto.set_words(
            self.tr("Answer every call by itself"),
            self.tr("After a tone, only while you are ready"),
        )
        self._by_header.set_words(
            self.tr("Answer when the PBX asks for it"),
            self.tr("Call-Info, Alert-Info, X-AUTOANSWER"),
        )
        self._dialling.set_title(self.tr("Links"))
        self._links.set_words(
            self.tr("Ask before a link dials"), self.tr("Links, clipboard and browser programs")
        )

    def _wrong(self, target: str) -> str:
        """Why a call cannot be sent there; empty where it can."""
        if not target:
            return ""
        if to_dial_target(target) is None:
            return self.tr("This is not a number to dial.")
        account = self._core.settings.values.account
        if account is not None and target == account.user:
            return self.tr("This is your own extension: calls would go round in circles.")
        return ""

    def _load(self) -> None:
        values = self._core.settings.values
        forwarding = values.forwarding
        self.always.setText(forwarding.always)
        self.busy.setText(forwarding.busy)
        self.no_answer.setText(forwarding.no_answer)
        self.no_answer_s.set_value(forwarding.no_answer_s)
        self.do_not_disturb.setChecked(values.do_not_disturb)
        self.auto_answer.setChecked(values.auto_answer)
        self.by_header.setChecked(values.auto_answer_by_header)
        self.confirm_links.setChecked(values.confirm_links)
