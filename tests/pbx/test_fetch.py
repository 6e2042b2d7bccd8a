"""What was fetched is whole, and it is noticed when it is not."""

import os
import shutil
from pathlib import Path

import pytest

from tests.pbx import installation
from tests.pbx.fetch import fetch, loader, modules_directory, unresolved

pytestmark = pytest.mark.skipif(
    installation.system() is not None, reason="this machine's own Asterisk is used"
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The same tree, of links: files can go without harm."""
    tree = tmp_path / "root"
    shutil.copytree(fetch(), tree, copy_function=os.symlink, symlinks=False)
    return tree


def test_nothing_is_missing() -> None:
    assert unresolved(fetch()) == []


def test_a_missing_library_is_noticed(copy: Path) -> None:
    for library in Path(loader(copy)[2]).glob("liburiparser.so*"):
        library.unlink()
    assert "liburiparser" in " ".join(unresolved(copy))


def test_a_missing_module_is_noticed(copy: Path) -> None:
    (modules_directory(copy) / "app_queue.so").unlink()
    assert unresolved(copy) == ["app_queue.so"]
