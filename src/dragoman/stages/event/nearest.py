"""
Parties that the words of a deed tell again, by a pronoun: "teachers lost hope until she raised | their | pay".

Whoever is named more than once in a sentence is told by the mention nearest to the deed. So a
target that stands outside the deed's clause is told by the pronoun in it, and whose deed a
noun tells by the pronoun before it ("Roca tendered | his | resignation"); "withdrew its
offer" leaves open whom that was made to.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, is_pronoun, with_sides, words_of
from dragoman.stages.event.parties import Parties

_AT_NOUN = frozenset({"acl", "acl:relcl"})


def told_nearest(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with each party that is named outside its words told by the pronoun in them."""
    inside = reading.subtree(found.trigger)
    pronouns = [reading.tokens[word] for word in inside if reading.tokens[word].upos == "PRON"]
    if not pronouns:
        return found
    verb = reading.tokens[found.trigger]
    own = {*inside, found.doer}
    if verb.deprel in _AT_NOUN:  # "the colonel killed outside his villa" is the colonel
        own.add(verb.head)
    source = found.source
    acting = {
        word.index for one in source if is_pronoun(reading, one) for word in words_of(reading, one)
    }
    others = [
        one
        for one in pronouns
        if one.index not in acting and not (one.deprel == "nsubj" and one.head == found.trigger)
    ]
    target = tuple(_nearest(reading, parties, one, own, others) for one in found.target)
    if reading.tokens[found.trigger].upos == "NOUN":
        owners = [
            one for one in pronouns if one.deprel == "nmod:poss" and one.head == found.trigger
        ]
        source = tuple(_nearest(reading, parties, one, inside, owners) for one in source)
        meant = {parties.root(one) for one in source} - {None}
        target = tuple(one for one in target if not owners or parties.root(one) not in meant)
    return with_sides(found, tuple(dict.fromkeys(source)), tuple(dict.fromkeys(target)))


def _nearest(
    reading: Reading,
    parties: Parties,
    party: Party,
    own: Collection[int | None],
    pronouns: Sequence[Token],
) -> Party:
    """Return a party as the first pronoun among a deed's words tells it, if it stands outside."""
    words = words_of(reading, party)
    meant = parties.root(party)
    if meant is None or any(word.index in own for word in words):
        return party
    for pronoun in pronouns:
        for other in parties.single(pronoun.index):
            if other.mention is not None and parties.root(other) == meant:
                return other
    return party
