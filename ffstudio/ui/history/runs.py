"""A run as sections of names and values, for comparisons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ffstudio.domain.history import HistoryEntry
from ffstudio.domain.spec import RenderSpec, UnreadableSpec
from ffstudio.ui.history import words
from ffstudio.ui.history.facts import Rows, Section, filled, making_sections
from ffstudio.ui.history.reading import Record
from ffstudio.ui.inspector.table import load_table, say
from ffstudio.ui.inspector.values import spoken, value_of
from ffstudio.ui.queue.words import state_word
from ffstudio.ui.texts import translated

translate = QCoreApplication.translate


def run_sections(record: Record) -> tuple[Section, ...]:
    """A run with its settings, and what its manifest says of how it was made."""
    return (
        Section(translate("Facts", "Run"), _run(record.entry)),
        Section(translate("Facts", "Settings"), _settings(record.spec)),
        *(making_sections(record.manifest) if record.manifest else ()),
    )


def _run(entry: HistoryEntry) -> Rows:
    return filled(
        (translate("Facts", "Clip"), str(entry.target)),
        (translate("Facts", "Output"), str(entry.output)),
        (translate("Facts", "Preset"), entry.preset),
        (translate("Facts", "Result"), state_word(entry.state)),
        (translate("Facts", "Reason"), translated(entry.reason)),
        (translate("Facts", "Finished"), words.when(entry)),
        (translate("Facts", "Frames"), f"{entry.frames:,}" if entry.frames else ""),
        (translate("Facts", "Speed"), f"{entry.fps:.1f} fps" if entry.fps else ""),
        (translate("Facts", "Duration"), words.duration(entry)),
        (translate("Facts", "Energy"), words.energy(entry.energy, unit=True)),
        (translate("Facts", "Device"), entry.device),
        (translate("Facts", "Starts"), str(entry.tries)),
    )


def _settings(spec: RenderSpec) -> Rows:
    if isinstance(spec, UnreadableSpec):
        return ((translate("Facts", "Cannot be read"), translated(spec.problem)),)
    table = load_table()
    values = tuple(
        (f"{say(table.groups[row.group])}: {say(row.title)}", spoken(row, value_of(spec.settings, name)))
        for name, row in table.rows.items()
    )
    ends = (spec.trim.first, spec.trim.last)
    trim = _span(*ends) if any(end is not None for end in ends) else translate("Facts", "All")
    ranges = tuple((_span(one.first, one.last), " ".join(one.overrides)) for one in spec.ranges)
    return (*values, (translate("Facts", "Frames rendered"), trim), *ranges)


def _span(first: int | None, last: int | None) -> str:
    """Frames from one to another, both included; None is an end of the clip."""
    names = ("" if end is None else str(end) for end in (first, last))
    return translate("Facts", "Frames {span}").format(span="-".join(names))
