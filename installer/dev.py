"""Everything a developer does, as one plain Python command; the Makefile only calls it.

Usage: python3 -m installer.dev setup | run | test [pytest options] | lint | lock

Needs nothing but Python 3.11 or 3.12: it makes `.venv` from the locked requirements and, on
Debian, installs the system packages that are missing (as root or by sudo; else it names them).
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / "python"
REQUIREMENTS = ROOT / "installer" / "requirements"
LOCK_OPTIONS = (
    *("pip", "compile", "pyproject.toml", "--upgrade", "--quiet"),
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-emit-index-url", "--no-header", "--no-annotate"),
)
PACKAGES = ROOT / "installer" / "debian" / "development.txt"


def main(arguments: list[str]) -> int:
    match arguments:
        case ["setup"]:
            setup()
        case ["run", *rest]:
            setup()
            return _replace_by(PYTHON, "-m", "tests.demo", *rest)
        case ["test", *rest]:
            setup()
            return _replace_by(PYTHON, "-m", "pytest", *rest)
        case ["lint"]:
            setup()
            return lint()
        case ["lock"]:
            setup()
            lock()
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def setup() -> None:
    """Bring system, `.venv`, translations and bytecode up to date; quick when nothing changed."""
    install_system_packages()
    make_environment()
    _run(PYTHON, "-m", "installer.translations", "compile")
    _run(PYTHON, "-m", "compileall", "-q", "softphone", "ui")


def install_system_packages() -> None:
    """Install what Debian lacks; elsewhere `development.txt` tells what to look for."""
    if not shutil.which("dpkg-query"):
        return
    missing = [name for name in _wanted_packages() if not _is_installed(name)]
    if not missing:
        return
    install = [*_as_root(), "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    if install[0] == "apt-get" and os.geteuid() != 0:
        raise SystemExit(f"As root, please:\n  apt-get install {' '.join(missing)}")
    print("installing", *missing, flush=True)
    _run(*_as_root(), "apt-get", "update", "-qq")
    _run(*install, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, quiet=True)


def make_environment() -> None:
    """Make `.venv` from the locked requirements, with every hash checked, if they changed."""
    locked = REQUIREMENTS / "dev.txt"
    stamp = VENV / "requirements.sha256"
    digest = hashlib.sha256(locked.read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == digest:
        return
    print("making .venv", flush=True)
    if not PYTHON.exists():
        _run(_suitable_python(), "-m", "venv", str(VENV))
    _run(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps",
         "--require-hashes", "-r", locked)  # fmt: skip
    stamp.write_text(digest)


def lint() -> int:
    """All of them, so that one run shows everything; uncached, as on a fresh clone."""
    checks = (
        (BIN / "ruff", "format", "--no-cache", "--check", "."),
        (BIN / "ruff", "check", "--no-cache", "."),
        (BIN / "mypy",),
        (BIN / "lint-imports",),
        (PYTHON, "-m", "installer.translations", "check"),
    )
    codes = [subprocess.run(check, cwd=ROOT, check=False).returncode for check in checks]
    return int(any(codes))


def lock() -> None:
    """Renew the locked requirements from `pyproject.toml`, by uv in a throw-away environment."""
    place = ROOT / "build" / "lock"
    _run(PYTHON, "-m", "venv", "--clear", str(place))
    _run(place / "bin" / "pip", "install", "-q", "--disable-pip-version-check", "uv")
    for name, extra in (("runtime", ()), ("dev", ("--extra", "dev"))):
        target = REQUIREMENTS / f"{name}.txt"
        _run(place / "bin" / "uv", *LOCK_OPTIONS, *extra, "-o", target)


def _wanted_packages() -> list[str]:
    lines = PACKAGES.read_text(encoding="utf-8").splitlines()
    wanted = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if _suitable_python() == "/usr/bin/python3":
        wanted.append("python3-venv")
    return wanted


def _is_installed(package: str) -> bool:
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    return subprocess.run(query, capture_output=True, text=True, check=False).stdout == "installed"


def _as_root() -> list[str]:
    return [] if os.geteuid() == 0 or not shutil.which("sudo") else ["sudo"]


def _suitable_python() -> str:
    if (3, 11) <= sys.version_info[:2] < (3, 13):
        return sys.executable
    for name in ("python3.12", "python3.11"):
        if found := shutil.which(name):
            return found
    raise SystemExit("Ahize needs Python 3.11 or 3.12; please install one of them.")


def _run(*command: str | Path, env: dict[str, str] | None = None, quiet: bool = False) -> None:
    output = subprocess.DEVNULL if quiet else None
    done = subprocess.run(command, cwd=ROOT, env=env, check=False, stdout=output)
    if done.returncode:
        raise SystemExit(f"failed ({done.returncode}): {' '.join(map(str, command[:6]))}")


def _replace_by(*command: str | Path) -> int:
    """Run in our place where the system can, so that Ctrl+C and signals reach it directly."""
    words = [str(word) for word in command]
    if os.name == "nt":
        return subprocess.run(words, cwd=ROOT, check=False).returncode
    os.chdir(ROOT)
    sys.stdout.flush()
    return os.execv(words[0], words)  # noqa: S606 - a program of our own, no shell wanted


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
