"""The commands of the Targets panel."""

from __future__ import annotations

from ffstudio.ui.cards.commands import PanelCommand
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

COMMANDS = (
    PanelCommand("file.add-clips", QT_TRANSLATE_NOOP("Targets", "Add &clips…"), "clip"),
    PanelCommand("file.add-clip-folder", QT_TRANSLATE_NOOP("Targets", "Add a folder of clips…"), "folder"),
    PanelCommand("clip.analyse", QT_TRANSLATE_NOOP("Targets", "&Analyse"), "analyse"),
    PanelCommand("clip.analyse-anew", QT_TRANSLATE_NOOP("Targets", "Analyse a&gain"), "retry"),
    PanelCommand("clip.analyse-cancel", QT_TRANSLATE_NOOP("Targets", "Stop the a&nalysis"), "cancel"),
    PanelCommand("clip.settings-to-all", QT_TRANSLATE_NOOP("Targets", "Copy settings to all clips"), "copy"),
    PanelCommand("clip.reveal", QT_TRANSLATE_NOOP("Targets", "Show clip in its folder"), "reveal"),
    PanelCommand("clip.relink", QT_TRANSLATE_NOOP("Targets", "Re&link clip…"), "relink"),
    PanelCommand("clip.remove", QT_TRANSLATE_NOOP("Targets", "Remove clip"), "delete", ("Del",), True),
)
ADDING = ("file.add-clips", "file.add-clip-folder")
OF_CARDS = tuple(command.id for command in COMMANDS[len(ADDING) :])
