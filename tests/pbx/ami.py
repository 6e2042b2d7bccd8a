"""A small client of the Asterisk Manager Interface: actions, their answers, and events."""

import contextlib
import itertools
import queue
import socket
import threading
import time
from collections.abc import Callable
from types import TracebackType

Message = dict[str, str]


class Ami:
    """One logged-in connection. Events are kept in order from the login on; any thread may ask."""

    def __init__(self, port: int, user: str, secret: str, timeout_s: float = 5.0) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout_s)
        self._socket.settimeout(None)
        self._timeout = timeout_s
        self._numbers = itertools.count(1)
        self._answers: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._asking = threading.Lock()
        self._arrived = threading.Condition()
        self._events: list[Message] = []
        self._reader = threading.Thread(target=self._read, name="ami-reader")
        self._reader.start()
        self.act("Login", Username=user, Secret=secret)

    def act(self, action: str, **fields: str) -> Message:
        """Send an action, return its answer. Raises `AmiError` for `Response: Error`."""
        number = str(next(self._numbers))
        words = {"Action": action, "ActionID": number, **fields}
        with self._asking:
            text = "".join(f"{key}: {value}\r\n" for key, value in words.items())
            self._socket.sendall(text.encode() + b"\r\n")
            answer = self._answer_to(number)
        if answer.get("Response") == "Error":
            raise AmiError(f"{action}: {answer.get('Message', '')}")
        return answer

    def events(self, name: str) -> list[Message]:
        """All events of that name so far."""
        with self._arrived:
            return [event for event in self._events if event["Event"] == name]

    def wait_for(
        self, name: str, matching: Callable[[Message], bool] = lambda _: True, within_s: float = 10
    ) -> Message:
        """The first such event since the login, waiting for it if need be."""
        deadline = time.monotonic() + within_s
        seen = 0
        with self._arrived:
            while True:
                for event in self._events[seen:]:
                    if event["Event"] == name and matching(event):
                        return event
                seen = len(self._events)
                if not self._arrived.wait(deadline - time.monotonic()):
                    raise AmiError(f"no {name} within {within_s} s")

    def close(self) -> None:
        """Safe to call twice."""
        if self._reader.is_alive():
            self._socket.shutdown(socket.SHUT_RDWR)
            self._reader.join()
        self._socket.close()

    def __enter__(self) -> "Ami":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def _answer_to(self, number: str) -> Message:
        while True:
            try:
                answer = self._answers.get(timeout=self._timeout)
            except queue.Empty:
                raise AmiError("the PBX does not answer") from None
            if answer.get("ActionID") == number:
                return answer

    def _read(self) -> None:
        """Until either side closes; a PBX that was killed resets the connection."""
        with self._socket.makefile("rb") as stream, contextlib.suppress(ConnectionError):
            message: Message = {}
            for line in stream:
                name, colon, value = line.decode("utf-8", "replace").rstrip("\r\n").partition(": ")
                if colon:
                    message[name] = value
                elif not name and message:
                    self._take(message)
                    message = {}

    def _take(self, message: Message) -> None:
        if "Event" not in message:
            self._answers.put(message)
            return
        with self._arrived:
            self._events.append(message)
            self._arrived.notify_all()


class AmiError(Exception):
    """An action was refused, or what was waited for did not happen."""
