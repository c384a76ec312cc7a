"""On what a commitment hangs: "if ...", "subject to approval", "pending ratification"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.language.grammar import NOUNS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Time
from dragoman.stages.phrases import case_of

_CLAUSE = re.compile(
    r"(?i)(?:but )?(?:only )?(?:if|unless|once|provided|providing|as long as|so long as|as soon as|"
    r"on condition|on the condition|in case|should|only when|only after|until|were\b(?=.* to\b))\b"
)
# What opens a condition that is no clause, and what must stand behind it.
_PHRASES = {
    "subject": frozenset({"to"}),
    "conditional": frozenset({"on", "upon"}),
    "contingent": frozenset({"on", "upon"}),
    "dependent": frozenset({"on", "upon"}),
    "depending": frozenset({"on", "upon"}),
}
# What another has to give before a deed is done: "a loan subject to approval".
_ASSENT = frozenset(
    "agreement approval assent authorisation authorization clearance confirmation consent endorsement "
    "ratification vote".split()
)
# "When conditions allow": what lets a deed be done.
_LETTING = frozenset({"allow", "permit"})
_HOURS = frozenset({"day", "hour", "moment", "time"})
_COUNTED_FROM = frozenset({"after", "following", "from", "of"})
_INSIDE = frozenset({"inside", "within"})
_NEAR = 6  # words
_PROVIDED = frozenset({"only", "provided", "providing"})


def condition_of(reading: Reading, *verbs: Token) -> tuple[int, ...]:
    """Return the words of a condition below one of the verbs: the deed, and its cue."""
    for verb in verbs:
        for child in reading.children(verb.index, "advcl", "advmod", "obl", "parataxis"):
            words = _in_clause(reading, child)
            if words:
                return words
    for verb in verbs:
        is_cue = verb is not verbs[0]
        found = _phrase(reading, verb) or _counted(reading, verb, is_cue=is_cue)
        if found:
            return found
    return ()


def _in_clause(reading: Reading, clause: Token) -> tuple[int, ...]:
    """Return the words of a clause or phrase, if it is a condition: "if Lima signs", "once ratified"."""
    words = _bare(reading, reading.subtree(clause.index))
    if len(words) < 2:
        return ()
    if reading.tokens[words[0] - 1].text.lower() in _PROVIDED:
        words = (words[0] - 1, *words)  # the parser may hang it on the verb above
    opening = reading.span(words[0], words[-1] + 1).of(reading.text)
    is_condition = _CLAUSE.match(opening) is not None and _has_verb(reading, words)
    return words if is_condition or _is_awaited(reading, clause, words) else ()


def _counted(reading: Reading, verb: Token, *, is_cue: bool) -> tuple[int, ...]:
    """
    Return "within 30 days of the ceasefire": a term that begins with what has yet to come about.

    What it is counted from has no day: not "within a week of the vote on Sunday". Before the
    cue it tells when the promise was made: "two days after the coup they decided to".
    """
    for child in reading.children(verb.index, "obl"):
        if is_cue and child.index < verb.index:
            continue
        below = [one for one in reading.children(child.index) if one.relation == "nmod"]
        term = next((one for one in (child, *below) if _is_term(reading, one)), None)
        start = child
        if term is child:
            if case_of(reading, child.index) not in _INSIDE:
                continue
            start = next((one for one in below if _counts(reading, one)), child)
        if term is None or start is term or not _counts(reading, start):
            continue
        words = reading.subtree(child.index)
        span = reading.span(words[0], reading.subtree(verb.index)[-1] + 1)
        if not any(time.begin is not None for time in reading.marks_at(Time, (span,))):
            return _bare(reading, words)
    return ()


def _counts(reading: Reading, start: Token) -> bool:
    """Say whether a term may be counted from what a word names, which is no time itself."""
    place = reading.span(start.index, start.index + 1)
    is_counted = case_of(reading, start.index) in _COUNTED_FROM and start.upos in NOUNS
    return is_counted and not reading.marks_at(Time, (place,))


def _is_term(reading: Reading, token: Token) -> bool:
    """Say whether a word is the unit of a time that lasts so long."""
    marks = reading.marks_at(Time, (reading.span(token.index, token.index + 1),))
    return token.upos == "NOUN" and any(
        mark.type == "DURATION" and reading.words_in(mark.spans[0])[-1] is token for mark in marks
    )


def _bare(reading: Reading, words: tuple[int, ...]) -> tuple[int, ...]:
    """Return words without the stops around them."""
    while words and reading.tokens[words[-1]].upos == "PUNCT":
        words = words[:-1]
    while words and reading.tokens[words[0]].upos == "PUNCT":
        words = words[1:]
    return words


def _has_verb(reading: Reading, words: Sequence[int]) -> bool:
    """Say whether a clause is one: "until Friday" is no condition."""
    return any(reading.tokens[word].upos in VERBS for word in words)


def _is_awaited(reading: Reading, clause: Token, words: Sequence[int]) -> bool:
    """
    Say whether a clause with "when" names what has to come about first, on no day of its own.

    "When there is a date", "when the list has been checked", "when the road is safe"; not
    "when he visits Lima", "when the time is right", "when parliament has met on 3 May".
    """
    if reading.tokens[words[0]].text.lower() != "when" or clause.deprel != "advcl":
        return False
    below = reading.children(clause.index)
    helpers = {one.lemma.lower() for one in below if one.deprel == "aux"}
    is_state = clause.upos == "ADJ" and any(one.deprel == "cop" for one in below)
    is_hour = any(one.deprel == "nsubj" and one.lemma.lower() in _HOURS for one in below)
    is_there = any(one.deprel == "expl" and one.text.lower() == "there" for one in below)
    is_reached = "have" in helpers or is_state or is_there or clause.lemma.lower() in _LETTING
    span = reading.span(words[0], words[-1] + 1)
    return (
        is_reached
        and not is_hour
        and not any(
            time.begin is not None and span.contains(time.spans[0])
            for time in reading.of_kind(Time)
        )
    )


def _phrase(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return "subject to ...", "pending ..." behind a verb, or set off before it."""
    for word in reading.subtree(verb.index):
        token = reading.tokens[word]
        if word == verb.index or not _opens(reading, token):
            continue
        top = _top(reading, token, verb)
        before = reading.tokens[word - 1]
        if word < verb.index and (top.head != verb.index or not _is_set_off(reading, top, word)):
            continue
        is_loose = top.head == verb.index and before is not verb
        if before.text == "," or is_loose or _asks_assent(reading, token):
            words = (*reading.subtree(token.index), *reading.subtree(top.index))
            return _bare(reading, tuple(sorted({one for one in words if one >= word})))
    return ()


