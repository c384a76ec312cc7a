"""Countries that come from an owner: "Lima ... its troops"; the offices that stand beside a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.knowledge.actors import BODIES, Actor, country_names, role_of, slug
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.language.reading import Reading, Token
from dragoman.stages.mention.briefings import ours
from dragoman.stages.mention.nations import own_country
from dragoman.stages.mention.regions import PARTS
from dragoman.stages.mention.served import SERVING, is_person, sector_led
from dragoman.stages.mention.words import Found, country_in, role_words, sector_in
from dragoman.stages.phrases import before_clause, case_of, conjuncts, core, determiners_of
from dragoman.stages.transcripts import Transcript

# "His opposite number" is of another country, too.
APART = frozenset(
    "ally backer colleague counterpart critic enemy foe friend guest homologue host interlocutor number "
    "opponent partner rival supporter".split()
)
_STATES = frozenset({"country", "nation", "state", "homeland"})
NON_STATES = BODIES - {"state"}
_GATHERED = frozenset(
    "agency alliance association body coalition federation front group league movement network".split()
)

# Who is called so has the office only later, or may have it.
_NOT_YET = frozenset("designate future incoming likely next possible potential".split())
# Who works for somebody; an ally or a critic may be of another country.
STAFF = frozenset(
    "adviser advisor aide confidant deputy envoy negotiator official spokesman spokesperson "
    "spokeswoman staffer".split()
)
_SPEAKING = frozenset("commander spokesman spokesperson spokeswoman".split())
_BELONGING = frozenset({"at", "for", "of", "to"})


def appositions(reading: Reading, word: int) -> list[int]:
    """Return the nouns in apposition to a name, on either side of it."""
    found = [child.index for child in reading.children(word, "appos")]
    token = reading.tokens[word]
    if token.deprel == "appos" and token.head >= 0:
        found.append(token.head)
    return found


def offices_beside(reading: Reading, name: int) -> list[int]:
    """
    Return the nouns in apposition to a person's name: "the premier, | Ana Roa", "her aide | Ana Roa".

    The parser may hang a name on the body of an office ("the head of the union, Ana Lind"), and
    both the name and an office on a noun before them ("his colleague Ana Roa, the envoy").
    """
    token = reading.tokens[name]
    beside = [one for one in appositions(reading, name) if not _is_of_next(reading, one, name)]
    found = [officer_over(reading, one) for one in beside]
    if len(beside) < len(appositions(reading, name)) and name > 1:
        found += _office_before(reading, name)
    if token.deprel == "appos":
        found += _office_between(reading, name)
    if token.deprel == "appos" and name == token.head + 1:
        found += [one.index for one in reading.children(token.head, "appos") if one.index > name]
    return found + _offices_held(reading, token)


def _office_between(reading: Reading, name: int) -> list[int]:
    """Return the office between a noun for somebody and his name: "her cousin, the | envoy, Ana Roa"."""
    over = reading.tokens[reading.tokens[name].head]
    if over.upos != "NOUN" or reading.tokens[name - 1].text != ",":
        return []
    beside = (one.index for one in reading.children(over.index, "appos") if one.index < name)
    return [one for one in beside if is_person(reading, one)]


def _offices_held(reading: Reading, name: Token) -> list[int]:
    """Return the office that somebody is said to hold now: "Ana Roa has been Peru's envoy since May"."""
    clauses = [one.index for one in reading.children(name.index, "acl:relcl")]
    clauses += [name.head] if name.deprel == "nsubj" and name.head >= 0 else []
    return [noun for noun in clauses if is_person(reading, noun) and _is_held(reading, noun)]


def _is_held(reading: Reading, noun: int) -> bool:
    """Say whether a noun tells what somebody is now: "is Peru's envoy", "who has been the premier"."""
    being = reading.children(noun, "cop", "aux", "advmod", "mark")
    kinds = {one.text.lower() for one in reading.children(noun, "amod")}
    is_now = [one.text.lower() for one in being] in (["is"], ["has", "been"])
    doers = {one.text.lower() for one in reading.children(noun, "nsubj") if one.upos == "PRON"}
    is_none = "no" in determiners_of(reading, noun)
    return is_now and not is_none and doers <= {"who"} and not kinds & _NOT_YET


def _is_of_next(reading: Reading, noun: int, name: int) -> bool:
    """Say whether an office behind a name is that of the name behind it: "Ana Roa, the premier, Ivo Lund"."""
    named = reading.children(noun, "appos")
    return name < noun and any(one.upos == "PROPN" and one.index > noun for one in named)


def _office_before(reading: Reading, name: int) -> list[int]:
    """Return the noun of the office whose phrase ends at the comma before a name."""
    end = name - 2
    if reading.tokens[name - 1].text != ",":
        return []
    noun = reading.tokens[end]
    while noun.head >= 0 and noun.deprel in {"flat", "nmod"} and not is_person(reading, noun.index):
        noun = reading.tokens[noun.head]
    is_office = is_person(reading, noun.index) and end in reading.subtree(noun.index)
    return [noun.index] if is_office else []


def officer_over(reading: Reading, noun: int) -> int:
    """Return the noun of the office that a body belongs to: "the | head of the union"; else itself."""
    token = reading.tokens[noun]
    if token.deprel != "nmod" or case_of(reading, noun) not in _BELONGING:
        return noun
    is_officer = is_person(reading, token.head) and not is_person(reading, noun)
    return token.head if is_officer else noun


class Office(NamedTuple):
    """What an office tells of who holds it."""

    country: str | None
    sector: str | None
    role: str | None


def office_told(reading: Reading, noun: int) -> Office:
    """Return country and sector of an office, of the body or group it is of where that has one."""
    begin, end = core(reading, noun)
    sector = sector_led(reading, noun, sector_in(reading, begin, end))
    first, last = _before_post(reading, noun)
    country = country_in(reading, first, last)
    if country is None:
        country = country_in(reading, first, _before_joined(reading, noun, last))
    if reading.children(noun, "cop"):
        country = own_country(reading, reading.tokens[noun], begin, end, sector)
    return Office(country, sector, role_words(reading, begin, end))


def _before_post(reading: Reading, office: int) -> tuple[int, int]:
    """Return the words of an office without where one is sent: "Peru's ambassador | to Oman"."""
    first, last = before_clause(reading, office)
    posts = [
        reading.subtree(child.index)[0]
        for child in reading.children(office, "nmod")
        if case_of(reading, child.index) == "to"
    ]
    return first, min((post for post in posts if post > office), default=last)


def _before_joined(reading: Reading, office: int, last: int) -> int:
    """Return where those joined to an office begin: "the minister of Peru | and her Chilean guest"."""
    joined = (
        reading.subtree(one.index)[0]
        for one in reading.children(office, "conj")
        if one.index < last and reading.children(one.index, "det", "nmod:poss")
    )
    return min(joined, default=last)


def names_body(reading: Reading, first: int, last: int, head: int) -> bool:
    """
    Say whether a name stands in apposition to a noun for a body: "the dockers' union, FNTP".

    Only names of one word, but for those of fighters; a full name behind another such noun is of
    somebody else. Nobody is a "which": "Asipes, which stands for the fishers".
    """
    is_short = last - first == 1
    if is_short and _is_which(reading, head):
        return True
    noun = reading.tokens[reading.tokens[head].head]
    is_beside = reading.tokens[head].deprel == "appos" and noun.upos == "NOUN"
    if not is_beside or "Number=Plur" in noun.feats:
        return False
    begin, _ = core(reading, noun.index)
    words = [token.text.lower() for token in reading.tokens[begin : noun.index + 1]]
    known = next(
        (role for at in range(len(words)) if (role := role_of(" ".join(words[at:])))), None
    )
    if not is_short:
        return known is not None and known.type != "person" and known.sector in FIGHTERS
    return known.type in NON_STATES if known is not None else words[-1] in _GATHERED


def _is_which(reading: Reading, name: int) -> bool:
    """Say whether a clause takes up a name by "which" as what acts in it."""
    return any(
        subject.text.lower() == "which"
        for clause in reading.children(name, "acl:relcl")
        for subject in reading.children(clause.index, "nsubj")
    )


def owned(reading: Reading, found: Sequence[Found], transcript: Transcript) -> None:
    """Give nouns their owner's country: "Lima ... its troops", "that country's troops"."""
    owners = {
        one.head: one.actor
        for one in found
        if one.by == "pronoun"
        or (one.by == "noun" and (one.actor.type == "state" or _is_body_again(one)))
        or (one.by == "noun" and reading.tokens[one.head].lemma.lower() in PARTS)
        if not _is_of_several(reading, one, found)
    } | ours(reading, found, transcript)
    referring: dict[int, list[Found]] = {}
    for one in found:
        if one.by in {"noun", "pronoun"} and one.refers_to is not None:
            referring.setdefault(one.refers_to, []).append(one)
    for one in found:
        if one.by != "noun" or one.actor.country is not None or one.refers_to is not None:
            continue
        for child in reading.children(one.head, "nmod:poss"):
            owner = owners.get(child.index)
            is_same = reading.tokens[one.head].lemma.lower() not in APART
            if owner is not None and owner.country is not None and is_same:
                one.actor = _of_body(reading, one, owner)
                for other in referring.get(one.head, ()):
                    other.actor = one.actor


