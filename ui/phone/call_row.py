"""A call in one line, where there are too many for cards: who, what state, and its two buttons."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import Call, CallState
from ui.phone.call_band import BandLook
from ui.phone.meant import MeantCall
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.glyph import paint_glyph
from ui.widgets.label import Label
from ui.widgets.painting import begin
from ui.widgets.retranslate import Worded

_BUTTON = 44
_SIGN = 16


class CallRow(Worded, QWidget):
    """Answer or resume, and reject or hang up: as tall as in a card."""

    def __init__(self, core: Core, icons: Icons, meant: MeantCall) -> None:
        super().__init__()
        self._core = core
        self._icons = icons
        self._meant = meant
        self._look: BandLook | None = None
        self._name = Label(icons.theme, role="body_strong", elide=True)
        self._state = Label(icons.theme, role="caption_medium", elide=True)
        self.take = Button(icons, kind="answer", icon="phone", height=_BUTTON)
        self.end = Button(icons, kind="outline_danger", icon="phone-missed", height=_BUTTON)
        self.take.clicked.connect(self._take)
        self.end.clicked.connect(self._end)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addStretch(1)
        lines.addWidget(self._name)
        lines.addWidget(self._state)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(36, 4, 4, 4)
        row.setSpacing(6)
        row.addLayout(lines, 1)
        row.addWidget(self.take)
        row.addWidget(self.end)
        self.retranslate()

    def set(self, name: str, words: str, look: BandLook, call: Call) -> None:
        self._look = look
        self._name.setText(name)
        self._state.set_ink("accent" if look.ink == "on" else look.ink)
        ringing = call.state is CallState.OFFERED
        self.take.set_kind("answer" if ringing else "secondary")
        self.take.set_icon("phone" if ringing else "play")
        self.take.setVisible(ringing or call.state is CallState.HELD_LOCALLY)
        self.end.set_icon("phone-missed" if ringing else "phone-off")
        self.end.setVisible(not call.is_over)
        self._words = words
        self.retranslate()

    def set_timer(self, timer: str) -> None:
        self._state.setText(f"{timer} · {self._words}")

    def retranslate(self) -> None:
        ringing = self._meant().state is CallState.OFFERED
        self.take.setAccessibleName(self.tr("Answer") if ringing else self.tr("Resume"))
        self.end.setAccessibleName(self.tr("Reject") if ringing else self.tr("Hang up"))
        for button in (self.take, self.end):
            button.setToolTip(button.accessibleName())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        painter = begin(QPainter(self))
        ink = "accent" if self._look.ink == "on" else self._look.ink
        top = (self.height() - _SIGN) / 2
        if self._look.icon:
            self._icons.paint(painter, 12, top, self._look.icon, ink, _SIGN)
        else:
            rect = QRectF(14, (self.height() - 11) / 2, 11, 11)
            paint_glyph(painter, rect, self._look.glyph, self._icons.theme.color(ink))

    def _take(self) -> None:
        call, control = self._meant(), self._core.control
        if call.state is CallState.OFFERED:
            control.answer(call.call_id)
        else:
            control.toggle_hold(call.call_id)

    def _end(self) -> None:
        call, control = self._meant(), self._core.control
        if call.state is CallState.OFFERED:
            control.reject(call.call_id)
        else:
            control.hang_up(call.call_id)
