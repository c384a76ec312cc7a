"""
Nouns that take up a body named before: "Hamas ... the group", "the M23 ... the movement".

Which one is told by the model's coreference head; where it finds none, by there being only one
that fighters' nouns can mean in the sentences just before.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import FIRMS, GROUPS, Role, demonyms, role_of
from dragoman.knowledge.firms import called, firm_nouns
from dragoman.language.reading import Reading, Token
from dragoman.stages.function_words import DEFINITE
from dragoman.stages.mention.words import Found
from dragoman.stages.phrases import conjuncts, core

_FIGHTING = frozenset({"armed_group"})
_ANY = GROUPS | {"igo"}
# What each noun may mean, by the types of mentions.
GROUP_NOUNS = {
    **dict.fromkeys(("faction", "force", "militia", "outfit"), _FIGHTING),
    **dict.fromkeys(("front", "group", "movement", "network", "party"), GROUPS),
    **dict.fromkeys(("organisation", "organization"), _ANY),
    **dict.fromkeys(("company", "firm"), frozenset({"company"})),
}
# Of these one that fights is meant even where the model is not sure: "the front" may be a line.
_CLEAR = frozenset("faction group militia movement organisation organization outfit".split())
# Who fights for one: "the rebels".
FIGHTERS = frozenset(
    "fighter guerrilla insurgent jihadist militant militiaman paramilitary rebel separatist".split()
)
# What such a body may be called without being another one.
_KINDS = frozenset(
    "aligned allied armed backed banned extremist insurgent islamist jihadist militant paramilitary rebel "
    "separatist shia shiite shi'ite sunni".split()
)
# What tells in a phrase which body it is.
_PARTS = ("amod", "appos", "compound", "det", "flat", "nmod", "nummod")
_NEAR = 4  # sentences
_JUST_BEFORE = 2
_OF_ALL = frozenset({"media", "press"})
_LINKS = 4  # steps from noun to noun


def group_named(reading: Reading, token: Token, earlier: Sequence[Found]) -> Found | None:
    """Return the mention of a noun that takes up a body named before; None if it takes up none."""
    noun = token.lemma.lower()
    role = role_of(noun)
    are_many = "Number=Plur" in token.feats
    is_general = noun in (FIGHTERS if are_many else GROUP_NOUNS)
    types = _types(noun, role, are_many=are_many)
    if not types or not _is_bare(reading, token):
        return None
    first, last = core(reading, token.index)
    countries = {
        demonyms()[one.text] for one in reading.tokens[first:last] if one.text in demonyms()
    }
    named = [
        one
        for one in earlier
        if one.head < token.index
        and token.sentence - reading.tokens[one.head].sentence <= _NEAR
        and one.actor.name
        and one.actor.type in types
        and (is_general or role is None or one.actor.sector in {None, role.sector})
        and countries <= {one.actor.country}
    ]
    named = list(_called_so(noun, named))
    body = _told(reading, token, named)
    is_armed = any(one.text.lower() in _KINDS for one in reading.tokens[first:last])
    if body is None and (noun in _CLEAR | FIGHTERS or is_armed):
        fighting = {one.actor.id: one for one in named if one.actor.type in _FIGHTING}
        body = next(iter(fighting.values())) if len(fighting) == 1 else None
    if body is None and role is not None and not (is_general or are_many or noun in _OF_ALL):
        body = _only_one_of(reading, token, role, named)
    may_be_two = are_many or types == FIRMS & {"company"}
    if body is None or (may_be_two and _has_allies(reading, body, named)):
        return None
    return Found(first, last, token.index, body.actor, "noun", 0.7, refers_to=body.head)


def _called_so(noun: str, named: Sequence[Found]) -> Sequence[Found]:
    """
    Return those whose names tell that they are called by a noun: "the airline" is the "Airways".

    Else those whose names tell of nothing else: it is not "Danube Steel".
    """
    if noun not in firm_nouns():
        return named
    untold = [one for one in named if not called(one.actor.name)]
    return [one for one in named if noun in called(one.actor.name)] or untold


def _only_one_of(
    reading: Reading, token: Token, role: Role, named: Sequence[Found]
) -> Found | None:
    """Return the one body of the sector of a noun that the sentences just before name: "the broadcaster"."""
    near = [
        one
        for one in named
        if token.sentence - reading.tokens[one.head].sentence <= _JUST_BEFORE
        and role.sector is not None
        and one.actor.sector == role.sector
    ]
    return near[-1] if len({one.actor.id for one in near}) == 1 else None


def _has_allies(reading: Reading, body: Found, named: Sequence[Found]) -> bool:
    """Say whether another such body is joined to one: "Boko Haram and JNIM"."""
    joined = set(conjuncts(reading, body.head)) - {body.head}
    return any(one.head in joined for one in named)


def _types(noun: str, role: Role | None, *, are_many: bool) -> frozenset[str]:
    """Return the types of mentions that a noun may take up; none if it takes up no body."""
    if are_many:
        return _FIGHTING if noun in FIGHTERS else frozenset()
    # Other nouns for bodies mean one of their own kind: "the airline", "the charity".
    return GROUP_NOUNS.get(noun) or FIRMS & {role.type if role is not None else ""}


def _is_bare(reading: Reading, token: Token) -> bool:
    """Say whether a noun has an article and no more than what kind of body it is: "the rebel group"."""
    words = reading.children(token.index, *_PARTS)
    kinds = [one for one in words if one.deprel in {"amod", "compound"}]
    if any(one.text.lower() not in _KINDS and one.text not in demonyms() for one in kinds):
        return False
    others = [one for one in words if one not in kinds]
    return len(others) == 1 and others[0].text.lower() in DEFINITE


def _told(reading: Reading, token: Token, named: Sequence[Found]) -> Found | None:
    """
    Return the body that the model's antecedents lead to, from noun to noun.

    "Gazprom ... the firm ... the bank": only nouns that any such body is called by lead on.
    """
    by_word = {word: one for one in named for word in range(one.first, one.last)}
    word, noun = token.index, token.lemma.lower()
    leading = frozenset(GROUP_NOUNS) if noun in GROUP_NOUNS else frozenset({noun})
    for _ in range(_LINKS):
        antecedent = reading.antecedents.get(word)
        if antecedent is None:
            return None
        word = antecedent.word
        if word in by_word:
            return by_word[word]
        if reading.tokens[word].lemma.lower() not in leading:
            return None
    return None
