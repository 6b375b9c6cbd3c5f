"""Everything the console can do, by name: menus, palette and shortcuts editor read the same list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ffstudio.ui.texts import plain
from ffstudio.ui.theme import Theme


@dataclass(frozen=True)
class Command:
    """`id` as "playback.play"; `text` with & for the menu's letter; `keys` the default shortcuts.

    The keys of a local one work while the keyboard is in the panel that has the action.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    is_checkable: bool = False
    is_local: bool = False
    tip: str = ""


class Commands(QObject):
    """The actions, by id. Shortcuts of the user take the place of the defaults."""

    def __init__(
        self, theme: Theme, own_keys: Mapping[str, tuple[str, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._own_keys = theme, dict(own_keys)
        self._known: dict[str, tuple[Command, QAction]] = {}

    def add(self, command: Command, act: Callable[[], object] | Callable[[bool], object]) -> QAction:
        """Makes the action; `act` takes the checked state where the command is checkable. Raises ValueError."""
        if command.id in self._known:
            message = f"the command {command.id} is there already"
            raise ValueError(message)
        action = QAction(command.text, self)
        action.setObjectName(command.id)
        action.setCheckable(command.is_checkable)
        action.setToolTip(command.tip or plain(command.text))
        context = Qt.ShortcutContext
        action.setShortcutContext(
            context.WidgetWithChildrenShortcut if command.is_local else context.WindowShortcut
        )
        if command.icon:
            action.setIcon(self._theme.icon(command.icon))
        self._known[command.id] = (command, action)
        self._give_keys(command.id)
        if command.is_checkable:
            action.toggled.connect(act)
        else:
            action.triggered.connect(lambda _: act())  # type: ignore[call-arg]
        return action

    def __getitem__(self, id: str) -> QAction:
        return self._known[id][1]

    def __iter__(self) -> Iterator[tuple[Command, QAction]]:
        return iter(self._known.values())

    def keys(self, id: str) -> tuple[str, ...]:
        """The shortcuts in force, as portable texts ("Ctrl+K")."""
        return self._own_keys.get(id, self._known[id][0].keys)

    def set_keys(self, id: str, keys: tuple[str, ...] | None) -> None:
        """Gives a command other shortcuts; None goes back to its default ones."""
        self._own_keys.pop(id, None)
        if keys is not None:
            self._own_keys[id] = keys
        self._give_keys(id)

    @property
    def own_keys(self) -> dict[str, tuple[str, ...]]:
        """The shortcuts that differ from the defaults."""
        return dict(self._own_keys)

    def users_of(self, keys: str) -> list[str]:
        """Commands that already answer to this shortcut."""
        wanted = QKeySequence(keys)
        return [id for id in self._known if any(QKeySequence(own) == wanted for own in self.keys(id))]

    def _give_keys(self, id: str) -> None:
        self._known[id][1].setShortcuts([QKeySequence(keys) for keys in self.keys(id)])
