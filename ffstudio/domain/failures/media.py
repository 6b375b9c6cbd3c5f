"""Failures of files, footage and codecs."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import BugError, ContentError, EnvironmentError_, UserError


class FileMissing(UserError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"Cannot open {path}", "there is no such file", "check the path")


class OutputExists(UserError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Will not replace {path}", "the file exists", "add --overwrite or choose another output"
        )


class OutputIsInput(UserError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Will not write {path}", "it is also an input of this render", "choose another output"
        )


class OutputUnsupported(UserError):
    """The container or file type cannot hold what was asked for."""

    def __init__(self, path: Path, why: str, remedy: str) -> None:
        super().__init__(f"Cannot write {path}", why, remedy)


class MediaEmpty(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"Cannot read {path}", "the file is empty", "copy or export it again")


class MediaUnreadable(ContentError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"Cannot read {path}", why, "check that it plays, then copy or export it again")


class NoVideo(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"Cannot use {path}", "it has no video stream", "choose a file with pictures")


class TargetChanged(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The render of {path} was given up",
            "the file was replaced or changed while it was read",
            "render again once it is complete",
        )


class OutputUnwritable(EnvironmentError_):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"Cannot write {path}", why, "choose a folder that you may write to, or mend its rights"
        )


class DiskFull(EnvironmentError_):
    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Cannot go on writing in {folder}", "the disk is full", "free some space and start again"
        )


class DecodeFailed(ContentError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"Cannot decode {path}", why, "export the clip again, or trim to the part that plays"
        )


class EncoderUnavailable(EnvironmentError_):
    def __init__(self, codec: str, why: str) -> None:
        super().__init__(
            f"No usable encoder for {codec}",
            why,
            "run `ffstudio doctor`, or set encode.policy to prefer to allow software encoding",
        )


class DecoderUnavailable(EnvironmentError_):
    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"Hardware decoder for {what} cannot be used", why, "set compute.decode to software")


class FrameCountMismatch(BugError):
    def __init__(self, path: Path, wanted: int, found: int) -> None:
        super().__init__(
            f"The deliverable {path} failed its check",
            f"it has {found} frames instead of {wanted}",
            "keep the log and report it",
        )


class TimestampMismatch(BugError):
    def __init__(self, path: Path, frame: int, wanted: str, found: str) -> None:
        super().__init__(
            f"The deliverable {path} failed its check",
            f"frame {frame} is at {found} instead of {wanted}",
            "keep the log and report it",
        )


class EncodeFailed(EnvironmentError_):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"Cannot encode {path}", why, "try another encoder, codec or pixel format")


class SegmentsDiffer(BugError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Cannot join the parts of {path}",
            "they were encoded with different headers",
            "render it again, and report it if it happens again",
        )


class MediaDiffers(UserError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Will not repeat the render with {path}",
            "it is not the file that the manifest records",
            "restore that file, or render anew without --manifest",
        )
