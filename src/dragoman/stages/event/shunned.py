"""
Whom somebody will have nothing to do with, or of what he will not hear: a refusal in set words.

Not who only "has nothing to do with" something, which tells what is so and refuses nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.knowledge.deeds import Deed, coded, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import helpers_of
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found, with_more
from dragoman.stages.event.negated import has_negation
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_WILLING = frozenset({"will", "would", "'ll", "’ll", "wo", "'d", "’d"})
_HAVING = frozenset({"have", "want"})
_WANTING = frozenset({"want"})
# What nobody has who has "no truck with" another or wants "no part of" a thing.
_NONE_OF = {"truck": frozenset({"with"}), "part": frozenset({"of"})}
_OWNED = frozenset({"by", "from", "of", "with"})
SHUNNING = "nothing"
"""What the deed of such words asks for, by which it is known again."""

_REFUSAL = Deed(coded(kind_of("REJECT", ""), "12"), (), frozenset(), SHUNNING)


def with_shunned(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds, in order, with the refusals that only such words tell."""
    told = {word for one in found for word in one.words}
    more = []
    for verb, words, phrase in (*_wanting_nothing(reading), *_not_hearing(reading)):
        doer = parties.doer(verb)
        source = parties.of(doer) or (parties.of_place(doer) if doer is not None else ())
        if is_political(source) and not told & {verb.index, *words}:
            target = parties.without(_meant(parties, phrase), source)
            every = tuple(sorted({verb.index, *words}))
            more.append(
                Found(
                    _REFUSAL,
                    verb.index,
                    every,
                    source,
                    target,
                    doer,
                    verb.lemma,
                    "happened",
                )
            )
    return with_more(found, more)


def _wanting_nothing(reading: Reading) -> Iterator[tuple[Token, tuple[int, ...], Token]]:
    """Yield the verb, words and partner of "will have nothing to do with", "wants no part of"."""
    for noun in reading.of_lemmas({"nothing", *_NONE_OF}):
        verb = reading.above(noun)
        if noun.deprel != "obj" or not _is_willed(reading, verb, _HAVING):
            continue
        if noun.lemma.lower() == "nothing":
            cases = frozenset({"with"})
            near = [one for one in reading.children(noun.index, "acl") if one.lemma == "do"]
        elif any(one.text.lower() == "no" for one in reading.children(noun.index, "det")):
            cases = _NONE_OF[noun.lemma.lower()]
            near = [noun, verb]
        else:
            continue
        below = [one for word in near for one in reading.children(word.index, "obl", "nmod")]
        phrase = next((one for one in below if case_of(reading, one.index) in cases), None)
        if phrase is not None:
            # The deed is told at the verb he wills with: "wants to have nothing to do with".
            yield verb, (noun.index, *(one.index for one in near if one.lemma == "do")), phrase


def _not_hearing(reading: Reading) -> Iterator[tuple[Token, tuple[int, ...], Token]]:
    """Yield the verb, words and matter of "will not hear of"."""
    for verb in reading.of_lemmas({"hear"}):
        if not (_is_willed(reading, verb, frozenset({"hear"})) and has_negation(reading, verb)):
            continue
        for one in reading.children(verb.index, "obl"):
            if case_of(reading, one.index) == "of":
                yield verb, (), one


def _is_willed(reading: Reading, verb: Token, lemmas: frozenset[str]) -> bool:
    """Say whether a verb is one of some, and tells what somebody wants and not what is so."""
    if verb.upos != "VERB" or verb.lemma.lower() not in lemmas:
        return False
    above = reading.above(verb)
    is_wanted = verb.deprel == "xcomp" and above.lemma.lower() in _WANTING
    is_willed = bool(helpers_of(reading, verb.index) & _WILLING)
    return is_willed or is_wanted or verb.lemma.lower() in _WANTING


def _meant(parties: Parties, phrase: Token) -> tuple[Party, ...]:
    """Return who is shunned, or whose plan or talks are."""
    return parties.of(phrase.index) or parties.behind(phrase, _OWNED) or parties.owner(phrase)
