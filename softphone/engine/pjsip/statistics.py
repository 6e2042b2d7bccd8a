"""How the sound of a running call fares, from the stack's RTP and RTCP counters (RFC 3550)."""

import pjsua2 as pj

from softphone.domain.sound import StreamStatistics
from softphone.engine.pjsip.quality import mos
from softphone.engine.sound_port import FRAME_MS


def stream_statistics(call_id: str, info: pj.StreamInfo, stat: pj.StreamStat) -> StreamStatistics:
    """Over the whole call so far; SIP thread only."""
    rtcp = stat.rtcp
    received, sent = rtcp.rxStat, rtcp.txStat
    round_trip_ms = rtcp.rttUsec.last / 1000
    lost = received.loss + received.discard
    expected = received.pkt + received.loss
    loss_percent = 100.0 * lost / expected if expected else 0.0
    delay_ms = round_trip_ms / 2 + stat.jbuf.avgDelayMsec + FRAME_MS
    return StreamStatistics(
        call_id=call_id,
        codec=info.codecName,
        clock_rate=info.codecClockRate,
        round_trip_ms=round_trip_ms,
        jitter_ms=received.jitterUsec.last / 1000,
        loss_percent=min(loss_percent, 100.0),
        packets_received=received.pkt,
        packets_sent=sent.pkt,
        mos=mos(delay_ms, loss_percent) if received.pkt else 0.0,
    )
