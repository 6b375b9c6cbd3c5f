"""How a deliverable is going to be encoded: decided once, before anything is rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from av.codec.codec import PixFmtLoss, find_best_pix_fmt_of_list
from av.video.format import VideoFormat

from ffstudio.domain.clip import Clip, FieldOrder
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import conjoined, said
from ffstudio.domain.settings import EncodeSettings
from ffstudio.media.encoding.containers import CONTAINERS, check_output
from ffstudio.media.encoding.encoders import TrialCache, choose_encoder
from ffstudio.media.encoding.table import EncoderSpec, load_encoders
from ffstudio.media.pixels.frame import working_format

KEYFRAME_SECONDS = 2
LOSS_WORDS = {
    PixFmtLoss.RESOLUTION: said("chroma resolution"),
    PixFmtLoss.DEPTH: said("bit depth"),
    PixFmtLoss.ALPHA: said("the alpha channel"),
    PixFmtLoss.COLORQUANT: said("colours"),
    PixFmtLoss.CHROMA: said("all chroma"),
    PixFmtLoss.COLORSPACE: said("exactness, by conversion between RGB and YCbCr"),
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
            said(
                "{encoder} codes even sizes only: {coded_width}x{coded_height} is coded and the file tells "
                "players to crop to {width}x{height}, which some ignore",
                encoder=plan.encoder,
                coded_width=plan.coded_size[0],
                coded_height=plan.coded_size[1],
                width=clip.video.width,
                height=clip.video.height,
            )
        )
    if clip.video.field_order is FieldOrder.INTERLACED and spec.interlaced is None:
        warnings.append(said("{encoder} does not mark the result as interlaced", encoder=plan.encoder))
    if clip.video.hdr and not spec.keeps_hdr:
        warnings.append(
            said(
                "{encoder} does not keep the HDR metadata: {kinds}",
                encoder=plan.encoder,
                kinds=", ".join(clip.video.hdr),
            )
        )
    if plan.pixel_format != source and plan.is_exact:
        notes.append(
            said(
                "{source} is handed to {encoder} as {format}, exactly",
                source=source,
                encoder=plan.encoder,
                format=plan.pixel_format,
            )
        )
    return replace(plan, notes=tuple(notes), warnings=tuple(warnings))


def _allowed(spec: EncoderSpec, wanted_profile: str) -> tuple[str, ...]:
    names = (wanted_profile,) if wanted_profile else spec.defaults
    if wanted_profile and wanted_profile not in spec.profiles:
        choices = ", ".join(spec.profiles) or said("none")
        raise SettingInvalid(
            f"encode.profile = {wanted_profile}",
            said("{name} does not know it", name=spec.name),
            said("choose one of: {choices}", choices=choices),
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
                said("{name} does not take it with this profile", name=spec.name),
                said("choose source or one of: {names}", names=", ".join(allowed)),
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
    warning = said(
        "{encoder} does not take {source}: converted to {format}, which loses {lost}",
        encoder=spec.name,
        source=source,
        format=name,
        lost=conjoined(lost),
    )
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
