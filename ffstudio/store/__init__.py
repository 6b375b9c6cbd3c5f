"""The job database: queue, segments, events, history, library. The only importer of SQLAlchemy and Alembic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ffstudio.store.opening import Store, open_store

__all__ = ["Store", "open_store"]


def __getattr__(name: str) -> Any:
    """Loads SQLAlchemy with the store itself; `store.listing` goes without."""
    if name not in __all__:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    from ffstudio.store import opening  # noqa: PLC0415

    return getattr(opening, name)
