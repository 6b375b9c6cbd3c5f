"""Every setting of a render: its default, range, unit and meaning, in one place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ffstudio.domain.ranges import Group, setting


class Policy(StrEnum):
    """`REQUIRE`: given or an error. `PREFER`: the next best, with the reason recorded and shown."""

    REQUIRE = "require"
    PREFER = "prefer"


class Provider(StrEnum):
    """Execution provider; `AUTO` takes the first usable of TensorRT, CUDA, CPU."""

    AUTO = "auto"
    TENSORRT = "tensorrt"
    CUDA = "cuda"
    CPU = "cpu"


class Decode(StrEnum):
    SOFTWARE = "software"
    CUDA = "cuda"


class Choose(StrEnum):
    """Whom an unaddressed source replaces: the person largest on screen, or everyone."""

    LARGEST = "largest"
    ALL = "all"


class Codec(StrEnum):
    H264 = "h264"
    HEVC = "hevc"
    AV1 = "av1"
    PRORES = "prores"
    DNXHR = "dnxhr"
    FFV1 = "ffv1"
    PNG = "png"
    TIFF = "tiff"
    EXR = "exr"


class EncoderKind(StrEnum):
    """`AUTO` takes NVENC where it works, else software, and records why."""

    AUTO = "auto"
    NVENC = "nvenc"
    SOFTWARE = "software"


class Speed(StrEnum):
    """Effort of the encoder, mapped to each encoder's own preset."""

    FAST = "fast"
    MEDIUM = "medium"
    SLOW = "slow"


class ColourMatch(StrEnum):
    """`NONE`; `MEAN` moves mean and contrast to the target's; `LIGHT` also its low-frequency light."""

    NONE = "none"
    MEAN = "mean"
    LIGHT = "light"


class Unseen(StrEnum):
    """What shows where no picture of the source saw its skin: that skin, stretched, or the `TARGET`'s own."""

    TARGET = "target"
    SOURCE = "source"


class MemoryStrategy(StrEnum):
    """When the queue's runner frees networks: `STRICT` after each job, `MODERATE` when idle, `TOLERANT` never."""

    STRICT = "strict"
    MODERATE = "moderate"
    TOLERANT = "tolerant"


class Admission(StrEnum):
    """What becomes of a job that does not fit on the GPU: `WAIT` until it does, or `REFUSE` it at once."""

    WAIT = "wait"
    REFUSE = "refuse"


@dataclass(frozen=True)
class ComputeSettings(Group):
    provider: Provider = setting(Provider.AUTO, "Execution provider of the networks")
    policy: Policy = setting(Policy.PREFER, "What to do when the provider cannot be used")
    device: int = setting(0, "Number of the GPU", 0, 63)
    batch: int = setting(4, "Frames that go through the networks together", 1, 64, "frames")
    threads: int = setting(0, "CPU threads of a network; 0 means all cores", 0, 256)
    decode: Decode = setting(Decode.SOFTWARE, "Who decodes the video")
    decode_threads: int = setting(0, "CPU threads of the decoder; 0 means one a core", 0, 64)
    encode_threads: int = setting(0, "CPU threads of the encoder; 0 is its own choice", 0, 64)
    memory: MemoryStrategy = setting(MemoryStrategy.MODERATE, "When the queue's runner frees its networks")
    memory_limit: float = setting(0.0, "System memory the queue's runner may use; 0 is off", 0, 4096, "GiB")
    admission: Admission = setting(Admission.WAIT, "What a job does in the queue when the GPU lacks room")

    @property
    def opening(self) -> tuple[Provider, Policy, int, int]:
        """All that decides how a network is opened; what agrees in it can use the same networks."""
        return self.provider, self.policy, self.device, self.threads


@dataclass(frozen=True)
class FaceSettings(Group):
    detect_size: int = setting(640, "Longer side of the picture faces are looked for in", 160, 2560, "px")
    min_score: float = setting(0.5, "Detections below are ignored", 0.05, 0.99)
    min_size: int = setting(24, "Smaller faces are ignored", 8, 4096, "px")
    choose: Choose = setting(Choose.LARGEST, "Whom a source without a person number replaces")
    max_gap: int = setting(12, "Longest gap in a track that is filled", 0, 250, "frames")
    min_track: int = setting(3, "Shorter tracks are dropped, except in shorter clips", 1, 250, "frames")
    smoothing: int = setting(2, "Frames to each side that steady a landmark; 0 is off", 0, 25, "frames")
    same_person: float = setting(0.5, "Cosine from which two tracks are one person", 0.1, 0.95)


