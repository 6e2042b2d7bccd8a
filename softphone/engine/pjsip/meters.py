"""What is measured while somebody talks: levels for the eye, statistics for the record."""

from collections.abc import Callable

from softphone.domain.events import AnyEvent, LevelsMeasured, PartyLevel, StatisticsMeasured
from softphone.domain.sound import StreamStatistics
from softphone.engine.pjsip.sip_thread import Job, SipThread
from softphone.engine.sound_port import SoundPath

_LEVELS_S = 1 / 10
_STATISTICS_S = 1.0


class Meters:
    """Costs nothing while nobody talks or looks; in silence next to nothing. SIP thread only."""

    def __init__(
        self,
        thread: SipThread,
        sound: SoundPath,
        parties: Callable[[], tuple[PartyLevel, ...]],
        statistics: Callable[[], tuple[StreamStatistics, ...]],
        emit: Callable[[AnyEvent], None],
    ) -> None:
        self._thread = thread
        self._sound = sound
        self._parties = parties
        self._statistics = statistics
        self._emit = emit
        self._live = False
        self._metering = False
        self._levels: LevelsMeasured | None = None
        """As told; who begins to look is told even of silence."""
        self._stop_levels: Job | None = None
        self._stop_statistics: Job | None = None

    def follow(self, any_live: bool) -> None:
        """After every change of calls."""
        self._live = any_live
        self._apply()

    def set_metering(self, enabled: bool) -> None:
        self._metering = enabled
        self._apply()

    def _apply(self) -> None:
        if self._live and not self._stop_statistics:
            self._measure_statistics_later()
        elif self._stop_statistics and not self._live:
            self._stop_statistics()
            self._stop_statistics = None
        wanted = self._live and self._metering
        if wanted and not self._stop_levels:
            self._levels = None
            self._measure_levels_later()
        elif self._stop_levels and not wanted:
            self._stop_levels()
            self._stop_levels = None

    def _measure_levels_later(self) -> None:
        self._stop_levels = self._thread.call_later(_LEVELS_S, self._measure_levels)

    def _measure_statistics_later(self) -> None:
        self._stop_statistics = self._thread.call_later(_STATISTICS_S, self._measure_statistics)

    def _measure_levels(self) -> None:
        self._measure_levels_later()
        microphone, speaker = self._sound.levels()
        levels = LevelsMeasured(microphone=microphone, speaker=speaker, parties=self._parties())
        if levels != self._levels:
            self._levels = levels
            self._emit(levels)

    def _measure_statistics(self) -> None:
        self._measure_statistics_later()
        for statistics in self._statistics():
            self._emit(StatisticsMeasured(statistics=statistics))
