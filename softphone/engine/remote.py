"""The engine as the window knows it: another process, found, started and started again.

What it is told for good (accounts, devices, …) is told again to each new engine. What is about a
moment (answer, dial, …) is refused while there is no engine, never carried out late.
"""

import logging
import threading
import time

from softphone.domain.commands import AnyCommand, RefusalReason, ShutDown
from softphone.domain.events import (
    COALESCED,
    PROTOCOL_VERSION,
    CommandFailed,
    EngineLost,
    EngineSnapshot,
)
from softphone.engine.ipc.channel import Channel, ChannelClosedError
from softphone.engine.ipc.codec import (
    Heartbeat,
    MalformedFrameError,
    ServerFrame,
    Told,
    Welcome,
    decode_server_frame,
    encode,
)
from softphone.engine.port import EventSink
from softphone.engine.standing_orders import StandingOrders
from softphone.engine.supervisor import EngineAwayError, EngineSupervisor
from softphone.trace import Trace

log = logging.getLogger(__name__)

SILENCE_S = 4.0
"""Without a heartbeat for so long, the engine hangs and is killed."""
BACK_OFF_S = (0.0, 0.2, 0.5, 1.0, 2.0)
STABLE_S = 5.0
"""An engine that lived so long is started again without delay."""
DYING_S = 0.2
"""Between the last word of a dying engine and its end."""
_FLUSH_S = 0.5


class RemoteEngine:
    """Implements `port.Engine`. One thread reads, supervises and tells; one more writes."""

    def __init__(self, supervisor: EngineSupervisor, trace: Trace) -> None:
        self._supervisor = supervisor
        self._trace = trace
        self._orders = StandingOrders()
        self._lock = threading.Lock()
        self._channel: Channel | None = None
        self._epoch = ""
        self._away = False
        self._stopping = threading.Event()
        self._dismissed = False
        self._on_event: EventSink = lambda _event: None
        self._thread = threading.Thread(target=self._run, name="engine-link", daemon=True)

    def start(self, on_event: EventSink) -> None:
        """Returns at once; the snapshot follows when an engine is attached."""
        self._on_event = on_event
        self._supervisor.prepare()
        self._thread.start()

    def submit(self, command: AnyCommand) -> None:
        try:
            frame = encode(command)
        except MalformedFrameError as error:
            self._refuse(command, RefusalReason.STACK_ERROR, str(error))
            return
        with self._lock:
            standing = self._orders.remember(command)
            self._dismissed |= isinstance(command, ShutDown)
            sent = self._channel is not None and self._channel.send(frame)
        if not (sent or standing or self._dismissed):
            self._refuse(command, RefusalReason.ENGINE_AWAY)

    def _refuse(self, command: AnyCommand, reason: RefusalReason, detail: str = "") -> None:
        self._on_event(CommandFailed(command_id=command.command_id, reason=reason, detail=detail))

    def stop(self) -> None:
        """Detach; calls go on. After `ShutDown`, wait for the engine's end instead."""
        self._stopping.set()
        with self._lock:
            channel = self._channel
        if channel is not None:
            channel.flush(_FLUSH_S)
            if not self._dismissed:
                channel.break_off()
        if self._thread.ident:
            self._thread.join()
        if self._dismissed:
            self._supervisor.wait_until_gone()

    def _run(self) -> None:
        attempt = 0
        while not self._wait(BACK_OFF_S[min(attempt, len(BACK_OFF_S) - 1)]):
            began = time.monotonic()
            try:
                self._attend(self._supervisor.connect(self._stopping.is_set))
            except EngineAwayError as error:
                self._note_loss(str(error))
            attempt = 0 if time.monotonic() - began > STABLE_S else attempt + 1

    def _wait(self, delay_s: float) -> bool:
        return self._stopping.wait(delay_s) or self._dismissed

    def _note_loss(self, reason: str) -> None:
        """A link that broke while the engine lives is mended quietly: a new snapshot follows."""
        if self._stopping.is_set() or self._dismissed:
            return
        if self._supervisor.wait_until_gone(DYING_S):
            self._tell_loss(reason)

    def _tell_loss(self, reason: str) -> None:
        if not self._away:
            log.warning("engine lost: %s", reason)
            self._away, self._epoch = True, ""
            self._on_event(EngineLost(reason=reason))

    def _attend(self, channel: Channel) -> None:
        """From attaching to the end of this link, which is an `EngineAwayError`."""
        try:
            self._follow(channel, self._attach(channel))
        except TimeoutError as error:
            self._supervisor.kill()
            raise EngineAwayError("no heartbeat") from error
        except (ChannelClosedError, MalformedFrameError) as error:
            raise EngineAwayError(str(error) or "hung up") from error
        finally:
            with self._lock:
                self._channel = None
            channel.close()

    def _attach(self, channel: Channel) -> int:
        """Tell the snapshot; the number of the last event in it."""
        self._check_version(_next_frame(channel))
        told = _next_frame(channel)
        if not isinstance(told, Told) or not isinstance(told.event, EngineSnapshot):
            raise MalformedFrameError("no snapshot first")
        self._open(channel)
        self._trace.mark("engine_attached")
        if self._epoch not in {"", told.epoch}:
            self._tell_loss("another engine took over")
        self._away, self._epoch = False, told.epoch
        self._on_event(told.event)
        return told.number

    def _open(self, channel: Channel) -> None:
        """Commands may pass; the standing ones go first."""
        with self._lock:
            if self._stopping.is_set():
                raise EngineAwayError("stopping")
            self._channel = channel
            for order in self._orders:
                channel.send(encode(order))
        channel.start_writer()

    def _check_version(self, frame: ServerFrame) -> None:
        if not isinstance(frame, Welcome):
            raise MalformedFrameError("no welcome first")
        if frame.version != PROTOCOL_VERSION:
            self._supervisor.kill()
            raise EngineAwayError(f"an engine of protocol version {frame.version} ran")

    def _follow(self, channel: Channel, number: int) -> None:
        while True:
            frame = _next_frame(channel)
            if isinstance(frame, Told):
                number = _checked_number(frame, number)
                self._on_event(frame.event)
            elif not isinstance(frame, Heartbeat):
                raise MalformedFrameError("a second welcome")


def _next_frame(channel: Channel) -> ServerFrame:
    return decode_server_frame(channel.receive(SILENCE_S))


def _checked_number(told: Told, last: int) -> int:
    expected = last if isinstance(told.event, COALESCED) else last + 1
    if told.number != expected:
        raise MalformedFrameError(f"event {told.number} instead of {expected}")
    return told.number
