"""Where a case stands and how much time is left, in words and tones."""

import math

from PySide6.QtCore import QCoreApplication

from softphone.domain.customer import Case
from ui.widgets.tag import Tone
from ui.wording import contacts, moments

_HOUR, _DAY = 3600, 86400


def state(case: Case, now: float) -> tuple[str, Tone]:
    """Its state; one due today says that instead."""
    if case.due_at and case.due_at < now:
        return QCoreApplication.translate("CaseWords", "Overdue"), "red"
    if case.due_at and moments.days_between(now, case.due_at) == 0:
        return QCoreApplication.translate("CaseWords", "Today"), "red"
    return contacts.case_state(case.state)


def due(case: Case, now: float) -> tuple[str, str]:
    """`44 min left` in red, `1 day 4 h left` in amber, else the date; words and ink."""
    if not case.due_at:
        return "–", "t3"
    left = math.ceil((case.due_at - now) / 60) * 60
    if left < 0 or moments.days_between(now, case.due_at) > 1:
        return moments.day_plain(case.due_at), "red" if left < 0 else "t2"
    hours, minutes = left % _DAY // _HOUR, left % _HOUR // 60
    translate = QCoreApplication.translate
    if left >= _DAY:
        return translate("CaseWords", "1 day {0} h left").format(hours), "amber"
    if left >= _HOUR:
        return translate("CaseWords", "{0} h {1} min left").format(hours, minutes), "red"
    return translate("CaseWords", "{0} min left").format(minutes), "red"
