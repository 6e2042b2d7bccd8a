"""How much after-call time is left, what happens then, and more of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.services.values import WrapUpDraft
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.button import Button
from ui.widgets.countdown import Countdown
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded

_ANNOUNCED = frozenset({30, 10, 0})


class WrapUpHead(Worded, QWidget):
    """The ring is there only while a clock runs."""

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._now = core.now
        self._draft: WrapUpDraft | None = None
        self._ring = Countdown(icons.theme)
        self._title = Label(icons.theme, role="section")
        self._note = Label(icons.theme, role="caption", ink="t2", wrap=True)
        self.more = Button(icons, height=28)
        self.more.clicked.connect(lambda _on: core.wrap_up.extend())
        ticker.tick.connect(self._tick)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._note)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 16, 10)
        row.setSpacing(14)
        row.addWidget(self._ring)
        row.addLayout(words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def set(self, draft: WrapUpDraft) -> None:
        self._draft = draft
        limited = bool(draft.ends_at)
        self._ring.setVisible(limited)
        self.more.setVisible(limited)
        self.retranslate()
        self._tick(self._now())

    def retranslate(self) -> None:
        self._title.setText(self.tr("After-call work"))
        self.more.setText(self.tr("+30 s"))
        self.more.setAccessibleName(self.tr("30 seconds more"))
        if self._draft is not None and not self._draft.ends_at:
            self._note.setText(self.tr("No limit of time. The draft is kept."))
        else:
            self._note.setText(self.tr("When time is up the draft stays, status goes Ready"))

    def _tick(self, now: float) -> None:
        if self._draft is None or not self._draft.ends_at or not self.isVisible():
            return
        left = self._draft.ends_at - now
        self._ring.set(left, self._draft.total_s)
        if round(left) in _ANNOUNCED:
            words = self.tr("%n second(s) left", "", round(left))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
