"""Questions of other programs: asked on another thread while the main thread runs."""

import threading
from collections.abc import Callable
from typing import TypeVar

from tests.unit.services.desk import Desk

T = TypeVar("T")


def aside(desk: Desk, question: Callable[[], T]) -> T:
    """Its answer; what it raised is raised here."""
    answers: list[T] = []
    errors: list[Exception] = []

    def work() -> None:
        try:
            answers.append(question())
        except Exception as error:  # noqa: BLE001 - raised again below
            errors.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    desk.main.run_until(lambda: bool(answers or errors))
    thread.join()
    if errors:
        raise errors[0]
    return answers[0]
