"""
Whom a force faces that stands or moves at a border: "massed tanks on the border with Togo".

Only the words beside the deed tell it, however deep the parser hangs them; what somebody does
there to third parties, such as smugglers, is told in a clause of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event_found import Found, is_told_with
from dragoman.stages.event_parties import Parties
from dragoman.stages.phrases import case_of

_BORDERS = frozenset({"border", "boundary", "frontier"})
# Not "from", nor "within": who leaves a border, or stays on his side, faces nobody.
_AT = frozenset({"across", "along", "at", "near", "on", "over", "to", "toward", "towards", "up"})
_NEAR = frozenset({"close", "closer", "near", "nearer", "next", "up"})
_PHRASES = ("obl", "nmod", "advmod", "obj", "nsubj:pass", "amod")
_DEEP = 3


def faced(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a show of arms at somebody's border as one that faces him, if it names nobody else."""
    if found.deed.kind.type != "MOBILIZE" or not found.source:
        return found
    borders = list(_borders(reading, reading.tokens[found.trigger], _DEEP))
    foreign = [one for one, _ in borders if _is_between_others(reading, parties, found, one)]
    found = _without_neighbours(reading, found, foreign)
    own = {party.country for party in found.source}
    if any(party.country not in own for party in found.target):
        return found
    for border, above in borders:
        if border in foreign or not _is_at(reading, border, above):
            continue
        owners = _beyond(parties, border)
        others = tuple(one for one in owners if one.country and one.country not in own)
        if others:
            return found._replace(target=parties.without(others, found.source))
    return found


def _without_neighbours(reading: Reading, found: Found, foreign: Sequence[Token]) -> Found:
    """Return a show of arms without the states between which a third party stands guard."""
    words = {word for border in foreign for word in reading.subtree(border.index)}
    kept = tuple(one for one in found.target if not is_told_with(reading, one, words))
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _is_between_others(reading: Reading, parties: Parties, found: Found, border: Token) -> bool:
    """
    Say whether somebody stands at a border of two others, and faces neither: "between Mali and Niger".

    Troops at "the Polish border with Belarus" are on one side of it; police and peacekeepers
    from abroad are there to keep the peace.
    """
    between = parties.behind(border, {"between"})
    both = between or (*parties.owner(border), *parties.behind(border, {"with"}))
    sides = {one.country for one in both} - {None}
    if len(sides) < 2 or sides & {one.country for one in found.source}:
        return False
    return bool(between) or found.deed.kind.mode == "police" or _is_of_peace(reading, found)


def _is_of_peace(reading: Reading, found: Found) -> bool:
    """Say whether peacekeepers or observers are the force."""
    words = (word for one in found.source for span in one.spans for word in reading.words_in(span))
    return any(word.lemma.lower() in object_class("peacekeepers") for word in words)


def _borders(reading: Reading, word: Token, depth: int) -> Iterator[tuple[Token, Token]]:
    """Yield the borders in phrases below a word, each with the word above it."""
    for child in reading.children(word.index, *_PHRASES):
        is_border = child.lemma.lower() in _BORDERS
        if is_border:
            yield child, word
        if depth > 1 and not (is_border and _is_at(reading, child, word)):
            yield from _borders(reading, child, depth - 1)


def _is_at(reading: Reading, border: Token, above: Token) -> bool:
    """Say whether a force stands at a border or moves to it, so "close to" it as well."""
    case = case_of(reading, border.index)
    return case in _AT or (case is not None and above.lemma.lower() in _NEAR)


def _beyond(parties: Parties, border: Token) -> tuple[Party, ...]:
    """Return who lies at a border: "with Togo", "between Togo and Ghana", "the Togolese border"."""
    return parties.behind(border, {"with", "between"}) or parties.owner(border)
