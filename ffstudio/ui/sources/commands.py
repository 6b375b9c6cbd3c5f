"""The commands of the Sources panel."""

from __future__ import annotations

from ffstudio.ui.cards.commands import PanelCommand
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

COMMANDS = (
    PanelCommand("file.add-people", QT_TRANSLATE_NOOP("Sources", "Add pict&ures of people…"), "person"),
    PanelCommand(
        "file.add-person-folder", QT_TRANSLATE_NOOP("Sources", "Add a &folder of one person…"), "folder"
    ),
    PanelCommand(
        "edit.paste", QT_TRANSLATE_NOOP("Sources", "&Paste pictures or files"), "paste", ("Ctrl+V",)
    ),
    PanelCommand("clip.assign-source", QT_TRANSLATE_NOOP("Sources", "&Play in the open clip"), "assign"),
    PanelCommand("source.rename", QT_TRANSLATE_NOOP("Sources", "Rename person"), "rename", ("F2",), True),
    PanelCommand(
        "source.tags", QT_TRANSLATE_NOOP("Sources", "Edit tags of person"), "tag", ("Shift+F2",), True
    ),
    PanelCommand("source.reveal", QT_TRANSLATE_NOOP("Sources", "Show picture in its folder"), "reveal"),
    PanelCommand("source.relink", QT_TRANSLATE_NOOP("Sources", "Relink picture…"), "relink"),
    PanelCommand(
        "source.remove", QT_TRANSLATE_NOOP("Sources", "Remove person or picture"), "delete", ("Del",), True
    ),
)
ADDING = ("file.add-people", "file.add-person-folder", "edit.paste")
OF_CARDS = (
    "clip.assign-source",
    "source.rename",
    "source.tags",
    "source.reveal",
    "source.relink",
    "source.remove",
)
