"""Recent calls, promised call-backs and the team, under tabs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from softphone.core import Core
from softphone.services.notices import JournalChanged
from ui.deferred import Deferred
from ui.phone.people import of_follow_up, of_interaction
from ui.phone.person_list import Person, PersonList
from ui.team.team_tab import TeamTab
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Hairline, Pane
from ui.widgets.retranslate import Worded
from ui.widgets.tabs import Tabs


class CallLists(Worded, Pane):
    """`opened` asks for the card of a person."""

    opened = Signal(object)

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme)
        self._core = core
        self._ticker = ticker
        self.tabs = Tabs(icons, 3)
        self.recent = PersonList(icons)
        self.follow_ups = PersonList(icons, always_button=True)
        self.team = TeamTab(core, icons, ticker)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(icons.theme))
        column.addWidget(self.tabs)
        column.addWidget(Hairline(icons.theme))
        column.addSpacing(4)
        column.addWidget(self._stack, 1)
        for people in (self.recent, self.follow_ups):
            self._stack.addWidget(people)
            people.called.connect(self._call)
            people.opened.connect(self.opened)
        self._stack.addWidget(self.team)
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        core.bus.subscribe(JournalChanged, Deferred(self, self.retranslate))
        self.retranslate()

    def retranslate(self) -> None:
        day = self._core.journal.day
        now = self._ticker.now()
        self.recent.show_people([of_interaction(past, now) for past in day.recent])
        self.follow_ups.show_people([of_follow_up(promise, now) for promise in day.follow_ups])
        self.tabs.tabs[0].set(self.tr("Recent"))
        self.tabs.tabs[1].set(self.tr("Call-backs"), len(day.follow_ups))
        self.tabs.tabs[2].set(self.tr("Team"))
        self.recent.set_empty_words(self.tr("No calls yet."))
        self.follow_ups.set_empty_words(self.tr("No call-back is promised."))
        self.recent.setAccessibleName(self.tr("Recent"))
        self.follow_ups.setAccessibleName(self.tr("Call-backs"))

    def _call(self, person: Person) -> None:
        self._core.control.dial(person.number)
