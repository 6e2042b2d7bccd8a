"""One way for all services to tell that the store did not do what it should."""

import logging
from collections.abc import Callable

from softphone.crm.port import StoreError
from softphone.services.bus import EventBus
from softphone.services.notices import StoreTrouble

log = logging.getLogger(__name__)


def tell_trouble(bus: EventBus) -> Callable[[StoreError], None]:
    """For `Database.run(on_error=…)`."""

    def tell(error: StoreError) -> None:
        log.warning("the store failed: %s", error)
        bus.publish(StoreTrouble(error.problem, error.detail))

    return tell
