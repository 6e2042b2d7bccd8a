"""Is the line there, and how good is it: two short lines at the right of the top bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from softphone.core import Core
from softphone.domain.account import RegistrationState
from softphone.domain.events import RegistrationChanged, StatisticsMeasured
from softphone.services.notices import CallsChanged, EngineAvailability, SettingsChanged
from ui.deferred import Deferred
from ui.theme.icons import Icons
from ui.widgets.painting import begin, text, text_width
from ui.widgets.retranslate import Worded
from ui.wording import amounts, reasons, states

_INKS = {
    RegistrationState.REGISTERED: ("lock-open", "green"),
    RegistrationState.REGISTERING: ("loader", "t2"),
}
_OFFLINE = ("alert-triangle", "red")
_FOLLOWED = (
    RegistrationChanged,
    EngineAvailability,
    StatisticsMeasured,
    SettingsChanged,
    CallsChanged,
)
_WIDTH = 116


class Connection(Worded, QAbstractButton):
    """Enter tries to register again; the tool tip says why there is no registration."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self._core = core
        self._icons = icons
        self._upper = ""
        self._lower = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(core.line.retry)
        refresh = Deferred(self, self.retranslate)
        for notice in _FOLLOWED:
            core.bus.subscribe(notice, refresh)
        self.retranslate()

    def retranslate(self) -> None:
        upper, lower = self._words()
        if (upper, lower) == (self._upper, self._lower):
            return
        self._upper, self._lower = upper, lower
        self.setAccessibleName(f"{upper}, {lower}")
        registration = self._core.line.registration
        failed = registration is not None and registration.failure != "none"
        trouble = reasons.registration_trouble(registration) if failed else upper
        self.setToolTip(f"{trouble}\n{self.tr('Not encrypted')}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        icon, ink = _INKS.get(self._state(), _OFFLINE)
        self._line(painter, 3, icon, ink, self._upper, "caption_medium")
        self._line(painter, 20, "signal", "t3", self._lower, "micro")

    def _line(
        self, painter: QPainter, top: int, icon: str, ink: str, words: str, role: str
    ) -> None:
        width = min(text_width(words, role) + 1, self.width() - 20)
        left = self.width() - width
        color = self._icons.theme.color(ink)
        text(painter, QRectF(left, top, width, 17), words, role, color)
        self._icons.paint(painter, left - 19, top + 1, icon, ink, 14)

    def _state(self) -> RegistrationState:
        registration = self._core.line.registration
        return registration.state if registration else RegistrationState.UNREGISTERED

    def _words(self) -> tuple[str, str]:
        if not self._core.line.engine_available:
            return self.tr("Starting"), self.tr("Phone engine")
        call = self._core.calls.focus
        quality = self._core.sound.statistics(call.call_id) if call else None
        if quality is not None and quality.mos:
            lower = self.tr("MOS {0}").format(amounts.decimal(quality.mos))
        else:
            account = self._core.settings.values.account
            lower = account.server if account else self.tr("No account")
        return states.registration(self._state()), lower
