"""What a swapper is: aligned crops, landmarks and a source identity in; faces and their own masks out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ffstudio.domain.faces import Floats
from ffstudio.domain.identity import SourceIdentity
from ffstudio.domain.settings import RenderSettings


@dataclass(frozen=True, slots=True, eq=False)
class FaceInput:
    """A target face as a swapper sees it.

    `crop` float32 RGB [s, s, 3] about 0..1, aligned to the swapper's template; `landmarks` float32 [148, 2]
    in px of the crop; `identity` is what the swapper's `prepare` returned; `opacity` 0..1 is how much of the
    new face is to show; `embedding` [256] of the target's own track, None where unknown. `front` [s, s] 0..1 is
    the opacity of what is in front of the face, None where nobody looked. `usual` [148, 2] are the
    target person's landmarks as they are most of the time, in px of the crop, None where only this face is known.
    """

    crop: Floats
    landmarks: Floats
    identity: Any
    opacity: float = 1.0
    embedding: Floats | None = None
    front: Floats | None = None
    usual: Floats | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FaceOutput:
    """The new face and the swapper's own mask 0..1 where it makes one, float32 RGB [n, n, 3] about 0..1 and [n, n].

    They cover the square of the crop; n may be larger than the crop's side. `is_lit`: the face has the target's
    colour already, as the settings ask for it.
    """

    face: Floats
    mask: Floats | None = None
    is_lit: bool = False


class Swapper(Protocol):
    """A family of swappers. Holds no state of a clip: results depend on the arguments alone.

    `template` names the alignment template of its crops.
    """

    @property
    def name(self) -> str: ...

    @property
    def template(self) -> str: ...

    def crop_size(self, face_px: float) -> int:
        """Side of the crop it needs to see, px, for a track whose face box is `face_px` wide (its median)."""
        ...

    def prepare(self, identity: SourceIdentity) -> Any:
        """The identity in this swapper's own form; made once a render."""
        ...

    def swap(self, faces: Sequence[FaceInput], settings: RenderSettings) -> list[FaceOutput]:
        """One output for each input, in order. Crops of one call may differ in size."""
        ...
