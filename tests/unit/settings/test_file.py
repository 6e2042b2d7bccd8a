"""The file of settings, whatever state it is in: nothing of it is lost."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.domain.account import Account, Transport
from softphone.domain.sound import DeviceChoice
from softphone.settings.file import LoadedSettings, SettingsFile
from softphone.settings.values import Settings, SettingsProblem, Shift, ThemeMode

SETTINGS = Settings(
    language="tr",
    theme=ThemeMode.DARK,
    agent_name="Elif Kaya",
    account=Account("elif", user="2104", server="pbx.example", transport=Transport.TCP),
    devices=DeviceChoice(speaker="evolve"),
    shift=Shift(start=8 * 60, end=16 * 60),
)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "new" / "settings.json")


def test_what_was_written_is_read(file: SettingsFile) -> None:
    file.write(SETTINGS)
    assert file.read() == LoadedSettings(SETTINGS)
    file.write(Settings())
    assert file.read() == LoadedSettings(Settings())
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


def test_a_missing_file_means_the_defaults(file: SettingsFile) -> None:
    assert file.read() == LoadedSettings(Settings())


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"after_call_s": "x"}', b'{"after_call_s": -5}', b"null"],
)
def test_a_damaged_file_is_kept_aside(file: SettingsFile, content: bytes) -> None:
    file.write(SETTINGS)
    file.path.write_bytes(content)
    loaded = file.read()
    assert (loaded.settings, loaded.problem) == (Settings(), SettingsProblem.DAMAGED)
    assert Path(loaded.detail).read_bytes() == content
    file.write(SETTINGS)
    assert Path(loaded.detail).read_bytes() == content


@given(content=st.binary(max_size=200))
def test_no_content_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("settings") / "settings.json")
    file.path.write_bytes(content)
    loaded = file.read()
    assert loaded.problem is None or Path(loaded.detail).read_bytes() == content


def test_a_newer_file_is_copied_before_it_can_be_replaced(file: SettingsFile) -> None:
    file.write(SETTINGS)
    newer = json.loads(file.path.read_bytes()) | {"version": 99, "holograms": True}
    file.path.write_text(json.dumps(newer))
    loaded = file.read()
    assert (loaded.settings, loaded.problem) == (SETTINGS, SettingsProblem.NEWER_VERSION)
    file.write(loaded.settings)
    assert json.loads(Path(loaded.detail).read_bytes()) == newer
    assert "holograms" not in file.path.read_text()


def test_a_refused_write_leaves_the_file_before(file: SettingsFile) -> None:
    file.write(SETTINGS)
    file.path.with_suffix(".new").mkdir()
    with pytest.raises(OSError, match="directory"):
        file.write(Settings())
    assert file.read() == LoadedSettings(SETTINGS)


def test_something_that_cannot_be_read_or_moved_is_named(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.path.mkdir()
    loaded = file.read()
    assert loaded.problem is SettingsProblem.DAMAGED
    assert Path(loaded.detail).is_dir()
