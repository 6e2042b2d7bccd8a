"""From foreign threads to the main thread: in order, once each, and meters never pile up."""

import threading

from softphone.domain.call import RemoteParty
from softphone.domain.events import (
    AnyEvent,
    CallTurnedAway,
    LevelsMeasured,
    StatisticsMeasured,
)
from softphone.domain.sound import StreamStatistics
from softphone.services.event_pump import EventPump
from tests.unit.services.main_thread import MainThread


def turned_away(at: float) -> CallTurnedAway:
    return CallTurnedAway(remote=RemoteParty("2101"), at=at)


def levels(value: float) -> LevelsMeasured:
    return LevelsMeasured(microphone=value, speaker=value)


def statistics(call_id: str, mos: float) -> StatisticsMeasured:
    return StatisticsMeasured(statistics=StreamStatistics(call_id, mos=mos))


def test_many_events_take_one_hop_and_only_the_newest_meters() -> None:
    posted: list[object] = []
    told: list[AnyEvent] = []
    pump = EventPump(posted.append, told.append)
    for event in (
        turned_away(1),
        levels(0.1),
        statistics("a", 4.0),
        statistics("b", 3.0),
        levels(0.2),
        turned_away(2),
        statistics("a", 4.2),
    ):
        pump(event)
    (deliver,) = posted
    deliver()
    assert told == [
        turned_away(1),
        turned_away(2),
        levels(0.2),
        statistics("a", 4.2),
        statistics("b", 3.0),
    ]


def test_nothing_is_delivered_after_close() -> None:
    posted: list[object] = []
    told: list[AnyEvent] = []
    pump = EventPump(posted.append, told.append)
    pump(turned_away(1))
    pump.close()
    posted[0]()
    assert not told


def test_events_of_a_thread_keep_their_order() -> None:
    main = MainThread()
    told: list[AnyEvent] = []
    pump = EventPump(main.post, told.append)
    count = 2000

    def tell() -> None:
        for number in range(count):
            pump(turned_away(number))

    threads = [threading.Thread(target=tell) for _ in range(2)]
    for thread in threads:
        thread.start()
    main.run_until(lambda: len(told) == 2 * count)
    for thread in threads:
        thread.join()
    moments = [event.at for event in told if isinstance(event, CallTurnedAway)]
    assert sorted(moments) == sorted([*range(count), *range(count)])
    firsts = list(dict.fromkeys(moments))
    assert firsts == sorted(firsts)
