"""The line of presets at the top of the inspector, and what unfolds below it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ffstudio.ui.arrow import draw_arrow
from ffstudio.ui.desk import Desk
from ffstudio.ui.inspector.hand import Hand
from ffstudio.ui.inspector.looks import ICON, tool_button
from ffstudio.ui.inspector.presets.actions import add_preset_commands
from ffstudio.ui.inspector.presets.compare import CompareTable
from ffstudio.ui.inspector.presets.manage import ManageList
from ffstudio.ui.inspector.presets.saving import SaveForm
from ffstudio.ui.inspector.presets.shelf import Shelf, ShelfEntry
from ffstudio.ui.inspector.presets.verbs import PresetVerbs
from ffstudio.ui.theme import GRID


class MenuButton(QToolButton):
    """With the arrow of what opens a list."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        draw_arrow(self)


class PresetBar(QWidget):
    """Shows which preset the clip in hand goes by, with a * where it differs."""

    def __init__(self, desk: Desk, hand: Hand, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._hand, self._shelf = desk, hand, shelf
        self.verbs = PresetVerbs(desk, hand, shelf, self)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.button = self._make_button()
        self.form = SaveForm(self.verbs, shelf, self)
        self.table = CompareTable(desk.theme, hand, shelf, self.verbs, self)
        self.manage = ManageList(shelf, self.verbs, self)
        self.actions_ = add_preset_commands(desk.commands, self)
        self._lay_out()
        for strip in (self.form, self.manage):
            strip.closed.connect(strip.hide)
        hand.changed.connect(self._show)
        shelf.changed.connect(self._fill_menu)
        self._fill_menu()

    def show_save(self) -> None:
        self._unfold(self.form)
        self.form.begin()

    def show_manage(self) -> None:
        self._unfold(self.manage)
        self.manage.begin()

    def show_compare(self, is_shown: bool) -> None:
        self._unfold(self.table if is_shown else None)
        if is_shown:
            self.table.begin()

    def revert(self) -> None:
        """Gives the clip in hand its preset's settings again."""
        if preset := self.verbs.present:
            self.verbs.apply(preset)

    def apply_to_all(self) -> None:
        if preset := self.verbs.present:
            self.verbs.apply_to_all(preset)

    def _unfold(self, strip: QWidget | None) -> None:
        """One strip at a time."""
        for other in (self.form, self.table, self.manage):
            other.setVisible(other is strip)
        if strip is not self.table:
            self.actions_["compare"].setChecked(False)

    def _fill_menu(self) -> None:
        self.menu.clear()
        for is_own, title in ((False, self.tr("Built in")), (True, self.tr("Own"))):
            entries = [entry for entry in self._shelf.entries if entry.is_own is is_own]
            if entries:
                self.menu.addAction(title).setEnabled(False)
                self.menu.addActions([self._entry_action(entry) for entry in entries])
                self.menu.addSeparator()
        names = ("save", "update", "revert", "apply-all")
        self.menu.addActions([self.actions_[name] for name in names])
        self.menu.addSeparator()
        self.menu.addActions([self.actions_[name] for name in ("import", "export", "manage")])
        self._show()

    def _entry_action(self, entry: ShelfEntry) -> QAction:
        action = QAction(entry.title.replace("&", "&&"), self.menu)
        action.setData(entry.name)
        action.setCheckable(True)
        action.setEnabled(entry.preset is not None)
        action.setToolTip(entry.preset.description if entry.preset else entry.problem)
        if entry.preset:
            action.triggered.connect(partial(self._choose, entry.name))
        else:
            action.setText(self.tr("{name} (cannot be used)").format(name=entry.title))
        return action

    def _choose(self, name: str, _is_checked: bool = False) -> None:
        if preset := self._shelf.find(name):
            self.verbs.apply(preset)
        self._show()

    def _show(self, *_: object) -> None:
        now, preset = self._hand.now, self.verbs.present
        name = now.target.preset if now else ""
        is_modified = now is not None and now.target.settings != self._shelf.settings_of(name)
        title = preset.title if preset else name or self.tr("No preset")
        self.button.setText(f"{title} *" if is_modified else title)
        tip = preset.description if preset else self.tr("Choose a preset for this clip")
        differs = self.tr("Settings differ from it.")
        self.button.setToolTip(f"{tip}\n{differs}" if is_modified else tip)
        self.button.setAccessibleName(self.tr("Preset: {title}").format(title=self.button.text()))
        for action in self.menu.actions():
            if action.data():
                action.setChecked(action.data() == name)
        self.actions_["save"].setEnabled(now is not None)
        self.actions_["update"].setEnabled(is_modified and self._shelf.is_own(name) and preset is not None)
        self.actions_["revert"].setEnabled(is_modified and preset is not None)
        for key in ("apply-all", "export"):
            self.actions_[key].setEnabled(preset is not None)
        self.actions_["compare"].setEnabled(now is not None)

    def _make_button(self) -> QToolButton:
        button = MenuButton(self)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIcon(self._desk.theme.icon("preset"))
        button.setIconSize(ICON)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setMenu(self.menu)
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.button, 1)
        for name in ("update", "revert", "compare"):
            line.addWidget(tool_button(self.actions_[name]))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(line)
        for strip in (self.form, self.table, self.manage):
            strip.hide()
            column.addWidget(strip)
