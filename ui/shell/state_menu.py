"""The states an agent may choose, with today's time in each and the key that chooses directly."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.agent import CHOOSABLE, AgentState
from ui.shell.availability import AvailabilityRows
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.button import Button
from ui.widgets.card import Hairline
from ui.widgets.glyph import paint_glyph
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.painting import CAP_HEIGHT, begin, box, cap_width, key_cap, text
from ui.widgets.switch import Switch
from ui.wording import moments, states

_ROW = 40
_CALL_STATES = frozenset(
    {
        AgentState.RINGING,
        AgentState.DIALING,
        AgentState.TALKING,
        AgentState.ON_HOLD,
        AgentState.AFTER_CALL,
    }
)


class StateRow(QAbstractButton):
    """Glyph, word, today's time, key."""

    def __init__(self, icons: Icons, state: AgentState, key: str) -> None:
        super().__init__()
        self._theme = icons.theme
        self.state = state
        self._key = key
        self._note = ""
        self.current = False
        self.setText(states.agent_state(state))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set(self, note: str, spoken: str, *, current: bool) -> None:
        self._note, self.current = note, current
        self.setText(states.agent_state(self.state))
        self.setAccessibleName(f"{self.text()}, {spoken}" if spoken else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        if self.current or self.underMouse() or self.hasFocus():
            box(painter, QRectF(self.rect()), 8, color("hover"))
        look = states.agent_look(self.state)
        paint_glyph(painter, QRectF(10, 14, 12, 12), look.shape, color(look.tone))
        role = "body_strong" if self.current else "body_medium"
        text(painter, QRectF(32, 0, 130, _ROW), self.text(), role, color("t1"))
        left = self.width() - 10 - cap_width(self._key)
        at = QPointF(left, (_ROW - CAP_HEIGHT) / 2)
        key_cap(painter, at, self._key, color("t2"), color("line2"))
        right = QRectF(left - 90, 0, 80, _ROW)
        text(painter, right, self._note, "caption", color("t3"), Qt.AlignmentFlag.AlignRight)


class StateMenu(QWidget):
    """A pop-up; up and down move, Enter chooses, a letter jumps.

    `settings_wanted` carries the page of the settings that is asked for.
    """

    settings_wanted = Signal(str)

    def __init__(self, core: Core, icons: Icons, ticker: Ticker, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._core = core
        self._theme = icons.theme
        self._ticker = ticker
        self.rows = [
            StateRow(icons, state, f"Alt {place}") for place, state in enumerate(CHOOSABLE, 1)
        ]
        self._break_words = Label(icons.theme)
        self.break_switch = Switch(icons.theme)
        self.availability = AvailabilityRows(core, icons)
        self._end_shift = Button(icons, kind="ghost", icon="logout", icon_size=16, ink="t1")
        self._lay_out(icons)
        for row in self.rows:
            row.clicked.connect(lambda _checked=False, state=row.state: self._choose(state))
        self.break_switch.clicked.connect(self._ask_for_break)
        self._end_shift.clicked.connect(self._end)
        self.availability.settings_wanted.connect(self._open_settings)

    def open_at(self, corner: QPoint, width: int) -> None:
        self._word()
        self.availability.retranslate()
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(corner)
        self.show()
        current = next((row for row in self.rows if row.current), self.rows[0])
        current.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = [row.hasFocus() for row in self.rows]
        place = places.index(True) if True in places else 0
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            row = self.rows[(place + steps[Qt.Key(event.key())]) % len(self.rows)]
            row.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and True in places:
            self.rows[place].click()
        elif not self._jump(event.text()):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        box(painter, QRectF(self.rect()), 10, color("surface"), color("line2"))

    def _jump(self, letter: str) -> bool:
        for row in self.rows:
            if letter.strip() and row.text().casefold().startswith(letter.casefold()):
                row.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _word(self) -> None:
        status, now = self._core.agent.status, self._ticker.now()
        for row in self.rows:
            current = row.state is status.state
            seconds = now - status.since if current else self._today(row.state, now)
            note = moments.duration(seconds) if seconds else ""
            spoken = moments.spoken_duration(seconds) if seconds else ""
            row.set(note, spoken, current=current)
        in_call = status.state in _CALL_STATES
        self._break_words.setText(self.tr("Break after the call"))
        self.break_switch.setAccessibleName(self._break_words.text())
        self.break_switch.setEnabled(in_call)
        self.break_switch.setChecked(status.next_state is AgentState.BREAK)
        self._end_shift.setText(self.tr("End shift"))

    def _today(self, state: AgentState, now: float) -> float:
        spans = (span for span in self._core.agent.spans if span.state is state)
        return sum((span.until or now) - span.since for span in spans)

    def _choose(self, state: AgentState) -> None:
        self.close()
        self._core.agent.choose(state)

    def _ask_for_break(self, wanted: bool) -> None:
        self._core.agent.choose(AgentState.BREAK if wanted else AgentState.READY)

    def _open_settings(self, page: str) -> None:
        self.close()
        self.settings_wanted.emit(page)

    def _end(self) -> None:
        self.close()
        self.parentWidget().window().close()

    def _lay_out(self, icons: Icons) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
        switch_row = QHBoxLayout()
        switch_row.setContentsMargins(8, 11, 10, 11)
        switch_row.setSpacing(10)
        switch_row.addWidget(IconMark(icons, "phone-out", "t2", 16))
        switch_row.addWidget(self._break_words, 1)
        switch_row.addWidget(self.break_switch)
        column.addSpacing(5)
        column.addWidget(Hairline(icons.theme))
        column.addLayout(switch_row)
        column.addWidget(Hairline(icons.theme))
        column.addSpacing(4)
        column.addWidget(self.availability)
        column.addSpacing(4)
        column.addWidget(Hairline(icons.theme))
        column.addSpacing(5)
        column.addWidget(self._end_shift, 0, Qt.AlignmentFlag.AlignLeft)
