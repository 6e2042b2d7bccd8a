"""Who and what can be dialled on the test PBX; `conf/extensions.conf` is where it is wired."""

import secrets
from collections.abc import Iterable

import msgspec

CARRIER = "127.0.0.2"
"""Address customers call from and are called at; agents and PBX are on 127.0.0.1."""

IVR = "8502220000"
QUEUES = {"kart": "Kart Destek", "vip": "VIP Hat", "bireysel": "Bireysel"}
"""Name on the PBX -> value of X-Queue."""
QUEUE_NUMBERS = {"kart": "8502220001", "vip": "8502220002", "bireysel": "8502220003"}

ECHO = "600"
MUSIC = "601"
TONE = "602"
"""1004 Hz."""
VOICE = "603"
COLLECT_DIGITS = "604"
RINGS_ONLY = "620"
EARLY_MEDIA = "621"
"""1004 Hz before any answer."""
HANGS_UP_AFTER_2_S = "622"
NO_ANSWER_AFTER_3_S = "623"
PARK = "700"
CONFERENCE = "8001"
VOICEMAIL = "*97"
TO_VOICEMAIL = "*99"
"""Before an extension: into its box."""
PUPPET = "2199"
"""A colleague without a telephone; `Asterisk.play` says what it does."""


def refused_with(status: int) -> str:
    """The extension that ends a call with this SIP status."""
    return f"9{status}"


def direct_number(user: str) -> str:
    """The number at the carrier that rings this agent alone."""
    return f"850222{user}"


class Agent(msgspec.Struct, frozen=True):
    """An account on the PBX."""

    user: str
    name: str
    password: str


NAMES = {
    "2101": "Gökçe Şahin",
    "2102": "Mert Aydın",
    "2103": "Selin Öztürk",
    "2104": "Elif Kaya",
    "2105": "İbrahim Çelik",
    "2106": "Ayşegül Doğan",
}


def new_agents() -> dict[str, Agent]:
    """All agents, with passwords that live as long as this PBX."""
    return {user: Agent(user, name, secrets.token_urlsafe(9)) for user, name in NAMES.items()}


def per_agent(template: str, agents: Iterable[Agent]) -> str:
    """The template once for each agent, filled in."""
    return "".join(
        template.replace("@USER@", agent.user)
        .replace("@NAME@", agent.name)
        .replace("@PASSWORD@", agent.password)
        .replace("@PIN@", agent.user)
        for agent in agents
    )
