"""What a machine can see in a window: clipped texts, widgets one over another, blank docks."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

SLACK = 1  # px; texts are measured in whole ones
TAB_PADDING, CELL_PADDING = 24, 16  # px, left and right together, as in the theme


def findings(window: QWidget) -> list[str]:
    """Everything that is wrong with what is visible of the window, as sentences."""
    found = []
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            found += [f"{name_of(widget)}: {what}" for what in (*_clipped(widget), *_overlapping(widget))]
    return list(dict.fromkeys(found))


def is_blank(picture: QImage) -> bool:
    """Whether it shows one colour only."""
    small = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(small.height(), small.bytesPerLine())
    return float(rows[:, : small.width()].std()) < 1.0


def name_of(widget: QWidget) -> str:
    """Enough to find it: classes and names from the outside in."""
    path = []
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        path.append(at.objectName() or at.accessibleName() or type(at).__name__)
        at = at.parentWidget()
    return " > ".join(reversed(path)) or type(widget).__name__


def _clipped(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _clipped_label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _clipped_button(widget)
    elif isinstance(widget, QComboBox):
        yield from _clipped_box(widget)
    elif isinstance(widget, QLineEdit):
        room = widget.contentsRect().width() - 2 * 8
        if not widget.text() and _advance(widget, widget.placeholderText()) > room + SLACK:
            yield f"the placeholder {widget.placeholderText()!r} is clipped"
    elif isinstance(widget, QTabBar):
        for index in range(widget.count()):
            text = widget.tabText(index).replace("&", "")
            is_whole = _advance(widget, text) + TAB_PADDING <= widget.tabRect(index).width() + SLACK
            if not is_whole and widget.tabToolTip(index) in ("", None):
                yield f"the tab {text!r} is clipped"
    elif isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        yield from _clipped_header(widget)


def _clipped_label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or (text.endswith("…") and label.toolTip()):
        return
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + SLACK:
            yield f"the text {text!r} is cut off below"
    elif label.sizeHint().width() > label.width() + SLACK:
        yield f"the text {text!r} needs {label.sizeHint().width()} px and has {label.width()}"
    elif label.minimumSizeHint().height() > label.height() + SLACK:
        yield f"the text {text!r} is cut off in height"


def _clipped_button(button: QAbstractButton) -> Iterator[str]:
    hides_text = isinstance(button, QToolButton) and (
        button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()
    )
    text = button.text().replace("&", "")
    if hides_text or not text or (text.endswith("…") and button.toolTip()):
        if hides_text and button.width() < button.iconSize().width():
            yield "the icon is clipped"
        return
    icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
    if _advance(button, text) + icon > button.contentsRect().width() - 2 + SLACK:
        yield f"the text {text!r} is clipped"
    elif button.sizeHint().width() > button.width() + 8:
        yield f"the text {text!r} touches the edge: {button.sizeHint().width()} px in {button.width()}"


def _clipped_box(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    if _advance(box, box.currentText()) > room + SLACK and not box.toolTip():
        yield f"the choice {box.currentText()!r} is clipped"


def _clipped_header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count()):
        text = str(model.headerData(section, header.orientation()) or "")
        if not header.isSectionHidden(section) and _advance(header, text) + CELL_PADDING > header.sectionSize(
            section
        ):
            yield f"the column title {text!r} is clipped"


def _overlapping(parent: QWidget) -> Iterator[str]:
    """Widgets of the parent's layout that cover one another, or reach out of the parent."""
    layout = parent.layout()
    if layout is None or isinstance(parent, QScrollArea):
        return
    shown = [(widget, widget.geometry()) for widget in _in_layout(layout) if widget.isVisible()]
    inside = QRect(0, 0, parent.width(), parent.height())
    for place, (widget, where) in enumerate(shown):
        if not inside.contains(where) and not where.isEmpty():
            yield f"{name_of(widget).rpartition(' > ')[2]} reaches out of it"
        for other, there in shown[place + 1 :]:
            if where.intersects(there):
                names = [name_of(one).rpartition(" > ")[2] for one in (widget, other)]
                yield f"{names[0]} and {names[1]} overlap"


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, widget = (item.layout(), item.widget()) if item else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)


def _advance(widget: QWidget, text: str) -> int:
    return max((QFontMetrics(widget.font()).horizontalAdvance(line) for line in text.split("\n")), default=0)
