import threading

from softphone.engine.ipc.outbox import Outbox


def _drain(outbox: Outbox) -> list[bytes]:
    outbox.close()
    return list(iter(outbox.take, None))


def test_state_waits_in_order_and_figures_only_as_newest() -> None:
    outbox = Outbox()
    for frame, key in [(b"a", None), (b"l1", "levels"), (b"b", None), (b"l2", "levels")]:
        assert outbox.put(frame, key)
    assert _drain(outbox) == [b"a", b"l2", b"b"]


def test_a_figure_that_was_taken_is_not_replaced_but_followed() -> None:
    outbox = Outbox()
    outbox.put(b"l1", "levels")
    assert outbox.take() == b"l1"
    outbox.put(b"l2", "levels")
    assert _drain(outbox) == [b"l2"]


def test_a_full_box_refuses_instead_of_dropping() -> None:
    outbox = Outbox(max_waiting=2)
    assert [outbox.put(frame) for frame in (b"a", b"b", b"c")] == [True, True, False]
    assert _drain(outbox) == [b"a", b"b"]


def test_closing_lets_the_rest_out_and_nothing_in() -> None:
    outbox = Outbox()
    outbox.put(b"a")
    outbox.close()
    assert not outbox.put(b"b")
    assert outbox.take() == b"a"
    assert outbox.take() is None


def test_the_taker_waits_for_the_next_frame() -> None:
    outbox = Outbox()
    taken: list[bytes | None] = []
    taker = threading.Thread(target=lambda: taken.append(outbox.take()))
    taker.start()
    outbox.put(b"a")
    taker.join(5)
    assert taken == [b"a"]
