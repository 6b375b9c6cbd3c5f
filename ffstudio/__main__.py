"""`python -m ffstudio` is the command line."""

from ffstudio.cli.main import run

run()
