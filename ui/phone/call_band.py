"""The coloured head of a call card: state, words, timer.

Solid means live sound or a call that asks for the agent; everything else is a soft tint.
"""

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.transfer import TransferState
from ui.theme.icons import Icons
from ui.widgets.glyph import Shape, paint_glyph
from ui.widgets.painting import begin, fill_round_above, text, text_width

HEIGHT = 33
_RADIUS = 10


class BandLook(msgspec.Struct, frozen=True):
    """Ground and ink tokens, and the sign before the words: an icon or a glyph."""

    ground: str
    ink: str
    outline: str
    icon: str = ""
    glyph: Shape = "offline"


_RINGING = BandLook("accent_fill", "on", "accent", icon="phone-in")
_TALKING = BandLook("teal_fill", "on", "teal", glyph="talking")
_ASIDE = BandLook("accent_soft", "accent", "accent_line", icon="phone-in")
"""Rings beside a call that is on, or that rings first: one solid band is enough."""
_HELD = BandLook("amber_soft", "amber", "line", glyph="hold")
_DIALING = BandLook("accent_soft", "accent", "accent_line", icon="phone-out")
_ENDED = BandLook("violet_soft", "violet", "line", glyph="after_call")
_FAILED = BandLook("red_soft", "red", "red_line", icon="phone-missed")
_NOT_TAKEN = BandLook("hover", "t2", "line", icon="phone-missed")

_LOOKS = {
    CallState.OFFERED: _RINGING,
    CallState.ACTIVE: _TALKING,
    CallState.HELD_LOCALLY: _HELD,
    CallState.HELD_REMOTELY: _HELD,
}


_BY_CHOICE = frozenset(
    {
        EndReason.REJECTED,
        EndReason.HUNG_UP_LOCALLY,
        EndReason.ANSWERED_ELSEWHERE,
        EndReason.DIVERTED,
    }
)


def band_look(call: Call, *, aside: bool = False) -> BandLook:
    """How the card of this call is dressed; `aside`: another one is the main one."""
    if aside and call.state is CallState.OFFERED:
        return _ASIDE
    if call.is_over and call.answered_at:
        return _FAILED if lost(call) else _ENDED
    if call.is_over:
        return _NOT_TAKEN if call.end_reason in _BY_CHOICE else _FAILED
    return _LOOKS.get(call.state, _DIALING)


def lost(call: Call) -> bool:
    """The PBX let the customer go during a transfer."""
    return call.transfer is not None and call.transfer.state is TransferState.CUSTOMER_LOST


class CallBand(QWidget):
    """Painted; while ringing its ground alternates once a second unless motion is reduced."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._look = _DIALING
        self._words = self._note = self._timer = ""
        self._lit = self._late = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def late(self) -> bool:
        """It has gone on for too long."""
        return self._late

    def set(self, look: BandLook, words: str, music: str = "") -> None:
        """`music`: what the waiting one hears."""
        self._look, self._words, self._note, self._lit = look, words, music, False
        self.update()

    def set_timer(self, timer: str, *, late: bool = False) -> None:
        """The figure at the right end; red where it has gone on for too long."""
        if (timer, late) != (self._timer, self._late):
            self._timer, self._late = timer, late
            self.update()

    def blink(self) -> None:
        """The other shade of a ringing band."""
        self._lit = not self._lit
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        fill_round_above(painter, QRectF(self.rect()), _RADIUS, self._ground())
        color = self._icons.theme.color
        ink = color(self._look.ink)
        if self._look.icon:
            self._icons.paint(painter, 13, 8, self._look.icon, self._look.ink, 16)
        else:
            paint_glyph(painter, QRectF(15, 11, 11, 11), self._look.glyph, ink)
        width = text_width(self._timer, "section") + 2
        right = QRectF(self.width() - 13 - width, 0, width, HEIGHT)
        figure = color("red") if self._late else ink
        text(painter, right, self._timer, "section", figure, Qt.AlignmentFlag.AlignRight)
        words = QRectF(37, 0, right.left() - 37 - 8, HEIGHT)
        text(painter, words, self._words, "body_strong", ink)
        after = words.left() + text_width(self._words, "body_strong") + 8
        if self._note and after + 40 < right.left():
            self._icons.paint(painter, after, 9, "music", self._look.ink, 14)
            rest = QRectF(after + 18, 0, right.left() - after - 26, HEIGHT)
            text(painter, rest, self._note, "caption_medium", ink)

    def _ground(self) -> QColor:
        lit = self._lit and self._look is _RINGING
        return self._icons.theme.color("accent_fill_hover" if lit else self._look.ground)
