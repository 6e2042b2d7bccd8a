"""The language of the window, changed while it runs."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

Code = Literal["tr", "en"]

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"
_TERRITORIES = {"tr": "tr_TR", "en": "en_GB"}


def system_language() -> Code:
    """Turkish where the system speaks it or names no language at all, English elsewhere."""
    spoken = QLocale.system().language()
    return "tr" if spoken in {QLocale.Language.Turkish, QLocale.Language.C} else "en"


class Language:
    """Installs our words and Qt's own; every widget is told by LanguageChange."""

    def __init__(self, app: QApplication, code: str = "") -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.code: Code = "en"
        self.set(code)

    def set(self, code: str) -> None:
        """`tr` or `en`; anything else means the system's."""
        self.code = code if code in ("tr", "en") else system_language()
        QLocale.setDefault(QLocale(_TERRITORIES[self.code]))
        self.remove()
        self._install(
            f"qtbase_{self.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        )
        self._install(f"ahize_{self.code}", str(FOLDER))

    def remove(self) -> None:
        """Back to the words in the code."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)
