"""Today's conversations as rows: who, by which queue, how it was filed, or that it was not."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QVBoxLayout

from softphone.domain.interaction import Interaction
from ui.idle import today_words
from ui.idle.today_delegate import ROW_HEIGHT, TodayDelegate
from ui.theme.icons import Icons
from ui.widgets.card import Card
from ui.widgets.retranslate import Worded

CALL_ROLE = Qt.ItemDataRole.UserRole


class TodayModel(QAbstractListModel):
    """The calls of the day, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: tuple[Interaction, ...] = ()

    def set(self, calls: tuple[Interaction, ...]) -> None:
        if calls != self._calls:
            self.beginResetModel()
            self._calls = calls
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._calls)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        call = self._calls[index.row()]
        if role == CALL_ROLE:
            return call
        return today_words.sentence(call) if role == Qt.ItemDataRole.AccessibleTextRole else None


class TodayList(Worded, Card):
    """As high as its rows, scrolls where there is less room; Enter or a press takes up a call."""

    take_up = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons.theme)
        self.model = TodayModel(self)
        self._delegate = TodayDelegate(icons, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setProperty("frameless", True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.viewport().setAutoFillBackground(False)
        self.view.activated.connect(self._activated)
        self._delegate.pressed.connect(self.take_up)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.view)
        icons.theme.changed.connect(self.view.viewport().update)
        self.retranslate()

    def set(self, calls: tuple[Interaction, ...]) -> None:
        self.model.set(calls)
        self.setMaximumHeight(len(calls) * ROW_HEIGHT + 2)
        self.view.setMinimumHeight(min(len(calls), 2) * ROW_HEIGHT)
        self.setVisible(bool(calls))

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Today's calls"))
        self.view.viewport().update()

    def _activated(self, index: QModelIndex) -> None:
        call = index.data(CALL_ROLE)
        if call.awaits_code:
            self.take_up.emit(call.interaction_id)
