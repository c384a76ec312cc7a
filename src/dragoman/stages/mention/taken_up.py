"""
Nouns that take up somebody nobody named, by another noun: "Jordan's king ... the monarch".

Which nouns may mean one another is told by their kinds. The model's coreference head says who is
meant; where it hears nobody, the only one of the kind that the sentences just before tell of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.knowledge.actors import BODIES, OFFICE, STATELY, Actor, demonyms, rank_of, role_of
from dragoman.knowledge.firms import called, may_be_firm
from dragoman.knowledge.sectors import IRREGULARS
from dragoman.language.grammar import OBJECTS, SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.earlier import is_of_other_matter
from dragoman.stages.mention.groups import FIGHTERS
from dragoman.stages.mention.nations import NAMED
from dragoman.stages.mention.words import Found, country_in
from dragoman.stages.phrases import conjuncts, core, is_aside


class _Kind(NamedTuple):
    """
    Nouns of one kind: general ones, which mean any of it, and others.

    `sectors` are those of who may be so taken up; whoever has one of `whole` may, whatever he is called.
    """

    general: frozenset[str]
    others: frozenset[str]
    sectors: frozenset[str]
    whole: frozenset[str] = frozenset()


def _kind(general: str, others: str, sectors: str, *, whole: str = "") -> _Kind:
    """Make a kind of words parted by spaces."""
    return _Kind(*(frozenset(words.split()) for words in (general, others, sectors, whole)))


_PERSONS = (
    _kind(
        "monarch ruler sovereign",
        "emir emperor empress king prince princess queen sheikh sultan",
        "ELI GOV",
    ),
    _kind(
        "churchman cleric clergyman preacher prelate",
        "abbot archbishop ayatollah bishop cardinal imam monk mufti pastor patriarch pope priest rabbi",
        "REL",
    ),
    _kind(
        "diplomat emissary envoy",
        "affaires ambassador attaché chargé consul counsellor representative",
        "GOV IGO",
    ),
    _kind(
        "chief commander officer soldier",
        "admiral brigadier captain colonel general lieutenant major marshal",
        "ELI MIL PRM REB",
    ),
    _kind(
        "leader official politician statesman",
        "ambassador chancellor governor mayor minister premier president",
        "ELI",
    ),
)
# Soldiers who govern are a junta, by whatever they are called.
_RULING = _kind("junta", "colonel general military officer ruler soldier", "GOV MIL")
_BODIES = (
    _kind("business company conglomerate corporation employer firm group", "", "BUS", whole="BUS"),
    _kind("charity group organisation organization", "", "NGO", whole="NGO"),
    _kind("cartel gang group syndicate", "", "CRM", whole="CRM"),
    _kind("group", "", " ".join(IRREGULARS), whole=" ".join(IRREGULARS)),
    _kind("agency regulator watchdog", "authority board commission council office", "GOV NGO"),
    _kind("agency service", "", "SPY", whole="SPY"),
    _kind("court tribunal", "", "JUD", whole="JUD"),
    _kind("force", "", "COP", whole="COP"),
    _kind("assembly chamber house legislature", "", "LEG", whole="LEG"),
    _RULING,
)
_SEVERAL = (
    _kind(
        "assailant attacker extremist gunman islamist raider terrorist",
        " ".join(FIGHTERS),
        " ".join(IRREGULARS),
        whole=" ".join(IRREGULARS),
    ),
    _kind("demonstrator marcher protester protestor rioter striker", "", "AGR CVL EDU LAB OPP"),
    _kind("officer", "", "COP", whole="COP"),
    _kind("marine sailor soldier troops", "commando paratrooper", "MIL", whole="MIL"),
    _RULING,
)
# Nouns that mean somebody only where they take him up.
OTHERWISE = frozenset(
    "agency carrier chamber churchman developer employer force group operator prelate sovereign yard".split()
)
_CITIZENS = frozenset({"AGR", "CVL", "EDU", "LAB", "OPP", "REF", "REL"})
_ANY_GROUP = frozenset({"group", "organisation", "organization"})
# Chosen on passages of our own: below it the model mostly means somebody else of the kind.
_HEARD = 0.4
# So sure the model must be of nouns of which no kind tells.
_SURE = 0.5
_NEAR, _JUST_BEFORE = 3, 2  # sentences
# What makes another one of a noun.
_PARTS = ("acl:relcl", "appos", "nmod", "nmod:poss", "nummod")
_APART = frozenset(
    "another last latter local new next other rival same second successive third".split()
)


def taken_up(
    reading: Reading, token: Token, role: str, noun: Actor, earlier: Sequence[Found]
) -> Found | None:
    """Return who was told of before that a definite noun takes up by another word; None if nobody."""
    if not _is_bare(reading, token, role):
        return None
    are_many = "Number=Plur" in token.feats
    before = [
        one
        for one in earlier
        if one.last <= token.index
        and token.sentence - reading.tokens[one.head].sentence <= _NEAR
        and noun.country in {None, one.actor.country}
        and not is_of_other_matter(reading, one, role)
        and not _does_it(reading, one, token)
    ]
    kinds = _kinds(token, noun, are_many=are_many)
    if noun.sector is not None and token.lemma.lower() in _ANY_GROUP:
        before = [one for one in before if one.actor.sector == noun.sector]  # "the rights group"
    fitting = [
        one
        for one in before
        if any(_fits(reading, token, kind, one) for kind in kinds)
        or (one.actor.sector == "BUS" and token.lemma.lower() in called(one.actor.name))
    ]
    fitting = [one for one in fitting if _is_alike(noun, one, are_many=are_many)]
    antecedent = reading.antecedents.get(token.index)
    if antecedent is not None and antecedent.score >= _HEARD:
        heard = [one for one in before if one.first <= antecedent.word < one.last]
        meant = next((one for one in heard if one in fitting), None)
        if meant is not None:
            return None if _has_equal(reading, meant, fitting) else meant
        if antecedent.score >= _SURE and not fitting and _is_known(role):
            return next(
                (one for one in heard if _may_be(reading, one, noun, are_many=are_many)), None
            )
    return _only_one(reading, token, fitting)


def only_taken_up(reading: Reading, token: Token, earlier: Sequence[Found]) -> Found | None:
    """Return the mention of a noun without a role of its own that takes up somebody: "the force"."""
    lemma = token.lemma.lower()
    if lemma not in OTHERWISE or "Number=Plur" in token.feats:
        return None
    is_person = any(lemma in kind.general for kind in _PERSONS)
    first, last = core(reading, token.index)
    country = country_in(reading, first, last)
    noun = Actor("", "", "person" if is_person else "organisation", country, None)
    meant = taken_up(reading, token, lemma, noun, earlier)
    if meant is None:
        return None
    return Found(first, last, token.index, meant.actor, "noun", 0.7, refers_to=meant.head)


def _is_bare(reading: Reading, token: Token, role: str) -> bool:
    """Say whether a noun has an article, and no more beside the words of its role than a people's adjective."""
    first, _ = core(reading, token.index)
    parts = reading.children(token.index, *_PARTS)
    is_the = reading.tokens[first].text.lower() == "the"
    if not (is_the and all(is_aside(reading, part) for part in parts)):
        return False
    said = {
        one.text.lower()
        for one in reading.children(token.index, "amod", "compound", "nmod:desc")
        if one.text not in demonyms()
    }
    return said <= {*role.split(), "former"} and not said & _APART


