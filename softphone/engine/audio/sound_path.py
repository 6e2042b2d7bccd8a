"""The sound of the telephone: the port `SoundPath` on miniaudio.

Whoever asks for something only notes it down; one thread, "sound", compares what is wanted with
what runs, opens and closes devices, and looks once a second for devices that came or went.
Nothing is open while there is nothing to hear.
"""

import logging
import threading
import time
from collections.abc import Callable

import msgspec

from softphone.domain.call import MediaProblem
from softphone.domain.sound import DeviceChoice, SoundState
from softphone.engine.audio.context import AudioContext, RawDevice
from softphone.engine.audio.devices import DeviceWatch, candidates, listed
from softphone.engine.audio.levels import PeakMeter
from softphone.engine.audio.ring import Ring, RingStatistics
from softphone.engine.audio.slot import StreamSlot
from softphone.engine.audio.sounder import Sounder, SpeakerMix
from softphone.engine.audio.streams import PLAYBACK_BLOCK, CaptureStream, PlaybackStream
from softphone.engine.audio.tones import TONES
from softphone.engine.sound_port import FRAME_BYTES, SAMPLE_RATE, Signal

log = logging.getLogger(__name__)

_LOOK_EVERY_S = 1.0
_FRAME_SAMPLES = FRAME_BYTES // 2
_SILENCE = bytes(FRAME_BYTES)
_MICROPHONE_MARGIN = -SAMPLE_RATE * 4 // 1000
_MEDIA_PATIENCE = SAMPLE_RATE * 10 // 1000
"""A packet that much late harms nobody, a gap in it would; so the media clock waits a little for
the microphone, and as a rule does."""
_SPEAKER_MARGIN = SAMPLE_RATE * 20 // 1000


class _Wanted(msgspec.Struct, frozen=True):
    """What was asked for; `request` tells one request for a signal from the next."""

    choice: DeviceChoice = DeviceChoice()
    muted: bool = False
    is_open: bool = False
    signal: Signal | None = None
    request: int = 0


