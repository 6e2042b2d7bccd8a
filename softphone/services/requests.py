"""Commands on their way to the engine, under the name of what the agent asked for.

A request that makes no sense, now or once it reached the engine, ends as `RequestRefused`.
"""

from collections import OrderedDict

from softphone.domain.commands import AnyCommand, RefusalReason
from softphone.domain.events import CommandFailed
from softphone.engine.port import Engine
from softphone.services.bus import EventBus
from softphone.services.notices import RequestRefused

_REMEMBERED = 256


class Requests:
    """One for all services, so that each answer finds its request."""

    def __init__(self, bus: EventBus, engine: Engine) -> None:
        self._bus = bus
        self._engine = engine
        self._asked: OrderedDict[str, str] = OrderedDict()
        bus.subscribe(CommandFailed, self._on_failed)

    def ask(self, action: str, command: AnyCommand) -> bool:
        """Always True: the command is on its way."""
        self._asked[command.command_id] = action
        if len(self._asked) > _REMEMBERED:
            self._asked.popitem(last=False)
        self._engine.submit(command)
        return True

    def refuse(self, action: str, reason: RefusalReason, detail: str = "") -> bool:
        """Always False: nothing was done, and the agent is told."""
        self._bus.publish(RequestRefused(action, reason, detail))
        return False

    def _on_failed(self, event: CommandFailed) -> None:
        action = self._asked.pop(event.command_id, "")
        if action:
            self.refuse(action, event.reason, event.detail)
