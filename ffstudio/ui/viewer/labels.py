"""What is said at each face of a frame: who it is, who plays it, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from ffstudio.domain.project import Project, TargetClip
from ffstudio.domain.view import ShownFace, View
from ffstudio.faces.opacity import SURE
from ffstudio.ui.theme import Theme


@dataclass(frozen=True, eq=False)
class FaceLabel:
    """A face, its person's colour, and texts; `concern` is "" where nothing is."""

    face: ShownFace
    colour: QColor
    name: str
    plays: str
    concern: str
    is_chosen: bool


def face_labels(
    project: Project, target: TargetClip, view: View, person: int | None, theme: Theme
) -> tuple[FaceLabel, ...]:
    """One for each face of a view; `person` is the one in hand."""
    return tuple(
        FaceLabel(
            face,
            theme.series_colour(face.person),
            person_name(target, face.person),
            _plays(project, target, face),
            _concern(face, is_analysed=view.is_analysed),
            face.person == person,
        )
        for face in view.faces
    )


def person_name(target: TargetClip, number: int) -> str:
    """The editor's name of a person, else its number."""
    given = target.name_of(number)
    return given or QCoreApplication.translate("Faces", "Person {number}").format(number=number)


def source_of_face(target: TargetClip, face: ShownFace) -> str | None:
    """The id of the source that plays a face: its person's own, or the one for those the settings choose."""
    return target.source_of(face.person) or (target.source_of(None) if face.assigned else None)


def _plays(project: Project, target: TargetClip, face: ShownFace) -> str:
    if face.ignored:
        return QCoreApplication.translate("Faces", "left as shot")
    id = source_of_face(target, face)
    source = project.source(id) if id else None
    if source is None:
        return QCoreApplication.translate("Faces", "not replaced")
    return QCoreApplication.translate("Faces", "played by {name}").format(name=source.name)


def _concern(face: ShownFace, *, is_analysed: bool) -> str:
    if face.face.confidence >= SURE:
        return ""
    if face.assigned:
        return QCoreApplication.translate("Faces", "covered or turned away: the face as shot may show")
    if is_analysed:
        return QCoreApplication.translate("Faces", "covered or turned away")
    return QCoreApplication.translate("Faces", "hardly seen")
