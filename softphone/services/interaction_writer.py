"""Brings open interactions to the disk: the latest text wins, and no refusal of the disk loses one.

Typing is saved while it goes on (a throttle, not a debounce), so the disk is never further behind
than `NOTE_DELAY_S` and the time of one write.
"""

from collections.abc import Callable

from softphone.crm.port import Database, StoreError
from softphone.domain.interaction import Interaction
from softphone.services.bus import EventBus
from softphone.services.interaction_rules import save_again, save_first
from softphone.services.notices import InteractionStored, NoteSaved, NoteUnsaved, StoreTrouble
from softphone.services.scheduler import Scheduler

NOTE_DELAY_S = 0.3
RINGING_DELAY_S = 0.1
"""Nothing has been said yet: the caller comes to the screen before anything goes to the disk."""
RETRY_S = 1.0

_Cancel = Callable[[], None]


class InteractionWriter:
    """Publishes `InteractionStored`, `NoteSaved` and `NoteUnsaved`."""

    def __init__(self, bus: EventBus, scheduler: Scheduler, database: Database) -> None:
        self._bus = bus
        self._scheduler = scheduler
        self._database = database
        self._unsaved: dict[str, Interaction] = {}
        self._timers: dict[str, _Cancel] = {}
        self._refused: set[str] = set()
        self._stored: set[str] = set()

    def put(self, interaction: Interaction, delay_s: float = 0.0) -> None:
        """Save this; what waited under the same id is replaced by it."""
        key = interaction.interaction_id
        self._unsaved[key] = interaction
        if not delay_s:
            self._write(key)
        elif key not in self._timers:
            self._timers[key] = self._scheduler.call_later(delay_s, lambda: self._write(key))

    def forget(self, interaction_id: str) -> None:
        """Something else saves it whole: drop what waits."""
        self._unsaved.pop(interaction_id, None)

    def flush(self) -> None:
        """Queue everything that waits, now: the window closes."""
        for key in tuple(self._unsaved):
            self._write(key)

    def _write(self, key: str) -> None:
        cancel = self._timers.pop(key, None)
        if cancel is not None:
            cancel()
        interaction = self._unsaved.get(key)
        if interaction is not None:
            save = save_again if key in self._stored else save_first
            self._database.run(
                lambda unit: save(unit, interaction),
                lambda saved: self._on_saved(interaction, saved),
                lambda error: self._on_refused(interaction, error),
            )

    def _on_saved(self, interaction: Interaction, saved: Interaction) -> None:
        key = interaction.interaction_id
        self._refused.discard(key)
        if self._unsaved.get(key) is interaction:
            del self._unsaved[key]
        if key not in self._stored:
            self._stored.add(key)
            self._bus.publish(InteractionStored(saved, interaction.note))
        if saved.note:
            self._bus.publish(NoteSaved(key, self._scheduler.now()))

    def _on_refused(self, interaction: Interaction, error: StoreError) -> None:
        key = interaction.interaction_id
        if key in self._unsaved and key not in self._timers:
            self._timers[key] = self._scheduler.call_later(RETRY_S, lambda: self._write(key))
        if interaction.note:
            self._bus.publish(NoteUnsaved(key, error.problem))
        elif key not in self._refused:
            self._bus.publish(StoreTrouble(error.problem, error.detail))
        self._refused.add(key)
