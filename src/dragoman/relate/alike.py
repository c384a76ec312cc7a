"""What two marks have in common: their parties, their words, and who tells them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dragoman.knowledge.sectors import IRREGULARS
from dragoman.records import Event, Mark, Mention, Party, Place, Statement
from dragoman.spans import Span

_EMPTY = frozenset(
    "a an the of in on to for and or its their his her at by from with this that next last will would "
    "year month week day be been is are was were it they he she we as after before until".split()
)
_PRESS = "JRN"
_PERSON = "person/"
_ENDINGS = re.compile(r"(?:ing|ed|es|s|e|ion|ment)$")
_ACT = re.compile(r"\b[a-z][\w'’-]*")  # no name, month or number


def side(country: str | None, actor: str | None, sector: str | None) -> str | None:
    """
    Return what tells a side: its country, else its actor; None if it has neither.

    Those who fight against a state, or beside it, are another side than the state.
    """
    return f"{country}/irregulars" if country and sector in IRREGULARS else country or actor


def keys(parties: Iterable[Party]) -> set[str]:
    """Return what tells parties, each as a side; nothing for those nobody knows."""
    told = (side(party.country, party.actor, party.sector) for party in parties)
    return {key for key in told if key}


def is_person(party: Party) -> bool:
    """Say whether a party is somebody by name."""
    return (party.actor or "").startswith(_PERSON)


def stems(words: str) -> frozenset[str]:
    """Return the stems of the content words."""
    found = re.findall(r"\w+", words.lower())
    return frozenset(
        _ENDINGS.sub("", word) if len(word) > 4 else word for word in found if word not in _EMPTY
    )


def acts(words: str) -> frozenset[str]:
    """Return the stems of the content words that are no names."""
    return stems(" ".join(_ACT.findall(words)))


def tellers(marks: Sequence[Mark]) -> dict[str, str | None]:
    """Return in whose words each statement of a report is, as `keys` tells them; the press is nobody."""
    sectors = {one.id: one.sector for one in marks if isinstance(one, Mention)}
    said = [(one, one.source) for one in marks if isinstance(one, Statement)]
    return {
        one.id: side(source.country, source.actor, sectors.get(source.mention or ""))
        for one, source in said
        if source and sectors.get(source.mention or "") != _PRESS
    }


def sides_named(marks: Iterable[Mark]) -> list[tuple[Span, str]]:
    """Return where sides are named, with what tells each apart; "the Korean side" is a party to a deed only."""
    named = []
    for one in marks:
        if isinstance(one, Mention) and (key := side(one.country, one.actor, one.sector)):
            named.append((one.spans[0], key))
        elif isinstance(one, Event):
            parties = (*one.source, *one.target)
            named += [
                (each.spans[0], key)
                for each in parties
                if each.mention is None and each.spans
                for key in keys([each])
            ]
    return named


def lands_named(marks: Iterable[Mark]) -> list[tuple[Span, str]]:
    """Return where places of a country are named, with the country."""
    return [(one.spans[0], one.country) for one in marks if isinstance(one, Place) and one.country]
