"""Small parts of a call card: the way through the IVR, facts of its end, what its timer counts."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from softphone.domain.call import Call, CallState
from ui.phone.facts_box import Fact
from ui.phone.path_row import PathRow
from ui.theme.icons import Icons
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded
from ui.wording import moments, reasons

translate = QCoreApplication.translate


class IvrPath(Worded, QWidget):
    """Beside its name, in one line."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._label = Label(icons.theme, role="caption", ink="t3")
        self._path = PathRow(icons, marks_last=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self._path, 1)
        self.retranslate()

    def set(self, choices: tuple[str, ...]) -> None:
        self._path.set(choices)

    def retranslate(self) -> None:
        self._label.setText(self.tr("IVR"))


def ended_facts(call: Call) -> tuple[Fact, ...]:
    """Of a call that is over: how long one talked, how long it was held, why it ended."""
    return tuple(_Facts().of(call))


class _Facts(QObject):
    """`tr` of an object: the only call in which lupdate for Python sees a plural."""

    def of(self, call: Call) -> list[Fact]:
        facts: list[Fact] = []
        if call.answered_at:
            talk = moments.duration(call.ended_at - call.answered_at - call.held_s)
            facts.append((self.tr("Talk"), talk, "t1"))
            if call.holds:
                times = self.tr("%n time(s)", "", call.holds)
                held = moments.duration(call.held_s)
                facts.append((self.tr("Hold"), f"{held}, {times}", "t1"))
        facts.append((self.tr("End"), reasons.end_of(call), "t1"))
        return facts


def seconds(call: Call, now: float) -> float:
    """What the timer of this state counts."""
    if call.is_over:
        return call.ended_at - (call.answered_at or call.started_at)
    if call.state is CallState.HELD_LOCALLY:
        return now - call.held_since
    return now - (call.answered_at or call.started_at)
