"""What every panel is given: the document, and everything that serves the whole window."""

from __future__ import annotations

from dataclasses import dataclass

from ffstudio.config.paths import Paths
from ffstudio.store import Store
from ffstudio.ui.alerts import Alerts
from ffstudio.ui.analyses import Analyses
from ffstudio.ui.clips import Clips
from ffstudio.ui.commands import Commands
from ffstudio.ui.document import Document
from ffstudio.ui.engines import Engines
from ffstudio.ui.intake import Intake
from ffstudio.ui.jobs import Jobs
from ffstudio.ui.machine import Machine
from ffstudio.ui.portraits import Portraits
from ffstudio.ui.preferences import Preferences
from ffstudio.ui.projects import Projects
from ffstudio.ui.runner import RunnerProcess
from ffstudio.ui.selection import Selection
from ffstudio.ui.theme import Theme
from ffstudio.ui.work import Work


@dataclass(frozen=True)
class Services:
    """Live as long as the console; windows come and go (another language, another theme)."""

    paths: Paths
    store: Store
    preferences: Preferences
    document: Document
    projects: Projects
    selection: Selection
    alerts: Alerts
    work: Work
    engines: Engines
    clips: Clips
    analyses: Analyses
    portraits: Portraits
    intake: Intake
    jobs: Jobs
    runner: RunnerProcess
    machine: Machine


@dataclass(frozen=True)
class Desk(Services):
    """The services, and what belongs to one window."""

    commands: Commands
    theme: Theme
