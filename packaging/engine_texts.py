"""The engine's sentences, as they stand in its code."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENGINE = ROOT / "ffstudio"

sys.path.insert(0, str(ROOT))
from ffstudio.domain import failures  # noqa: E402 - the checkout's own, wherever this is called from

PROSE = re.compile(r"(?<![\w.-])[A-Za-z]{2,}(?![\w.]) [A-Za-z]")  # of a sentence, rather than an option
FAILURES = ("UserError", "ContentError", "PolicyError", "EnvironmentError_", "BugError", *failures.__all__)


def engine_texts(folder: Path = ENGINE) -> Iterator[tuple[str, str]]:
    """File and template of every sentence that is `said`; "" for one that cannot be known, as it is no literal."""
    for file in sorted(folder.rglob("*.py")):
        for call in calls(file):
            if isinstance(call.func, ast.Name) and call.func.id in ("said", "Phrase"):
                yield _place(file, call), literal(call.args[0] if call.args else None)


def unsaid_texts(folder: Path = ENGINE) -> Iterator[tuple[str, str]]:
    """File and words of what a failure is given in plain English, which no window can translate."""
    for file in sorted(folder.rglob("*.py")):
        if file.is_relative_to(folder / "cli") or file.name.startswith("facefusion"):
            continue  # said on the command line only
        for call in calls(file):
            given = (*call.args, *(each.value for each in call.keywords))
            for text in given if name_of(call.func) in FAILURES else ():
                words = " ".join(filter(None, map(literal, ast.walk(text))))
                if isinstance(text, (ast.Constant, ast.JoinedStr)) and PROSE.search(words):
                    yield _place(file, call), words


def calls(file: Path) -> Iterator[ast.Call]:
    """Every call in a module."""
    tree = ast.parse(file.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def literal(node: ast.AST | None) -> str:
    """Text that stands in the code as it is; "" for anything else."""
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) else ""


def _place(file: Path, node: ast.expr) -> str:
    return f"{file.name}, line {node.lineno}"


def name_of(function: ast.expr) -> str:
    """What is called, without what it belongs to."""
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
