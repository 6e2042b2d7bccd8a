"""The history of a customer: filter chips with counts above, the contacts below."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.interaction import Channel, Interaction
from softphone.domain.pop import CustomerCard
from ui.customer import contact_words
from ui.customer.timeline_model import TimelineModel
from ui.customer.timeline_player import TimelinePlayer
from ui.customer.timeline_view import TimelineView
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.chip import Chip
from ui.widgets.empty_note import EmptyNote
from ui.widgets.retranslate import Worded
from ui.widgets.section_head import SectionHead
from ui.wording import amounts, contacts, moments

_TITLE_ROOM = 90
_SCROLL_ROOM = 12
"""Everything but the scroll bar ends so much earlier."""


class Filters(QWidget):
    """All channels, or one of them; those without a contact are left out."""

    def __init__(self, icons: Icons, on_choice: Callable[[Channel | None], None]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._chips: dict[Channel | None, Chip] = {}
        self._counts: dict[Channel | None, int] = {}
        for channel in (None, *Channel):
            chip = self._chips[channel] = Chip(icons)
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.clicked.connect(lambda _on, channel=channel: on_choice(channel))
            row.addWidget(chip)

    def begin(self) -> None:
        """Another customer: all channels again."""
        self._chips[None].setChecked(True)

    def set_counts(self, card: CustomerCard) -> None:
        self._counts = {None: card.contacts, **dict(card.contacts_by_channel)}
        self.retranslate()

    def retranslate(self) -> None:
        for channel, chip in self._chips.items():
            words = contacts.channel(channel) if channel else self.tr("All")
            count = self._counts.get(channel, 0)
            chip.set(words, amounts.whole(count))
            chip.setAccessibleName(f"{words}, {count}")

    def fit(self, width: int) -> None:
        """The last chips give way where there is no room for all."""
        left = width
        for channel, chip in self._chips.items():
            left -= chip.sizeHint().width() + 6
            some = channel is None or self._counts.get(channel, 0) > 0
            chip.setVisible(some and left >= 0)


class Timeline(Worded, QWidget):
    """Shows what was last asked for; the present call stands on top while it is open."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        now = core.now
        self._customer_id = ""
        self._channel: Channel | None = None
        self.player = TimelinePlayer(core, self)
        self.model = TimelineModel(core.customers, self._describe, now, self)
        self.model.loaded.connect(self._show_state)
        self.model.modelReset.connect(self._show_state)
        self._filters = Filters(icons, self._filter)
        self._head = SectionHead(icons, self._filters)
        self.view = TimelineView(icons, self.model, self.player, now)
        self._empty = EmptyNote(icons, "history")
        self._running = False
        ticker.tick.connect(self._tick)
        self._build()
        self.retranslate()

    def show_card(self, card: CustomerCard) -> None:
        """Begin with the newest contacts of this customer, unless they are shown already."""
        self._filters.set_counts(card)
        self._filters.fit(self.width() - _TITLE_ROOM - _SCROLL_ROOM)
        if card.customer.customer_id != self._customer_id:
            self.player.pause()
            self._customer_id = card.customer.customer_id
            self._filters.begin()
            self._filter(None)

    def refresh(self) -> None:
        """Something was filed: ask again."""
        if self._customer_id:
            self._filter(self._channel)

    def set_live(self, live: Interaction | None) -> None:
        self._running = live is not None and bool(live.answered_at) and not live.ended_at
        self.model.set_live(live)

    def retranslate(self) -> None:
        self._head.set(self.tr("History"))
        self._filters.retranslate()
        self._filters.fit(self.width() - _TITLE_ROOM - _SCROLL_ROOM)
        self.view.setAccessibleName(self.tr("History"))
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._filters.fit(self.width() - _TITLE_ROOM - _SCROLL_ROOM)

    def _describe(self, contact: Interaction) -> str:
        words = contact_words.sentence(contact)
        recorded = self.player.recording_of(contact)
        if recorded is None:
            return words
        length = moments.spoken_duration(recorded.seconds)
        return f"{words}, {self.tr('recording of {0}, P listens').format(length)}"

    def _build(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, _SCROLL_ROOM, 0)
        column.addWidget(self._empty)
        column.addStretch(1)
        self._pages = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        self._head.setContentsMargins(0, 0, _SCROLL_ROOM, 0)
        whole.addWidget(self._head)
        whole.addLayout(self._pages, 1)
        self._pages.addWidget(self.view)
        self._pages.addWidget(holder)

    def _tick(self) -> None:
        if self._running and self.view.isVisible():
            self.view.viewport().update(self.view.visualRect(self.model.index(0)))

    def _filter(self, channel: Channel | None) -> None:
        self._channel = channel
        self.model.show(self._customer_id, channel)

    def _show_state(self) -> None:
        empty = self.model.rowCount() == 0
        self._pages.setCurrentIndex(1 if empty else 0)
        if self.model.waiting:
            self._empty.set(self.tr("The history is being read."), "loader")
        else:
            self._empty.set(self.tr("No contact yet. This call will be the first line."), "history")
