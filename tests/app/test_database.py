"""A database that cannot be used: said in words, not a byte lost, and the phone works still."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.app.agent import Agent, Conversation
from tests.app.conftest import Start
from tests.demo.evidence import until
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone


def talk(agent: Agent, pbx: Asterisk, customer: Phone) -> Conversation:
    """One whole call; no store is needed for it."""
    agent.wait_registered()
    call = agent.is_called_by(customer, pbx)
    call.answer()
    call.hang_up()
    return call


def damage(file: Path) -> None:
    file.write_bytes(b"this is no database" * 1_000)


def make_newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def replace_by_another_programs(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name)")


@pytest.fixture
def file(data_dir: Path) -> Path:
    return data_dir / "ahize.db"


def test_a_missing_one_is_made(start: Start, file: Path, pbx: Asterisk, customer: Phone) -> None:
    file.unlink()
    agent = start()
    call = talk(agent, pbx, customer)
    call.until_row(lambda row: row.get("ended_at"), "the call")
    assert {mark["words"] for mark in agent.ahize.marks("banner")} <= {""}


def test_a_damaged_one_is_kept_aside(
    start: Start, file: Path, pbx: Asterisk, customer: Phone
) -> None:
    damage(file)
    damaged = file.read_bytes()
    agent = start()
    agent.wait_banner("It is kept aside and a new one was begun.")
    agent.picture("database-damaged")
    (kept,) = file.parent.glob("ahize.damaged-*.db")
    assert kept.read_bytes() == damaged
    call = talk(agent, pbx, customer)
    call.until_row(lambda row: row.get("ended_at"), "the call")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (make_newer, "The customer file is from a newer Ahize. It was left untouched."),
        (replace_by_another_programs, "The customer file cannot be opened. Calls work"),
    ],
)
def test_one_that_is_not_ours_is_left_alone(
    start: Start,
    file: Path,
    pbx: Asterisk,
    customer: Phone,
    spoil: Callable[[Path], None],
    words: str,
) -> None:
    spoil(file)
    before = file.read_bytes()
    agent = start()
    agent.wait_banner(words)
    agent.picture(f"database-{spoil.__name__}")
    talk(agent, pbx, customer)
    agent.ahize.stop()
    assert file.read_bytes() == before


def test_a_read_only_one_is_read(start: Start, file: Path, pbx: Asterisk, customer: Phone) -> None:
    file.chmod(0o444)
    before = file.read_bytes()
    agent = start(wrapper=bound_by_modes())
    agent.wait_banner("The customer file cannot be written. Notes stay in memory only.")
    agent.wait_registered()
    call = agent.is_called_by(customer, pbx)
    call.answer()
    call.type_note("in memory")
    until(lambda: agent.ahize.marks("pop_painted"), "the customer's name")
    agent.picture("database-read-only")
    call.hang_up()
    assert file.read_bytes() == before


def bound_by_modes() -> list[str]:
    """Root may write whatever the mode says; without this capability it may not."""
    if os.geteuid():
        return []
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]
