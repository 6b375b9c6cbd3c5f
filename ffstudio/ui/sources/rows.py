"""The cards of the Sources panel as values: people, and under an opened one its pictures."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ffstudio.domain.failures import FileMissing
from ffstudio.domain.identity import SourceRef
from ffstudio.domain.portrait import Hint, SourceFace
from ffstudio.domain.project import Project, SourcePerson
from ffstudio.ui.cards.paint import Chip
from ffstudio.ui.portraits import Portraits
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

ALIKE = 0.3  # cosine; pictures of one person have 0.9 and more with the Lite embedder, of two about 0

HINTS = {
    Hint.SMALL: (
        QT_TRANSLATE_NOOP("Sources", "Small"),
        QT_TRANSLATE_NOOP("Sources", "The face is less than 128 px wide: the result will be soft."),
    ),
    Hint.BLURRED: (
        QT_TRANSLATE_NOOP("Sources", "Blurred"),
        QT_TRANSLATE_NOOP("Sources", "The picture is out of focus or was enlarged: choose a sharper one."),
    ),
    Hint.PROFILE: (
        QT_TRANSLATE_NOOP("Sources", "Profile"),
        QT_TRANSLATE_NOOP("Sources", "The far side of the face is hidden: a view from the front is better."),
    ),
    Hint.HIDDEN: (
        QT_TRANSLATE_NOOP("Sources", "Occluded"),
        QT_TRANSLATE_NOOP(
            "Sources", "Something covers part of the face: choose a picture that shows all of it."
        ),
    ),
}


@dataclass(frozen=True)
class PersonRow:
    """A person. `face` is the first one known; `plays` says that the clip in hand is played by this person."""

    person: SourcePerson
    face: SourceFace | None
    facts: str
    chips: tuple[Chip, ...]
    is_open: bool
    plays: bool

    @property
    def key(self) -> str:
        return self.person.id

    @property
    def spoken(self) -> str:
        words = (self.person.name, self.facts, *self.person.tags, *(chip.tip for chip in self.chips))
        return ", ".join(words)


@dataclass(frozen=True)
class PictureRow:
    """Picture `number` of an opened person; `faces` are those to choose from."""

    person: str
    number: int
    image: SourceRef
    faces: tuple[SourceFace, ...]
    chips: tuple[Chip, ...]
    is_missing: bool = False

    @property
    def key(self) -> str:
        return f"{self.person} {self.number}"

    @property
    def chosen(self) -> SourceFace | None:
        if self.image.face is None:
            return self.faces[0] if len(self.faces) == 1 else None
        return next((face for face in self.faces if face.number == self.image.face), None)

    @property
    def spoken(self) -> str:
        return ", ".join((self.image.path.name, *(f"{chip.text}: {chip.tip}" for chip in self.chips)))


SourceRow = PersonRow | PictureRow


@dataclass(frozen=True)
class Sight:
    """What of the project the panel shows."""

    needle: str = ""
    opened: frozenset[str] = frozenset()
    target: str = ""


def rows_of(project: Project, portraits: Portraits, sight: Sight) -> list[SourceRow]:
    """The cards from top to bottom."""
    target = project.target(sight.target)
    playing = {role.source for role in target.roles} if target else set[str]()
    rows: list[SourceRow] = []
    for person in project.sources:
        if matches(person, sight.needle):
            rows += _rows_of(person, portraits, sight.opened, playing)
    return rows


def matches(person: SourcePerson, needle: str) -> bool:
    """Every word of the needle is in the name, a tag or the name of a picture."""
    words = " ".join((person.name, *person.tags, *(image.path.name for image in person.images))).casefold()
    return all(word in words for word in needle.casefold().split())


def is_undecided(person: SourcePerson, portraits: Portraits) -> bool:
    """Whether a picture shows several faces and none was chosen."""
    return any(_must_choose(image, portraits) for image in person.images)


def _rows_of(
    person: SourcePerson, portraits: Portraits, opened: Set[str], playing: Set[str]
) -> Iterator[SourceRow]:
    faces = (portraits.face(image) for image in person.images)
    face = next((face for face in faces if face), None)
    is_open = person.id in opened
    chips = tuple(_person_chips(person, portraits, face))
    yield PersonRow(person, face, _count(person), chips, is_open, person.id in playing)
    for number, image in enumerate(person.images if is_open else ()):
        seen = portraits.of(image.path)
        missing = bool(seen and isinstance(seen.error, FileMissing))
        found = seen.faces if seen else ()
        yield PictureRow(person.id, number, image, found, tuple(_picture_chips(image, portraits)), missing)


def _count(person: SourcePerson) -> str:
    if len(person.images) == 1:
        return QCoreApplication.translate("Sources", "1 image")
    return QCoreApplication.translate("Sources", "{count} images").format(count=len(person.images))


def _person_chips(person: SourcePerson, portraits: Portraits, face: SourceFace | None) -> Iterator[Chip]:
    if is_undecided(person, portraits):
        yield _choose_chip()
    likeness = portraits.likeness(person)
    if likeness is not None and likeness < ALIKE:
        text = QCoreApplication.translate("Sources", "May be two people")
        tip = QCoreApplication.translate(
            "Sources",
            "Two of the pictures hardly look alike, and all are averaged to one face. Remove the wrong one.",
        )
        yield Chip(text, tip, "warn")
    if any(_is_unreadable(image, portraits) for image in person.images):
        yield _missing_chip()
    elif len(person.images) == 1 and face:
        yield from hint_chips(face)


def _picture_chips(image: SourceRef, portraits: Portraits) -> Iterator[Chip]:
    if _is_unreadable(image, portraits):
        yield _missing_chip()
    elif _must_choose(image, portraits):
        yield _choose_chip()
    elif face := portraits.face(image):
        yield from hint_chips(face)


def hint_chips(face: SourceFace) -> Iterator[Chip]:
    """What is wrong with a picture of a face."""
    for hint in face.hints:
        text, tip = HINTS[hint]
        say = QCoreApplication.translate
        yield Chip(say("Sources", text), say("Sources", tip), "warn")


def _choose_chip() -> Chip:
    tip = QCoreApplication.translate(
        "Sources", "The picture shows several faces: click the one to use, or press its number from the left."
    )
    return Chip(QCoreApplication.translate("Sources", "Choose a face"), tip, "accent")


def _missing_chip() -> Chip:
    tip = QCoreApplication.translate(
        "Sources", "A picture cannot be read: put the file back, relink it, or remove it."
    )
    return Chip(QCoreApplication.translate("Sources", "Missing"), tip, "bad")


def _is_unreadable(image: SourceRef, portraits: Portraits) -> bool:
    seen = portraits.of(image.path)
    return bool(seen and seen.error)


def _must_choose(image: SourceRef, portraits: Portraits) -> bool:
    seen = portraits.of(image.path)
    return bool(seen and len(seen.faces) > 1 and portraits.face(image) is None)
