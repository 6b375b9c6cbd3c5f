"""The concrete failures, by blame. The message is built here, so that it reads the same wherever it is raised."""

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


class ChooseFace(UserError):
    """A source picture shows several faces and none was chosen."""

    def __init__(self, path: Path, count: int) -> None:
        super().__init__(
            f"Cannot tell which face of {path} to use",
            f"it shows {count}",
            f"add #1 to #{count} to the path, counted from the left",
        )


class SettingInvalid(UserError):
    """A setting, preset or manifest does not fit its schema."""

    def __init__(self, where: str, why: str, remedy: str = "correct the value") -> None:
        super().__init__(f"Cannot use {where}", why, remedy)


class MediaEmpty(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"Cannot read {path}", "the file is empty", "copy or export it again")


class MediaUnreadable(ContentError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"Cannot read {path}", why, "check that it plays, then copy or export it again")


class NoVideo(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"Cannot use {path}", "it has no video stream", "choose a file with pictures")


class NoFaceInSource(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Cannot use {path} as a source",
            "no face was found in it",
            "choose a sharp, frontal picture of at least 128 px of face",
        )


class NoFaceInTarget(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Nothing to replace in {path}",
            "no face was found in the chosen frames",
            "check the range, or lower faces.min_score or faces.min_size",
        )


class NoSuchPerson(UserError):
    def __init__(self, number: int, count: int) -> None:
        super().__init__(
            f"Cannot assign person {number}",
            f"the clip shows {count}",
            f"use --person 1 to {count}; `ffstudio analyse` lists them",
        )


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


class ProviderUnavailable(EnvironmentError_):
    def __init__(self, provider: str, why: str) -> None:
        super().__init__(
            f"Execution provider {provider} cannot be used",
            why,
            "run `ffstudio doctor`, or set compute.policy to prefer to allow the next one",
        )


class DecoderUnavailable(EnvironmentError_):
    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"Hardware decoder for {what} cannot be used", why, "set compute.decode to software")


class ModelMissing(EnvironmentError_):
    def __init__(self, name: str, where: str) -> None:
        super().__init__(
            f"Model {name} is not installed", f"no file at {where}", "install FF Studio or the model again"
        )


class ModelHashMismatch(EnvironmentError_):
    def __init__(self, name: str, path: Path, wanted: str, found: str) -> None:
        super().__init__(
            f"Model {name} is corrupt",
            f"sha256 of {path} is {found[:12]}…, the catalogue says {wanted[:12]}…",
            "install the model again",
        )


class ModelUnloadable(EnvironmentError_):
    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"Model {name} cannot be loaded", why, "install the model again")


class DataFileMissing(EnvironmentError_):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"FF Studio's own file {name} is missing",
            "the installation is incomplete",
            "install FF Studio again",
        )


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


class InferenceFailed(EnvironmentError_):
    """A loaded network broke off while it ran: out of memory, a lost GPU."""

    def __init__(self, name: str, provider: str, why: str) -> None:
        super().__init__(
            f"Network {name} failed on {provider}",
            why,
            "lower compute.batch, close other programs that use the GPU, or choose another provider",
        )


class GpuMemoryExhausted(InferenceFailed):
    """The GPU could not hold a batch; a smaller one may fit."""


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


class LandmarksMissing(BugError):
    """A face reached the swapper without its landmarks."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"Cannot replace a face in {where}",
            "its landmarks were not computed",
            "keep the log and report it",
        )


class OptionMissing(UserError):
    def __init__(self, what: str, remedy: str) -> None:
        super().__init__("Cannot start", f"{what} was not given", remedy)


class RunnerBusy(EnvironmentError_):
    def __init__(self, device: int) -> None:
        super().__init__(
            f"Cannot start a second runner on device {device}",
            "one is already working there",
            "let it work, or give this one another device with --gpu",
        )


class PresetInvalid(SettingInvalid):
    """A preset file that cannot be used; says the file and the line."""

    def __init__(self, where: str, why: str, remedy: str = "correct the file") -> None:
        super().__init__(f"preset {where}", why, remedy)


class PresetExists(UserError):
    def __init__(self, name: str, path: Path) -> None:
        super().__init__(
            f"Will not replace preset {name}",
            f"{path} exists",
            "add --overwrite, or choose another name",
        )


class StoreUnreadable(EnvironmentError_):
    """The database file is damaged, or no database of ours."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"Cannot read the database {where}",
            why,
            "put a copy of it back, or move it away to begin with an empty one",
        )


class StoreUnusable(EnvironmentError_):
    """The database cannot be opened or written where it lies."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"Cannot use the database {where}",
            why,
            "check the rights of its folder and keep it on a local disk (FFSTUDIO_DATA_DIR moves it)",
        )


class StoreBusy(EnvironmentError_):
    def __init__(self, where: str) -> None:
        super().__init__(
            f"Cannot write the database {where}",
            "another program keeps it locked",
            "close what holds it and try again",
        )


class StoreTooNew(EnvironmentError_):
    def __init__(self, where: str, found: str, known: str) -> None:
        super().__init__(
            f"Will not open the database {where}",
            f"a newer FF Studio made it (version {found}, this one knows up to {known})",
            "update FF Studio, or set FFSTUDIO_DATA_DIR to another folder",
        )


class NoSuchJob(UserError):
    def __init__(self, job: int) -> None:
        super().__init__(
            f"Cannot find job {job}", "it is not in the queue", "`ffstudio queue list` shows all"
        )


class NoSuchEntry(UserError):
    def __init__(self, entry: int) -> None:
        super().__init__(
            f"Cannot find entry {entry}", "it is not in the history", "`ffstudio history` shows all"
        )


class WrongState(UserError):
    """The states of jobs do not allow it."""

    def __init__(self, action: str, job: int, state: str) -> None:
        super().__init__(
            f"Cannot {action} job {job}",
            f"it is {state}",
            "`ffstudio queue list` shows what each job is doing",
        )


class StateChanged(UserError):
    """Somebody else changed the job in the meantime."""

    def __init__(self, job: int, wanted: str, found: str) -> None:
        super().__init__(
            f"Nothing was changed in job {job}",
            f"it was to be {wanted} and is {found}",
            "look at it again with `ffstudio queue show`, then decide anew",
        )


class SegmentUnplanned(BugError):
    def __init__(self, job: int, number: int) -> None:
        super().__init__(
            f"Cannot record segment {number} of job {job}",
            "the job's plan has no such segment",
            "keep the log and report it",
        )


class NotNow(UserError):
    """A job's state does not allow what was asked."""

    def __init__(self, job: int, state: str, remedy: str) -> None:
        super().__init__(f"Cannot do that to job {job}", f"it is {state}", remedy)
