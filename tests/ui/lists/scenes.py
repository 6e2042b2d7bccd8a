"""Scenes of team, voicemail, availability and settings for the pictures."""

from collections.abc import Callable

from softphone.domain.commands import Forwarding
from softphone.domain.team import PresenceState
from tests.ui.stage import Stage
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
    forwarding = Forwarding(always="05321234567", busy="2200", no_answer="2204")
    stage.core.settings.change(do_not_disturb=True, auto_answer=True, forwarding=forwarding)
    stage.settle()
    stage.window.top.state.open_menu()
    shoot("32-availability", stage.window.top.state.menu)
    stage.window.top.state.menu.close()
    stage.window.open_settings("calls")
    dialog = _dialog(stage)
    dialog.save()
    shoot("33-settings-calls", dialog)
    dialog.reject()
    plain = Forwarding()
    stage.core.settings.change(do_not_disturb=False, auto_answer=False, forwarding=plain)
    stage.settle()


def _dialog(stage: Stage) -> SettingsDialog:
    stage.settle()
    return stage.window.findChild(SettingsDialog)


LIST_SCENES = (team, availability)
