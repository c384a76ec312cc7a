"""Records in time: "the highest since 2012", "its lowest level since the war"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.reading import Reading, Token
from dragoman.records import Figure, Rank
from dragoman.stages.clauses import subject
from dragoman.stages.figure.measure import measure_at, owner_of, words_of
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import case_of

_MOST = frozenset(
    "biggest deadliest deepest fastest greatest heaviest highest largest lowest sharpest slowest "
    "smallest steepest strongest weakest worst".split()
)
_LEVELS = frozenset(
    "figure level mark pace point price rate reading result share showing total value".split()
)


def records_in_time(reading: Reading, linker: Linker) -> Iterator[Figure]:
    """Yield the first place that something has had since a day; it has no number."""
    for token in reading.of_forms(_MOST):
        since = since_of(reading, token)
        if since is None:
            continue
        noun = _ranked(reading, token)
        words = reading.subtree(since.index)
        measured = _measured(reading, noun)
        span = reading.span(words[0], words[-1] + 1)
        yield Figure(
            spans=(reading.span(token.index, max(token.index, noun.index) + 1),),
            measure=words_of(reading, measured) if measured >= 0 else None,
            of=owner_of(reading, linker, measured) if measured >= 0 else None,
            rank=Rank(position=1, in_=span.of(reading.text), over=None),
            by="rank",
            score=0.7,
        )


def since_of(reading: Reading, token: Token) -> Token | None:
    """Return since when a superlative holds: "the highest since 2012"; None if it is no record."""
    if token.upos != "ADJ" or token.text.lower() not in _MOST:
        return None
    noun = _ranked(reading, token)
    if noun is not token and noun.lemma.lower() not in _LEVELS:
        return None  # "the biggest party since": a place among parties
    for above in (token, noun, *_above(reading, noun)):
        for child in reading.children(above.index, "nmod", "obl"):
            is_next = reading.subtree(child.index)[0] == noun.index + 1
            if is_next and case_of(reading, child.index) == "since":
                return child
    return None


def _above(reading: Reading, noun: Token) -> tuple[Token, ...]:
    """Return the verb a noun hangs on, where the parser may have hung the day."""
    return (reading.tokens[noun.head],) if noun.head >= 0 else ()


def _ranked(reading: Reading, token: Token) -> Token:
    """Return the noun of a superlative, or the superlative that stands alone: "the highest"."""
    above = reading.above(token)
    is_before = token.deprel == "amod" and above.index > token.index
    return above if is_before else token


def _measured(reading: Reading, noun: Token) -> int:
    """Return what has the record: the subject, or what the figure beside it measures; or -1."""
    own = reading.children(noun.index, "nsubj")
    if own:
        return own[0].index
    if noun.head < 0:
        return -1
    above = reading.tokens[noun.head]
    if noun.deprel == "appos":
        return measure_at(reading, above.index, reading.subtree(above.index)).noun
    by = subject(reading, above.index) if above.upos == "VERB" else None
    return by.index if by is not None else -1
