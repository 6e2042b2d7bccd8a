"""The real window on a fake engine and a real store, in English."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    with Stage(tmp_path, language="en") as shown:
        yield shown
