"""FaceFusion's settings and jobs, taken over."""

from __future__ import annotations

import configparser
from pathlib import Path

from ffstudio.config.facefusion_jobs import FOLDERS, Context, read_job, read_jobs
from ffstudio.config.facefusion_keys import Key, load_keys, load_outputs
from ffstudio.config.facefusion_maps import Values
from ffstudio.config.facefusion_settings import report_of, settings_of, words_of
from ffstudio.config.facefusion_values import FaceFusionImport, ImportedJob
from ffstudio.domain.failures import FileMissing, SettingInvalid
from ffstudio.domain.preset import Preset
from ffstudio.domain.settings import RenderSettings

INI = "facefusion.ini"
JOBS = ".jobs"
DEFAULT_NAME = "facefusion"


def import_facefusion(path: Path, name: str = DEFAULT_NAME) -> FaceFusionImport:
    """Reads FaceFusion's folder, its facefusion.ini, its folder of jobs or one job file.

    `name` is the preset's. Nothing is written. Raises FileMissing, and SettingInvalid where there is nothing to
    import or the file cannot be read; a job that cannot be read says so in its `problem`.
    """
    path = path.expanduser().absolute()
    if not path.exists():
        raise FileMissing(path)
    ini = _find_ini(path)
    values, sections = _read_ini(ini) if ini else ({}, {})
    keys = load_keys()
    preset = _preset(values, sections, keys, name) if ini else None
    context = Context(
        _root(path, ini), _known(values, sections, keys), name if ini else "", keys, load_outputs()
    )
    jobs = _jobs(path, ini, context)
    if preset is None and not jobs:
        why = f"it has neither {INI} nor {JOBS}"
        raise SettingInvalid(f"{path} of FaceFusion", why, "name the folder that FaceFusion is started from")
    of_ini = report_of(str(ini), values, keys, sections) if ini else []
    of_steps = [row for job in jobs for step in job.steps for row in step.report]
    return FaceFusionImport(preset, jobs, (*of_ini, *of_steps))


def _find_ini(path: Path) -> Path | None:
    if path.suffix.lower() == ".ini":
        return path
    root = _root(path, None)
    return root / INI if (root / INI).is_file() else None


def _root(path: Path, ini: Path | None) -> Path:
    """FaceFusion's own folder, which its relative paths start from."""
    if ini is not None:
        return ini.parent
    if path.is_file():  # .jobs/queued/ID.json
        return path.parents[2] if path.parent.name in FOLDERS and len(path.parents) > 2 else path.parent
    return path.parent if _is_jobs(path) else path


def _is_jobs(path: Path) -> bool:
    return any((path / folder).is_dir() for folder in FOLDERS)


def _read_ini(path: Path) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """Values and sections by key. A path with spaces is several words, as it is for FaceFusion."""
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(path.read_text("utf-8-sig"), str(path))
    except (OSError, UnicodeDecodeError, configparser.Error) as error:
        why = " ".join(str(error).split())
        raise SettingInvalid(f"{path} of FaceFusion", why, "correct the file") from error
    values = {key: words_of(value) for name in parser.sections() for key, value in parser.items(name)}
    sections = {key: name for name in parser.sections() for key in parser[name]}
    return values, sections


def _known(values: Values, sections: dict[str, str], keys: dict[str, Key]) -> Values:
    """Values that FaceFusion itself would read: in the section it looks in, and not blank."""
    return {
        name: words
        for name, words in values.items()
        if words and name in keys and keys[name].section == sections[name]
    }


def _preset(values: Values, sections: dict[str, str], keys: dict[str, Key], name: str) -> Preset:
    settings = settings_of(_known(values, sections, keys), keys, RenderSettings())
    return Preset(name, "FaceFusion", f"Imported from {INI}.", settings)


def _jobs(path: Path, ini: Path | None, context: Context) -> tuple[ImportedJob, ...]:
    if path.suffix.lower() == ".json":
        return (read_job(path, FOLDERS.get(path.parent.name, FOLDERS["drafted"]), context),)
    if path.is_dir() and _is_jobs(path):
        return tuple(read_jobs(path, context))
    named = " ".join(context.base.get("jobs_path", ())) if ini else ""
    folder = context.root / Path(named or JOBS).expanduser()
    return tuple(read_jobs(folder, context)) if folder.is_dir() else ()
