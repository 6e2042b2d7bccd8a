"""Another program the agent works in: a window with a text field, which says what is in it."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit


def main() -> int:
    app = QApplication(sys.argv)
    field = QLineEdit()
    field.setWindowTitle("Other program")
    field.resize(500, 300)
    field.move(300, 200)
    field.textChanged.connect(lambda words: print(words, flush=True))
    field.show()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
