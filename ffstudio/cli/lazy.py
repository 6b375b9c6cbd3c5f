"""Verbs that are loaded when they are used: the engine behind `render` need not load to list the queue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb, where it is in this package ("module:function", or "module:app"), and its help in one sentence."""

    name: str
    where: str
    help: str

    def load(self) -> Any:
        """The command, made of the function or the app."""
        module, _, attribute = self.where.partition(":")
        found = getattr(import_module(f"{__package__}.{module}"), attribute)
        holder = typer.Typer(add_completion=False)
        if isinstance(found, typer.Typer):
            holder.add_typer(found, name=self.name)
        else:
            holder.command(self.name)(found)
        return get_group(holder).commands[self.name]


def lazy_app(verbs: Sequence[Verb], **options: Any) -> typer.Typer:
    """An app of these verbs, in this order; `options` are Typer's. Its help is shown without loading any."""
    app = typer.Typer(cls=_group_of(verbs), add_completion=False, **options)
    for verb in verbs:
        app.command(verb.name, help=verb.help)(_stand_in)
    return app


def _group_of(verbs: Sequence[Verb]) -> type[TyperGroup]:
    by_name = {verb.name: verb for verb in verbs}

    class LazyGroup(TyperGroup):
        """Puts the verb itself in the place of its stand-in once it is called."""

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            name, command, rest = super().resolve_command(ctx, args)
            return name, by_name[name].load() if name in by_name else command, rest

    return LazyGroup


def _stand_in() -> None:
    """Only shown in the list of verbs."""
