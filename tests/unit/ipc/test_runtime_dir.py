import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.engine.port import EngineStartError

CLAIM = """
import sys
from pathlib import Path
from softphone.engine.ipc.runtime_dir import RuntimeDir
print(RuntimeDir(Path(sys.argv[1])).claim(), flush=True)
sys.stdin.read()
"""


def _claim_elsewhere(directory: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", CLAIM, directory],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_the_directory_is_made_for_the_user_alone(tmp_path: Path) -> None:
    runtime = RuntimeDir(tmp_path / "run" / "ahize")
    runtime.prepare()
    assert stat.S_IMODE(runtime.path.stat().st_mode) == 0o700


def test_a_directory_open_to_others_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with pytest.raises(EngineStartError, match="open to other users"):
        RuntimeDir(tmp_path).prepare()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a directory away")
def test_a_directory_of_another_user_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    os.chown(tmp_path, 12345, -1)
    with pytest.raises(EngineStartError, match="another user"):
        RuntimeDir(tmp_path).prepare()


def test_a_link_to_a_directory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir(mode=0o700)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(EngineStartError, match="not a directory"):
        RuntimeDir(tmp_path / "link").prepare()


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EngineStartError, match="runtime directory"):
        RuntimeDir(tmp_path / "file").prepare()


def test_a_path_too_long_for_a_socket_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineStartError, match="too long"):
        RuntimeDir(tmp_path / ("x" * 120)).prepare()


def test_the_key_is_fresh_and_the_user_s_alone(tmp_path: Path) -> None:
    runtime = RuntimeDir(tmp_path)
    first = runtime.new_key()
    second = runtime.new_key()
    assert first != second == runtime.key()
    assert stat.S_IMODE((tmp_path / "engine.key").stat().st_mode) == 0o600


def test_one_process_at_a_time_holds_it(tmp_path: Path) -> None:
    runtime = RuntimeDir(tmp_path)
    assert runtime.holder() is None
    with _claim_elsewhere(tmp_path) as holder:
        assert _said(holder) == "True"
        assert runtime.holder() == holder.pid
        assert not runtime.claim()
        holder.kill()
    assert runtime.holder() is None
    assert runtime.claim()
    assert runtime.holder() == os.getpid()
    runtime.release()
    assert runtime.holder() is None