class MiniaudioSoundPath:
    """See `softphone.engine.sound_port.SoundPath`."""

    def __init__(self) -> None:
        self._microphone_ring = Ring(_MICROPHONE_MARGIN, patience=_MEDIA_PATIENCE)
        self._speaker_ring = Ring(_SPEAKER_MARGIN)
        self._microphone_meter = PeakMeter()
        self._speaker_meter = PeakMeter()
        self._over_call, self._ring_tone = Sounder(), Sounder()
        mixed = SpeakerMix(self._speaker_ring, self._over_call).read
        self._microphone = StreamSlot(
            lambda context, device: CaptureStream(context, device, self._microphone_ring.write),
            self._microphone_ring.reset,
        )
        self._speaker = StreamSlot(
            lambda context, device: self._open_speaker(context, device, mixed),
            self._speaker_ring.reset,
        )
        self._ringer = StreamSlot(
            lambda context, device: PlaybackStream(context, device, self._ring_tone.read),
            lambda: None,
        )
        self._watch = DeviceWatch(before_loss=self._close_streams)
        self._lock = threading.Lock()
        self._wanted = _Wanted()
        self._request_heard = 0
        self._state = SoundState()
        self._on_change: Callable[[SoundState], None] = lambda _: None
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)

    def start(self, on_change: Callable[[SoundState], None]) -> None:
        self._on_change = on_change
        self._thread.start()

    def stop(self) -> None:
        self._stopping = True
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def choose(self, choice: DeviceChoice) -> None:
        self._want(choice=choice)

    def set_muted(self, muted: bool) -> None:
        self._want(muted=muted)

    def open(self) -> None:
        self._want(is_open=True)

    def close(self) -> None:
        self._want(is_open=False)

    def play(self, signal: Signal | None) -> None:
        self._want(signal=signal)

    def read_microphone(self, into: memoryview) -> None:
        frame = self._microphone_ring.read(_FRAME_SAMPLES)
        if self._wanted.muted:
            frame = _SILENCE
        self._microphone_meter.feed(frame)
        into.cast("B")[:] = frame

    def write_speaker(self, frame: bytes) -> None:
        self._speaker_meter.feed(frame)
        self._speaker_ring.write(frame)

    def levels(self) -> tuple[float, float]:
        return self._microphone_meter.take(), self._speaker_meter.take()

    @property
    def state(self) -> SoundState:
        wanted = self._wanted
        return msgspec.structs.replace(self._state, choice=wanted.choice, muted=wanted.muted)

    @property
    def statistics(self) -> tuple[RingStatistics, RingStatistics]:
        """Of microphone and speaker, since the start. Any thread."""
        return self._microphone_ring.statistics, self._speaker_ring.statistics

    def _open_speaker(
        self, context: AudioContext, device: RawDevice, source: Callable[[int], bytes]
    ) -> PlaybackStream:
        self._speaker_ring.reader_holds(PLAYBACK_BLOCK if context.asks_ahead else 0)
        return PlaybackStream(context, device, source)

    def _want(self, **changes: object) -> None:
        with self._lock:
            request = self._wanted.request + ("signal" in changes)
            self._wanted = msgspec.structs.replace(self._wanted, request=request, **changes)
        self._wake.set()

    def _run(self) -> None:
        next_look = time.monotonic()
        while not self._stopping:
            self._wake.clear()
            is_due = time.monotonic() >= next_look
            next_look += _LOOK_EVERY_S if is_due else 0.0
            try:
                self._attend(look=is_due)
            except Exception:  # a dead thread would end all sound for good
                log.exception("sound thread")
            self._wake.wait(max(0.0, next_look - time.monotonic()))
        self._watch.close()

    def _attend(self, *, look: bool) -> None:
        if look:
            self._watch.look()
        self._follow(self._wanted)

    def _follow(self, wanted: _Wanted) -> None:
        if wanted.request != self._request_heard:
            self._request_heard = wanted.request
            self._begin(wanted.signal)
        self._fit_streams(wanted)
        state = self._state_for(wanted)
        if state != self._state:
            self._state = state
            self._on_change(state)

    def _begin(self, signal: Signal | None) -> None:
        tone = TONES[signal] if signal else None
        self._ring_tone.sound(tone if signal is Signal.RING else None)
        self._over_call.sound(tone if signal is not Signal.RING else None)

    def _fit_streams(self, wanted: _Wanted) -> None:
        context, devices, choice = self._watch.context, self._watch.devices, wanted.choice
        self._microphone.fit(
            context,
            candidates(devices, choice.microphone, is_input=True),
            needed=wanted.is_open,
        )
        self._speaker.fit(
            context,
            candidates(devices, choice.speaker, is_input=False),
            needed=wanted.is_open or self._over_call.is_sounding,
        )
        self._ringer.fit(
            context,
            candidates(devices, choice.ringer, is_input=False),
            needed=self._ring_tone.is_sounding,
        )

    def _close_streams(self) -> None:
        for slot in (self._microphone, self._speaker, self._ringer):
            slot.close()

    def _state_for(self, wanted: _Wanted) -> SoundState:
        return SoundState(
            devices=listed(self._watch.devices, wanted.choice),
            choice=wanted.choice,
            in_use=DeviceChoice(
                speaker=self._speaker.device_id,
                microphone=self._microphone.device_id,
                ringer=self._ringer.device_id,
            ),
            problems=self._problems(),
            muted=wanted.muted,
        )

    def _problems(self) -> tuple[MediaProblem, ...]:
        if self._watch.context is None:
            return (MediaProblem.NO_SOUND_SERVER,)
        roles = (
            (self._microphone, MediaProblem.NO_MICROPHONE),
            (self._speaker, MediaProblem.NO_SPEAKER),
            (self._ringer, MediaProblem.NO_RINGER),
        )
        return tuple(problem for slot, problem in roles if not slot.device_id)
