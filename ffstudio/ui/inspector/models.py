"""What the catalogue says of a swapper's network."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ffstudio.inference.catalog import load_catalog, model_path
from ffstudio.ui.inspector.table import say
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

NO_NETWORK = QT_TRANSLATE_NOOP("Inspector", "Needs no network; free for commercial use")
COMMERCIAL = QT_TRANSLATE_NOOP("Inspector", "{licence}, commercial use, {side} px, {size}")
PRIVATE = QT_TRANSLATE_NOOP("Inspector", "{licence}, no commercial use, {side} px, {size}")


def model_note(name: str) -> str:
    """Licence, side of the crop and size of the file; reads the disk. Raises ModelMissing."""
    spec = load_catalog().models.get(name)
    if spec is None:
        return say(NO_NETWORK)
    size = QLocale().formattedDataSize(model_path(spec).stat().st_size, 0).replace(" ", "\u00a0")
    text = say(COMMERCIAL if spec.commercial else PRIVATE)
    return text.format(licence=spec.licence, side=spec.size, size=size)
