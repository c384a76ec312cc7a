"""What the finders of events hand to the stage: a deed, its words and its parties."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from dragoman.knowledge.deeds import BY_ONE, SHARED, Deed, deeds, verb_of
from dragoman.language.reading import Reading, Token
from dragoman.language.reading_layers import Argument
from dragoman.records import Party, Place, Status
from dragoman.stages.phrases import hyphened

# With these somebody takes words or feelings to another; with those too he voices his own.
CARRYING = frozenset("bring convey deliver express extend offer pass relay send transmit".split())
_VOICING = CARRYING | frozenset("affirm reaffirm reiterate renew restate voice".split())


class Found(NamedTuple):
    """
    A deed found at words of a reading; `doer` is the head word of who does it.

    `status` is what the finder itself says of it; without, the words over it tell. `types`
    are the likelier types with their shares, and `near` the words for its time and place,
    if the model's head found it.
    """

    deed: Deed
    trigger: int
    words: tuple[int, ...]
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    doer: int | None
    rule: str
    status: Status | None = None
    score: float = 0.75
    types: tuple[tuple[str, float], ...] = ()
    near: tuple[Argument, ...] = ()


def with_sides(found: Found, source: tuple[Party, ...], target: tuple[Party, ...]) -> Found:
    """Return a deed with its parties; the same one where these are its own, as after most rules."""
    if source == found.source and target == found.target:
        return found
    return found._replace(source=source, target=target)


def with_more(found: Iterable[Found], more: Iterable[Found]) -> list[Found]:
    """Return deeds with more of them, in order of their words."""
    return sorted([*found, *more], key=lambda one: (one.trigger, one.words))


def tied_deeds(reading: Reading, verb: Token) -> tuple[Deed, ...]:
    """Return what a verb tells with the word that a hyphen ties to it: "test-fired"."""
    before = hyphened(reading, verb.index)
    if before is None:
        return ()
    return deeds("v").get(f"{before.text.lower()}-{verb_of(verb.lemma, verb.text)}", ())


def words_of(reading: Reading, party: Party) -> tuple[Token, ...]:
    """Return the words with which a party is told."""
    return reading.words_at(party.spans)


def top_of(reading: Reading, party: Party) -> Token | None:
    """Return the word of a party's phrase that governs the others."""
    return reading.top_at(party.spans)


def countries(parties: Iterable[Party]) -> set[str]:
    """Return the countries of some parties, as far as they are known."""
    return {one.country for one in parties if one.country is not None}


def is_told_with(reading: Reading, party: Party, words: Collection[int]) -> bool:
    """Say whether a party is told with one of some words."""
    return any(word.index in words for word in words_of(reading, party))


def without_told(
    reading: Reading, side: Iterable[Party], words: Collection[int]
) -> tuple[Party, ...]:
    """Return the parties of a side that are not told with any of some words."""
    return tuple(one for one in side if not is_told_with(reading, one, words))


def is_pronoun(reading: Reading, party: Party) -> bool:
    """Say whether a party is told by a pronoun."""
    return all(word.upos == "PRON" for word in words_of(reading, party))


def is_known_party(reading: Reading, party: Party) -> bool:
    """Say whether it is told who takes part: a state, its forces or somebody by name; no "police in Lagos"."""
    if party.actor is None and party.country is None:
        return False
    places = reading.innermost(Place)
    towns = [
        one for word in words_of(reading, party) if (one := places.get(word.index)) and one.admin1
    ]
    return not towns or party.actor is None or not party.actor.startswith(f"{party.country}/")


def is_voiced(reading: Reading, party: Party, found: Found) -> bool:
    """Say whether it is a party's own feeling or promise that is voiced: "reaffirmed Peru's support"."""
    if reading.tokens[found.trigger].lemma.lower() not in _VOICING:
        return False
    words = words_of(reading, party)
    owned = [one.head for one in words if one.deprel == "nmod:poss"]
    return any(word in found.words for word in owned)


def is_shared(reading: Reading, found: Found) -> bool:
    """Say whether several do together what nobody beside them needs to take part in."""
    kind = found.deed.kind
    if kind.type not in SHARED or kind.mode in BY_ONE:
        return False
    if len(found.source) > 1:
        return True
    word = reading.tokens[found.trigger]
    tops = [top_of(reading, one) for one in found.source]
    is_many = any(top is not None and "Number=Plur" in top.feats for top in tops)
    return is_many and kind.type == "CONSULT" and word.upos == "VERB"


def names_of(side: tuple[Party, ...]) -> set[object]:
    """Return who stands on a side."""
    return {party.actor or party.country or party.spans for party in side}


def sides_of(one: Found) -> set[object]:
    """Return who takes part in a deed."""
    return names_of((*one.source, *one.target))


def has_sides(one: Found, other: Found) -> bool:
    """Say whether two deeds have the same sides."""
    return names_of(one.source) == names_of(other.source) and names_of(one.target) == names_of(
        other.target
    )


def tells_all_of(other: Found | None, one: Found) -> bool:
    """Say whether another deed is of the same type as one, and has all its sides."""
    return (
        other is not None
        and other.deed.kind.type == one.deed.kind.type
        and names_of(one.source) <= names_of(other.source)
        and names_of(one.target) <= names_of(other.target)
    )
