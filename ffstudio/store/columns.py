"""Column types between the database and domain values."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Text, TypeDecorator

from ffstudio.config.serial import from_data, to_data
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import packed, reworded, said, unpacked
from ffstudio.domain.settings import RenderSettings
from ffstudio.domain.spec import RenderSpec, UnreadableSpec

_BAD_BYTE = re.compile("[\udc80-\udcff]")  # what os.fsdecode makes of a byte that is no UTF-8
_KEPT_BYTE = re.compile("(?<=.)//([0-9a-f]{2})")


class Utc(TypeDecorator[datetime]):
    """An aware datetime. SQLite drops the zone, so that every time is turned into UTC first."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


class Words(TypeDecorator[str]):
    """Text for people. What no database holds (NUL, half characters of odd file names) is written out.

    A sentence of the engine keeps what it was made from, as JSON; rows that were written before have plain text.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is None:
            return None
        return packed(reworded(value, _written_out))

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return value and unpacked(value)


def _written_out(text: str) -> str:
    return text.replace("\0", "\\0").encode("utf-8", "backslashreplace").decode("utf-8")


class PathText(TypeDecorator[Path]):
    """A path, readable and searchable. A byte of it that is no UTF-8 is kept as "//" and two digits.

    No path has "//" inside: pathlib removes it.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Path | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is None:
            return None
        return _BAD_BYTE.sub(lambda match: f"//{ord(match[0]) - 0xDC00:02x}", str(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Path | None:  # noqa: ARG002
        if value is None:
            return None
        return Path(_KEPT_BYTE.sub(lambda match: chr(0xDC00 + int(match[1], 16)), value))


class SpecJson(TypeDecorator[RenderSpec]):
    """A RenderSpec as JSON; one whose settings do not fit (any more) is an UnreadableSpec.

    Raises SettingInvalid where the rest does not fit.
    """

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: RenderSpec | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return value and to_data(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> RenderSpec | None:  # noqa: ARG002
        if value is None:
            return None
        try:
            settings = _settings(json.dumps(value["settings"]))
        except SettingInvalid as error:
            facts = {**value, "settings": RenderSettings(), "problem": error.why}
            return from_data(UnreadableSpec, facts, said("a job of the database"))
        kind = UnreadableSpec if "problem" in value else RenderSpec  # the former in the history of its job
        return from_data(kind, {**value, "settings": settings}, said("a job of the database"))


@lru_cache(
    maxsize=256
)  # a queue of thousands has few different settings, and checking them is the costly part
def _settings(text: str) -> RenderSettings:
    return from_data(RenderSettings, json.loads(text), said("the settings of a job of the database"))
