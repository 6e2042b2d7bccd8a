"""SIP status codes in terms a person can act on."""

import errno

import pytest

from softphone.domain.account import RegistrationFailure
from softphone.domain.call import EndReason
from softphone.engine.pjsip.backoff import delay_s
from softphone.engine.pjsip.quality import mos
from softphone.engine.pjsip.stack_log import redacted
from softphone.engine.pjsip.translate import (
    end_of_dialled,
    end_of_live,
    end_of_offered,
    registration_failure,
)


@pytest.mark.parametrize(
    ("code", "status", "failure"),
    [
        (401, 171100, RegistrationFailure.WRONG_PASSWORD),
        (401, 171101, RegistrationFailure.WRONG_PASSWORD),
        (407, 0, RegistrationFailure.WRONG_PASSWORD),
        (403, 0, RegistrationFailure.FORBIDDEN),
        (404, 0, RegistrationFailure.UNKNOWN_USER),
        (408, 0, RegistrationFailure.NO_ANSWER),
        (503, 120000 + errno.ECONNREFUSED, RegistrationFailure.CONNECTION_REFUSED),
        (503, 120000 + errno.EHOSTUNREACH, RegistrationFailure.NO_ANSWER),
        (503, 0, RegistrationFailure.SERVER_ERROR),
        (500, 0, RegistrationFailure.SERVER_ERROR),
    ],
)
def test_why_there_is_no_registration(code: int, status: int, failure: RegistrationFailure) -> None:
    assert registration_failure(code, status) is failure


@pytest.mark.parametrize(
    ("status", "reason", "end"),
    [
        (486, "", EndReason.BUSY),
        (600, "", EndReason.BUSY),
        (603, "", EndReason.DECLINED),
        (403, "", EndReason.FORBIDDEN),
        (403, "Q.850;cause=21", EndReason.DECLINED),
        (480, "", EndReason.UNAVAILABLE),
        (480, 'SIP ;cause=480;text="x", Q.850 ; text="No, answer" ; cause=19', EndReason.NO_ANSWER),
        (404, "", EndReason.NOT_FOUND),
        (488, "", EndReason.NO_COMMON_CODEC),
        (408, "", EndReason.NO_ANSWER),
        (503, "", EndReason.UNAVAILABLE),
        (500, "Q.850;cause=127", EndReason.FAILED),
    ],
)
def test_why_a_dialled_call_was_not_answered(status: int, reason: str, end: EndReason) -> None:
    assert end_of_dialled(status, reason, heard_of=True) is end


@pytest.mark.parametrize("status", [408, 503])
def test_silence_is_no_connection(status: int) -> None:
    assert end_of_dialled(status, "", heard_of=False) is EndReason.NO_CONNECTION


@pytest.mark.parametrize(
    ("reason", "end"),
    [
        ("", EndReason.CANCELLED),
        ('SIP;cause=200;text="Call completed elsewhere"', EndReason.ANSWERED_ELSEWHERE),
        ("sip ; cause = 200", EndReason.ANSWERED_ELSEWHERE),
        ("Q.850;cause=26", EndReason.CANCELLED),
        ("SIP;cause=486", EndReason.CANCELLED),
    ],
)
def test_why_an_offered_call_went_away(reason: str, end: EndReason) -> None:
    assert end_of_offered(reason) is end


def test_the_end_of_a_talk() -> None:
    assert end_of_live(200) is EndReason.HUNG_UP_REMOTELY
    assert end_of_live(408) is EndReason.NO_CONNECTION


def test_retries_come_slower_and_never_together() -> None:
    assert [round(delay_s(n, chance=0.5)) for n in (1, 2, 3, 4, 5, 6, 99)] == [
        1,
        2,
        4,
        8,
        16,
        30,
        30,
    ]
    assert delay_s(6, chance=0.0) < 30 < delay_s(6, chance=1.0)


def test_quality_falls_with_loss_and_delay() -> None:
    assert mos(20, 0) == pytest.approx(4.4, abs=0.05)
    assert mos(20, 0) > mos(300, 0) > mos(300, 5) > mos(1000, 50) >= 1


def test_the_stack_log_hides_credentials() -> None:
    message = (
        "TX 500 bytes\r\nREGISTER sip:pbx SIP/2.0\r\n"
        'Authorization: Digest username="2104",\r\n response="0123456789abcdef"\r\n'
        "proxy-authorization: Digest nonce=abc\r\nCSeq: 2 REGISTER\r\n"
    )
    shown = redacted(message)
    assert "2104" not in shown
    assert "0123456789abcdef" not in shown
    assert "nonce" not in shown
    assert "CSeq: 2 REGISTER" in shown
