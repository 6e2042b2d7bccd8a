"""The dial rules as a table: each row says what is wrong with it while one types."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.services.dial_plan import to_dial_target
from softphone.services.dial_rules import DialRuleProblem, faults_in
from softphone.settings.values import DialRule
from ui.settings.page import SettingsPage
from ui.settings.section import Section, SettingRow
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.chooser import Chooser
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.link import Link
from ui.widgets.retranslate import Worded

_PROBLEMS = {
    DialRuleProblem.NO_PATTERN: QT_TRANSLATE_NOOP("DialRules", "Enter a pattern."),
    DialRuleProblem.BAD_PATTERN: QT_TRANSLATE_NOOP(
        "DialRules", "Digits, * and #, X, Z, N, and one dot at the end only."
    ),
    DialRuleProblem.BAD_PREFIX: QT_TRANSLATE_NOOP("DialRules", "Digits, * and # only."),
    DialRuleProblem.STRIPS_TOO_MUCH: QT_TRANSLATE_NOOP(
        "DialRules", "It takes away more digits than there are."
    ),
    DialRuleProblem.UNKNOWN_ACCOUNT: QT_TRANSLATE_NOOP("DialRules", "This account is gone."),
    DialRuleProblem.REPEATED: QT_TRANSLATE_NOOP(
        "DialRules", "An earlier rule has the same pattern."
    ),
}
_WIDTHS = (130, 60, 110)
_MOST_STRIPPED = 32


class RuleRow(Worded, QWidget):
    """Pattern, digits to take away, digits to put before, line."""

    edited = Signal()
    removed = Signal()

    def __init__(self, icons: Icons, accounts: dict[str, str], rule: DialRule) -> None:
        super().__init__()
        self.pattern, self.strip, self.prefix = (Field(icons) for _ in range(3))
        self.line = Chooser(icons)
        self._ids = ["", *accounts]
        if rule.account_id not in self._ids:
            self._ids.append(rule.account_id)
        self.line.addItems(["", *(accounts.get(known, known) for known in self._ids[1:])])
        self.problem = Label(icons.theme, role="caption", ink="red")
        self.problem.hide()
        self._remove = Button(icons, kind="ghost", icon="trash", height=28, icon_size=16)
        self.pattern.setText(rule.pattern)
        self.strip.setText(str(rule.strip))
        self.prefix.setText(rule.prefix)
        self.line.setCurrentIndex(self._ids.index(rule.account_id))
        self._lay_out()
        self._remove.clicked.connect(self.removed)
        self.line.currentIndexChanged.connect(self.edited)
        for field in (self.pattern, self.strip, self.prefix):
            field.textEdited.connect(self.edited)
        self.retranslate()

    @property
    def rule(self) -> DialRule:
        """As it stands there; a number of digits that is none takes away too much."""
        digits = self.strip.text().strip() or "0"
        fits = digits.isascii() and digits.isdigit() and int(digits) <= _MOST_STRIPPED
        return DialRule(
            pattern=self.pattern.text().strip(),
            strip=int(digits) if fits else _MOST_STRIPPED,
            prefix=self.prefix.text().strip(),
            account_id=self._ids[self.line.currentIndex()],
        )

    def show_problem(self, problem: DialRuleProblem | None) -> None:
        words = QCoreApplication.translate("DialRules", str(_PROBLEMS[problem])) if problem else ""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.pattern.setAccessibleDescription(words)
        self.pattern.set_invalid(
            problem not in {None, DialRuleProblem.BAD_PREFIX, DialRuleProblem.STRIPS_TOO_MUCH}
        )
        self.prefix.set_invalid(problem is DialRuleProblem.BAD_PREFIX)
        self.strip.set_invalid(problem is DialRuleProblem.STRIPS_TOO_MUCH)

    def retranslate(self) -> None:
        self.pattern.setAccessibleName(self.tr("Pattern"))
        self.strip.setAccessibleName(self.tr("Digits to take away"))
        self.prefix.setAccessibleName(self.tr("Digits to put before"))
        self.line.setAccessibleName(self.tr("Line"))
        self.line.setItemText(0, self.tr("First account"))
        self._remove.setAccessibleName(self.tr("Remove the rule"))
        self._remove.setToolTip(self.tr("Remove the rule"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for field, width in zip((self.pattern, self.strip, self.prefix), _WIDTHS, strict=True):
            field.setFixedWidth(width)
            row.addWidget(field)
        row.addWidget(self.line, 1)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 10, 8)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self.problem)


class RulesPage(SettingsPage):
    """The first rule that matches counts; a number can be tried in place."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__(icons)
        self._core = core
        self._icons = icons
        values = core.settings.values
        known = (*filter(None, (values.account,)), *values.other_accounts)
        self._accounts = {one.account_id: f"{one.user}, {one.server}" for one in known}
        self.rows: list[RuleRow] = []
        self._heads = [Label(icons.theme, role="caption", ink="t3") for _ in range(4)]
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 4)
        self._list.setSpacing(0)
        self.add = Link(icons, icon="plus", role="body_medium")
        self.trial = Field(icons, "phone")
        self._trial = SettingRow(icons, self.trial, wide=True)
        self._table = Section(icons, self._table_body())
        self._try = Section(icons, self._trial)
        self.body.addWidget(self._table)
        self.body.addWidget(self._try)
        self.body.addStretch(1)
        for rule in values.dial_rules:
            self._add(rule)
        self.add.clicked.connect(self._add_empty)
        self.trial.textEdited.connect(self._try_number)
        self.retranslate()

    @property
    def rules(self) -> tuple[DialRule, ...]:
        return tuple(row.rule for row in self.rows)

    def check(self) -> bool:
        faults = {fault.number: fault.problem for fault in faults_in(self.rules, self._accounts)}
        for number, row in enumerate(self.rows, 1):
            row.show_problem(faults.get(number))
        return not faults

    def save(self) -> bool:
        self._core.settings.change(dial_rules=self.rules)
        return True

    def retranslate(self) -> None:
        self.title.setText(self.tr("Dial rules"))
        self.note.setText(
            self.tr(
                "X is 0-9, Z 1-9, N 2-9, a dot the rest. Emergency numbers always pass as typed."
            )
        )
        self._table.set_title(self.tr("Rules, from above"))
        heads = (self.tr("Pattern"), self.tr("Take away"), self.tr("Put before"), self.tr("Line"))
        for label, words in zip(self._heads, heads, strict=True):
            label.setText(words)
        self.add.setText(self.tr("Add a rule"))
        self.add.updateGeometry()
        self._try.set_title(self.tr("Try a number"))
        self._try_number()

    def _try_number(self) -> None:
        words = self.trial.text().strip()
        if not words:
            note = self.tr("What the PBX will get")
        elif not self.check():
            note = self.tr("Mend the rules first.")
        else:
            target = to_dial_target(words, self.rules)
            note = self.tr("This is not a number to dial.") if target is None else f"→ {target}"
        self._trial.set_words(self.tr("Number"), note)

    def _add(self, rule: DialRule) -> RuleRow:
        row = RuleRow(self._icons, self._accounts, rule)
        row.edited.connect(self._on_edit)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _add_empty(self) -> None:
        self._add(DialRule(pattern="")).pattern.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: RuleRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.deleteLater()
        self._on_edit()

    def _on_edit(self) -> None:
        self.check()
        self._try_number()

    def _table_body(self) -> QWidget:
        holder = QWidget()
        heads = QHBoxLayout()
        heads.setContentsMargins(16, 8, 10, 0)
        heads.setSpacing(8)
        for label, width in zip(self._heads, (*_WIDTHS, 0), strict=True):
            if width:
                label.setFixedWidth(width)
            heads.addWidget(label, 0 if width else 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 2, 16, 8)
        foot.addWidget(self.add)
        foot.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heads)
        column.addLayout(self._list)
        column.addLayout(foot)
        return holder
