"""Where an Asterisk is on this machine: the system's own, or the one that `fetch` brings."""

import shutil
from pathlib import Path

import msgspec

from tests.pbx.fetch import fetch, loader, modules_directory

SYSTEM_PATHS = "/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin"
SYSTEM_DATA = ("/usr/share/asterisk", "/var/lib/asterisk", "/usr/local/var/lib/asterisk")
SYSTEM_MODULES = ("/usr/lib/*/asterisk/modules", "/usr/lib*/asterisk/modules")


class Installation(msgspec.Struct, frozen=True):
    """How to run it, and where its modules, sounds and documentation are."""

    command: tuple[str, ...]
    modules: Path
    data: Path

    @property
    def english_sounds(self) -> Path | None:
        """Packages name this directory differently."""
        names = ("sounds/en", "sounds/en_US_f_Allison")
        return next((self.data / name for name in names if (self.data / name).is_dir()), None)


def find() -> Installation:
    """The system's Asterisk where there is a whole one; else the fetched one."""
    return system() or fetched(fetch())


def system() -> Installation | None:
    """An `asterisk` on PATH together with its modules and data."""
    program = shutil.which("asterisk") or shutil.which("asterisk", path=SYSTEM_PATHS)
    modules = [found for pattern in SYSTEM_MODULES for found in Path("/").glob(pattern[1:])]
    data = [Path(place) for place in SYSTEM_DATA if (Path(place) / "documentation").is_dir()]
    if program is None or not modules or not data:
        return None
    return Installation((program,), modules[0], data[0])


def fetched(root: Path) -> Installation:
    """The one unpacked under `root`."""
    command = (*loader(root), "--argv0", "asterisk", str(root / "usr/sbin/asterisk"))
    return Installation(command, modules_directory(root), root / "usr/share/asterisk")
