"""Both sides prove that they can read the key file (HMAC-SHA-256), before any other frame."""

import hmac
import secrets
from multiprocessing.connection import Connection

_NONCE_BYTES = 32
_MAX_BYTES = 2 * _NONCE_BYTES
TIMEOUT_S = 4.0


class HandshakeError(Exception):
    """Too slow, or without the key."""


def admit(connection: Connection, key: bytes, timeout_s: float = TIMEOUT_S) -> None:
    """The engine's side. Raises `HandshakeError`."""
    ours = secrets.token_bytes(_NONCE_BYTES)
    answer = _exchange(connection, ours, timeout_s)
    theirs, proof = answer[:_NONCE_BYTES], answer[_NONCE_BYTES:]
    if not hmac.compare_digest(proof, _proof(key, b"window", ours, theirs)):
        raise HandshakeError("the window does not know the key")
    _send(connection, _proof(key, b"engine", ours, theirs))


def enter(connection: Connection, key: bytes, timeout_s: float = TIMEOUT_S) -> None:
    """The window's side. Raises `HandshakeError`."""
    theirs = _receive(connection, timeout_s)
    ours = secrets.token_bytes(_NONCE_BYTES)
    proof = _proof(key, b"window", theirs, ours)
    answer = _exchange(connection, ours + proof, timeout_s)
    if not hmac.compare_digest(answer, _proof(key, b"engine", theirs, ours)):
        raise HandshakeError("the engine does not know the key")


def _proof(key: bytes, role: bytes, engine_nonce: bytes, window_nonce: bytes) -> bytes:
    return hmac.digest(key, role + engine_nonce + window_nonce, "sha256")


def _exchange(connection: Connection, said: bytes, timeout_s: float) -> bytes:
    _send(connection, said)
    return _receive(connection, timeout_s)


def _send(connection: Connection, said: bytes) -> None:
    try:
        connection.send_bytes(said)
    except OSError as error:
        raise HandshakeError(str(error)) from error


def _receive(connection: Connection, timeout_s: float) -> bytes:
    try:
        if not connection.poll(timeout_s):
            raise HandshakeError("no answer in time")
        return connection.recv_bytes(_MAX_BYTES)
    except (EOFError, OSError) as error:
        raise HandshakeError(str(error) or "hung up") from error
