"""Adds people and clips to a project, as one step."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ffstudio.domain.identity import SourceRef
from ffstudio.domain.project import Project, SourcePerson, TargetClip
from ffstudio.domain.settings import RenderSettings


@dataclass(frozen=True)
class Newcomers:
    """People by name with their pictures, and clips; `person` is the id of the one who gets all pictures."""

    people: tuple[tuple[str, tuple[Path, ...]], ...] = ()
    clips: tuple[Path, ...] = ()
    person: str = ""


def join(new: Newcomers, project: Project) -> Project:
    """The project with everything added that it does not have yet.

    Where there is one source only, it plays in every new clip: there is nobody else to choose. The first source
    of a project plays in the clips that wait for one.
    """
    had_sources = bool(project.sources)
    for name, pictures in new.people:
        project = project.with_source(_person(project, new.person, name, pictures))
    known = {target.path for target in project.targets}
    settings = RenderSettings()  # one for all: to make and check it takes longer than the clip itself
    paths = [path for path in dict.fromkeys(new.clips) if path not in known]
    added = [TargetClip(new_id(), path, settings=settings) for path in paths]
    project = replace(project, targets=(*project.targets, *added))
    if len(project.sources) != 1:
        return project
    waiting = {target.id for target in added} if had_sources else {target.id for target in project.targets}
    return with_role(project, project.sources[0].id, waiting)


def with_role(project: Project, source: str, targets: set[str]) -> Project:
    """The source plays in those of the clips in which nobody does."""
    changed = (
        target.with_role(None, source) if target.id in targets and not target.roles else target
        for target in project.targets
    )
    return replace(project, targets=tuple(changed))


def new_id() -> str:
    """Unique in every project."""
    return secrets.token_hex(6)


def _person(project: Project, id: str, name: str, pictures: Sequence[Path]) -> SourcePerson:
    """The person of this id with more pictures, or a new one."""
    person = project.source(id) or SourcePerson(new_id(), name)
    images = dict.fromkeys([*person.images, *(SourceRef(path) for path in pictures)])
    return replace(person, images=tuple(images))
