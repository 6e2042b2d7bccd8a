"""Why an account test failed: what happened, what to do, and which field to look at."""

from enum import StrEnum

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from softphone.domain.account import RegistrationFailure as Why


class FormField(StrEnum):
    """The fields of the account form that a failure can point to."""

    NONE = ""
    SERVER = "server"
    USER = "user"
    PASSWORD = "password"  # noqa: S105 - the name of a field
    TRANSPORT = "transport"


class FailureWords(msgspec.Struct, frozen=True):
    """`reason` ends a heading, `advice` is a sentence below it; `hint` stands under the field."""

    reason: str
    advice: str
    field: FormField = FormField.NONE
    hint: str = ""


_SERVER_ERROR = FailureWords(
    QT_TRANSLATE_NOOP("FailureWords", "the server reports an error"),
    QT_TRANSLATE_NOOP("FailureWords", "Try again later, or send the diagnostics to IT."),
)

_WORDS = {
    Why.WRONG_PASSWORD: FailureWords(
        QT_TRANSLATE_NOOP("FailureWords", "wrong password"),
        QT_TRANSLATE_NOOP(
            "FailureWords", "The server was reached. Only the password needs correcting."
        ),
        FormField.PASSWORD,
        QT_TRANSLATE_NOOP(
            "FailureWords", "The server did not accept this password. Mind upper and lower case."
        ),
    ),
    Why.UNKNOWN_USER: FailureWords(
        QT_TRANSLATE_NOOP("FailureWords", "unknown user"),
        QT_TRANSLATE_NOOP(
            "FailureWords", "The server was reached. Only the user needs correcting."
        ),
        FormField.USER,
        QT_TRANSLATE_NOOP("FailureWords", "The server does not know this user."),
    ),
    Why.FORBIDDEN: FailureWords(
        QT_TRANSLATE_NOOP("FailureWords", "the server does not allow it"),
        QT_TRANSLATE_NOOP("FailureWords", "Ask IT whether this user may register from here."),
        FormField.USER,
        QT_TRANSLATE_NOOP("FailureWords", "The server refused this user."),
    ),
    Why.UNKNOWN_HOST: FailureWords(
        QT_TRANSLATE_NOOP("FailureWords", "server not found"),
        QT_TRANSLATE_NOOP("FailureWords", "There is no server of this name. Check the spelling."),
        FormField.SERVER,
        QT_TRANSLATE_NOOP("FailureWords", "This name was not found on the network."),
    ),
    Why.NO_ANSWER: FailureWords(
        QT_TRANSLATE_NOOP("FailureWords", "the server does not answer"),
        QT_TRANSLATE_NOOP(
            "FailureWords", "Check the address and whether you are on the company's network."
        ),
        FormField.SERVER,
        QT_TRANSLATE_NOOP("FailureWords", "Nothing answered at this address."),
    ),
    Why.CONNECTION_REFUSED: FailureWords(
        QT_TRANSLATE_NOOP("FailureWords", "connection refused"),
        QT_TRANSLATE_NOOP(
            "FailureWords", "The machine is there, but takes no calls at this port or transport."
        ),
        FormField.SERVER,
        QT_TRANSLATE_NOOP("FailureWords", "Check the port, or try the other transport."),
    ),
    Why.NO_TRANSPORT: FailureWords(
        QT_TRANSLATE_NOOP("FailureWords", "no network connection"),
        QT_TRANSLATE_NOOP(
            "FailureWords", "The local port is taken or the network is off. Nothing was sent."
        ),
        FormField.TRANSPORT,
    ),
    Why.INVALID_ACCOUNT: FailureWords(
        QT_TRANSLATE_NOOP("FailureWords", "the account cannot be read"),
        QT_TRANSLATE_NOOP("FailureWords", "Server and user must not hold blanks or signs."),
        FormField.SERVER,
    ),
    Why.NO_PASSWORD: FailureWords(
        QT_TRANSLATE_NOOP("FailureWords", "password missing"),
        QT_TRANSLATE_NOOP("FailureWords", "The server asks for a password."),
        FormField.PASSWORD,
        QT_TRANSLATE_NOOP("FailureWords", "Enter the password."),
    ),
}


def failure_words(failure: Why) -> FailureWords:
    """Worded in the present language."""
    words = _WORDS.get(failure, _SERVER_ERROR)
    return FailureWords(
        _worded(words.reason), _worded(words.advice), words.field, _worded(words.hint)
    )


def _worded(source: str) -> str:
    return QCoreApplication.translate("FailureWords", source) if source else ""
