"""Keep the Turkish (and the English plurals) in step with the strings of `ui`.

Usage: python -m installer.translations update | check | fill FILE | compile
"""

import fcntl
import json
import os
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TURKISH = FOLDER / "ahize_tr.ts"
ENGLISH = FOLDER / "ahize_en.ts"
UNTRANSLATED = ROOT / "build" / "untranslated.json"

Words = dict[str, dict[str, str | list[str]]]


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update"]:
            update()
        case ["check"]:
            return check()
        case ["fill", file]:
            fill(json.loads(Path(file).read_text(encoding="utf-8")))
        case ["compile"]:
            compile_all()
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def update() -> None:
    """Collect the strings; list those without Turkish, by context, in `build/untranslated.json`."""
    sources = [str(path) for path in sorted((ROOT / "ui").rglob("*.py"))]
    with _locked():
        _tool("lupdate", "-silent", "-locations", "none", "-no-obsolete", *sources, "-ts", TURKISH)
        _tool(
            "lupdate", "-silent", "-locations", "none", "-no-obsolete", "-pluralonly", *sources,
            "-source-language", "en", "-target-language", "en", "-ts", ENGLISH,
        )  # fmt: skip
        left = untranslated()
    UNTRANSLATED.parent.mkdir(exist_ok=True)
    UNTRANSLATED.write_text(json.dumps(left, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{sum(map(len, left.values()))} without Turkish: {UNTRANSLATED.relative_to(ROOT)}")


def check() -> int:
    """Whether every string of `ui` has its Turkish; changes nothing."""
    before = {file: file.read_bytes() for file in (TURKISH, ENGLISH)}
    try:
        update()
        left = untranslated()
    finally:
        for file, content in before.items():
            file.write_bytes(content)
    for context, sources in left.items():
        print(f"no Turkish: {context}: {', '.join(sources)}", file=sys.stderr)
    return int(bool(left))


def untranslated() -> Words:
    """Sources without a finished translation, each with an empty place for it."""
    left: Words = {}
    for context, message in _messages(ET.parse(TURKISH)):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            left.setdefault(context, {})[message.findtext("source", "")] = ""
    return left


def fill(words: Words) -> None:
    """Write Turkish for sources by context; a list is taken as the plural forms."""
    with _locked():
        for file in (TURKISH, ENGLISH):
            _fill_file(file, words if file is TURKISH else _english_plurals())
    compile_all()


def compile_all() -> None:
    """Each file is replaced as a whole: a running Ahize has the old one mapped and would crash."""
    for file in (TURKISH, ENGLISH):
        if file.exists():
            fresh = file.with_suffix(f".{os.getpid()}.new")
            _tool("lrelease", "-silent", file, "-qm", fresh)
            fresh.replace(file.with_suffix(".qm"))


def _fill_file(file: Path, words: Words) -> None:
    tree = ET.parse(file)  # noqa: S314 - our own file
    for context, message in _messages(tree):
        text = words.get(context, {}).get(message.findtext("source", ""))
        if text:
            _write(message, text)
    ET.indent(tree, " " * 4)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(head + body + "\n", encoding="utf-8")


def _write(message: ET.Element, text: str | list[str]) -> None:
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    if message.get("numerus") != "yes":
        translation.text = str(text)
        return
    forms = [text] if isinstance(text, str) else text
    old = translation.findall("numerusform")
    wanted = max(len(old), 1)
    for element in old:
        translation.remove(element)
    for index in range(wanted):
        ET.SubElement(translation, "numerusform").text = forms[min(index, len(forms) - 1)]


def _english_plurals() -> Words:
    """English forms from sources written as `%n call(s)`."""
    words: Words = {}
    for context, message in _messages(ET.parse(ENGLISH)):  # noqa: S314 - our own file
        source = message.findtext("source", "")
        forms = [source.replace("(s)", ""), source.replace("(s)", "s")]
        words.setdefault(context, {})[source] = list(forms)
    return words


def _messages(tree: "ET.ElementTree[ET.Element]") -> Iterator[tuple[str, ET.Element]]:
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            yield name, message


@contextmanager
def _locked() -> Iterator[None]:
    lock = ROOT / "build" / "translations.lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _tool(name: str, *arguments: str | Path) -> None:
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{name}"
    subprocess.run([program, *arguments], check=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
