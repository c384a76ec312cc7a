"""What is told only as still to come: a headline's infinitive, a plan whose date is open."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import helpers_and_copula, markers_of
from dragoman.stages.commitment.dates import is_of_open_date

_SAYING = frozenset({"say", "report", "confirm", "claim", "believe"})


def is_announced(reading: Reading, verb: Token) -> bool:
    """Say whether a plan has no date yet, or a headline's infinitive tells it: "six captives to be freed"."""
    if is_of_open_date(reading, verb):
        return True
    markers = markers_of(reading, verb.index)
    if verb.upos != "VERB" or "to" not in markers or "for" in markers:
        return False
    helpers = helpers_and_copula(reading, verb.index)
    if helpers - {"be"}:
        return False
    if verb.deprel == "acl" and helpers:
        # The parser may take the captives for the head.
        noun = reading.tokens[verb.head]
        return not reading.children(noun.index, "cop", "case", "expl") and _is_top(reading, noun)
    own = reading.children(verb.index, "nsubj")
    return bool(own) and own[0].index < verb.index and _is_top(reading, verb)


def _is_top(reading: Reading, word: Token) -> bool:
    """Say whether a word stands over its sentence, or over the content of mere speech."""
    if word.deprel in {"root", "parataxis"}:
        return True
    above = reading.above(word)
    return word.deprel in {"ccomp", "obj"} and above.lemma.lower() in _SAYING
