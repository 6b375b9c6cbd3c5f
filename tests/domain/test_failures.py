"""Every failure is one sentence of what, why and remedy, and its blame gives the exit code."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from ffstudio.domain import failures
from ffstudio.domain.errors import (
    BugError,
    Cancelled,
    ContentError,
    EnvironmentError_,
    ExitCode,
    FfstudioError,
    PolicyError,
    UserError,
)

CONCRETE = [
    kind
    for _, kind in inspect.getmembers(failures, inspect.isclass)
    if issubclass(kind, FfstudioError) and kind.__module__.startswith(failures.__name__)
]


def make(kind: type[FfstudioError]) -> FfstudioError:
    """An instance with plausible arguments of the annotated types."""
    examples = {"Path": Path("clip.mov"), "int": 2}
    parameters = list(inspect.signature(kind).parameters.values())
    values: list[Any] = [examples.get(str(p.annotation), p.name) for p in parameters if p.default is p.empty]
    return kind(*values)


@pytest.mark.parametrize("kind", CONCRETE, ids=lambda kind: kind.__name__)
def test_every_failure_says_what_why_and_remedy(kind: type[FfstudioError]) -> None:
    error = make(kind)
    assert all((error.what, error.why, error.remedy))
    assert str(error) == f"{error.what}: {error.why}; {error.remedy}."
    assert str(error).count("\n") == 0


@pytest.mark.parametrize(
    ("blame", "code"),
    [
        (UserError, ExitCode.WRONG_USE),
        (ContentError, ExitCode.FAILED),
        (PolicyError, ExitCode.REFUSED),
        (EnvironmentError_, ExitCode.ENVIRONMENT),
        (BugError, ExitCode.FAILED),
        (Cancelled, ExitCode.CANCELLED),
    ],
)
def test_blame_gives_the_exit_code(blame: type[FfstudioError], code: ExitCode) -> None:
    assert blame.exit_code is code