def _does_it(reading: Reading, one: Found, token: Token) -> bool:
    """Say whether somebody is the doer of what is done to whom a noun means: "the pope named the bishop"."""
    doer = reading.tokens[one.head]
    is_doer = doer.deprel in SUBJECTS and doer.head == token.head
    return is_doer and token.deprel in OBJECTS


def _kinds(token: Token, noun: Actor, *, are_many: bool) -> list[_Kind]:
    """Return the kinds that a noun is of."""
    lemma, of_one = token.lemma.lower(), _PERSONS if noun.type == "person" else _BODIES
    known: tuple[_Kind, ...] = _SEVERAL if are_many else of_one
    return [
        one
        for one in known
        if lemma in one.general | one.others
        if one.sectors != {"ELI"} or noun.sector == "ELI"  # "the leader" holds his office still
    ]


def _fits(reading: Reading, token: Token, kind: _Kind, one: Found) -> bool:
    """Say whether somebody told before is of a kind, and may be called by a noun of it."""
    lemma, word = token.lemma.lower(), reading.tokens[one.head].lemma.lower()
    if one.by in NAMED:
        word = (one.actor.role or word).split()[-1]
    if one.by == "pronoun" or one.actor.sector not in kind.sectors:
        return False
    if lemma not in kind.general and word not in kind.general | {lemma}:
        return False
    return one.actor.sector in kind.whole or word in kind.general | kind.others


def _is_alike(noun: Actor, one: Found, *, are_many: bool) -> bool:
    """Say whether both are persons, or both bodies; several may be those of a body."""
    if are_many:
        return one.actor.type != "person"
    is_body = one.actor.type in BODIES
    return is_body if noun.type in BODIES else one.actor.type == noun.type


def _is_known(role: str) -> bool:
    """Say whether a noun is for people or bodies, and no high office, which titles tell apart."""
    known = role_of(role)
    is_high = (rank_of(role) or OFFICE + 1) <= OFFICE
    return known is not None and known.type != "state" and not is_high


def _may_be(reading: Reading, one: Found, noun: Actor, *, are_many: bool) -> bool:
    """Say whether a noun may be the other word for somebody: of the same number, kind and sector."""
    is_plural = "Number=Plur" in reading.tokens[one.head].feats
    is_same = one.actor.sector in {None, noun.sector} or noun.sector in {None, "CVL", "UAF"}
    is_same |= are_many and {one.actor.sector, noun.sector} <= _CITIZENS
    is_other_body = one.by in NAMED and (noun.type in STATELY) != (one.actor.type in STATELY)
    if one.actor.sector is None and noun.sector == "BUS" and one.by in NAMED:
        is_other_body = not may_be_firm(one.actor.name)
    is_alike = _is_alike(noun, one, are_many=are_many) and are_many == is_plural
    return is_same and is_alike and not is_other_body


def _has_equal(reading: Reading, meant: Found, fitting: Sequence[Found]) -> bool:
    """Say whether somebody else of the kind is joined to whom a noun seems to mean: "a Dutch and a Danish firm"."""
    joined = set(conjuncts(reading, meant.head)) - {meant.head}
    return any(one.head in joined for one in fitting)


def _only_one(reading: Reading, token: Token, fitting: Sequence[Found]) -> Found | None:
    """Return the last mention of the only one who fits in the sentences just before."""
    near = [
        one
        for one in fitting
        if 0 < token.sentence - reading.tokens[one.head].sentence <= _JUST_BEFORE
    ]
    who = {one.actor.id or f"{one.refers_to or one.head}" for one in near}
    return near[-1] if len(who) == 1 else None
