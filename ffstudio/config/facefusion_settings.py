"""FaceFusion's values to our settings, with a report of every key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ffstudio.config.facefusion_keys import Key, Settings
from ffstudio.config.facefusion_maps import MAPPERS, Values, clamped, nested, number
from ffstudio.config.facefusion_values import KeyReport, Outcome, Words
from ffstudio.config.presets import merged
from ffstudio.config.serial import from_data, to_data
from ffstudio.domain.settings import RenderSettings

Interpreted = tuple[Outcome, Settings, str]
_BLANK = "blank: the default holds"
_ANYWAY = "it is what is done anyway"


def words_of(value: Any) -> Words:
    """The words of a value of the file, or of a step's JSON, where lists and numbers are themselves."""
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(str(item) for item in value)
    return tuple(str(value).split())


def settings_of(values: Values, keys: Mapping[str, Key], base: RenderSettings) -> RenderSettings:
    """`base` with all that `values` ask for and FF Studio knows, in the order of the table of keys."""
    data: dict[str, Any] = to_data(base)
    for key in keys.values():
        _, settings, _ = interpret(key, values.get(key.name, ()), values)
        data = merged(data, nested(settings))
    return from_data(RenderSettings, data, "the settings of FaceFusion")


def report_of(
    where: str, values: Values, keys: Mapping[str, Key], sections: Mapping[str, str]
) -> list[KeyReport]:
    """One row a key; `sections` are those the file had them in. What belongs to a render alone is left out."""
    rows = []
    for name, words in values.items():
        key = keys.get(name)
        section = sections.get(name, key.section if key else "")
        if key is None:
            rows.append(_unknown(where, section, name, words, "FaceFusion 3 has no such key"))
        elif section != key.section:
            rows.append(_unknown(where, section, name, words, f"FaceFusion reads it in [{key.section}]"))
        else:
            rows.append(row_of(where, key, words, interpret(key, words, values)))
    return rows


def row_of(where: str, key: Key, words: Words, interpreted: Interpreted) -> KeyReport:
    """The report of one key."""
    outcome, settings, why = interpreted
    became = ", ".join(f"{name} = {value}" for name, value in settings.items())
    return KeyReport(where, key.section, key.name, " ".join(words), outcome, became, why)


def interpret(key: Key, words: Words, values: Values) -> Interpreted:
    """What a value means in our settings, and why so."""
    if not words:
        return Outcome.TAKEN, {}, _BLANK
    if " ".join(map(_plain, words)) in {" ".join(map(_plain, fit.split())) for fit in key.fits}:
        return Outcome.TAKEN, {}, _ANYWAY
    try:
        if key.setting:
            return _as_is(key.setting, words)
        if key.values:
            return _by_word(key, words)
        if key.map:
            return _by_formula(key, words, values)
    except ValueError as error:
        return Outcome.UNSUPPORTED, {}, str(error)
    return Outcome.UNSUPPORTED, {}, key.why


def _as_is(setting: str, words: Words) -> Interpreted:
    value = number(words[0])
    inside = clamped(setting, value)
    if inside != value:
        return Outcome.MAPPED, {setting: inside}, "the nearest in range"
    return Outcome.TAKEN, {setting: inside}, ""


def _by_word(key: Key, words: Words) -> Interpreted:
    known = next((word for word in words if word in key.values), None)
    if known is None:
        return Outcome.UNSUPPORTED, {}, f"there is no {' or '.join(words)}; the default holds"
    return Outcome.MAPPED, key.values[known], key.why


def _by_formula(key: Key, words: Words, values: Values) -> Interpreted:
    settings = MAPPERS[key.map](words, values)
    return (Outcome.MAPPED if key.why else Outcome.TAKEN), settings, key.why


def _unknown(where: str, section: str, name: str, words: Words, why: str) -> KeyReport:
    return KeyReport(where, section, name, " ".join(words), Outcome.UNSUPPORTED, "", why)


def _plain(word: str) -> str:
    try:
        return f"{float(word):g}"
    except ValueError:
        return word.casefold()
