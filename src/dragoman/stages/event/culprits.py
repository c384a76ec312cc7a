"""
Whom somebody blames by only saying that he did it: "said that the militia was behind the raid".

The verb that tells what is said accuses, as "blamed" would; what he is blamed for is his deed,
whoever tells it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, Deed, deeds, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.checks import is_political
from dragoman.stages.event.choice import made
from dragoman.stages.event.found import Found, with_more
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.signs import Candidate
from dragoman.stages.function_words import NEGATIONS
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
# How likely the head must think that harm which somebody is responsible for is violence.
_LIKELY = 0.5
# What may have been leaves open who did it.
_OPEN = frozenset({"could", "may", "might", "would"})


class _Blame(NamedTuple):
    """The word that blames, and the nouns for what somebody is blamed for."""

    word: Token
    harm: tuple[Token, ...]


def with_culprits(
    reading: Reading, parties: Parties, found: Sequence[Found], candidates: Sequence[Candidate]
) -> list[Found]:
    """
    Return deeds, in order, with the accusations that only a verb of saying tells.

    Of harm that somebody is told to be responsible for, the head need not be as sure as of other.
    """
    blames = [one for one in _blames(reading) if _is_of_harm(reading, one)]
    culprits = {
        noun.index: accused
        for blame in blames
        if (accused := _accused(reading, parties, blame.word))
        for noun in blame.harm
    }
    half_seen = (
        made(one, "ASSAULT", one.head.score)
        for one in candidates
        if one.head is not None
        and one.head.trigger in culprits
        and one.head.deed.kind.type == "ASSAULT"
        and one.head.score >= _LIKELY
    )
    told = {word for one in found for word in one.words}
    more = [one for one in half_seen if told.isdisjoint(one.words)]
    accusing = [_accusation(reading, parties, one) for one in blames]
    more += [one for one in accusing if one is not None and one.trigger not in told]
    return [_done(parties, one, culprits) for one in with_more(found, more)]


def _accusation(reading: Reading, parties: Parties, blame: _Blame) -> Found | None:
    """Return the accusation of who says that another did harm."""
    verb = reading.tokens[blame.word.head] if blame.word.deprel == "ccomp" else blame.word
    if verb.lemma.lower() not in _SAYING:
        return None
    doer = parties.doer(verb)
    source = parties.of(doer)
    accused = parties.without(_accused(reading, parties, blame.word), source)
    if not accused or not source or not is_political((*source, *accused)):
        return None
    rule = verb.lemma.lower()
    return Found(_ALLEGING, verb.index, (verb.index,), source, accused, doer, rule)


def _done(parties: Parties, one: Found, culprits: Mapping[int, tuple[Party, ...]]) -> Found:
    """Return harm as the deed of who is blamed for it."""
    accused = culprits.get(one.trigger, ())
    if not accused or not _is_force(one):
        return one
    return one._replace(source=accused, target=parties.without(one.target, accused))


def _is_force(one: Found) -> bool:
    """Say whether a deed harms somebody."""
    return one.deed.kind.quad == MATERIAL_CONFLICT


def _blames(reading: Reading) -> Iterator[_Blame]:
    """Yield what lays blame: "was responsible", "is to blame", "was behind the raid"."""
    words = {one.index: one for one in reading.of_lemmas(_RESPONSIBLE | _BEARING | _BLAME)}
    words |= {one.index: one for one in map(reading.above, reading.of_forms({"behind"}))}
    for _, word in sorted(words.items()):
        harm = _harm(reading, word)
        if harm is not None and not _is_left_open(reading, word):
            yield _Blame(word, harm)


def _is_left_open(reading: Reading, word: Token) -> bool:
    """Say whether it is denied, asked or only thought possible that somebody did something."""
    over = reading.children(word.head) if word.deprel == "ccomp" else ()
    beside = (*over, *reading.children(word.index))
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
