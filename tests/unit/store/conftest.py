"""Real files, one for each test."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from softphone.crm.store.opening import open_store
from softphone.crm.store.store import SqlStore

NOW = 1_763_469_120.0
"""18 November 2025, 12:32 UTC."""
AGENT = "Elif Kaya"

Opener = Callable[..., SqlStore]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "ahize.sqlite3"


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: a new file begins with all migrations, which takes its time."""
    path = tmp_path_factory.mktemp("new") / "ahize.sqlite3"
    open_store(path).close()
    return path


@pytest.fixture
def opened(path: Path, new_file: Path) -> Iterator[Opener]:
    """Opens the file of the test; closes all of them at the end."""
    path.parent.mkdir()
    shutil.copy(new_file, path)
    with ExitStack() as stack:

        def open_it(agent: str = AGENT) -> SqlStore:
            return stack.enter_context(closing(open_store(path, agent, clock=lambda: NOW)))

        yield open_it


@pytest.fixture
def store(opened: Opener) -> SqlStore:
    return opened()
