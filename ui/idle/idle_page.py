"""The screen between two calls: the shift, unfinished promises, today's conversations."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from softphone.core import Core
from softphone.services.notices import AgentStatusChanged, JournalChanged, SettingsChanged
from ui.customer.cases import CaseList
from ui.deferred import Deferred
from ui.idle.legend import Legend
from ui.idle.shift import ShiftHours, sums
from ui.idle.shift_bar import ShiftBar
from ui.idle.today_list import TodayList
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.empty_note import EmptyNote
from ui.widgets.label import Label
from ui.widgets.link import Link
from ui.widgets.retranslate import Worded
from ui.widgets.section_head import SectionHead
from ui.wording import moments

_CASES = 4
_MINUTE_S = 60


class IdlePage(Worded, QWidget):
    """Reads the journal and the agent's spans; the minute hand moves the bar."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._core = core
        self._minute = 0
        self._date = Label(icons.theme, role="title")
        self._shift = Label(icons.theme, ink="t2")
        self._bar = ShiftBar(icons.theme)
        self._legend = Legend(icons.theme)
        self._cases_head = SectionHead(icons)
        self._cases = CaseList(icons, core.now, with_name=True)
        self.uncoded = Link(icons, ink="violet")
        self._today_head = SectionHead(icons, self.uncoded)
        self.today = TodayList(icons)
        self._empty = EmptyNote(icons, "phone")
        self._build()
        self.uncoded.clicked.connect(self._take_up_oldest)
        self.today.take_up.connect(core.wrap_up.take_up)
        ticker.tick.connect(self._tick)
        core.bus.subscribe(JournalChanged, Deferred(self, self._show_journal))
        shift = Deferred(self, self._show_shift)
        for notice in (AgentStatusChanged, JournalChanged, SettingsChanged):
            core.bus.subscribe(notice, shift)
        self.retranslate()

    def retranslate(self) -> None:
        self._empty.set(self.tr("No conversation yet today."))
        self._show_shift()
        self._show_journal()

    def _tick(self, now: float) -> None:
        if int(now // _MINUTE_S) != self._minute and self.isVisible():
            self._minute = int(now // _MINUTE_S)
            self._show_shift()

    def _show_shift(self) -> None:
        now = self._core.now()
        shift = self._core.settings.values.shift
        hours = ShiftHours.of_day(now, shift.start, shift.end)
        self._date.setText(moments.day(now))
        span = f"{moments.clock(hours.start)}–{moments.clock(hours.end)}"
        self._shift.setText(self.tr("Shift {0}, {1}").format(span, self._left(hours, now)))
        spans = self._core.agent.spans
        self._bar.set(spans, hours, now)
        self._legend.set(sums(spans, now))

    def _left(self, hours: ShiftHours, now: float) -> str:
        if now < hours.start:
            return self.tr("not begun yet")
        if now >= hours.end:
            return self.tr("over")
        minutes = int((hours.end - now) // _MINUTE_S)
        return self.tr("{0} h {1} min to go").format(minutes // 60, minutes % 60)

    def _show_journal(self) -> None:
        day = self._core.journal.day
        self._cases_head.set(self.tr("Your cases"), len(day.cases))
        self._cases_head.setVisible(bool(day.cases))
        self._cases.set(day.cases[:_CASES])
        self._today_head.set(self.tr("Your calls today"), len(day.today))
        self.today.set(day.today)
        self._empty.setVisible(not day.today)
        many = len(day.uncoded)
        self.uncoded.setText(self.tr("%n call(s) not coded", "", many))
        self.uncoded.updateGeometry()
        self.uncoded.setVisible(bool(many))

    def _take_up_oldest(self) -> None:
        uncoded = self._core.journal.day.uncoded
        if uncoded:
            self._core.wrap_up.take_up(uncoded[0].interaction_id)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(24)
        column.addLayout(_stacked(1, self._date, self._shift))
        column.addLayout(_stacked(8, self._bar, self._legend))
        column.addLayout(_stacked(8, self._cases_head, self._cases))
        today = _stacked(4, self._today_head, self._empty)
        today.addWidget(self.today, 1)
        today.addStretch(0)
        column.addLayout(today, 1)


def _stacked(spacing: int, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    return column
