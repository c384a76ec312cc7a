"""
Talks: who talks with whom, and what it is only about.

"Talks on Cyprus" are neither with Cyprus nor there, and "the two ministers spoke on Tuesday"
tells of talks though nobody is named with whom.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.reading import Reading, Token
from dragoman.records import Time
from dragoman.stages.event.found import Found, is_told_with, with_more
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.signs import Candidate
from dragoman.stages.phrases import case_of

# Behind these stands what talks are about.
_ABOUT = frozenset({"about", "concerning", "on", "over", "regarding"})
# Only of these verbs, and of nouns, stands so what is talked about behind "on": "called on the premier".
_ON = frozenset({"on", "over"})
_EXCHANGING = frozenset(
    "confer consult discuss exchange have hold meet negotiate resume speak start talk".split()
)
# "On" these people are, and talk there.
_THERE = frozenset(
    "bank board border bridge carrier coast edge fringe front frontier island line margin plane ship shore "
    "sideline train yacht".split()
)
# Behind these stands with whom one talks.
_WITH = frozenset({"between", "with"})
_TALKING = frozenset({"confer", "converse", "speak", "talk"})
_TWO = frozenset({"both", "three", "two"})
_TALKERS = frozenset(
    "ambassador chancellor counterpart delegation envoy government king leader minister monarch neighbour "
    "negotiator official party premier president side".split()
)
# So those talk with each other whose clause has nothing but when, how and about what.
_NEARBY = _ABOUT | {"by", "during", "for", "via"}


def topic_words(reading: Reading, found: Found) -> frozenset[int]:
    """Return the words for what talks are about: "talks with Oman on the war in Yemen"."""
    if found.deed.kind.type != "CONSULT":
        return frozenset()
    return frozenset(
        at
        for word in found.words
        for one in reading.children(word, "obl", "nmod")
        if one.index not in found.words and _is_topic(reading, one, reading.tokens[word])
        for at in reading.subtree(one.index)
    )


def _is_topic(reading: Reading, word: Token, over: Token) -> bool:
    """Say whether a phrase tells what talks are about: "on Cyprus", not "on Monday" or "on the island"."""
    case = case_of(reading, word.index)
    if case not in _ABOUT or word.lemma.lower() in _THERE:
        return False
    if case in _ON and over.upos != "NOUN" and over.lemma.lower() not in _EXCHANGING:
        return False
    return not reading.marks_at(Time, (reading.span(word.index, word.index + 1),))


def about_nobody(reading: Reading, _: Parties, found: Found) -> Found:
    """Return talks without whom they are only about as somebody with whom they are held."""
    topics = topic_words(reading, found)
    if not topics or not found.target:
        return found
    kept = tuple(one for one in found.target if not is_told_with(reading, one, topics))
    return found._replace(target=kept) if kept != found.target else found


def is_talked_with(reading: Reading, found: Found, words: Sequence[Token]) -> bool:
    """Say whether words name with whom one talks, and not where: "talks with Merz on Gaza"."""
    return found.deed.kind.type == "CONSULT" and any(
        case_of(reading, word.index) in _WITH for word in words
    )


def with_talks_of_two(
    reading: Reading, found: Sequence[Found], candidates: Sequence[Candidate]
) -> list[Found]:
    """Return deeds, in order, with the talks of "the two ministers" that only their verb tells."""
    told = {one.trigger for one in found}
    talks = (one.rule or one.head for one in candidates)
    return with_more(
        found,
        [
            one
            for one in talks
            if one is not None and one.trigger not in told and _is_of_two(reading, one)
        ],
    )


def _is_of_two(reading: Reading, found: Found) -> bool:
    """Say whether officials who are counted talk with nobody else: "both ministers spoke on Tuesday"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "CONSULT" or verb.lemma.lower() not in _TALKING:
        return False
    own = reading.children(verb.index, "nsubj")
    beside = reading.children(verb.index, "obl", "obj", "ccomp", "xcomp", "advcl")
    is_plain = all(
        one.relation == "obl"
        and (
            case_of(reading, one.index) in _NEARBY
            or reading.marks_at(Time, (reading.span(one.index, one.index + 1),))
        )
        for one in beside
    )
    return is_plain and any(
        one.lemma.lower() in _TALKERS and _TWO & _counted(reading, one) for one in own
    )


def _counted(reading: Reading, noun: Token) -> set[str]:
    """Return the numbers and determiners of a noun, in lower case."""
    return {one.text.lower() for one in reading.children(noun.index, "nummod", "det", "amod")}
