"""The legend: a button for each curve that shows or hides it, with its value now or at the crosshair."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget
from superqt import QFlowLayout

from ffstudio.ui.gpu.curves import CHARTS, Curve
from ffstudio.ui.theme import GRID, Theme, text_font

SWATCH = 12  # px
TEXT_PX = 12
UNKNOWN = "—"


class Legend(QWidget):
    """`changed()` when a curve was shown or hidden; `hidden` are the ids of those that are."""

    changed = Signal()

    def __init__(
        self, curves: Sequence[Curve], hidden: Collection[str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._curves = tuple(curves)
        flow = QFlowLayout(self)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setHorizontalSpacing(0)
        flow.setVerticalSpacing(0)
        self.buttons: dict[str, QToolButton] = {}
        for curve in self._curves:
            button = self._button(curve, theme)
            button.setChecked(curve.id not in hidden)
            button.toggled.connect(self._toggle)
            flow.addWidget(button)
            self.buttons[curve.id] = button
        self.show_values({}, 0)

    @property
    def hidden(self) -> frozenset[str]:
        return frozenset(id for id, button in self.buttons.items() if not button.isChecked())

    def show_values(self, numbers: Mapping[str, float], gpu: int) -> None:
        """Numbers by column of the history, of the GPU in hand."""
        for curve in self._curves:
            text = f"{_title(curve)} {reading(curve, numbers, gpu)}"
            if text != self.buttons[curve.id].text():
                self.buttons[curve.id].setText(text)

    @Slot(bool)
    def _toggle(self, _is_on: bool) -> None:
        self.changed.emit()

    def _button(self, curve: Curve, theme: Theme) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "legend")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(swatch(theme.series_colour(curve.colour)))
        button.setFont(text_font(TEXT_PX))
        button.setIconSize(QSize(SWATCH, SWATCH))
        tip = (
            self.tr("VRAM that FF Studio holds, in this window and its renders.")
            if curve.id == "ours"
            else ""
        )
        button.setToolTip(tip or self.tr("Shows or hides this curve."))
        button.setAccessibleName(_title(curve))
        widest = button.fontMetrics().horizontalAdvance(f"{_title(curve)} {_widest(curve)}")
        button.setMinimumWidth(widest + SWATCH + 4 * GRID)
        return button


def reading(curve: Curve, numbers: Mapping[str, float], gpu: int) -> str:
    """The value of a curve with its unit, and its limit where it has one."""
    chart = next(chart for chart in CHARTS if chart.id == curve.chart)
    number = numbers.get(curve.place(gpu))
    if number is None:
        return UNKNOWN
    total = numbers.get(curve.total_place(gpu)) if curve.total else None
    value = f"{number * curve.scale:.{chart.digits}f}"
    limit = "" if total is None else f" / {total * curve.scale:.{chart.digits}f}"
    return f"{value}{limit} {chart.unit}".rstrip()


def swatch(colour: QColor) -> QIcon:
    """Filled while the button is on, an outline while it is off."""
    icon = QIcon()
    for state, is_on in ((QIcon.State.On, True), (QIcon.State.Off, False)):
        for ratio in (1, 2):
            icon.addPixmap(_square(colour, ratio, is_filled=is_on), QIcon.Mode.Normal, state)
    return icon


def _square(colour: QColor, ratio: int, *, is_filled: bool) -> QPixmap:
    picture = QPixmap(SWATCH * ratio, SWATCH * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour)
    painter.setBrush(colour if is_filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(1, 1, SWATCH - 3, SWATCH - 3, 2, 2)
    painter.end()
    return picture


def _title(curve: Curve) -> str:
    return QCoreApplication.translate("Curves", curve.title)


def _widest(curve: Curve) -> str:
    """Room for the usual values, so that the row stands still."""
    sizes = {"%": "00 %", "GiB": "00.0 / 00.0 GiB" if curve.total else "00.0 GiB", "°C": "00 °C"}
    chart = next(chart for chart in CHARTS if chart.id == curve.chart)
    return sizes.get(chart.unit, f"{'00.0' if chart.digits else '000'} {chart.unit}")
