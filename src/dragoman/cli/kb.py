"""`dragoman kb`: look into the knowledge base, and add to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.common import (
    Exit,
    as_day,
    expect_option,
    expected,
    form_for,
    form_option,
    shown,
    told,
)

if TYPE_CHECKING:
    from dragoman.knowledge.own_files import BadRow

_REPAIR = "Repair the line and add the file again."


@click.group()
def kb() -> None:
    """
    Show who is who on a day, and add actors of your own.

    \b
    Your own actors are kept in $DRAGOMAN_KNOWLEDGE, else in dragoman/knowledge under
    $XDG_DATA_HOME or ~/.local/share. They override and extend ours.
    """


@kb.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--on", "day", callback=as_day, metavar="DATE", help="As of this day (YYYY-MM-DD).")
@form_option("table", "jsonl", has_out=False)
@expect_option
def show(*, name: tuple[str, ...], day: str | None, form: str | None, expect: bool) -> None:
    """
    Show whom NAME may mean: a name, or a phrase such as "the French foreign minister".

    What records have for an actor is explained, too: an id, or the code of a country (KEN), a
    sector (MIL), or both (KENMIL).

    \b
    dragoman kb show Kerry --on 2014-05-01
    dragoman kb show Kremlin
    dragoman kb show KENMIL
    dragoman kb show "a former White House official"
    """
    import msgspec

    form = form_for(form)
    found = list(_known(" ".join(name), day))
    for one in found:
        if form == "jsonl":
            click.echo(msgspec.json.encode(one).decode())
        else:
            click.echo("\n".join(_sheet(one)) + "\n")
    if not found:
        click.echo(f"dragoman: {_nobody(' '.join(name), day)}", err=True)
    expected(expect, len(found))


def _nobody(name: str, day: str | None) -> str:
    """Say that nobody is known by a name, and what to try."""
    from dragoman.knowledge.deeds import kinds

    if name.upper() in {one.type for one in kinds()}:
        return f"{shown(name)} is a type of event, no actor: dragoman events --type {name.upper()}."
    when = f" on {day}" if day else ""
    return (
        f"nobody is known as {shown(name)!r}{when}. Give a fuller name{' or another day' if day else ''}; "
        "add actors of your own with: dragoman kb add FILE."
    )


def _known(name: str, day: str | None) -> Iterator[dict[str, object]]:
    """Yield what is known of each actor a name, id or phrase may mean, the likeliest first."""
    from dragoman.knowledge.actors import choices
    from dragoman.knowledge.describe import describe, holder_of
    from dragoman.knowledge.sheets import of_code, sheet, spoken, states_named, with_id

    readings = choices(name.removeprefix("The "), day)
    if not readings:
        readings = [(actor, 1.0) for actor in with_id(name, day) or with_id(name.upper(), day)]
    coded = of_code(name) if not readings or name.isupper() else None
    if coded is not None and not any(actor.type == "state" for actor, _ in readings):
        yield coded
        if not readings:
            return
    name = name if readings else spoken(name)
    if not readings:
        states = states_named(name)
        readings = [(state, round(1 / len(states), 3)) for state in states]
    if not readings:
        one = holder_of(name, day)
        readings = [(one, 1.0)] if one is not None else list(describe(name, day).choices)
    if readings:
        for actor, score in readings:
            yield sheet(actor, day) | {"score": score}
        return
    told = describe(name, day)
    if told.country or told.sector:
        yield {
            "phrase": name,
            "country": told.country,
            "sector": told.sector,
            "others": told.others,
            "role": told.role,
        }


def _sheet(one: dict[str, object]) -> Iterator[str]:
    """Yield the lines of a sheet; empty fields are left out."""
    for key, value in one.items():
        if isinstance(value, list | tuple):
            for at, part in enumerate(value):
                yield f"{key if at == 0 else '':<12}{shown(str(part))}"
        elif value not in {None, ""}:
            yield f"{key:<12}{shown(str(value))}"


@kb.command()
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["tsv", "petrarch"]), default="tsv", show_default=True
)
def add(*, file: Path, form: str) -> None:
    """
    Add the actors in FILE to your own; bad rows are named, good ones are kept.

    \b
    The columns of a TSV are name, type, country, sector, office, from, to, aliases
    (parted by ";"); only name must be there. A PETRARCH file is a dictionary of actors
    or of agents; dates of six and of eight digits are understood.

    \b
    dragoman kb add my-actors.tsv
    dragoman kb add --format petrarch Phoenix.Countries.actors.txt
    """
    from dragoman.knowledge import petrarch
    from dragoman.knowledge.own_files import read_actors

    text = _text(file)
    table = "actors"
    if form == "tsv":
        rows, bad = read_actors(text)
    elif petrarch.is_agents(text):
        table = "roles"
        rows, bad = petrarch.read_agents(text)
    else:
        rows, bad = petrarch.read_dictionary(text)
    _keep(table, rows, bad, file)


@kb.command()
@click.argument("file", type=click.Path(readable=False, path_type=Path))
def refresh(*, file: Path) -> None:
    """
    Take terms of office from the Wikidata query result in FILE (SPARQL JSON, CSV or TSV).

    \b
    The columns are person(Label), iso3 or country(Label), position(Label), start, end.
    The guide "add actors" has a query that gives them.

    \b
    dragoman kb refresh query.json
    """
    from dragoman.knowledge.own_files import read_terms

    rows, bad = read_terms(_text(file))
    _keep("actors", rows, bad, file)


def _text(file: Path) -> str:
    """Return the text of a file; refuse what cannot be read, or is not UTF-8."""
    from dragoman.errors import InputError

    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        problem, remedy = f"is not UTF-8 (byte {fault.start})", "Save it as UTF-8."
    except OSError as fault:
        problem = f"cannot be read: {fault.strerror or fault}"
        remedy = "Check the path and its permissions."
    raise InputError(f"{file} {problem}.", remedy=remedy)


def _keep(table: str, rows: Sequence[dict[str, str]], bad: Sequence[BadRow], file: Path) -> None:
    """Keep the good rows, name the bad ones, and say where they are kept."""
    from dragoman.errors import SourceError
    from dragoman.knowledge.own import keep

    faults = [
        SourceError(str(file), f"{one.reason}.", place=f"line {one.line}", remedy=_REPAIR)
        for one in bad
    ]
    for line in told(faults):
        click.echo(f"dragoman: {line}", err=True)
    if rows:
        path, new = keep(table, rows)
        click.echo(f"{len(rows)} row{'s' * (len(rows) != 1)} taken ({new} new), kept in {path}")
    else:
        click.echo("dragoman: no row was taken.", err=True)
    if bad or not rows:
        raise SystemExit(Exit.SOME_UNREAD)
