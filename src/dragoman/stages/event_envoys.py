"""
To whom envoys are sent who are recalled: "its ambassador to Peru, also accredited to Bolivia".

All the states where he stood are those whose ties are cut; he himself is not. That he was
accredited there describes him, and is no act of the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event_checks import is_of_class
from dragoman.stages.event_found import Found, is_told_with
from dragoman.stages.event_parties import Parties

_DESCRIBING = frozenset({"acl", "amod"})
_AT = frozenset({"in", "to"})


def is_accredited(reading: Reading, word: Token) -> bool:
    """Say whether a word only tells where an envoy stands: "accredited to Peru"."""
    if word.lemma.lower() not in {"accredit", "accredited"} or word.head < 0:
        return False
    return word.deprel in _DESCRIBING and _is_envoy(reading, reading.tokens[word.head])


def recalled(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a recall of envoys with all the states to which they were accredited."""
    envoys = [reading.tokens[word] for word in found.words]
    envoys += reading.children(found.trigger, "obj", "nsubj:pass")
    envoys = [one for one in envoys if _is_envoy(reading, one)]
    more = [party for one in envoys for party in _accredited(reading, parties, one)]
    hosts = [*found.target, *parties.without(tuple(more), (*found.target, *found.source))]
    own = {one.index for one in envoys}
    others = tuple(one for one in hosts if not is_told_with(reading, one, own))
    return found._replace(target=others) if more and others else found


def _accredited(reading: Reading, parties: Parties, envoy: Token) -> Iterator[Party]:
    """Yield the states to which a clause or an adjective tells an envoy to be accredited."""
    for clause in reading.children(envoy.index, *_DESCRIBING):
        if is_accredited(reading, clause):
            yield from parties.behind(clause, _AT)


def _is_envoy(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is one for an envoy."""
    return noun.upos == "NOUN" and is_of_class(reading, noun, object_class("envoy"))
