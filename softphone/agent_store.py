"""The store of whoever is the agent now: the name may be set, or change, after the file was opened.

Belongs to the database thread, like the store within.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from softphone.crm.port import Store, StoreProblem, UnitOfWork


class AgentStore:
    """Implements `crm.port.Store`; opens it again where the agent has another name."""

    def __init__(self, open_for: Callable[[str], Store], agent: Callable[[], str]) -> None:
        self._open_for = open_for
        self._agent = agent
        self._name = agent()
        self._store = open_for(self._name)

    @property
    def notices(self) -> Sequence[tuple[StoreProblem, str]]:
        return self._store.notices

    def unit_of_work(self) -> AbstractContextManager[UnitOfWork]:
        name = self._agent()
        if name != self._name:
            before, self._store = self._store, self._open_for(name)
            self._name = name
            before.close()
        return self._store.unit_of_work()

    def close(self) -> None:
        self._store.close()
