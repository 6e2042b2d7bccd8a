"""How a ringing call came here: queue, waiting time, number dialled, IVR choices."""

from PySide6.QtWidgets import QVBoxLayout

from softphone.domain.call import CallRoute
from softphone.domain.phone import format_number
from ui.phone.facts_box import Fact, FactsBox
from ui.phone.path_row import PathRow
from ui.theme.icons import Icons
from ui.widgets.card import Card, Hairline
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.wording import moments


class RouteBox(Worded, Card):
    """To be hidden where it is empty."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons.theme, radius=8)
        self._route = CallRoute()
        self._facts = FactsBox(icons.theme, ruled=True)
        self._line = Hairline(icons.theme)
        self._path_label = Label(icons.theme, role="caption", ink="t3")
        self._path = PathRow(icons, marks_last=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._facts)
        column.addWidget(self._line)
        inner = QVBoxLayout()
        inner.setContentsMargins(10, 7, 10, 9)
        inner.setSpacing(5)
        inner.addWidget(self._path_label)
        inner.addWidget(self._path)
        column.addLayout(inner)
        self.retranslate()

    @property
    def is_empty(self) -> bool:
        """The PBX told nothing."""
        route = self._route
        return not (route.queue or route.waited_s or route.dialled_number or route.ivr_choices)

    def set(self, route: CallRoute) -> None:
        if route != self._route:
            self._route = route
            self.retranslate()

    def retranslate(self) -> None:
        route = self._route
        facts: list[Fact] = []
        if route.queue:
            facts.append((self.tr("Queue"), route.queue, "t1"))
        if route.waited_s:
            facts.append((self.tr("Waited"), moments.duration(route.waited_s), "amber"))
        if route.dialled_number:
            dialled = format_number(route.dialled_number)
            facts.append((self.tr("Number dialled"), dialled, "t1"))
        self._facts.set(tuple(facts))
        self._path_label.setText(self.tr("IVR choices"))
        self._path.set(route.ivr_choices)
        for part in (self._path_label, self._path):
            part.setVisible(bool(route.ivr_choices))
        self._line.setVisible(bool(facts and route.ivr_choices))
        margins = (10, 7, 10, 9) if route.ivr_choices else (0, 0, 0, 0)
        self.layout().itemAt(2).layout().setContentsMargins(*margins)
