"""What an editor looks at is what a render makes, and looking again costs little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.editing import RangeSettings, TrackEdits, TrackPart
from ffstudio.domain.failures import NoFaceInSource
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.models import ModelRole
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.pixels.sampling import picture
from ffstudio.media.reading.decoder import Decoder
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.media.reading.still import save_picture
from ffstudio.pipeline.analyse import analyse
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import render
from ffstudio.pipeline.viewing import Viewing
from tests.pipeline.conftest import SMALL_FRAMES

FIRST, SECOND = TrackPart(1, 0), TrackPart(1, 8)


@pytest.fixture
def viewing(small_clip: Path, small_spec: RenderSpec, small_engine: Engine) -> Iterator[Viewing]:
    with Viewing(small_clip, small_engine, patience=None) as opened:
        analyse(opened.clip, small_spec.settings, small_engine, index=opened.index)
        yield opened


def calls(engine: Engine) -> dict[str, int]:
    """Of the networks that analyse; what is in front is looked for in each look, as a swapper swaps."""
    looking = (network for network in engine.networks if network.spec.role is not ModelRole.OCCLUDER)
    return {network.spec.name: network.timing.calls for network in looking}


def with_feather(spec: RenderSpec, feather: float) -> RenderSpec:
    return replace(spec, settings=replace(spec.settings, mask=replace(spec.settings.mask, feather=feather)))


@pytest.mark.parametrize("longest", [0, 320])
def test_a_look_is_the_rendered_frame(
    longest: int, viewing: Viewing, small_spec: RenderSpec, small_engine: Engine
) -> None:
    edits = TrackEdits().split(FIRST, 8).ignore(SECOND)
    spec = replace(small_spec, edits=edits, ranges=(RangeSettings(3, 5, ("swap.amount=0.5",)),))
    render(spec, small_engine)
    with Reader(probe(spec.output)) as rendered:
        for index in (9, 2, 4):
            view = viewing.look(index, spec, longest=longest)
            assert np.array_equal(view.after, picture(rendered.frame(index), longest or 640)[0])
            assert (view.after is view.before) == (index == 9)


def test_new_values_and_scrubs_do_not_look_for_faces_again(
    viewing: Viewing, small_spec: RenderSpec, small_engine: Engine
) -> None:
    one = viewing.look(4, small_spec)
    before = calls(small_engine)
    soft = viewing.look(4, with_feather(small_spec, 0.15))
    viewing.look(11, small_spec)
    assert calls(small_engine) == before
    assert soft.before is one.before
    assert not np.array_equal(soft.after, one.after)


def test_playing_does_not_seek(viewing: Viewing, monkeypatch: pytest.MonkeyPatch) -> None:
    seeks, seek = [], Decoder.seek

    def noted(self: Decoder, point: int) -> None:
        seeks.append(point)
        seek(self, point)

    monkeypatch.setattr(Decoder, "seek", noted)
    for index in range(SMALL_FRAMES):
        assert viewing.look(index, longest=160).index == index
    assert not seeks


def test_without_a_spec_no_network_is_opened(small_clip: Path, tmp_path: Path) -> None:
    with Engine(paths=Paths(tmp_path, tmp_path)) as engine, Viewing(small_clip, engine) as viewing:
        view = viewing.look(3, longest=160)
        assert not engine.networks
    assert view.after is view.before
    assert view.before.shape == (90, 160, 3)
    assert view.mask.shape == (90, 160)
    assert not view.mask.any()


def test_the_mask_covers_what_changes(viewing: Viewing, small_spec: RenderSpec) -> None:
    view = viewing.look(4, small_spec, longest=320)
    changed = np.abs(view.after.astype(int) - view.before).max(axis=2) > 2
    assert 0.02 < changed.mean() < 0.5
    assert (view.mask[changed] > 0).mean() > 0.99
    assert view.mask.max() == 255


def test_faces_name_their_parts(viewing: Viewing, small_spec: RenderSpec) -> None:
    edits = TrackEdits().split(FIRST, 8).move(SECOND, 5).ignore(FIRST)
    spec = replace(small_spec, assignments=(replace(small_spec.assignments[0], person=5),), edits=edits)
    (early,), (late,) = viewing.look(2, spec).faces, viewing.look(10, spec).faces
    assert (early.part, early.person, early.assigned, early.ignored) == (FIRST, 1, False, True)
    assert (late.part, late.person, late.assigned, late.ignored) == (SECOND, 5, True, False)
    assert viewing.look(10, replace(spec, assignments=())).faces[0].assigned is False


def test_until_the_clip_is_analysed_a_frame_stands_for_it(
    small_clip: Path, small_spec: RenderSpec, small_engine: Engine
) -> None:
    faces = replace(small_spec.settings.faces, detect_size=480)
    spec = replace(small_spec, settings=replace(small_spec.settings, faces=faces))
    with Viewing(small_clip, small_engine, patience=None) as viewing:
        guessed = viewing.look(4, spec)
        assert viewing.analysis(spec.settings) is None
        viewing.learn(analyse(viewing.clip, spec.settings, small_engine))
        known = viewing.look(4, spec)
    assert not guessed.is_analysed
    assert guessed.faces[0].part is None
    assert any("not analysed yet" in warning for warning in guessed.warnings)
    assert known.is_analysed
    assert not any("not analysed yet" in warning for warning in known.warnings)
    close = np.abs(guessed.after.astype(int) - known.after).mean()
    assert close < 0.25 * np.abs(guessed.after.astype(int) - guessed.before).mean()


def test_a_source_that_changes_on_disk_is_read_again(
    viewing: Viewing, small_spec: RenderSpec, sample: Path, tmp_path: Path
) -> None:
    source = tmp_path / "source.jpg"
    source.write_bytes((sample / "source_b.jpg").read_bytes())
    spec = replace(small_spec, assignments=(Assignment((SourceRef(source),), 1),))
    viewing.look(4, spec)
    save_picture(np.zeros((200, 200, 3), np.uint8), source)
    with pytest.raises(NoFaceInSource):
        viewing.look(4, spec)
