"""Which ways there are to a target, by what the search was opened for."""

from collections.abc import Callable
from enum import Enum

import msgspec
from PySide6.QtCore import QCoreApplication

from softphone.core import Core
from ui.phone.meant import MeantCall

translate = QCoreApplication.translate


class Purpose(Enum):
    """What the search is open for."""

    TRANSFER = "transfer"
    ADD = "add"
    """Somebody is to join in."""
    DIVERT = "divert"


class Way(msgspec.Struct, frozen=True):
    """Words of a button, and what it asks for; False says it was refused."""

    words: str
    take: Callable[[str], bool]


class Feature(msgspec.Struct, frozen=True):
    """A way of the PBX's own, which needs no target."""

    words: str
    icon: str
    take: Callable[[], bool]


class Ways(msgspec.Struct, frozen=True):
    """The first way is the usual one."""

    title: str
    first: Way
    second: Way | None = None
    feature: Feature | None = None


def ways(core: Core, purpose: Purpose, meant: MeantCall) -> Ways:
    """For the call meant when one is taken; without the features that the PBX does not have."""
    return {Purpose.TRANSFER: _transfer, Purpose.ADD: _add, Purpose.DIVERT: _divert}[purpose](
        core, meant
    )


def _transfer(core: Core, meant: MeantCall) -> Ways:
    control = core.control
    park = Feature(
        translate("TargetPanel", "Park the call"), "parking", lambda: control.park(meant().call_id)
    )
    return Ways(
        translate("TargetPanel", "Transfer"),
        Way(
            translate("TargetPanel", "Attended transfer"),
            lambda target: control.consult(target, meant().call_id),
        ),
        Way(
            translate("TargetPanel", "Blind transfer"),
            lambda target: control.transfer(target, meant().call_id),
        ),
        park if core.settings.values.features.park else None,
    )


def _add(core: Core, meant: MeantCall) -> Ways:
    """Beside a conference a plain call, else a consultation: both can be joined with one key."""
    control = core.control
    joined = bool(core.calls.conference)
    room = Feature(
        translate("TargetPanel", "Conference room of the PBX"), "users", control.conference_room
    )
    has_room = bool(core.settings.values.features.conference_room) and not joined
    call = control.dial if joined else lambda target: control.consult(target, meant().call_id)
    return Ways(
        translate("TargetPanel", "Add a person"),
        Way(translate("TargetPanel", "Call, then join"), call),
        feature=room if has_room else None,
    )


def _divert(core: Core, meant: MeantCall) -> Ways:
    control = core.control
    box = Feature(
        translate("TargetPanel", "Send to my voicemail"),
        "voicemail",
        lambda: control.send_to_voicemail(meant().call_id),
    )
    words = translate("TargetPanel", "Divert")
    return Ways(
        words,
        Way(words, lambda target: control.divert(target, meant().call_id)),
        feature=box if core.settings.values.features.to_voicemail else None,
    )
