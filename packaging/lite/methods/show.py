"""`show-methods`: contact sheets of the engine's own methods over footage, to be looked at."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from ffstudio.pipeline.looking import picture_frame
from lite.methods.crops import head
from lite.methods.footage import add_footage, media_in, open_engine, paired
from lite.methods.scan import extremes, traits
from lite.methods.sheet import CELL, Picture, save_sheet
from lite.methods.stage import Stage, face_in, perform

_LOOKED_AT = 300  # frames of a clip, when the extremes are looked for


def show(options: argparse.Namespace) -> list[Path]:
    """Writes one PNG a clip: source, target and every method in the chosen frames."""
    asked = chosen_frames(options.frames)
    sheets = []
    with open_engine(options.out, options.threads) as engine:
        for clip, source in paired(media_in(options.clips), media_in([options.sources])):
            with Stage(clip, source, engine) as stage:
                frames = asked.get(clip.stem) or extremes(traits(stage, engine, _LOOKED_AT))
                rows = _rows(stage, frames, options.method)
            titles = ("source", "target", *options.method)
            sheets.append(save_sheet(options.out / f"{clip.stem}.png", titles, rows))
    return sheets


def chosen_frames(words: Sequence[str]) -> dict[str, dict[int, str]]:
    """`clip:index` as frames by the clip's name without suffix; there is nothing more to say of them."""
    found: dict[str, dict[int, str]] = {}
    for word in words:
        clip, _, number = word.rpartition(":")
        found.setdefault(clip, {})[int(number)] = ""
    return found


def _rows(stage: Stage, frames: Mapping[int, str], methods: Sequence[str]) -> list[tuple[str, list[Picture]]]:
    productions = {method: stage.production(method) for method in methods}
    first = productions[methods[0]]
    image = first.casting[None].images[0]
    source = head(picture_frame(image.pixels), image.face, CELL)
    rows = []
    for frame in stage.frames(frames):
        face = face_in(first, frame.index)
        if face is not None:
            made = [head(perform(frame, productions[method]).frame, face, CELL) for method in methods]
            text = f"{stage.clip.path.stem} {frame.index} {frames[frame.index]}"
            rows.append((text, [source, head(frame, face, CELL), *made]))
    return rows


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `show-methods` takes."""
    add_footage(parser)
    parser.add_argument(
        "--frames", action="append", default=[], metavar="CLIP:INDEX",
        help="a frame to show, again and again (default: the extremes of each clip)",
    )  # fmt: skip


def run(options: argparse.Namespace) -> None:
    """Writes the sheets and says where they are."""
    for path in show(options):
        print(path)  # noqa: T201
