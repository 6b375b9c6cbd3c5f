"""Opens the services of the console, and closes them in the reverse order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from ffstudio.config.paths import Paths
from ffstudio.store import open_store
from ffstudio.ui.alerts import Alerts
from ffstudio.ui.analyses import Analyses
from ffstudio.ui.clips import Clips
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
        machine = Machine(jobs, runner, Equipment(document, paths, work))
        closing.callback(machine.close)
        preferences, selection = Preferences(paths), Selection()
        clips, portraits = Clips(document, work), Portraits(document, work, engines)
        projects = Projects(document, work, alerts, preferences, paths)
        closing.callback(projects.stop)
        Fitting(document, clips, alerts, projects)
        yield Services(
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
