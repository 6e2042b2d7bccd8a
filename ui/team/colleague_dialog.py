"""Putting a colleague on the team list, by extension."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from softphone.services.team_desk import TeamDesk
from ui.theme.icons import Icons
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.labelled import Labelled

_LONGEST = 64


class ColleagueDialog(Dialog):
    """An extension that is on the list already gets the name and team given here."""

    def __init__(self, team: TeamDesk, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self._team = team
        self.user, self.name, self.place = (Field(icons) for _ in range(3))
        self._labelled = [
            Labelled(icons.theme, field) for field in (self.user, self.name, self.place)
        ]
        for labelled in self._labelled:
            self.body.addWidget(labelled)
        for field in (self.user, self.name, self.place):
            field.setMaxLength(_LONGEST)
        self.user.textEdited.connect(lambda _words: self._labelled[0].set_error(""))
        self.confirm.clicked.connect(self._add)
        self.retranslate()
        self.user.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.set_words(self.tr("Add a colleague"), self.tr("Add"), self.tr("Cancel"))
        user, name, place = self._labelled
        user.set_words(self.tr("Extension"), self.tr("The number you would dial, as 2108"))
        name.set_words(self.tr("Name"))
        place.set_words(self.tr("Team"))
        for field in (self.name, self.place):
            field.setPlaceholderText(self.tr("Optional"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._add()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        """What the list does not take stays, marked, to be mended."""
        user = self.user.text().strip()
        if not user:
            self._labelled[0].set_error(self.tr("Enter the extension."))
        elif self._team.add(user, self.name.text(), self.place.text()):
            self.accept()
        else:
            self._labelled[0].set_error(self.tr("Letters, digits and . * # + - only."))
        self.user.setFocus(Qt.FocusReason.OtherFocusReason)