@dataclass(frozen=True)
class SwapSettings(Group):
    model: str = setting("lite-mesh", "Swapper from the model catalogue")
    strength: float = setting(0.0, "Push away from the target's identity (neural)", 0.0, 0.6)
    harmony: float = setting(
        1.0, "How far the network corrects light and leaves out what is in front (hybrid)", 0.0, 1.0
    )
    amount: float = setting(1.0, "Opacity of the new face", 0.0, 1.0)
    crop: int = setting(0, "Side of the working crop; 0 follows the face's size", 0, 1024, "px")


@dataclass(frozen=True)
class MeshSettings(Group):
    lids: bool = setting(True, "Close the lids as far as the target's (mesh)")
    gaze: float = setting(1.0, "Where the eyes look: 0 as the source, 1 as the target (mesh)", 0.0, 1.0)
    proportions: float = setting(
        0.8, "Places and sizes of eyes, brows, nose: 0 the target's, 1 the source's (mesh)", 0.0, 1.0
    )
    lips: float = setting(0.7, "Fullness of the lips: 0 the target's, 1 the source's (mesh)", 0.0, 1.0)
    unseen: Unseen = setting(Unseen.TARGET, "What shows where no source picture saw the skin (mesh)")


@dataclass(frozen=True)
class MaskSettings(Group):
    hull: bool = setting(True, "Limit to the face's outline")
    inset: float = setting(0.06, "Outline drawn in, of the face's width", 0.0, 0.4)
    feather: float = setting(0.03, "Softness of the outline, of the face's width", 0.0, 0.2)
    mouth: bool = setting(True, "Keep the target's inner mouth")
    occlusion: bool = setting(True, "Keep what is in front of the face: hands, hair, glasses, microphones")
    box: bool = setting(False, "Limit to a box in the crop")
    padding: tuple[float, float, float, float] = setting(
        (0.0, 0.0, 0.0, 0.0), "Box drawn in: top, right, bottom, left", 0, 49, "% of the crop"
    )
    blur: float = setting(0.3, "Softness of the box's edge", 0.0, 1.0)
    own: bool = setting(True, "Use the swapper's own mask where it makes one")


@dataclass(frozen=True)
class ColourSettings(Group):
    match: ColourMatch = setting(ColourMatch.LIGHT, "How the new face takes the target's colour")
    amount: float = setting(1.0, "How much of it", 0.0, 1.0)
    detail: float = setting(0.5, "How far softness and local contrast follow the target", 0.0, 1.0)
    grain: float = setting(0.0, "How much of the target's grain the new face gets", 0.0, 1.0)


@dataclass(frozen=True)
class EncodeSettings(Group):
    codec: Codec = setting(Codec.H264, "Codec of the deliverable")
    encoder: EncoderKind = setting(EncoderKind.AUTO, "Who encodes")
    policy: Policy = setting(Policy.PREFER, "What to do when that encoder cannot be used")
    quality: int = setting(80, "Constant quality, mapped to CRF or CQ", 0, 100)
    bitrate: int = setting(0, "Mean bitrate instead of constant quality; 0 is off", 0, 2_000_000, "kbit/s")
    speed: Speed = setting(Speed.MEDIUM, "Effort of the encoder")
    profile: str = setting("", "The codec's own profile name; empty is the encoder's choice")
    pixel_format: str = setting("source", "FFmpeg pixel format, or source to keep the clip's")
    gop: int = setting(0, "Longest distance of keyframes; 0 is two seconds", 0, 1000, "frames")
    segment_frames: int = setting(240, "Length of a segment; a crash costs at most one", 8, 100_000, "frames")


@dataclass(frozen=True)
class RenderSettings(Group):
    """All groups. Frozen: a change makes a new value."""

    compute: ComputeSettings = field(default_factory=ComputeSettings)
    faces: FaceSettings = field(default_factory=FaceSettings)
    swap: SwapSettings = field(default_factory=SwapSettings)
    mesh: MeshSettings = field(default_factory=MeshSettings)
    mask: MaskSettings = field(default_factory=MaskSettings)
    colour: ColourSettings = field(default_factory=ColourSettings)
    encode: EncodeSettings = field(default_factory=EncodeSettings)

    def __post_init__(self) -> None:
        """The groups have checked themselves."""
