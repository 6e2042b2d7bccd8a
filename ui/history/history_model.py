"""Past calls as a list for a view, page by page; an answer to an older question is dropped."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from softphone.domain.history import HistoryFilter
from softphone.domain.interaction import Interaction
from ui.history import history_words

CALL = Qt.ItemDataRole.UserRole
PAGE = 100

Calls = tuple[Interaction, ...]


class HistorySource(Protocol):
    """What the model needs of `core.history`."""

    def search(
        self,
        wanted: HistoryFilter,
        on_result: Callable[[Calls], None],
        before: float = 0,
        limit: int = PAGE,
    ) -> None: ...


class HistoryModel(QAbstractListModel):
    """`loaded` after each answer."""

    loaded = Signal()

    def __init__(self, source: HistorySource, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._wanted = HistoryFilter()
        self._calls: Calls = ()
        self._request = 0
        self._waiting = False
        self._complete = True

    @property
    def waiting(self) -> bool:
        return self._waiting

    def find(self, wanted: HistoryFilter) -> None:
        """Begin with the newest that fit; what is shown stays until the answer is there."""
        self._wanted = wanted
        self._complete = False
        self._ask(0.0)

    def call(self, row: int) -> Interaction:
        return self._calls[row]

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._calls)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        call = self._calls[index.row()]
        if role == CALL:
            return call
        return history_words.sentence(call) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def canFetchMore(self, parent: QModelIndex) -> bool:
        return not parent.isValid() and not self._complete and not self._waiting

    def fetchMore(self, parent: QModelIndex) -> None:
        if self.canFetchMore(parent):
            self._ask(self._calls[-1].started_at if self._calls else 0.0)

    def _ask(self, before: float) -> None:
        self._request += 1
        self._waiting = True
        request = self._request
        self._source.search(
            self._wanted, lambda page: self._take(request, before, page), before, PAGE
        )

    def _take(self, request: int, before: float, page: Calls) -> None:
        if request != self._request:
            return
        self._waiting = False
        self._complete = len(page) < PAGE
        if not before:
            self._replace(page)
        elif page:
            self._append(page)
        self.loaded.emit()

    def _replace(self, page: Calls) -> None:
        if page != self._calls:
            self.beginResetModel()
            self._calls = page
            self.endResetModel()

    def _append(self, page: Calls) -> None:
        first = len(self._calls)
        self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
        self._calls += page
        self.endInsertRows()
