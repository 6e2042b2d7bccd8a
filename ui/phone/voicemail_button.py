"""The voicemail box: how many new messages wait; one click listens to them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from softphone.core import Core
from softphone.services.notices import VoicemailChanged
from ui.deferred import Deferred
from ui.theme.icons import Icons
from ui.widgets.painting import begin, box, text, text_width
from ui.widgets.retranslate import Worded

_HEIGHT = 28


class VoicemailButton(Worded, QAbstractButton):
    """An icon alone while nothing is new; not there where the PBX tells of no box."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self._core = core
        self._icons = icons
        self._new = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._listen)
        core.bus.subscribe(VoicemailChanged, Deferred(self, self.retranslate))
        self.retranslate()

    def retranslate(self) -> None:
        waiting = self._core.voicemail.waiting
        self._new = waiting.new if waiting else 0
        self.setVisible(waiting is not None)
        self.setText(self.tr("%n new", "voicemail", self._new) if self._new else "")
        count = self.tr("%n new message(s)", "", self._new)
        if not self._new:
            count = self.tr("no new message")
        self.setAccessibleName(self.tr("Voicemail, {0}, listen").format(count))
        self.setToolTip(self.tr("Voicemail: {0}. Click to listen.").format(count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), "caption_medium") + 7 if self.text() else 0
        return QSize(round(words) + _HEIGHT, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        lit = self.underMouse() or self.isDown()
        rect = QRectF(self.rect())
        if self._new:
            ground = "accent_line" if lit else "accent_soft"
            box(painter, rect, 7, color(ground))
        elif lit:
            box(painter, rect, 7, color("hover"))
        ink = "accent" if self._new else "t3"
        self._icons.paint(painter, 6, 6, "voicemail", ink, 16)
        words = QRectF(28, 0, self.width() - 28, _HEIGHT)
        text(painter, words, self.text(), "caption_medium", color(ink))

    def _listen(self) -> None:
        self._core.control.listen_to_voicemail()
