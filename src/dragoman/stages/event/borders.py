"""
Whom a force faces that stands or moves at a border: "massed tanks on the border with Togo".

So does one off the shores of a state, in its waters or over it: "towards the Togolese coast".

Only the words beside the deed tell it, however deep the parser hangs them; what somebody does
there to third parties, such as smugglers, is told in a clause of its own. A border "at" which
guards shoot is where they stand, and not whom they shoot at.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.deeds import FORCE
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, top_of, words_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

BORDERS = frozenset({"border", "boundary", "frontier"})
_OPENING = frozenset({"open", "reopen"})
_SHORES = frozenset({"airspace", "coast", "coastline", "sea", "shore", "waters", "water"})
# Not "from", nor "within": who leaves a border, or stays on his side, faces nobody.
_AT = frozenset("across along at into near off on over to toward towards up".split())
# Who shoots "across" or "over" a border shoots at those beyond it.
_STANDING = frozenset({"along", "at", "near"})
_GUARDS = frozenset({"guard", "patrol", "police"})
_NEAR = frozenset({"close", "closer", "near", "nearer", "next", "up"})
_PHRASES = ("obl", "nmod", "advmod", "obj", "nsubj:pass", "amod")
_DEEP = 3  # steps down the tree


def faced(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a show of arms at somebody's border as one that faces him, if it names nobody else.

    So is a crossing there opened to him.
    """
    own = {party.country for party in found.source}
    known = [party for party in found.target if party.country not in own]
    is_opened = reading.tokens[found.trigger].lemma.lower() in _OPENING
    if not (found.deed.kind.type == "MOBILIZE" or is_opened) or known or not found.source:
        return found
    for border in _borders(reading, reading.tokens[found.trigger], _DEEP):
        owners = _beyond(parties, border)
        others = tuple(one for one in owners if one.country and one.country not in own)
        if others:
            return found._replace(target=parties.without(others, found.source))
    return found


def kept_shut(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a crossing that is kept shut as shut to who lies beyond: "kept its crossings with Togo closed"."""
    word = reading.tokens[found.trigger]
    keeping = reading.tokens[word.head] if word.deprel == "xcomp" else word
    if found.target or keeping.lemma.lower() != "keep":
        return found
    for thing in reading.children(keeping.index, "obj"):
        of_them = reading.children(thing.index, "nmod") if thing.upos == "NUM" else ()
        for one in (thing, *of_them):
            target = parties.without(parties.behind(one, {"with"}), found.source)
            if target:
                return found._replace(target=target)
    return found


def without_post(reading: Reading, found: Found) -> Found:
    """Return harm without the border at which those who do it stand: "shots by guards at the border"."""
    if found.deed.kind.type not in FORCE:
        return found
    kept = tuple(one for one in found.target if not _is_post(reading, found, one))
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _is_post(reading: Reading, found: Found, party: Party) -> bool:
    """Say whether a party is only the border at which those who do a deed stand, guards or behind them."""
    top = top_of(reading, party)
    if top is None or top.lemma.lower() not in BORDERS:
        return False
    case = next(iter(reading.children(top.index, "case")), None)
    if case is None or case.text.lower() not in _STANDING:
        return False
    told = [words_of(reading, one) for one in found.source]
    is_behind = any(words and words[-1].index + 1 == case.index for words in told)
    return is_behind or any(word.lemma.lower() in _GUARDS for words in told for word in words)


def _borders(reading: Reading, word: Token, depth: int) -> Iterator[Token]:
    """Yield the borders at or to which something is done, in phrases below a word."""
    for child in reading.children(word.index, *_PHRASES):
        if child.lemma.lower() in BORDERS | _SHORES and _is_at(reading, child, word):
            yield child
        elif depth > 1:
            yield from _borders(reading, child, depth - 1)


def _is_at(reading: Reading, border: Token, above: Token) -> bool:
    """Say whether a force stands at a border or moves to it, so "close to" it as well."""
    case = case_of(reading, border.index)
    return case in _AT or (case is not None and above.lemma.lower() in _NEAR)


def _beyond(parties: Parties, border: Token) -> tuple[Party, ...]:
    """Return who lies at a border: "with Togo", "between Togo and Ghana", "the Togolese border"."""
    return parties.behind(border, {"with", "between", "of"}) or parties.owner(border)
