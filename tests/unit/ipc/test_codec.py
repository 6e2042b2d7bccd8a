"""Everything that crosses the socket comes back equal; everything else is refused by name."""

import contextlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.domain.account import Account
from softphone.domain.call import Call, CallRoute, CallState, Direction, RemoteParty
from softphone.domain.commands import ConfigureAccount, Dial, HangUp, SendDigits
from softphone.domain.events import CallChanged, EngineSnapshot
from softphone.engine.ipc.codec import (
    Heartbeat,
    MalformedFrameError,
    Told,
    Welcome,
    decode_command,
    decode_server_frame,
    encode,
)

CALL = Call(
    call_id="c1",
    account_id="a1",
    direction=Direction.INCOMING,
    state=CallState.OFFERED,
    remote=RemoteParty("05321234567", "Zeynep Şahin"),
    route=CallRoute(queue="Kart Destek", waited_s=12.5, ivr_choices=("1", "2")),
)


@pytest.mark.parametrize(
    "frame",
    [
        Welcome(1),
        Heartbeat(),
        Told("e1", 7, CallChanged(call=CALL)),
        Told("e1", 1, EngineSnapshot(epoch="e1", calls=(CALL,))),
    ],
)
def test_what_the_engine_says_arrives_unchanged(frame: Welcome | Heartbeat | Told) -> None:
    assert decode_server_frame(encode(frame)) == frame


@pytest.mark.parametrize(
    "command",
    [
        ConfigureAccount(account=Account("a1", "2104", "pbx.example"), password="gizli ş"),
        Dial(account_id="a1", target="0532"),
        SendDigits(call_id="c1", digits="12#"),
    ],
)
def test_what_the_window_says_arrives_unchanged(command: ConfigureAccount | Dial) -> None:
    assert decode_command(encode(command)) == command


@given(st.binary(max_size=200))
def test_noise_is_refused_by_both_sides(noise: bytes) -> None:
    for decode in (decode_command, decode_server_frame):
        with pytest.raises(MalformedFrameError):
            decode(noise)


@given(st.integers(0, 200), st.integers(0, 255))
def test_one_wrong_byte_is_a_valid_command_or_refused(at: int, byte: int) -> None:
    frame = bytearray(encode(HangUp(call_id="c1", command_id="1")))
    frame[at % len(frame)] = byte
    with contextlib.suppress(MalformedFrameError):
        assert decode_command(bytes(frame)).command_id is not None


def test_a_state_nobody_knows_is_refused() -> None:
    raw = msgspec.msgpack.decode(encode(Told("e1", 1, CallChanged(call=CALL))))
    raw["event"]["call"]["state"] = "levitating"
    with pytest.raises(MalformedFrameError, match="levitating"):
        decode_server_frame(msgspec.msgpack.encode(raw))
