"""Verbs that are loaded when they are called."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ffstudio.cli import main, queue_group
from ffstudio.cli.lazy import Verb
from tests.cli.conftest import Shell

HELP = (
    "import sys; from ffstudio.cli.main import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
)


@pytest.mark.parametrize("verb", [*main.VERBS, *queue_group.VERBS], ids=lambda verb: verb.name)
def test_the_table_says_what_the_verb_says(verb: Verb) -> None:
    command = verb.load()
    assert command.name == verb.name
    assert command.help.split("\n\n")[0].replace("\n", " ") == verb.help


def test_help_names_every_verb_and_loads_none(shell: Shell) -> None:
    done = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=True)
    assert all(verb.name in done.stdout for verb in main.VERBS)
    assert not set(done.stderr.split()) & {"sqlalchemy", "numpy", "cv2", "av", "onnxruntime"}
    assert shell("queue", "--help") == 0
    assert all(verb.name in shell.out for verb in queue_group.VERBS)


def test_an_unknown_verb_is_wrong_use(shell: Shell) -> None:
    assert shell("rendr") == 2
    assert shell("queue", "lst") == 2
