"""Files that hold conversations."""

from softphone.crm.store.store import SqlStore
from softphone.domain.recording import Gap, RecordedFile, RecordingProblem
from tests.unit.store.conftest import NOW, Opener

FIRST = RecordedFile(
    interaction_id="i1",
    file="/kayıtlar/20251118-123200-000-i1.wav",
    started_at=NOW,
    seconds=61.5,
    gaps=(Gap(3.25, 8.0), Gap(20.0, 21.0)),
)
SECOND = RecordedFile(
    interaction_id="i1",
    file="/kayıtlar/20251118-123500-000-i1.wav",
    started_at=NOW + 180,
    problem=RecordingProblem.DISK_FULL,
)


def save(store: SqlStore, *recordings: RecordedFile) -> None:
    with store.unit_of_work() as work:
        for recording in recordings:
            work.recordings.save(recording)


def test_they_come_back_whole_and_in_their_order(opened: Opener) -> None:
    save(opened(), SECOND, FIRST)
    with opened().unit_of_work() as work:
        assert work.recordings.of_interaction("i1") == (FIRST, SECOND)
        assert work.recordings.of_interaction("i2") == ()


def test_a_file_is_recorded_once(store: SqlStore) -> None:
    longer = RecordedFile(interaction_id="i1", file=FIRST.file, started_at=NOW, seconds=99.0)
    save(store, FIRST, longer)
    with store.unit_of_work() as work:
        assert work.recordings.of_interaction("i1") == (longer,)


def test_files_nobody_knows(store: SqlStore) -> None:
    save(store, FIRST)
    with store.unit_of_work() as work:
        assert work.recordings.unknown([]) == ()
        assert work.recordings.unknown([FIRST.file, "/kayıtlar/yeni.wav"]) == (
            "/kayıtlar/yeni.wav",
        )
