"""How a body voted, where the word for votes is left out: "rejected the motion (47 to 25)", "by 311 to 45"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.language.reading import Reading, Sentence, Token
from dragoman.records import Figure
from dragoman.spans import Span
from dragoman.stages.clauses import subject
from dragoman.stages.linking import Linker

_TALLY = re.compile(
    r"(?:\(|\bby\s+(?:a\s+vote\s+of\s+)?)(?P<one>\d{1,4})(?:\s+to\s+|\s?[-–]\s?)(?P<other>\d{1,4})(?=\)|[,.;](?!\d))"
)
_VOTING = frozenset({"vote"})
# Of bodies these are done by votes; a team wins otherwise.
_DECIDING = frozenset(
    "adopt approve back confirm defeat dismiss elect endorse oust override pass ratify reject repeal".split()
)
_BODIES = frozenset(
    "assembly board chamber committee congress council court deputy duma house judge lawmaker legislator "
    "legislature member parliament senate senator".split()
)


def votes(reading: Reading, linker: Linker) -> Iterator[Figure]:
    """Yield both numbers of a vote by a body or its members, in reading order."""
    for sentence in reading.sentences:
        for match in _TALLY.finditer(reading.text, sentence.start, sentence.end):
            body = _body(reading, sentence, match.start())
            if body is not None:
                yield from (_figure(linker, match, part, body) for part in ("one", "other"))


def _figure(linker: Linker, match: re.Match[str], part: str, body: Token) -> Figure:
    """Return one number of a vote."""
    party = linker.party(body.index)
    number = float(match[part])
    return Figure(
        spans=(Span(*match.span(part)),),
        low=number,
        high=number,
        unit="votes",
        measure="votes",
        of=party.actor or party.country or body.text,
        by="vote",
        score=0.8,
    )


def _body(reading: Reading, sentence: Sentence, at: int) -> Token | None:
    """Return who voted, by the nearest verb before a place; None if nobody did."""
    words = reading.tokens[sentence.first : sentence.last]
    for verb in reversed([one for one in words if one.upos == "VERB" and one.start < at]):
        lemma = verb.lemma.lower()
        who = subject(reading, verb.index) if lemma in _VOTING | _DECIDING else None
        if who is not None and (lemma in _VOTING or who.lemma.lower() in _BODIES):
            return who
    return None
