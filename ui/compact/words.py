"""What the band of the compact bar and of the toast says: what goes on, and for which queue."""

from PySide6.QtCore import QCoreApplication

from softphone.domain.agent import AgentState
from softphone.domain.call import Call, CallState
from ui.phone.call_band import BandLook
from ui.wording import states

translate = QCoreApplication.translate


def call_words(call: Call) -> tuple[str, str]:
    """In bold the state, while it rings with the queue; beside it how long was waited, or where."""
    words, queue = states.call_state(call), call.route.queue
    if call.state is not CallState.OFFERED:
        return words, queue
    waited = round(call.route.waited_s)
    detail = translate("Compact", "waited {0} s").format(waited) if waited else ""
    return " · ".join(filter(None, (words, queue))), detail


def agent_look(state: AgentState) -> BandLook:
    """Between calls the band shows the agent's own state, in its soft tint."""
    look = states.agent_look(state)
    if look.tone == "neutral":
        return BandLook("hover", "t2", "line", glyph=look.shape)
    return BandLook(f"{look.tone}_soft", look.tone, f"{look.tone}_line", glyph=look.shape)
