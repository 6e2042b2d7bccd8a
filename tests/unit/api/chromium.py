"""A real headless Chromium, driven over its own debugging protocol."""

import json
import subprocess
import time
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.request import urlopen

from websockets.sync.client import ClientConnection, connect

_START_S = 60.0
_ANSWER_S = 30.0


class Chromium:
    """One browser with one page; a context manager."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._ids = count(1)
        self._process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-dev-shm-usage", "--disable-background-networking",
             "--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._page: ClientConnection

    def __enter__(self) -> Self:
        port = self._port()
        with urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
            pages = [page for page in json.load(answer) if page["type"] == "page"]
        self._way = connect(pages[0]["webSocketDebuggerUrl"], proxy=None, max_size=None)
        self._page = self._way.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._way.__exit__(kind, error, at)
        self._process.terminate()
        self._process.wait()

    def open(self, address: str) -> None:
        self._command("Page.navigate", url=address)

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression in the page."""
        return self._command("Runtime.evaluate", expression=script)["result"].get("value")

    def _command(self, method: str, **parameters: object) -> dict[str, Any]:
        number = next(self._ids)
        self._page.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while (answer := json.loads(self._page.recv(_ANSWER_S))).get("id") != number:
            pass
        result: dict[str, Any] = answer["result"]
        return result

    def _port(self) -> int:
        file = self._profile / "DevToolsActivePort"
        deadline = time.monotonic() + _START_S
        while not (file.exists() and (lines := file.read_text().splitlines())):
            assert self._process.poll() is None, "Chromium ended"
            assert time.monotonic() < deadline, "Chromium did not start"
            time.sleep(0.05)
        return int(lines[0])
