"""The set-up over the window: four steps, one at a time."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.call import CallState
from softphone.services.notices import CallUpdated
from ui.setup.account_page import AccountPage
from ui.setup.account_test import diagnostics
from ui.setup.done_page import DonePage
from ui.setup.listening import Listening
from ui.setup.sound_page import SoundPage
from ui.setup.step_rail import StepRail
from ui.setup.welcome_page import LANGUAGES, WelcomePage
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.card import Card, Hairline
from ui.widgets.retranslate import Worded

_SIZE = 960, 612


class _Frame(Card):
    """The card in the middle; the rail keeps its round corners."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons.theme, "surface", "line2", radius=12)
        self.setFixedSize(*_SIZE)


class SetupWizard(Worded, QWidget):
    """Covers its window until `closed`; an incoming call closes it: the customer comes first."""

    closed = Signal()

    def __init__(self, core: Core, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._core = core
        self._icons = icons
        self._window = window
        self._covered: list[QWidget] = []
        self._listening = Listening(core.bus)
        self.account = AccountPage(core, icons, self._listening)
        self.sound = SoundPage(core, icons, self._listening)
        self.done = DonePage(core, icons, self._listening)
        self.welcome = WelcomePage(core, icons)
        self._steps = (self.welcome, self.account, self.sound, self.done)
        self._pages = QStackedWidget()
        self._rail = StepRail(icons, len(self._steps))
        self.copy = Button(icons, kind="ghost", icon="copy")
        self.later = Button(icons, kind="ghost")
        self.back, self.forward = Button(icons), Button(icons, kind="primary")
        self._build()
        self._connect()
        self.retranslate()

    def open(self) -> None:
        """Begin with the language, or with the account where there is one already."""
        self._covered = [one for one in self._beside() if one is not self and one.isEnabled()]
        for child in self._covered:
            child.setEnabled(False)
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._go_to(1 if self._core.settings.values.account else 0)

    def close_up(self) -> None:
        """Give the window back."""
        self._window.removeEventFilter(self)
        for child in self._beside():
            if child in self._covered:
                child.setEnabled(True)
        self._covered.clear()
        self._listening.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    @property
    def step(self) -> int:
        """Which page is shown, counted from 0."""
        return self._pages.currentIndex()

    def retranslate(self) -> None:
        self.copy.setText(self.tr("Copy diagnostics"))
        self.back.setText(self.tr("Back"))
        self.later.setText(self.tr("Later"))
        self.setAccessibleName(self.tr("Set-up"))
        self._show_step()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; Enter presses what has the focus, from a field the way on."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focus = self._window.window().focusWidget()
            pressed = focus if isinstance(focus, QAbstractButton) else self.forward
            pressed.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._icons.theme.color("bg"))

    def _beside(self) -> list[QWidget]:
        """What lies in the window now; messages come and go."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return self._window.findChildren(QWidget, options=direct)

    def _go_to(self, step: int) -> None:
        self._pages.setCurrentIndex(step)
        self._show_step()
        self._steps[step].entered()

    def _go_forward(self) -> None:
        page = self._steps[self.step]
        if not page.forward():
            return
        if page is self.done:
            self.close_up()
        else:
            self._go_to(self.step + 1)

    def _go_back(self) -> None:
        self._go_to(max(0, self.step - 1))

    def _show_step(self) -> None:
        page = self._steps[self.step]
        self._rail.set(self._words(), self.step + 1)
        self.forward.setText(self._forward_words())
        self.forward.setEnabled(page.ready)
        self.back.setVisible(self.step > 0)
        self.copy.setVisible(page is self.account and self.account.test is not None)

    def _forward_words(self) -> str:
        page = self._steps[self.step]
        if page is self.done:
            return self.tr("Start")
        if page is self.account and self.account.test is None:
            return self.tr("Test the connection")
        return self.tr("Continue")

    def _words(self) -> list[tuple[str, str]]:
        language = next(
            name for code, name in LANGUAGES.items() if self.welcome.choices[code].isChecked()
        )
        return [
            (self.tr("Welcome"), self.tr("Language: {0}").format(language)),
            (self.tr("Account and test"), self.tr("Server, user, password")),
            (self.tr("Sound"), self.tr("Headset and ringing")),
            (self.tr("Done"), self.tr("Ready for the first call")),
        ]

    def _copy_diagnostics(self) -> None:
        if self.account.test is not None:
            facts = diagnostics(self.account.test)
            QGuiApplication.clipboard().setText(facts)
            self.copy.setText(self.tr("Copied"))

    def _on_call(self, notice: CallUpdated) -> None:
        if notice.call.state is CallState.OFFERED:
            self.close_up()

    def _connect(self) -> None:
        self.forward.clicked.connect(self._go_forward)
        self.back.clicked.connect(self._go_back)
        self.copy.clicked.connect(self._copy_diagnostics)
        self.later.clicked.connect(self.close_up)
        for page in self._steps:
            page.changed.connect(self._show_step)
        self._listening.to(CallUpdated, self._on_call)

    def _build(self) -> None:
        card = _Frame(self._icons)
        for page in self._steps:
            self._pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 16, 32, 16)
        foot.setSpacing(8)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.back)
        foot.addWidget(self.forward)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._pages, 1)
        right.addWidget(Hairline(self._icons.theme))
        right.addLayout(foot)
        row = QHBoxLayout(card)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(Hairline(self._icons.theme, upright=True))
        row.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
