"""A window without a window: attaches by hand and reads frame by frame."""

from multiprocessing.connection import Client
from types import TracebackType
from typing import Self

from softphone.domain.commands import AnyCommand
from softphone.domain.events import AnyEvent
from softphone.engine.ipc.channel import Channel
from softphone.engine.ipc.codec import Told, Welcome, decode_server_frame, encode
from softphone.engine.ipc.handshake import enter
from softphone.engine.ipc.runtime_dir import RuntimeDir

PATIENCE_S = 10.0


class Window:
    """`told` has every numbered event so far."""

    def __init__(self, runtime: RuntimeDir, key: bytes = b"") -> None:
        connection = Client(runtime.address)
        try:
            enter(connection, key or runtime.key())
        except BaseException:
            connection.close()
            raise
        self.channel = Channel(connection, "window")
        self.channel.start_writer()
        self.told: list[Told] = []
        assert isinstance(self._frame(), Welcome)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.channel.close()

    @property
    def events(self) -> list[AnyEvent]:
        return [told.event for told in self.told]

    def say(self, command: AnyCommand | bytes) -> None:
        frame = command if isinstance(command, bytes) else encode(command)
        assert self.channel.send(frame)

    def read_until(self, event: AnyEvent) -> None:
        """This very event, and all before it."""
        while not self.told or self.told[-1].event != event:
            frame = self._frame()
            if isinstance(frame, Told):
                self.told.append(frame)

    def _frame(self) -> object:
        return decode_server_frame(self.channel.receive(PATIENCE_S))
