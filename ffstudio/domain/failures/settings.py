"""Failures of options, settings and presets."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import UserError
from ffstudio.domain.sentences import said

CORRECT_VALUE = said("correct the value")
CORRECT_FILE = said("correct the file")


class SettingInvalid(UserError):
    """A setting, preset or manifest does not fit its schema."""

    def __init__(self, where: str, why: str, remedy: str = CORRECT_VALUE) -> None:
        super().__init__(said("Cannot use {where}", where=where), why, remedy)


class OptionMissing(UserError):
    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(said("Cannot start"), said("{what} was not given", what=what), remedy)


class PresetInvalid(SettingInvalid):
    """A preset file that cannot be used; says the file and the line."""

    def __init__(self, where: str, why: str, remedy: str = CORRECT_FILE) -> None:
        super().__init__(said("preset {where}", where=where), why, remedy)


class PresetExists(UserError):
    def __init__(self, name: str, path: Path) -> None:
        super().__init__(
            said("Will not replace preset {name}", name=name),
            said("{path} exists", path=path),
            said("add --overwrite, or choose another name"),
        )
