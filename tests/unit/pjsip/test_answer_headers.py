"""Whether the caller's side asks for an answer."""

import pytest

from softphone.engine.pjsip.answer_headers import answer_delay_s
from softphone.engine.pjsip.sip_message import Headers


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Call-Info: <sip:pbx>;answer-after=0", 0),
        ("Call-Info: <sip:pbx>; Answer-After = 5", 5),
        ("Call-Info: <sip:pbx>;answer-after=99999", 60),
        ("Call-Info: <sip:pbx>;answer-after=-1", None),
        ("Call-Info: <sip:pbx>;answer-after=soon", None),
        ("Call-Info: <sip:answer-after=3>", None),
        ("Alert-Info: <http://pbx/tone>;answer-after=2", 2),
        ("Alert-Info: <http://pbx>;info=alert-autoanswer;delay=0", 0),
        ("Alert-Info: Auto Answer", 0),
        ("Alert-Info: ring-auto-answer", 0),
        ("Alert-Info: info=bellcore-dr1", None),
        ("X-AUTOANSWER: TRUE", 0),
        ("X-AutoAnswer: false", None),
        ("Subject: auto-answer", None),
    ],
)
def test_answer_delay(line: str, expected: float | None) -> None:
    assert answer_delay_s(Headers(f"INVITE sip:a SIP/2.0\r\n{line}\r\n\r\n")) == expected


def test_the_delay_goes_before_a_mere_wish() -> None:
    lines = "Alert-Info: auto-answer\r\nAlert-Info: <x>;answer-after=4\r\nX-AUTOANSWER: true"
    assert answer_delay_s(Headers(f"INVITE sip:a SIP/2.0\r\n{lines}\r\n\r\n")) == 4
