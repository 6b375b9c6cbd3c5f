"""What `render` and `queue add` are asked for, and the render spec it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from ffstudio.cli.arguments import absolute, read_assignments, read_range, read_rate, read_settings
from ffstudio.config.manifests import read_manifest
from ffstudio.domain.failures import OptionMissing
from ffstudio.domain.spec import RenderSpec
from ffstudio.pipeline.repeat import repeat_spec

Target = Annotated[
    Path | None, typer.Option("--target", "-t", metavar="CLIP", help="Clip, still or image sequence.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="OUT", help="Deliverable to write.")]
FromManifest = Annotated[
    Path | None,
    typer.Option("--manifest", metavar="FILE", help="Repeat the render that this manifest records."),
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the output if it exists.")]


@dataclass(frozen=True)
class Request:
    """The options as given, in the order of the verbs' parameters."""

    source: list[str] | None
    target: Path | None
    output: Path | None
    preset: str
    set_: list[str] | None
    in_: int | None
    out_: int | None
    person: list[str] | None
    rate: str
    manifest: Path | None
    overwrite: bool

    def spec(self) -> RenderSpec:
        """Raises OptionMissing, and what the options' parts raise."""
        if self.manifest is not None:
            output = absolute(self.output) if self.output else None
            return repeat_spec(read_manifest(self.manifest), output, overwrite=self.overwrite)
        if self.target is None or self.output is None:
            raise OptionMissing("--target or --output", "give both, or --manifest FILE")
        return RenderSpec(
            absolute(self.target),
            absolute(self.output),
            read_assignments(self.source, self.person),
            read_settings(self.preset, self.set_, self.output),
            read_range(self.in_, self.out_),
            self.overwrite,
            self.preset,
            read_rate(self.rate),
        )
