"""The real window on a fake engine, with colleagues on the list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.calls.team import gather
from tests.ui.stage import Stage


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    assert qapp
    with Stage(tmp_path, language="en", size=(1280, 760)) as shown:
        gather(shown)
        yield shown
