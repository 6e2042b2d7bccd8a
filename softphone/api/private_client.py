"""The command line's end of the private socket. Imports little: an answer is there in no time."""

from multiprocessing.connection import Client
from pathlib import Path

import msgspec

from softphone.api.private_door import NAME
from softphone.domain.remote import RemoteReply, RemoteRequest
from softphone.engine.ipc.handshake import HandshakeError, enter
from softphone.engine.ipc.runtime_dir import RuntimeDir

_PATIENCE_S = 6.0


class NotRunningError(Exception):
    """No window of this user answers to the command line."""


class NoReplyError(Exception):
    """It let us in and then said nothing."""


def ask(runtime_dir: Path, wish: RemoteRequest) -> RemoteReply:
    """One wish, one answer. Raises `NotRunningError` or `NoReplyError`."""
    runtime = RuntimeDir(runtime_dir, NAME)
    try:
        connection = Client(runtime.address)
    except OSError as error:
        raise NotRunningError(str(error)) from error
    with connection:
        try:
            enter(connection, runtime.key())
            connection.send_bytes(msgspec.json.encode(wish))
            if connection.poll(_PATIENCE_S):
                return msgspec.json.decode(connection.recv_bytes(), type=RemoteReply)
        except (HandshakeError, EOFError, OSError, msgspec.MsgspecError) as error:
            raise NoReplyError(str(error)) from error
    raise NoReplyError("no answer in time")
