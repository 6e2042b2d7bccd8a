"""What a client of the local API may do: everything passes here on its way to the main thread."""

from softphone.api.feed import Feed, Listener
from softphone.api.hop import Hop, NoAnswerError
from softphone.api.token_file import TokenFile
from softphone.domain.remote import RemoteReply, RemoteRequest
from softphone.services.local_control import LocalControl


class ApiDesk:
    """Any thread but the main thread."""

    def __init__(self, hop: Hop, control: LocalControl, feed: Feed, token: TokenFile) -> None:
        self._hop = hop
        self._control = control
        self._feed = feed
        self._token = token

    def accepts(self, token: str) -> bool:
        """Whether this is the token that was shown last."""
        return self._token.accepts(token)

    def join(self, listener: Listener) -> None:
        """Tell it what is true, and from now on what changes. Raises `NoAnswerError`."""
        self._hop.ask(lambda: self._feed.join(listener, self._control.status))

    def leave(self, listener: Listener) -> None:
        """Also while the window ends, when nobody is told anything any more."""
        try:
            self._hop.ask(lambda: self._feed.leave(listener))
        except NoAnswerError:
            return

    def carry_out(self, wish: RemoteRequest) -> RemoteReply:
        """Raises `NoAnswerError`."""
        return self._hop.ask(lambda: self._control.carry_out(wish, trusted=False))
