"""What lasts and is worth a banner: no engine, no registration, store, sound or recording."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from softphone.core import Core
from softphone.domain.account import Registration, RegistrationFailure, RegistrationState
from softphone.domain.call import MediaProblem
from softphone.domain.events import EngineSnapshot, RegistrationChanged, SoundChanged
from softphone.services.notices import (
    EngineAvailability,
    NoteSaved,
    RecordingsChanged,
    SettingsChanged,
    SettingsTrouble,
    StoreTrouble,
)
from ui.shell.banner import Banner
from ui.wording import reasons

_PATIENCE_MS = 3_000
"""How long starting and reconnecting may take before it is called trouble."""

_FOLLOWED = (
    EngineAvailability,
    EngineSnapshot,
    RegistrationChanged,
    SoundChanged,
    SettingsChanged,
    RecordingsChanged,
)
_SOUND_ORDER = (
    MediaProblem.NO_SOUND_SERVER,
    MediaProblem.NO_MICROPHONE,
    MediaProblem.NO_SPEAKER,
    MediaProblem.NO_RINGER,
)


class Troubles(QObject):
    """Keeps the banner true. `set_up` opens the account's set-up."""

    def __init__(self, core: Core, banner: Banner, set_up: Callable[[], None]) -> None:
        super().__init__(banner)
        self._core = core
        self._banner = banner
        self._set_up = set_up
        self._kept: StoreTrouble | SettingsTrouble | None = None
        self._waited = False
        self._failed: Registration | None = None
        self._said = ""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._lose_patience)
        for notice in _FOLLOWED:
            core.bus.subscribe(notice, lambda _notice: self.refresh())
        core.bus.subscribe(StoreTrouble, self._keep)
        core.bus.subscribe(SettingsTrouble, self._keep)
        core.bus.subscribe(NoteSaved, lambda _notice: self._forget_writing())

    def refresh(self) -> None:
        """Show the gravest trouble there is, or none."""
        looks = (self._engine, self._registration, self._store, self._sound, self._recording)
        if not any(look() for look in looks):
            self._banner.hide()
        if self._banner.words != self._said:
            self._said = self._banner.words
            self._core.trace.mark("banner", words=self._said)

    def _engine(self) -> bool:
        if self._core.line.engine_available:
            self._patience.stop()
            self._waited = False
            return False
        if not self._waited:
            if not self._patience.isActive():
                self._patience.start()
            return False
        words = self.tr("The phone engine stopped. It is being started again; notes are safe.")
        self._banner.say(words, grave=True)
        return True

    def _registration(self) -> bool:
        known = self._failed_registration()
        if known is None:
            return False
        refused = known.state is RegistrationState.REFUSED
        action = self.tr("Account") if refused else self.tr("Try now")
        act = self._set_up if refused else self._core.line.retry
        words = reasons.registration_trouble(known)
        self._banner.say(words, grave=True, action=action, act=act)
        return True

    def _failed_registration(self) -> Registration | None:
        """The last failure stands until there is success: each new try would make it flicker."""
        known = self._core.line.registration
        if known is None or known.state is not RegistrationState.REGISTERING:
            failed = known is not None and known.failure is not RegistrationFailure.NONE
            self._failed = known if failed else None
        return self._failed

    def _store(self) -> bool:
        kept = self._kept
        if kept is None:
            return False
        if isinstance(kept, StoreTrouble):
            words = reasons.store_problem(kept.problem)
        else:
            words = reasons.settings_problem(kept.problem)
        if kept.detail:
            words = f"{words} ({kept.detail})"
        self._banner.say(words, grave=False, action=self.tr("Understood"), act=self._dismiss)
        return True

    def _sound(self) -> bool:
        problems = self._core.sound.state.problems
        worst = next((problem for problem in _SOUND_ORDER if problem in problems), None)
        if worst is None or not self._core.line.engine_available:
            return False
        self._banner.say(reasons.media_problem(worst), grave=False)
        return True

    def _recording(self) -> bool:
        recordings = self._core.recordings
        if recordings.problem is not None:
            self._banner.say(reasons.recording_problem(recordings.problem), grave=False)
        elif recordings.low_on_space:
            words = self.tr("Little disk space is left for recordings: {megabytes} MB.")
            self._banner.say(words.format(megabytes=recordings.free_mb), grave=False)
        else:
            return False
        return True

    def _keep(self, notice: StoreTrouble | SettingsTrouble) -> None:
        self._kept = notice
        self.refresh()

    def _dismiss(self) -> None:
        self._kept = None
        self.refresh()

    def _forget_writing(self) -> None:
        """The disk takes notes again: what was said about writing is past."""
        if isinstance(self._kept, StoreTrouble) and self._kept.problem.value in {
            "disk_full",
            "write_failed",
        }:
            self._dismiss()

    def _lose_patience(self) -> None:
        self._waited = True
        self.refresh()
