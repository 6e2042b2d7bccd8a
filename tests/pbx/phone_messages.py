"""What the test and the process of a `Phone` say to each other: one JSON object a line."""

import msgspec


class Keys(msgspec.Struct, frozen=True):
    """Digits (DTMF) sent so long after the answer."""

    after_s: float
    digits: str


class Behaviour(msgspec.Struct, frozen=True):
    """What a phone does in a call."""

    voice: str = ""
    """WAV played over and over from the answer on; empty: silence until `Speak`."""
    record: str = ""
    """Where to write what is heard, WAV 16 kHz."""
    keys: tuple[Keys, ...] = ()
    hang_up_after_s: float = 0.0
    """After the answer; 0: never."""
    accepts_changes: int | None = None
    """So many re-INVITEs; the others get 488. None: all."""


class Order(msgspec.Struct, frozen=True, tag=True):
    """Base of what a phone can be told."""


class PlaceCall(Order, frozen=True, tag=True):
    """Call `to` (a SIP URI) as `caller` (a whole From value; empty: the phone's own)."""

    call_id: str
    to: str
    caller: str = ""
    headers: dict[str, str] = {}
    behaviour: Behaviour = Behaviour()


class AnswerCalls(Order, frozen=True, tag=True):
    """From now on incoming calls ring, and get `status` after `after_s`; status 0: never."""

    status: int = 200
    after_s: float = 0.0
    behaviour: Behaviour = Behaviour()


class Speak(Order, frozen=True, tag=True):
    """Begin (or change) the voice of a running call."""

    call_id: str
    voice: str


class PressKeys(Order, frozen=True, tag=True):
    """Send DTMF now."""

    call_id: str
    digits: str


class EndCall(Order, frozen=True, tag=True):
    """Hang up, or give up."""

    call_id: str


class HoldCall(Order, frozen=True, tag=True):
    """Put it on hold, or take it back."""

    call_id: str
    on_hold: bool


class ReferCall(Order, frozen=True, tag=True):
    """Ask the far end to call `to` (a SIP URI) instead; with `replaces`, in place of that call."""

    call_id: str
    to: str = ""
    replaces: str = ""


AnyOrder = PlaceCall | AnswerCalls | Speak | PressKeys | EndCall | HoldCall | ReferCall


class Report(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Base of what a phone tells."""

    at: float = 0.0
    """CLOCK_MONOTONIC seconds."""


class Ready(Report, frozen=True, tag=True):
    """The phone listens."""

    port: int


class Registered(Report, frozen=True, tag=True):
    """The answer to a REGISTER."""

    status: int
    text: str


class Prepared(Report, frozen=True, tag=True):
    """`AnswerCalls` is in force."""


class Offered(Report, frozen=True, tag=True):
    """An INVITE arrived; `message` is all of it."""

    call_id: str
    caller: str
    called: str
    message: str


class Progress(Report, frozen=True, tag=True):
    """`calling`, `ringing` (any 18x), `answered`, `talking` (there is media)."""

    call_id: str
    state: str
    status: int = 0


class Digit(Report, frozen=True, tag=True):
    """A DTMF digit was heard."""

    call_id: str
    digit: str


class Referred(Report, frozen=True, tag=True):
    """What the far end makes of `ReferCall`."""

    call_id: str
    status: int


class Ended(Report, frozen=True, tag=True):
    """A call is over; files are complete."""

    call_id: str
    status: int
    text: str


AnyReport = Ready | Registered | Prepared | Offered | Progress | Digit | Referred | Ended
