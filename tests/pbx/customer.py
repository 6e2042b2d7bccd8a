"""Why customers call and what they do: through the IVR by keys, wait, speak, hang up.

By hand, against a running PBX (`python -m tests.pbx.asterisk`):

    python -m tests.pbx.customer --pbx 127.0.0.1:PORT --reason lost_card --seconds 60
    python -m tests.pbx.customer --pbx 127.0.0.1:PORT --to 8502222104 --number anonymous
    python -m tests.pbx.customer --pbx 127.0.0.1:PORT --answer --port TRUNKPORT
"""

import argparse
import sys
from pathlib import Path

import msgspec

from tests.pbx import roster, voice
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour, Ended, Keys, Offered, Progress

LISTENS_S = 1.5
"""A customer listens so long to each menu of the IVR before pressing a key."""
WAITS_S = 600.0


class Reason(msgspec.Struct, frozen=True):
    """Why somebody calls: the keys for the IVR, the name of the sentence, the queue."""

    keys: str
    line: str
    queue: str


REASONS = {
    "lost_card": Reason("11", "lost_card", "kart"),
    "statement_dispute": Reason("12", "statement_dispute", "kart"),
    "card_limit": Reason("13", "card_limit", "kart"),
    "address_change": Reason("2", "address_change", "bireysel"),
    "where_is_my_card": Reason("3", "where_is_my_card", "vip"),
}


class Server(msgspec.Struct, frozen=True):
    """A PBX of which no more is known than its address."""

    registrar: str


def in_the_ivr(keys: str) -> tuple[Keys, ...]:
    """The keys, each after listening to its menu."""
    return tuple(Keys(LISTENS_S * place, key) for place, key in enumerate(keys, start=1))


def behaviour(reason: Reason, *, speaks: bool, record: Path | None = None) -> Behaviour:
    """What the customer's telephone does; without `speaks` it waits for `Phone.speak`."""
    return Behaviour(
        voice=str(voice.line(reason.line)) if speaks else "",
        record=str(record or ""),
        keys=in_the_ivr(reason.keys),
    )


def _call(options: argparse.Namespace) -> None:
    plan = behaviour(REASONS[options.reason], speaks=True, record=options.record)
    plan = msgspec.structs.replace(plan, hang_up_after_s=options.seconds)
    with Phone(f"sip:customer@{roster.CARRIER}", roster.CARRIER) as phone:
        caller = Caller(options.number, options.name)
        call = phone.call(Server(options.pbx), options.to, caller, plan)
        end = phone.wait(Ended, lambda it: it.call_id == call, WAITS_S)
    sys.stdout.write(f"{end.status} {end.text}\n")


def _answer(options: argparse.Namespace) -> None:
    line = str(voice.line("answers_the_phone"))
    with Phone(f"sip:customer@{roster.CARRIER}", roster.CARRIER, options.port) as phone:
        phone.answer_calls(after_s=2, behaviour=Behaviour(voice=line))
        call = phone.wait(Offered, within_s=WAITS_S)
        sys.stdout.write(f"called as {call.called}\n")
        phone.wait(Progress, lambda it: it.state == "answered")
        phone.wait(Ended, within_s=WAITS_S)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pbx", required=True, help="HOST:PORT")
    parser.add_argument("--to", default=roster.IVR)
    parser.add_argument("--number", default="+905321234567")
    parser.add_argument("--name", default="")
    parser.add_argument("--reason", choices=REASONS, default="lost_card")
    parser.add_argument(
        "--seconds", type=float, default=60, help="hang up so long after the answer"
    )
    parser.add_argument("--record", type=Path)
    parser.add_argument("--answer", action="store_true", help="be called instead")
    parser.add_argument("--port", type=int, default=0, help="with --answer: the PBX's trunk port")
    options = parser.parse_args()
    (_answer if options.answer else _call)(options)


if __name__ == "__main__":
    main()
