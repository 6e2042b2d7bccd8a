"""The recording in its row of the timeline: a button alone, or the whole player; painted.

The player takes the place of the note: button, waveform with its gaps, time, speed.
"""

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from softphone.domain.playback import Playback, PlaybackState
from softphone.domain.recording import RecordedFile
from ui.theme.icons import Icons
from ui.widgets.painting import box, text, text_width
from ui.wording import moments
from ui.wording.playback import playback_problem

HEIGHT = 24
_BUTTON, _SPEED, _GAP = 24, 40, 8
_BAR, _STEP = 2.0, 3.0
_LEAST_BAR = 2.0


class Places(msgspec.Struct, frozen=True):
    """Where the parts of a player are that can be pressed."""

    button: QRectF
    wave: QRectF
    speed: QRectF


def listen_width(recorded: RecordedFile) -> float:
    return 30 + text_width(moments.duration(recorded.seconds), "caption_medium")


def paint_listen(
    painter: QPainter, icons: Icons, left: float, top: float, recorded: RecordedFile
) -> QRectF:
    """The button of a recording that is not open; returns its place."""
    rect = QRectF(left, top - 2, round(listen_width(recorded)), HEIGHT)
    color = icons.theme.color
    box(painter, rect, 7, color("surface"), color("line2"))
    icons.paint(painter, rect.left() + 7, rect.top() + 5, "play", "accent", 14)
    words = rect.adjusted(25, 0, -4, 0)
    text(painter, words, moments.duration(recorded.seconds), "caption_medium", color("t1"))
    return rect


def places(rect: QRectF, seconds: float) -> Places:
    """Of the parts within the line that the player takes."""
    time = text_width(_times(seconds, seconds), "caption") + 2 * _GAP
    speed = QRectF(rect.right() - _SPEED, rect.top(), _SPEED, HEIGHT)
    left = rect.left() + _BUTTON + _GAP
    wave = QRectF(left, rect.top(), speed.left() - time - left, HEIGHT)
    return Places(QRectF(rect.left(), rect.top(), _BUTTON, HEIGHT), wave, speed)


def paint_player(
    painter: QPainter, icons: Icons, rect: QRectF, playback: Playback, position: float
) -> None:
    """Button, waveform, time and speed, or what is wrong."""
    color = icons.theme.color
    spots = places(rect, playback.seconds)
    playing = playback.state is not PlaybackState.PAUSED
    box(painter, spots.button, 7, color("accent_soft"))
    sign = "pause" if playing else "play"
    corner = spots.button.topLeft() + QPointF(5, 5)
    icons.paint(painter, corner.x(), corner.y(), sign, "accent", 14)
    if playback.problem is not None:
        words = QRectF(spots.wave.left(), rect.top(), rect.right() - spots.wave.left(), HEIGHT)
        text(painter, words, playback_problem(playback.problem), "body", color("red"))
        return
    _paint_wave(painter, icons, spots.wave, playback, position)
    time = QRectF(
        spots.wave.right() + _GAP, rect.top(), spots.speed.left() - spots.wave.right(), HEIGHT
    )
    text(painter, time, _times(position, playback.seconds), "caption", color("t2"))
    box(painter, spots.speed.adjusted(0, 2, 0, -2), 6, color("surface"), color("line2"))
    middle = Qt.AlignmentFlag.AlignHCenter
    text(painter, spots.speed, speed_words(playback.speed), "caption_medium", color("t1"), middle)


def speed_words(speed: float) -> str:
    """`1×`, `1,25×`."""
    from PySide6.QtCore import QLocale

    return f"{QLocale().toString(speed, 'g', 3)}×"


def _paint_wave(
    painter: QPainter, icons: Icons, rect: QRectF, playback: Playback, position: float
) -> None:
    """What was heard in accent, what follows in grey; a gap is hatched, nothing is in it."""
    color = icons.theme.color
    heard = rect.left() + rect.width() * _share(position, playback.seconds)
    bars = max(1, int(rect.width() / _STEP))
    for bar in range(bars if playback.shape else 0):
        level = playback.shape[bar * len(playback.shape) // bars]
        height = max(_LEAST_BAR, level**0.5 * (HEIGHT - 4))
        left = rect.left() + bar * _STEP
        ink = "accent" if left < heard else "bar"
        place = QRectF(left, rect.center().y() - height / 2, _BAR, height)
        painter.fillRect(place, color(ink))
    for gap in playback.gaps:
        start = rect.left() + rect.width() * _share(gap.start, playback.seconds)
        end = rect.left() + rect.width() * _share(gap.end, playback.seconds)
        masked = QRectF(start, rect.top() + 3, max(3.0, end - start), HEIGHT - 6)
        box(painter, masked, 4, color("amber_soft"), color("amber_line"))
        if masked.width() >= 14:
            icons.paint(painter, masked.center().x() - 7, masked.top() + 2, "pause", "amber", 14)
    painter.fillRect(QRectF(heard - 0.5, rect.top() + 1, 1.5, HEIGHT - 2), color("accent"))


def _share(seconds: float, length: float) -> float:
    return min(1.0, seconds / length) if length else 0.0


def _times(position: float, length: float) -> str:
    return f"{moments.duration(position)} / {moments.duration(length)}"
