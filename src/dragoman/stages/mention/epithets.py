"""
Nouns that take up a person named before, though no title of his has them: "Sadr ... the cleric".

Where the model's coreference head hears it, any noun for a person does that is no office, which
`mention.titles` compares with titles; else only those by which news calls nobody new, of the one
person that the sentences just before name.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import Actor
from dragoman.knowledge.sectors import AUTHORITIES
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.former import is_past, is_work, once_in_office
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import core, is_aside

# Chosen so that "billionaire" behind two names is heard as neither.
# The noun of "the 72-year-old".
OF_AGE = "old"
_LIKELY = 0.55
_EPITHETS = frozenset(
    "activist autocrat ayatollah billionaire cleric dictator dissident monarch oligarch politician "
    "pontiff preacher statesman strongman tycoon warlord whistleblower".split()
)
# Offices of those whose title may not be told: "Haftar ... the commander".
_ANY_OFFICE = frozenset("commander diplomat emissary envoy leader officer official".split())
_OPPOSING = frozenset({"opposition leader"})
_BEFORE = 2  # sentences
# What makes another one of a noun, or one of several.
_PARTS = ("appos", "nmod", "nmod:poss", "nummod", "acl:relcl")


def person_called(
    reading: Reading, token: Token, role: str, noun: Actor, earlier: Sequence[Found]
) -> Found | None:
    """Return the person named before that a noun in its own words takes up; None if none."""
    if noun.type != "person" or not _is_bare(reading, token):
        return None
    was = is_past(reading, token)
    if was:
        persons = [one for one in earlier if one.by in NAMED and one.actor.type == "person"]
        held = once_in_office(reading, token, role, noun.country, persons)
        if held is not None:
            return held
    if noun.country:
        return None
    was &= is_work(role)
    antecedent, is_office = reading.antecedents.get(token.index), noun.sector in AUTHORITIES
    is_heard = antecedent is not None and antecedent.score >= _LIKELY
    is_heard &= was or not is_office or token.lemma.lower() in _ANY_OFFICE
    is_epithet = was or token.lemma.lower() in _EPITHETS or role in _OPPOSING
    if not is_heard and not is_epithet:
        return None
    before = [one for one in earlier if one.head < token.index]
    named = [
        one
        for one in before
        if (one.by in NAMED or one.actor.id.startswith("person/"))
        and one.actor.type == "person"
        and (was or one.actor.sector in {None, noun.sector})
    ]
    if antecedent is not None and is_heard:
        heard = (one for one in named if one.first <= antecedent.word < one.last)
        return next((one for one in heard if was or not (is_office and one.actor.role)), None)
    if any(one.by == "noun" and _is_called_so(reading, one, token) for one in before):
        return None  # "A cleric spoke. Sadr was late. The cleric ..."
    return only_one(reading, token, before, named)


def person_of_age(reading: Reading, token: Token, earlier: Sequence[Found]) -> Found | None:
    """Return the mention of "the 72-year-old", if it takes up the person just named."""
    before = [one.text.lower() for one in reading.tokens[max(0, token.index - 3) : token.index]]
    if token.text.lower() != OF_AGE or before != ["-", "year", "-"] or not _is_bare(reading, token):
        return None
    here = [one for one in earlier if one.head < token.index]
    person = only_one(reading, token, here, here)
    if person is None:
        return None
    first, last = core(reading, token.index)
    return Found(first, last, token.index, person.actor, "noun", 0.7, refers_to=person.head)


def _is_bare(reading: Reading, token: Token) -> bool:
    """Say whether a noun has "the" and at most tells what he is like: "the veteran politician"."""
    first, _ = core(reading, token.index)
    is_the = reading.tokens[first].text.lower() == "the"
    is_one = "Number=Plur" not in token.feats
    return (
        is_the
        and is_one
        and all(is_aside(reading, part) for part in reading.children(token.index, *_PARTS))
    )


def _is_called_so(reading: Reading, one: Found, token: Token) -> bool:
    """Say whether somebody was called by the same noun before, who is not named."""
    is_unknown = not one.actor.id.startswith("person/")
    return is_unknown and reading.tokens[one.head].lemma.lower() == token.lemma.lower()


def only_one(
    reading: Reading, token: Token, before: Sequence[Found], named: Sequence[Found]
) -> Found | None:
    """Return the one person of the nearest sentence before that names any, or its only subject."""
    for back in range(1, _BEFORE + 1):
        here = [
            one
            for one in before
            if one.actor.type == "person"
            and one.by != "pronoun"
            and one.actor.name
            and token.sentence - reading.tokens[one.head].sentence == back
        ]
        acting = [one for one in here if reading.tokens[one.head].deprel in SUBJECTS]
        for some in (here, acting):
            if len({one.actor.id for one in some}) == 1:
                told = [one for one in some if one.by in NAMED and one in named]
                return told[-1] if told else None
        if here:
            return None
    return None
