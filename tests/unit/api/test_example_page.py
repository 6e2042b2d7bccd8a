"""The very page of `docs/local-api.md` in a real browser, against a whole core."""

import re
import tempfile
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from softphone.domain.call import CallState
from softphone.domain.customer import NewCustomer
from softphone.settings.values import LocalApi
from tests.unit.api.aside import aside
from tests.unit.api.chromium import Chromium
from tests.unit.services.desk import Desk

DOCUMENT = Path(__file__).parents[3] / "docs/local-api.md"
PATIENCE_S = 30.0


class Crm:
    """A web server that serves the page, a browser that shows it, and the agent's desk."""

    def __init__(self, desk: Desk, browser: Chromium, address: str) -> None:
        self.desk = desk
        self.browser = browser
        self.address = address

    def connect(self, token: str) -> None:
        port = self.desk.core.doors.api.port
        self.browser.open(f"{self.address}/?port={port}")
        self.until("document.readyState === 'complete' && !!document.getElementById('said')", True)
        self.browser.run(f"token.value = {token!r}; document.forms[0].requestSubmit()")

    def click(self, do: str) -> None:
        self.browser.run(f"document.querySelector('[data-do={do}]').click()")

    def until_shows(self, place: str, words: str) -> None:
        self.until(f"document.getElementById('{place}').textContent", words)

    def until(self, script: str, value: object) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while (seen := aside(self.desk, lambda: self.browser.run(script))) != value:
            assert time.monotonic() < deadline, f"the page says {seen!r} instead of {value!r}"


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        (html,) = re.findall(r"```html\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(html.encode())

    def log_message(self, *_words: object) -> None:
        """Not worth a line."""


@pytest.fixture
def crm() -> Iterator[Crm]:
    with tempfile.TemporaryDirectory(prefix="ahize-", ignore_cleanup_errors=True) as place:
        server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
        address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        desk = Desk(Path(place) / "desk").start()
        desk.core.settings.change(local_api=LocalApi(enabled=True, port=0, origins=(address,)))
        try:
            with Chromium(Path(place) / "browser") as browser:
                yield Crm(desk, browser, address)
        finally:
            desk.stop()
            server.shutdown()
            server.server_close()
            thread.join()


def test_the_page_of_the_document_is_short() -> None:
    (html,) = re.findall(r"```html\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert len(html.splitlines()) <= 35


def test_a_call_seen_answered_and_ended_from_a_web_page(crm: Crm) -> None:
    desk = crm.desk
    new = NewCustomer(first_name="Zeynep", last_name="Arslanoğlu", number="0532 123 45 67")
    desk.ask(lambda unit: unit.customers.add(new))
    crm.connect(desk.core.doors.token.renew())
    crm.until_shows("agent", "ready")
    call = desk.ring()
    crm.until_shows("caller", "Zeynep Arslanoğlu")
    crm.until_shows("state", "offered")
    crm.click("answer")
    crm.until_shows("state", "active")
    assert desk.call(call.call_id).state is CallState.ACTIVE
    crm.click("hangup")
    crm.until_shows("state", "ended")
    crm.browser.run("number.value = '0212 111 22 33'")
    crm.click("dial")
    crm.until_shows("said", "confirm")
    proposal = desk.core.links.proposal
    assert proposal is not None
    assert proposal.target == "02121112233"


def test_the_page_learns_why_it_is_not_let_in(crm: Crm) -> None:
    crm.desk.core.doors.token.renew()
    crm.connect("falsch")
    crm.until_shows("said", "closed: 4001 wrong_token")


def test_a_page_that_is_not_listed_is_not_let_in(crm: Crm) -> None:
    port = crm.desk.core.settings.values.local_api.port
    elsewhere = LocalApi(enabled=True, port=port, origins=("https://crm.example",))
    crm.desk.core.settings.change(local_api=elsewhere)
    crm.connect(crm.desk.core.doors.token.renew())
    crm.until_shows("said", "closed: 1006 ")
