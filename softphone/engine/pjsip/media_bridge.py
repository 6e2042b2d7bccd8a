"""Joins the sound of calls to each other and to ours; it runs only while a call needs it."""

from collections.abc import Callable

import msgspec
import pjsua2 as pj

from softphone.domain.call import Call
from softphone.engine.pjsip.call_sound import CallSound
from softphone.engine.pjsip.links import US, Link, Party, links, with_us
from softphone.engine.pjsip.media_port import MediaPort, frame_access

Present = Callable[[frozenset[str]], None]
"""Gets the ids of the calls that the agent talks to, whenever that may have changed."""


class MediaBridge:
    """SIP thread only. `run_clock` starts and stops the stack's media clock.

    The stack drops a call's links at each change of its media, so what should be linked is worked
    out anew each time, and only what differs is done.
    """

    def __init__(
        self, sound: CallSound, run_clock: Callable[[bool], None], on_present: Present
    ) -> None:
        self._sound = sound
        self._run_clock = run_clock
        self._on_present = on_present
        self._port: MediaPort | None = None
        self._with_sound: set[str] = set()
        self._media: dict[str, pj.AudioMedia] = {}
        self._parties: dict[str, Party] = {}
        self._on_hold: set[str] = set()
        self._links: set[Link] = set()
        self._to_announce: set[str] = set()

    def open(self) -> None:
        self._port = MediaPort(self._sound, frame_access())

    def close(self) -> None:
        """The media clock must stand still."""
        self._media.clear()
        self._port = None

    def join(self, call_id: str, media: pj.AudioMedia, hears_us: bool) -> None:
        """To be done after every change of the media."""
        if not self._with_sound:
            self._run_clock(True)
            self._sound.open()
        self._with_sound.add(call_id)
        self._media[call_id] = media
        known = self._parties.get(call_id, Party(call_id))
        self._parties[call_id] = msgspec.structs.replace(known, listens=hears_us)
        self._relink(call_id)

    def lose(self, call_id: str) -> None:
        """Its media carry no sound any more: it is held, or not yet answered."""
        self._media.pop(call_id, None)
        self._relink(call_id)

    def follow(self, call: Call) -> None:
        """After every change of a call: it may have come to the conference, or have left it."""
        if call.is_over:
            return
        known = self._parties.get(call.call_id, Party(call.call_id))
        self._parties[call.call_id] = msgspec.structs.replace(
            known, in_conference=call.in_conference, silenced=call.silenced
        )
        self._link()

    def part(self, call_id: str) -> None:
        """Silence both ways at once, whatever the far end makes of our re-INVITE."""
        self._on_hold.add(call_id)
        self._link()

    def take_back(self, call_id: str) -> None:
        """It may be heard again, as soon as its media allow it."""
        self._on_hold.discard(call_id)
        self._link()

    def holds(self, call_id: str) -> bool:
        """Between `part` and `take_back`, whatever the far end knows of it."""
        return call_id in self._on_hold

    def forget(self, call_id: str) -> None:
        """The call is over, its place on the bridge gone."""
        self._media.pop(call_id, None)
        self._parties.pop(call_id, None)
        self._on_hold.discard(call_id)
        self._to_announce.discard(call_id)
        self._relink(call_id)
        if call_id in self._with_sound:
            self._with_sound.discard(call_id)
            if not self._with_sound:
                self._stop()

    def announce(self, call_id: str) -> None:
        """A tone to both sides that tells of the recording, as soon as we talk to this call."""
        self._to_announce.add(call_id)
        self._announce(with_us(self._heard()))

    def level(self, call_id: str) -> int:
        """How loud it speaks, in the stack's measure; 0 where nobody hears it."""
        media = self._media.get(call_id)
        return int(media.getTxLevel()) if media else 0

    def _heard(self) -> list[Party]:
        able = self._media.keys() - self._on_hold
        return [party for call_id, party in self._parties.items() if call_id in able]

    def _relink(self, call_id: str) -> None:
        """The stack has dropped all links of this one."""
        self._links = {link for link in self._links if call_id not in link}
        self._link()

    def _link(self) -> None:
        parties = self._heard()
        wanted = links(parties)
        for source, sink in self._links - wanted:
            self._end(source).stopTransmit(self._end(sink))
        for source, sink in wanted - self._links:
            self._end(source).startTransmit(self._end(sink))
        self._links = set(wanted)
        self._on_present(with_us(parties))
        self._announce(with_us(parties))

    def _announce(self, present: frozenset[str]) -> None:
        if self._to_announce & present:
            self._to_announce -= present
            self._sound.announce()

    def _end(self, end: str) -> pj.AudioMedia:
        return self._port if end == US else self._media[end]

    def _stop(self) -> None:
        self._sound.close()
        self._run_clock(False)
        if self._port:
            self._port.clock_stopped()
