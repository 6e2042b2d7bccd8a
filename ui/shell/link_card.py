"""Something else wants to dial: who, by what, and the agent's yes or no."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from softphone.core import Core
from softphone.domain.pop import Match
from softphone.services.notices import DialProposed, WindowWanted
from softphone.services.values import DialSource
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.painting import begin, box
from ui.widgets.retranslate import Worded

_WIDTH, _TOP = 360, 68


class LinkCard(Worded, QWidget):
    """Lies over the top of the window until it is answered; the newest wish counts.

    It asks for the window where that is not seen, and for the keyboard where nobody is writing.
    """

    def __init__(self, core: Core, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._core = core
        self._theme = icons.theme
        self._proposal: DialProposed | None = None
        self._name = ""
        self._source = Label(icons.theme, role="caption", ink="t2")
        self._who = Label(icons.theme, role="call_name", elide=True)
        self._number = Label(icons.theme, ink="t2", elide=True)
        self._target = Label(icons.theme, role="caption", ink="t3", elide=True)
        self.call = Button(icons, kind="answer", icon="phone")
        self.cancel = Button(icons)
        self._lay_out(icons)
        self.setFixedWidth(_WIDTH)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 36))
        self.setGraphicsEffect(shadow)
        self.hide()
        self.call.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self._dismiss)
        window.installEventFilter(self)
        core.bus.subscribe(DialProposed, self._on_proposal)
        self.retranslate()

    def retranslate(self) -> None:
        self.call.setText(self.tr("Call"))
        self.cancel.setText(self.tr("Cancel"))
        if self._proposal is not None:
            self._word(self._proposal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.cancel if self.cancel.hasFocus() else self.call).click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        box(painter, QRectF(self.rect()), 10, color("surface"), color("accent_line"))

    def _on_proposal(self, proposal: DialProposed) -> None:
        if not proposal.needs_confirmation:
            self.hide()
            return
        self._proposal, self._name = proposal, ""
        self._core.customers.search(
            proposal.shown, lambda found: self._on_found(proposal, found), field="link"
        )
        self._word(proposal)
        self._place()
        self.show()
        self.raise_()
        if not self.isActiveWindow():
            self._core.bus.publish(WindowWanted())
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self.call.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_found(self, proposal: DialProposed, found: tuple[Match, ...]) -> None:
        if proposal is self._proposal and len(found) == 1:
            self._name = found[0].customer.name
            self._word(proposal)
            self._place()

    def _word(self, proposal: DialProposed) -> None:
        words = {
            DialSource.LINK: self.tr("A link asks for a call"),
            DialSource.CLIPBOARD: self.tr("A call to the number you copied"),
            DialSource.API: self.tr("Another program asks for a call"),
        }[proposal.source]
        self._source.setText(words)
        self._who.setText(self._name or proposal.shown)
        self._number.setText(proposal.shown)
        self._number.setVisible(bool(self._name))
        digits = "".join(proposal.shown.split())
        self._target.setText(self.tr("Dialled as {0}").format(proposal.target))
        self._target.setVisible(proposal.target != digits)
        self.setAccessibleName(f"{words}: {self._who.text()}, {proposal.shown}")

    def _confirm(self) -> None:
        if self._proposal is not None:
            self._core.links.confirm(self._proposal)
        self._close()

    def _dismiss(self) -> None:
        self._core.links.dismiss()
        self._close()

    def _close(self) -> None:
        self._proposal = None
        self.hide()

    def _place(self) -> None:
        self.layout().activate()
        self.adjustSize()
        self.move((self.parentWidget().width() - _WIDTH) // 2, _TOP)

    def _lay_out(self, icons: Icons) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(icons, "link", "accent", 16))
        head.addWidget(self._source, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.call, 1)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(3)
        column.addLayout(head)
        column.addSpacing(4)
        for part in (self._who, self._number, self._target):
            column.addWidget(part)
        column.addSpacing(9)
        column.addLayout(buttons)
