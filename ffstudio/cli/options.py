"""Options of verbs that must be quick: nothing of the engine is loaded with them."""

from __future__ import annotations

from typing import Annotated

import typer

from ffstudio.domain.states import JobState

AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
States = Annotated[
    list[JobState] | None, typer.Option("--state", help="Only those in this state. Repeatable.")
]
