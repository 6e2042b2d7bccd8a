"""Line, sound, settings, customers and journal, as the window asks for them."""

import msgspec
import pytest

from softphone.domain.account import RegistrationFailure, RegistrationState
from softphone.domain.call import MediaProblem
from softphone.domain.commands import ConfigureEngine
from softphone.domain.customer import Customer
from softphone.domain.sound import DeviceChoice, SoundDevice, StreamStatistics
from softphone.services.interaction_writer import RINGING_DELAY_S
from softphone.services.notices import (
    CallTurnedAwayNotice,
    EngineAvailability,
    JournalChanged,
    SettingsChanged,
)
from softphone.settings.values import HeaderNames
from tests.unit.services.desk import Desk


def test_the_line_follows_the_engine(desk: Desk) -> None:
    desk.watch(EngineAvailability)
    line = desk.core.line
    assert line.engine_available
    desk.engine.lose()
    desk.settle()
    assert (line.engine_available, line.registration) == (False, None)
    desk.engine.come_back()
    desk.settle()
    assert line.is_registered
    assert desk.seen == [
        EngineAvailability(available=False),
        EngineAvailability(available=True, restarted=True),
    ]


def test_a_failed_registration_is_tried_again_on_request(desk: Desk) -> None:
    desk.engine.fail_registration(RegistrationFailure.WRONG_PASSWORD, 401)
    desk.settle()
    registration = desk.core.line.registration
    assert registration is not None
    assert registration.state is RegistrationState.REFUSED
    assert registration.sip_status == 401
    desk.engine.allow_registration()
    assert desk.core.line.retry()
    desk.settle()
    assert desk.core.line.is_registered


def test_a_caller_who_met_taken_lines_is_told(desk: Desk) -> None:
    desk.watch(CallTurnedAwayNotice)
    for number in ("1", "2", "3", "4", "5"):
        desk.engine.incoming(number)
    desk.settle()
    (notice,) = desk.seen
    assert notice.remote.number == "5"


def test_header_names_reach_the_engine(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(desk.engine, "submit", told.append)
    desk.core.settings.change(headers=HeaderNames(queue="X-Kuyruk"), language="en")
    desk.core.settings.change(language="tr")
    (command,) = told
    assert isinstance(command, ConfigureEngine)
    assert command.queue_header == "X-Kuyruk"


def test_devices_and_problems(desk: Desk) -> None:
    headset = SoundDevice("evolve", "Evolve2 40", is_input=True)
    desk.engine.devices((headset,), MediaProblem.NO_SPEAKER)
    desk.settle()
    assert desk.core.sound.state.devices == (headset,)
    assert desk.core.sound.state.problems == (MediaProblem.NO_SPEAKER,)
    choice = DeviceChoice(microphone="evolve")
    desk.core.sound.choose(choice)
    desk.settle()
    assert desk.core.sound.state.choice == choice
    assert desk.core.settings.values.devices == choice


def test_statistics_are_those_of_the_call_and_leave_with_it(desk: Desk) -> None:
    call = desk.talk()
    measured = StreamStatistics(call.call_id, mos=4.3)
    desk.engine.statistics(measured)
    desk.settle()
    assert desk.core.sound.statistics(call.call_id) == measured
    desk.engine.far_hangs_up(call.call_id)
    desk.settle()
    assert desk.core.sound.statistics(call.call_id) is None


def test_settings_are_checked_and_told(desk: Desk) -> None:
    desk.watch(SettingsChanged)
    settings = desk.core.settings
    before = settings.values
    settings.change(after_call_s=60)
    settings.change(after_call_s=60)
    assert desk.seen == [SettingsChanged(before, settings.values)]
    with pytest.raises(msgspec.ValidationError):
        settings.change(after_call_s=-1)
    assert settings.values.after_call_s == 60


def test_only_the_newest_search_is_answered(desk: Desk, zeynep: Customer) -> None:
    answers, others = [], []
    for text in ("z", "ze", "xyz", "zeynep"):
        desk.core.customers.search(text, answers.append)
    desk.core.customers.search("arslan", others.append, field="unknown caller")
    desk.settle()
    for found in (answers, others):
        assert [[match.customer.customer_id for match in m] for m in found] == [
            [zeynep.customer_id]
        ]
    desk.core.customers.search("nobody at all", answers.append)
    desk.settle()
    assert answers[1:] == [()]


def test_card_and_timeline(desk: Desk, zeynep: Customer) -> None:
    call = desk.ring(zeynep.numbers[0].e164)
    desk.wait(RINGING_DELAY_S)
    cards, pages = [], []
    desk.core.customers.card(zeynep.customer_id, cards.append)
    desk.core.customers.card("nobody", cards.append)
    desk.core.customers.timeline(zeynep.customer_id, None, 0, pages.append)
    desk.settle()
    card, nobody = cards
    assert card is not None
    assert card.customer == zeynep
    assert nobody is None
    assert [[entry.call_id for entry in page] for page in pages] == [[call.call_id]]


def test_the_journal_has_what_the_day_brought(desk: Desk) -> None:
    desk.watch(JournalChanged)
    missed = desk.ring("05339876543")
    desk.engine.far_cancels(missed.call_id)
    desk.wait(30)
    talked = desk.talk()
    desk.wait(90)
    desk.engine.far_hangs_up(talked.call_id)
    desk.settle()
    day = desk.core.journal.day
    assert desk.seen
    assert [entry.call_id for entry in day.recent] == [talked.call_id, missed.call_id]
    assert day.recent[1].missed
    assert [entry.call_id for entry in day.today] == [talked.call_id]
    assert [entry.call_id for entry in day.uncoded] == [talked.call_id]
    assert (day.figures.calls, day.figures.average_talk_s) == (1, 90)
