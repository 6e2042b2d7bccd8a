"""The WebSocket for browser CRMs: who may come in, what they hear, what they may do, and limits."""

import json
import shutil
import socket
import stat
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from softphone.api import web_client
from softphone.api.web_server import MAX_CLIENTS, TOO_MANY_CLIENTS
from softphone.domain.call import CallState
from softphone.domain.customer import Customer, NewCustomer
from softphone.domain.remote import RemoteCode
from softphone.services.call_book import UNANSWERED_SHOWN_S
from softphone.services.notices import DialProposed, LocalApiTrouble
from softphone.settings.values import LocalApi
from tests.unit.api.aside import aside
from tests.unit.services.desk import Desk

CRM = "https://crm.example"
PATIENCE_S = 10.0
ABNORMAL = 1006
"""Close code of a connection that was cut."""


class Api:
    """A desk with the local API open, and pages that talk to it."""

    def __init__(self, place: Path) -> None:
        self.desk = Desk(place).start()
        self.desk.core.settings.change(local_api=LocalApi(enabled=True, port=0, origins=(CRM,)))
        self.token = self.desk.core.doors.token.renew()
        self._pages = ExitStack()

    @property
    def address(self) -> tuple[str, int]:
        return "127.0.0.1", self.desk.core.doors.api.port

    @property
    def listeners(self) -> tuple[object, ...]:
        """Pages that are told what happens."""
        return self.desk.core.doors.feed.listeners

    def connect(self, origin: str | None = CRM, **how: Any) -> ClientConnection:
        url = "ws://{}:{}".format(*self.address)
        how |= {"origin": origin, "proxy": None, "compression": None, "close_timeout": 0.5}
        return self._pages.enter_context(connect(url, **how))

    def page(self, **how: Any) -> ClientConnection:
        """One that was let in."""
        page = self.connect(**how)
        page.send(json.dumps({"token": self.token}))
        assert self.hear(page)["event"] == "welcome"
        return page

    def hear(self, page: ClientConnection) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(aside(self.desk, lambda: page.recv(PATIENCE_S)))
        return message

    def ask(self, page: ClientConnection, **wish: object) -> dict[str, Any]:
        page.send(json.dumps({"id": 5, **wish}))
        while (heard := self.hear(page))["event"] != "reply":
            pass
        assert heard["id"] == 5
        return heard

    def stop(self) -> None:
        self.desk.stop()
        self._pages.close()


@pytest.fixture
def api() -> Iterator[Api]:
    """In a short place: there is a socket in it, too."""
    place = Path(tempfile.mkdtemp(prefix="ahize-"))
    api = Api(place)
    yield api
    api.stop()
    shutil.rmtree(place)


def close_code(page: ClientConnection) -> int | None:
    """Of the server, after all that was still on its way."""
    try:
        while True:
            page.recv(PATIENCE_S)
    except ConnectionClosed:
        return page.close_code


def test_it_is_off_until_it_is_wanted(api: Api) -> None:
    port = api.desk.core.doors.api.port
    assert port
    api.desk.core.settings.change(local_api=LocalApi())
    assert api.desk.core.doors.api.port == 0
    api.desk.core.doors.api.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_the_welcome_says_what_is_true(api: Api) -> None:
    page = api.connect()
    page.send(json.dumps({"token": api.token}))
    status = api.hear(page)["status"]
    assert (status["agent"], status["registration"], status["calls"]) == ("ready", "registered", [])


def test_a_wrong_token_and_an_old_one(api: Api) -> None:
    for token in ("", "falsch", api.token[:-1], "ş" * 400):
        page = api.connect()
        page.send(json.dumps({"token": token}))
        assert close_code(page) == web_client.WRONG_TOKEN
    new = api.desk.core.doors.token.renew()
    page = api.connect()
    page.send(json.dumps({"token": api.token}))
    assert close_code(page) == web_client.WRONG_TOKEN
    api.token = new
    assert api.page()


def test_the_token_itself_is_nowhere(api: Api) -> None:
    kept = api.desk.core.paths.api_token
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert api.token not in kept.read_text()


def test_what_is_no_hello_is_hung_up_on(api: Api) -> None:
    for hello in ("", "[]", '{"do": "status"}', b"\xff"):
        page = api.connect()
        page.send(hello)
        assert close_code(page) == web_client.WRONG_TOKEN


def test_a_page_from_elsewhere_is_turned_away(api: Api) -> None:
    for origin in ("https://evil.example", "null", "http://crm.example", f"{CRM}.evil.example"):
        with pytest.raises(InvalidStatus) as refused:
            api.connect(origin)
        assert refused.value.response.status_code == 403
    assert api.connect(None)


