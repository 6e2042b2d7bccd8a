"""Run benches by name: `python -m tests.bench NAME [NAME …] [--json]`; without a name: all."""

import argparse
import importlib
import sys

import msgspec

from tests.bench.figure import Figure

NAMES = ("pop", "ringing", "audio", "stall", "start", "memory", "cpu", "control")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], metavar="NAME")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    missed = 0
    for name in options.names or NAMES:
        for figure in importlib.import_module(f"tests.bench.bench_{name}").run():
            print(_line(figure, options.json), flush=True)
            missed += figure.ok is False
    return int(bool(missed))


def _line(figure: Figure, as_json: bool) -> str:
    if as_json:
        return msgspec.json.encode(figure).decode()
    verdict = {None: "", True: "ok", False: "MISSED"}[figure.ok]
    target = "" if figure.target is None else f"(target {figure.target:g})"
    measured = f"{figure.name:28} {figure.value:10.2f} {figure.unit:12}"
    return f"{measured} {target:14} {verdict} {figure.note}"


if __name__ == "__main__":
    sys.exit(main())
