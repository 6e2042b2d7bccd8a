"""A telephone for tests: the handle of a `phone_process`, for customers and for bare agents.

with Phone.customer(pbx) as phone:
    call = phone.call(pbx, roster.IVR, caller=Caller("+905321234567"), behaviour=...)
    phone.wait(Progress, lambda it: it.call_id == call and it.state == "answered")
"""

import itertools
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, TypeVar

import msgspec

from tests.pbx import roster
from tests.pbx.asterisk import Asterisk
from tests.pbx.guard import guarded
from tests.pbx.phone_messages import (
    AnswerCalls,
    AnyReport,
    Behaviour,
    EndCall,
    HoldCall,
    Order,
    PlaceCall,
    Prepared,
    PressKeys,
    Progress,
    Ready,
    ReferCall,
    Registered,
    Speak,
)

ROOT = Path(__file__).parents[2]
PATIENCE_S = 15.0
R = TypeVar("R", bound=msgspec.Struct)


class Reachable(Protocol):
    """Something that can be called at an address."""

    @property
    def registrar(self) -> str:
        """`host:port`."""
        ...


class Caller(msgspec.Struct, frozen=True):
    """What a From header says."""

    number: str
    name: str = ""

    def __str__(self) -> str:
        return f'"{self.name}" <sip:{self.number}@{roster.CARRIER}>'


class PhoneError(Exception):
    """What was waited for did not happen; `str()` has all that happened instead."""


class Phone:
    """Up to four calls. Everything it reported is kept; any thread may wait."""

    def __init__(
        self,
        identity: str,
        bind: str,
        port: int = 0,
        registrar: str = "",
        user: str = "",
        password: str = "",
    ) -> None:
        self._numbers = itertools.count(1)
        self._arrived = threading.Condition()
        self._reports: list[AnyReport] = []
        self._process = subprocess.Popen(
            guarded(
                [
                    sys.executable,
                    "-m",
                    "tests.pbx.phone_process",
                    "--identity",
                    identity,
                    "--bind",
                    bind,
                    "--port",
                    str(port),
                    "--registrar",
                    registrar,
                    "--user",
                    user,
                ]
            ),
            cwd=ROOT,
            env=os.environ | {"PHONE_PASSWORD": password},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, name="phone-reader")
        self._reader.start()
        self.port = self.wait(Ready).port

    @classmethod
    def customer(cls, pbx: Asterisk, answers: bool = False) -> Self:
        """On the carrier's side. With `answers` it is the one that the PBX calls customers at."""
        port = pbx.trunk_port if answers else 0
        return cls(f"sip:customer@{roster.CARRIER}", roster.CARRIER, port)

    @classmethod
    def agent(cls, pbx: Asterisk, user: str) -> Self:
        """A bare agent, registered."""
        password = pbx.agents[user].password
        phone = cls(f"sip:{user}@{pbx.registrar}", "127.0.0.1", 0, pbx.registrar, user, password)
        phone.wait(Registered, lambda answer: answer.status == 200)
        return phone

    def call(
        self,
        pbx: Reachable,
        number: str,
        caller: Caller | str = "",
        behaviour: Behaviour = Behaviour(),  # noqa: B008 - frozen
        headers: dict[str, str] | None = None,
    ) -> str:
        """Dial; the result names the call in reports and orders."""
        call_id = f"out-{next(self._numbers)}"
        target = f"sip:{number}@{pbx.registrar}"
        self.order(PlaceCall(call_id, target, str(caller), headers or {}, behaviour))
        return call_id

    def answer_calls(
        self,
        status: int = 200,
        after_s: float = 0.0,
        behaviour: Behaviour = Behaviour(),  # noqa: B008 - frozen
    ) -> None:
        """What to do with calls from now on; status 0 only rings, as before the first order."""
        known = self.reports(Prepared)
        self.order(AnswerCalls(status, after_s, behaviour))
        self.wait(Prepared, lambda it: it not in known)

    def speak(self, call_id: str, voice: Path) -> None:
        """Begin, or change, the voice of a running call."""
        self.order(Speak(call_id, str(voice)))

    def press(self, call_id: str, digits: str) -> None:
        """DTMF."""
        self.order(PressKeys(call_id, digits))

    def hold(self, call_id: str, on_hold: bool = True) -> None:
        """Put a call on hold, or take it back."""
        self.order(HoldCall(call_id, on_hold))

    def refer(self, call_id: str, to: str = "", replaces: str = "") -> None:
        """Ask the far end to call this URI instead, or to take our place in another call."""
        self.order(ReferCall(call_id, to, replaces))

    def hang_up(self, call_id: str) -> None:
        """End a call, or give up."""
        self.order(EndCall(call_id))

    def order(self, order: Order) -> None:
        """One line to the process."""
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(order) + b"\n")
        self._process.stdin.flush()

    def wait_state(self, call_id: str, state: str, within_s: float = PATIENCE_S) -> Progress:
        """Until a call is `ringing`, `answered` or `talking`."""
        return self.wait(Progress, lambda it: it.call_id == call_id and it.state == state, within_s)

    def wait(
        self,
        kind: type[R],
        matching: Callable[[R], bool] = lambda _: True,
        within_s: float = PATIENCE_S,
    ) -> R:
        """The first such report since the phone began, waiting for it if need be."""
        deadline = time.monotonic() + within_s
        with self._arrived:
            while True:
                for report in self._reports:
                    if isinstance(report, kind) and matching(report):
                        return report
                left = deadline - time.monotonic()
                if left <= 0 or not (self._reader.is_alive() and self._arrived.wait(left)):
                    raise PhoneError(f"no {kind.__name__} within {within_s} s: {self._reports}")

    def reports(self, kind: type[R]) -> list[R]:
        """All of one kind so far."""
        with self._arrived:
            return [report for report in self._reports if isinstance(report, kind)]

    def close(self) -> None:
        """Hang up everything and end the process. Safe to call twice."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        decoder = msgspec.json.Decoder(AnyReport)
        with self._process.stdout as lines:
            for line in lines:
                with self._arrived:
                    self._reports.append(decoder.decode(line))
                    self._arrived.notify_all()
        with self._arrived:
            self._arrived.notify_all()
