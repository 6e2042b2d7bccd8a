"""Everyone hears every event, in order, whatever another handler does."""

import pytest

from softphone.services.bus import EventBus


def test_events_published_by_a_handler_come_after_the_present_one() -> None:
    bus, heard = EventBus(), []

    def count_down(number: int) -> None:
        heard.append(number)
        if number:
            bus.publish(number - 1)

    bus.subscribe(int, count_down)
    bus.subscribe(int, lambda number: heard.append(-number))
    bus.publish(2)
    assert heard == [2, -2, 1, -1, 0, 0]


@pytest.mark.expects_errors
def test_a_broken_handler_costs_nobody_an_event(caplog: pytest.LogCaptureFixture) -> None:
    bus, heard = EventBus(), []

    def break_down(_event: str) -> None:
        bus.publish(1)
        raise RuntimeError("broken")

    bus.subscribe(str, break_down)
    bus.subscribe(str, heard.append)
    bus.subscribe(int, heard.append)
    bus.publish("a")
    assert heard == ["a", 1]
    assert "a handler of str failed" in caplog.text


def test_a_handler_can_leave() -> None:
    bus, heard = EventBus(), []
    leave = bus.subscribe(int, heard.append)
    bus.publish(1)
    leave()
    bus.publish(2)
    assert heard == [1]
