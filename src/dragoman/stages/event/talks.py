"""
Talks: who talks with whom, and what it is only about.

"Talks on Cyprus" are neither with Cyprus nor there, and "the two ministers spoke on Tuesday"
tells of talks though nobody is named with whom.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.reading import Reading, Token
from dragoman.stages.circumstances import is_time
from dragoman.stages.event.found import Found, with_more, with_sides, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.signs import Candidate
from dragoman.stages.phrases import case_of

# Behind these stands what talks are about.
_ABOUT = frozenset({"about", "concerning", "on", "over", "regarding"})
_ON = frozenset({"on", "over"})
# Of these verbs, and of nouns, what is talked about stands behind "on"; who is "called on" is visited.
_EXCHANGING = frozenset(
    "confer consult discuss exchange have hold meet negotiate resume speak start talk".split()
)
# "On" these people are, and talk there.
_THERE = frozenset(
    "bank board border bridge carrier coast edge fringe front frontier island line margin plane ship shore "
    "sideline train yacht".split()
)
# Over these people talk.
_MEALS = frozenset({"breakfast", "coffee", "dinner", "lunch", "supper", "tea"})
# Behind these stands with whom one talks.
_WITH = frozenset({"between", "with"})
_TALKING = frozenset({"confer", "converse", "speak", "talk"})
_FEW = frozenset({"both", "three", "two"})
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
    if case not in _ABOUT or word.lemma.lower() in _THERE | _MEALS:
        return False
    if case in _ON and over.upos != "NOUN" and over.lemma.lower() not in _EXCHANGING:
        return False
    return not is_time(reading, word)


def about_nobody(reading: Reading, _: Parties, found: Found) -> Found:
    """Return talks without whom they are only about as somebody with whom they are held."""
    topics = topic_words(reading, found)
    if not topics or not found.target:
        return found
    return with_sides(found, found.source, without_told(reading, found.target, topics))


def is_talked_with(reading: Reading, found: Found, word: Token) -> bool:
    """Say whether a word names with whom one talks, and not where: "talks with Merz on Gaza"."""
    return found.deed.kind.type == "CONSULT" and case_of(reading, word.index) in _WITH


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
            if one is not None
            and one.trigger not in told
            and (_is_of_two(reading, one) or _is_of_each_other(reading, one))
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
        one.relation == "obl" and (case_of(reading, one.index) in _NEARBY or is_time(reading, one))
        for one in beside
    )
    return is_plain and any(
        one.lemma.lower() in _TALKERS and _are_known(_counted(reading, one)) for one in own
    )


def _is_of_each_other(reading: Reading, found: Found) -> bool:
    """Say whether two who are counted blame each other: "the two sides blamed each other"."""
    verb = reading.tokens[found.trigger]
    objects = reading.children(verb.index, "obj")
    is_mutual = any(one.text.lower() in {"each", "another"} for one in objects)
    if found.deed.kind.type != "ACCUSE" or not is_mutual:
        return False
    own = reading.children(verb.index, "nsubj")
    return any(one.lemma.lower() in _TALKERS and _are_known(_counted(reading, one)) for one in own)


def _are_known(counted: set[str]) -> bool:
    """Say whether words tell of two or three who are known: "both", "the two"."""
    return bool(_FEW & counted) and bool({"both", "the"} & counted)


def _counted(reading: Reading, noun: Token) -> set[str]:
    """Return the numbers and determiners of a noun, in lower case."""
    return {one.text.lower() for one in reading.children(noun.index, "nummod", "det", "amod")}
