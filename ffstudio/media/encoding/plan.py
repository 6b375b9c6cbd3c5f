"""How a deliverable is going to be encoded: decided once, before anything is rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from av.codec.codec import PixFmtLoss, find_best_pix_fmt_of_list
from av.video.format import VideoFormat

from ffstudio.domain.clip import Clip, ClipKind, FieldOrder
from ffstudio.domain.failures import OutputUnsupported, SettingInvalid
from ffstudio.domain.settings import Codec, EncodeSettings
from ffstudio.media.encoding.encoders import TrialCache, choose_encoder
from ffstudio.media.encoding.table import EncoderSpec, load_encoders
from ffstudio.media.pixels.frame import working_format
from ffstudio.media.reading.pattern import is_pattern

CONTAINERS = {".mp4": "mp4", ".m4v": "mp4", ".mov": "mov", ".mkv": "matroska"}
KEYFRAME_SECONDS = 2
LOSS_WORDS = {
    PixFmtLoss.RESOLUTION: "chroma resolution",
    PixFmtLoss.DEPTH: "bit depth",
    PixFmtLoss.ALPHA: "the alpha channel",
    PixFmtLoss.COLORQUANT: "colours",
    PixFmtLoss.CHROMA: "all chroma",
    PixFmtLoss.COLORSPACE: "exactness, by conversion between RGB and YCbCr",
}


@dataclass(frozen=True, slots=True)
class EncodePlan:
    """Everything the writer and the conform need to know.

    `options` are the encoder's own; `bit_rate` in bit/s, 0 for constant quality; `gop` in frames, 0 for
    encoders without one; real footage takes `least_bits` a pixel at the very least. `container` is FFmpeg's
    name of the deliverable's format, "" for pictures; `segment_suffix` the suffix of segment files, "" where a
    segment is a folder of pictures. `coded_size` [w, h] may be larger than the clip by one column or row; the
    file says what to crop. `notes` go to the manifest, `warnings` also to the operator. `threads` 0: as it likes.
    """

    encoder: str
    options: Mapping[str, str]
    pixel_format: str
    bit_rate: int
    gop: int
    container: str
    segment_suffix: str
    coded_size: tuple[int, int]
    is_exact: bool
    least_bits: float
    reason: str
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    threads: int = 0

    @property
    def is_images(self) -> bool:
        return not self.segment_suffix


def plan_encode(
    clip: Clip, output: Path, settings: EncodeSettings, *, trials: TrialCache | None = None
) -> EncodePlan:
    """Raises OutputUnsupported, SettingInvalid, EncoderUnavailable."""
    check_output(clip, output, settings.codec)
    choice = choose_encoder(settings, clip, trials=trials)
    pixel_format, is_exact, warnings = _pixel_format(choice.spec, clip, settings)
    profile = _profile(choice.spec, pixel_format, settings.profile)
    plan = EncodePlan(
        encoder=choice.name,
        options={**_options(choice.spec, clip, settings), **({"profile": profile} if profile else {})},
        pixel_format=pixel_format,
        bit_rate=settings.bitrate * 1000,
        gop=_gop(choice.spec, clip, settings.gop),
        container=CONTAINERS.get(output.suffix.lower(), ""),
        segment_suffix=choice.spec.segment,
        coded_size=_coded_size(choice.spec, clip, pixel_format),
        is_exact=is_exact,
        least_bits=choice.spec.least_bits,
        reason=choice.reason,
        notes=choice.notes,
        warnings=(*choice.warnings, *warnings),
    )
    return _with_notes(plan, clip)


def _with_notes(plan: EncodePlan, clip: Clip) -> EncodePlan:
    notes, warnings, source = list(plan.notes), list(plan.warnings), working_format(clip.video.pixel_format)
    spec = load_encoders().encoders[plan.encoder]
    if plan.coded_size != (clip.video.width, clip.video.height):
        warnings.append(
            f"{plan.encoder} codes even sizes only: {plan.coded_size[0]}x{plan.coded_size[1]} is coded and the "
            f"file tells players to crop to {clip.video.width}x{clip.video.height}, which some ignore"
        )
    if clip.video.field_order is FieldOrder.INTERLACED and spec.interlaced is None:
        warnings.append(f"{plan.encoder} does not mark the result as interlaced")
    if clip.video.hdr and not spec.keeps_hdr:
        warnings.append(f"{plan.encoder} does not keep the HDR metadata: {', '.join(clip.video.hdr)}")
    if plan.pixel_format != source and plan.is_exact:
        notes.append(f"{source} is handed to {plan.encoder} as {plan.pixel_format}, exactly")
    return replace(plan, notes=tuple(notes), warnings=tuple(warnings))


def check_output(clip: Clip, output: Path, codec: Codec) -> None:
    """That a file of this name can hold the clip in this codec. Raises OutputUnsupported."""
    encoders = load_encoders().for_codec(codec)
    suffixes = tuple(dict.fromkeys(suffix for spec in encoders for suffix in spec.containers))
    suffix = ".mp4" if output.suffix.lower() == ".m4v" else output.suffix.lower()
    if suffix not in suffixes:
        raise OutputUnsupported(
            output,
            _why_not(suffix, codec),
            f"name it {' or '.join(output.stem + s for s in suffixes)}, or choose another codec",
        )
    if suffix in CONTAINERS and clip.kind is ClipKind.STILL:
        raise OutputUnsupported(
            output, "the target is a still picture", "name it .png, .tif or .exr and choose that codec"
        )
    if suffix not in CONTAINERS and clip.kind is not ClipKind.STILL and not is_pattern(output):
        numbered = f"{output.stem}.%04d{output.suffix}"
        raise OutputUnsupported(output, "one picture cannot hold a clip", f"name it {numbered}")


def _why_not(suffix: str, codec: Codec) -> str:
    known = {name for spec in load_encoders().encoders.values() for name in spec.containers}
    if not suffix:
        return "it has no suffix"
    return f"{suffix} cannot hold {codec.value}" if suffix in known else f"the suffix {suffix} is unknown"


def _allowed(spec: EncoderSpec, wanted_profile: str) -> tuple[str, ...]:
    names = (wanted_profile,) if wanted_profile else spec.defaults
    if wanted_profile and wanted_profile not in spec.profiles:
        choices = ", ".join(spec.profiles) or "none"
        raise SettingInvalid(
            f"encode.profile = {wanted_profile}", f"{spec.name} does not know it", f"choose one of: {choices}"
        )
    formats = [name for profile in names for name in spec.profiles[profile].pixel_formats]
    return tuple(formats) or spec.pixel_formats


def _pixel_format(
    spec: EncoderSpec, clip: Clip, settings: EncodeSettings
) -> tuple[str, bool, tuple[str, ...]]:
    """Format, whether the clip's numbers get to the encoder unchanged, and warnings."""
    table, source = load_encoders(), working_format(clip.video.pixel_format)
    allowed = _allowed(spec, settings.profile)
    if settings.pixel_format != "source":
        # NVENC takes ten bits as p010le only, which holds the same numbers as the yuv420p10le of a preset.
        wanted = table.taken(settings.pixel_format, allowed)
        if wanted is None:
            raise SettingInvalid(
                f"encode.pixel_format = {settings.pixel_format}",
                f"{spec.name} does not take it with this profile",
                f"choose source or one of: {', '.join(allowed)}",
            )
        allowed = (wanted,)
    fitting = table.taken(source, allowed)
    return (fitting, True, ()) if fitting else _closest(spec, source, allowed)


