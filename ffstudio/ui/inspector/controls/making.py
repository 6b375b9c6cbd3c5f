"""The control of a setting."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ffstudio.domain.settings import RenderSettings
from ffstudio.swap.registry import SWAPPERS
from ffstudio.ui.inspector.controls.base import Control
from ffstudio.ui.inspector.controls.check import CheckControl
from ffstudio.ui.inspector.controls.choice import ChoiceControl, Choices
from ffstudio.ui.inspector.controls.number import NumberControl
from ffstudio.ui.inspector.controls.sides import SidesControl
from ffstudio.ui.inspector.senses import pixel_formats_of, profiles_of
from ffstudio.ui.inspector.table import Row, say


def make_control(row: Row) -> Control:
    """The control that its row of the table asks for. Raises KeyError for one there is not."""
    makers: Mapping[str, Callable[[Row], Control]] = {
        "slider": NumberControl,
        "field": NumberControl,
        "sides": SidesControl,
        "check": lambda _: CheckControl(),
        "choice": lambda row: ChoiceControl([(value, _words(row, value)) for value in row.kind]),
        "model": lambda row: ChoiceControl([(name, _words(row, name)) for name in SWAPPERS]),
        "options": lambda row: ChoiceControl([(row.default, _words(row, row.default))]),
    }
    return makers[row.control](row)


def options_of(row: Row, settings: RenderSettings) -> Choices:
    """What a control of the kind "options" offers beside these settings."""
    codec = settings.encode.codec
    names = profiles_of(codec) if row.name == "encode.profile" else pixel_formats_of(codec)
    return [(row.default, _words(row, row.default)), *((name, name) for name in names)]


def _words(row: Row, value: str) -> str:
    return say(row.words.get(value, value))
