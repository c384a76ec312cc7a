"""Names on the command line: whom they may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import click

from dragoman.cli.common import shown

if TYPE_CHECKING:
    from dragoman.records import Party


class Called(NamedTuple):
    """A name on the command line: as it was given, what it is known by, and its words."""

    name: str
    keys: frozenset[str]
    pattern: re.Pattern[str]


def called(name: str) -> Called:
    """
    Look up whom a name given on the command line may mean.

    "Kremlin" and "Russian" mean the country as "Russia" does; any other name of a person
    or body means its actor. A name that nobody knows is still looked for in the words.
    """
    from dragoman.knowledge.actors import demonyms, find

    keys = {name.strip().casefold()}
    bare = re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)
    for form in (bare, bare.title()):
        words = re.findall(r"[\w.&]+|[^\w\s]", form)
        for first, last, actor in find(words, None):
            if last - first == len(words):
                is_state = actor.type in {"state", "government"} and actor.country
                keys.add(str(actor.country if is_state else actor.id).casefold())
        people = demonyms().get(" ".join(words))
        if people:
            keys.add(people.casefold())
        if len(keys) > 1:
            break
    bounds = rf"(?<!\w){re.escape(name.strip().casefold())}(?!\w)"
    return Called(name, frozenset(keys), re.compile(bounds))


def is_any(wanted: Iterable[Called], party: Party) -> bool:
    """Say whether a party is meant by its country, its actor or its sector."""
    known = {value.casefold() for value in (party.country, party.actor, party.sector) if value}
    return any(one.keys & known for one in wanted)


def name_unknown(wanted: Iterable[Called], *, because: str) -> None:
    """Say on stderr which names may be why nothing was found."""
    for one in wanted:
        if len(one.keys) == 1 and not _is_code(one.name):
            click.echo(f"dragoman: {shown(one.name)}: {because}.", err=True)


def _is_code(name: str) -> bool:
    """Say whether a name is a country's code, a sector's, or an actor's id."""
    from dragoman.knowledge.actors import demonyms
    from dragoman.knowledge.own_files import SECTORS

    code = name.strip().upper()
    return "/" in name or code in SECTORS or code in set(demonyms().values())
