"""One account of the stack: how it is configured, what it tells."""

from collections.abc import Callable
from urllib.parse import quote

import pjsua2 as pj

from softphone.domain.account import Account, RegistrationFailure, Transport
from softphone.engine.pjsip.callbacks import guarded
from softphone.engine.pjsip.message_summary import message_counts
from softphone.engine.pjsip.sip_message import readable
from softphone.engine.pjsip.text import clean
from softphone.engine.pjsip.translate import registration_failure

IncomingCall = Callable[[pj.Account, pj.OnIncomingCallParam], None]
MessagesCounted = Callable[[int, int], None]
"""Gets new and old voicemail."""
_UNKNOWN = 1
_SHORTEST_S, _LONGEST_S = 10, 24 * 3600
_SHORTEST_SESSION_S = 90
"""RFC 4028 section 4: nobody has to accept less."""
_OURSELVES = 0
"""Seconds until the stack tries again by itself: never, we do."""


class RegisterAnswer:
    """The end of one REGISTER."""

    def __init__(self, prm: pj.OnRegStateParam) -> None:
        self.code: int = prm.code
        self.status: int = prm.status
        self.text = clean(readable(prm.reason))
        self.expires_s: int = prm.expiration
        self.from_far = bool(prm.rdata.wholeMsg)
        """False: the stack made it up, for want of an answer."""

    @property
    def registered(self) -> bool:
        return self._accepted and self.expires_s > 0

    @property
    def unregistered(self) -> bool:
        return self._accepted and self.expires_s <= 0

    def failure(self, password: str, transport_error: int) -> RegistrationFailure:
        """Why it was not accepted; `transport_error` counts where no connection was made."""
        if self.code == pj.PJSIP_SC_SERVICE_UNAVAILABLE and not self.from_far:
            return registration_failure(0, transport_error or self.status or _UNKNOWN)
        failure = registration_failure(self.code, self.status)
        if failure is RegistrationFailure.WRONG_PASSWORD and not password:
            return RegistrationFailure.NO_PASSWORD
        return failure

    @property
    def _accepted(self) -> bool:
        return not self.status and self.code // 100 == 2


class SipAccount(pj.Account):  # type: ignore[misc]
    """Made by `create`, ended by `shutdown`; both on the SIP thread, outside callbacks."""

    def __init__(
        self,
        on_answer: Callable[[RegisterAnswer], None],
        on_call: IncomingCall | None = None,
        on_messages: MessagesCounted | None = None,
    ) -> None:
        super().__init__()
        self._on_answer = on_answer
        self._on_call = on_call
        self._on_messages = on_messages

    @guarded
    def onRegState(self, prm: pj.OnRegStateParam) -> None:
        self._on_answer(RegisterAnswer(prm))

    @guarded
    def onIncomingCall(self, prm: pj.OnIncomingCallParam) -> None:
        if self._on_call:
            self._on_call(self, prm)

    @guarded
    def onMwiInfo(self, prm: pj.OnMwiInfoParam) -> None:
        counts = message_counts(prm.rdata.wholeMsg)
        if counts and self._on_messages:
            self._on_messages(*counts)


def account_config(
    account: Account, password: str, transport_id: int, route: str, priority: int
) -> pj.AccountConfig:
    """`route` is the address SIP goes to: names are looked up by us, never on the SIP thread."""
    carrier = ";transport=tcp" if account.transport is Transport.TCP else ""
    config = pj.AccountConfig()
    config.priority = priority
    config.idUri = f"{_quoted(account.display_name)}<sip:{_user(account.user)}@{account.server}>"
    registration = config.regConfig
    registration.registrarUri = f"sip:{account.server}{carrier}"
    registration.timeoutSec = min(max(account.expires_s, _SHORTEST_S), _LONGEST_S)
    registration.retryIntervalSec = _OURSELVES
    registration.registerOnAdd = False
    sip = config.sipConfig
    sip.transportId = transport_id
    sip.proxies.append(f"<sip:{route}{carrier};lr;hide>")
    if password:
        login = account.auth_user or account.user
        sip.authCreds.append(pj.AuthCredInfo("digest", "*", login, 0, password))
    if account.session_timer_s:
        call = config.callConfig
        call.timerUse = pj.PJSUA_SIP_TIMER_ALWAYS
        call.timerMinSESec = _SHORTEST_SESSION_S
        call.timerSessExpiresSec = min(
            max(account.session_timer_s, _SHORTEST_SESSION_S), _LONGEST_S
        )
    else:
        config.callConfig.timerUse = pj.PJSUA_SIP_TIMER_INACTIVE
    config.natConfig.udpKaIntervalSec = min(account.keep_alive_s, _LONGEST_S)
    config.mediaConfig.transportConfig.boundAddress = account.bind.partition(":")[0]
    return config


def _quoted(name: str) -> str:
    safe = clean(name).replace("\\", "").replace('"', "'")
    return f'"{safe}" ' if safe else ""


def _user(user: str) -> str:
    return quote(user, safe="+*-_.!~'()&=$,")