def test_two_pages_hear_the_same_call(api: Api) -> None:
    pages = api.page(), api.page()
    call_id = api.desk.engine.incoming("05321234567")
    for page in pages:
        call = api.hear(page)["call"]
        assert (call["call_id"], call["state"], call["number"]) == (
            call_id, "offered", "05321234567",
        )  # fmt: skip


def test_a_known_customer_pops_up(api: Api) -> None:
    zeynep = make_zeynep(api.desk)
    page = api.page()
    call_id = api.desk.engine.incoming("05321234567")
    while (told := api.hear(page))["event"] != "pop":
        pass
    assert told == {
        "event": "pop",
        "call_id": call_id,
        "number": "+905321234567",
        "customer_id": zeynep.customer_id,
        "customer_name": zeynep.name,
    }


def make_zeynep(desk: Desk) -> Customer:
    new = NewCustomer(first_name="Zeynep", last_name="Arslanoğlu", number="0532 123 45 67")
    return desk.ask(lambda unit: unit.customers.add(new))


def test_the_same_words_as_the_command_line(api: Api) -> None:
    page = api.page()
    call = api.desk.ring()
    assert api.ask(page, do="answer")["ok"]
    api.desk.settle()
    assert api.desk.call(call.call_id).state is CallState.ACTIVE
    assert api.ask(page, do="mute", text="on")["ok"]
    assert api.ask(page, do="status")["status"]["calls"][0]["state"] == "active"
    assert api.ask(page, do="hangup", call_id=call.call_id)["ok"]
    assert api.ask(page, do="dtmf", text="1")["code"] == "no_call"


def test_dialling_waits_for_the_agent(api: Api) -> None:
    page = api.page()
    api.desk.watch(DialProposed)
    assert api.ask(page, do="dial", text="0532 123 45 67")["code"] == "confirm"
    assert api.desk.core.calls.calls == ()
    assert len(api.desk.seen) == 1
    api.desk.core.settings.change(confirm_links=False)
    assert api.ask(page, do="dial", text="0532 123 45 67")["code"] == "done"
    api.desk.settle()
    assert len(api.desk.core.calls.calls) == 1


@pytest.mark.parametrize(
    "message", ["", "[]", "{}", '{"do": "explode"}', '{"do": "dial", "text": 5}', "{" * 9_000]
)
def test_nonsense_is_said_to_be_nonsense(api: Api, message: str) -> None:
    page = api.page()
    page.send(message)
    assert api.hear(page)["code"] == RemoteCode.BAD_REQUEST
    assert api.ask(page, do="status")["ok"]


def test_a_megabyte_ends_the_connection(api: Api) -> None:
    page, other = api.page(), api.page()
    page.send(json.dumps({"do": "dial", "text": "5" * 1_000_000}))
    assert close_code(page) == 1009
    assert api.ask(other, do="status")["ok"]


def test_a_thousand_messages_at_once_are_refused_but_for_a_few(api: Api) -> None:
    page = api.page()
    for number in range(1_000):
        page.send(json.dumps({"do": "status", "id": number}))
    replies = [api.hear(page) for _ in range(1_000)]
    assert [reply["id"] for reply in replies] == list(range(1_000))
    refused = [reply for reply in replies if reply["code"] == RemoteCode.TOO_MANY]
    assert len(refused) > 500
    assert sum(reply["ok"] for reply in replies) >= web_client.BURST


def test_there_is_room_for_a_few_pages_only(api: Api) -> None:
    pages = [api.page() for _ in range(MAX_CLIENTS)]
    assert close_code(api.connect()) == TOO_MANY_CLIENTS
    pages[0].close()


def test_who_never_reads_is_hung_up_on_and_holds_nobody_up(api: Api) -> None:
    with socket.socket() as ear:
        ear.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        ear.connect(api.address)
        slow, other = api.page(sock=ear, max_queue=1), api.page()
        while len(api.listeners) == 2:
            for _ in range(20):
                api.desk.engine.far_cancels(api.desk.engine.incoming("05321234567"))
            api.ask(other, do="status")
            api.desk.clock.advance(UNANSWERED_SHOWN_S)
        assert close_code(slow) == ABNORMAL
    assert api.listeners


def test_a_taken_port_is_told(api: Api) -> None:
    api.desk.watch(LocalApiTrouble)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        api.desk.core.settings.change(local_api=LocalApi(enabled=True, port=port))
    assert [notice.port for notice in api.desk.seen] == [port]  # type: ignore[attr-defined]
    assert api.desk.core.doors.api.port == 0


def test_the_end_leaves_no_thread_behind_even_with_a_silent_caller(api: Api) -> None:
    api.page()
    with socket.create_connection(api.address):
        api.desk.stop()
