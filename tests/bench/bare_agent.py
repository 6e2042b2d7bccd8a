"""The least a pjsua2 agent can be: registers, rings at once. The yard-stick for our own ringing.

Usage: python -m tests.bench.bare_agent USER HOST:PORT
"""

import os
import signal
import sys

import pjsua2 as pj


class Account(pj.Account):  # type: ignore[misc]
    """Answers 180 in the callback and keeps the calls alive."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[pj.Call] = []

    def onIncomingCall(self, prm: pj.OnIncomingCallParam) -> None:
        call = pj.Call(self, prm.callId)
        self.calls.append(call)
        answer = pj.CallOpParam()
        answer.statusCode = 180
        call.answer(answer)


def main(user: str, registrar: str) -> None:
    endpoint = _endpoint()
    account = Account()
    account.create(_account(user, registrar))
    running = [True]
    signal.signal(signal.SIGTERM, lambda *_: running.clear())
    while running:
        endpoint.libHandleEvents(20)
        account.calls = [call for call in account.calls if call.isActive()]
    os._exit(0)


def _endpoint() -> pj.Endpoint:
    endpoint = pj.Endpoint()
    endpoint.libCreate()
    config = pj.EpConfig()
    config.logConfig.level = config.logConfig.consoleLevel = 0
    config.uaConfig.threadCnt = 0
    config.uaConfig.mainThreadOnly = True
    endpoint.libInit(config)
    endpoint.transportCreate(pj.PJSIP_TRANSPORT_UDP, pj.TransportConfig())
    endpoint.audDevManager().setNullDev()
    endpoint.libStart()
    return endpoint


def _account(user: str, registrar: str) -> pj.AccountConfig:
    config = pj.AccountConfig()
    config.idUri = f"sip:{user}@{registrar}"
    config.regConfig.registrarUri = f"sip:{registrar}"
    config.sipConfig.authCreds.append(pj.AuthCredInfo("digest", "*", user, 0, "unused"))
    return config


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