def _is_body_again(one: Found) -> bool:
    """Say whether a noun takes up a body that was told of before: "the gang's leader"."""
    return one.refers_to is not None and one.actor.type in NON_STATES


def _of_body(reading: Reading, one: Found, owner: Actor) -> Actor:
    """Return who a noun is by its owner: who leads or speaks for those who are no state has their sector."""
    is_serving = reading.tokens[one.head].lemma.lower() in SERVING | _SPEAKING
    is_theirs = owner.type in NON_STATES | {"population"} and owner.sector not in {None, "GOV"}
    if is_serving and is_theirs:
        one.actor = replace(one.actor, sector=owner.sector)
    return of_owner(reading, one, owner.country or "")


def _is_of_several(reading: Reading, one: Found, found: Sequence[Found]) -> bool:
    """Say whether "their" takes up several of other countries: "Oman and Chad ... their ministers"."""
    if (
        one.by != "pronoun"
        or one.refers_to is None
        or reading.tokens[one.head].text.lower() != "their"
    ):
        return False
    whose = set(conjuncts(reading, one.refers_to))
    countries = {other.actor.country for other in found if other.head in whose}
    return len(countries - {None}) > 1


def of_owner(reading: Reading, one: Found, country: str) -> Actor:
    """Return who a noun with a possessive is: "her government", "her country"."""
    token = reading.tokens[one.head]
    if one.actor.type == "state" and token.lemma.lower() in _STATES:
        return Actor(country, country_names().get(country, ""), "state", country, one.actor.sector)
    noun = slug(role_words(reading, one.first, one.last) or token.text)
    return Actor(f"{country}/{noun}", "", one.actor.type, country, one.actor.sector)


def serving(reading: Reading, found: Sequence[Found]) -> None:
    """Give those who work for somebody by name his country: "a Zelensky aide", "two Modi advisers"."""
    people = {one.head: one.actor for one in found if one.actor.type == "person"}
    for one in found:
        noun = reading.tokens[one.head]
        if one.by != "noun" or one.actor.country is not None or noun.lemma.lower() not in STAFF:
            continue
        chief = people.get(one.head - 1)
        if chief is not None and chief.country is not None:
            one.actor = of_owner(reading, one, chief.country)
