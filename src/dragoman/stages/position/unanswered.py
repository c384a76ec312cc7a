"""Who gave no answer where he was asked for one: "did not reply to requests for comment on the shoal"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import follows_yet_to
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of, is_denied
from dragoman.stages.position.issues import behind
from dragoman.stages.position.unsaid import put_to

# These ask for words; the others only with what they ask for: "a request for comment", "for aid".
_QUESTIONS = frozenset({"enquiry", "inquiry", "query", "question"})
_REQUESTS = frozenset({"call", "e-mail", "email", "letter", "message", "request"})
_WORDS = frozenset(
    "clarification comment confirmation details interview reaction response statement".split()
)
# Others than requests are for comment, or ask for it: a "call for a statement" is a demand.
_COMMENT = frozenset({"comment"})
_SEEKING = frozenset({"ask", "request", "seek", "want"})
_ASKING = frozenset({"ask", "approach", "contact", "press", "question", "reach"})
_PRESSING = frozenset({"press", "question"})
_ABOUT = ("about", "concerning", "on", "over", "regarding")
# "Details of the sale", but not "a statement of reserves".
_OF = frozenset({"clarification", "confirmation", "details"})
_ABLE = frozenset({"can", "could"})


def is_left(reading: Reading, verb: Token) -> bool:
    """Say whether somebody has not done something though asked: "failed to respond", "has yet to reply"."""
    above = reading.tokens[verb.head] if verb.deprel == "xcomp" and verb.head >= 0 else None
    return follows_yet_to(reading, verb) or (above is not None and above.lemma.lower() == "fail")


def unanswered(reading: Reading, verb: Token, *, is_of_none: bool) -> tuple[int, ...] | None:
    """
    Return what somebody gave no answer about; nothing if it is not told, None where nobody kept silent.

    With `is_of_none` its subject is nobody of two: "neither the army nor the police replied".
    """
    if not (is_of_none or is_denied(reading, verb.index) or is_left(reading, verb)):
        return None
    for asked in reading.children(verb.index, "obj", "obl"):
        words = list(_for_words(reading, asked))
        if words:
            return _topic(reading, words) or put_to(reading, verb)
    if verb.lemma.lower() == "return":
        return None
    for clause in reading.children(verb.index, "advcl"):
        words = list(_asked_for(reading, clause))
        if words:
            return _topic(reading, words)
    return None


def _topic(reading: Reading, words: list[Token]) -> tuple[int, ...]:
    """Return what the words are about that somebody is asked for, the first that tells it."""
    found = (
        behind(reading, one, (*_ABOUT, "of") if lemma_in(_OF, one) in _OF else _ABOUT)
        for one in words
    )
    return next(filter(None, found), ())


def _for_words(reading: Reading, asked: Token) -> Iterator[Token]:
    """Yield a noun for what somebody is asked, and for the words he is asked for: "request", "comment"."""
    if lemma_in(_QUESTIONS, asked) in _QUESTIONS and not _is_test(reading, asked):
        yield asked
    noun = lemma_in(_REQUESTS, asked)
    if noun not in _REQUESTS:
        return
    wanted = list(reading.children(asked.index, "nmod")) if noun != "letter" else []
    lexicon = _WORDS if noun == "request" else _COMMENT
    words = [one for one in wanted if case_of(reading, one.index) == "for"]
    words = [one for one in words if lemma_in(lexicon, one) in lexicon]
    for one in reading.children(asked.index, "acl"):
        # "That asked for a response by Friday" tells a demand.
        if one.deprel == "acl" and lemma_in(_SEEKING, one) in _SEEKING:
            sought = reading.children(one.index, "obj", "obl")
            words += [each for each in sought if lemma_in(_WORDS, each) in _WORDS]
    if words:
        yield from (*words, asked)


def _is_test(reading: Reading, asked: Token) -> bool:
    """Say whether questions are those of a test, or told before: "the questions", "two questions", "could not answer"."""
    is_the = any(one.text.lower() == "the" for one in reading.children(asked.index, "det"))
    verb = reading.tokens[asked.head]
    helpers = {one.lemma.lower() for one in reading.children(verb.index, "aux")}
    return is_the or bool(reading.children(asked.index, "nummod")) or not _ABLE.isdisjoint(helpers)


def _asked_for(reading: Reading, clause: Token) -> Iterator[Token]:
    """Yield the words of "when asked for comment on it", "asked about the shoal", "pressed on it"."""
    verb = lemma_in(_ASKING, clause)
    if verb not in _ASKING or "Tense=Past" not in clause.feats:
        return
    about = ("about", "on") if verb in _PRESSING else ("about",)
    for one in reading.children(clause.index, "obl"):
        if lemma_in(_WORDS, one) in _WORDS or case_of(reading, one.index) in about:
            yield from (one, clause)
