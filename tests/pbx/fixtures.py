"""Fixtures for everything that needs a PBX; every test directory has them (see tests/conftest.py).

`pbx`       an Asterisk for the whole run: agents, echo, IVR, queues (tests/pbx/README.md)
`customer`  a telephone at the carrier's side
`called_customer`  the telephone that rings when an agent dials a number outside
"""

from collections.abc import Iterator

import pytest

from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone


@pytest.fixture(scope="session")
def running_pbx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asterisk]:
    with Asterisk(tmp_path_factory.mktemp("pbx")) as asterisk:
        yield asterisk


@pytest.fixture
def pbx(running_pbx: Asterisk) -> Iterator[Asterisk]:
    """Running, whatever the test before did to it; nobody is in a queue afterwards."""
    if not running_pbx.is_running:
        running_pbx.start()
    yield running_pbx
    if running_pbx.is_running:
        for user in running_pbx.agents:
            running_pbx.log_out_of_queues(user)


@pytest.fixture
def customer(pbx: Asterisk) -> Iterator[Phone]:
    with Phone.customer(pbx) as phone:
        yield phone


@pytest.fixture
def called_customer(pbx: Asterisk) -> Iterator[Phone]:
    with Phone.customer(pbx, answers=True) as phone:
        yield phone
