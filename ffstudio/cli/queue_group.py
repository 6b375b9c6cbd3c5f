"""`ffstudio queue`: its verbs."""

from __future__ import annotations

from ffstudio.cli.lazy import Verb, lazy_app

VERBS = (
    Verb("add", "queue:add", "Add a render, with the same options as `render`."),
    Verb("list", "queue_list:list_jobs", "List jobs, in the order they will run."),
    Verb("show", "queue:show", "Show a job with its log."),
    Verb(
        "run",
        "queue:run",
        "Work through the queue until stopped; Ctrl-C gives the running job back to the queue.",
    ),
    Verb("stop", "queue:stop", "Let the runner end once its job has ended."),
    Verb("pause", "queue:pause", "Pause jobs; finished segments are kept."),
    Verb("resume", "queue:resume", "Let paused jobs go on where they stopped."),
    Verb("cancel", "queue:cancel", "Cancel jobs and remove what they had finished."),
    Verb("retry", "queue:retry", "Queue ended jobs again; what is done and intact is not done again."),
    Verb("remove", "queue:remove", "Remove jobs that are not running; their history stays."),
    Verb("move", "queue:move", "Change the order of the queue."),
    Verb("clear", "queue:clear", "Remove every ended job, or those in the given states."),
)
app = lazy_app(VERBS, help="Queue renders and work through them.", no_args_is_help=True)


@app.callback()
def root() -> None:
    """Queue renders and work through them."""
