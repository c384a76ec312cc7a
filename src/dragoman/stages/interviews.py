"""Whose the answers of an interview are: "Q:" and "A:" name turns, and nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from dragoman.language.reading import Reading
from dragoman.records import Block, Mention, Source
from dragoman.spans import Span
from dragoman.stages.function_words import ABOUT
from dragoman.stages.phrases import case_of, governor_of, phrase
from dragoman.stages.quotations import quotations

_LABEL = re.compile(r"(?i)(?:q|a|ans|question|answer|q ?& ?a)\W*")
_QUOTE = re.compile(r"\s*:\s*[\"'“‘«„]")
# "The minister on Merz": he is spoken of.
_TOPICS = ABOUT | {"against"}
_HEADS: tuple[Callable[[Block], bool], ...] = (
    lambda block: block.type == "headline",
    lambda block: block.type == "standfirst",
    lambda block: block.type in {"paragraph", "key_point"},
)
# "Minister Ruiz, why now?": whoever is called before the first comma.
_CALL = 60


def is_label(name: str) -> bool:
    """Say whether what stands before a colon only tells question from answer, or both: "Q&A"."""
    return _LABEL.fullmatch(name) is not None


def interviewed(reading: Reading, first: int, speaking: Sequence[Mention] = ()) -> Source | None:
    """
    Return who answers in an interview whose first turn is block `first`; None if nobody knows.

    It is the one person named in the headline, else in what stands right below it; where that is
    nobody or several, the one with a turn by name among `speaking`; else the one named in the
    text before, else the one whose words the headline quotes without a name ("Fishermen's leader:
    'We were rammed'"), else the one whom the first question calls by name.
    """
    blocks, turns = reading.report.blocks, _each_once(speaking)
    for is_head in _HEADS:
        if is_head is _HEADS[-1] and turns:
            return _source(turns)
        spans = [block.spans[0] for block in blocks[:first] if is_head(block)]
        found = _persons(reading, spans)
        if found:
            both = {key: one for key, one in found.items() if key in turns}
            return _source(both or found)
    quoted = _quoted_in_head(reading, [one.spans[0] for one in blocks[:first] if _HEADS[0](one)])
    if quoted:
        return _source(quoted)
    question = blocks[first].spans[0]
    colon = reading.text.find(":", question.start, question.end)
    comma = reading.text.find(",", colon, min(question.end, question.start + _CALL))
    return _source(_persons(reading, [Span(colon, comma)])) if comma > 0 else None


def _source(persons: dict[str, Mention]) -> Source | None:
    """Return the only one of some persons."""
    if len(persons) != 1:
        return None
    (mention,) = persons.values()
    return Source(
        spans=mention.spans, mention=mention.id, actor=mention.actor, country=mention.country
    )


def _each_once(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Return the first mention of each person."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        found.setdefault(mention.actor or mention.head or mention.id, mention)
    return found


def _persons(reading: Reading, spans: list[Span]) -> dict[str, Mention]:
    """Return the persons named in some stretches, each once; not in quotations, nor as topics."""
    found: list[Mention] = []
    for mention in _named(reading):
        place = mention.spans[0]
        inside = next((span for span in spans if span.contains(place)), None)
        if inside is None or _is_topic(reading, place):
            continue
        quoted = quotations(reading.text, inside.start, inside.end)
        if not any(one.start <= place.start < one.end for one in quoted):
            found.append(mention)
    return _each_once(found)


def _quoted_in_head(reading: Reading, heads: list[Span]) -> dict[str, Mention]:
    """Return the persons, named or not, right before a colon and words in quotation marks."""
    return _each_once(
        mention
        for mention in reading.of_kind(Mention)
        for head in heads
        if mention.type == "person"
        and head.contains(mention.spans[0])
        and _QUOTE.match(reading.text, _end(reading, mention), head.end)
    )


def _end(reading: Reading, mention: Mention) -> int:
    """Return where the phrase around a mention ends: "the head of the union"."""
    head = governor_of(reading.words_in(mention.spans[0]))
    words = phrase(reading, head.index) if head is not None else ()
    return max([mention.spans[0].end, *(reading.tokens[word].end for word in words)])


def _named(reading: Reading) -> Iterator[Mention]:
    """Yield the mentions of persons by a name."""
    for mention in reading.of_kind(Mention):
        words = reading.words_in(mention.spans[0])
        if mention.type == "person" and any(word.upos == "PROPN" for word in words):
            yield mention


def _is_topic(reading: Reading, place: Span) -> bool:
    """Say whether somebody is only spoken about: "on Merz"."""
    head = governor_of(reading.words_in(place))
    return head is not None and case_of(reading, head.index) in _TOPICS
