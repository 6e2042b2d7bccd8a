"""What SQLite says, in terms a person can act on."""

import sqlite3

import sqlalchemy as sa

from softphone.crm.port import StoreError, StoreProblem

_PRIMARY = 0xFF
_PROBLEMS = {
    sqlite3.SQLITE_FULL: StoreProblem.DISK_FULL,
    sqlite3.SQLITE_READONLY: StoreProblem.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: StoreProblem.DAMAGED,
    sqlite3.SQLITE_NOTADB: StoreProblem.DAMAGED,
    sqlite3.SQLITE_CANTOPEN: StoreProblem.CANNOT_OPEN,
    sqlite3.SQLITE_PERM: StoreProblem.CANNOT_OPEN,
    sqlite3.SQLITE_AUTH: StoreProblem.CANNOT_OPEN,
}


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is broken, not the request."""
    return _problem(error, StoreProblem.CANNOT_OPEN) is StoreProblem.DAMAGED


def opening_failed(error: sqlite3.Error | OSError, path: object) -> StoreError:
    return StoreError(_problem(error, StoreProblem.CANNOT_OPEN), f"{path}: {error}")


def work_failed(error: sa.exc.DBAPIError | sqlite3.Error) -> StoreError:
    """Without the values of the statement: they are the customer's."""
    cause = (error.orig if isinstance(error, sa.exc.DBAPIError) else None) or error
    return StoreError(_problem(cause, StoreProblem.WRITE_FAILED), str(cause))


def _problem(error: BaseException, otherwise: StoreProblem) -> StoreProblem:
    code = getattr(error, "sqlite_errorcode", 0)
    return _PROBLEMS.get(code & _PRIMARY, otherwise)
