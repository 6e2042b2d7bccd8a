"""What crosses the socket: MessagePack of tagged structs, checked once, here."""

import msgspec

from softphone.domain.commands import AnyCommand
from softphone.domain.events import AnyEvent

MAX_FRAME_BYTES = 1 << 20


class Welcome(msgspec.Struct, frozen=True, tag=True):
    """The engine's first frame; stays readable between versions."""

    version: int


class Told(msgspec.Struct, frozen=True, tag=True):
    """One event of one engine's life.

    `number` counts state events from 1 within `epoch`. Coalesced events do not count: they carry
    the number of the state event before them. So a gap means that something was lost.
    """

    epoch: str
    number: int
    event: AnyEvent


class Heartbeat(msgspec.Struct, frozen=True, tag=True):
    """The SIP side answers."""


ServerFrame = Welcome | Told | Heartbeat


class MalformedFrameError(Exception):
    """Something that is none of these, or cannot be said."""


_encoder = msgspec.msgpack.Encoder()
_server_frames: msgspec.msgpack.Decoder[ServerFrame] = msgspec.msgpack.Decoder(ServerFrame)
_commands: msgspec.msgpack.Decoder[AnyCommand] = msgspec.msgpack.Decoder(AnyCommand)


def encode(frame: ServerFrame | AnyCommand) -> bytes:
    """Raises `MalformedFrameError` for text that is no Unicode (a lone surrogate)."""
    try:
        return _encoder.encode(frame)
    except UnicodeEncodeError as error:
        raise MalformedFrameError(str(error)) from error


def decode_server_frame(frame: bytes) -> ServerFrame:
    """What a window reads. Raises `MalformedFrameError`."""
    try:
        return _server_frames.decode(frame)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise MalformedFrameError(str(error)) from error


def decode_command(frame: bytes) -> AnyCommand:
    """What the engine reads. Raises `MalformedFrameError`."""
    try:
        return _commands.decode(frame)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise MalformedFrameError(str(error)) from error
