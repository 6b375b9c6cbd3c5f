"""What a manifest says, as sections of names and values, in the user's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ffstudio.domain.manifest import Manifest, MediaRecord, NetworkRecord
from ffstudio.ui.history import words
from ffstudio.ui.texts import translated

SHORT = 12  # letters of a hash that tell two files apart
translate = QCoreApplication.translate
Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Section:
    """`rows` are names and values; names are unique within a section."""

    title: str
    rows: Rows


def manifest_sections(manifest: Manifest) -> tuple[Section, ...]:
    """Everything that the manifest says; sections without rows are left out."""
    written = (translate("Facts", "Written"), words.local(manifest.created))
    return present(
        Section(translate("Facts", "Output"), (*_media(manifest.output), written)),
        Section(translate("Facts", "Clip"), _media(manifest.target)),
        *making_sections(manifest),
    )


def making_sections(manifest: Manifest) -> tuple[Section, ...]:
    """How the deliverable was made: all but which files it was made of and is."""
    return present(
        Section(translate("Facts", "Warnings"), _numbered(manifest, manifest.warnings)),
        Section(translate("Facts", "Sources"), _sources(manifest)),
        Section(
            translate("Facts", "Networks"), tuple((one.name, _network(one)) for one in manifest.networks)
        ),
        Section(translate("Facts", "Encoder"), _encoder(manifest)),
        Section(translate("Facts", "Timings"), _timings(manifest)),
        Section(translate("Facts", "Versions"), tuple(manifest.versions.items())),
        Section(translate("Facts", "Notes"), _numbered(manifest, manifest.notes)),
    )


def present(*sections: Section) -> tuple[Section, ...]:
    """Those that have rows."""
    return tuple(section for section in sections if section.rows)


def filled(*rows: tuple[str, str]) -> Rows:
    """Those that have a value."""
    return tuple(row for row in rows if row[1])


def as_text(sections: Iterable[Section]) -> str:
    """Plain text to be pasted: a line for each fact, a tab between name and value."""
    blocks = ("\n".join([section.title, *("\t".join(row) for row in section.rows)]) for section in sections)
    return "\n\n".join(blocks) + "\n"


def _media(record: MediaRecord) -> Rows:
    return filled(
        (translate("Facts", "File"), str(record.path)),
        (translate("Facts", "Format"), record.details),
        (translate("Facts", "Frames"), f"{record.frames:,}" if record.frames else ""),
        ("SHA-256", record.sha256),
    )


def _sources(manifest: Manifest) -> Rows:
    chosen = translate("Facts", "Person chosen by the settings")
    people = tuple(
        (translate("Facts", "Person {number}").format(number=number) if number.isdigit() else chosen, name)
        for number, name in manifest.people.items()
    )
    return (*people, *((one.path.name, f"SHA-256 {one.sha256[:SHORT]}…") for one in manifest.sources))


def _network(network: NetworkRecord) -> str:
    """Where its nodes ran, its licence and its file."""
    counts = sorted(network.nodes.items(), key=lambda node: -node[1])
    where = ", ".join(f"{name.removesuffix('ExecutionProvider')} {count}" for name, count in counts)
    nodes = translate("Facts", "nodes: {where}").format(where=where)
    return " · ".join((nodes, network.licence, f"SHA-256 {network.sha256[:SHORT]}…"))


def _encoder(manifest: Manifest) -> Rows:
    encoder = manifest.encoder
    options = " ".join(f"{name}={value}" for name, value in encoder.options.items())
    return filled(
        (translate("Facts", "Name"), encoder.name),
        (translate("Facts", "Chosen because"), translated(manifest.told(encoder.reason))),
        (translate("Facts", "Pixel format"), encoder.pixel_format),
        (translate("Facts", "Options"), options),
    )


def _timings(manifest: Manifest) -> Rows:
    timings, calls = manifest.timings, translate("Facts", "{seconds} s, calls: {calls}")
    networks = (
        (network.name, calls.format(seconds=f"{network.seconds:.2f}", calls=network.calls))
        for network in manifest.networks
    )
    return filled(
        (translate("Facts", "Loading sources"), f"{timings.sources:.2f} s"),
        (translate("Facts", "Analysis"), f"{timings.analysis:.2f} s"),
        (translate("Facts", "Render"), f"{timings.render:.2f} s"),
        (translate("Facts", "Conform"), f"{timings.conform:.2f} s"),
        (translate("Facts", "Speed"), f"{timings.fps:.1f} fps"),
        (translate("Facts", "Energy of the GPU"), words.energy(timings.energy, unit=True)),
        *networks,
    )


def _numbered(manifest: Manifest, texts: Iterable[str]) -> Rows:
    return tuple((str(number), translated(manifest.told(text))) for number, text in enumerate(texts, 1))
