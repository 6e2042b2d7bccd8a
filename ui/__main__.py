"""Start Ahize: `python -m ui`. Imports little: the frame is on screen before the rest."""

import sys
from collections.abc import Sequence

from ui.command.arguments import parse as parse_command


def main() -> int:
    """Returns the exit status."""
    command = parse_command(sys.argv[1:])
    if command is not None:
        from ui.command.run import run

        status = run(command)
        return status if status is not None else start_window(command.window, command.link)
    return start_window(sys.argv[1:])


def start_window(arguments: Sequence[str], link: str = "") -> int:
    """Until it is closed, or at once where there is one already; a link waits for the agent."""
    from ui.options import parse

    options = parse(arguments, link)

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import Shiboken

    from softphone.settings.paths import find_paths
    from ui.session import Session
    from ui.shell.frame import Frame
    from ui.single_instance import SingleInstance
    from ui.theme.first_palette import first_palette

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Ahize")
    app.setDesktopFileName("ahize")
    paths = find_paths(options.data_dir)
    instance = SingleInstance(paths.runtime_dir)
    if not instance.claim():
        return 0 if instance.hand_over(options.link) else 1
    frame = Frame(first_palette(app, options, paths.settings_file))
    session = Session(app, options, instance, frame)
    frame.painted.connect(lambda: QTimer.singleShot(0, session.begin))
    frame.show()
    status = app.exec()
    session.end()
    frame.hide()
    Shiboken.delete(frame)  # before Qt's own end, in a known order
    return status


if __name__ == "__main__":
    raise SystemExit(main())
