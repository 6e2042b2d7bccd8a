"""The thread's own rules, with a real thread and a socket in place of the stack."""

import queue
import socket
import threading
from collections.abc import Iterator

import pytest

from softphone.engine.pjsip.doorbell import Doorbell
from softphone.engine.pjsip.sip_thread import SipThread

PATIENCE_S = 10.0


class Loop:
    """What the stack does: wait on a socket."""

    def __init__(self) -> None:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.doorbell = Doorbell()
        self.doorbell.fix_to(self.socket.getsockname()[1])
        self.thread = SipThread(self.poll, self.doorbell.ring, lambda: None)

    def poll(self, milliseconds: int) -> None:
        self.socket.settimeout(milliseconds / 1000 or 0.001)
        try:
            self.socket.recv(64)
        except TimeoutError:
            return

    def close(self) -> None:
        self.thread.post(self.thread.quit)
        self.thread.join()
        self.doorbell.close()
        self.socket.close()


@pytest.fixture
def thread() -> Iterator[SipThread]:
    loop = Loop()
    loop.thread.start(lambda: None, lambda: None)
    yield loop.thread
    loop.close()


def test_jobs_run_in_order_on_the_thread(thread: SipThread) -> None:
    seen: queue.SimpleQueue[tuple[int, str]] = queue.SimpleQueue()
    for number in range(100):
        thread.post(lambda number=number: seen.put((number, threading.current_thread().name)))
    assert [seen.get(timeout=PATIENCE_S) for _ in range(100)] == [(n, "sip") for n in range(100)]


def test_timers_run_by_their_time_and_can_be_cancelled(thread: SipThread) -> None:
    seen: queue.SimpleQueue[str] = queue.SimpleQueue()

    def set_timers() -> None:
        thread.call_later(0.06, lambda: seen.put("late"))
        thread.call_later(0.02, lambda: seen.put("never"))()
        thread.call_later(0.01, lambda: seen.put("early"))

    thread.post(set_timers)
    assert [seen.get(timeout=PATIENCE_S) for _ in range(2)] == ["early", "late"]


@pytest.mark.expects_errors
def test_a_job_that_fails_does_not_end_the_thread(thread: SipThread) -> None:
    seen: queue.SimpleQueue[str] = queue.SimpleQueue()
    thread.post([].pop)
    thread.post(lambda: seen.put("next"))
    assert seen.get(timeout=PATIENCE_S) == "next"


def test_only_the_thread_sets_timers(thread: SipThread) -> None:
    with pytest.raises(AssertionError):
        thread.call_later(1.0, lambda: None)


def test_a_beginning_that_fails_is_told_to_the_starter() -> None:
    loop = Loop()

    def fail() -> None:
        raise OSError("no stack")

    with pytest.raises(OSError, match="no stack"):
        loop.thread.start(fail, lambda: None)
    loop.doorbell.close()
    loop.socket.close()
