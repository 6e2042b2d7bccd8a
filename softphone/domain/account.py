"""A SIP account and what is known of its registration (RFC 3261 section 10)."""

from enum import StrEnum

import msgspec


class Transport(StrEnum):
    """What carries SIP between us and the PBX."""

    UDP = "udp"
    TCP = "tcp"


class Account(msgspec.Struct, frozen=True):
    """Where and as whom the agent registers. The password is never part of it."""

    account_id: str
    user: str
    server: str
    """Host name or address, with `:port` where it is not 5060."""
    display_name: str = ""
    auth_user: str = ""
    """Empty: the same as `user`."""
    transport: Transport = Transport.UDP
    outbound_proxy: str = ""
    second_server: str = ""
    """Where to register while `server` does not answer; empty: nowhere."""
    caller_id: str = ""
    """Number to show to those we call (P-Preferred-Identity); empty: the PBX decides."""
    codecs: tuple[str, ...] = ()
    """Names as the stack has them ("G722/16000"), best first; empty: our order."""
    session_timer_s: int = 1800
    """RFC 4028; 0: none."""
    keep_alive_s: int = 15
    """Between packets that keep the way through NAT open; 0: none."""
    expires_s: int = 300
    bind: str = ""
    """Local address to send from; empty: what the system chooses."""
    echo_number: str = ""
    """An extension of the PBX that plays back what it hears; used by the account test."""


class RegistrationState(StrEnum):
    """`REFUSED` waits for a person (wrong password); `FAILED` is tried again by itself."""

    UNREGISTERED = "unregistered"
    REGISTERING = "registering"
    REGISTERED = "registered"
    FAILED = "failed"
    REFUSED = "refused"


class RegistrationFailure(StrEnum):
    """Why there is no registration, in the terms a person can act on."""

    NONE = "none"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a reason, not a password
    FORBIDDEN = "forbidden"
    UNKNOWN_USER = "unknown_user"
    UNKNOWN_HOST = "unknown_host"
    NO_ANSWER = "no_answer"
    CONNECTION_REFUSED = "connection_refused"
    SERVER_ERROR = "server_error"
    NO_TRANSPORT = "no_transport"
    INVALID_ACCOUNT = "invalid_account"
    NO_PASSWORD = "no_password"  # noqa: S105 - a reason, not a password


class Registration(msgspec.Struct, frozen=True):
    """The registration of one account at one moment."""

    account_id: str
    state: RegistrationState
    failure: RegistrationFailure = RegistrationFailure.NONE
    sip_status: int = 0
    """Status code of the last final answer, 0 where there was none."""
    sip_text: str = ""
    expires_s: int = 0
    retry_in_s: float = 0.0
    """Seconds until the engine tries again by itself; 0 where it does not."""
    user: str = ""
    """Of the account: the number at which colleagues reach us."""
    server: str = ""
    """Where it is registered or tried: the account's first or second server."""


class TestStep(StrEnum):
    """The plain steps of an account test, in their order."""

    SERVER = "server"
    CONNECTION = "connection"
    IDENTITY = "identity"
    AUDIO = "audio"

    __test__ = False


class StepOutcome(StrEnum):
    """How far one step of a test is."""

    RUNNING = "running"
    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
