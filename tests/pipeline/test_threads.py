"""How a render shares the machine changes nothing of what it makes: finished segments and analyses stay good."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.progress import Progress
from ffstudio.domain.settings import Admission, MemoryStrategy
from ffstudio.domain.spec import RenderSpec
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import produce
from ffstudio.pipeline.segments import MemoryLedger, Work
from tests.footage import sample_frames, write_footage


def test_nothing_is_done_again(sample: Path, tmp_path: Path, paths: Paths) -> None:
    target = write_footage(tmp_path / "target.mkv", sample_frames(sample / "shot010.mp4", 16), "ffv1")
    settings = find_preset("lossless", paths).settings
    settings = replace(settings, encode=replace(settings.encode, segment_frames=8))
    spec = RenderSpec(
        target, tmp_path / "out.mkv", (Assignment((SourceRef(sample / "source_b.jpg"),)),), settings
    )
    (tmp_path / "work").mkdir()
    work = Work(tmp_path / "work", MemoryLedger())
    other = replace(
        settings.compute,
        batch=2,
        decode_threads=1,
        encode_threads=2,
        memory=MemoryStrategy.STRICT,
        memory_limit=64.0,
        admission=Admission.REFUSE,
    )
    stages: list[str] = []

    def note(progress: Progress) -> None:
        stages.append(progress.stage)

    with Engine(settings.compute, paths) as engine:
        produce(spec, engine, work)
        segments = dict(work.ledger.finished())
        times = {record.path: record.path.stat().st_mtime_ns for record in segments.values()}
        again = replace(spec, settings=replace(settings, compute=other), overwrite=True)
        manifest = produce(again, engine, work, progress=note)
    assert stages == []
    assert work.ledger.finished() == segments
    assert times == {path: path.stat().st_mtime_ns for path in times}
    assert manifest.spec.settings.compute == other


def test_a_manifest_tells_of_its_own_render_where_networks_are_warm(
    sample: Path, tmp_path: Path, paths: Paths
) -> None:
    target = write_footage(tmp_path / "target.mkv", sample_frames(sample / "shot010.mp4", 4), "ffv1")
    settings = find_preset("lossless", paths).settings
    source = Assignment((SourceRef(sample / "source_b.jpg"),))
    mesh = RenderSpec(target, tmp_path / "mesh.mkv", (source,), settings)
    neural = replace(settings, swap=replace(settings.swap, model="lite-neural"))
    with Engine(settings.compute, paths) as engine:
        counts: list[dict[str, int]] = []
        for spec in (mesh, replace(mesh, output=tmp_path / "n.mkv", settings=neural), mesh):
            (tmp_path / f"work{len(counts)}").mkdir()
            made = produce(spec, engine, Work(tmp_path / f"work{len(counts)}", MemoryLedger()))
            counts.append({network.name: network.items for network in made.networks})
    first, second, third = counts
    assert "lite-neural" in second
    assert "lite-neural" not in third
    assert third["lite-landmarks"] < first["lite-landmarks"]  # the source again; the analysis was kept
