"""Files in a bad state: a clear problem, and not a byte lost."""

import multiprocessing
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from softphone.crm.port import StoreError, StoreProblem
from softphone.crm.store.inspection import inspect
from softphone.crm.store.opening import open_store
from softphone.domain.customer import NewCustomer
from tests.unit.store.conftest import NOW, Opener

NOBODY = 65_534
PEOPLE = 500


@pytest.fixture
def used(path: Path) -> Path:
    """A closed file with customers in it, over many pages."""
    with closing(open_store(path)) as store, store.unit_of_work() as work:
        for number in range(PEOPLE):
            work.customers.add(NewCustomer(first_name=f"Ece {number}", number=f"0532{number:07}"))
    return path


def problem_of_opening(path: Path) -> StoreError:
    with pytest.raises(StoreError) as caught:
        open_store(path)
    return caught.value


def contents(path: Path) -> dict[str, bytes]:
    return {part.name: part.read_bytes() for part in path.parent.iterdir()}


def test_missing_file_and_folders_are_made(path: Path) -> None:
    with closing(open_store(path)) as store:
        assert store.notices == ()
    assert path.exists()


def test_an_empty_file_is_filled(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with closing(open_store(path)) as store, store.unit_of_work() as work:
        assert work.codes.all()
        assert store.notices == ()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"this is no database" * 100,
        lambda data: data[:4096] + b"\xff" * 4096 + data[8192:],
        lambda data: data[: len(data) // 2],
        lambda data: data[:8192] + data[8192:].replace(b"Ece", b"\x00\x01\x02")[::-1],
    ],
    ids=["no database", "page overwritten", "cut off", "scrambled"],
)
def test_a_damaged_file_is_kept_aside(used: Path, spoil: Callable[[bytes], bytes]) -> None:
    damaged = spoil(used.read_bytes())
    used.write_bytes(damaged)
    with closing(open_store(used)) as store:
        ((problem, kept),) = store.notices
        assert problem is StoreProblem.DAMAGED
        assert Path(kept).read_bytes() == damaged
        assert Path(kept).parent == used.parent
        assert Path(kept) != used
        with store.unit_of_work() as work:
            assert work.codes.all()
            assert work.customers.search("ece") == ()
    with closing(open_store(used)) as store:
        assert store.notices == ()


def test_every_damaged_file_is_kept(used: Path) -> None:
    for _ in range(3):
        used.write_bytes(b"this is no database" * 100)
        open_store(used).close()
    assert len(list(used.parent.glob("*.damaged-*"))) == 3


def test_the_journal_of_a_damaged_file_is_kept_with_it(used: Path) -> None:
    used.write_bytes(b"this is no database" * 100)
    journal = used.with_name(used.name + "-wal")
    journal.write_bytes(b"journal")
    with closing(open_store(used)) as store:
        ((_, kept),) = store.notices
    assert Path(kept + "-wal").read_bytes() == b"journal"


def test_a_newer_version_is_never_touched(used: Path) -> None:
    with closing(sqlite3.connect(used)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = contents(used)
    error = problem_of_opening(used)
    assert error.problem is StoreProblem.NEWER_VERSION
    assert str(used) in error.detail
    assert contents(used)[used.name] == before[used.name]
    assert not list(used.parent.glob("*.damaged-*"))


def test_a_database_of_another_program_is_never_touched(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    before = contents(path)
    assert problem_of_opening(path).problem is StoreProblem.CANNOT_OPEN
    assert contents(path) == before


def test_a_folder_in_its_place(path: Path) -> None:
    path.mkdir(parents=True)
    assert problem_of_opening(path).problem is StoreProblem.CANNOT_OPEN


def test_a_file_in_the_place_of_its_folder(path: Path) -> None:
    path.parent.write_text("not a folder")
    assert problem_of_opening(path).problem is StoreProblem.CANNOT_OPEN


@pytest.fixture
def read_only(used: Path) -> Iterator[Path]:
    """A copy that even a test run by root can hand to someone who may only read it."""
    folder = Path(tempfile.mkdtemp())
    copy = folder / used.name
    shutil.copy(used, copy)
    copy.chmod(0o444)
    folder.chmod(0o555)
    yield copy
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_read_only_file_can_be_read(read_only: Path) -> None:
    before = contents(read_only)
    notices, found, refusal = _as_nobody(_read_and_try_to_write, read_only)
    assert notices == ((StoreProblem.READ_ONLY, str(read_only)),)
    assert found == 1
    assert refusal is StoreProblem.READ_ONLY
    assert contents(read_only) == before


def test_a_file_that_may_not_be_read(read_only: Path) -> None:
    read_only.chmod(0o000)
    assert _as_nobody(_refusal, read_only) is StoreProblem.CANNOT_OPEN


def test_a_folder_that_may_not_be_written(read_only: Path) -> None:
    missing = read_only.with_name("missing.sqlite3")
    assert _as_nobody(_refusal, missing) is StoreProblem.CANNOT_OPEN


def _read_and_try_to_write(path: Path) -> tuple[object, int, StoreProblem | None]:
    with closing(open_store(path)) as store:
        with store.unit_of_work() as work:
            found = len(work.customers.matches("05320000007"))
        try:
            with store.unit_of_work() as work:
                work.customers.add(NewCustomer(first_name="Nobody"))
        except StoreError as error:
            return store.notices, found, error.problem
        return store.notices, found, None


def _refusal(path: Path) -> StoreProblem | None:
    try:
        open_store(path).close()
    except StoreError as error:
        return error.problem
    return None


def _as_nobody(work: Callable[[Path], object], path: Path) -> object:
    """Root may write anything, so the work is done by a child that has given that up."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def child() -> None:
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        sender.send(work(path))

    process = context.Process(target=child)
    process.start()
    assert receiver.poll(30), "the child gave no answer"
    answer = receiver.recv()
    process.join()
    receiver.close()
    sender.close()
    return answer


def test_a_full_disk(opened: Opener) -> None:
    store = opened()
    with store.unit_of_work() as work:
        added = work.customers.add(NewCustomer(first_name="Ece"))
        run = work.customers._connection.exec_driver_sql
        run(f"PRAGMA max_page_count = {run('PRAGMA page_count').scalar_one()}")
    with pytest.raises(StoreError) as error, store.unit_of_work() as work:
        work.customers.add(NewCustomer(first_name="Ece" * 10_000))
    assert error.value.problem is StoreProblem.DISK_FULL
    with store.unit_of_work() as work:
        assert work.customers.get(added.customer_id) == added
        assert len(work.customers.search("ece")) == 1


def test_what_a_crash_left_in_the_journal_is_there(used: Path, tmp_path: Path) -> None:
    """A copy of file and journal while the program runs is what a crash leaves behind."""
    crashed = tmp_path / "crashed" / used.name
    crashed.parent.mkdir()
    with closing(open_store(used)) as store:
        with store.unit_of_work() as work:
            added = work.customers.add(NewCustomer(first_name="Son", last_name="Kayıt"))
        for ending in ("", "-wal"):
            shutil.copy(f"{used}{ending}", f"{crashed}{ending}")
    with closing(open_store(crashed, clock=lambda: NOW)) as store:
        assert store.notices == ()
        with store.unit_of_work() as work:
            assert work.customers.get(added.customer_id) == added


def test_looking_at_a_file_changes_nothing(used: Path) -> None:
    before = used.read_bytes()
    assert inspect(used).damage == ""
    assert used.read_bytes() == before
