"""The contacts of one customer as a list for a view: by day, in pages, the present call on top."""

from collections.abc import Callable
from typing import Protocol

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from softphone.domain.interaction import Channel, Interaction
from ui.wording import moments

ROW_ROLE = Qt.ItemDataRole.UserRole

Contacts = tuple[Interaction, ...]


class TimelineSource(Protocol):
    """What the model needs of `core.customers`."""

    def timeline(
        self,
        customer_id: str,
        channel: Channel | None,
        before: float,
        on_result: Callable[[Contacts], None],
    ) -> None: ...


class DayRow(msgspec.Struct, frozen=True):
    """A heading above the contacts of a day before today; `at` lies within it."""

    at: float


class ContactRow(msgspec.Struct, frozen=True):
    """One contact; `live` while it goes on or waits for its wrap-up."""

    contact: Interaction
    live: bool = False


Row = DayRow | ContactRow


class TimelineModel(QAbstractListModel):
    """Fetches as the view scrolls; answers for a customer no longer shown are dropped."""

    loaded = Signal()

    def __init__(
        self,
        source: TimelineSource,
        describe: Callable[[Interaction], str],
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._describe = describe
        self._now = now
        self._customer_id = ""
        self._channel: Channel | None = None
        self._live: Interaction | None = None
        self._contacts: Contacts = ()
        self._rows: list[Row] = []
        self._request = 0
        self._waiting = False
        self._complete = True

    @property
    def waiting(self) -> bool:
        """The first page of this customer has been asked for and is not here yet."""
        return self._waiting and not self._contacts

    def show(self, customer_id: str, channel: Channel | None = None) -> None:
        """Begin again with the newest contacts of this customer."""
        self._customer_id, self._channel = customer_id, channel
        self._contacts = ()
        self._complete = not customer_id
        self._rebuild()
        self._fetch()

    def set_live(self, live: Interaction | None) -> None:
        """The present contact: on top once it is answered, nowhere while it only rings."""
        before, self._live = self._live, live
        if before is None or live is None or _key(before) != _key(live):
            self._rebuild()
        elif self._rows and self._is_live(self._rows[0]):
            self._rows[0] = ContactRow(live, live=True)
            self.dataChanged.emit(self.index(0), self.index(0))

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, ContactRow):
            return self._describe(row.contact)
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], DayRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def canFetchMore(self, parent: QModelIndex) -> bool:
        return not parent.isValid() and not self._complete and not self._waiting

    def fetchMore(self, parent: QModelIndex) -> None:
        if self.canFetchMore(parent):
            self._fetch()

    def _fetch(self) -> None:
        self._request += 1
        self._waiting = not self._complete
        if self._complete:
            return
        request = self._request
        before = self._contacts[-1].started_at if self._contacts else 0.0
        self._source.timeline(
            self._customer_id, self._channel, before, lambda page: self._take(request, page)
        )

    def _take(self, request: int, page: Contacts) -> None:
        if request != self._request:
            return
        self._waiting = False
        self._complete = not page
        first, self._contacts = not self._contacts, self._contacts + page
        if first:
            self._rebuild()
        elif page:
            self._append()
        self.loaded.emit()

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._rows = self._all_rows()
        self.endResetModel()

    def _append(self) -> None:
        rows = self._all_rows()
        self.beginInsertRows(QModelIndex(), len(self._rows), len(rows) - 1)
        self._rows = rows
        self.endInsertRows()

    def _all_rows(self) -> list[Row]:
        live = self._live
        shown = live is not None and live.answered_at and self._channel in {None, Channel.CALL}
        rows: list[Row] = [ContactRow(live, live=True)] if live and shown else []
        day = moments.local(self._now()).date()
        for contact in self._contacts:
            if live and contact.interaction_id == live.interaction_id:
                continue
            held = moments.local(contact.started_at).date()
            if held != day:
                rows.append(DayRow(contact.started_at))
                day = held
            rows.append(ContactRow(contact))
        return rows

    @staticmethod
    def _is_live(row: Row) -> bool:
        return isinstance(row, ContactRow) and row.live


def _key(contact: Interaction) -> tuple[str, bool, bool]:
    """While this stays the same, a change is a matter of one row."""
    return contact.interaction_id, bool(contact.answered_at), bool(contact.note)
