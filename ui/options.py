"""The command line. The password comes from the environment: command lines are public."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from softphone.domain.account import Transport
from softphone.options import Options
from softphone.settings.values import ThemeMode

PASSWORD = "AHIZE_PASSWORD"  # noqa: S105 - the name of the variable


def parse(arguments: Sequence[str] | None = None, link: str = "") -> Options:
    """Exits with words and status 2 where they make no sense."""
    parser = argparse.ArgumentParser(
        prog="ahize", description="Softphone with the customer on screen.",
        epilog=f"The password is read from the environment variable {PASSWORD}.",
    )  # fmt: skip
    parser.add_argument("--user", default="", help="user of the SIP account")
    parser.add_argument("--registrar", default="", help="server, with :port where it is not 5060")
    parser.add_argument("--transport", type=Transport, choices=list(Transport))
    parser.add_argument("--bind", default="", help="local address to send from")
    parser.add_argument("--mic", default="", help="microphone by id or name")
    parser.add_argument("--speaker", default="", help="speaker by id or name")
    parser.add_argument("--data-dir", type=Path, help="where everything of this agent is kept")
    parser.add_argument("--auto-answer", action="store_true", default=None)
    parser.add_argument("--language", default="", choices=["tr", "en"])
    parser.add_argument("--theme", type=ThemeMode, choices=list(ThemeMode))
    parser.add_argument("--trace", type=Path, help="file for time stamps")
    given = parser.parse_args(arguments)
    if bool(given.user) != bool(given.registrar):
        parser.error("--user and --registrar belong together")
    return Options(
        user=given.user,
        registrar=given.registrar,
        password=os.environ.pop(PASSWORD, None),
        transport=given.transport,
        bind=given.bind,
        microphone=given.mic,
        speaker=given.speaker,
        data_dir=given.data_dir,
        auto_answer=given.auto_answer,
        language=given.language,
        theme=given.theme,
        trace=given.trace,
        link=link,
    )
