"""Units of work on an open file: one transaction each, errors in terms of the port."""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import sqlalchemy as sa

from softphone.crm.port import StoreProblem
from softphone.crm.store.agent_log import SqlAgentLog
from softphone.crm.store.cases import SqlCases
from softphone.crm.store.customers import SqlCustomers
from softphone.crm.store.errors import work_failed
from softphone.crm.store.follow_ups import SqlFollowUps
from softphone.crm.store.interactions import SqlInteractions
from softphone.crm.store.recordings import SqlRecordings
from softphone.crm.store.wrap_up_codes import SqlWrapUpCodes


class SqlUnitOfWork:
    """`crm.port.UnitOfWork` within one transaction."""

    def __init__(self, connection: sa.Connection, agent: str, clock: Callable[[], float]) -> None:
        self.interactions = SqlInteractions(connection, agent)
        cases = SqlCases(connection, agent)
        self.customers = SqlCustomers(connection, self.interactions, cases, clock)
        self.codes = SqlWrapUpCodes(connection)
        self.follow_ups = SqlFollowUps(connection, agent, clock)
        self.agent_log = SqlAgentLog(connection, agent)
        self.recordings = SqlRecordings(connection)
        self.must_reach_disk = False

    def checkpoint(self) -> None:
        self.must_reach_disk = True


class SqlStore:
    """`crm.port.Store`; belongs to the thread that made it."""

    def __init__(
        self,
        engine: sa.Engine,
        agent: str,
        clock: Callable[[], float],
        notices: Sequence[tuple[StoreProblem, str]],
    ) -> None:
        self.notices = tuple(notices)
        self._thread = threading.get_ident()
        self._engine = engine
        self._connection = engine.connect()
        self._agent = agent
        self._clock = clock

    @contextmanager
    def unit_of_work(self) -> Iterator[SqlUnitOfWork]:
        assert threading.get_ident() == self._thread, "the store belongs to the database thread"
        try:
            with self._connection.begin():
                work = SqlUnitOfWork(self._connection, self._agent, self._clock)
                yield work
            if work.must_reach_disk:
                self._checkpoint()
        except (sa.exc.DBAPIError, sqlite3.Error) as error:
            raise work_failed(error) from error

    def close(self) -> None:
        assert threading.get_ident() == self._thread, "the store belongs to the database thread"
        self._connection.close()
        self._engine.dispose()

    def _checkpoint(self) -> None:
        """SQLite syncs the journal, copies it into the file and syncs that; in no transaction."""
        driver = self._connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA wal_checkpoint(FULL)")
