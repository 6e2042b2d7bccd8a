"""What is recorded, where, and what is kept free on the disk."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from softphone.core import Core
from softphone.domain.recording import RecordingPolicy
from softphone.settings.values import RecordingRules
from ui.settings.number_field import NumberField
from ui.settings.page import SettingsPage
from ui.settings.section import Section, SettingRow
from ui.theme.icons import Icons
from ui.widgets.chooser import Chooser
from ui.widgets.field import Field
from ui.widgets.switch import Switch

_POLICIES = {
    RecordingPolicy.OFF: QT_TRANSLATE_NOOP("RecordingPage", "No call"),
    RecordingPolicy.ON_DEMAND: QT_TRANSLATE_NOOP("RecordingPage", "When I press Record"),
    RecordingPolicy.ALWAYS: QT_TRANSLATE_NOOP("RecordingPage", "Every call"),
}
_LONGEST_PAUSE_S, _MOST_MB = 3600, 1_000_000
_LONGEST_PATH = 1024


class RecordingPage(SettingsPage):
    """A folder is an absolute path; empty is beside the customer file."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__(icons)
        self._core = core
        rules = core.settings.values.recording
        self.policy = Chooser(icons)
        self.policy.addItems([""] * len(_POLICIES))
        self.folder = Field(icons)
        self.folder.setMaxLength(_LONGEST_PATH)
        self.announce = Switch(icons.theme)
        self.longest_pause = NumberField(icons, 0, _LONGEST_PAUSE_S)
        self.least_free = NumberField(icons, 0, _MOST_MB)
        self._policy = SettingRow(icons, self.policy, wide=True)
        self._folder = SettingRow(icons, self.folder, wide=True)
        self._announce = SettingRow(icons, self.announce)
        self._pause = SettingRow(icons, self.longest_pause)
        self._free = SettingRow(icons, self.least_free)
        self._what = Section(icons, self._policy, self._announce, self._pause)
        self._where = Section(icons, self._folder, self._free)
        for section in (self._what, self._where):
            self.body.addWidget(section)
        self.body.addStretch(1)
        self.policy.setCurrentIndex(list(RecordingPolicy).index(rules.policy))
        self.folder.setText(rules.folder)
        self.announce.setChecked(rules.announce)
        self.longest_pause.set_value(rules.longest_pause_s)
        self.least_free.set_value(rules.least_free_mb)
        self.retranslate()

    def check(self) -> bool:
        folder = self.folder.text().strip()
        wrong = folder and not Path(folder).is_absolute()
        self._folder.set_error(self.tr("Give the whole path of the folder.") if wrong else "")
        for row in (self._pause, self._free):
            field = row.control
            bounds = self.tr("A whole number up to {0}.").format(field.most)
            row.set_error(bounds if field.value is None else "")
        return not any(row.error for row in (self._folder, self._pause, self._free))

    def save(self) -> bool:
        self._core.settings.change(
            recording=RecordingRules(
                policy=list(RecordingPolicy)[self.policy.currentIndex()],
                folder=self.folder.text().strip(),
                announce=self.announce.isChecked(),
                longest_pause_s=self.longest_pause.value or 0,
                least_free_mb=self.least_free.value or 0,
            )
        )
        return True

    def retranslate(self) -> None:
        self.title.setText(self.tr("Recording"))
        self.note.setText(
            self.tr("Recordings stay on this computer; you hear them in the history.")
        )
        for place, words in enumerate(_POLICIES.values()):
            self.policy.setItemText(place, QCoreApplication.translate("RecordingPage", str(words)))
        self._what.set_title(self.tr("What is recorded"))
        self._where.set_title(self.tr("Where it is kept"))
        self._policy.set_words(self.tr("Calls"))
        self._announce.set_words(
            self.tr("Tone at the beginning"), self.tr("Both sides hear that they are recorded")
        )
        self._pause.set_words(
            self.tr("Longest pause"), self.tr("Seconds; a forgotten pause ends by itself. 0: never")
        )
        self._folder.set_words(self.tr("Folder"), self.tr("Empty: beside the customer file"))
        self._free.set_words(
            self.tr("Keep free"), self.tr("Megabytes; you are told when there is less")
        )
