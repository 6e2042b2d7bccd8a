"""The program as a process: start, second start, end."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ui.options import PASSWORD, parse

PATIENCE_S = 20.0


@contextmanager
def ahize(data_dir: Path, *options: str) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "ui", "--data-dir", str(data_dir), *options],
        env={**os.environ, PASSWORD: "not-in-any-file", "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=PATIENCE_S)


def wait_for(ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not ready():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def marks(trace: Path) -> list[str]:
    if not trace.exists():
        return []
    lines = trace.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["mark"] for line in lines]


ACCOUNT = ("--user", "2204", "--registrar", "127.0.0.1:9", "--language", "en")


def test_starts_and_ends_cleanly_by_a_signal(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    with ahize(tmp_path, *ACCOUNT, "--trace", str(trace)) as process:
        wait_for(lambda: "engine_attached" in marks(trace))
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    assert "Traceback" not in errors
    assert marks(trace)[0] == "window"
    secrets = [
        file
        for file in tmp_path.rglob("*")
        if file.is_file() and b"not-in-any-file" in file.read_bytes()
    ]
    assert secrets == []


def test_a_second_start_hands_over_and_leaves(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    with ahize(tmp_path, *ACCOUNT, "--trace", str(trace)) as first:
        wait_for(lambda: "engine_attached" in marks(trace))
        with ahize(tmp_path, *ACCOUNT) as second:
            second.wait(PATIENCE_S)
        assert second.returncode == 0
        assert first.poll() is None


def test_a_start_after_a_crash_is_not_locked_out(tmp_path: Path) -> None:
    trace, again = tmp_path / "trace", tmp_path / "again"
    with ahize(tmp_path, *ACCOUNT, "--trace", str(trace)) as first:
        wait_for(lambda: "engine_attached" in marks(trace))
        first.kill()
        first.wait(PATIENCE_S)
    with ahize(tmp_path, *ACCOUNT, "--trace", str(again)):
        wait_for(lambda: "engine_attached" in marks(again))


def test_options(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, "gizli")
    options = parse(
        ["--user", "1", "--registrar", "pbx:5070", "--transport", "tcp", "--mic", "m", "--speaker",
         "s", "--auto-answer", "--language", "tr", "--theme", "dark", "--bind", "127.0.0.1"]
    )  # fmt: skip
    assert options.transport == "tcp"
    assert (options.microphone, options.speaker, options.theme) == ("m", "s", "dark")
    assert options.auto_answer
    assert options.password == "gizli"
    assert PASSWORD not in os.environ


@pytest.mark.parametrize("bad", [["--user", "1"], ["--transport", "tls"], ["--theme", "pink"]])
def test_bad_options_end_with_words(bad: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(bad)
    assert ended.value.code == 2
    assert "error" in capsys.readouterr().err
