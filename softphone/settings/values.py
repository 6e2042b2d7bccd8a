"""What can be set, with its defaults; passwords are never part of it."""

from enum import StrEnum
from typing import Annotated

import msgspec

from softphone.domain.account import Account
from softphone.domain.commands import Forwarding
from softphone.domain.recording import RecordingPolicy
from softphone.domain.sound import DeviceChoice
from softphone.domain.team import Colleague

SETTINGS_VERSION = 1

MinuteOfDay = Annotated[int, msgspec.Meta(ge=0, le=24 * 60)]
Seconds = Annotated[int, msgspec.Meta(ge=0, le=24 * 60 * 60)]


class ThemeMode(StrEnum):
    """Light, dark, or as the system has it."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class HeaderNames(msgspec.Struct, frozen=True):
    """Headers of the INVITE in which the PBX tells how the call came here."""

    queue: str = "X-Queue"
    source: str = "X-Call-Source"
    customer_id: str = "X-Customer-Id"
    waited: str = "X-Queue-Wait"
    dialled_number: str = "X-Dialled-Number"
    ivr_choices: str = "X-IVR-Choices"


class DailyTargets(msgspec.Struct, frozen=True):
    """What is expected of a day; 0 means no target."""

    calls: Annotated[int, msgspec.Meta(ge=0)] = 45
    average_talk_s: Seconds = 270
    resolved_percent: Annotated[int, msgspec.Meta(ge=0, le=100)] = 78


class Shift(msgspec.Struct, frozen=True):
    """The working day in minutes after local midnight."""

    start: MinuteOfDay = 9 * 60
    end: MinuteOfDay = 18 * 60


class FeatureCodes(msgspec.Struct, frozen=True):
    """Numbers with a meaning on the PBX; empty: it has no such feature."""

    park: str = "700"
    pick_up: str = "*8"
    """Before the extension of the ringing colleague."""
    voicemail: str = "*97"
    """To listen to one's own box."""
    to_voicemail: str = "*99"
    """Before the extension into whose box a caller is sent."""
    conference_room: str = "800"


class RecordingRules(msgspec.Struct, frozen=True):
    """What is recorded, and how."""

    policy: RecordingPolicy = RecordingPolicy.ON_DEMAND
    folder: str = ""
    """Empty: beside the database."""
    announce: bool = False
    longest_pause_s: Seconds = 120
    """A pause ends by itself after this; 0: never."""
    least_free_mb: Annotated[int, msgspec.Meta(ge=0)] = 500
    """Less free disk space is said; below a tenth of it nothing new is recorded."""


class DialRule(msgspec.Struct, frozen=True):
    """Numbers that match `pattern` lose `strip` digits, get `prefix`, go out by `account_id`.

    In a pattern X is 0-9, Z 1-9, N 2-9, a last `.` the rest; the first rule that matches counts.
    """

    pattern: str
    strip: Annotated[int, msgspec.Meta(ge=0, le=32)] = 0
    prefix: str = ""
    account_id: str = ""
    """Empty: the first account."""


class LocalApi(msgspec.Struct, frozen=True):
    """The WebSocket for browser CRMs: loopback only."""

    enabled: bool = False
    port: Annotated[int, msgspec.Meta(ge=0, le=65535)] = 8642
    origins: tuple[str, ...] = ()
    """Web pages that may connect, as `https://crm.example`."""


class BarPlace(msgspec.Struct, frozen=True):
    """Where the compact bar lies on one screen: logical px inwards from one of its corners."""

    screen: str
    right: bool = True
    bottom: bool = True
    x: int = 24
    y: int = 24


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All settings. Unknown keys of a file are left out, missing ones have their default."""

    version: int = SETTINGS_VERSION
    language: str = ""
    """`tr` or `en`; empty: the system's."""
    theme: ThemeMode = ThemeMode.SYSTEM
    agent_name: str = ""
    account: Account | None = None
    devices: DeviceChoice = DeviceChoice()
    headers: HeaderNames = HeaderNames()
    other_accounts: tuple[Account, ...] = ()
    auto_answer: bool = False
    auto_answer_by_header: bool = True
    do_not_disturb: bool = False
    forwarding: Forwarding = Forwarding()
    features: FeatureCodes = FeatureCodes()
    colleagues: tuple[Colleague, ...] = ()
    recording: RecordingRules = RecordingRules()
    dial_rules: tuple[DialRule, ...] = ()
    confirm_links: bool = True
    """Ask before a link, the clipboard or the local API dials."""
    long_hold_s: Seconds = 120
    """A hold that is longer turns red."""
    local_api: LocalApi = LocalApi()
    after_call_s: Seconds = 45
    """After-call work before the agent is ready again; 0: no limit."""
    bar_places: tuple[BarPlace, ...] = ()
    targets: DailyTargets = DailyTargets()
    shift: Shift = Shift()

    @property
    def agent(self) -> str:
        """By what the agent's work is signed."""
        account = self.account
        return self.agent_name or (account.display_name or account.user if account else "")


class SettingsProblem(StrEnum):
    """What is wrong with the file of settings; nothing of it is ever overwritten."""

    DAMAGED = "damaged"
    """It could not be read and was kept aside; the defaults are in force."""
    NEWER_VERSION = "newer_version"
    """A newer program wrote it; a copy was kept aside, what is known of it is in force."""
    WRITE_FAILED = "write_failed"
    """Changes hold for this session only."""
