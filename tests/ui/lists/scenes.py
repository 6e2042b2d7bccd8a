"""Scenes of team, voicemail, availability and settings for the pictures."""

from collections.abc import Callable

from softphone.crm.port import UnitOfWork
from softphone.domain.call import RemoteParty
from softphone.domain.commands import Forwarding
from softphone.domain.events import TurnedAwayReason
from softphone.domain.interaction import Channel, Interaction
from softphone.domain.playback import PlaybackProblem
from softphone.domain.pop import CustomerCard
from softphone.domain.recording import Gap, RecordedFile
from softphone.domain.team import PresenceState
from softphone.services.notices import CallTurnedAwayNotice
from softphone.settings.values import DialRule
from tests.ui.lists.silent_sound import SilentSound
from tests.ui.stage import Stage
from ui.customer.timeline_model import ROW_ROLE, ContactRow
from ui.history.history_page import HistoryPage
from ui.settings.settings_dialog import SettingsDialog

Shoot = Callable[..., None]

TEAM = (
    ("2230", "Burak Demirtaş", "Sahtecilik İzleme", PresenceState.TALKING),
    ("2200", "Ayşe Özdemir", "Takım lideri", PresenceState.READY),
    ("2108", "Mert Aydın", "Kart Destek", PresenceState.RINGING),
    ("2111", "Şule Güneş", "Kart Destek", PresenceState.AFTER_CALL),
    ("2119", "Onur Kılıç", "Bireysel", PresenceState.ON_HOLD),
    ("2120", "İpek Saygın", "Bireysel", PresenceState.DO_NOT_DISTURB),
    ("2121", "Çağrı İnal", "Bireysel", PresenceState.OFFLINE),
)


def gather_team(stage: Stage) -> None:
    """Colleagues in all seven states."""
    for user, name, team, _state in TEAM:
        stage.core.team.add(user, name, team)
    for user, _name, _team, state in TEAM:
        stage.engine.presence(user, state)
    stage.pass_time(35)


def team(stage: Stage, shoot: Shoot) -> None:
    lists = stage.window.phone.lists
    lists.tabs.choose(2)
    shoot("30-team-empty")
    gather_team(stage)
    stage.engine.messages_waiting(2, 5)
    stage.settle()
    shoot("31-team-voicemail")
    stage.core.control.dial("2230")
    stage.settle()
    stage.engine.far_answers(stage.core.calls.calls[-1].call_id)
    stage.pass_time(38)
    shoot("31b-team-with-you")
    stage.core.control.hang_up()
    stage.settle()
    if stage.core.wrap_up.draft is not None:
        stage.core.wrap_up.postpone()
    lists.tabs.choose(0)


def availability(stage: Stage, shoot: Shoot) -> None:
    account = stage.core.settings.values.account
    own = account.user if account else ""
    forwarding = Forwarding(always="05321234567", busy="2200", no_answer=own)
    stage.core.settings.change(do_not_disturb=True, auto_answer=True, forwarding=forwarding)
    stage.settle()
    stage.window.top.state.open_menu()
    shoot("32-availability", stage.window.top.state.menu)
    stage.window.top.state.menu.close()
    stage.window.open_settings("calls")
    dialog = _dialog(stage)
    dialog.pages["calls"].check()
    shoot("33-settings-calls", dialog)
    dialog.reject()
    plain = Forwarding()
    stage.core.settings.change(do_not_disturb=False, auto_answer=False, forwarding=plain)
    stage.settle()


def history(stage: Stage, shoot: Shoot) -> None:
    with_recordings(stage)
    stage.core.bus.publish(CallTurnedAwayNotice(RemoteParty("05447778899"), stage.core.now()))
    for reason in (TurnedAwayReason.DO_NOT_DISTURB, TurnedAwayReason.FORWARDED):
        target = "2200" if reason is TurnedAwayReason.FORWARDED else ""
        notice = CallTurnedAwayNotice(RemoteParty("05321234567"), stage.core.now(), reason, target)
        stage.core.bus.publish(notice)
    stage.window.centre.show_view("home")
    stage.pass_time(60)
    shoot("35-missed-badge")
    page = show_history(stage)
    page.view.setCurrentIndex(page.model.index(3))
    shoot("36-history")
    page.chips["missed"].click()
    stage.settle()
    shoot("36b-history-missed")
    page.chips["all"].click()
    page.search.setText("yok böyle biri")
    stage.wait(lambda: page.model.rowCount() == 0)
    shoot("36c-history-none")
    page.search.clear()
    stage.window.centre.show_view("home")


