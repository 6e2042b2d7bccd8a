"""Joins the sound of calls to the sound path; the sound path runs only while a call needs it."""

from collections.abc import Callable

import pjsua2 as pj

from softphone.engine.pjsip.media_port import MediaPort, frame_access
from softphone.engine.sound_port import SoundPath


class MediaBridge:
    """SIP thread only. `run_clock` starts and stops the stack's media clock."""

    def __init__(self, sound: SoundPath, run_clock: Callable[[bool], None]) -> None:
        self._sound = sound
        self._run_clock = run_clock
        self._port: MediaPort | None = None
        self._with_sound: set[str] = set()

    def open(self) -> None:
        self._port = MediaPort(self._sound, frame_access())

    def close(self) -> None:
        """The media clock must stand still."""
        self._port = None

    def join(self, call_id: str, media: pj.AudioMedia, hears_us: bool) -> None:
        """To be done after every change of the media: the stack drops the links."""
        assert self._port
        if not self._with_sound:
            self._run_clock(True)
            self._sound.open()
        self._with_sound.add(call_id)
        media.startTransmit(self._port)
        if hears_us:
            self._port.startTransmit(media)

    def part(self, media: pj.AudioMedia) -> None:
        """Silence both ways at once, whatever the far end makes of our re-INVITE."""
        assert self._port
        media.stopTransmit(self._port)
        self._port.stopTransmit(media)

    def forget(self, call_id: str) -> None:
        """The call is over."""
        if call_id in self._with_sound:
            self._with_sound.discard(call_id)
            if not self._with_sound:
                self._sound.close()
                self._stop_clock()

    def _stop_clock(self) -> None:
        self._run_clock(False)
        if self._port:
            self._port.clock_stopped()
