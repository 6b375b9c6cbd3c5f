"""Edits of who plays whom, made at a face of the picture; each one can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from ffstudio.domain.editing import TrackEdits, TrackPart
from ffstudio.domain.faces import Analysis
from ffstudio.domain.project import TargetClip
from ffstudio.domain.view import ShownFace, View
from ffstudio.faces.editing import apply_edits
from ffstudio.ui.alerts import Remedy
from ffstudio.ui.desk import Desk
from ffstudio.ui.viewer.edits import edit_target, target_in_hand
from ffstudio.ui.viewer.labels import FaceLabel, source_of_face
from ffstudio.ui.viewer.looks import Shown

SWATCH = 12  # px


class Roles(QObject):
    """Gives sources to people of the clip in hand."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent
        self._view: View | None = None
        self._analysis: Analysis | None = None

    def show(self, shown: Shown) -> None:
        """The frame whose faces are meant."""
        self._view, self._analysis = shown.view, shown.analysis

    def assign(self, source: str, label: FaceLabel | None) -> None:
        """`source` plays the person of a face; without one, whomever the settings choose.

        Before the clip is analysed people have no lasting numbers: a lone face stands for whom the settings
        choose, and of several none can be named.
        """
        is_lasting = self._view is not None and self._view.is_analysed
        if label is not None and not is_lasting and self._view is not None and len(self._view.faces) > 1:
            self._ask_for_analysis()
            return
        number = label.face.person if label is not None and is_lasting else None
        person = self._desk.document.project.source(source)
        if person is not None:
            text = self.tr("Assign {name}").format(name=person.name)
            edit_target(self._desk, text, lambda target: target.with_role(number, source))

    def clear(self, face: ShownFace) -> None:
        """Nobody plays this person by name any more; where only the settings chose it, nobody is chosen."""
        target = target_in_hand(self._desk)
        if target is not None:
            number = face.person if target.source_of(face.person) else None
            edit_target(self._desk, self.tr("Clear who plays"), lambda clip: clip.with_role(number, None))

    def ignore(self, face: ShownFace, *, ignored: bool) -> None:
        """Leaves all tracks of this person as they were shot, or no longer."""
        target = target_in_hand(self._desk)
        if target is None or face.part is None:
            return
        parts = self._parts(target, face)
        text = self.tr("Leave as shot") if ignored else self.tr("Replace again")
        edit_target(
            self._desk, text, lambda clip: replace(clip, edits=_ignored(clip.edits, parts, ignored=ignored))
        )

    def show_menu(self, label: FaceLabel | None, at: QPoint, general: Sequence[QAction]) -> None:
        """The menu at a face, or the picture's own; it goes by itself."""
        menu = self.menu(label, general)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def menu(self, label: FaceLabel | None, general: Sequence[QAction]) -> QMenu:
        menu = QMenu(self._window)
        target = target_in_hand(self._desk)
        if label is not None and target is not None:
            self._add_face(menu, label, target)
            menu.addSeparator()
        menu.addActions(list(general))
        return menu

    def _add_face(self, menu: QMenu, label: FaceLabel, target: TargetClip) -> None:
        swatch = QPixmap(SWATCH, SWATCH)
        swatch.fill(label.colour)
        cast = menu.addMenu(QIcon(swatch), self.tr("{name} is played by").format(name=label.name))
        playing = source_of_face(target, label.face)
        for source in self._desk.document.project.sources:
            action = cast.addAction(source.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(source.id == playing)
            action.triggered.connect(partial(self._assigned, source.id, label))
        if cast.isEmpty():
            cast.addAction(self.tr("Add a source first")).setEnabled(False)
        leave = menu.addAction(self.tr("Do not replace"))
        leave.setCheckable(True)
        leave.setChecked(label.face.ignored)
        leave.setEnabled(label.face.part is not None)
        leave.triggered.connect(lambda checked: self.ignore(label.face, ignored=checked))
        clear = menu.addAction(self._desk.theme.icon("clear"), self.tr("Clear who plays"))
        clear.setEnabled(playing is not None)
        clear.triggered.connect(lambda: self.clear(label.face))

    def _assigned(self, source: str, label: FaceLabel, _checked: bool) -> None:
        self.assign(source, label)

    def _parts(self, target: TargetClip, face: ShownFace) -> tuple[TrackPart, ...]:
        if self._analysis is None:
            return (face.part,) if face.part else ()
        pieces = apply_edits(self._analysis, target.edits).pieces_of(face.person)
        return tuple(piece.part for piece in pieces)

    def _ask_for_analysis(self) -> None:
        target = target_in_hand(self._desk)
        if target is not None:
            analyse = Remedy(self.tr("Analyse"), partial(self._desk.analyses.start, target))
            what = self.tr("Which of the faces is meant is not known yet")
            why = self.tr("the clip has to be analysed before its people can be told apart")
            self._desk.alerts.info(what, why, analyse)


def _ignored(edits: TrackEdits, parts: Sequence[TrackPart], *, ignored: bool) -> TrackEdits:
    for part in parts:
        edits = edits.ignore(part) if ignored else edits.restore(part)
    return edits
