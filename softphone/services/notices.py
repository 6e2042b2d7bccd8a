"""What services tell each other and the window, through the event bus; values only."""

import msgspec

from softphone.crm.port import StoreProblem
from softphone.domain.agent import AgentStatus
from softphone.domain.call import Call, RemoteParty
from softphone.domain.commands import RefusalReason
from softphone.domain.events import TurnedAwayReason
from softphone.domain.interaction import Interaction
from softphone.domain.pop import ScreenPop
from softphone.services.values import DialSource, WrapUpDraft
from softphone.settings.values import Settings, SettingsProblem


class CallUpdated(msgspec.Struct, frozen=True):
    """A call in the call book began or changed; `before` is None for a new one."""

    call: Call
    before: Call | None


class CallsChanged(msgspec.Struct, frozen=True):
    """The set of calls, or which one has the focus, changed."""


class ScreenPopReady(msgspec.Struct, frozen=True):
    """The look-up for a call came back; also sent again after linking a customer."""

    pop: ScreenPop


class InteractionChanged(msgspec.Struct, frozen=True):
    """An open interaction began or changed (linked, ended, filed)."""

    interaction: Interaction


class InteractionStored(msgspec.Struct, frozen=True):
    """First save in this session: the interaction with what the store already had of it.

    Its note ends with `sent_note`, which was all that was known here when it was sent.
    """

    interaction: Interaction
    sent_note: str = ""


class NoteSaved(msgspec.Struct, frozen=True):
    """What was typed is on the disk; `at` is when."""

    interaction_id: str
    at: float


class NoteUnsaved(msgspec.Struct, frozen=True):
    """Typing goes on in memory, the disk refused; it is tried again by itself."""

    interaction_id: str
    problem: StoreProblem


class InteractionFiled(msgspec.Struct, frozen=True):
    """A wrap-up was saved."""

    interaction: Interaction


class WrapUpChanged(msgspec.Struct, frozen=True):
    """The draft began, changed, was put aside or filed (None), or the codes were loaded."""

    draft: WrapUpDraft | None


class JournalChanged(msgspec.Struct, frozen=True):
    """Lists of past calls, figures or open cases may look different now."""


class AgentStatusChanged(msgspec.Struct, frozen=True):
    """The state button has to change."""

    status: AgentStatus


class RequestRefused(msgspec.Struct, frozen=True):
    """A request of the agent's made no sense now; `action` is its method's name."""

    action: str
    reason: RefusalReason
    detail: str = ""


class StoreTrouble(msgspec.Struct, frozen=True):
    """The store could not be opened or written as it should."""

    problem: StoreProblem
    detail: str = ""


class EngineAvailability(msgspec.Struct, frozen=True):
    """The engine process went away or is back."""

    available: bool
    restarted: bool = False


class CallTurnedAwayNotice(msgspec.Struct, frozen=True):
    """A caller whom the agent did not see; `target` is where the call was sent on to."""

    remote: RemoteParty
    at: float
    reason: TurnedAwayReason = TurnedAwayReason.LINES_FULL
    target: str = ""


class SettingsChanged(msgspec.Struct, frozen=True):
    """Settings now in force."""

    before: Settings
    settings: Settings


class SettingsTrouble(msgspec.Struct, frozen=True):
    """The file of settings could not be read or written; `detail` is the path concerned."""

    problem: SettingsProblem
    detail: str = ""


class PasswordNotKept(msgspec.Struct, frozen=True):
    """No keyring takes the password: it is known in this session only."""

    detail: str = ""


class HistoryChanged(msgspec.Struct, frozen=True):
    """A search among past calls may have another answer now; so may the count of missed ones."""


class RecordingsChanged(msgspec.Struct, frozen=True):
    """A recording was kept, or free space or the trouble with the disk changed."""


class PlaybackChanged(msgspec.Struct, frozen=True):
    """Another recording is listened to, or it began, paused, jumped, ended or failed."""


class DialProposed(msgspec.Struct, frozen=True):
    """A link, the clipboard or a program wants to dial; without confirmation it is on its way."""

    target: str
    """What the PBX gets."""
    shown: str
    """The same number as people write it, before any rule of the PBX."""
    source: DialSource
    needs_confirmation: bool


class TeamChanged(msgspec.Struct, frozen=True):
    """A colleague was added or removed, does something else, or came on the line."""


class VoicemailChanged(msgspec.Struct, frozen=True):
    """The number of waiting messages changed, or is not known any more."""


class WindowWanted(msgspec.Struct, frozen=True):
    """A second start, the command line or another program wants to see the window."""


class LocalApiTrouble(msgspec.Struct, frozen=True):
    """The local API cannot listen on its port."""

    port: int
    detail: str = ""
