"""The table of dial rules: which number goes out how, and what is wrong with a rule. Pure."""

import re
from collections.abc import Collection
from enum import StrEnum
from functools import lru_cache

import msgspec

from softphone.settings.values import DialRule

_SIGNS = {"X": "[0-9]", "Z": "[1-9]", "N": "[2-9]", ".": "[0-9*#]+"}
_PATTERN = re.compile(r"[0-9*#XZN]*\.?", re.IGNORECASE)
_PREFIX = re.compile(r"[0-9*#]{0,16}")


class DialRuleProblem(StrEnum):
    """Why a rule is left out."""

    NO_PATTERN = "no_pattern"
    BAD_PATTERN = "bad_pattern"
    """Something else than digits, * and #, X, Z, N and one dot at the end."""
    BAD_PREFIX = "bad_prefix"
    """Something else than up to 16 digits, * and #."""
    STRIPS_TOO_MUCH = "strips_too_much"
    """More than the shortest number it matches has."""
    UNKNOWN_ACCOUNT = "unknown_account"
    REPEATED = "repeated"
    """An earlier rule has the same pattern: this one is never reached."""


class DialRuleFault(msgspec.Struct, frozen=True):
    """`number` counts from 1, as the table on the screen does."""

    number: int
    problem: DialRuleProblem
    detail: str = ""


def apply_rules(number: str, rules: tuple[DialRule, ...]) -> tuple[str, str]:
    """What is dialled for a number, and by which account; the first rule that matches counts."""
    for rule in rules:
        if problem_of(rule) is None and _matcher(rule.pattern).fullmatch(number):
            return rule.prefix + number[rule.strip :], rule.account_id
    return number, ""


def faults_in(rules: tuple[DialRule, ...], accounts: Collection[str]) -> tuple[DialRuleFault, ...]:
    """What a person has to mend, rule by rule; `accounts` are the ids there are."""
    faults: list[DialRuleFault] = []
    seen: set[str] = set()
    for number, rule in enumerate(rules, 1):
        pattern = rule.pattern.upper()
        if problem := problem_of(rule):
            faults.append(DialRuleFault(number, problem, _detail(rule, problem)))
        elif rule.account_id and rule.account_id not in accounts:
            unknown = DialRuleProblem.UNKNOWN_ACCOUNT
            faults.append(DialRuleFault(number, unknown, rule.account_id))
        elif pattern in seen:
            faults.append(DialRuleFault(number, DialRuleProblem.REPEATED, rule.pattern))
        seen.add(pattern)
    return tuple(faults)


def problem_of(rule: DialRule) -> DialRuleProblem | None:
    """What is wrong with a rule by itself."""
    if not rule.pattern:
        return DialRuleProblem.NO_PATTERN
    if not _PATTERN.fullmatch(rule.pattern):
        return DialRuleProblem.BAD_PATTERN
    if not _PREFIX.fullmatch(rule.prefix):
        return DialRuleProblem.BAD_PREFIX
    shortest = len(rule.pattern)
    leaves_nothing = rule.strip == shortest and not rule.prefix
    too_much = rule.strip > shortest or leaves_nothing
    return DialRuleProblem.STRIPS_TOO_MUCH if too_much else None


@lru_cache(maxsize=256)
def _matcher(pattern: str) -> re.Pattern[str]:
    return re.compile("".join(_SIGNS.get(sign, re.escape(sign)) for sign in pattern.upper()))


def _detail(rule: DialRule, problem: DialRuleProblem) -> str:
    return rule.prefix if problem is DialRuleProblem.BAD_PREFIX else rule.pattern
