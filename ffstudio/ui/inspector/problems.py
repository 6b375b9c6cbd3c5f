"""What cannot work as it is set: where it is shown, and what would help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import EncoderUnavailable, OutputUnsupported, SettingInvalid
from ffstudio.domain.project import TargetClip
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import Codec, EncoderKind, Policy
from ffstudio.ui.inspector.table import load_table, say
from ffstudio.ui.inspector.values import with_value
from ffstudio.ui.outputs import suffixes
from ffstudio.ui.texts import QT_TRANSLATE_NOOP, advice, capital, translated

FOLDER, PATTERN, CONTAINER = (
    "output.folder",
    "output.pattern",
    "output.container",
)  # rows that are no settings

USE_CONTAINER = QT_TRANSLATE_NOOP("Inspector", "Use {suffix}")
USE_PNG = QT_TRANSLATE_NOOP("Inspector", "Use PNG")
ALLOW_OTHER = QT_TRANSLATE_NOOP("Inspector", "Allow another encoder")
USE_DEFAULT = QT_TRANSLATE_NOOP("Inspector", "Use {value}")


@dataclass(frozen=True, slots=True)
class Fix:
    """A button that changes settings ("group.name", value), and the container where one is named."""

    text: str
    settings: tuple[tuple[str, Any], ...] = ()
    container: str | None = None

    def apply(self, target: TargetClip) -> TargetClip:
        """The clip with the change made."""
        settings = target.settings
        for name, value in self.settings:
            settings = with_value(settings, name, value)
        container = target.container if self.container is None else self.container
        return replace(target, settings=settings, container=container)


@dataclass(frozen=True, slots=True)
class Problem:
    """`place` is a setting, one of the rows above, or a group's id. Bad ones keep the render from starting."""

    place: str
    text: str
    is_bad: bool = True
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks found: the free `output`, and what of Automatic became of `notes` by the setting's name.

    `size_bytes` of the deliverable is its mean at a set bitrate, else the least (`is_least`); 0 where unknown.
    """

    target: str = ""
    output: Path | None = None
    problems: tuple[Problem, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    size_bytes: int = 0
    is_least: bool = True
    free_bytes: int = 0

    @property
    def bad(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_bad)


def sentence(error: FfstudioError) -> str:
    """Why, and what to do, as one line below a row that says what."""
    return capital(advice(error))


def output_problem(error: FfstudioError, target: TargetClip) -> Problem:
    """Where a refusal to plan the encoding belongs, and what would lift it."""
    codec = target.settings.encode.codec
    if isinstance(error, OutputUnsupported):
        return _container_problem(error, target)
    if isinstance(error, EncoderUnavailable):
        settings = (("encode.encoder", EncoderKind.AUTO), ("encode.policy", Policy.PREFER))
        return Problem("encode.encoder", sentence(error), fix=Fix(say(ALLOW_OTHER), settings))
    if isinstance(error, SettingInvalid) and (name := _named(error.what)):
        row = load_table().rows[name]
        text = say(USE_DEFAULT).format(value=say(row.words.get(row.default, str(row.default))))
        return Problem(name, sentence(error), fix=Fix(text, ((name, row.default),)))
    return Problem("encode.codec", f"{codec}: {sentence(error)}")


def _container_problem(error: OutputUnsupported, target: TargetClip) -> Problem:
    codec = target.settings.encode.codec
    if target.container and target.container not in suffixes(codec):
        advised = suffixes(codec)[0]
        fix = Fix(say(USE_CONTAINER).format(suffix=advised), container=advised)
        return Problem(CONTAINER, capital(translated(said("{what}.", what=error.why))), fix=fix)
    png = Fix(say(USE_PNG), (("encode.codec", Codec.PNG), *_plain_format()), container="")
    return Problem("encode.codec", sentence(error), fix=png)


def _plain_format() -> tuple[tuple[str, Any], ...]:
    return (("encode.profile", ""), ("encode.pixel_format", "source"))


def _named(text: str) -> str:
    """The setting that an error's sentence names, "" for none."""
    return next((name for name in load_table().rows if name in text), "")


def worst(problems: Sequence[Problem]) -> Problem | None:
    """The first bad one, else the first."""
    return next((problem for problem in problems if problem.is_bad), problems[0] if problems else None)
