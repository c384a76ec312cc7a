"""
Whom somebody blames by only saying that he did it: "said that the militia was behind the raid".

The verb that tells what is said accuses, as "blamed" would; what he is blamed for is his deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, Deed, deeds, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.found import Found, with_more
from dragoman.stages.event.parties import Parties
from dragoman.stages.finding import NEGATIONS
from dragoman.stages.phrases import case_of

_ALLEGING = Deed(kind_of("ACCUSE", "allege"), (), frozenset(), "")
_SAYING = frozenset(
    "assert claim conclude declare insist maintain say state suggest tell write".split()
)
_RESPONSIBLE = frozenset({"accountable", "culpable", "responsible"})
_BLAME = frozenset({"blame"})
_BEARING = frozenset({"bear", "carry"})
_BORNE = frozenset({"blame", "guilt", "responsibility"})
# Harm that is no deed by itself. For their children parents are responsible, too.
_HARM = frozenset(
    "blast bloodshed carnage crash crime crisis damage death destruction disappearance explosion "
    "famine hunger massacre suffering tragedy violence war".split()
)
# What may have been leaves open who did it.
_OPEN = frozenset({"could", "may", "might", "would"})


class _Blame(NamedTuple):
    """The word that blames, and the nouns for what somebody is blamed for."""

    word: Token
    harm: tuple[Token, ...]


def with_culprits(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds, in order, with the accusations that only a verb of saying tells."""
    result, told = list(found), {word for one in found for word in one.words}
    more: list[Found] = []
    for blame in _blames(reading):
        accused = _accused(reading, parties, blame.word)
        verb = reading.tokens[blame.word.head]
        doer = parties.doer(verb)
        source = parties.of(doer)
        accused = parties.without(accused, source)
        if not accused or not source or not _is_of_harm(reading, blame):
            continue
        if verb.index not in told and is_political((*source, *accused)):
            words = (verb.index,)
            rule = verb.lemma.lower()
            more.append(Found(_ALLEGING, verb.index, words, source, accused, doer, rule))
        result = [_done(parties, one, blame, accused) for one in result]
    return with_more(result, more)


def _done(parties: Parties, one: Found, blame: _Blame, accused: tuple[Party, ...]) -> Found:
    """Return harm as the deed of who is blamed for it."""
    if one.trigger not in {noun.index for noun in blame.harm} or not _is_force(one):
        return one
    return one._replace(source=accused, target=parties.without(one.target, accused))


def _is_force(one: Found) -> bool:
    """Say whether a deed harms somebody."""
    return one.deed.kind.quad == MATERIAL_CONFLICT


def _blames(reading: Reading) -> Iterator[_Blame]:
    """Yield what is said to lay blame: "was responsible", "is to blame", "was behind the raid"."""
    for word in reading.tokens:
        if word.deprel != "ccomp" or word.head < 0:
            continue
        verb = reading.tokens[word.head]
        if verb.lemma.lower() not in _SAYING or _is_left_open(reading, verb, word):
            continue
        harm = _harm(reading, word)
        if harm is not None:
            yield _Blame(word, harm)


def _is_left_open(reading: Reading, verb: Token, word: Token) -> bool:
    """Say whether it is denied, asked or only thought possible that somebody did something."""
    beside = (*reading.children(verb.index), *reading.children(word.index))
    is_asked = {"if", "whether"} & set(markers_of(reading, word.index))
    return bool(is_asked) or any(one.text.lower() in NEGATIONS | _OPEN for one in beside)


def _harm(reading: Reading, word: Token) -> tuple[Token, ...] | None:
    """Return what a word blames somebody for; None where it blames nobody."""
    name = word.lemma.lower()
    if word.upos == "ADJ" and name in _RESPONSIBLE:
        return _for(reading, word)
    if not reading.children(word.index, "cop"):
        borne = reading.children(word.index, "obj") if name in _BEARING else ()
        blame = next((one for one in borne if one.lemma.lower() in _BORNE), None)
        return _for(reading, blame) if blame is not None else None
    first = {one.text.lower() for one in reading.children(word.index, "case", "mark")}
    if name in _BLAME and "to" in first:
        return _for(reading, word)
    return (word,) if case_of(reading, word.index) == "behind" else None


def _for(reading: Reading, word: Token) -> tuple[Token, ...]:
    """Return what stands behind "for" with a word."""
    below = reading.children(word.index, "obl", "nmod")
    return tuple(one for one in below if case_of(reading, one.index) == "for")


def _is_of_harm(reading: Reading, blame: _Blame) -> bool:
    """Say whether it is harm that somebody is blamed for, told there or earlier in the sentence."""
    first = reading.sentence_of(blame.word.index).first
    nouns = blame.harm or reading.tokens[first : blame.word.index]
    return any(one.upos == "NOUN" and _is_harm(one.lemma.lower()) for one in nouns)


def _is_harm(name: str) -> bool:
    """Say whether a noun tells of harm: "raid", "blast"."""
    listed = deeds("n").get(name, ())
    return name in _HARM or any(one.kind.quad == MATERIAL_CONFLICT for one in listed)


def _accused(reading: Reading, parties: Parties, word: Token) -> tuple[Party, ...]:
    """Return who is blamed by name or kind; a pronoun may well mean who speaks."""
    own = [one for one in reading.children(word.index, "nsubj") if one.upos != "PRON"]
    return parties.of(own[0].index) if own else ()