def _is_set_off(reading: Reading, top: Token, word: int) -> bool:
    """Say whether a phrase that a word opens stands by itself: "Subject to approval, Peru will"."""
    is_first = word == reading.sentence_of(word).first or reading.tokens[word - 1].text == ","
    after = reading.subtree(top.index)[-1]
    return is_first and "," in {one.text for one in reading.tokens[after : after + 2]}


def _opens(reading: Reading, token: Token) -> bool:
    """Say whether a word may open a condition: not in "the subject to be raised", "pending bills"."""
    form = token.text.lower()
    if form != "pending" and form not in _PHRASES:
        return False
    after = reading.tokens[token.index + 1 : token.index + 2]
    if not after or reading.tokens[token.index - 1].upos in {"DET", "ADJ"} or _is_act(token):
        return False
    if form == "pending":
        return token.deprel != "amod"
    following = reading.tokens[token.index + 2 : token.index + 3]
    is_infinitive = bool(following) and "VerbForm=Inf" in following[0].feats
    return after[0].text.lower() in _PHRASES[form] and not is_infinitive


def _is_act(token: Token) -> bool:
    """Say whether a word is the verb of an act: "tax goods, subject people to searches"."""
    return token.upos == "VERB" and token.deprel == "conj"


def _asks_assent(reading: Reading, token: Token) -> bool:
    """Say whether somebody's assent stands right behind a word that opens a condition."""
    near = reading.tokens[token.index + 1 : token.index + _NEAR]
    return any(one.lemma.lower() in _ASSENT and one.sentence == token.sentence for one in near)


def _top(reading: Reading, token: Token, verb: Token) -> Token:
    """Return the head of the largest phrase below a verb that a word opens."""
    while token.head not in {-1, verb.index}:
        above = reading.tokens[token.head]
        opening = min(
            one
            for one in reading.subtree(above.index)
            if reading.tokens[one].upos not in {"PUNCT", "CCONJ"}
        )
        if opening != token.index and opening not in reading.subtree(token.index):
            break
        token = above
    return token
