"""Straight to a telephone, past the PBX it is registered at."""

from tests.pbx.asterisk import Asterisk
from tests.pbx.raw_sip import contact_of


class Contact:
    """`Reachable`: where a user listens."""

    def __init__(self, pbx: Asterisk, user: str) -> None:
        self.registrar = f"127.0.0.1:{contact_of(pbx, user).port}"
