"""One call of a test telephone: speaks a WAV, records what it hears, presses keys."""

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pjsua2 as pj

from tests.pbx.agenda import Agenda
from tests.pbx.phone_messages import Behaviour, Digit, Ended, PlaceCall, Progress, Referred, Report

POLL_S = 0.02
HEADER_BYTES = 44
STATES = {
    pj.PJSIP_INV_STATE_CALLING: "calling",
    pj.PJSIP_INV_STATE_EARLY: "ringing",
    pj.PJSIP_INV_STATE_CONFIRMED: "answered",
}


def options(status: int = 0) -> pj.CallOpParam:
    """Parameters of a call, an answer or a hang-up."""
    prm = pj.CallOpParam(True)
    prm.statusCode = status
    return prm


class PhoneCall(pj.Call):  # type: ignore[misc]
    """Lives on the one thread of the telephone."""

    def __init__(
        self,
        account: pj.Account,
        agenda: Agenda,
        report: Callable[[Report], None],
        name: str,
        behaviour: Behaviour,
        pjsua_id: int = pj.PJSUA_INVALID_ID,
    ) -> None:
        super().__init__(account, pjsua_id)
        self.name = name
        self.over = False
        self._agenda = agenda
        self._report = report
        self._behaviour = behaviour
        self._voice = behaviour.voice
        self._player: pj.AudioMediaPlayer | None = None
        self._recorder: pj.AudioMediaRecorder | None = None
        self._far_end: pj.AudioMedia | None = None
        self._account = account
        self._changes = 0
        self._referred: PhoneCall | None = None

    def place(self, order: PlaceCall) -> None:
        """Send the INVITE; what cannot even be sent has ended at once."""
        prm = options()
        prm.txOption.localUri = order.caller
        for name, value in order.headers.items():
            header = pj.SipHeader()
            header.hName, header.hValue = name, value
            prm.txOption.headers.append(header)
        try:
            self.makeCall(order.to, prm)
        except pj.Error as error:
            self.over = True
            self._report(Ended(call_id=self.name, status=0, text=error.reason))

    def respond(self, status: int) -> None:
        """Answer or refuse, if the caller is still there."""
        if not self.over:
            self.answer(options(status))

    def end(self) -> None:
        """Hang up or give up, if there is still something."""
        if not self.over:
            self.hangup(options())

    def hold(self, on_hold: bool) -> None:
        """By re-INVITE; gives up while another one is under way."""
        if self.over:
            return
        change = options()
        if not on_hold:
            change.opt.flag = pj.PJSUA_CALL_UNHOLD
        with contextlib.suppress(pj.Error):
            self.setHold(change) if on_hold else self.reinvite(change)

    def refer(self, to: str, replaced: "PhoneCall | None") -> None:
        """Ask the far end to talk to somebody else."""
        if replaced:
            self.xferReplaces(replaced, options())
        else:
            self.xfer(to, options())

    def press(self, digits: str) -> None:
        """DTMF by RFC 4733."""
        if not self.over:
            self.dialDtmf(digits)

    def speak(self, voice: str) -> None:
        """This WAV instead of any other."""
        self._voice, self._player = voice, None
        self._connect()

    def drop_files(self) -> None:
        """Complete the recording (its header is written when its object goes)."""
        self._player = self._recorder = self._far_end = None

    def onCallState(self, _prm: pj.OnCallStateParam) -> None:
        info = self.getInfo()
        if info.state == pj.PJSIP_INV_STATE_DISCONNECTED:
            self.over = True
            self.drop_files()
            end = Ended(call_id=self.name, status=info.lastStatusCode, text=info.lastReason)
            self._report_when_recorded(end)
        elif state := STATES.get(info.state):
            self._report(Progress(call_id=self.name, state=state, status=info.lastStatusCode))
            if state == "answered":
                self._plan()

    def onCallMediaState(self, _prm: pj.OnCallMediaStateParam) -> None:
        info = self.getInfo()
        for index, media in enumerate(info.media):
            if media.status == pj.PJSUA_CALL_MEDIA_ACTIVE:
                self._far_end = self.getAudioMedia(index)
                self._connect()
                self._report(Progress(call_id=self.name, state="talking"))

    def onCallRxReinvite(self, prm: pj.OnCallRxReinviteParam) -> None:
        self._changes += 1
        accepted = self._behaviour.accepts_changes
        if accepted is not None and self._changes > accepted:
            prm.statusCode = pj.PJSIP_SC_NOT_ACCEPTABLE_HERE

    def onCallTransferRequest(self, prm: pj.OnCallTransferRequestParam) -> None:
        """Does as it is asked."""
        name = f"{self.name}-referred"
        self._referred = PhoneCall(self._account, self._agenda, self._report, name, self._behaviour)
        prm.newCall = self._referred

    def onCallTransferStatus(self, prm: pj.OnCallTransferStatusParam) -> None:
        self._report(Referred(call_id=self.name, status=prm.statusCode))

    def onDtmfDigit(self, prm: pj.OnDtmfDigitParam) -> None:
        self._report(Digit(call_id=self.name, digit=prm.digit))

    def _report_when_recorded(self, end: Ended) -> None:
        """The bridge lets go of a recorder on its own thread, a little later."""
        if self._behaviour.record and not _is_complete(Path(self._behaviour.record)):
            self._agenda.later(POLL_S, lambda: self._report_when_recorded(end))
        else:
            self._report(end)

    def _plan(self) -> None:
        for keys in self._behaviour.keys:
            self._agenda.later(keys.after_s, partial(self.press, keys.digits))
        if self._behaviour.hang_up_after_s:
            self._agenda.later(self._behaviour.hang_up_after_s, self.end)

    def _connect(self) -> None:
        """Each media change drops the links of the bridge: make them anew."""
        if self._far_end is None:
            return
        if self._voice:
            self._player = self._player or _player(self._voice)
            self._player.startTransmit(self._far_end)
        if self._behaviour.record:
            self._recorder = self._recorder or _recorder(self._behaviour.record)
            self._far_end.startTransmit(self._recorder)


def _is_complete(wav: Path) -> bool:
    """A WAV says in its header how long it is; that is written last, and never when empty."""
    if not wav.exists() or wav.stat().st_size <= HEADER_BYTES:
        return True
    with wav.open("rb") as file:
        header = file.read(8)
    return header[4:] == (wav.stat().st_size - 8).to_bytes(4, "little")


def _player(path: str) -> pj.AudioMediaPlayer:
    player = pj.AudioMediaPlayer()
    player.createPlayer(path)
    return player


def _recorder(path: str) -> pj.AudioMediaRecorder:
    recorder = pj.AudioMediaRecorder()
    recorder.createRecorder(path)
    return recorder
