"""What an editor works on: source people, target clips, and who plays whom in each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.editing import RangeSettings, TrackEdits
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.settings import RenderSettings
from ffstudio.domain.spec import RenderSpec


@dataclass(frozen=True)
class SourcePerson:
    """One person whose face is put in, by one or more pictures. `id` is unique in the project."""

    id: str
    name: str
    images: tuple[SourceRef, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Marker:
    """A note at one frame of a clip, counted from 0."""

    frame: int
    text: str = ""


@dataclass(frozen=True)
class Role:
    """Person `number` of a clip is played by source `source`; None stands for those the settings choose."""

    number: int | None
    source: str


@dataclass(frozen=True)
class TargetClip:
    """One clip and everything decided about it. `names` are those an editor gave to people of the clip.

    `container` is the suffix of its deliverable (".mov"); "" is the one advised for the codec.
    """

    id: str
    path: Path
    trim: FrameRange = field(default_factory=FrameRange)
    roles: tuple[Role, ...] = ()
    edits: TrackEdits = field(default_factory=TrackEdits)
    ranges: tuple[RangeSettings, ...] = ()
    markers: tuple[Marker, ...] = ()
    names: tuple[tuple[int, str], ...] = ()
    settings: RenderSettings = field(default_factory=RenderSettings)
    preset: str = ""
    sequence_rate: Fraction = Fraction(25)
    container: str = ""

    def source_of(self, number: int | None) -> str | None:
        """The id of the source that plays this person, where it was said."""
        return next((role.source for role in self.roles if role.number == number), None)

    def with_role(self, number: int | None, source: str | None) -> TargetClip:
        """This person played by `source`, or by nobody."""
        others = tuple(role for role in self.roles if role.number != number)
        return replace(self, roles=others if source is None else (*others, Role(number, source)))

    def name_of(self, number: int) -> str:
        """The editor's name of a person of the clip, "" where none was given."""
        return dict(self.names).get(number, "")


@dataclass(frozen=True)
class Project:
    """Frozen: every edit makes a new one. `output_folder` None is beside each clip.

    `output_pattern` may name {target}, {source}, {preset} and {index}; the container's suffix is added.
    `replace_outputs` writes over files of the same name, which are otherwise left and the new one numbered.
    """

    sources: tuple[SourcePerson, ...] = ()
    targets: tuple[TargetClip, ...] = ()
    output_folder: Path | None = None
    output_pattern: str = "{target}_{source}"
    replace_outputs: bool = False

    def source(self, id: str) -> SourcePerson | None:
        return next((source for source in self.sources if source.id == id), None)

    def target(self, id: str) -> TargetClip | None:
        return next((target for target in self.targets if target.id == id), None)

    def with_source(self, source: SourcePerson) -> Project:
        """The source added, or in place of the one with its id."""
        if self.source(source.id) is None:
            return replace(self, sources=(*self.sources, source))
        return replace(self, sources=tuple(source if old.id == source.id else old for old in self.sources))

    def without_source(self, id: str) -> Project:
        """The source gone, and every role that it played."""
        sources = tuple(source for source in self.sources if source.id != id)
        targets = tuple(
            replace(target, roles=tuple(role for role in target.roles if role.source != id))
            for target in self.targets
        )
        return replace(self, sources=sources, targets=targets)

    def with_target(self, target: TargetClip) -> Project:
        """The clip added, or in place of the one with its id."""
        if self.target(target.id) is None:
            return replace(self, targets=(*self.targets, target))
        return replace(self, targets=tuple(target if old.id == target.id else old for old in self.targets))

    def without_target(self, id: str) -> Project:
        return replace(self, targets=tuple(target for target in self.targets if target.id != id))

    def files(self) -> tuple[Path, ...]:
        """Every file the project refers to, in order, each once."""
        pictures = [image.path for source in self.sources for image in source.images]
        return tuple(dict.fromkeys([*pictures, *(target.path for target in self.targets)]))

    def relinked(self, moved: dict[Path, Path]) -> Project:
        """The same project with files at their new places."""
        sources = tuple(
            replace(source, images=tuple(replace(i, path=moved.get(i.path, i.path)) for i in source.images))
            for source in self.sources
        )
        targets = tuple(replace(target, path=moved.get(target.path, target.path)) for target in self.targets)
        return replace(self, sources=sources, targets=targets)

    def assignments(self, target: TargetClip) -> tuple[Assignment, ...]:
        """Who plays whom in this clip; a source without pictures plays nobody."""
        cast = [(role.number, self.source(role.source)) for role in target.roles]
        return tuple(Assignment(source.images, number) for number, source in cast if source and source.images)

    def render_spec(self, target: TargetClip, output: Path, *, overwrite: bool = False) -> RenderSpec:
        """The deliverable of one clip, as the queue takes it."""
        return RenderSpec(
            target.path,
            output,
            self.assignments(target),
            target.settings,
            target.trim,
            overwrite,
            target.preset,
            target.sequence_rate,
            edits=target.edits,
            ranges=target.ranges,
        )
