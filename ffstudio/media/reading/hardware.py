"""Hardware decoding, only where it was asked for."""

from __future__ import annotations

from av.codec.hwaccel import HWAccel, hwdevices_available

from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.failures import DecoderUnavailable
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import Decode


def accelerator(clip: Clip, decode: Decode, device: int) -> HWAccel | None:
    """What `av.open` needs for that way of decoding; None for software, and for pictures, which no GPU decodes.

    Raises DecoderUnavailable where this build of FFmpeg has no such device.
    """
    if decode is Decode.SOFTWARE or clip.kind is not ClipKind.VIDEO:
        return None
    if decode.value not in hwdevices_available():
        raise DecoderUnavailable(
            clip.video.codec, said("FFmpeg was built without {decoder}", decoder=decode.value)
        )
    return HWAccel(decode.value, device=str(device), allow_software_fallback=False)
