"""A call rings while the large window is out of sight: who, why, answer, reject, in a corner.

It never takes the keyboard: whoever types in another program goes on typing.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout

from softphone.core import Core
from softphone.domain.call import Call
from ui.compact.bar_band import BarBand
from ui.compact.parts import RingingPart
from ui.compact.words import call_words
from ui.phone.call_band import band_look
from ui.phone.caller import caller_of
from ui.phone.card_parts import seconds
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Card
from ui.wording import moments

_WIDTH, _HEIGHT, _MARGIN = 360, 120, 16


class IncomingToast(Card):
    """`open_wanted` by a click beside its buttons. Hidden, never closed."""

    open_wanted = Signal()

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme, outline="accent")
        self._core = core
        self._ticker = ticker
        self._call: Call | None = None
        self.setWindowFlags(
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.band = BarBand(icons)
        self.band.expand.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.part = RingingPart(core, icons, self._meant)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(self.part, 1)
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.band.expand_wanted.connect(self.open_wanted)
        ticker.tick.connect(self._tick)

    def show_call(self, call: Call) -> None:
        """Or what is known of it by now."""
        self._call = call
        caller = caller_of(
            call, self._core.pops.of_call(call.call_id), self._core.settings.values.colleagues
        )
        self.band.set(band_look(call), *call_words(call))
        self.part.set(call, caller)
        self.setWindowTitle(f"{self.band.accessibleName()}, {caller.name}")
        self.setAccessibleName(self.windowTitle())
        self.part.answer.set_key("")
        self._tick(self._ticker.now())
        if not self.isVisible():
            corner = self.screen().availableGeometry().bottomRight()
            self.move(corner.x() - _WIDTH - _MARGIN, corner.y() - _HEIGHT - _MARGIN)
            self.show()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.open_wanted.emit()

    def _meant(self) -> Call:
        assert self._call is not None
        return self._call

    def _tick(self, now: float) -> None:
        if self._call is not None:
            self.band.set_timer(moments.duration(seconds(self._call, now)))
