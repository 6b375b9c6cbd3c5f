"""Sources as identities and in a swapper's own form, each made once while its pictures stay the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ffstudio.domain.identity import SourceIdentity, SourceRef
from ffstudio.domain.settings import RenderSettings
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.keeping import Kept
from ffstudio.pipeline.sources import load_identity
from ffstudio.swap.base import Swapper

PICTURE_BYTES = 256 << 20  # of sources kept; a cast in use keeps its own


@dataclass(frozen=True, slots=True, eq=False)
class Costume:
    """An identity and what swappers, by name, made of it."""

    identity: SourceIdentity
    prepared: dict[str, Any] = field(default_factory=dict)

    def for_swapper(self, swapper: Swapper) -> Any:
        """The identity in the swapper's own form."""
        if swapper.name not in self.prepared:
            self.prepared[swapper.name] = swapper.prepare(self.identity)
        return self.prepared[swapper.name]


class Wardrobe:
    """The costumes of one worker."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept: Kept[Any, Costume] = Kept(PICTURE_BYTES, _weight)

    def costume(self, sources: Sequence[SourceRef], settings: RenderSettings) -> Costume:
        """The identity of these pictures. Raises what `load_identity` raises."""
        key = (*sources, settings.faces, stamps(sources))
        return self._kept.get(key, lambda: Costume(load_identity(sources, self._engine, settings)))


def stamps(sources: Sequence[SourceRef]) -> tuple[tuple[int, int], ...]:
    """What changes when a picture is replaced on disk."""
    return tuple(_stamp(ref.path) for ref in sources)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, -1  # loading it says what is wrong
    return found.st_mtime_ns, found.st_size


def _weight(costume: Costume) -> float:
    return float(sum(image.pixels.nbytes for image in costume.identity.images))
