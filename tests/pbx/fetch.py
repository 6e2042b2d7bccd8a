"""Brings Asterisk 22 to a machine that has none: fetched once, unpacked into the user's cache.

`python -m tests.pbx.fetch` does it ahead of time. Asterisk runs with the C library it was built
for, so the release of the machine does not matter.
"""

import fcntl
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from tests.pbx.apt import SUITE, PrivateApt

CONF = Path(__file__).parent / "conf"
WANTED = (
    "asterisk",
    "asterisk-modules",
    "asterisk-core-sounds-en-gsm",
    "asterisk-moh-opsound-gsm",
)
LIBRARIES = (
    *("bsd", "cap", "crypt", "edit", "gsm", "jansson", "md", "nspr", "nss", "popt", "sqlite3-"),
    *("srtp2-", "ssl", "systemd", "tinfo", "uriparser", "uuid", "xml2", "xslt1.", "zstd"),
)
"""What the modules of conf/modules.conf map, of the 160 packages that the whole closure has."""
NEEDED = re.compile(
    r"asterisk.*|libc6|libgcc-s\d|libstdc\+\+\d|zlib1g|"
    rf"lib({'|'.join(map(re.escape, LIBRARIES))})-?\d*(t64)?"
)
UNREAD = ("usr/share/doc", "usr/share/man", "usr/share/locale", "usr/share/info")


def cache_directory() -> Path:
    """`AHIZE_CACHE`, or the user's cache directory."""
    chosen = os.environ.get("AHIZE_CACHE")
    return Path(chosen) if chosen else platformdirs.user_cache_path("ahize-tests")


def fetch(cache: Path | None = None) -> Path:
    """The root of an unpacked Asterisk. Two processes at once: the second waits for the first."""
    cache = cache or cache_directory()
    root = cache / f"asterisk-{SUITE}"
    cache.mkdir(parents=True, exist_ok=True)
    with _locked(cache / "lock"):
        if not root.exists():
            _say("fetching Asterisk (once, about 30 MB)")
            _build(cache, root)
    return root


def _build(cache: Path, root: Path) -> None:
    apt = PrivateApt(cache / "apt")
    apt.update()
    closure = apt.closure(WANTED)
    attempt = _unpack(apt, [name for name in closure if NEEDED.fullmatch(name)], cache)
    lacking = unresolved(attempt)
    if lacking:
        _say(f"the small set lacks {', '.join(lacking[:5])}: taking all {len(closure)} packages")
        shutil.rmtree(attempt)
        attempt = _unpack(apt, closure, cache)
    attempt.rename(root)
    shutil.rmtree(cache / "apt")


def _unpack(apt: PrivateApt, names: list[str], cache: Path) -> Path:
    apt.download(names)
    target = Path(tempfile.mkdtemp(prefix="unpacking-", dir=cache))
    target.chmod(0o755)
    archives = [found for name in names for found in apt.archives.glob(f"{name}_*.deb")]
    for archive in archives:
        subprocess.run(["dpkg-deb", "-x", archive, target], check=True)
    for unread in UNREAD:
        shutil.rmtree(target / unread, ignore_errors=True)
    return target


def loader(root: Path) -> list[str]:
    """The words before the name of a program that make it run with the libraries under `root`."""
    program = next(iter(sorted(root.glob("usr/lib/*-linux-gnu*/ld-linux*.so*"))))
    return [str(program), "--library-path", str(program.parent)]


def modules_directory(root: Path) -> Path:
    """Where the modules of an unpacked Asterisk are."""
    return next(iter(root.glob("usr/lib/*-linux-gnu*/asterisk/modules")))


def unresolved(root: Path) -> list[str]:
    """Modules that are not there and libraries that Asterisk would miss."""
    wanted = re.findall(r"^load=(\S+)", (CONF / "modules.conf").read_text(), re.MULTILINE)
    objects = [root / "usr/sbin/asterisk", *(modules_directory(root) / name for name in wanted)]
    with ThreadPoolExecutor(2) as pool:
        return sorted(set(_flatten(pool.map(lambda item: _lacks(root, item), objects))))


def _lacks(root: Path, binary: Path) -> list[str]:
    if not binary.exists():
        return [binary.name]
    command = [*loader(root), "--list", str(binary)]
    done = subprocess.run(command, check=False, text=True, capture_output=True)
    return [done.stderr.strip()] if done.returncode else []


def _flatten(lists: Iterable[list[str]]) -> Iterator[str]:
    return (item for items in lists for item in items)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


if __name__ == "__main__":
    sys.stdout.write(f"{fetch()}\n")
