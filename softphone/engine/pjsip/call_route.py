"""How a call came to this agent, from headers the PBX adds to the INVITE. Pure."""

import math
import re
from urllib.parse import unquote

from softphone.domain.call import CallRoute
from softphone.domain.commands import ConfigureEngine
from softphone.engine.pjsip.sip_message import Headers
from softphone.engine.pjsip.text import clean

_LONGEST_WAIT_S = 24 * 3600.0
_MOST_CHOICES = 10


def call_route(headers: Headers, names: ConfigureEngine) -> CallRoute:
    """Empty where a header is missing or makes no sense."""
    return CallRoute(
        queue=_text(headers.first(names.queue_header)),
        source=_text(headers.first(names.source_header)),
        customer_id=_text(headers.first(names.customer_id_header)),
        dialled_number=_text(headers.first(names.dialled_number_header)),
        waited_s=_seconds(headers.first(names.waited_header)),
        ivr_choices=_choices(headers.first(names.ivr_choices_header)),
    )


def _text(value: str) -> str:
    """PBXes escape what is not ASCII, as a URI does."""
    return clean(unquote(value))


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        return 0.0
    return min(max(seconds, 0.0), _LONGEST_WAIT_S) if math.isfinite(seconds) else 0.0


def _choices(value: str) -> tuple[str, ...]:
    texts = (_text(part) for part in re.split(r"[>|]", value))
    return tuple(text for text in texts if text)[:_MOST_CHOICES]
