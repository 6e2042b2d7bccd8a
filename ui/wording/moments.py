"""Durations, clock times and dates as the present language writes them."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def duration(seconds: float) -> str:
    """`mm:ss`, with hours in front from one hour on."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    clock_part = f"{rest // 60:02}:{rest % 60:02}"
    return f"{hours}:{clock_part}" if hours else clock_part


def spoken_duration(seconds: float) -> str:
    """For screen readers: `4 minutes 12 seconds`."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    words = QCoreApplication.translate("Moments", "%n second(s)", "", rest)
    if minutes:
        words = QCoreApplication.translate("Moments", "%n minute(s)", "", minutes) + " " + words
    return words


def clock(at: float) -> str:
    """Local time of day, 24 hours."""
    return local(at).strftime("%H:%M")


def day(at: float) -> str:
    """`14 Kasım Cuma`, `Friday 14 November`."""
    return _date(at, QCoreApplication.translate("Moments", "dddd d MMMM", "a date with weekday"))


def day_short(at: float) -> str:
    """`14 Kas`, `14 Nov`."""
    return _date(at, "d MMM")


def day_plain(at: float) -> str:
    """`14 Kasım`, `14 November`."""
    return _date(at, "d MMMM")


def when(at: float, now: float) -> str:
    """Today's clock time, `Tomorrow 10:15`, or the date for anything further away."""
    days = (local(at).date() - local(now).date()).days
    if days == 0:
        return clock(at)
    if days == 1:
        tomorrow = QCoreApplication.translate("Moments", "Tomorrow")
        return f"{tomorrow} {clock(at)}"
    return day_short(at)


def start_of_day(at: float) -> float:
    """Local midnight before this moment."""
    return local(at).replace(hour=0, minute=0, second=0, microsecond=0).timestamp()


def days_between(earlier: float, later: float) -> int:
    """Whole calendar days, local."""
    return (local(later).date() - local(earlier).date()) // timedelta(days=1)


def local(at: float) -> datetime:
    """The moment in the zone of this machine."""
    return datetime.fromtimestamp(at).astimezone()


def _date(at: float, pattern: str) -> str:
    moment = local(at)
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), pattern)
