"""Formulas from FaceFusion's values to our settings; resources/facefusion/keys.toml says which key takes which.

Each takes the words of a value and all values of the file or step, and raises ValueError, with the reason, for a
value it has no counterpart for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from ffstudio.config.facefusion_keys import Settings, swapper_names
from ffstudio.config.facefusion_values import Words
from ffstudio.domain.settings import RenderSettings

Values = Mapping[str, Words]
Mapper = Callable[[Words, Values], Settings]

_WEIGHT = 0.35  # FaceFusion's mix runs from this much target identity at weight 0 to minus as much at 1
_WORST_CRF, _WORST_VP9 = 51, 63  # at quality 0 of FaceFusion; its 100 is 0, ours is 1


def number(word: str) -> float:
    """Raises ValueError."""
    try:
        return float(word)
    except ValueError as error:
        raise ValueError(f"{word} is no number") from error


def clamped(setting: str, value: float) -> float:
    """The value inside the range of a setting "group.name", whole where the setting is."""
    group, name = setting.split(".")
    item = next(item for item in fields(getattr(RenderSettings(), group)) if item.name == name)
    inside: float = min(max(value, item.metadata["low"]), item.metadata["high"])
    return round(inside) if isinstance(item.default, int) else inside


def _detect_size(words: Words, _values: Values) -> Settings:
    return {"faces.detect_size": clamped("faces.detect_size", max(_sides(words[0])))}


def _pixel_boost(words: Words, _values: Values) -> Settings:
    return {"swap.crop": clamped("swap.crop", max(_sides(words[0])))}


def _sides(word: str) -> list[float]:
    return [number(side) for side in word.split("x")]


def _mask_padding(words: Words, _values: Values) -> Settings:
    """One to four numbers in CSS order."""
    sides = [number(word) for word in words[:4]]
    top, right = sides[0], sides[1] if len(sides) > 1 else sides[0]
    bottom, left = sides[2] if len(sides) > 2 else top, sides[3] if len(sides) > 3 else right
    padding = [float(clamped("mask.padding", side)) for side in (top, right, bottom, left)]
    return {"mask.box": True, "mask.padding": padding}


def _mask_blur(words: Words, _values: Values) -> Settings:
    return {"mask.box": True, "mask.blur": clamped("mask.blur", number(words[0]))}


def _mask_types(words: Words, _values: Values) -> Settings:
    if not {"box", "area"} & set(words):
        raise ValueError(f"there is no mask of type {' or '.join(words)}")
    return {"mask.box": "box" in words}


def _video_quality(words: Words, values: Values) -> Settings:
    """The quality at which our encoder is given the CRF or CQ that FaceFusion would give it."""
    encoder = values.get("output_video_encoder", ("",))[0]
    worst = _WORST_VP9 if encoder == "libvpx-vp9" else _WORST_CRF
    crf = round(worst - worst * number(words[0]) / 100)
    return {"encode.quality": clamped("encode.quality", (worst - crf) / (worst - 1) * 100)}


def _swapper_model(words: Words, _values: Values) -> Settings:
    if words[0] not in swapper_names():
        raise ValueError(f"the model catalogue has no {words[0]}; {RenderSettings().swap.model} is used")
    return {"swap.model": words[0]}


def _swapper_weight(words: Words, _values: Values) -> Settings:
    weight = number(words[0])
    if weight < 0.5:
        raise ValueError("a source is never mixed with the target's identity")
    return {"swap.strength": clamped("swap.strength", round(_WEIGHT * (2 * weight - 1), 4))}


def _device(words: Words, _values: Values) -> Settings:
    return {"compute.device": clamped("compute.device", number(words[0]))}


def _threads(words: Words, _values: Values) -> Settings:
    return {"compute.threads": clamped("compute.threads", number(words[0]))}


def _memory_limit(words: Words, _values: Values) -> Settings:
    """Both are GiB and 0 for none."""
    return {"compute.memory_limit": clamped("compute.memory_limit", number(words[0]))}


def _processors(words: Words, _values: Values) -> Settings:
    if "face_swapper" not in words:
        raise ValueError("no face is replaced: face_swapper is not among them")
    return {}


MAPPERS: Mapping[str, Mapper] = MappingProxyType(
    {
        "detect_size": _detect_size,
        "pixel_boost": _pixel_boost,
        "mask_padding": _mask_padding,
        "mask_blur": _mask_blur,
        "mask_types": _mask_types,
        "video_quality": _video_quality,
        "swapper_model": _swapper_model,
        "swapper_weight": _swapper_weight,
        "device": _device,
        "threads": _threads,
        "memory_limit": _memory_limit,
        "processors": _processors,
    }
)


def nested(flat: Settings) -> dict[str, dict[str, Any]]:
    """Settings by "group.name" as tables."""
    tables: dict[str, dict[str, Any]] = {}
    for name, value in flat.items():
        group, key = name.split(".")
        tables.setdefault(group, {})[key] = value
    return tables
