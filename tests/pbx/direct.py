"""Straight to a telephone, past the PBX it is registered at."""

from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.raw_sip import contact_of
from tests.pbx.roster import CARRIER


class Contact:
    """`Reachable`: where a user listens."""

    def __init__(self, pbx: Asterisk, user: str) -> None:
        self.registrar = f"127.0.0.1:{contact_of(pbx, user).port}"


class Listening:
    """`Reachable`: a telephone of a customer."""

    def __init__(self, phone: Phone) -> None:
        self.registrar = f"{CARRIER}:{phone.port}"
