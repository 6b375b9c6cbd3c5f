"""`ffstudio probe`: what a media file is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from ffstudio.cli.arguments import AsJson, Rate, absolute, read_rate
from ffstudio.cli.console import escape, out, print_json, print_remarks
from ffstudio.config.serial import to_data
from ffstudio.domain.clip import Clip
from ffstudio.media.reading.probe import probe as probe_media
from ffstudio.media.reading.reader import Reader

Media = Annotated[
    Path, typer.Argument(metavar="MEDIA", help="Clip, still, or image sequence (shot.%04d.png).")
]
Count = Annotated[bool, typer.Option("--count", help="Also decode the whole clip and count its real frames.")]


def probe(media: Media, rate: Rate = "25", count: Count = False, json: AsJson = False) -> None:
    """Show streams, rate, colour, timecode and everything else a render carries over."""
    clip = probe_media(absolute(media), sequence_rate=read_rate(rate))
    frames = count_frames(clip) if count else None
    if json:
        print_json(to_data(clip) | ({"decoded_frames": frames} if count else {}))
        return
    out.print(facts_table(clip, frames))
    print_remarks((), clip.warnings)


def count_frames(clip: Clip) -> int:
    """Frames that really decode."""
    with Reader(clip) as reader:
        return sum(1 for _ in reader.frames())


def facts_table(clip: Clip, frames: int | None) -> Table:
    """Facts of a clip for people, one a row."""
    video, colour = clip.video, clip.video.colour
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    rows = {
        "File": str(clip.path),
        "Container": f"{clip.container}, {clip.kind.value}",
        "Video": f"{video.codec}, {video.width}x{video.height}, {video.pixel_format}, {video.depth} bit",
        "Rate": f"{video.rate} fps{' (variable)' if video.is_variable_rate else ''}, time base {video.time_base}",
        "Frames": str(frames if frames is not None else video.frame_count or "not declared (use --count)"),
        "Duration": f"{float(clip.duration):.3f} s" if clip.duration is not None else "unknown",
        "Colour": f"{colour.primaries}/{colour.transfer}/{colour.matrix}, {colour.range}, chroma {colour.chroma}",
        "Geometry": f"pixel aspect {video.sample_aspect}, rotation {video.rotation:g}°, {video.field_order.value}",
        "Timecode": video.timecode or "none",
        "HDR": ", ".join(video.hdr) or "none",
        "Chapters": str(clip.chapters),
    }
    for name, value in rows.items():
        table.add_row(f"[dim]{name}[/dim]", escape(value))
    for stream in clip.streams:
        table.add_row(
            f"[dim]Stream {stream.index}[/dim]",
            escape(" ".join(filter(None, (stream.kind, stream.codec, stream.language, stream.details)))),
        )
    return table
