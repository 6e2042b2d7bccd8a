import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from softphone.engine.ipc.runtime_dir import RuntimeDir


@pytest.fixture
def runtime() -> Iterator[RuntimeDir]:
    """Short enough for a socket, which `tmp_path` may not be."""
    directory = Path(tempfile.mkdtemp(prefix="ahize-"))
    yield RuntimeDir(directory)
    shutil.rmtree(directory)
