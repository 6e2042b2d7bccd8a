"""The company's codes as a tree that narrows while the agent types."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from softphone.domain.interaction import WrapUpCode
from softphone.domain.turkish import fold
from ui.theme.icons import Icons
from ui.widgets.painting import begin, text

CODE_ROLE = Qt.ItemDataRole.UserRole
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW = 30

Index = QModelIndex | QPersistentModelIndex


def matching(codes: tuple[WrapUpCode, ...], typed: str) -> tuple[WrapUpCode, ...]:
    """Codes whose label or group holds every word that was typed, letters folded."""
    words = fold(typed).split()
    return tuple(
        code for code in codes if all(word in fold(f"{code.group} {code.label}") for word in words)
    )


class CodeTree(QTreeView):
    """`chosen` carries a code; groups open and shut by a press, Enter or the arrow keys."""

    chosen = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self._items: dict[str, QStandardItem] = {}
        self._delegate = _Delegate(icons, self)
        self.code = ""
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self.press)
        icons.theme.changed.connect(self.viewport().update)

    def drawBranches(self, _painter: QPainter, _rect: object, _index: QModelIndex) -> None:
        """The delegate draws its own."""

    def set(self, codes: tuple[WrapUpCode, ...], opened: bool) -> None:
        """Show these; `opened` opens every group, as after typing."""
        self._model.clear()
        self._items.clear()
        groups: dict[str, QStandardItem] = {}
        for code in codes:
            if code.group and code.group not in groups:
                groups[code.group] = _item(code.group)
                self._model.appendRow(groups[code.group])
            item = self._items[code.code] = _item(code.label, code.code)
            parent = groups.get(code.group) or self._model.invisibleRootItem()
            parent.appendRow(item)
        for group in groups.values():
            group.setData(group.rowCount(), COUNT_ROLE)
            self.setExpanded(group.index(), opened)
        if codes:
            first = self._items[codes[0].code].index() if opened else self._model.index(0, 0)
            self.setCurrentIndex(first)
        self.set_chosen(self.code)

    def set_chosen(self, code: str) -> None:
        """Mark it and open its group."""
        changed, self.code = code != self.code, code
        item = self._items.get(code)
        if item is not None and item.parent() is not None:
            self.expand(item.parent().index())
        if item is not None and changed:
            self.setCurrentIndex(item.index())
            self.scrollTo(item.index())
        self.viewport().update()

    def press(self, index: QModelIndex) -> None:
        """What a press on a row does."""
        code = index.data(CODE_ROLE)
        if code:
            self.chosen.emit(code)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))


def _item(words: str, code: str = "") -> QStandardItem:
    item = QStandardItem(words)
    item.setData(code, CODE_ROLE)
    return item


class _Delegate(QStyledItemDelegate):
    """Groups with an angle and their count, codes with a radio mark."""

    def __init__(self, icons: Icons, tree: CodeTree) -> None:
        super().__init__(tree)
        self._icons = icons
        self._tree = tree

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        begin(painter)
        rect = QRectF(option.rect)
        color = self._icons.theme.color
        code = index.data(CODE_ROLE)
        chosen = bool(code) and code == self._tree.code
        hot = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if chosen or hot:
            painter.fillRect(rect, color("accent_soft" if chosen else "hover"))
        if code:
            self._paint_code(painter, rect, index.data(), chosen)
        else:
            self._paint_group(painter, rect, index)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        color = self._icons.theme.color
        angle = "chevron-down" if self._tree.isExpanded(QModelIndex(index)) else "chevron-right"
        self._icons.paint(painter, 16, rect.top() + 8, angle, "t2", 14)
        text(painter, rect.adjusted(37, 0, -44, 0), index.data(), "body_medium", color("t1"))
        count = str(index.data(COUNT_ROLE))
        right = Qt.AlignmentFlag.AlignRight
        text(painter, rect.adjusted(0, 0, -16, 0), count, "caption", color("t2"), right)

    def _paint_code(self, painter: QPainter, rect: QRectF, words: str, chosen: bool) -> None:
        color = self._icons.theme.color
        mark = QRectF(37, rect.top() + 7, 16, 16).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(color("accent_fill" if chosen else "field"))
        painter.setBrush(color("accent_fill" if chosen else "surface"))
        painter.drawEllipse(mark)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("on"))
            painter.drawEllipse(mark.adjusted(5, 5, -5, -5))
        role = "body_medium" if chosen else "body"
        text(painter, rect.adjusted(62, 0, -16, 0), words, role, color("t1"))
