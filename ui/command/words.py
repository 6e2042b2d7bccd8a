"""Turkish for the command line, read from the files of Qt Linguist without Qt."""

import os
import xml.etree.ElementTree as ET
from pathlib import Path

import msgspec

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


class _Chosen(msgspec.Struct):
    language: str = ""


def chosen_language(settings_file: Path) -> str:
    """As in the window: the settings', else the system's; Turkish where it names none."""
    try:
        chosen = msgspec.json.decode(settings_file.read_bytes(), type=_Chosen).language
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        chosen = ""
    system = next(filter(None, map(os.environ.get, _VARIABLES)), "")
    is_turkish = system.partition(".")[0] in {"", "C", "POSIX"} or system.startswith("tr")
    return chosen or ("tr" if is_turkish else "en")


class Words:
    """`translate` as Qt has it, so that its tools find the strings."""

    def __init__(self, language: str, folder: Path = FOLDER) -> None:
        self._file = folder / f"ahize_{language}.ts"
        self._known: dict[tuple[str, str], str] | None = None

    def translate(self, context: str, source: str) -> str:
        """The words themselves where the language has none of its own."""
        if self._known is None:
            self._known = _read(self._file)
        return self._known.get((context, source), source)


def _read(file: Path) -> dict[tuple[str, str], str]:
    if not file.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): words
        for context in ET.parse(file).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        if (words := message.findtext("translation", "").strip())
    }
