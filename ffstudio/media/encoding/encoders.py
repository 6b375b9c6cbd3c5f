"""Which encoders work on this machine, and which one is taken."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field
from fractions import Fraction

import av
import av.logging
from av.codec.context import CodecContext
from av.video.codeccontext import VideoCodecContext

from ffstudio.domain.clip import Clip
from ffstudio.domain.failures import EncoderUnavailable
from ffstudio.domain.sentences import listed, said
from ffstudio.domain.settings import EncoderKind, EncodeSettings, Policy
from ffstudio.media.encoding.table import EncoderSpec, Options, load_encoders

TRIAL_SIZE = (320, 256)  # above the least size of every encoder (NVENC AV1: 192 x 128, DNxHR: 256 x 120)


@dataclass(frozen=True, slots=True)
class EncoderChoice:
    """The encoder taken and why. `notes` go to the manifest, `warnings` also to the operator."""

    spec: EncoderSpec
    reason: str
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.spec.name


@dataclass(frozen=True)
class TrialCache:
    """Outcomes of trials, so that each encoder is tried once by its owner."""

    outcomes: dict[tuple[str, str], str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def trial(self, name: str, pixel_format: str) -> str:
        """As `trial`, remembered."""
        with self.lock:
            key = (name, pixel_format)
            if key not in self.outcomes:
                self.outcomes[key] = trial(name, pixel_format)
            return self.outcomes[key]


def reason_of(error: av.FFmpegError | ValueError) -> str:
    """The library's own words on why it failed, in one line."""
    log = getattr(error, "log", None)
    text = log[2] if log else getattr(error, "strerror", None) or str(error)
    return " ".join(str(text).split()).rstrip(".")


def set_environment(spec: EncoderSpec) -> None:
    """Sets what the encoder's library reads from the environment only, unless the operator set it."""
    for key, value in spec.environment.items():
        os.environ.setdefault(key, value)


def create_context(spec: EncoderSpec, options: Options) -> VideoCodecContext:
    """An encoder's context, not opened. Raises ValueError where the build lacks it."""
    set_environment(spec)
    context = CodecContext.create(spec.name, "w")
    if not isinstance(context, VideoCodecContext):
        raise TypeError(f"{spec.name} is no video encoder")
    context.options = dict(options)
    return context


def trial(name: str, pixel_format: str = "", options: Options | None = None) -> str:
    """Encodes two grey frames for real. Why that fails, in the library's words; "" if it works."""
    spec = load_encoders().encoders[name]
    level = av.logging.get_level()
    av.logging.set_level(av.logging.ERROR)
    try:
        with av.logging.Capture():
            _encode_two_frames(spec, pixel_format or spec.pixel_formats[0], options)
    except (av.FFmpegError, ValueError) as error:
        return reason_of(error)
    finally:
        av.logging.set_level(level)
    return ""


def _encode_two_frames(spec: EncoderSpec, pixel_format: str, options: Options | None) -> None:
    profile = next((p.value for p in spec.profiles.values() if pixel_format in p.pixel_formats), "")
    wanted = {
        **spec.options,
        **({"profile": profile} if profile and spec.defaults else {}),
        **(options or {}),
    }
    context = create_context(spec, wanted)
    context.width, context.height = TRIAL_SIZE
    context.pix_fmt, context.time_base, context.framerate = pixel_format, Fraction(1, 25), Fraction(25)
    packets = []
    for number in range(2):
        frame = av.VideoFrame(*TRIAL_SIZE, pixel_format)
        for plane in frame.planes:
            plane.update(bytes([128]) * plane.buffer_size)
        frame.pts, frame.time_base = number, Fraction(1, 25)
        packets += context.encode(frame)
    packets += context.encode(None)
    if len(packets) != 2:
        raise ValueError(f"it made {len(packets)} frames of 2")


def available_encoders() -> dict[str, str]:
    """Every encoder of the table to "" where a trial works, else the reason why it does not."""
    return {name: trial(name) for name in load_encoders().encoders}


def choose_encoder(
    settings: EncodeSettings, clip: Clip, *, trials: TrialCache | None = None
) -> EncoderChoice:
    """The first encoder by policy that a trial proves usable. Raises EncoderUnavailable.

    Tried with the pixel format asked for, or the clip's; with the encoder's first where it takes neither.
    """
    table, trials = load_encoders(), trials or TrialCache()
    pixel_format = clip.video.pixel_format if settings.pixel_format == "source" else settings.pixel_format
    wanted = table.for_codec(settings.codec, settings.encoder)
    others = [e for e in table.for_codec(settings.codec) if e not in wanted]
    candidates = [*wanted, *(others if settings.policy is Policy.PREFER else [])]
    failures: list[str] = []
    for spec in candidates:
        fitting = table.taken(pixel_format, spec.pixel_formats) or spec.pixel_formats[0]
        if why := trials.trial(spec.name, fitting):
            failures.append(said("{name} not used: {why}", name=spec.name, why=why))
            continue
        return _chosen(spec, failures, settings.encoder)
    if not candidates:
        failures.append(said("there is no {encoder} encoder for it", encoder=settings.encoder))
    raise EncoderUnavailable(settings.codec.value, listed(failures))


def _chosen(spec: EncoderSpec, failures: list[str], asked: EncoderKind) -> EncoderChoice:
    if not failures:
        is_other = asked is not EncoderKind.AUTO and spec.kind is not asked
        works = said("{name} works", name=spec.name)
        return _without_kind(spec, asked) if is_other else EncoderChoice(spec, works)
    why = said("{failures}; {name} instead", failures=listed(failures), name=spec.name)
    if asked is EncoderKind.AUTO:
        return EncoderChoice(spec, why, notes=(why,))
    return EncoderChoice(spec, why, warnings=(why,))


def _without_kind(spec: EncoderSpec, asked: EncoderKind) -> EncoderChoice:
    why = said(
        "there is no {asked} encoder for {codec}; {name} instead",
        asked=asked,
        codec=spec.codec,
        name=spec.name,
    )
    return EncoderChoice(spec, why, warnings=(why,))
