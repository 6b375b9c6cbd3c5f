"""The console's translations: `python packaging/translations.py update|release|check`.

`update` brings the catalogues in `resources/translations` in line with the texts of the code and of its tables;
what is new is left "unfinished", to be filled in with Qt Linguist. `release` compiles them. `check` says what is
missing, and ends with status 1 where anything is.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path

import PySide6
from engine_texts import calls, engine_texts, literal, name_of, unsaid_texts

ROOT = Path(__file__).resolve().parents[1]
UI = ROOT / "ffstudio" / "ui"
FOLDER = ROOT / "resources" / "translations"
CHINESE, ENGLISH = "ffstudio_zh_CN", "ffstudio_en"  # of English there are only the plurals: 1 clip, 2 clips

sys.path.insert(0, str(ROOT))
from ffstudio.config.paths import Paths  # noqa: E402 - the checkout's own, wherever this is called from
from ffstudio.config.presets import preset_files, read_preset  # noqa: E402
from ffstudio.domain.settings import RenderSettings  # noqa: E402
from ffstudio.ui.inspector.table import load_table  # noqa: E402

MARKS = ("tr", "translate", "QT_TRANSLATE_NOOP")
PLACEHOLDER = re.compile(r"\{\w*(?::[^{}]*)?\}|%n")
LETTER = re.compile(r"&(?=[^\s&])")  # of a menu


@dataclass(frozen=True)
class Message:
    """One text of a catalogue; several `translations` where it has plurals."""

    context: str
    source: str
    translations: tuple[str, ...]
    is_plural: bool
    is_finished: bool

    def problems(self) -> Iterator[str]:
        """What is wrong with it."""
        if not self.is_finished or not all(self.translations):
            yield "is not translated"
            return
        for text in self.translations:
            if sorted(_holes(self.source)) != sorted(_holes(text)) and not self._may_leave_out(text):
                yield f"has other placeholders: {text!r}"
            if len(LETTER.findall(self.source)) != len(LETTER.findall(text)):
                yield f"has another number of menu letters: {text!r}"
            if self.source.endswith("…") != text.endswith("…"):
                yield f"does not end alike: {text!r}"

    def _may_leave_out(self, text: str) -> bool:
        """A singular may say "one" instead of the number."""
        return self.is_plural and sorted(_holes(self.source)) == sorted([*_holes(text), "%n"])


def table_texts() -> Iterator[tuple[str, str]]:
    """Context and text of everything that the console shows from tables, which lupdate cannot see."""
    table, defaults = load_table(), RenderSettings()
    yield from (("Inspector", title) for title in table.groups.values())
    for row in table.rows.values():
        yield from (("Inspector", text) for text in (row.title, row.help, row.unit, row.short_unit, row.zero))
        yield from (("Inspector", text) for text in (*row.words.values(), *(need.why for need in row.needs)))
    for group in fields(defaults):
        for setting in fields(getattr(defaults, group.name)):
            yield from (("Inspector", setting.metadata[key]) for key in ("help", "unit"))
    nowhere = Paths(FOLDER / "none", FOLDER / "none")
    for file in preset_files(nowhere).values():
        preset = read_preset(file, nowhere)
        yield from (("Preset", text) for text in (preset.title, preset.description))
    yield from (("Engine", template) for _, template in engine_texts() if template)


def code_texts() -> Iterator[tuple[str, str]]:
    """File and text of everything that the code means to be translated, whether lupdate sees it or not."""
    for file in sorted(UI.rglob("*.py")):
        for call in calls(file):
            if name_of(call.func) in MARKS:
                place = 0 if name_of(call.func) == "tr" else 1  # after the context
                if text := literal(call.args[place] if len(call.args) > place else None):
                    yield file.name, text


def update(folder: Path = FOLDER) -> None:
    """Brings the catalogues of a folder up to date."""
    texts = dict.fromkeys((context, text) for context, text in table_texts() if text)
    quote = partial(json.dumps, ensure_ascii=False)  # in double quotes, which lupdate reads best
    lines = [f"QT_TRANSLATE_NOOP({quote(context)}, {quote(text)})\n" for context, text in texts]
    with tempfile.TemporaryDirectory() as name:
        tables = Path(name) / "tables.py"
        tables.write_text("".join(lines), "utf-8")
        code = sorted(str(file) for file in UI.rglob("*.py"))
        always = ("-silent", "-locations", "none", "-no-obsolete", "-source-language", "en")
        for catalogue, options in ((CHINESE, ()), (ENGLISH, ("-pluralonly",))):
            target = folder / f"{catalogue}.ts"
            _tool("lupdate", *always, *options, *code, str(tables), "-ts", str(target))


def release(folder: Path = FOLDER) -> None:
    """Compiles the catalogues into `folder`."""
    for catalogue in (CHINESE, ENGLISH):
        compiled = folder / f"{catalogue}.qm"
        _tool("lrelease", "-silent", str(FOLDER / f"{catalogue}.ts"), "-qm", str(compiled))


def check() -> list[str]:
    """What is missing, as sentences."""
    found = []
    for catalogue in (CHINESE, ENGLISH):
        for message in read(FOLDER / f"{catalogue}.ts"):
            found += [f"{catalogue}: {message.source!r} {problem}" for problem in message.problems()]
    known = {message.source for message in read(FOLDER / f"{CHINESE}.ts")}
    found += [f"{place}: lupdate does not see {text!r}" for place, text in code_texts() if text not in known]
    found += [f"{place}: a template of `said` is no literal" for place, text in engine_texts() if not text]
    found += [f"{place}: {text!r} is not `said`" for place, text in unsaid_texts()]
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for catalogue in (CHINESE, ENGLISH):
            shutil.copy(FOLDER / f"{catalogue}.ts", fresh)
        update(fresh)
        release(fresh)
        for catalogue in (CHINESE, ENGLISH):
            found += _changes(catalogue, fresh)
    return found


def read(file: Path) -> list[Message]:
    """The messages of a catalogue."""
    tree = ET.parse(file)  # noqa: S314 - our own file
    return [
        _message(context.findtext("name", ""), message)
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


def _message(context: str, message: ET.Element) -> Message:
    translation = message.find("translation")
    forms = [] if translation is None else translation.findall("numerusform") or [translation]
    is_finished = translation is not None and translation.get("type") is None
    return Message(
        context,
        message.findtext("source", ""),
        tuple(form.text or "" for form in forms),
        message.get("numerus") == "yes",
        is_finished,
    )


def _changes(catalogue: str, fresh: Path) -> Iterator[str]:
    """Texts that came or went since the last update, and whether it was compiled since."""
    kept, now = (
        {(message.context, message.source) for message in read(folder / f"{catalogue}.ts")}
        for folder in (FOLDER, fresh)
    )
    yield from (
        f"{catalogue}: {source!r} of {context} is new: update" for context, source in sorted(now - kept)
    )
    yield from (
        f"{catalogue}: {source!r} of {context} is gone: update" for context, source in sorted(kept - now)
    )
    compiled = FOLDER / f"{catalogue}.qm"
    if not compiled.exists() or compiled.read_bytes() != (fresh / compiled.name).read_bytes():
        yield f"{catalogue}: the compiled catalogue is old: release"


def _holes(text: str) -> list[str]:
    return PLACEHOLDER.findall(text)


def _tool(name: str, *arguments: str) -> None:
    """Runs one of Qt's tools as PySide6 ships them."""
    folder = Path(PySide6.__file__).parent
    subprocess.run([str(folder / name), *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def main(arguments: list[str]) -> int:
    verb = arguments[0] if len(arguments) == 1 else ""
    if verb == "update":
        update()
    elif verb == "release":
        release()
    elif verb == "check":
        problems = check()
        print(*problems, sep="\n")  # noqa: T201
        return int(bool(problems))
    else:
        print(__doc__)  # noqa: T201
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
