"""Words that mean one request of `CallControl` each, with what follows them as its arguments."""

from collections.abc import Callable, Mapping

from softphone.domain.remote import RemoteAction, RemoteRequest
from softphone.services.call_control import CallControl

Request = Callable[[CallControl, RemoteRequest], bool]

CONTROLS: Mapping[RemoteAction, Request] = {
    RemoteAction.DIAL: lambda control, wish: control.dial(wish.text),
    RemoteAction.ANSWER: lambda control, wish: control.answer(wish.call_id),
    RemoteAction.REJECT: lambda control, wish: control.reject(wish.call_id),
    RemoteAction.HANG_UP: lambda control, wish: control.hang_up(wish.call_id),
    RemoteAction.TRANSFER: lambda control, wish: control.transfer(wish.text, wish.call_id),
    RemoteAction.CONSULT: lambda control, wish: control.consult(wish.text, wish.call_id),
    RemoteAction.COMPLETE: lambda control, wish: control.complete_transfer(wish.call_id),
    RemoteAction.CANCEL: lambda control, _wish: control.cancel_consult(),
    RemoteAction.SWAP: lambda control, _wish: control.swap(),
    RemoteAction.JOIN: lambda control, _wish: control.join_conference(),
    RemoteAction.LEAVE: lambda control, _wish: control.leave_conference(),
    RemoteAction.END_ALL: lambda control, _wish: control.end_conference(),
    RemoteAction.DIVERT: lambda control, wish: control.divert(wish.text, wish.call_id),
    RemoteAction.TO_VOICEMAIL: lambda control, wish: control.send_to_voicemail(wish.call_id),
    RemoteAction.PARK: lambda control, wish: control.park(wish.call_id),
    RemoteAction.PICK_UP: lambda control, wish: control.pick_up(wish.text),
    RemoteAction.VOICEMAIL: lambda control, _wish: control.listen_to_voicemail(),
    RemoteAction.DTMF: lambda control, wish: control.send_digits(wish.text, wish.call_id),
}

UNASKED_DIALS = frozenset({RemoteAction.CONSULT, RemoteAction.PICK_UP, RemoteAction.VOICEMAIL})
"""They dial by themselves: not for a page, which never dials without the agent's consent."""
