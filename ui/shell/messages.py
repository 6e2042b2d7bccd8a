"""What happened once and is worth a toast."""

from PySide6.QtCore import QObject

from softphone.core import Core
from softphone.domain.call import Call, EndReason
from softphone.domain.events import TurnedAwayReason
from softphone.domain.phone import format_number
from softphone.services.notices import (
    CallTurnedAwayNotice,
    CallUpdated,
    EngineAvailability,
    InteractionFiled,
    LocalApiTrouble,
    PasswordNotKept,
    RequestRefused,
)
from ui.widgets.toast import ToastHost
from ui.wording import moments, reasons

_PLAIN_ENDS = frozenset(
    {
        EndReason.HUNG_UP_LOCALLY,
        EndReason.HUNG_UP_REMOTELY,
        EndReason.REJECTED,
        EndReason.CANCELLED,
        EndReason.TRANSFERRED,
        EndReason.DIVERTED,
    }
)


class Messages(QObject):
    """Turns notices into words."""

    def __init__(self, core: Core, toasts: ToastHost) -> None:
        super().__init__(toasts)
        self._toasts = toasts
        core.bus.subscribe(RequestRefused, self._refused)
        core.bus.subscribe(CallTurnedAwayNotice, self._turned_away)
        core.bus.subscribe(EngineAvailability, self._engine)
        core.bus.subscribe(PasswordNotKept, self._password)
        core.bus.subscribe(CallUpdated, self._call)
        core.bus.subscribe(InteractionFiled, self._filed)
        core.bus.subscribe(LocalApiTrouble, self._local_api)

    def _refused(self, notice: RequestRefused) -> None:
        words = reasons.refusal(notice.reason)
        if notice.detail and notice.reason.value == "invalid_number":
            words = f"{words} ({notice.detail[:40]})"
        self._toasts.show(words, "warning")

    def _turned_away(self, notice: CallTurnedAwayNotice) -> None:
        number = format_number(notice.remote.number) or self.tr("An anonymous caller")
        words = {
            TurnedAwayReason.LINES_FULL: self.tr("{0} called at {1} while all lines were taken."),
            TurnedAwayReason.DO_NOT_DISTURB: self.tr("{0} called at {1}: do not disturb is on."),
            TurnedAwayReason.FORWARDED: self.tr("{0} called at {1} and was sent on to {2}."),
        }[notice.reason]
        target = format_number(notice.target)
        self._toasts.show(words.format(number, moments.clock(notice.at), target), "warning")

    def _engine(self, notice: EngineAvailability) -> None:
        if notice.available and notice.restarted:
            self._toasts.show(self.tr("The phone engine is back."))

    def _password(self, _notice: PasswordNotKept) -> None:
        words = self.tr(
            "The system has no keyring for the password. It is kept for this session only."
        )
        self._toasts.show(words, "warning")

    def _call(self, notice: CallUpdated) -> None:
        """Ends that need a person to know why; the plain ones stand on the card."""
        call = notice.call
        was_over = notice.before is not None and notice.before.is_over
        if call.is_over and not was_over and call.end_reason not in _PLAIN_ENDS:
            self._toasts.show(f"{_who(call)}: {reasons.end_of(call)}", "warning")

    def _local_api(self, notice: LocalApiTrouble) -> None:
        words = self.tr("Port {0} is taken: browser programs cannot reach Ahize.")
        self._toasts.show(words.format(notice.port), "warning")

    def _filed(self, notice: InteractionFiled) -> None:
        done = notice.interaction
        words = self.tr("Saved: {0}").format(done.code_label or done.code)
        self._toasts.show(words)


def _who(call: Call) -> str:
    return call.remote.display_name or format_number(call.remote.number)
