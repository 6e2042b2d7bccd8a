"""The field one types a name or a number into; Enter dials."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from softphone.services.call_control import CallControl
from softphone.services.customer_desk import CustomerDesk
from softphone.services.dial_plan import to_dial_target
from ui.phone.search_field import SearchField
from ui.theme.icons import Icons
from ui.theme.type import font
from ui.widgets.button import Button
from ui.widgets.retranslate import Worded


class DialField(Worded, SearchField):
    """Results narrow while typing; without a choice, what was typed is dialled."""

    def __init__(self, icons: Icons, customers: CustomerDesk, control: CallControl) -> None:
        self._control = control
        self._dial = Button(icons, kind="soft", icon="phone", height=30, icon_size=16)
        super().__init__(icons, customers, calls=True, height=40, trailing=self._dial)
        self.setFont(font("field"))
        self._dial.clicked.connect(self.dial)
        self.textChanged.connect(self._follow_text)
        self.returnPressed.connect(self.dial)
        self.called.connect(lambda person: control.dial(person.number))
        self.retranslate()

    def dial(self) -> None:
        """Call what was typed. A refused text stays, marked, to be mended."""
        words = self.text().strip()
        if not words:
            return
        if self._control.dial(words):
            self.clear()
        else:
            self.set_invalid(to_dial_target(words) is None)

    def press(self, digit: str) -> None:
        """A key of the dial pad."""
        self.insert(digit)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Name or number"))
        self.setAccessibleName(self.tr("Name or number"))
        self._dial.setAccessibleName(self.tr("Dial"))

    def _follow_text(self, words: str) -> None:
        self.set_invalid(False)
        ready = bool(words.strip())
        self._dial.set_kind("answer" if ready else "soft")
