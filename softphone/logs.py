"""Where each process writes its log: a file of bounded size."""

import faulthandler
import logging
import logging.handlers
from pathlib import Path

_BYTES = 1_000_000
_KEPT = 2
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_to(path: Path | None) -> None:
    """To standard error alone where there is no path. A crash of native code is written, too."""
    handler: logging.Handler = logging.StreamHandler()
    if path:
        handler = logging.handlers.RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_KEPT)
    logging.basicConfig(handlers=[handler], level=logging.INFO, format=_FORMAT)
    faulthandler.enable()
