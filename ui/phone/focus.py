"""What has the keyboard goes away: nothing else may get it by chance, to be pressed by Space."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def focus_kept(card: QWidget) -> Iterator[None]:
    """While parts of `card` come and go: it takes the focus itself when it would leave its part."""
    before = QApplication.focusWidget()
    inside = before is not None and card.isAncestorOf(before)
    yield
    if inside and QApplication.focusWidget() is not before:
        card.setFocus(Qt.FocusReason.OtherFocusReason)
