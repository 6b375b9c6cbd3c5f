"""What the operator does in the Sources panel, on the cards that are chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog

from ffstudio.media.reading.sequence import PICTURES
from ffstudio.ui.cards.rows import ROW
from ffstudio.ui.cards.show import reveal
from ffstudio.ui.cards.view import CardList
from ffstudio.ui.desk import Desk
from ffstudio.ui.relinking import Relinking
from ffstudio.ui.sources.delegate import NAME, TAGS, SourceDelegate
from ffstudio.ui.sources.rows import PersonRow, PictureRow, SourceRow
from ffstudio.ui.sources.verbs import SourceVerbs
from ffstudio.ui.taking import dropped_files, take


class SourceHand(QObject):
    """Reads what is chosen from the list, and calls the verbs."""

    def __init__(self, desk: Desk, view: CardList, delegate: SourceDelegate) -> None:
        super().__init__(view)
        self._desk, self._view, self._delegate = desk, view, delegate
        self._verbs, self._relinking = SourceVerbs(desk, self), Relinking(desk, self)
        delegate.edited.connect(self._edit)
        delegate.chosen.connect(self._choose)
        view.activated.connect(self.assign)
        view.key_pressed.connect(self._press)

    @property
    def acts(self) -> dict[str, Callable[[], object]]:
        """What each command of the panel does."""
        return {
            "file.add-people": self.add_pictures,
            "file.add-person-folder": self.add_folder,
            "edit.paste": self.paste,
            "clip.assign-source": self.assign,
            "source.rename": self.rename,
            "source.tags": self.edit_tags,
            "source.reveal": self.show_file,
            "source.relink": self.relink,
            "source.remove": self.remove,
        }

    @property
    def current(self) -> SourceRow | None:
        row: SourceRow | None = self._view.currentIndex().data(ROW)
        return row

    @property
    def picture(self) -> PictureRow | PersonRow | None:
        """The card in hand, where a file belongs to it."""
        row = self.current
        return None if isinstance(row, PersonRow) and not row.person.images else row

    def add_pictures(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PICTURES))
        kinds = self.tr("Pictures") + f" ({patterns})"
        names, _ = QFileDialog.getOpenFileNames(self._view, self.tr("Add pictures of people"), "", kinds)
        take(map(Path, names), self._desk, "sources")

    def add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._view, self.tr("Add a folder of one person"))
        take([Path(name)] if name else [], self._desk, "sources")

    def paste(self) -> None:
        """Files as if dropped; a copied picture is kept first."""
        data = QGuiApplication.clipboard().mimeData()
        if files := dropped_files(data):
            take(files, self._desk, "sources")
        elif data.hasImage():
            self._verbs.paste(QGuiApplication.clipboard().image())
        else:
            self._desk.alerts.info(self.tr("There is no picture to paste"))

    def assign(self) -> None:
        if self._desk.selection.now.source:
            self._verbs.assign(self._desk.selection.now.source)

    def rename(self) -> None:
        self._edit_in_place(NAME)

    def edit_tags(self) -> None:
        self._edit_in_place(TAGS)

    def show_file(self) -> None:
        if path := self._path():
            reveal(path)

    def relink(self) -> None:
        if path := self._path():
            name, _ = QFileDialog.getOpenFileName(
                self._view, self.tr("Where is {name}?").format(name=path.name)
            )
            if name:
                self._relinking.relink(path, Path(name))

    def remove(self) -> None:
        rows = [index.data(ROW) for index in sorted(self._view.selectedIndexes())]
        if rows:
            self._verbs.remove(rows)

    def _edit_in_place(self, what: str) -> None:
        index = self._view.currentIndex()
        if isinstance(index.data(ROW), PersonRow):
            self._delegate.editing = what
            self._view.edit(index)

    def _edit(self, row: PersonRow, what: str, text: str) -> None:
        (self._verbs.rename if what == NAME else self._verbs.tag)(row.person, text)

    def _choose(self, row: PictureRow, number: int) -> None:
        self._verbs.choose(row.person, row.image, number)

    def _press(self, event: QKeyEvent) -> None:
        """Arrows open and close a person, digits choose a face."""
        row, key = self.current, event.key()
        if isinstance(row, PersonRow) and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if row.is_open is (key == Qt.Key.Key_Left):
                self._delegate.opened.emit(row)
            event.accept()
        elif isinstance(row, PictureRow) and event.text().isdecimal():
            if 1 <= int(event.text()) <= len(row.faces):
                self._choose(row, int(event.text()))
            event.accept()

    def _path(self) -> Path | None:
        row = self.picture
        if isinstance(row, PersonRow):
            return _first(image.path for image in row.person.images)
        return row.image.path if row else None


def _first(paths: Iterable[Path]) -> Path | None:
    return next(iter(paths), None)
