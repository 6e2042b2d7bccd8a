"""The SIP stack itself: made, configured, polled and taken down in the one order that works."""

import logging
from collections.abc import Callable, Sequence

import pjsua2 as pj

from softphone.domain.account import Transport
from softphone.domain.call import RemoteParty
from softphone.engine.pjsip.callbacks import guarded
from softphone.engine.pjsip.caller import remote_party
from softphone.engine.pjsip.doorbell import Doorbell
from softphone.engine.pjsip.stack_log import StackLog
from softphone.engine.sound_port import FRAME_MS, SAMPLE_RATE

_USER_AGENT = "Ahize"
CODECS = ("G722/16000", "PCMA/8000", "PCMU/8000")
"""Best first. The others are switched off: an INVITE must fit into one datagram."""
_NEVER = -1
_NO_NETWORK = 3
"""PJSUA_DESTROY_NO_NETWORK: we said good-bye ourselves; do not wait a second for nothing."""
_KINDS = {Transport.UDP: pj.PJSIP_TRANSPORT_UDP, Transport.TCP: pj.PJSIP_TRANSPORT_TCP}

_log = logging.getLogger(__name__)


class TransportUnavailableError(Exception):
    """The port is taken or the address is not ours."""


class _Native(pj.Endpoint):  # type: ignore[misc]
    """Callbacks that belong to no account and no call."""

    def __init__(
        self,
        on_turned_away: Callable[[RemoteParty], None],
        on_transport_lost: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._on_turned_away = on_turned_away
        self._on_transport_lost = on_transport_lost

    @guarded
    def onRejectedIncomingCall(self, prm: pj.OnRejectedIncomingCallParam) -> None:
        self._on_turned_away(remote_party(prm.remoteInfo))

    @guarded
    def onTransportState(self, prm: pj.OnTransportStateParam) -> None:
        if prm.state == pj.PJSIP_TP_STATE_DISCONNECTED:
            self._on_transport_lost(prm.lastError)


class SipEndpoint:
    """One per process; every method but `wake` on the SIP thread."""

    def __init__(
        self,
        on_turned_away: Callable[[RemoteParty], None],
        on_transport_lost: Callable[[], None],
        log_messages: bool,
    ) -> None:
        self._on_turned_away = on_turned_away
        self._on_transport_lost = on_transport_lost
        self._log_messages = log_messages
        self._native: _Native | None = None
        self._doorbell = Doorbell()
        self._transports: dict[tuple[Transport, str], int] = {}
        self.last_transport_error = 0
        """Why the latest connection ended; the stack's answers say only 503."""

    def open(self) -> None:
        """Raises `pj.Error`."""
        self._native = _Native(self._on_turned_away, self._transport_lost)
        self._native.libCreate()
        self._native.libInit(self._config())
        self.prefer_codecs(())
        self._native.audDevManager().setNoDev()
        self._native.libStart()
        self._doorbell.fix_to(self._open_transport(Transport.UDP, "127.0.0.1", 0)[1])

    def poll(self, milliseconds: int) -> None:
        """Handle what the network brings; at most so long."""
        if self._native:
            self._native.libHandleEvents(milliseconds)

    def wake(self) -> None:
        """End a running `poll`. Any thread."""
        self._doorbell.ring()

    def transport(self, kind: Transport, bind: str) -> int:
        """The transport to send from; kept and shared. Raises `TransportUnavailableError`."""
        if (kind, bind) not in self._transports:
            host, _, port = bind.partition(":")
            try:
                opened, _ = self._open_transport(kind, host, int(port or 0))
            except (pj.Error, ValueError) as error:
                _log.warning("no %s transport on %r", kind, bind)
                raise TransportUnavailableError(bind) from error
            self._transports[kind, bind] = opened
        return self._transports[kind, bind]

    def prefer_codecs(self, wanted: Sequence[str]) -> None:
        """Offer these, best first, and accept no others; of none that we know: our own order."""
        if self._native:
            known = [codec for codec in wanted if codec in CODECS]
            _set_codecs(self._native, known or CODECS)

    def run_media_clock(self, running: bool) -> None:
        """The stack has no sound card: without this clock no sound flows, and none is computed."""
        if self._native:
            manager = self._native.audDevManager()
            _ = manager.setNullDev() if running else manager.setNoDev()

    def hang_up_all(self) -> None:
        if self._native:
            self._native.hangupAllCalls()

    def close(self) -> None:
        """Calls, accounts and ports must be gone."""
        if self._native:
            self._native.audDevManager().setNoDev()
            self._native.libDestroy(_NO_NETWORK)
        self._native = None
        self._doorbell.close()

    def _transport_lost(self, error: int) -> None:
        self.last_transport_error = error
        self._on_transport_lost()

    def _open_transport(self, kind: Transport, host: str, port: int) -> tuple[int, int]:
        assert self._native
        config = pj.TransportConfig()
        config.boundAddress = config.publicAddress = host
        config.port = port
        opened = self._native.transportCreate(_KINDS[kind], config)
        return opened, int(self._native.transportGetInfo(opened).localName.rpartition(":")[2])

    def _config(self) -> pj.EpConfig:
        config = pj.EpConfig()
        config.uaConfig.threadCnt = 0
        config.uaConfig.mainThreadOnly = True
        config.uaConfig.userAgent = _USER_AGENT
        config.logConfig.consoleLevel = config.logConfig.level = 0
        if self._log_messages:
            StackLog.attach_to(config.logConfig)
        media = config.medConfig
        media.clockRate = media.sndClockRate = SAMPLE_RATE
        media.audioFramePtime = FRAME_MS
        media.noVad = True
        media.ecTailLen = 0
        media.sndAutoCloseTime = _NEVER
        return config


def _set_codecs(native: pj.Endpoint, wanted: Sequence[str]) -> None:
    for known in [info.codecId for info in native.codecEnum2()]:
        native.codecSetPriority(known, 0)
    for place, codec in enumerate(wanted):
        native.codecSetPriority(codec, 255 - place)
