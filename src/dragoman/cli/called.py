"""Names on the command line: whom they may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import click

from dragoman.cli.common import shown

if TYPE_CHECKING:
    from dragoman.export.names import Names
    from dragoman.records import Party, Source

_CODE = 3  # letters of a country's code


class Called(NamedTuple):
    """A name on the command line: as given, what it is known by, its words, whether we know it."""

    name: str
    keys: frozenset[str]
    pattern: re.Pattern[str]
    is_known: bool


def called(name: str) -> Called:
    """
    Look up whom a name given on the command line may mean.

    "Kremlin" and "Russian" mean the country as "Russia" does; "Kenyan police" is KENCOP, and
    any other name of a person or body means its actor, with a title before it, too. A name
    that nobody knows is still looked for in the words.
    """
    if not name.strip():
        raise click.UsageError("An empty name is nobody's.")
    keys = {name.strip().casefold()}
    bare = re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)
    for form in (bare, bare.title()):
        keys |= {key.casefold() for key in _known_by(form)}
        if len(keys) > 1:
            break
    if len(keys) == 1 and not _is_code(name):
        keys |= _described(bare)
    bounds = rf"(?<!\w){re.escape(name.strip().casefold())}(?!\w)"
    return Called(name, frozenset(keys), re.compile(bounds), len(keys) > 1 or _is_code(name))


def _known_by(name: str) -> Iterator[str]:
    """Yield the codes and ids of those who bear a whole name."""
    from dragoman.knowledge.actors import demonyms, find

    words = re.findall(r"[\w.&]+|[^\w\s]", name)
    for first, last, actor in find(words, None):
        if last - first == len(words):
            is_state = actor.type in {"state", "government"} and actor.country
            yield str(actor.country if is_state else actor.id)
    people = demonyms().get(" ".join(words))
    if people:
        yield people


def _described(phrase: str) -> set[str]:
    """
    Return what a phrase is known by: "Prime Minister Modi" the person, "Kenyan police" KENCOP.

    An office without a name is held by others on other days, and everybody in a government is
    more than "the French foreign minister": these are left to their words.
    """
    from dragoman.knowledge.describe import describe

    found = describe(phrase, None)
    if found.actor is not None and found.actor.type == "person":
        names = found.actor.name.casefold().split()
        return {found.actor.id.casefold()} if set(names) & set(phrase.casefold().split()) else set()
    if found.role and found.country and found.sector not in {None, "GOV"}:
        return {f"{found.country}{found.sector}".casefold()}
    return set()


def keys_of(party: Party | Source, names: Names) -> set[str]:
    """Return what a party or speaker is known by: country, actor, sector, country and sector."""
    mention = names.mention(party.mention)
    sector = getattr(party, "sector", None) or (mention.sector if mention else None)
    country = party.country or ""
    found = {party.actor, country, names.actor(party.country), sector, f"{country}{sector or ''}"}
    return {key.casefold() for key in found if key}


def is_any(wanted: Iterable[Called], party: Party, names: Names) -> bool:
    """Say whether a party is meant by what it is known by, or by the words of an unknown name."""
    known = keys_of(party, names)
    return any(
        one.keys & known or (not one.is_known and one.pattern.search(names.said(party)))
        for one in wanted
    )


def name_unknown(wanted: Iterable[Called]) -> None:
    """Say on stderr which names may be why nothing was found."""
    for one in wanted:
        if not one.is_known:
            because = "no actor we know, nor named here"
            click.echo(f"dragoman: {shown(one.name)}: {because}.", err=True)


def _is_code(name: str) -> bool:
    """Say whether a name is a country's code, a sector's, both in one, or an actor's id."""
    from dragoman.knowledge.actors import demonyms
    from dragoman.knowledge.own_files import SECTORS

    code = name.strip().upper()
    countries = set(demonyms().values())
    is_both = code[:_CODE] in countries and code[_CODE:] in SECTORS
    return "/" in name or code in SECTORS or code in countries or is_both
