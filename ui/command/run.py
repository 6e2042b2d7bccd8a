"""One command to the running Ahize: its answer in words or as JSON, and an exit status.

0 done or waiting for the agent's consent, 2 not a command, 3 Ahize does not run, 4 refused,
5 no answer.
"""

import sys

import msgspec

from softphone.api.private_client import NoReplyError, NotRunningError, ask
from softphone.api.token_file import TokenFile
from softphone.domain.remote import RemoteReply, RemoteRequest
from softphone.settings.paths import Paths, find_paths
from ui.command.arguments import Command
from ui.command.words import Words, chosen_language

DONE, USAGE, NOT_RUNNING, REFUSED, NO_REPLY = 0, 2, 3, 4, 5


def run(command: Command) -> int | None:
    """Print the answer; returns the exit status, None for a link that finds no window."""
    paths = find_paths(command.data_dir)
    words = Words(chosen_language(paths.settings_file))
    if not command.valid:
        print(usage(words), file=sys.stderr)
        return USAGE
    if command.wish is None:
        return _new_token(paths, words)
    reply, status = _ask(paths, command.wish, words)
    if status == NOT_RUNNING and command.link:
        return None
    if command.json:
        print(msgspec.json.encode(reply).decode())
    elif reply.message:
        print(reply.message, file=sys.stdout if status == DONE else sys.stderr)
    return status


def _ask(paths: Paths, wish: RemoteRequest, words: Words) -> tuple[RemoteReply, int]:
    try:
        reply = ask(paths.runtime_dir, wish)
    except NotRunningError:
        message = words.translate("CommandLine", "Ahize is not running.")
        return RemoteReply(ok=False, code="not_running", message=message), NOT_RUNNING
    except NoReplyError:
        message = words.translate("CommandLine", "Ahize does not answer.")
        return RemoteReply(ok=False, code="no_answer", message=message), NO_REPLY
    return reply, DONE if reply.ok else REFUSED


def _new_token(paths: Paths, words: Words) -> int:
    try:
        paths.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        token = TokenFile(paths.api_token).renew()
    except OSError as error:
        print(error, file=sys.stderr)
        return REFUSED
    print(token)
    hint = words.translate(
        "CommandLine", "Keep this token: it is shown only once. Older ones are not valid any more."
    )
    print(hint, file=sys.stderr)
    return DONE


def usage(words: Words) -> str:
    """How commands are written."""
    lines = (
        ("dial NUMBER", words.translate("CommandLine", "call a number")),
        ("tel:NUMBER", words.translate("CommandLine", "call a link, after asking")),
        ("answer", words.translate("CommandLine", "answer the ringing call")),
        ("reject", words.translate("CommandLine", "reject the ringing call")),
        ("hangup", words.translate("CommandLine", "end the call")),
        ("hold [on|off]", words.translate("CommandLine", "hold or resume the call")),
        ("mute [on|off]", words.translate("CommandLine", "close or open the microphone")),
        ("transfer NUMBER", words.translate("CommandLine", "hand the call over")),
        ("consult NUMBER", words.translate("CommandLine", "ask somebody before handing over")),
        ("complete | cancel", words.translate("CommandLine", "hand over, or back to the customer")),
        ("swap | join | leave | endall", words.translate("CommandLine", "two calls and more")),
        ("divert NUMBER | tovoicemail", words.translate("CommandLine", "send a ringing call on")),
        ("park | pickup [USER]", words.translate("CommandLine", "park a call, take one over")),
        ("voicemail", words.translate("CommandLine", "listen to your voicemail")),
        ("record [pause]", words.translate("CommandLine", "start, end or pause the recording")),
        ("dtmf DIGITS", words.translate("CommandLine", "send tones")),
        (
            "state ready|break|lunch|training|back_office",
            words.translate("CommandLine", "choose your status"),
        ),
        ("status [--json]", words.translate("CommandLine", "tell status and calls")),
        ("pop", words.translate("CommandLine", "bring the window forward")),
        ("token", words.translate("CommandLine", "make a new token for the local API")),
    )
    width = max(len(form) for form, _ in lines) + 2
    head = words.translate("CommandLine", "Commands for the running Ahize:")
    return "\n".join((head, *(f"  ahize {form:{width}}{what}" for form, what in lines)))
