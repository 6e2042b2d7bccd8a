"""Where an account's server is: checked, and looked up on a thread that may wait."""

import ipaddress
import re
import socket
import threading
from collections.abc import Callable

import msgspec

from softphone.domain.account import Account, RegistrationFailure
from softphone.engine.pjsip.dial_target import dial_uri

Found = Callable[[str], None]
"""Gets an IPv4 address; empty where there is none."""

DEFAULT_PORT = 5060
_SERVER = re.compile(r"([A-Za-z0-9](?:[A-Za-z0-9.\-]{0,251}[A-Za-z0-9])?)(?::(\d{1,5}))?")
_USER = re.compile(r"[^\s\x00-\x1f\x7f<>\"@;]{1,64}")


class ServerAddress(msgspec.Struct, frozen=True):
    """Host name or IPv4 address, and port."""

    host: str
    port: int = DEFAULT_PORT


def server_address(text: str) -> ServerAddress | None:
    """None where it is not `host` or `host:port`. Pure."""
    found = _SERVER.fullmatch(text.strip())
    if not found or not 0 < int(found[2] or DEFAULT_PORT) < 65536:
        return None
    return ServerAddress(found[1], int(found[2] or DEFAULT_PORT))


def checked(account: Account) -> ServerAddress | RegistrationFailure:
    """Where to send to, or what is wrong with the account. Pure."""
    server = server_address(account.server)
    next_hop = server_address(account.outbound_proxy) if account.outbound_proxy else server
    sensible = server and next_hop and _USER.fullmatch(account.user) and _details_are_good(account)
    return next_hop if next_hop and sensible else RegistrationFailure.INVALID_ACCOUNT


def _details_are_good(account: Account) -> bool:
    """What may be left out, and figures: too large or too small ones are bounded elsewhere."""
    second = not account.second_server or server_address(account.second_server)
    identity = not account.caller_id or dial_uri(account.caller_id, account.server)
    figures = account.expires_s > 0 and min(account.session_timer_s, account.keep_alive_s) >= 0
    return bool(second and identity and figures)


def look_up(host: str, post: Callable[[Callable[[], None]], None], then: Found) -> None:
    """`then` is posted with the answer. A name server may take half a minute: hence a thread."""
    if _is_address(host):
        post(lambda: then(host))
        return

    def ask() -> None:
        address = address_of(host)
        post(lambda: then(address))

    threading.Thread(target=ask, name="look-up", daemon=True).start()


def address_of(host: str) -> str:
    """An IPv4 address; empty where there is none. Blocks; not for the SIP thread."""
    return host if _is_address(host) else _ask(host)


def _is_address(host: str) -> bool:
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return False
    return True


def _ask(host: str) -> str:
    try:
        answers = socket.getaddrinfo(host, None, socket.AF_INET, socket.SOCK_DGRAM)
    except (OSError, UnicodeError):
        return ""
    return str(answers[0][4][0]) if answers else ""
