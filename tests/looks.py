"""What a machine can see in a window: clipped texts, widgets one over another, blank docks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

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
    QMainWindow,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)
from superqt import QElidingLabel

SLACK = 1  # px; texts are measured in whole ones
TAB_PADDING, CELL_PADDING, FIELD_PADDING = 24, 22, 16  # px, left and right together, as in the theme


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
    for kind, look in LOOKS:
        if isinstance(widget, kind):
            yield from look(widget)


def _clipped_field(field: QLineEdit) -> Iterator[str]:
    text = field.placeholderText()
    if not field.text() and _advance(field, text) > field.contentsRect().width() - FIELD_PADDING + SLACK:
        yield f"the placeholder {text!r} is clipped"


def _clipped_tabs(tabs: QTabBar) -> Iterator[str]:
    for index in range(tabs.count()):
        text = tabs.tabText(index).replace("&", "")
        room = tabs.tabRect(index).width() - TAB_PADDING
        if _advance(tabs, text) > room + SLACK and not tabs.tabToolTip(index):
            yield f"the tab {text!r} is clipped"


def _clipped_label(label: QLabel) -> Iterator[str]:
    text = label.text()
    is_short = isinstance(label, QElidingLabel) or text.endswith("…")
    if not text or (is_short and label.toolTip()):
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
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
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
    if layout is None or isinstance(parent, (QScrollArea, QMainWindow)):  # tabbed docks do
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


LOOKS: tuple[tuple[type[QWidget], Callable[[Any], Iterator[str]]], ...] = (
    (QLabel, _clipped_label),
    (QAbstractButton, _clipped_button),
    (QComboBox, _clipped_box),
    (QLineEdit, _clipped_field),
    (QTabBar, _clipped_tabs),
    (QHeaderView, _clipped_header),
)
