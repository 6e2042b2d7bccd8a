"""The head for a caller without a card: the number, what it is, how long they waited."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.domain.phone import NumberKind, describe_number, format_number
from softphone.domain.pop import ScreenPop
from ui.theme.icons import Icons
from ui.widgets.avatar import Avatar
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.widgets.tag import Tag
from ui.wording import moments

_KINDS = {
    NumberKind.MOBILE: QT_TRANSLATE_NOOP("NumberKind", "Mobile phone"),
    NumberKind.LANDLINE: QT_TRANSLATE_NOOP("NumberKind", "Landline"),
    NumberKind.BUSINESS: QT_TRANSLATE_NOOP("NumberKind", "Business line"),
    NumberKind.TOLL_FREE: QT_TRANSLATE_NOOP("NumberKind", "Toll-free number"),
    NumberKind.PREMIUM: QT_TRANSLATE_NOOP("NumberKind", "Premium-rate number"),
    NumberKind.INTERNAL: QT_TRANSLATE_NOOP("NumberKind", "Extension"),
}


class CallerHead(Worded, QWidget):
    """An anonymous caller has no number; several matches are counted in the tag."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._pop: ScreenPop | None = None
        self._anonymous = False
        self._waited_s = 0.0
        self._avatar = Avatar(icons, 52)
        self._avatar.set_icon("user-question")
        self._title = Label(icons.theme, role="title", elide=True)
        self._tag = Tag(icons, tone="amber")
        self._details = Label(icons.theme, ink="t2", elide=True)
        self._build()

    def set(self, pop: ScreenPop, anonymous: bool, waited_s: float) -> None:
        self._pop, self._anonymous, self._waited_s = pop, anonymous, waited_s
        self.retranslate()

    def retranslate(self) -> None:
        if self._pop is None:
            return
        self._title.setText(
            self.tr("Hidden number") if self._anonymous else format_number(self._pop.number)
        )
        several = len(self._pop.matches)
        if several:
            self._tag.set(self.tr("%n candidate(s)", "", several))
        else:
            self._tag.set(self.tr("Anonymous") if self._anonymous else self.tr("Unknown number"))
        self._details.setText(" · ".join(self._facts(self._pop)))
        self.setAccessibleName(f"{self._title.text()}, {self._details.text()}")

    def _facts(self, pop: ScreenPop) -> list[str]:
        facts = [] if self._anonymous else _number_facts(pop.number)
        if self._anonymous:
            facts.append(self.tr("The caller withholds the number"))
        elif not pop.matches:
            count = len(pop.earlier)
            earlier = self.tr("%n earlier call(s) from this number", "", count)
            facts.append(earlier if count else self.tr("First call from this number"))
        if self._waited_s:
            waited = self.tr("Waited {0} in the queue")
            facts.append(waited.format(moments.duration(self._waited_s)))
        return facts

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._title)
        first.addWidget(self._tag)
        first.addStretch(1)
        self._title.setSizePolicy(
            self._title.sizePolicy().Policy.Maximum, self._title.sizePolicy().Policy.Fixed
        )
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(first)
        words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


def _number_facts(number: str) -> list[str]:
    """`Mobile phone, Türkiye`; nothing where the digits tell nothing."""
    known = describe_number(number)
    kind = _KINDS.get(known.kind)
    parts = [QCoreApplication.translate("NumberKind", kind)] if kind else []
    territory = QLocale.codeToTerritory(known.region) if known.region else None
    if territory is not None and territory != QLocale.Country.AnyTerritory:
        home = territory == QLocale().territory()
        local = QLocale(QLocale().language(), territory).nativeTerritoryName()
        parts.append(local if home else QLocale.territoryToString(territory))
    return [", ".join(parts)] if parts else []
