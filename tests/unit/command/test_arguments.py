"""Words of the command line as wishes; anything else is the start of a window or a mistake."""

from pathlib import Path

import pytest

from softphone.domain.remote import RemoteAction
from ui.command.arguments import parse
from ui.command.words import Words, chosen_language


@pytest.mark.parametrize(
    ("line", "action", "text"),
    [
        ("dial 0532 123 45 67", RemoteAction.DIAL, "0532 123 45 67"),
        ("dial 05321234567", RemoteAction.DIAL, "05321234567"),
        ("tel:+905321234567", RemoteAction.LINK, "tel:+905321234567"),
        ("SIP:ali@pbx.example", RemoteAction.LINK, "SIP:ali@pbx.example"),
        ("callto:05321234567", RemoteAction.LINK, "callto:05321234567"),
        ("answer", RemoteAction.ANSWER, ""),
        ("hangup", RemoteAction.HANG_UP, ""),
        ("hold", RemoteAction.HOLD, ""),
        ("hold on", RemoteAction.HOLD, "on"),
        ("mute off", RemoteAction.MUTE, "off"),
        ("transfer 2105", RemoteAction.TRANSFER, "2105"),
        ("dtmf 12#", RemoteAction.DTMF, "12#"),
        ("state break", RemoteAction.STATE, "break"),
        ("pop", RemoteAction.POP, ""),
    ],
)
def test_a_command(line: str, action: RemoteAction, text: str) -> None:
    command = parse(line.split())
    assert command is not None
    assert command.valid
    assert command.wish is not None
    assert (command.wish.do, command.wish.text) == (action, text)
    assert not command.json


def test_json_and_the_place_of_the_agent() -> None:
    for line in ("--data-dir /a status --json", "--data-dir=/a status --json"):
        command = parse(line.split())
        assert command is not None
        assert (command.json, command.data_dir) == (True, Path("/a"))
        assert command.window == ("--data-dir", "/a")


@pytest.mark.parametrize(
    "line", ["dial", "answer now", "hold on off", "state", "explode", "tel:1 tel:2", "token x"]
)
def test_what_is_not_written_so(line: str) -> None:
    command = parse(line.split())
    assert command is not None
    assert not command.valid


@pytest.mark.parametrize("line", ["", "--user 2104 --registrar pbx", "--data-dir /a", "--help"])
def test_the_start_of_a_window(line: str) -> None:
    assert parse(line.split()) is None


def test_a_token_is_no_wish() -> None:
    command = parse(["token"])
    assert command is not None
    assert (command.wish, command.valid) == (None, True)


def test_the_language_is_that_of_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.json"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert chosen_language(settings) == "tr"
    for spoken, code in (("de_DE.UTF-8", "en"), ("tr_TR.UTF-8", "tr"), ("C.UTF-8", "tr")):
        monkeypatch.setenv("LANG", spoken)
        assert chosen_language(settings) == code
    settings.write_text('{"language": "en"}')
    assert chosen_language(settings) == "en"
    settings.write_text("{")
    assert chosen_language(settings) == "tr"


def test_turkish_without_qt() -> None:
    assert Words("tr").translate("CommandLine", "Ahize is not running.") == "Ahize çalışmıyor."
    assert Words("en").translate("CommandLine", "Ahize is not running.") == "Ahize is not running."
