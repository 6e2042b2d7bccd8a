"""When to call back: a day and a time."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QTimeEdit, QWidget

from ui.theme.icons import Icons
from ui.widgets.retranslate import Worded
from ui.widgets.shortcuts_through import PassesShortcuts
from ui.wording import moments

_FIRST_HOUR = 10
_SATURDAY = 5


def default_follow_up(now: float) -> float:
    """Ten o'clock on the next working day."""
    day = moments.local(now).replace(hour=_FIRST_HOUR, minute=0, second=0, microsecond=0)
    day += timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day.timestamp()


_STYLE = (
    "QDateEdit { padding-left: 0 }"
    "QDateEdit::drop-down "
    "{ subcontrol-position: center left; width: 32px; border: none; image: none }"
    "QTimeEdit::up-button, QTimeEdit::down-button { width: 0; border: none; image: none }"
)
"""Our icon stands in place of Qt's arrow and opens the calendar."""


class DateField(PassesShortcuts, QDateEdit):
    """A date that leaves the window's shortcuts alone."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setCalendarPopup(True)
        self.setStyleSheet(_STYLE)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._icons.paint(QPainter(self), 11, (self.height() - 16) / 2, "calendar", "t2", 16)


class TimeField(PassesShortcuts, QTimeEdit):
    """A time of day, likewise; the arrow keys move it."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setStyleSheet(_STYLE)
        self.setFixedWidth(84)
        self.lineEdit().setTextMargins(32, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._icons.paint(QPainter(self), 11, (self.height() - 16) / 2, "clock", "t2", 16)


class FollowUpFields(Worded, QWidget):
    """`changed` carries the moment, seconds since the epoch."""

    changed = Signal(float)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.day = DateField(icons)
        self.time = TimeField(icons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day, 1)
        row.addWidget(self.time)
        self.day.dateChanged.connect(self._tell)
        self.time.timeChanged.connect(self._tell)
        self.retranslate()

    def set(self, at: float) -> None:
        """Show this moment."""
        if int(self._moment()) == int(at):
            return
        moment = moments.local(at)
        for field in (self.day, self.time):
            field.blockSignals(True)
        self.day.setDate(QDate(moment.year, moment.month, moment.day))
        self.time.setTime(QTime(moment.hour, moment.minute))
        for field in (self.day, self.time):
            field.blockSignals(False)

    def retranslate(self) -> None:
        for field in (self.day, self.time):
            field.setLocale(QLocale())
        self.day.setDisplayFormat(self.tr("ddd d MMMM", "a date with weekday"))
        self.time.setDisplayFormat("HH:mm")
        self.day.setAccessibleName(self.tr("Day of the follow-up call"))
        self.time.setAccessibleName(self.tr("Time of the follow-up call"))

    def _tell(self) -> None:
        self.changed.emit(self._moment())

    def _moment(self) -> float:
        day, clock = self.day.date(), self.time.time()
        moment = datetime(  # noqa: DTZ001 - what the agent typed is local time
            day.year(), day.month(), day.day(), clock.hour(), clock.minute()
        )
        return moment.astimezone().timestamp()
