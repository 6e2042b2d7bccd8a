"""The settings thread: in order, and no failure ends it."""

import pytest

from softphone.settings.worker import Worker
from tests.unit.services.main_thread import MainThread


def refuse() -> None:
    raise OSError("full")


def test_answers_come_in_order_on_the_main_thread() -> None:
    main, answers = MainThread(), []
    worker = Worker(main.post)
    worker.run(lambda: 1, answers.append)
    worker.run(refuse, answers.append, lambda error: answers.append(str(error)))
    worker.run(refuse)
    worker.run(lambda: 3, answers.append)
    assert answers == []
    main.run_until(lambda: len(answers) == 3)
    worker.stop(timeout_s=10)
    assert answers == [1, "full", 3]


@pytest.mark.expects_errors
def test_a_defect_in_one_piece_of_work_leaves_the_others() -> None:
    main, answers = MainThread(), []
    worker = Worker(main.post)
    worker.run(lambda: 1 // 0, answers.append)
    worker.run(lambda: 2, answers.append)
    main.run_until(lambda: bool(answers))
    worker.stop(timeout_s=10)
    assert answers == [2]


def test_stopping_finishes_what_is_queued() -> None:
    done: list[int] = []
    worker = Worker(MainThread().post)
    for number in range(5):
        worker.run(lambda number=number: done.append(number))
    worker.stop(timeout_s=10)
    assert done == [0, 1, 2, 3, 4]
