"""The job database: queue, segments, events, history, library. The only importer of SQLAlchemy and Alembic."""

from ffstudio.store.opening import Store, open_store

__all__ = ["Store", "open_store"]
