"""What services show the window besides the domain's own values."""

from enum import StrEnum

import msgspec

from softphone.domain.agent import DayFigures
from softphone.domain.customer import Case, FollowUp
from softphone.domain.interaction import Interaction
from softphone.domain.team import Colleague, Presence


class WrapUpDraft(msgspec.Struct, frozen=True):
    """After-call work on one interaction; nothing of it is filed yet. Times as in the domain."""

    interaction_id: str
    code: str = ""
    """Chosen `WrapUpCode.code`; empty: none yet."""
    resolved: bool = False
    follow_up_at: float = 0.0
    """When to call back; 0: no follow-up."""
    ends_at: float = 0.0
    """When after-call work ends by itself; 0: no limit."""
    total_s: float = 0.0
    """The whole time allowed, extensions included; 0: no limit."""


class DayOverview(msgspec.Struct, frozen=True):
    """What the idle screen and the lists show."""

    recent: tuple[Interaction, ...] = ()
    """Calls in and out, newest first."""
    today: tuple[Interaction, ...] = ()
    """Today's conversations, newest first."""
    uncoded: tuple[Interaction, ...] = ()
    """Conversations without a code, oldest first."""
    cases: tuple[Case, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    figures: DayFigures = DayFigures()


class TeamMember(msgspec.Struct, frozen=True):
    """A colleague and what the PBX says of the extension; None: nothing is known."""

    colleague: Colleague
    presence: Presence | None = None
    with_you: bool = False
    """A live call of ours is with this extension."""


class DialSource(StrEnum):
    """Who besides the agent wants to dial."""

    LINK = "link"
    """A click on a web page or in a document."""
    CLIPBOARD = "clipboard"
    API = "api"
    """Another program."""
