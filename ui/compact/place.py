"""Where the compact bar lies: remembered from the nearest corner of each screen. Pure."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize

from softphone.settings.values import BarPlace


def place_of(bar: QRect, area: QRect, screen: str) -> BarPlace:
    """By the corner of `area` that is nearest to the bar, never outside it."""
    right = bar.center().x() > area.center().x()
    bottom = bar.center().y() > area.center().y()
    x = area.right() - bar.right() if right else bar.left() - area.left()
    y = area.bottom() - bar.bottom() if bottom else bar.top() - area.top()
    return BarPlace(screen, right, bottom, max(0, x), max(0, y))


def position(place: BarPlace, size: QSize, area: QRect) -> QPoint:
    """The top left corner of a bar of this size; on a smaller screen it is still all there."""
    most_x, most_y = area.width() - size.width(), area.height() - size.height()
    x, y = max(0, min(place.x, most_x)), max(0, min(place.y, most_y))
    left = most_x - x if place.right else x
    top = most_y - y if place.bottom else y
    return area.topLeft() + QPoint(left, top)


def known(places: Iterable[BarPlace], screen: str) -> BarPlace:
    """Of this screen; at first the lower right corner."""
    return next((place for place in places if place.screen == screen), BarPlace(screen))


def remembered(places: Iterable[BarPlace], new: BarPlace) -> tuple[BarPlace, ...]:
    """With the new one in place of the old one of its screen."""
    return (*(place for place in places if place.screen != new.screen), new)
