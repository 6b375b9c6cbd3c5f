"""Failures of files, footage and codecs."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import BugError, ContentError, EnvironmentError_, UserError
from ffstudio.domain.sentences import said


class FileMissing(UserError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Cannot open {path}", path=path), said("there is no such file"), said("check the path")
        )


class OutputExists(UserError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Will not replace {path}", path=path),
            said("the file exists"),
            said("add --overwrite or choose another output"),
        )


class OutputIsInput(UserError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Will not write {path}", path=path),
            said("it is also an input of this render"),
            said("choose another output"),
        )


class OutputUnsupported(UserError):
    """The container or file type cannot hold what was asked for."""

    def __init__(self, path: Path, why: str, remedy: str) -> None:
        super().__init__(said("Cannot write {path}", path=path), why, remedy)


class MediaEmpty(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Cannot read {path}", path=path), said("the file is empty"), said("copy or export it again")
        )


class MediaUnreadable(ContentError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            said("Cannot read {path}", path=path),
            why,
            said("check that it plays, then copy or export it again"),
        )


class NoVideo(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Cannot use {path}", path=path),
            said("it has no video stream"),
            said("choose a file with pictures"),
        )


class TargetChanged(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("The render of {path} was given up", path=path),
            said("the file was replaced or changed while it was read"),
            said("render again once it is complete"),
        )


class OutputUnwritable(EnvironmentError_):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            said("Cannot write {path}", path=path),
            why,
            said("choose a folder that you may write to, or mend its rights"),
        )


class DiskFull(EnvironmentError_):
    def __init__(self, folder: Path) -> None:
        super().__init__(
            said("Cannot go on writing in {folder}", folder=folder),
            said("the disk is full"),
            said("free some space and start again"),
        )


class DecodeFailed(ContentError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            said("Cannot decode {path}", path=path),
            why,
            said("export the clip again, or trim to the part that plays"),
        )


class EncoderUnavailable(EnvironmentError_):
    def __init__(self, codec: str, why: str) -> None:
        super().__init__(
            said("No usable encoder for {codec}", codec=codec),
            why,
            said("run `ffstudio doctor`, or set encode.policy to prefer to allow software encoding"),
        )


class DecoderUnavailable(EnvironmentError_):
    def __init__(self, what: str, why: str) -> None:
        super().__init__(
            said("Hardware decoder for {what} cannot be used", what=what),
            why,
            said("set compute.decode to software"),
        )


class FrameCountMismatch(BugError):
    def __init__(self, path: Path, wanted: int, found: int) -> None:
        super().__init__(
            said("The deliverable {path} failed its check", path=path),
            said("it has {found} frames instead of {wanted}", found=found, wanted=wanted),
            said("keep the log and report it"),
        )


class TimestampMismatch(BugError):
    def __init__(self, path: Path, frame: int, wanted: str, found: str) -> None:
        super().__init__(
            said("The deliverable {path} failed its check", path=path),
            said("frame {frame} is at {found} instead of {wanted}", frame=frame, found=found, wanted=wanted),
            said("keep the log and report it"),
        )


class EncodeFailed(EnvironmentError_):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            said("Cannot encode {path}", path=path), why, said("try another encoder, codec or pixel format")
        )


class SegmentsDiffer(BugError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Cannot join the parts of {path}", path=path),
            said("they were encoded with different headers"),
            said("render it again, and report it if it happens again"),
        )


class MediaDiffers(UserError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Will not repeat the render with {path}", path=path),
            said("it is not the file that the manifest records"),
            said("restore that file, or render anew without --manifest"),
        )
