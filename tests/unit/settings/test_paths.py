"""Where things are kept."""

import os
from pathlib import Path

import pytest

from softphone.settings.paths import find_paths

SOCKET_LIMIT = 107


def test_a_data_dir_holds_all_of_it(tmp_path: Path) -> None:
    paths = find_paths(tmp_path / "a")
    paths.make()
    for path in (paths.settings_file, paths.database, paths.log_dir):
        assert path.is_relative_to(tmp_path / "a")
    assert paths.runtime_dir.stat().st_mode & 0o777 == 0o700


def test_the_runtime_dir_is_short_enough_for_a_socket_and_its_own(tmp_path: Path) -> None:
    first, second = (find_paths(tmp_path / ("x" * 200) / name) for name in "ab")
    assert len(os.fsencode(first.runtime_dir / "engine.sock")) < SOCKET_LIMIT
    assert first.runtime_dir != second.runtime_dir
    assert first.runtime_dir == find_paths(tmp_path / ("x" * 200) / "a").runtime_dir


def test_a_relative_data_dir_is_below_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_paths(Path("desk")).data_dir == tmp_path / "desk"


def test_otherwise_the_system_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    paths = find_paths(None)
    assert paths.database.is_relative_to(tmp_path / "xdg_data_home")
    assert paths.settings_file.is_relative_to(tmp_path / "xdg_config_home")
