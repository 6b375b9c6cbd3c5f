"""Sets up the encoder of a plan for a clip's frames."""

from __future__ import annotations

from av.codec.context import ThreadType
from av.video.codeccontext import VideoCodecContext
from av.video.format import VideoFormat
from av.video.reformatter import VideoReformatter

from ffstudio.domain.clip import Clip
from ffstudio.domain.colour import UNSPECIFIED, Colour
from ffstudio.domain.frames import VideoFrame
from ffstudio.media.encoding.convert import Converter, encoded_colour
from ffstudio.media.encoding.hdr import encoder_params, hdr_of
from ffstudio.media.encoding.plan import EncodePlan
from ffstudio.media.encoding.table import load_encoders
from ffstudio.media.pixels.colour_tags import codec_ints


def converter_for(plan: EncodePlan, clip: Clip, first: VideoFrame) -> Converter:
    """From frames like `first` to what the plan's encoder takes."""
    source = clip.video.colour
    target = encoded_colour(source, first.native.format.name, plan.pixel_format, first.height)
    return Converter(plan.pixel_format, plan.coded_size, source, target, VideoReformatter())


def configure(context: VideoCodecContext, plan: EncodePlan, clip: Clip, colour: Colour) -> None:
    """Sets the encoder up, which its first frame opens; times are in the clip's time base."""
    context.width, context.height = plan.coded_size
    context.pix_fmt, context.time_base = plan.pixel_format, clip.video.time_base
    context.framerate, context.sample_aspect_ratio = clip.video.rate, clip.video.sample_aspect
    context.bit_rate, context.gop_size = plan.bit_rate, plan.gop or 1
    is_told = load_encoders().encoders[plan.encoder].threads is not None  # by `encoder_options`
    context.thread_count, context.thread_type = 0 if is_told else plan.threads, ThreadType.AUTO
    for name, code in codec_ints(colour).items():
        setattr(context, name, code)


def encoder_options(plan: EncodePlan, first: VideoFrame, colour: Colour) -> dict[str, str]:
    """The plan's options with chroma siting, HDR metadata and threads in the encoder's own parameters."""
    options, spec = dict(plan.options), load_encoders().encoders[plan.encoder]
    shape = VideoFormat(plan.pixel_format, 16, 16)
    is_subsampled = not shape.is_rgb and shape.chroma_width(16) < 16
    if colour.chroma != UNSPECIFIED and is_subsampled and not plan.is_images:
        options["chroma_sample_location"] = colour.chroma
    if spec.hdr:
        names = (spec.hdr.mastering, spec.hdr.light)
        params = encoder_params(hdr_of(first.native), names, is_integer=spec.hdr.is_integer)
        options[spec.hdr.option] = _joined(options.get(spec.hdr.option, ""), params)
    if spec.threads and plan.threads:
        params = f"{spec.threads.name}={min(plan.threads, spec.threads.most)}"
        options[spec.threads.option] = _joined(options.get(spec.threads.option, ""), params)
    return options


def _joined(*params: str) -> str:
    return ":".join(text for text in params if text)
