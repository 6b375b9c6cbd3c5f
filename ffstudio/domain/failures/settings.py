"""Failures of options, settings and presets."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import UserError


class SettingInvalid(UserError):
    """A setting, preset or manifest does not fit its schema."""

    def __init__(self, where: str, why: str, remedy: str = "correct the value") -> None:
        super().__init__(f"Cannot use {where}", why, remedy)


class OptionMissing(UserError):
    def __init__(self, what: str, remedy: str) -> None:
        super().__init__("Cannot start", f"{what} was not given", remedy)


class PresetInvalid(SettingInvalid):
    """A preset file that cannot be used; says the file and the line."""

    def __init__(self, where: str, why: str, remedy: str = "correct the file") -> None:
        super().__init__(f"preset {where}", why, remedy)


class PresetExists(UserError):
    def __init__(self, name: str, path: Path) -> None:
        super().__init__(
            f"Will not replace preset {name}",
            f"{path} exists",
            "add --overwrite, or choose another name",
        )
