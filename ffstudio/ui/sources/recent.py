"""People used before, in any project: written down when pictures are added, offered to be added again."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from ffstudio.config.files import sha256_of
from ffstudio.domain.library import LibrarySource
from ffstudio.domain.project import Project
from ffstudio.store import Store
from ffstudio.ui.desk import Desk
from ffstudio.ui.taking import take
from ffstudio.ui.work import Lane, Task
from ffstudio.ui.yielding import BREATH_MS, MANY

SHOWN = 8  # people, the latest first

People = dict[str, list[Path]]
Pictures = list[tuple[Path, str]]


class RecentPeople(QObject):
    """Keeps the library of the job database up to date, and fills a menu from it."""

    def __init__(self, desk: Desk, menu: QMenu) -> None:
        super().__init__(menu)
        self._desk, self._menu = desk, menu
        self._people: People = {}
        desk.document.changed.connect(self._follow)
        menu.aboutToShow.connect(self._fill)
        self._read()

    def _follow(self, old: Project, new: Project) -> None:
        """Writes down pictures that were added, and people with another name."""
        fresh = [
            (image.path, person.name)
            for person in new.sources
            if (before := old.source(person.id)) is None
            or (before.name, before.images) != (person.name, person.images)
            for image in person.images
        ]
        if len(fresh) > MANY:
            QTimer.singleShot(BREATH_MS, self, partial(self._write, fresh))
        elif fresh:
            self._write(fresh)

    def _write(self, fresh: Pictures) -> None:
        store = self._desk.store
        self._desk.work.run(Lane.STORE, lambda _: _write(store, fresh), lambda _: self._read())

    def _read(self) -> None:
        store = self._desk.store

        def read(_task: Task) -> People:
            return by_person(store.sources.list())

        self._desk.work.run(Lane.STORE, read, self._keep)

    def _keep(self, people: People) -> None:
        self._people = people
        self._menu.menuAction().setVisible(bool(people))

    def _fill(self) -> None:
        self._menu.clear()
        for name, paths in self._people.items():
            action = self._menu.addAction(name)
            action.setData((name, paths))
            action.triggered.connect(self._add)

    def _add(self) -> None:
        name, paths = self.sender().data()  # type: ignore[attr-defined]
        take(paths, self._desk, "sources", name=name)


def by_person(kept: Iterable[LibrarySource]) -> People:
    """Pictures that are still there by the name of the person, the latest used first. Asks the disk."""
    people: People = {}
    for source in sorted(kept, key=lambda source: source.added, reverse=True):
        if source.path.exists():
            people.setdefault(source.name, []).append(source.path)
    return dict(list(people.items())[:SHOWN])


def _write(store: Store, pictures: Pictures) -> None:
    for path, name in pictures:
        if path.is_file():
            store.sources.add(path, sha256_of(path), name)
