"""
Who is called by a title alone where two hold it: "the President" in a presidency's release.

A release writes the title of its own office with a capital letter; wire copy does not. Nobody
thanks, supplies or visits his own state, whoever of the two was named last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.knowledge.actors import find, role_of
from dragoman.language.grammar import OBJECTS, VERBS
from dragoman.language.reading import Reading, Sentence, Token
from dragoman.stages.datelines import datelines
from dragoman.stages.mention.served import head_noun
from dragoman.stages.mention.titles import HEADS
from dragoman.stages.mention.words import Found, country_in
from dragoman.stages.phrases import core

_QUOTES = frozenset('"“”«»')
_MATTERS = frozenset({"about", "concerning", "on", "regarding", "with"})
_ALONE = 4  # words
HEADINGS = frozenset({"headline", "subhead"})
_WORD = re.compile(r"[^\W\d_]+")


def likely(
    reading: Reading, token: Token, before: Sequence[Found], fitting: Sequence[Found], near: int
) -> Found:
    """
    Return whom a title means: of the first so many named last, or in a release of all.

    Never a person of the state that the deed goes to, where another one is left.
    """
    if len({one.actor.country for one in fitting}) == 1 or fitting[0].actor.type != "person":
        return fitting[0]
    aimed = _aimed_at(reading, token, before)
    left = [one for one in fitting[:near] if one.actor.country not in aimed] or fitting
    if not is_release_title(reading, token):
        return left[0]
    home = _issuer(reading, token, fitting)
    return (None if home in aimed else _own(home, fitting)) or left[0]


def of_issuer(reading: Reading, token: Token, fitting: Sequence[Found]) -> Found | None:
    """Return whom a release calls "our President": the holder of the title in its own state."""
    home = _issuer(reading, token, fitting) if fitting else None
    return _own(home, fitting) if home else None


def _own(home: str | None, fitting: Sequence[Found]) -> Found | None:
    """Return the holder of a title in a state, else the only one whose state is not told."""
    own = next((one for one in fitting if one.actor.country == home), None)
    untold = {one.actor.id: one for one in fitting if one.actor.country is None}
    return own or (next(iter(untold.values())) if len(untold) == 1 else None)


def is_ours(reading: Reading, token: Token) -> bool:
    """Say whether a title is called the issuer's own: "our President", in nobody's quoted words."""
    first, _ = core(reading, token.index)
    sentence = reading.sentences[token.sentence]
    words = {one.text for one in reading.tokens[sentence.first : sentence.last]}
    is_plain = not words & (_QUOTES | {"I", "we", "We", "us"})
    return reading.tokens[first].text in {"our", "Our"} and token.text.istitle() and is_plain


def is_release_title(reading: Reading, token: Token) -> bool:
    """Say whether a phrase is no more than "the" and a title with a capital letter: "the Head of State"."""
    first, last = core(reading, token.index)
    behind = reading.children(token.index, "nmod")
    is_head = len(behind) == 1 and (head_noun(reading, token) or "") in HEADS
    words = [one.text for one in reading.tokens[first:last]]
    words += [behind[0].text] if is_head else []
    beside = ("appos", "nmod:poss", "flat") if is_head else ("appos", "nmod", "nmod:poss", "flat")
    return (
        1 < len(words) <= _ALONE
        and words[0].lower() == "the"
        and all(word.istitle() for word in words[1:])
        and not reading.children(token.index, *beside)
    )


def _issuer(reading: Reading, token: Token, fitting: Sequence[Found]) -> str | None:
    """
    Return the country of the nearest heading that names an issuer, else that of the dateline.

    Without either it is that of who bears the title first in the report.
    """
    return home_of(reading, token) or fitting[-1].actor.country


def home_of(reading: Reading, token: Token) -> str | None:
    """Return the country of the nearest heading over a word that names an issuer, else of the dateline."""
    over = _headed(reading, token)
    if over is not None:
        return over
    words = [word.title() for line in datelines(reading) for word in _WORD.findall(line)]
    named = {actor.country for _, _, actor in find(words, None) if actor.type != "person"} - {None}
    return next(iter(named)) if len(named) == 1 else None


def _headed(reading: Reading, token: Token) -> str | None:
    """Return the country of the issuer that a heading names: "Office of the Prime Minister of Australia"."""
    first, last = _heading_over(reading, token)
    words = reading.tokens[first:last]
    # "Readout of the President's call with President Sow of Togo" is not Togo's.
    last = next((one.index for one in words if one.text.lower() in _MATTERS), last)
    is_issuer = any(role_of(one.text.lower()) is not None for one in reading.tokens[first:last])
    return country_in(reading, first, last) if is_issuer else None


def heading_over(reading: Reading, token: Token) -> list[str]:
    """Return the words of the nearest heading over a word that names no news but may name an issuer."""
    return [one.text for one in reading.tokens[slice(*_heading_over(reading, token))]]


def _heading_over(reading: Reading, token: Token) -> tuple[int, int]:
    """Return where the nearest heading without a verb stands, which tells no news."""
    for sentence in reversed(reading.sentences[: token.sentence]):
        if sentence.block_type in HEADINGS and not tells_news(reading, sentence):
            return sentence.first, sentence.last
    return 0, 0


def tells_news(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a heading has a verb, and so tells what happened."""
    words = reading.tokens[sentence.first : sentence.last]
    return any(one.upos in VERBS for one in words)


def _aimed_at(reading: Reading, token: Token, before: Sequence[Found]) -> set[str | None]:
    """Return the states a subject's own deed goes to: "thanked Ghana", "pledged to supply Ghana"."""
    if token.deprel != "nsubj" or token.head < 0:
        return set()
    verbs = [token.head, *(one.index for one in reading.children(token.head, "xcomp"))]
    objects = {one.index for verb in verbs for one in reading.children(verb, *OBJECTS)}
    return {
        one.actor.country for one in before if one.head in objects and one.actor.type == "state"
    }
