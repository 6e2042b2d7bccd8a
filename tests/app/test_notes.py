"""Typing reaches the disk while it goes on, and what has reached it survives `kill -9`."""

import sys
import time

from tests.app.agent import Agent, Conversation
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone

LETTERS = "kartinitaksidedusurmusyarinyenikartisubedenalacak"
PROMISED_S = 0.5
TOLERANCE_S = 0.3
"""For a shared machine: keys and looks at the disk take time of their own."""


def test_the_disk_follows_the_keys(agent: Agent, pbx: Asterisk, customer: Phone) -> None:
    call = agent.is_called_by(customer, pbx)
    call.answer()
    agent.desktop.press("ctrl+n")
    behind = _type_and_watch(agent, call)
    sys.stdout.write(f"a letter is on the disk after {behind * 1000:.0f} ms at most\n")
    assert behind < PROMISED_S + TOLERANCE_S
    call.until_noted(LETTERS)
    agent.ahize.kill_window()
    agent.ahize.kill_engine()
    assert call.row["note"] == LETTERS
    assert agent.ask_database("PRAGMA integrity_check") == ("ok",)


def _type_and_watch(agent: Agent, call: Conversation) -> float:
    """The longest that any letter had been pressed and was not on the disk yet."""
    pressed: list[float] = []
    behind = 0.0
    for letter in LETTERS:
        agent.desktop.press(letter)
        pressed.append(time.monotonic())
        looked_at = time.monotonic()
        saved = len(str(call.row.get("note", "")))
        if saved < len(pressed):
            behind = max(behind, looked_at - pressed[saved])
    return behind
