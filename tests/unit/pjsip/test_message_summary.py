"""How many messages wait in a voicemail box."""

import pytest

from softphone.engine.pjsip.message_summary import message_counts

HEAD = "NOTIFY sip:2104@127.0.0.1 SIP/2.0\r\nEvent: message-summary\r\nVoice-Message: 9/9\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Messages-Waiting: yes\r\nVoice-Message: 2/8 (0/2)\r\n", (2, 8)),
        ("Messages-Waiting: no\r\nvoice-message : 0 / 0\r\n", (0, 0)),
        ("Messages-Waiting: yes\r\n", (1, 0)),
        ("Messages-Waiting: no\r\n", (0, 0)),
        ("Messages-Waiting: yes\r\nFax-Message: 4/1\r\n", (1, 0)),
        ("Voice-Message: many/few\r\n", None),
        ("Voice-Message: 99999999999999999999/0\r\n", None),
        ("", None),
        ("\udcff\udcfe", None),
    ],
)
def test_counts(body: str, expected: tuple[int, int] | None) -> None:
    assert message_counts(HEAD + body) == expected
