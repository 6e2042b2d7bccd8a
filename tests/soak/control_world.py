"""A desk whose engine is watched: what is true at the far end, beside what the window believes."""

import tempfile
from functools import lru_cache
from pathlib import Path

from softphone.crm.store.opening import open_store
from softphone.domain.call import Call
from softphone.domain.events import AnyEvent, EngineSnapshot
from softphone.engine.fake import FakeEngine
from softphone.engine.fold import fold
from softphone.engine.port import EventSink
from softphone.settings.paths import find_paths
from tests.unit.services.desk import Desk


class WatchedEngine(FakeEngine):
    """Knows what is true before any window has heard of it."""

    def start(self, on_event: EventSink) -> None:
        self.truth = EngineSnapshot()
        self.seen = dict[str, Call]()

        def tell(event: AnyEvent) -> None:
            self.truth = fold(self.truth, event)
            self.seen |= {call.call_id: call for call in self.truth.calls}
            on_event(event)

        super().start(tell)


class ControlWorld:
    """One desk with an empty store, in a directory of its own."""

    def __init__(self) -> None:
        self._place = tempfile.TemporaryDirectory(prefix="ahize-controls-")
        place = Path(self._place.name)
        find_paths(place).database.write_bytes(_empty_store())
        self.engine = WatchedEngine(clock=self._now)
        self.desk = Desk(place, self.engine)
        self.desk.start()

    def _now(self) -> float:
        return self.desk.clock.now()

    def close(self) -> None:
        self.desk.stop()
        self._place.cleanup()


@lru_cache(maxsize=1)
def _empty_store() -> bytes:
    """Made once: migrations take longer than a whole run of rules."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "ahize.db"
        open_store(path).close()
        return path.read_bytes()
