"""Which settings have an effect beside the others, and why one has none."""

from __future__ import annotations

from ffstudio.domain.settings import Codec, RenderSettings
from ffstudio.media.encoding.table import EncoderSpec, load_encoders
from ffstudio.ui.inspector.table import Row, say
from ffstudio.ui.inspector.values import value_of
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

NO_QUALITY = QT_TRANSLATE_NOOP("Inspector", "This codec has one quality, given by its profile.")
NO_SPEED = QT_TRANSLATE_NOOP("Inspector", "This codec has one speed.")
NO_GOP = QT_TRANSLATE_NOOP("Inspector", "Every frame of this codec is a keyframe.")
NO_PROFILE = QT_TRANSLATE_NOOP("Inspector", "This codec has no profiles.")


def why_without_effect(row: Row, settings: RenderSettings) -> str:
    """Why changing this setting would change nothing, as a sentence; "" where it does."""
    for need in row.needs:
        if value_of(settings, need.name) not in need.values:
            return say(need.why)
    return say(_codec_reason(row.name, settings.encode.codec))


def profiles_of(codec: Codec) -> tuple[str, ...]:
    """Names of the profiles that encoders of this codec know."""
    return tuple(dict.fromkeys(name for spec in _encoders(codec) for name in spec.profiles))


def pixel_formats_of(codec: Codec) -> tuple[str, ...]:
    """FFmpeg's names of the formats that encoders of this codec take."""
    return tuple(dict.fromkeys(name for spec in _encoders(codec) for name in spec.pixel_formats))


def _codec_reason(name: str, codec: Codec) -> str:
    specs = _encoders(codec)
    if name in ("encode.quality", "encode.bitrate") and not any(spec.quality for spec in specs):
        return NO_QUALITY
    if name == "encode.speed" and not any(spec.speed for spec in specs):
        return NO_SPEED
    if name == "encode.gop" and all(spec.intra for spec in specs):
        return NO_GOP
    if name == "encode.profile" and not any(spec.profiles for spec in specs):
        return NO_PROFILE
    return ""


def _encoders(codec: Codec) -> tuple[EncoderSpec, ...]:
    return load_encoders().for_codec(codec)
