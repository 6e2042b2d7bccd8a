"""A caller who is not one known customer: nobody matches, or several do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.interaction import Interaction
from softphone.domain.pop import ScreenPop
from ui.customer.caller_head import CallerHead
from ui.customer.earlier import EarlierContacts
from ui.customer.quick_form import QuickForm
from ui.customer.suggestions import Suggestions
from ui.theme.icons import Icons

_MARGIN = 20


class CallerPage(QWidget):
    """Likely people first, so that nobody is entered twice; then the form; then the number."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self._core = core
        self._interaction_id = ""
        self.head = CallerHead(icons)
        self.suggestions = Suggestions(core.customers, icons, self._link)
        self.form = QuickForm(icons)
        self._earlier = EarlierContacts(icons)
        self.form.name_typed.connect(self.suggestions.narrow)
        self.form.submitted.connect(self._create)
        self.form.cancelled.connect(self.form.clear)
        self._build()

    def show_caller(self, interaction: Interaction, pop: ScreenPop, anonymous: bool) -> None:
        """The form is kept while the same call goes on."""
        if interaction.interaction_id != self._interaction_id:
            self._interaction_id = interaction.interaction_id
            self.form.begin("" if anonymous else interaction.number)
            self.suggestions.begin()
        call = self._core.calls.get(interaction.call_id)
        self.head.set(pop, anonymous, call.route.waited_s if call else 0.0)
        self.suggestions.set_found(pop.matches)
        self._earlier.set(pop.earlier, anonymous)

    def _link(self, customer_id: str) -> None:
        self._core.interactions.link(self._interaction_id, customer_id)

    def _create(self) -> None:
        self._core.interactions.create_customer(
            self._interaction_id, self.form.value(self._core.now())
        )

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(_MARGIN, 15, _MARGIN, 20)
        column.setSpacing(24)
        for part in (self.head, self.suggestions, self.form, self._earlier):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setProperty("frameless", True)
        area.viewport().setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner.setAutoFillBackground(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(area)
