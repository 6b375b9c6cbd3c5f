"""Metadata and dispositions of the source's streams, as the deliverable's container takes them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from av.stream import Disposition, Stream

from ffstudio.config.resources import data_file

# Tags that describe the file they were written to, not the material.
FILE_TAGS = frozenset(
    {"major_brand", "minor_version", "compatible_brands", "encoder", "duration", "vendor_id", "timecode"}
)
STATISTICS = ("bps", "number_of_frames", "number_of_bytes", "_statistics")  # written by mkvmerge


def kept_tags(tags: Mapping[str, str]) -> dict[str, str]:
    """Metadata without what the muxer writes itself."""
    return {
        key: value
        for key, value in tags.items()
        if key.lower() not in FILE_TAGS and not key.lower().startswith(STATISTICS)
    }


def describe(copy: Stream, stream: Stream, container: str) -> None:
    """Gives `copy` the tags, the language and the disposition of `stream`."""
    tags = kept_tags(stream.metadata)
    if container == "mov" and "language" in tags:
        tags["language"] = bibliographic(tags["language"])
    copy.metadata.update(tags)
    copy.disposition = Disposition(stream.disposition)


def bibliographic(language: str) -> str:
    """The ISO 639-2/B code of a language, by resources/languages.toml; other codes as they are."""
    with data_file("resources/languages.toml").open("rb") as file:
        table: dict[str, str] = tomllib.load(file)["bibliographic"]
    return table.get(language, language)
