"""Links, the clipboard and other programs want to dial: the agent sees where to, and decides."""

from softphone.domain.commands import RefusalReason
from softphone.domain.phone import format_number
from softphone.services.bus import EventBus
from softphone.services.call_control import CallControl
from softphone.services.dial_plan import DialRoute, dial_route, number_in, to_dial_target
from softphone.services.notices import DialProposed
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk
from softphone.services.values import DialSource


class LinkDesk:
    """Publishes `DialProposed`. One proposal at a time, the newest; only that can be confirmed."""

    def __init__(
        self, bus: EventBus, control: CallControl, settings: SettingsDesk, requests: Requests
    ) -> None:
        self._bus = bus
        self._control = control
        self._settings = settings
        self._requests = requests
        self._proposal: DialProposed | None = None
        self._number = ""

    @property
    def proposal(self) -> DialProposed | None:
        """What waits for the agent."""
        return self._proposal

    def offer(self, text: str, source: DialSource = DialSource.LINK) -> bool:
        """A link, a number, or a text with one: proposed, or dialled where nobody has to ask."""
        route = self._route(number_in(text))
        if route is None:
            return self._requests.refuse("dial", RefusalReason.INVALID_NUMBER)
        needs_confirmation = self._settings.values.confirm_links
        proposal = DialProposed(route.target, shown(route.number), source, needs_confirmation)
        self._proposal, self._number = proposal, route.number
        self._bus.publish(proposal)
        return needs_confirmation or self.confirm(proposal)

    def confirm(self, proposal: DialProposed) -> bool:
        """Dial what was shown; refused when it was overtaken, or the rules changed since."""
        route = self._route(self._number)
        same = proposal == self._proposal and route and route.target == proposal.target
        if not same:
            return self._requests.refuse("dial", RefusalReason.WRONG_STATE)
        self.dismiss()
        return self._control.dial(self._number)

    def dismiss(self) -> None:
        """The agent said no."""
        self._proposal = None

    def _route(self, text: str) -> DialRoute | None:
        return dial_route(text, self._settings.values.dial_rules)


def shown(number: str) -> str:
    """As people write it, unless that would be another number."""
    written = format_number(number)
    return written if to_dial_target(written) == number else number
