"""
Two who are named in one word before a deed: "US-China talks", "the Israel-Hamas ceasefire".

Both of them do it, and it is done to neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.knowledge.actors import choices
from dragoman.knowledge.deeds import SHARED
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, with_more, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.signs import Candidate

_HYPHENS = frozenset({"-", "–"})
# In these as well two sides take part: a truce, a pact, a war.
_OF_TWO = SHARED | {"ASSAULT", "RETREAT", "SUPPORT"}
# These two do to what is theirs; others welcome or approve it.
_MAKING = frozenset(
    "begin break conclude hold initial ink reach resume seal sign start suspend".split()
)
# How likely the head must think that they do it.
_LIKELY = 0.5
_BETWEEN = frozenset(
    "accord agreement battle ceasefire clash conflict deal dialogue exchange fighting negotiation pact peace summit "
    "swap talk treaty truce war".split()
)


def by_pair(reading: Reading, _: Parties, found: Found) -> Found:
    """Return a deed as that of both whom a noun that tells it has before it, joined by a hyphen."""
    for noun in _nouns(reading, found):
        is_of_two = noun.lemma.lower() in _BETWEEN or found.deed.kind.type in SHARED
        pair = _pair(reading, noun.index) if is_of_two else ()
        if not pair:
            continue
        if found.deed.kind.mode == "third-party":
            return found._replace(target=pair)
        named = {*reading.subtree(noun.index)}
        known = {one.country for one in pair}
        others = tuple(
            one
            for one in without_told(reading, found.source, named)
            if one.country not in known or one.country is None
        )
        target = without_told(reading, found.target, named)
        return found._replace(source=(*pair, *others), target=target)
    return found


def with_pairs(
    reading: Reading, found: Sequence[Found], candidates: Iterable[Candidate]
) -> list[Found]:
    """Return deeds, in order, with what the head sees that two do whose names stand before it."""
    told = {word for one in found for word in one.words}
    more = [
        one.head
        for one in candidates
        if one.head is not None
        and one.head.score >= _LIKELY
        and told.isdisjoint(one.words)
        and any(_pair(reading, noun.index) for noun in _nouns(reading, one.head))
    ]
    return with_more(found, more)


def _nouns(reading: Reading, found: Found) -> list[Token]:
    """Return the nouns that tell a deed, or what its verb is about: "the pact was signed"."""
    if found.deed.kind.type not in _OF_TWO:
        return []
    words = [reading.tokens[word] for word in (found.trigger, *found.words)]
    if reading.tokens[found.trigger].lemma.lower() in _MAKING:
        words += reading.children(found.trigger, "nsubj:pass", "obj")
    return [one for one in words if one.upos == "NOUN"]


def _pair(reading: Reading, noun: int) -> tuple[Party, ...]:
    """Return the two whose names stand before a noun, joined by a hyphen."""
    for second in reading.children(noun, "compound", "amod"):
        before = reading.tokens[max(0, second.index - 2) : second.index]
        if len(before) < 2 or before[1].text not in _HYPHENS or second.upos != "PROPN":
            continue
        first, hyphen = before
        if (first.end, hyphen.end) != (hyphen.start, second.start):
            continue  # "Lima - China talks" is a dateline
        both = (*_known(reading, first), *_known(reading, second))
        if len(both) == 2:
            return both
    return ()


def _known(reading: Reading, name: Token) -> tuple[Party, ...]:
    """Return whom a name of one word means, if that is known."""
    actors = choices(name.text, reading.report.date)
    return tuple(
        Party(
            spans=(reading.span(name.index, name.index + 1),),
            actor=one.id,
            country=one.country,
            sector=one.sector,
        )
        for one, _ in actors[:1]
    )
