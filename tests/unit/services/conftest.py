"""A desk to work at, with one customer in the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from softphone.domain.customer import Customer, NewCustomer
from tests.unit.services.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path).start()
    yield desk
    desk.stop()


@pytest.fixture
def zeynep(desk: Desk) -> Customer:
    new = NewCustomer(first_name="Zeynep", last_name="Arslanoğlu", number="0532 123 45 67")
    return desk.ask(lambda unit: unit.customers.add(new))


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session in which no Secret Service can be reached."""
    import keyring
    from keyring.backends.fail import Keyring

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    yield
    keyring.set_keyring(before)