def _closest(spec: EncoderSpec, source: str, allowed: tuple[str, ...]) -> tuple[str, bool, tuple[str, ...]]:
    has_alpha = any(component.is_alpha for component in VideoFormat(source).components)
    best, _ = find_best_pix_fmt_of_list(allowed, source, has_alpha)
    name = best.name if best else allowed[0]
    _, loss = find_best_pix_fmt_of_list((name,), source, has_alpha)
    lost = [words for flag, words in LOSS_WORDS.items() if loss & flag]
    if not lost:
        return name, False, ()
    warning = f"{spec.name} does not take {source}: converted to {name}, which loses {' and '.join(lost)}"
    return name, False, (warning,)


def _profile(spec: EncoderSpec, pixel_format: str, wanted: str) -> str:
    names = (wanted,) if wanted else spec.defaults
    fitting = (spec.profiles[name] for name in names)
    return next((p.value for p in fitting if not p.pixel_formats or pixel_format in p.pixel_formats), "")


def _options(spec: EncoderSpec, clip: Clip, settings: EncodeSettings) -> dict[str, str]:
    quality = spec.quality.options(settings.quality) if spec.quality and not settings.bitrate else {}
    fields = spec.interlaced or {} if clip.video.field_order is FieldOrder.INTERLACED else {}
    return {**spec.options, **fields, **spec.speed.get(settings.speed, {}), **quality}


def _gop(spec: EncoderSpec, clip: Clip, wanted: int) -> int:
    if spec.intra:
        return 0
    return wanted or max(1, round(clip.video.rate * KEYFRAME_SECONDS))


def _coded_size(spec: EncoderSpec, clip: Clip, pixel_format: str) -> tuple[int, int]:
    chroma = VideoFormat(pixel_format, 16, 16)
    width, height = clip.video.width, clip.video.height
    if not spec.even:
        return width, height
    return (
        width + (width % 2 if chroma.chroma_width(16) < 16 else 0),
        height + (height % 2 if chroma.chroma_height(16) < 16 else 0),
    )
