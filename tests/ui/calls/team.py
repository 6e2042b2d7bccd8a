"""The colleagues of the pictures and tests, each doing something."""

from softphone.domain.call import CallState
from softphone.domain.team import Colleague, PresenceState
from tests.ui.stage import Stage

BURAK, AYSE, MERT = "2230", "2200", "2108"
TEAM = (
    Colleague(BURAK, "Burak Demirtaş", "Sahtecilik İzleme"),
    Colleague(AYSE, "Ayşe Özdemir", "Takım lideri"),
    Colleague(MERT, "Mert Aydın", "Kart Destek"),
    Colleague("2111", "Şule Güneş", "Kart Destek"),
    Colleague("2119", "Onur Kılıç", "Bireysel"),
    Colleague("2102", "Derya Çetin", "VIP Hat"),
)
STATES = (
    PresenceState.READY,
    PresenceState.READY,
    PresenceState.TALKING,
    PresenceState.AFTER_CALL,
    PresenceState.ON_HOLD,
    PresenceState.RINGING,
)


def gather(stage: Stage) -> None:
    """Put them on the list and let the PBX tell what they do."""
    stage.core.settings.change(colleagues=TEAM)
    for colleague, state in zip(TEAM, STATES, strict=True):
        stage.engine.presence(colleague.user, state)
    stage.settle()


def consult(stage: Stage, customer: str, user: str = BURAK, *, answered: bool = True) -> str:
    """Ask a colleague about a customer's call; the id of the consultation."""
    assert stage.core.control.consult(user, customer)
    stage.settle()
    pair = stage.core.calls.consultation
    assert pair is not None
    if answered:
        stage.engine.far_answers(pair[1].call_id)
        stage.settle()
    return pair[1].call_id


def state(stage: Stage, call_id: str) -> CallState:
    call = stage.core.calls.get(call_id)
    assert call is not None
    return call.state
