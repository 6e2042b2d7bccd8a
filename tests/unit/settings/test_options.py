"""The command line is for one session."""

from pathlib import Path

from softphone.domain.account import Account, Transport
from softphone.domain.sound import DeviceChoice
from softphone.options import Options
from softphone.settings.values import Settings, ThemeMode

STORED = Settings(
    account=Account("elif", user="2104", server="pbx.example", display_name="Elif Kaya"),
    devices=DeviceChoice(ringer="bell"),
    language="tr",
)


def test_no_option_changes_nothing() -> None:
    assert Options(data_dir=Path("x")).overrides(STORED) == {}


def test_a_whole_account() -> None:
    options = Options(user="2105", registrar="127.0.0.1:5070", transport=Transport.TCP, bind="::1")
    account = options.overrides(STORED)["account"]
    assert isinstance(account, Account)
    assert (account.user, account.server) == ("2105", "127.0.0.1:5070")
    assert (account.transport, account.bind) == (Transport.TCP, "::1")
    assert account.account_id != "elif"
    assert options.overrides(Settings())["account"] == account


def test_a_detail_of_the_stored_account() -> None:
    account = Options(transport=Transport.TCP).overrides(STORED)["account"]
    assert isinstance(account, Account)
    assert (account.display_name, account.transport) == ("Elif Kaya", Transport.TCP)
    assert "account" not in Options(transport=Transport.TCP).overrides(Settings())


def test_devices_language_theme_and_answering() -> None:
    options = Options(
        microphone="mic", speaker="spk", auto_answer=True, language="en", theme=ThemeMode.DARK
    )
    assert options.overrides(STORED) == {
        "devices": DeviceChoice(speaker="spk", microphone="mic", ringer="bell"),
        "auto_answer": True,
        "language": "en",
        "theme": ThemeMode.DARK,
    }


def test_no_password_in_a_log() -> None:
    assert "gizli" not in repr(Options(user="2104", password="gizli"))
