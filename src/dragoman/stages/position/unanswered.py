"""Who gave no answer where he was asked for one: "did not reply to requests for comment on the shoal"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.reading import Reading, Token
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
_ASKING = frozenset({"ask", "approach", "contact", "press", "reach"})
_ABOUT = ("about", "concerning", "on", "over", "regarding")


def unanswered(reading: Reading, verb: Token, *, is_of_none: bool) -> tuple[int, ...] | None:
    """
    Return what somebody gave no answer about; nothing if it is not told, None where nobody kept silent.

    With `is_of_none` its subject is nobody of two: "neither the army nor the police replied".
    """
    if not (is_of_none or is_denied(reading, verb.index)):
        return None
    for asked in reading.children(verb.index, "obj", "obl"):
        words = list(_for_words(reading, asked))
        if words:
            found = (behind(reading, one, _ABOUT) for one in words)
            return next(filter(None, found), ()) or put_to(reading, verb)
    if verb.lemma.lower() == "return":
        return None
    for clause in reading.children(verb.index, "advcl"):
        words = list(_asked_for(reading, clause))
        if words:
            found = (behind(reading, one, _ABOUT) for one in words)
            return next(filter(None, found), ())
    return None


def _for_words(reading: Reading, asked: Token) -> Iterator[Token]:
    """Yield a noun for what somebody is asked, and for the words he is asked for: "request", "comment"."""
    # "The questions on the paper" are those of a test, or were told before.
    is_the = any(one.text.lower() == "the" for one in reading.children(asked.index, "det"))
    if lemma_in(_QUESTIONS, asked) in _QUESTIONS and not is_the:
        yield asked
    if lemma_in(_REQUESTS, asked) not in _REQUESTS:
        return
    for one in reading.children(asked.index, "nmod", "acl"):
        wanted = [one, *reading.children(one.index, "obj", "obl")]
        words = [each for each in wanted if lemma_in(_WORDS, each) in _WORDS]
        if words:
            yield from (*words, asked)
            return


def _asked_for(reading: Reading, clause: Token) -> Iterator[Token]:
    """Yield the words of "when asked for comment on it", "asked about the shoal"."""
    if lemma_in(_ASKING, clause) not in _ASKING or "Tense=Past" not in clause.feats:
        return
    for one in reading.children(clause.index, "obl"):
        if lemma_in(_WORDS, one) in _WORDS or case_of(reading, one.index) == "about":
            yield from (one, clause)
