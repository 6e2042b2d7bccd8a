"""What the engine tells. A tagged union that crosses the process boundary."""

from enum import StrEnum

import msgspec

from softphone.domain.account import Registration, StepOutcome, TestStep
from softphone.domain.call import Call, RemoteParty
from softphone.domain.commands import RefusalReason
from softphone.domain.recording import Gap, RecordingProblem
from softphone.domain.sound import SoundState, StreamStatistics
from softphone.domain.team import MessagesWaiting, Presence

PROTOCOL_VERSION = 2


class Event(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Base of all events."""


class EngineSnapshot(Event, frozen=True, tag=True):
    """Everything a window needs to rebuild itself; the first event after attaching.

    `calls` holds all calls that are not over. No secret is ever part of it.
    """

    version: int = PROTOCOL_VERSION
    epoch: str = ""
    """Changes with each engine process: numbers of events count from 1 within it."""
    process_id: int = 0
    registrations: tuple[Registration, ...] = ()
    calls: tuple[Call, ...] = ()
    sound: SoundState = SoundState()
    presences: tuple[Presence, ...] = ()
    messages: tuple[MessagesWaiting, ...] = ()


class EngineLost(Event, frozen=True, tag=True):
    """The engine process is gone; made by the window's side. A new one is on its way."""

    reason: str = ""


class RegistrationChanged(Event, frozen=True, tag=True):
    """Sent at each change, and at each refresh that changed nothing but the expiry."""

    registration: Registration


class CallChanged(Event, frozen=True, tag=True):
    """A call began, changed or ended; the whole call each time."""

    call: Call


class TurnedAwayReason(StrEnum):
    """Why an incoming call was never offered."""

    LINES_FULL = "lines_full"
    """The stack answers 486 by itself."""
    DO_NOT_DISTURB = "do_not_disturb"
    FORWARDED = "forwarded"


class CallTurnedAway(Event, frozen=True, tag=True):
    """An incoming call that no agent saw; `target` is where it was sent on to."""

    remote: RemoteParty
    at: float
    reason: TurnedAwayReason = TurnedAwayReason.LINES_FULL
    target: str = ""


class PresenceChanged(Event, frozen=True, tag=True):
    """A colleague who is watched does something else."""

    presence: Presence


class MessagesWaitingChanged(Event, frozen=True, tag=True):
    """The voicemail box changed."""

    waiting: MessagesWaiting


class RecordingFinished(Event, frozen=True, tag=True):
    """The file is closed and playable. `gaps` are the pauses in it; `seconds` is its length."""

    call_id: str
    file: str
    seconds: float
    gaps: tuple[Gap, ...] = ()
    problem: RecordingProblem | None = None


class PartyLevel(msgspec.Struct, frozen=True):
    """Peak of one party in a conference, 0 to 1."""

    call_id: str
    level: float


class CommandFailed(Event, frozen=True, tag=True):
    """The command with this id was not carried out."""

    command_id: str
    reason: RefusalReason
    detail: str = ""


class SoundChanged(Event, frozen=True, tag=True):
    """Devices, choice, problems or mute changed."""

    sound: SoundState


class LevelsMeasured(Event, frozen=True, tag=True):
    """Peak levels since the last one, 0 to 1; at most 15 a second; only the newest counts."""

    microphone: float
    speaker: float
    parties: tuple[PartyLevel, ...] = ()
    """Of a conference only."""


class StatisticsMeasured(Event, frozen=True, tag=True):
    """Once a second in a call; only the newest counts."""

    statistics: StreamStatistics


class AccountTestProgress(Event, frozen=True, tag=True):
    """One step of an account test began or ended."""

    command_id: str
    step: TestStep
    outcome: StepOutcome
    detail: str = ""
    """An address, a SIP status line, figures: data, not words."""
    failure: str = ""
    """A `RegistrationFailure`, `MediaProblem` or `EndReason` value where it failed."""
    milliseconds: float = 0.0


class AccountTestEnded(Event, frozen=True, tag=True):
    """All steps are over."""

    command_id: str
    passed: bool


AnyEvent = (
    EngineSnapshot
    | EngineLost
    | RegistrationChanged
    | CallChanged
    | CallTurnedAway
    | PresenceChanged
    | MessagesWaitingChanged
    | RecordingFinished
    | CommandFailed
    | SoundChanged
    | LevelsMeasured
    | StatisticsMeasured
    | AccountTestProgress
    | AccountTestEnded
)

COALESCED = (LevelsMeasured, StatisticsMeasured)
"""Latest wins: may be dropped on a slow reader. All others are never dropped."""
