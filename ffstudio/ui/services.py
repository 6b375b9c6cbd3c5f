"""Opens the services of the console, and closes them in the reverse order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import fields

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from ffstudio.config.paths import Paths
from ffstudio.store import open_store
from ffstudio.ui.alerts import Alerts
from ffstudio.ui.analyses import Analyses
from ffstudio.ui.clips import Clips
from ffstudio.ui.collecting import Collector
from ffstudio.ui.desk import Services
from ffstudio.ui.document import Document
from ffstudio.ui.engines import Engines
from ffstudio.ui.equipment import Equipment
from ffstudio.ui.fitting import Fitting
from ffstudio.ui.intake import Intake
from ffstudio.ui.jobs import Jobs
from ffstudio.ui.machine import Machine
from ffstudio.ui.portraits import Portraits
from ffstudio.ui.preferences import Preferences
from ffstudio.ui.projects import Projects
from ffstudio.ui.runner import RunnerProcess
from ffstudio.ui.selection import Selection
from ffstudio.ui.work import Work


@contextmanager
def open_services(paths: Paths) -> Iterator[Services]:
    """Everything but a window. Leaving joins every thread. Raises what `open_store` raises."""
    with ExitStack() as closing:
        closing.callback(Collector().stop)
        living: list[QObject] = []
        closing.callback(_throw_away, living)
        store = closing.enter_context(open_store(paths=paths))
        document, alerts = Document(), Alerts()
        engines = Engines(paths)
        closing.callback(engines.close)
        work = Work(alerts.error)
        closing.callback(work.close)
        jobs = Jobs(store, work)
        closing.callback(jobs.stop)
        runner = RunnerProcess(paths, store, work, jobs, alerts)
        closing.callback(runner.close)
        equipment = Equipment(document, paths, work)
        machine = Machine(jobs, runner, equipment)
        closing.callback(machine.close)
        preferences, selection = Preferences(paths), Selection()
        clips, portraits = Clips(document, work), Portraits(document, work, engines)
        projects = Projects(document, work, alerts, preferences, paths)
        closing.callback(projects.stop)
        Fitting(document, clips, alerts, projects)
        services = Services(
            paths,
            store,
            preferences,
            document,
            projects,
            selection,
            alerts,
            work,
            engines,
            clips,
            Analyses(document, work, engines, clips, preferences, alerts),
            portraits,
            Intake(paths, document, selection, alerts, work, clips, portraits),
            jobs,
            runner,
            machine,
        )
        made = (getattr(services, field.name) for field in fields(services))
        living += [equipment, *(service for service in made if isinstance(service, QObject))]
        yield services


def _throw_away(living: list[QObject]) -> None:
    """Here and now: left to the collector, it would be in whatever thread and at whatever moment that runs."""
    for service in reversed(living):
        service.deleteLater()
        QCoreApplication.sendPostedEvents(service, QEvent.Type.DeferredDelete)
    living.clear()
