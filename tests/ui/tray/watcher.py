"""A desktop's tray without a desktop: `python -m tests.ui.tray.watcher` on a session bus.

Says on its output which item registered itself; ends when its input does.
"""

import sys

from PySide6.QtCore import ClassInfo, Property, QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import QDBusConnection

NAME = "org.kde.StatusNotifierWatcher"


@ClassInfo({"D-Bus Interface": NAME})
class Watcher(QObject):
    @Slot(str)
    def RegisterStatusNotifierItem(self, item: str) -> None:
        print(item, flush=True)

    @Slot(str)
    def RegisterStatusNotifierHost(self, _host: str) -> None:
        pass

    def _registered(self) -> bool:
        return True

    IsStatusNotifierHostRegistered = Property(bool, _registered)


def main() -> int:
    app = QCoreApplication(sys.argv)
    bus = QDBusConnection.sessionBus()
    watcher = Watcher()
    everything = (
        QDBusConnection.RegisterOption.ExportAllSlots
        | QDBusConnection.RegisterOption.ExportAllProperties
    )
    assert bus.registerObject("/StatusNotifierWatcher", watcher, everything)
    assert bus.registerService(NAME)
    print("ready", flush=True)
    ended = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ended.activated.connect(lambda *_: app.quit())
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
