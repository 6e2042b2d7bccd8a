"""Brings a file to the present schema, step by step; a step once released is never changed.

Alembic takes a while to import, so a file that is up to date is recognised without it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlalchemy as sa
    from alembic.script import ScriptDirectory

HEAD = "0004"
"""The newest revision in `versions`."""

FOLDER = Path(__file__).parent


def is_known(revision: str) -> bool:
    """Whether this program can read or upgrade a file of this revision."""
    return revision in {"", HEAD} or revision in revisions()


def revisions() -> tuple[str, ...]:
    """All revisions, the newest first."""
    return tuple(script.revision for script in _scripts().walk_revisions())


def upgrade(connection: "sa.Connection", to: str = HEAD) -> None:
    """Apply what is missing, within the transaction the connection is in."""
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    command.upgrade(config, to)


def _scripts() -> "ScriptDirectory":
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(FOLDER))
