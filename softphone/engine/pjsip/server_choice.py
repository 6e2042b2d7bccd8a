"""Which of its two servers an account uses, and how it notices that the first is away or back."""

import threading
from collections.abc import Callable

from msgspec.structs import replace

from softphone.domain.account import Account, RegistrationFailure
from softphone.engine.pjsip.probe import probe
from softphone.engine.pjsip.server import address_of, checked
from softphone.engine.pjsip.sip_thread import Job, SipThread

_LOOK_EVERY_S = 10.0
_MOST_DOUBLINGS = 6
"""One that answers but registers nobody, or the other way round, is looked at ever more rarely."""
_OF_THE_SERVER = frozenset(
    {
        RegistrationFailure.NO_ANSWER,
        RegistrationFailure.CONNECTION_REFUSED,
        RegistrationFailure.UNKNOWN_HOST,
        RegistrationFailure.SERVER_ERROR,
    }
)


class ServerChoice:
    """SIP thread only. `change` runs when another server than now should be tried.

    While the account is `in_use` nothing is changed: calls keep the server they are on.
    """

    def __init__(
        self, account: Account, thread: SipThread, change: Job, in_use: Callable[[], bool]
    ) -> None:
        self._accounts = (account, replace(account, server=account.second_server))
        self._thread = thread
        self._change = change
        self._in_use = in_use
        self._at_second = False
        self._changes = 0
        """In a row, each after a look."""
        self._stop_looking: Job = lambda: None

    @property
    def account(self) -> Account:
        """With the server that counts now."""
        return self._accounts[self._at_second]

    @property
    def has_other(self) -> bool:
        return bool(self._accounts[0].second_server)

    def failed(self, failure: RegistrationFailure) -> bool:
        """True where the second server is worth a try at once; after it comes the first again."""
        if not self.has_other or failure not in _OF_THE_SERVER or self._in_use():
            return False
        self._at_second = not self._at_second
        return self._at_second

    def registered(self) -> None:
        """From now on the first server is looked at from time to time."""
        self.stop()
        if self.has_other:
            delay_s = _LOOK_EVERY_S * 2 ** min(self._changes, _MOST_DOUBLINGS)
            self._stop_looking = self._thread.call_later(delay_s, self._look)

    def stop(self) -> None:
        self._stop_looking()

    def _look(self) -> None:
        """On a thread of its own: names and silence take their time."""
        looking = [True]
        self._stop_looking = looking.clear
        first = self._accounts[0]

        def look() -> None:
            answers = _answers(first)
            self._thread.post(lambda: self._seen(answers) if looking else None)

        threading.Thread(target=look, name="look-at-server", daemon=True).start()

    def _seen(self, answers: bool) -> None:
        if answers is not self._at_second or self._in_use():
            self._changes = 0
            self.registered()
            return
        self._changes += 1
        self._at_second = False
        self._change()


def _answers(account: Account) -> bool:
    server = checked(account)
    if isinstance(server, RegistrationFailure) or not (address := address_of(server.host)):
        return False
    return bool(probe(address, server.port, account.transport, account.bind).status_line)
