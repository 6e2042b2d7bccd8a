"""Which codecs an account offers, in their order: each on or off, moved up by a press."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.retranslate import Worded

NAMES = {"G722/16000": "G.722", "PCMA/8000": "G.711 A", "PCMU/8000": "G.711 µ"}
"""By their names in the stack."""


class CodecOrder(Worded, QWidget):
    """`codecs` is empty where all are on in our own order."""

    edited = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._order = list(NAMES)
        self.boxes = {codec: CheckBox(icons, name) for codec, name in NAMES.items()}
        self.ups = {
            codec: Button(icons, kind="ghost", icon="chevron-up", height=28, icon_size=16)
            for codec in NAMES
        }
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._lines: dict[str, QWidget] = {}
        for codec in NAMES:
            self._lines[codec] = self._line(codec)
        self.set(())
        self.retranslate()

    @property
    def codecs(self) -> tuple[str, ...]:
        chosen = tuple(codec for codec in self._order if self.boxes[codec].isChecked())
        return () if chosen == tuple(NAMES) else chosen

    def set(self, codecs: tuple[str, ...]) -> None:
        """Unknown names are left out."""
        known = [codec for codec in codecs if codec in NAMES] or list(NAMES)
        self._order = known + [codec for codec in NAMES if codec not in known]
        for codec, check in self.boxes.items():
            check.setChecked(codec in known)
        self._arrange()

    def retranslate(self) -> None:
        for codec, up in self.ups.items():
            up.setAccessibleName(self.tr("Prefer {0}").format(NAMES[codec]))
            up.setToolTip(self.tr("Prefer {0}").format(NAMES[codec]))

    def _move_up(self, codec: str) -> None:
        place = self._order.index(codec)
        self._order.insert(place - 1, self._order.pop(place))
        self._arrange()
        self.edited.emit()

    def _arrange(self) -> None:
        for place, codec in enumerate(self._order):
            self._rows.insertWidget(place, self._lines[codec])
            self.ups[codec].setEnabled(place > 0)

    def _line(self, codec: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.boxes[codec])
        row.addStretch(1)
        row.addWidget(self.ups[codec])
        self.boxes[codec].clicked.connect(self.edited)
        self.ups[codec].clicked.connect(lambda: self._move_up(codec))
        return line
