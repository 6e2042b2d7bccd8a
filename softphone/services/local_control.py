"""The one place that turns the words of command line and local API into calls of `CallControl`.

It says nothing to people and knows no socket: wishes come in as values, answers go out as codes.
"""

from softphone.domain.agent import CHOOSABLE, AgentState
from softphone.domain.call import LIVE_STATES, Call, CallState
from softphone.domain.commands import RefusalReason
from softphone.domain.remote import (
    ACCEPTED,
    RemoteAction,
    RemoteCode,
    RemoteReply,
    RemoteRequest,
    RemoteStatus,
)
from softphone.services.agent_session import AgentSession
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.call_control import CallControl
from softphone.services.line import Line
from softphone.services.link_desk import LinkDesk
from softphone.services.notices import RequestRefused, WindowWanted
from softphone.services.recording_desk import RecordingDesk
from softphone.services.remote_calls import RemoteCalls
from softphone.services.remote_controls import CONTROLS, UNASKED_DIALS
from softphone.services.sound_desk import SoundDesk
from softphone.services.values import DialSource

_DIALS = frozenset({RemoteAction.DIAL, RemoteAction.LINK})
_SWITCH = {"": None, "on": True, "off": False}


class LocalControl:
    """Main thread only. `trusted` is who may do all the agent may: the agent's own processes."""

    def __init__(
        self,
        bus: EventBus,
        calls: CallBook,
        control: CallControl,
        agent: AgentSession,
        line: Line,
        sound: SoundDesk,
        links: LinkDesk,
        recordings: RecordingDesk,
        remote_calls: RemoteCalls,
    ) -> None:
        self._bus = bus
        self._calls = calls
        self._control = control
        self._agent = agent
        self._line = line
        self._sound = sound
        self._links = links
        self._recordings = recordings
        self._remote_calls = remote_calls
        self._refused: RequestRefused | None = None
        bus.subscribe(RequestRefused, self._on_refused)
        self._act = {
            RemoteAction.LINK: lambda wish: self._offer(wish.text, DialSource.LINK),
            RemoteAction.HOLD: self._hold,
            RemoteAction.MUTE: self._mute,
            RemoteAction.RECORD: self._record,
            RemoteAction.STATE: self._state,
            RemoteAction.STATUS: lambda _wish: RemoteCode.DONE,
            RemoteAction.POP: self._pop,
        }

    @property
    def status(self) -> RemoteStatus:
        """What is true now."""
        agent, known = self._agent.status, self._line.registration
        return RemoteStatus(
            agent=agent.state.value,
            agent_since=agent.since,
            next_agent=agent.next_state.value if agent.next_state else "",
            registration=known.state.value if known else "",
            registration_failure=known.failure.value if known else "",
            muted=self._sound.wanted_muted,
            calls=tuple(map(self._remote_calls.of, self._calls.calls)),
        )

    def carry_out(self, wish: RemoteRequest, *, trusted: bool) -> RemoteReply:
        """Do it, or say why not; who is not trusted never dials without the agent's consent."""
        self._refused = None
        if wish.do in _DIALS and not trusted:
            code = self._offer(wish.text, DialSource.API)
        elif wish.do in UNASKED_DIALS and not trusted:
            code = RefusalReason.NOT_ALLOWED.value
        else:
            code = str(self._do(wish))
        status = self.status if wish.do is RemoteAction.STATUS else None
        ok, detail = code in ACCEPTED, self._detail_of(code)
        return RemoteReply(id=wish.id, ok=ok, code=code, detail=detail, status=status)

    def _do(self, wish: RemoteRequest) -> str:
        if request := CONTROLS.get(wish.do):
            return self._told(request(self._control, wish))
        return self._act[wish.do](wish)

    def _detail_of(self, code: str) -> str:
        told = self._refused
        return told.detail if told and told.reason == code else ""

    def _told(self, on_its_way: bool) -> str:
        """`RequestRefused` was published before `CallControl` said no."""
        if on_its_way:
            return RemoteCode.DONE
        return self._refused.reason if self._refused else RefusalReason.NOT_ALLOWED

    def _offer(self, text: str, source: DialSource) -> str:
        """Where the agent is asked, the window has to be seen."""
        if not self._links.offer(text, source):
            return self._told(False)
        if self._links.proposal is None:
            return RemoteCode.DONE
        self._bus.publish(WindowWanted())
        return RemoteCode.CONFIRM

    def _hold(self, wish: RemoteRequest) -> str:
        if wish.text not in _SWITCH:
            return RemoteCode.BAD_REQUEST
        wanted, call = _SWITCH[wish.text], self._live(wish.call_id)
        if call and wanted is not None and wanted == (call.state is CallState.HELD_LOCALLY):
            return RemoteCode.DONE
        return self._told(self._control.toggle_hold(wish.call_id))

    def _live(self, call_id: str) -> Call | None:
        """The call that a hold without a name means."""
        if call_id:
            return self._calls.get(call_id)
        focus = self._calls.focus
        return focus if focus and focus.state in LIVE_STATES else None

    def _mute(self, wish: RemoteRequest) -> str:
        if wish.text not in _SWITCH:
            return RemoteCode.BAD_REQUEST
        if self._calls.focus and _SWITCH[wish.text] is self._sound.wanted_muted:
            return RemoteCode.DONE
        return self._told(self._control.toggle_mute())

    def _record(self, wish: RemoteRequest) -> str:
        match wish.text:
            case "":
                return self._told(self._recordings.toggle(wish.call_id))
            case "pause":
                return self._told(self._recordings.toggle_pause(wish.call_id))
        return RemoteCode.BAD_REQUEST

    def _state(self, wish: RemoteRequest) -> str:
        if wish.text not in {state.value for state in CHOOSABLE}:
            return RemoteCode.BAD_REQUEST
        self._agent.choose(AgentState(wish.text))
        return RemoteCode.DONE

    def _pop(self, _wish: RemoteRequest) -> str:
        self._bus.publish(WindowWanted())
        return RemoteCode.DONE

    def _on_refused(self, notice: RequestRefused) -> None:
        self._refused = notice
