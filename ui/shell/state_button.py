"""The agent state button: glyph, word and how long; opens the menu of states."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from softphone.core import Core
from softphone.services.notices import AgentStatusChanged
from ui.deferred import Deferred
from ui.shell.state_menu import StateMenu
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.glyph import paint_glyph
from ui.widgets.painting import begin, box, text, text_width
from ui.widgets.retranslate import Worded
from ui.wording import moments, states

_WIDTH, _HEIGHT = 276, 40
_CHEVRON_ROOM = 36


class StateButton(Worded, QAbstractButton):
    """Alt+S opens it; Alt+1 to Alt+5 choose without opening. `settings_wanted` names a page."""

    settings_wanted = Signal(str)

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__()
        self._core = core
        self._icons = icons
        self._ticker = ticker
        self._menu: StateMenu | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.open_menu)
        ticker.tick.connect(lambda _now: self.update())
        core.bus.subscribe(AgentStatusChanged, Deferred(self, self.retranslate))
        self.retranslate()

    @property
    def menu(self) -> StateMenu:
        """Made when first opened."""
        if self._menu is None:
            self._menu = StateMenu(self._core, self._icons, self._ticker, self)
            self._menu.settings_wanted.connect(self.settings_wanted)
        return self._menu

    def open_menu(self) -> None:
        self.menu.open_at(self.mapToGlobal(QPoint(0, _HEIGHT + 4)), self.width())

    def retranslate(self) -> None:
        state = states.agent_state(self._core.agent.status.state)
        spoken = moments.spoken_duration(self._seconds())
        self.setAccessibleName(self.tr("Status: {0}, {1}").format(state, spoken))
        self.setToolTip(self.tr("Choose your status (Alt+S)"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        state = self._core.agent.status.state
        look = states.agent_look(state)
        neutral = look.tone == "neutral"
        ground, line = ("hover", "line2") if neutral else (f"{look.tone}_soft", f"{look.tone}_line")
        ink = "t1" if neutral else look.tone
        box(painter, QRectF(self.rect()), 8, color(ground), color(line))
        paint_glyph(painter, QRectF(13, 14, 12, 12), look.shape, color(ink))
        edge = self.width() - _CHEVRON_ROOM
        painter.fillRect(QRectF(edge, 10, 1, _HEIGHT - 20), color(line))
        self._icons.paint(painter, edge + 10, 12, "chevron-down", "t1", 16)
        timer = moments.duration(self._seconds())
        width = text_width(timer, "section_medium") + 2
        right = QRectF(edge - 12 - width, 0, width, _HEIGHT)
        text(painter, right, timer, "section_medium", color("t1"), Qt.AlignmentFlag.AlignRight)
        words = QRectF(35, 0, right.left() - 43, _HEIGHT)
        text(painter, words, states.agent_state(state), "section", color(ink))

    def _seconds(self) -> float:
        return self._ticker.now() - self._core.agent.status.since
