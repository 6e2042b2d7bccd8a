"""Why something did not work, in words a person can act on; codes come second, for IT."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from softphone.crm.port import StoreProblem
from softphone.domain.account import Registration, RegistrationFailure
from softphone.domain.call import Call, EndReason, MediaProblem
from softphone.domain.commands import RefusalReason
from softphone.domain.recording import RecordingProblem
from softphone.settings.values import SettingsProblem

_ENDS = {
    EndReason.NONE: QT_TRANSLATE_NOOP("EndReason", "Call ended"),
    EndReason.HUNG_UP_LOCALLY: QT_TRANSLATE_NOOP("EndReason", "You hung up"),
    EndReason.HUNG_UP_REMOTELY: QT_TRANSLATE_NOOP("EndReason", "The other side hung up"),
    EndReason.REJECTED: QT_TRANSLATE_NOOP("EndReason", "You rejected the call"),
    EndReason.CANCELLED: QT_TRANSLATE_NOOP("EndReason", "The caller gave up"),
    EndReason.ANSWERED_ELSEWHERE: QT_TRANSLATE_NOOP("EndReason", "Answered by a colleague"),
    EndReason.BUSY: QT_TRANSLATE_NOOP("EndReason", "The line is busy"),
    EndReason.DECLINED: QT_TRANSLATE_NOOP("EndReason", "The other side declined"),
    EndReason.NO_ANSWER: QT_TRANSLATE_NOOP("EndReason", "Nobody answered"),
    EndReason.NOT_FOUND: QT_TRANSLATE_NOOP("EndReason", "This number does not exist"),
    EndReason.UNAVAILABLE: QT_TRANSLATE_NOOP("EndReason", "The other side cannot be reached"),
    EndReason.FORBIDDEN: QT_TRANSLATE_NOOP("EndReason", "The PBX does not allow this call"),
    EndReason.NO_COMMON_CODEC: QT_TRANSLATE_NOOP("EndReason", "No codec in common"),
    EndReason.NO_CONNECTION: QT_TRANSLATE_NOOP("EndReason", "The PBX cannot be reached"),
    EndReason.LINES_FULL: QT_TRANSLATE_NOOP("EndReason", "All lines are taken"),
    EndReason.TRANSFERRED: QT_TRANSLATE_NOOP("EndReason", "Handed over"),
    EndReason.DIVERTED: QT_TRANSLATE_NOOP("EndReason", "Sent on"),
    EndReason.DO_NOT_DISTURB: QT_TRANSLATE_NOOP("EndReason", "Do not disturb was on"),
    EndReason.FORWARDED: QT_TRANSLATE_NOOP("EndReason", "Forwarded"),
    EndReason.ENGINE_LOST: QT_TRANSLATE_NOOP("EndReason", "The phone engine stopped"),
    EndReason.FAILED: QT_TRANSLATE_NOOP("EndReason", "The call failed"),
}

_REFUSALS = {
    RefusalReason.UNKNOWN_CALL: QT_TRANSLATE_NOOP("Refusal", "This call is over."),
    RefusalReason.UNKNOWN_ACCOUNT: QT_TRANSLATE_NOOP("Refusal", "No account is set up."),
    RefusalReason.WRONG_STATE: QT_TRANSLATE_NOOP("Refusal", "Not possible at this moment."),
    RefusalReason.NOT_REGISTERED: QT_TRANSLATE_NOOP(
        "Refusal", "You are not registered, so no call can be made."
    ),
    RefusalReason.LINES_FULL: QT_TRANSLATE_NOOP("Refusal", "All lines are taken. End a call."),
    RefusalReason.INVALID_NUMBER: QT_TRANSLATE_NOOP("Refusal", "This is not a number to dial."),
    RefusalReason.NO_CALL: QT_TRANSLATE_NOOP("Refusal", "There is no call for this."),
    RefusalReason.ENGINE_AWAY: QT_TRANSLATE_NOOP(
        "Refusal", "The phone engine is starting. Try again in a moment."
    ),
    RefusalReason.STACK_ERROR: QT_TRANSLATE_NOOP("Refusal", "The phone engine refused."),
    RefusalReason.SAME_NUMBER: QT_TRANSLATE_NOOP(
        "Refusal", "This is the number of the call itself. Choose another one."
    ),
    RefusalReason.NOT_ALLOWED: QT_TRANSLATE_NOOP("Refusal", "Your settings do not allow this."),
    RefusalReason.CANNOT_RECORD: QT_TRANSLATE_NOOP(
        "Refusal", "The recording cannot be written. Check the disk and the folder."
    ),
    RefusalReason.NO_CODE: QT_TRANSLATE_NOOP("Refusal", "Choose a wrap-up code first."),
}

_REGISTRATIONS = {
    RegistrationFailure.NONE: QT_TRANSLATE_NOOP("RegistrationFailure", "Not registered."),
    RegistrationFailure.WRONG_PASSWORD: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "The PBX does not accept the password. Check it in the account."
    ),
    RegistrationFailure.FORBIDDEN: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "The PBX does not allow this account to register."
    ),
    RegistrationFailure.UNKNOWN_USER: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "The PBX does not know this user."
    ),
    RegistrationFailure.UNKNOWN_HOST: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "There is no server of this name. Check the address."
    ),
    RegistrationFailure.NO_ANSWER: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "The server does not answer. Check the network."
    ),
    RegistrationFailure.CONNECTION_REFUSED: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "The server refuses the connection. Check address and port."
    ),
    RegistrationFailure.SERVER_ERROR: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "The PBX reports an error of its own."
    ),
    RegistrationFailure.NO_TRANSPORT: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "The local port is taken or the network is off."
    ),
    RegistrationFailure.INVALID_ACCOUNT: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "User or server is not written as it should be."
    ),
    RegistrationFailure.NO_PASSWORD: QT_TRANSLATE_NOOP(
        "RegistrationFailure", "The password of this account is not known. Enter it again."
    ),
}

_STORE = {
    StoreProblem.READ_ONLY: QT_TRANSLATE_NOOP(
        "StoreProblem", "The customer file cannot be written. Notes stay in memory only."
    ),
    StoreProblem.NEWER_VERSION: QT_TRANSLATE_NOOP(
        "StoreProblem", "The customer file is from a newer Ahize. It was left untouched."
    ),
    StoreProblem.DAMAGED: QT_TRANSLATE_NOOP(
        "StoreProblem", "The customer file was damaged. It is kept aside and a new one was begun."
    ),
    StoreProblem.CANNOT_OPEN: QT_TRANSLATE_NOOP(
        "StoreProblem", "The customer file cannot be opened. Calls work, customers are missing."
    ),
    StoreProblem.DISK_FULL: QT_TRANSLATE_NOOP(
        "StoreProblem", "The disk is full. Notes stay in memory until there is room."
    ),
    StoreProblem.WRITE_FAILED: QT_TRANSLATE_NOOP(
        "StoreProblem", "Saving failed. It is tried again by itself."
    ),
}

_RECORDING = {
    RecordingProblem.DISK_FULL: QT_TRANSLATE_NOOP(
        "RecordingProblem", "The disk is full: calls are not recorded."
    ),
    RecordingProblem.CANNOT_WRITE: QT_TRANSLATE_NOOP(
        "RecordingProblem", "Recordings cannot be written. Check their folder in the settings."
    ),
}

_MEDIA = {
    MediaProblem.NO_SOUND_SERVER: QT_TRANSLATE_NOOP(
        "MediaProblem", "The system offers no sound. Calls connect, but nothing is heard."
    ),
    MediaProblem.NO_MICROPHONE: QT_TRANSLATE_NOOP(
        "MediaProblem", "No microphone found. The other side does not hear you."
    ),
    MediaProblem.NO_SPEAKER: QT_TRANSLATE_NOOP(
        "MediaProblem", "No speaker found. You do not hear the other side."
    ),
    MediaProblem.NO_RINGER: QT_TRANSLATE_NOOP(
        "MediaProblem", "The ringing device is gone. Calls ring on screen only."
    ),
}

_SETTINGS = {
    SettingsProblem.DAMAGED: QT_TRANSLATE_NOOP(
        "SettingsProblem", "The settings were damaged. They are kept aside; defaults are in force."
    ),
    SettingsProblem.NEWER_VERSION: QT_TRANSLATE_NOOP(
        "SettingsProblem", "The settings are from a newer Ahize. A copy was kept."
    ),
    SettingsProblem.WRITE_FAILED: QT_TRANSLATE_NOOP(
        "SettingsProblem", "Settings cannot be saved. They hold for this session."
    ),
}


_WITH_CODE = frozenset(
    {
        EndReason.NOT_FOUND,
        EndReason.UNAVAILABLE,
        EndReason.FORBIDDEN,
        EndReason.NO_COMMON_CODEC,
        EndReason.NO_CONNECTION,
        EndReason.FAILED,
    }
)
"""Ends for which IT wants the status of the PBX."""


def end_reason(reason: EndReason) -> str:
    return QCoreApplication.translate("EndReason", _ENDS[reason])


def end_of(call: Call) -> str:
    """Why this call ended, with the SIP status where something is wrong."""
    words = end_reason(call.end_reason)
    coded = call.sip_status and call.end_reason in _WITH_CODE
    return f"{words} · SIP {call.sip_status}" if coded else words


def refusal(reason: RefusalReason) -> str:
    return QCoreApplication.translate("Refusal", _REFUSALS[reason])


def registration_failure(failure: RegistrationFailure) -> str:
    return QCoreApplication.translate("RegistrationFailure", _REGISTRATIONS[failure])


def registration_trouble(registration: Registration) -> str:
    """Words first, the code of the PBX's answer second."""
    words = registration_failure(registration.failure)
    return f"{words} (SIP {registration.sip_status})" if registration.sip_status else words


def store_problem(problem: StoreProblem) -> str:
    return QCoreApplication.translate("StoreProblem", _STORE[problem])


def media_problem(problem: MediaProblem) -> str:
    return QCoreApplication.translate("MediaProblem", _MEDIA[problem])


def recording_problem(problem: RecordingProblem) -> str:
    return QCoreApplication.translate("RecordingProblem", _RECORDING[problem])


def settings_problem(problem: SettingsProblem) -> str:
    return QCoreApplication.translate("SettingsProblem", _SETTINGS[problem])
