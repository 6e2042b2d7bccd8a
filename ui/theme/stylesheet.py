"""The one style sheet: only for Qt's own controls; everything of ours paints itself."""

from ui.theme.tokens import Palette


def stylesheet(palette: Palette) -> str:
    """Text fields, check boxes, menus, tool tips and scroll bars in the colours of the palette."""
    p = palette
    return f"""
QToolTip {{
  background: {p.surface}; color: {p.t1}; border: 1px solid {p.line2}; padding: 4px 6px;
}}

QLineEdit, QPlainTextEdit, QDateEdit, QTimeEdit, QComboBox {{
  background: {p.surface}; color: {p.t1}; border: 1px solid {p.field}; border-radius: 8px;
  selection-background-color: {p.accent_fill}; selection-color: {p.on};
  placeholder-text-color: {p.t3};
}}
QLineEdit {{ padding: 0 11px; }}
QPlainTextEdit {{ padding: 6px 8px; }}
QDateEdit, QTimeEdit, QComboBox {{ padding: 0 11px; min-height: 34px; }}
QLineEdit:focus, QPlainTextEdit:focus, QDateEdit:focus, QTimeEdit:focus, QComboBox:focus {{
  border: 2px solid {p.accent};
}}
QLineEdit:focus {{ padding: 0 10px; }}
QPlainTextEdit:focus {{ padding: 5px 7px; }}
QDateEdit:focus, QTimeEdit:focus, QComboBox:focus {{ padding: 0 10px; min-height: 32px; }}
QLineEdit[quiet="true"]:!focus {{ border-color: {p.line2}; }}
QLineEdit[invalid="true"], QComboBox[invalid="true"] {{ border: 2px solid {p.red}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
  background: {p.hover}; color: {p.t3}; border-color: {p.hover};
}}
QPlainTextEdit:read-only {{ background: {p.sunken}; border-color: {p.line2}; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox QAbstractItemView {{
  background: {p.surface}; color: {p.t1}; border: 1px solid {p.line2}; outline: none;
  selection-background-color: {p.hover}; selection-color: {p.t1};
}}

QMenu {{
  background: {p.surface}; color: {p.t1}; border: 1px solid {p.line2}; border-radius: 10px;
  padding: 6px;
}}
QMenu::item {{ padding: 7px 28px 7px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {p.hover}; }}
QMenu::item:disabled {{ color: {p.t3}; }}
QMenu::separator {{ height: 1px; background: {p.line}; margin: 6px 4px; }}

QAbstractScrollArea[frameless="true"] {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {p.line2}; border-radius: 3px; }}
QScrollBar::handle:hover {{ background: {p.bar}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {p.line}; }}
"""
