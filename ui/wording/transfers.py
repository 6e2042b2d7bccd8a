"""A transfer in words: what is being tried, how far it is, and where the customer is now."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from softphone.domain.transfer import Transfer, TransferState
from ui.wording.states import Look

_TITLES = {
    TransferState.REQUESTED: QT_TRANSLATE_NOOP("Transfer", "Handing over: {0}"),
    TransferState.RINGING: QT_TRANSLATE_NOOP("Transfer", "Handing over: {0}"),
    TransferState.SUCCEEDED: QT_TRANSLATE_NOOP("Transfer", "Handed over: {0}"),
    TransferState.FAILED: QT_TRANSLATE_NOOP("Transfer", "Not handed over: {0}"),
    TransferState.CUSTOMER_LOST: QT_TRANSLATE_NOOP("Transfer", "Customer lost: {0}"),
}
_DETAILS = {
    TransferState.REQUESTED: QT_TRANSLATE_NOOP("Transfer", "The PBX was asked to call there."),
    TransferState.RINGING: QT_TRANSLATE_NOOP("Transfer", "It rings there."),
    TransferState.SUCCEEDED: QT_TRANSLATE_NOOP("Transfer", "The customer is there now."),
    TransferState.FAILED: QT_TRANSLATE_NOOP("Transfer", "The customer is still here."),
    TransferState.CUSTOMER_LOST: QT_TRANSLATE_NOOP(
        "Transfer", "Nobody took the call and the PBX let the customer go. Call them back."
    ),
}
_LOOKS = {
    TransferState.REQUESTED: Look("ringing", "accent"),
    TransferState.RINGING: Look("ringing", "accent"),
    TransferState.SUCCEEDED: Look("ready", "green"),
    TransferState.FAILED: Look("do_not_disturb", "red"),
    TransferState.CUSTOMER_LOST: Look("do_not_disturb", "red"),
}
_FAILURES = {
    403: QT_TRANSLATE_NOOP("Transfer", "The PBX does not allow it."),
    404: QT_TRANSLATE_NOOP("Transfer", "This number does not exist."),
    408: QT_TRANSLATE_NOOP("Transfer", "Nobody answered."),
    480: QT_TRANSLATE_NOOP("Transfer", "Cannot be reached."),
    486: QT_TRANSLATE_NOOP("Transfer", "The line is busy."),
    503: QT_TRANSLATE_NOOP("Transfer", "Busy or not registered."),
    603: QT_TRANSLATE_NOOP("Transfer", "The call was declined."),
}


def look(state: TransferState) -> Look:
    return _LOOKS[state]


def title(transfer: Transfer, target: str) -> str:
    """`Aktarılıyor: Mert Aydın`."""
    return _worded(_TITLES[transfer.state]).format(target)


def detail(transfer: Transfer) -> str:
    """What the PBX said first, where the customer is second, the code of IT last."""
    words = _worded(_DETAILS[transfer.state])
    if transfer.state is not TransferState.FAILED:
        return words
    reason = _worded(_FAILURES[transfer.sip_status]) if transfer.sip_status in _FAILURES else ""
    code = f"(SIP {transfer.sip_status})" if transfer.sip_status else ""
    return " ".join(filter(None, (reason, words, code)))


def _worded(source: str) -> str:
    return QCoreApplication.translate("Transfer", source)
