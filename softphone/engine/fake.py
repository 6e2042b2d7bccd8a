"""An engine without SIP or sound, for states that reality cannot be asked for.

Commands are answered as the real engine answers them (`FakeCore` and its parts); the methods here
are the script: what the far end, the PBX and the machine do. Deterministic: every event is
delivered before the call that caused it returns, on the caller's thread, in order; commands given
from within `on_event` come after.
"""

from msgspec.structs import replace

from softphone.domain.account import RegistrationFailure
from softphone.domain.call import CallState, EndReason, MediaProblem
from softphone.domain.events import EngineLost, LevelsMeasured, StatisticsMeasured
from softphone.domain.sound import SoundDevice, StreamStatistics
from softphone.engine.call_changes import ended
from softphone.engine.fake_conference import FakeConference
from softphone.engine.fake_digits import FakeDigits
from softphone.engine.fake_incoming import FakeIncoming
from softphone.engine.fake_presence import FakePresence
from softphone.engine.fake_recording import FakeRecording
from softphone.engine.fake_transfers import FakeTransfers


class FakeEngine(
    FakeIncoming, FakePresence, FakeDigits, FakeTransfers, FakeConference, FakeRecording
):
    """Implements `port.Engine`; scripted by its other public methods."""

    def far_answers(self, call_id: str) -> None:
        """A dialled call is taken; who we talked to meanwhile is held."""
        self._run(lambda: self._answer(self._call(call_id)))

    def far_hangs_up(self, call_id: str) -> None:
        """A live call ends by BYE."""
        self._far_ends(call_id, EndReason.HUNG_UP_REMOTELY, 200, "Normal call clearing")

    def far_cancels(self, call_id: str, elsewhere: bool = False) -> None:
        """An offered call ends before its answer; `elsewhere`: a colleague took it."""
        reason = EndReason.ANSWERED_ELSEWHERE if elsewhere else EndReason.CANCELLED
        self._far_ends(call_id, reason, 487, "Request Terminated")

    def far_refuses(
        self, call_id: str, reason: EndReason = EndReason.BUSY, status: int = 486
    ) -> None:
        """A dialled call is not taken."""
        self._far_ends(call_id, reason, status)

    def far_holds(self, call_id: str, on_hold: bool = True) -> None:
        """The far end puts an active call on hold, or takes it back."""
        state = CallState.HELD_REMOTELY if on_hold else CallState.ACTIVE
        self._run(lambda: self._change(replace(self._call(call_id), state=state)))

    def ring_at_once(self, rings: bool) -> None:
        """Whether a dialled call goes on from DIALING to RINGING by itself; at first it does."""
        self._rings_at_once = rings

    def far_rings(self, call_id: str, early_media: bool = False) -> None:
        """180, or 183 with sound, for a dialled call."""
        state, status = CallState.RINGING, 180
        if early_media:
            state, status = CallState.EARLY_MEDIA, 183
        self._run(
            lambda: self._change(replace(self._call(call_id), state=state, sip_status=status))
        )

    def fail_registration(self, failure: RegistrationFailure, status: int = 0) -> None:
        """From now on, for accounts known and to come."""
        self._failure, self._sip_status = failure, status
        self._run(self._report_registrations)

    def allow_registration(self) -> None:
        """The failure is over; known accounts are registered again."""
        self.fail_registration(RegistrationFailure.NONE)

    def levels(self, microphone: float, speaker: float) -> None:
        self._run(lambda: self._emit(LevelsMeasured(microphone=microphone, speaker=speaker)))

    def statistics(self, statistics: StreamStatistics) -> None:
        self._run(lambda: self._emit(StatisticsMeasured(statistics=statistics)))

    def devices(self, devices: tuple[SoundDevice, ...], *problems: MediaProblem) -> None:
        """Devices were plugged in or out; what is wrong now."""
        self._run(lambda: self._change_sound(devices=devices, problems=problems))

    def lose(self, reason: str = "scripted") -> None:
        """The engine process dies, its calls with it; commands fail until `come_back`."""
        self._away = True
        self._run(lambda: self._emit(EngineLost(reason=reason)))

    def come_back(self) -> None:
        """A new engine process: a new snapshot, then its accounts register again."""
        self._away = False
        self._run(self._attach)
        self._run(self._register_all)
        self._run(self._tell_presences)

    def _far_ends(self, call_id: str, reason: EndReason, status: int, text: str = "") -> None:
        self._run(
            lambda: self._change(ended(self._call(call_id), self._clock(), reason, status, text))
        )

    def _register_all(self) -> None:
        for account_id in self._accounts:
            self._register(account_id)

    def _report_registrations(self) -> None:
        for account_id in self._accounts:
            self._change_registration(self._outcome(account_id))
