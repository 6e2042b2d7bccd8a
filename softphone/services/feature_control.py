"""What the PBX offers under numbers of its own: parking, pick-up, voicemail."""

from softphone.domain.call import CallState
from softphone.domain.commands import Divert, RefusalReason, TransferBlind
from softphone.services.call_requests import CallRequests

OFFERED = frozenset({CallState.OFFERED})


class FeatureControl(CallRequests):
    """A feature whose number is empty in the settings is `NOT_ALLOWED`."""

    def divert(self, target: str, call_id: str = "") -> bool:
        """Send an offered call on (302) without answering it."""
        route = self._route(target)
        if route is None:
            return self._refuse("divert", RefusalReason.INVALID_NUMBER, target)
        return self._divert("divert", route.target, call_id)

    def send_to_voicemail(self, call_id: str = "") -> bool:
        """An offered call speaks to the agent's own box."""
        prefix = self._settings.values.features.to_voicemail
        account = self._settings.values.account
        if not prefix or account is None:
            return self._refuse("send_to_voicemail", RefusalReason.NOT_ALLOWED)
        return self._divert("send_to_voicemail", prefix + account.user, call_id)

    def park(self, call_id: str = "") -> bool:
        """Leave the customer where any colleague can take them."""
        slot = self._settings.values.features.park
        if not slot:
            return self._refuse("park", RefusalReason.NOT_ALLOWED)
        call = self._customer(call_id)
        return self._ask_once(
            "park", call_id, call, lambda it: TransferBlind(call_id=it, target=slot)
        )

    def pick_up(self, user: str = "") -> bool:
        """Take the call that rings at a colleague, or one of the own group."""
        return self._dial_feature("pick_up", self._settings.values.features.pick_up, user)

    def listen_to_voicemail(self) -> bool:
        return self._dial_feature("listen_to_voicemail", self._settings.values.features.voicemail)

    def _divert(self, action: str, target: str, call_id: str) -> bool:
        call = self._meant(call_id, OFFERED)
        return self._ask_once(action, call_id, call, lambda it: Divert(call_id=it, target=target))

    def _dial_feature(self, action: str, code: str, user: str = "") -> bool:
        if not code:
            return self._refuse(action, RefusalReason.NOT_ALLOWED)
        return self._ask_dial(action, code + user)
