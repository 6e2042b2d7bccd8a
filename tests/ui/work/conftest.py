"""The real window on a fake engine, in English, with its everyday moves."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from softphone.crm.port import UnitOfWork
from softphone.domain.call import CallRoute
from softphone.domain.interaction import Interaction
from tests.ui.stage import Stage
from ui.customer.customer_page import CustomerPage
from ui.setup.wizard import SetupWizard
from ui.side.side_column import SideColumn

T = TypeVar("T")
ZEYNEP = "05321234567"
STRANGER = "05448612790"
NO_ROUTE = CallRoute()


class Desk:
    """What a test does again and again."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.core = stage.core

    @property
    def side(self) -> SideColumn:
        column = self.stage.window.side.column
        assert isinstance(column, SideColumn)
        return column

    @property
    def customer(self) -> CustomerPage:
        return self.stage.window.centre.customer

    def ring(self, number: str = ZEYNEP, route: CallRoute = NO_ROUTE) -> str:
        call_id = self.stage.engine.incoming(number, route=route)
        self.stage.settle()
        return call_id

    def talk(self, number: str = ZEYNEP) -> Interaction:
        self.ring(number)
        self.core.control.answer()
        self.stage.settle()
        interaction = self.core.interactions.current
        assert interaction is not None
        return interaction

    def wrap_up(self, number: str = ZEYNEP) -> Interaction:
        interaction = self.talk(number)
        self.stage.engine.far_hangs_up(interaction.call_id)
        self.stage.settle()
        return interaction

    def read(self, work: Callable[[UnitOfWork], T]) -> T:
        """Ask the store itself."""
        answers: list[T] = []
        self.core.database.run(work, answers.append)
        self.stage.wait(lambda: bool(answers))
        return answers[0]

    def stored(self, interaction_id: str) -> Interaction:
        found = self.read(lambda unit: unit.interactions.get(interaction_id))
        assert found is not None
        return found

    def press(
        self,
        key: Qt.Key | str,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        widget: QWidget | None = None,
    ) -> None:
        """A key where the keyboard is."""
        target = widget or QApplication.focusWidget() or self.stage.window
        QTest.keyClick(target, key, modifiers)
        self.stage.settle()


@pytest.fixture(autouse=True)
def no_words_left_over(qapp: QApplication) -> None:
    """Translations outlive the window that asked for them."""
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    assert qapp is not None
    with Stage(tmp_path, language="en") as stage:
        yield Desk(stage)


@pytest.fixture
def fresh_desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """No account yet: the set-up is open."""
    assert qapp is not None
    with Stage(tmp_path, language="en", account=False) as stage:
        stage.wait(lambda: stage.window.findChild(SetupWizard) is not None)
        yield Desk(stage)
