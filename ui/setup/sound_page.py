"""The third step: which device speaks, which listens, which rings."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from softphone.core import Core
from softphone.domain.events import EngineSnapshot, SoundChanged
from softphone.domain.sound import DeviceRole
from ui.setup.listening import Listening
from ui.setup.page import Page
from ui.theme.icons import Icons
from ui.widgets.chooser import Chooser
from ui.widgets.empty_note import EmptyNote
from ui.widgets.labelled import Labelled
from ui.wording import reasons


class SoundPage(Page):
    """Follows devices as they are plugged; the ring has its own device on purpose."""

    def __init__(self, core: Core, icons: Icons, listening: Listening) -> None:
        super().__init__(icons)
        self._core = core
        self.choosers = {role: Chooser(icons) for role in DeviceRole}
        self._fields = {role: Labelled(icons.theme, one) for role, one in self.choosers.items()}
        self.problems = EmptyNote(icons, "alert-triangle")
        column = QVBoxLayout()
        column.setSpacing(14)
        for role, chooser in self.choosers.items():
            chooser.activated.connect(lambda _row, role=role: self._choose(role))
            column.addWidget(self._fields[role])
        self.body.addLayout(column)
        self.body.addSpacing(14)
        self.body.addWidget(self.problems)
        self.body.addStretch(1)
        for notice in (SoundChanged, EngineSnapshot):
            listening.to(notice, self._show)
        self.retranslate()

    def entered(self) -> None:
        self.choosers[DeviceRole.SPEAKER].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Set up the sound"))
        self.note.setText(
            self.tr("The headset for talking; the ring may come from another device.")
        )
        words = {
            DeviceRole.SPEAKER: (self.tr("Speaker"), self.tr("Where you hear the customer")),
            DeviceRole.MICROPHONE: (self.tr("Microphone"), self.tr("What the customer hears")),
            DeviceRole.RINGER: (
                self.tr("Ringing"),
                self.tr("Heard when the headset lies on the desk, too"),
            ),
        }
        for role, (name, hint) in words.items():
            self._fields[role].set_words(name, hint)
        self._show()

    def _show(self, _notice: object = None) -> None:
        state = self._core.sound.state
        for role, chooser in self.choosers.items():
            self._fill(role, chooser)
        problems = " ".join(reasons.media_problem(problem) for problem in state.problems)
        self.problems.set(problems)
        self.problems.setVisible(bool(problems))

    def _fill(self, role: DeviceRole, chooser: Chooser) -> None:
        """The system's default first, then every device of this kind."""
        state = self._core.sound.state
        wanted = getattr(self._core.settings.values.devices, role.value)
        listens = role is DeviceRole.MICROPHONE
        chooser.clear()
        chooser.addItem(self.tr("Default of the system"), "")
        for device in state.devices:
            if device.is_input is listens:
                chooser.addItem(device.name, device.device_id)
        chooser.setCurrentIndex(max(0, chooser.findData(wanted)))

    def _choose(self, role: DeviceRole) -> None:
        devices = self._core.settings.values.devices
        chosen = self.choosers[role].currentData()
        self._core.sound.choose(replace(devices, **{role.value: chosen}))
