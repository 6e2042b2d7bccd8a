"""A telephone without a face: pjsua2 in a process of its own, obeying orders on its input.

One thread does everything, as pjsua2 wants it; the end of the input ends it. Started by
`tests.pbx.phone.Phone`; the messages are in `phone_messages`.
"""

import argparse
import itertools
import os
import select
import sys
import time
from pathlib import Path

import msgspec
import pjsua2 as pj

from tests.pbx.agenda import Agenda
from tests.pbx.phone_call import PhoneCall
from tests.pbx.phone_messages import (
    AnswerCalls,
    AnyOrder,
    Behaviour,
    EndCall,
    HoldCall,
    Offered,
    PlaceCall,
    Prepared,
    PressKeys,
    Ready,
    ReferCall,
    Registered,
    Report,
    Speak,
)

SAMPLE_RATE = 16_000
PATIENCE_MS = 10


class PhoneAccount(pj.Account):  # type: ignore[misc]
    """Hands what happens to the phone."""

    def __init__(self, phone: "PhoneProcess") -> None:
        super().__init__()
        self._phone = phone

    def onRegState(self, prm: pj.OnRegStateParam) -> None:
        self._phone.report(Registered(status=prm.code, text=prm.reason))

    def onIncomingCall(self, prm: pj.OnIncomingCallParam) -> None:
        self._phone.take(prm)


class PhoneProcess:
    """The telephone: up to four calls, as pjsua2 allows."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._agenda = Agenda()
        self._calls: dict[str, PhoneCall] = {}
        self._numbers = itertools.count(1)
        self._answering = AnswerCalls(status=0)
        self._orders = msgspec.json.Decoder(AnyOrder)
        self._unread = b""
        self._output = _own_output()
        self._endpoint = _endpoint(arguments.bind, arguments.port)
        self._account = PhoneAccount(self)
        self._account.create(_account(arguments))
        self.report(Ready(port=_port_of(self._endpoint)))

    def run(self) -> None:
        """Until the input ends."""
        while self._read_orders():
            self._endpoint.libHandleEvents(PATIENCE_MS)
            self._agenda.run_due()
            self._forget_the_dead()

    def end(self) -> None:
        """The order that PJSIP survives."""
        self._endpoint.hangupAllCalls()
        self._endpoint.libHandleEvents(PATIENCE_MS)
        self._endpoint.audDevManager().setNoDev()
        for call in self._calls.values():
            call.drop_files()

    def report(self, what: Report) -> None:
        """One line on the output."""
        stamped = msgspec.structs.replace(what, at=time.monotonic())
        os.write(self._output, msgspec.json.encode(stamped) + b"\n")

    def take(self, prm: pj.OnIncomingCallParam) -> None:
        """An INVITE: rings at once, the rest as ordered."""
        call = self._new_call(f"in-{next(self._numbers)}", self._answering.behaviour, prm.callId)
        info = call.getInfo()
        self.report(
            Offered(
                call_id=call.name,
                caller=_readable(info.remoteUri),
                called=_readable(info.localUri),
                message=_readable(prm.rdata.wholeMsg),
            )
        )
        call.respond(pj.PJSIP_SC_RINGING)
        if status := self._answering.status:
            self._agenda.later(self._answering.after_s, lambda: call.respond(status))

    def _new_call(self, name: str, behaviour: Behaviour, *pjsua_id: int) -> PhoneCall:
        call = PhoneCall(self._account, self._agenda, self.report, name, behaviour, *pjsua_id)
        self._calls[name] = call
        return call

    def _forget_the_dead(self) -> None:
        """An object stays until PJSIP is done with its slot."""
        dead = [name for name, call in self._calls.items() if call.over and not call.isActive()]
        for name in dead:
            del self._calls[name]

    def _read_orders(self) -> bool:
        readable, _, _ = select.select([0], [], [], 0)
        if not readable:
            return True
        arrived = os.read(0, 65536)
        *lines, self._unread = (self._unread + arrived).split(b"\n")
        for line in lines:
            self._obey(self._orders.decode(line))
        return bool(arrived)

    def _obey(self, order: AnyOrder) -> None:
        if isinstance(order, AnswerCalls):
            self._answering = order
            self.report(Prepared())
        elif isinstance(order, PlaceCall):
            self._new_call(order.call_id, order.behaviour).place(order)
        elif isinstance(order, ReferCall):
            self._calls[order.call_id].refer(order.to, self._calls.get(order.replaces))
        elif call := self._calls.get(order.call_id):
            _carry_out(order, call)


def _carry_out(order: Speak | PressKeys | EndCall | HoldCall, call: PhoneCall) -> None:
    if isinstance(order, Speak):
        call.speak(order.voice)
    elif isinstance(order, HoldCall):
        call.hold(order.on_hold)
    elif isinstance(order, PressKeys):
        call.press(order.digits)
    else:
        call.end()


def _readable(text: str) -> str:
    """SWIG hides bytes that are no UTF-8 in surrogates, which JSON refuses."""
    return text.encode(errors="surrogateescape").decode(errors="replace")


def _own_output() -> int:
    """The standard output for us alone: PJSIP chats there while it starts."""
    output = os.dup(sys.stdout.fileno())
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return output


def _endpoint(bind: str, port: int) -> pj.Endpoint:
    endpoint = pj.Endpoint()
    endpoint.libCreate()
    config = pj.EpConfig()
    config.logConfig.level = config.logConfig.consoleLevel = 0
    config.uaConfig.threadCnt = 0
    config.uaConfig.mainThreadOnly = True
    config.medConfig.clockRate = config.medConfig.sndClockRate = SAMPLE_RATE
    config.medConfig.noVad = True
    config.medConfig.ecTailLen = 0
    config.medConfig.sndAutoCloseTime = -1
    endpoint.libInit(config)
    transport = pj.TransportConfig()
    transport.boundAddress = transport.publicAddress = bind
    transport.port = port
    endpoint.transportCreate(pj.PJSIP_TRANSPORT_UDP, transport)
    endpoint.transportCreate(pj.PJSIP_TRANSPORT_TCP, transport)
    endpoint.audDevManager().setNullDev()
    endpoint.libStart()
    return endpoint


def _port_of(endpoint: pj.Endpoint) -> int:
    info = endpoint.transportGetInfo(0)
    return int(info.localName.rpartition(":")[2])


def _account(arguments: argparse.Namespace) -> pj.AccountConfig:
    config = pj.AccountConfig()
    config.idUri = arguments.identity
    config.mediaConfig.transportConfig.boundAddress = arguments.bind
    config.mediaConfig.transportConfig.publicAddress = arguments.bind
    if arguments.registrar:
        config.regConfig.registrarUri = f"sip:{arguments.registrar}"
        user, password = arguments.user, os.environ["PHONE_PASSWORD"]
        config.sipConfig.authCreds.append(pj.AuthCredInfo("digest", "*", user, 0, password))
    return config


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bind", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--identity", required=True)
    parser.add_argument("--registrar", default="")
    parser.add_argument("--user", default="")
    return parser.parse_args()


if __name__ == "__main__":
    process = PhoneProcess(_arguments())
    process.run()
    process.end()
    os._exit(0)
