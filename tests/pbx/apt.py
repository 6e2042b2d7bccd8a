"""A private apt: packages of Debian sid from the mirror this machine already uses, without root.

Nothing of the machine's own package state is read but the addresses of its mirrors, in whatever
form its administrator wrote them, and how to reach them (proxy, credentials).
"""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

SUITE = "sid"
KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")


class AptError(Exception):
    """No mirror, no such package, no network; `str()` says what to do."""


def mirrors() -> list[str]:
    """Addresses from the machine's apt configuration, those that look like Debian's main first."""
    if shutil.which("apt-get") is None:
        raise AptError("no apt-get here: install Asterisk with your own package manager")
    found = _run(["apt-get", "indextargets", "--no-release-info", "--format", "$(REPO_URI)"])
    unique = dict.fromkeys(line.rstrip("/") for line in found.splitlines() if line)
    return sorted(unique, key=lambda uri: not uri.endswith("/debian"))


class PrivateApt:
    """An apt with its own state under one directory; what was downloaded before is used again."""

    def __init__(self, home: Path) -> None:
        self.archives = home / "archives"
        self._home = home
        self._options = [f"-o{key}={value}" for key, value in self._settings().items()]
        for directory in (home / "lists/partial", self.archives / "partial"):
            directory.mkdir(parents=True, exist_ok=True)
        (home / "status").touch()

    def update(self) -> None:
        """Fetch the index from the first mirror that has the suite."""
        tried = mirrors()
        for uri in tried:
            signed = f"[signed-by={KEYRING}] " if KEYRING.exists() else ""
            (self._home / "sources.list").write_text(f"deb {signed}{uri} {SUITE} main\n")
            update = [*self._apt(), "-qq", "update", "--error-on=any"]
            if subprocess.run(update, check=False).returncode == 0:
                return
        raise AptError(f"none of {len(tried)} configured mirrors has Debian {SUITE}")

    def closure(self, packages: Iterable[str]) -> list[str]:
        """The packages and all they depend on, by name."""
        plan = _run([*self._apt(), "install", "--yes", "--print-uris", *packages])
        return re.findall(r"^'[^']+' ([^_ ]+)_", plan, re.MULTILINE)

    def download(self, packages: Iterable[str]) -> None:
        """Into `archives`; files that are there and whole are not fetched again."""
        _run([*self._apt(), "-qq", "download", *packages], cwd=self.archives)

    def _apt(self) -> list[str]:
        return ["apt-get", *self._options]

    def _settings(self) -> dict[str, object]:
        return {
            "Dir::Etc::sourcelist": self._home / "sources.list",
            "Dir::Etc::sourceparts": "/dev/null",
            "Dir::Etc::preferences": "/dev/null",
            "Dir::Etc::preferencesparts": "/dev/null",
            "Dir::State": self._home,
            "Dir::State::Lists": self._home / "lists",
            "Dir::State::status": self._home / "status",
            "Dir::Cache": self._home,
            "Dir::Cache::archives": self.archives,
            "Debug::NoLocking": "1",
            "APT::Install-Recommends": "0",
            "APT::Sandbox::User": "",
            "Acquire::Languages": "none",
            "Acquire::Check-Valid-Until": "false",
            "Acquire::Retries": "3",
            "Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled": "0",
        }


def _run(argv: list[str], cwd: Path | None = None) -> str:
    done = subprocess.run(argv, check=False, cwd=cwd, text=True, capture_output=True)
    if done.returncode:
        raise AptError(f"{' '.join(argv[-3:])}: {done.stderr.strip()}")
    return done.stdout
