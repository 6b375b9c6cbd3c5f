"""The commands: one table; a command's module is loaded when it is called.

Such a module has `arguments(parser)`, which declares what the command takes, and `run(options)`, which does it.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True)
class Command:
    """`name` on the command line, the `module` behind it, one line of `help`."""

    name: str
    module: str
    help: str


COMMANDS = (
    Command("prepare", "lite.prepare", "pictures and the mesh teacher to one archive"),
    Command("attend", "lite.attention", "labels of the attention mesh, in an environment of its own"),
    Command("train-landmarks", "lite.landmarks.train", "one leg of the landmarks"),
    Command("evaluate-landmarks", "lite.landmarks.evaluate", "landmarks before and after, as JSON"),
    Command("export-landmarks", "lite.landmarks.export", "a checkpoint to lite_landmarks.onnx"),
    Command("train-embedder", "lite.embedder.train", "one leg of the embedder"),
    Command("evaluate-embedder", "lite.embedder.evaluate", "the embedder before and after, as JSON"),
    Command("export-embedder", "lite.embedder.export", "a checkpoint to lite_embedder_112.onnx"),
    Command("train-swapper", "lite.swapper.train", "one leg of the neural swapper"),
    Command("evaluate-swapper", "lite.swapper.evaluate", "the swapper before and after, as JSON and sheets"),
    Command("export-swapper", "lite.swapper.export", "weights to lite_swapper_256_fp16w.onnx"),
    Command("train-harmony", "lite.harmony.train", "one leg of the harmoniser"),
    Command("evaluate-harmony", "lite.harmony.evaluate", "the harmoniser's work, as JSON and sheets"),
    Command("export-harmony", "lite.harmony.export", "weights to lite_harmony_256_fp16w.onnx"),
    Command("train-occlusion", "lite.occlusion.train", "one leg of the occluder network"),
    Command(
        "evaluate-occlusion", "lite.occlusion.evaluate", "the occluder network's work, as JSON and a sheet"
    ),
    Command("export-occlusion", "lite.occlusion.export", "weights to lite_occlusion_256_fp16w.onnx"),
    Command("evaluate-methods", "lite.methods.evaluate", "the engine's methods over footage, as JSON"),
    Command("show-methods", "lite.methods.show", "the engine's methods over footage, as contact sheets"),
)


def main(words: Sequence[str]) -> None:
    """Runs one command; `words` as on the command line."""
    overview = "\n".join(f"  {command.name:<22}{command.help}" for command in COMMANDS)
    parser = argparse.ArgumentParser(
        prog="python packaging/lite",
        description="How the Lite pack is made.",
        epilog=f"commands:\n{overview}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    names = {command.name: command for command in COMMANDS}
    parser.add_argument("command", choices=names, metavar="COMMAND")
    command = names[parser.parse_args(words[:1]).command]
    module = import_module(command.module)
    inner = argparse.ArgumentParser(prog=f"python packaging/lite {command.name}", description=command.help)
    module.arguments(inner)
    module.run(inner.parse_args(words[1:]))
