"""
What a paper says that somebody else turns down or gets: "vetoed a draft condemning the raid".

Who vetoes a draft does not say what it says, and is not told it either; who gets a letter is whom
it threatens, unless its own words name another.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import VERBAL
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found, without_told
from dragoman.stages.event.parties import Parties

_PAPERS = frozenset(
    "appeal bill declaration draft law letter manifesto memo message motion note petition plan proposal resolution "
    "statement text".split()
)
_DEFEATING = frozenset("block defeat dismiss oppose reject veto".split())
# "Voted it down".
_WITH_DOWN = frozenset({"shoot", "turn", "vote"})
_GETTING = frozenset({"get", "receive"})


def in_a_paper(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what a paper says without who votes it down; what a letter says as said to who gets it."""
    noun = _paper_of(reading, reading.tokens[found.trigger])
    if noun is None or found.deed.kind.quad not in VERBAL:
        return found
    verb = reading.above(noun)
    own = reading.children(verb.index, "nsubj")
    words = {word for one in own for word in reading.subtree(one.index)}
    if not words or not (_is_defeated(reading, verb) or verb.lemma.lower() in _GETTING):
        return found
    source = without_told(reading, found.source, words)
    if verb.lemma.lower() in _GETTING:
        addressed = parties.without(parties.of(own[0].index), source)
        return found._replace(source=source, target=found.target or addressed)
    return found._replace(source=source, target=without_told(reading, found.target, words))


def _paper_of(reading: Reading, verb: Token) -> Token | None:
    """Return the paper that a participle behind it tells of, where it is the object of a verb."""
    noun = reading.above(verb)
    is_saying = verb.deprel == "acl" and "VerbForm=Ger" in verb.feats
    is_one = is_saying and noun.lemma.lower() in _PAPERS and noun.deprel == "obj"
    return noun if is_one else None


def _is_defeated(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells that a paper is not adopted."""
    below = {one.text.lower() for one in reading.children(verb.index, "compound:prt", "advmod")}
    name = verb.lemma.lower()
    return name in _DEFEATING or (name in _WITH_DOWN and "down" in below)
