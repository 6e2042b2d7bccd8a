"""Start Ahize: `python -m ui`."""

import logging
import sys

from ui.options import parse


def main() -> int:
    """Returns the exit status."""
    options = parse()
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")

    from PySide6.QtWidgets import QApplication

    from softphone.bootstrap import build
    from ui.app import App
    from ui.main_thread import MainThread
    from ui.scheduler import QtScheduler
    from ui.single_instance import SingleInstance
    from ui.stop_signals import StopSignals

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Ahize")
    app.setDesktopFileName("ahize")
    core = build(options, MainThread(app).post, QtScheduler(app))
    instance = SingleInstance(core.paths.runtime_dir, app)
    if not instance.claim():
        return 0 if instance.hand_over() else 1
    application = App(app, core)
    application.window.painted.connect(lambda: instance.listen(application.window.bring_forward))
    stop_signals = StopSignals(lambda: app.exit(0), app)
    application.show()
    status = app.exec()
    core.stop()
    stop_signals.close()
    instance.release()
    return status


if __name__ == "__main__":
    raise SystemExit(main())
