"""The private directory of an Asterisk: configuration filled in, data linked, room for the rest."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.pbx.installation import Installation
from tests.pbx.roster import Agent, per_agent

CONF = Path(__file__).parent / "conf"
DIRECTORIES = (
    *("etc", "cache", "lib/keys", "run", "log"),
    *("spool/voicemail", "spool/monitor", "data/sounds", "data/agi-bin"),
)
SHARED_DATA = ("documentation", "moh", "rest-api", "static-http")
EMPTY_CONF = ("acl", "ccss", "cel", "cli", "http", "pjproject", "queuerules", "udptl")
"""Asterisk complains where these files are not there."""


def lay_out(
    home: Path, installation: Installation, facts: Mapping[str, str], agents: Iterable[Agent]
) -> None:
    """Everything below `home`; `facts` are what stands for `@NAME@` in `conf/*.conf`."""
    for name in DIRECTORIES:
        (home / name).mkdir(parents=True, exist_ok=True)
    _link_data(home / "data", installation)
    _write_configuration(home / "etc", facts, tuple(agents))


def _link_data(data: Path, installation: Installation) -> None:
    for name in SHARED_DATA:
        _link(installation.data / name, data / name)
    if sounds := installation.english_sounds:
        _link(sounds, data / "sounds/en")


def _write_configuration(etc: Path, facts: Mapping[str, str], agents: tuple[Agent, ...]) -> None:
    for name in EMPTY_CONF:
        (etc / f"{name}.conf").touch()
    for template in CONF.glob("*.conf"):
        text = re.sub(r"@([A-Z_]+)@", lambda found: facts[found[1]], template.read_text())
        (etc / template.name).write_text(text)
    for template in CONF.glob("*_agent.in"):
        (etc / f"{template.stem}s.conf").write_text(per_agent(template.read_text(), agents))


def _link(target: Path, name: Path) -> None:
    if target.exists() and not name.is_symlink():
        name.symlink_to(target)
