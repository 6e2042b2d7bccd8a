"""The centre: overview or customer; follows the work unless the agent looks elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from softphone.core import Core
from softphone.services.notices import CallUpdated, InteractionFiled, WrapUpChanged
from ui.customer.customer_page import CustomerPage
from ui.deferred import Deferred
from ui.idle.idle_page import IdlePage
from ui.theme.icons import Icons
from ui.ticker import Ticker

if TYPE_CHECKING:
    from ui.history.history_page import HistoryPage


class Centre(QStackedWidget):
    """`shown` carries "home", "customer" or "history"."""

    shown = Signal(str)

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._core = core
        self._icons = icons
        self._ticker = ticker
        self._customer: CustomerPage | None = None
        self._history: HistoryPage | None = None
        self._wanted = "home"
        self._follow = Deferred(self, self._show_wanted)
        self.idle = IdlePage(core, icons, ticker)
        self.addWidget(self.idle)
        core.bus.subscribe(CallUpdated, self._on_call)
        core.bus.subscribe(WrapUpChanged, self._on_wrap_up)
        core.bus.subscribe(InteractionFiled, lambda _notice: self._go_home_if_done())

    @property
    def customer(self) -> CustomerPage:
        """Made when first needed, at the latest in the quiet after the start."""
        if self._customer is None:
            self._customer = CustomerPage(self._core, self._icons, self._ticker)
            self.addWidget(self._customer)
        return self._customer

    @property
    def history(self) -> "HistoryPage":
        """Made when first looked at."""
        if self._history is None:
            from ui.history.history_page import HistoryPage  # late: not every day needs it

            self._history = HistoryPage(self._core, self._icons)
            self._history.opened.connect(self.show_person)
            self.addWidget(self._history)
        return self._history

    def show_view(self, name: str) -> None:
        """By name; the overview is "home"."""
        self._follow.stop()
        self.setCurrentWidget(self._page(name))
        self.shown.emit(name)

    def show_person(self, customer_id: str) -> None:
        """Open somebody's card by hand."""
        if customer_id:
            self.show_view("customer")
            self.customer.show_customer(customer_id)

    def _page(self, name: str) -> QWidget:
        if name == "history":
            return self.history
        return self.customer if name == "customer" else self.idle

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._icons.theme.color("surface"))

    def _on_call(self, notice: CallUpdated) -> None:
        if notice.before is None and not notice.call.is_over:
            self._want("customer")
        elif notice.call.is_over:
            self._go_home_if_done()

    def _on_wrap_up(self, notice: WrapUpChanged) -> None:
        if notice.draft is not None:
            self._want("customer")
        else:
            self._go_home_if_done()

    def _go_home_if_done(self) -> None:
        """Nothing on the line and nothing to file: back to the unfinished promises."""
        live = any(not call.is_over for call in self._core.calls.calls)
        if not live and self._core.wrap_up.draft is None:
            self._want("home")

    def _want(self, name: str) -> None:
        self._wanted = name
        self._follow()

    def _show_wanted(self) -> None:
        """The panel is right before it is seen: never a glimpse of the customer before."""
        if self._wanted == "customer":
            self.customer.catch_up()
        self.show_view(self._wanted)
