"""Figures as the present language writes them."""

from PySide6.QtCore import QCoreApplication, QLocale


def percent(value: float) -> str:
    """`%81` in Turkish, `81%` in English."""
    pattern = QCoreApplication.translate("Amounts", "{0}%", "percent: {0} is the number")
    return pattern.format(round(value))


def percent_fine(value: float) -> str:
    """With one decimal: `%0,1`."""
    pattern = QCoreApplication.translate("Amounts", "{0}%", "percent: {0} is the number")
    return pattern.format(decimal(value))


def decimal(value: float, places: int = 1) -> str:
    return QLocale().toString(value, "f", places)


def whole(value: int) -> str:
    return QLocale().toString(value)


def money(kurus: int) -> str:
    """Lira from a whole number of kuruş: `₺1.249,90`."""
    return "₺" + QLocale().toString(kurus / 100, "f", 2)
