"""Arguments that several verbs take, and what they become."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from ffstudio.cli import options
from ffstudio.config.paths import user_paths
from ffstudio.config.presets import find_preset
from ffstudio.config.settings import apply_overrides
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.failures import OptionMissing, SettingInvalid
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.settings import Codec, EncodeSettings, RenderSettings
from ffstudio.pipeline.ranges import check_trim
from ffstudio.pipeline.sources import parse_source

DEFAULT_PRESET = "delivery-h264"
MOST_DENOMINATOR = 100_000  # FFmpeg keeps rates as two 32-bit numbers; 1001 is customary

Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--source", "-s", metavar="FACE", help="Picture of the source; FACE#2 is its second face. Repeatable."
    ),
]
People = Annotated[
    list[str] | None,
    typer.Option("--person", metavar="N=FACE", help="Give person N of the clip this source. Repeatable."),
]
PresetName = Annotated[
    str,
    typer.Option(
        "--preset", "-p", metavar="P", help="Preset or .toml file; by default the output's suffix decides."
    ),
]
Overrides = Annotated[
    list[str] | None, typer.Option("--set", metavar="K=V", help="Change a setting, as in mask.feather=0.05.")
]
First = Annotated[int | None, typer.Option("--in", min=0, metavar="F", help="First frame, from 0.")]
Last = Annotated[int | None, typer.Option("--out", min=0, metavar="F", help="Last frame, included.")]
AsJson = options.AsJson
Rate = Annotated[
    str, typer.Option("--rate", metavar="R", help="Frame rate of an image sequence, as 24000/1001.")
]


PICTURES = {
    ".png": Codec.PNG,
    ".tif": Codec.TIFF,
    ".tiff": Codec.TIFF,
    ".exr": Codec.EXR,
}


def read_settings(preset: str, overrides: list[str] | None, output: Path | None = None) -> RenderSettings:
    """The settings of a preset with `--set` applied; pictures need none. Raises SettingInvalid."""
    overrides = overrides or []
    names_codec = any(text.partition("=")[0].strip() == "encode.codec" for text in overrides)
    return apply_overrides(_base(preset, output, names_codec=names_codec), overrides)


def _base(preset: str, output: Path | None, *, names_codec: bool) -> RenderSettings:
    suffix = output.suffix.lower() if output else ""
    if not preset and suffix in PICTURES:
        return RenderSettings(encode=EncodeSettings(codec=PICTURES[suffix]))
    if not preset and names_codec:  # the default preset's profile and pixel format are those of its own codec
        return RenderSettings()
    return find_preset(preset or DEFAULT_PRESET, user_paths()).settings


def read_range(first: int | None, last: int | None) -> FrameRange:
    """Raises SettingInvalid for an out point before the in point."""
    trim = FrameRange(first, last)
    check_trim(trim, None)
    return trim


def read_assignments(sources: list[str] | None, people: list[str] | None) -> tuple[Assignment, ...]:
    """One assignment for all `--source` together and one for each person. Raises what their parts raise."""
    by_person: dict[int | None, list[SourceRef]] = {}
    for text in sources or []:
        by_person.setdefault(None, []).append(parse_source(text))
    for text in people or []:
        number, equals, face = text.partition("=")
        if not equals or not number.isdecimal():
            raise SettingInvalid(
                f"--person {text}", "it does not name a person", "write it as N=FACE, as in 1=ana.jpg"
            )
        by_person.setdefault(int(number), []).append(parse_source(face))
    if not by_person:
        raise OptionMissing("a source face", remedy="add --source FACE")
    return tuple(Assignment(tuple(refs), person) for person, refs in by_person.items())


def read_rate(text: str) -> Fraction:
    """Raises SettingInvalid for what is no rational number of 1/1000 to 1000."""
    try:
        rate = Fraction(text).limit_denominator(MOST_DENOMINATOR)
    except (ValueError, ZeroDivisionError):
        rate = Fraction(0)
    if not Fraction(1, 1000) <= rate <= 1000:
        raise SettingInvalid(f"--rate {text}", "it is no frame rate", "write it as 25 or 24000/1001")
    return rate


def absolute(path: Path) -> Path:
    """A path as given on the command line, made absolute; whether it exists is for others to say."""
    return path.expanduser().absolute()
