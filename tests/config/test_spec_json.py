"""Render specs on disk: edits and ranges come back, and specs of before still load."""

from __future__ import annotations

import json
from pathlib import Path

from ffstudio.config.serial import from_data, to_data
from ffstudio.domain.editing import RangeSettings, TrackEdits, TrackPart
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.spec import RenderSpec

CAST = (Assignment((SourceRef(Path("/a.jpg")),), 2),)


def test_edits_and_ranges_come_back() -> None:
    edits = TrackEdits().split(TrackPart(1, 0), 12).move(TrackPart(1, 12), 2).ignore(TrackPart(3, 4))
    ranges = (RangeSettings(10, 19, ("mask.feather=0.05", "colour.match=none")),)
    spec = RenderSpec(Path("/in.mov"), Path("/out.mov"), CAST, edits=edits, ranges=ranges)
    assert from_data(RenderSpec, json.loads(json.dumps(to_data(spec))), "job") == spec


def test_specs_from_before_edits_load() -> None:
    spec = RenderSpec(Path("/in.mov"), Path("/out.mov"), CAST)
    data = to_data(spec)
    del data["edits"], data["ranges"]
    assert from_data(RenderSpec, data, "job") == spec