def show_history(stage: Stage) -> HistoryPage:
    stage.window.rail.items["history"].click()
    stage.wait(lambda: stage.window.centre.history.model.rowCount() > 0)
    stage.settle()
    return stage.window.centre.history


def with_recordings(stage: Stage) -> SilentSound:
    """Zeynep's card with a recording of each of her calls; the newest has a gap."""
    sound = SilentSound()
    stage.core.playback._sound = sound
    found: list[CustomerCard] = []
    stage.core.database.run(_zeynep, found.append)
    stage.settle()
    customer_id = found[0].customer.customer_id
    stage.core.database.run(lambda unit: _record(unit, customer_id))
    stage.window.centre.show_person(customer_id)
    stage.settle()
    stage.settle()
    return sound


def _zeynep(unit: UnitOfWork) -> CustomerCard | None:
    return unit.customers.card_of(unit.customers.matches("05321234567")[0].customer)


def _record(unit: UnitOfWork, customer_id: str) -> None:
    for contact in unit.interactions.timeline(customer_id, Channel.CALL):
        unit.recordings.save(
            RecordedFile(
                interaction_id=contact.interaction_id,
                file=f"/kayit/{contact.interaction_id}.wav",
                started_at=contact.answered_at,
                seconds=252,
                gaps=(Gap(95, 130),),
            )
        )


def player(stage: Stage, shoot: Shoot) -> None:
    sound = with_recordings(stage)
    timeline = stage.window.centre.customer.card_page.timeline
    shoot("34-recordings")
    play_newest(stage)
    sound.sessions[-1].position_s = 61
    stage.core.playback.next_speed()
    shoot("34b-playing")
    stage.core.playback.close()
    sound.problem = PlaybackProblem.MISSING
    timeline.player.pause()
    play_newest(stage)
    shoot("34c-missing")
    stage.core.playback.close()
    stage.window.centre.show_view("home")


def play_newest(stage: Stage) -> Interaction:
    """Listen to the first contact that has a recording."""
    timeline = stage.window.centre.customer.card_page.timeline
    rows = (timeline.model.index(row).data(ROW_ROLE) for row in range(timeline.model.rowCount()))
    contacts = (row.contact for row in rows if isinstance(row, ContactRow))
    contact = next(one for one in contacts if timeline.player.recording_of(one) is not None)
    timeline.player.toggle(contact)
    stage.settle()
    return contact


def settings(stage: Stage, shoot: Shoot) -> None:
    rules = (DialRule("0.", 0, "9"), DialRule("00A", 2, "9"), DialRule("2XXX", 0, ""))
    stage.core.settings.change(dial_rules=rules)
    stage.window.open_settings()
    dialog = _dialog(stage)
    for number, name in enumerate(dialog.items):
        dialog.show_page(name)
        dialog.pages[name].check()
        stage.settle()
        shoot(f"37-settings-{number}-{name}", dialog)
    dialog.reject()
    stage.settle()


def link(stage: Stage, shoot: Shoot) -> None:
    stage.core.settings.change(dial_rules=(DialRule("0.", 0, "9"),))
    stage.core.links.offer("tel:+905321234567")
    stage.settle()
    shoot("38-link")
    stage.core.links.dismiss()
    stage.window.link_card.hide()
    stage.core.settings.change(dial_rules=())


def _dialog(stage: Stage) -> SettingsDialog:
    stage.settle()
    return stage.window.findChildren(SettingsDialog)[-1]


LIST_SCENES = (team, availability, player, history, settings, link)
