"""Which country a noun for somebody has: "the president of Chile", "officials from Lima"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import country_names, demonyms, find, role_of, shared_towns
from dragoman.knowledge.sectors import OF_STATE
from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.mention.peoples import of_people
from dragoman.stages.mention.words import INSIDE, Found, country_in
from dragoman.stages.phrases import case_of, conjuncts, core

# "The ambassador to Chile", "troops in Mali" are not from there.
_ABROAD = frozenset({"ambassador", "envoy", "embassy", "consul", "consulate", "diplomat"})
_FROM = ("of", "from", "for", "in")
_HIGH = frozenset({"commission", "commissioner"})
# They are of the state whose town they are in: "police in Lagos". Ministers and envoys in Geneva may be anybody's.
_LOCAL = frozenset(
    "authority council court governor house mayor ministry official prosecutor".split()
)
_AT_WORK = frozenset({"AGR", "EDU", "LAB", "MED"})
_OF_TOWNS = frozenset({"COP", "JUD"})
# People are where they act: "protesters in Lyon"; but not who is there on a journey or in flight.
_PEOPLE = frozenset({"AGR", "CVL", "EDU", "LAB", "MED", "OPP", "REB", "REL", "UAF"})
_AWAY = frozenset(
    "exile expatriate foreigner holidaymaker immigrant migrant passenger pilgrim refugee tourist "
    "traveller visitor".split()
)
_OF_A_TOWN = frozenset({"in", "of"})
# Towns whose courts are mostly those of many states.
_OF_NATIONS = frozenset({"Arusha", "Hague", "Luxembourg", "Strasbourg"})
_BEFORE = ("compound", "nmod:poss")
# They have the country of whom they are: "the government of Mette Frederiksen".
_HIS = frozenset({"administration", "cabinet", "coalition", "government", "office", "party"})
# Offices that one state only calls so.
_OF_ONE = {
    **dict.fromkeys(("taoiseach", "tánaiste", "tanaiste"), "IRL"),
    "pope": "VAT",
}
NAMED = frozenset({"known-name", "name", "short-name", "title"})
_STATE = "state"


def own_country(
    reading: Reading, token: Token, first: int, last: int, sector: str | None
) -> str | None:
    """Return the country a phrase names; the "Chancellery" that is "of Peru" is no German one."""
    named, behind = country_in(reading, first, last), _country_of(reading, token, sector)
    is_seat = named is not None and country_in(reading, first, token.index) is None
    cases = {case_of(reading, one.index) for one in reading.children(token.index, "nmod")}
    found = behind if behind and is_seat and cases == {"of"} else named or behind
    return found or _OF_ONE.get(token.text.lower()) or of_people(reading, first, token)


def _country_of(reading: Reading, token: Token, sector: str | None) -> str | None:
    """Return the country in "the president of Chile", "officials from Lima"; None if several."""
    is_abroad = sector == "MIL" or _is_abroad(reading, token)
    is_local = sector in _OF_TOWNS or token.lemma.lower() in _LOCAL
    is_there = sector in _PEOPLE and token.lemma.lower() not in _AWAY
    before = reading.children(token.index, *_BEFORE)
    behind = reading.children(token.index, "nmod")
    if sector == "JUD" and any(one.text in _OF_NATIONS for one in (*before, *behind)):
        return None
    town = _town_before(reading, token, before) if is_local else None
    if town is None and sector in OF_STATE and not _is_abroad(reading, token):
        owners = (one for one in (*before, *behind) if _is_owner(reading, one))
        town = next(filter(None, (_division(reading, one.index) for one in owners)), None)
    if town:
        return town
    for child in behind:
        case = case_of(reading, child.index)
        if case == "at" and sector in _AT_WORK and (land := _land_of_work(reading, child)):
            return land
        if case not in _FROM or (case == "in" and is_abroad):
            continue
        members = conjuncts(reading, child.index)
        countries = {_told_by(reading, member) for member in members}
        country = countries.pop() if len(countries) == 1 else None
        if country is None and len(members) == 1:
            country = _country_of(reading, child, sector) if child.upos in NOUNS else None
        if country is None and (is_local or is_there) and case in _OF_A_TOWN:
            country = _place_of_people(reading, child)
        if country:
            return country
    return None


def _told_by(reading: Reading, member: int) -> str | None:
    """Return the country that a phrase names: of "British Columbia" where it lies."""
    place = reading.innermost(Place).get(member)
    name = place.spans[0].of(reading.text).split() if place is not None else []
    if place is not None and place.country is not None and name[0] in demonyms() and len(name) > 1:
        return place.country
    first, last = core(reading, member)
    country = country_in(reading, first, last)
    if country is not None and case_of(reading, member) == "for":
        words = [token.text for token in reading.tokens[first:last]]
        if any(actor.sector == "JRN" for _, _, actor in find(words, None)):
            return None  # "the Front for the Liberation", which is no paper
    return country


def _land_of_work(reading: Reading, place: Token) -> str | None:
    """Return whose the place is where people work: "dockers at Chilean ports"; none of an embassy."""
    names = (one for one in reading.children(place.index, "compound") if one.upos == "PROPN")
    if _is_abroad(reading, place) or any(names) or reading.children(place.index, "nmod"):
        return None
    lands = {demonyms().get(one.text) for one in reading.children(place.index, "amod")} - {None}
    return lands.pop() if len(lands) == 1 else None


def _town_before(reading: Reading, token: Token, before: Sequence[Token]) -> str | None:
    """Return the country of the town before a noun: "Lagos police"; "a Geneva conference official" is of none."""
    is_official = token.lemma.lower() == "official"
    near = (one for one in before if not is_official or one.index >= token.index - 1)
    return next(filter(None, (_town(reading, one) for one in near)), None)


def _town(reading: Reading, token: Token) -> str | None:
    """Return the country of the place that a word names."""
    place = reading.innermost(Place).get(token.index)
    return place.country if place is not None else None


def _place_of_people(reading: Reading, place: Token) -> str | None:
    """Return the country of a place where people act: its adjective tells more, as in "Greek Macedonia"."""
    lands = {demonyms().get(one.text) for one in reading.children(place.index, "amod")} - {None}
    return next(iter(lands)) if len(lands) == 1 else _town(reading, place)


def _is_owner(reading: Reading, token: Token) -> bool:
    """Say whether a word names whose a noun is: "Quebec's premier", "the government of Catalonia"."""
    return token.deprel != "nmod" or case_of(reading, token.index) == "of"


def _division(reading: Reading, word: int) -> str | None:
    """Return the country of the province or region that a word names; towns have no ministers."""
    place = reading.innermost(Place).get(word)
    if place is None or place.geonames is not None or place.text in shared_towns():
        return None
    is_state = place.name == country_names().get(place.country or "")
    is_one = len(conjuncts(reading, word)) == 1  # "the leaders of Texas and Quebec"
    return place.country if is_one and not is_state else None


def is_in_place_name(reading: Reading, token: Token) -> bool:
    """Say whether a word only ends the name of a place."""
    place = reading.innermost(Place).get(token.index)
    return place is not None and place.spans[0].start < token.start


def country_of_division(reading: Reading, first: int, last: int) -> str | None:
    """Return the country of the province or region that words of a title name: "Texas Governor"."""
    told = {_division(reading, word) for word in range(first, last)} - {None}
    return told.pop() if len(told) == 1 else None


def _is_abroad(reading: Reading, token: Token) -> bool:
    """Say whether a noun is for those who stand for a state in another: an embassy, a high commission."""
    lemma = token.lemma.lower()
    is_high = token.index > 0 and reading.tokens[token.index - 1].text.lower() == "high"
    return lemma in _ABROAD or (lemma in _HIGH and is_high)


def country_of_person(
    reading: Reading, token: Token, role: str, earlier: list[Found]
) -> str | None:
    """Return the country of the person whose government or party a noun is; None if unknown."""
    if role not in _HIS:
        return None
    owners = {
        child.index
        for child in reading.children(token.index, "nmod")
        if child.deprel == "nmod:poss" or case_of(reading, child.index) == "of"
    }
    return next(
        (
            one.actor.country
            for one in earlier
            if owners and one.actor.type == "person" and one.head in owners and one.by in NAMED
        ),
        None,
    )


def that_state(
    reading: Reading, token: Token, first: int, last: int, words: list[str]
) -> Found | None:
    """
    Return "that country" as the state it points back to: the last named before it, if near.

    A state taken for a place counts too, and none that does something in its own clause: "Turkey
    then invaded that country" tells of a third. Where an adjective for another one stands in between,
    as in "a Chilean boat", nobody can say which is meant.
    """
    known = role_of(words[-1]) if words[:-1] == ["that"] else None
    if known is None or known.type != _STATE or case_of(reading, token.index) in INSIDE:
        return None
    begin = reading.sentences[max(0, token.sentence - 1)].first
    before = [one.text for one in reading.tokens[begin:first]]
    doers = _doers_above(reading, token)
    states = [
        (end, actor)
        for start, end, actor in find(before, None)
        if actor.type == _STATE and doers.isdisjoint(range(begin + start, begin + end))
    ]
    end, state = states[-1] if states else (0, None)
    if state is None or any(word in demonyms() for word in before[end:]):
        return None
    return Found(first, last, token.index, state, "noun", 0.7)


def _doers_above(reading: Reading, token: Token) -> set[int]:
    """Return the words of the subjects of all verbs that a word is below."""
    found: set[int] = set()
    child, above = token.index, token.head
    while above >= 0:
        for subject in reading.children(above, "nsubj"):
            if subject.index != child:
                found |= set(reading.subtree(subject.index))
        child, above = above, reading.tokens[above].head
    return found


def country_at_end(reading: Reading, first: int, last: int) -> str | None:
    """Return the country that ends a name: the "Chancellery of Peru" is no German one."""
    ends = [at for at in range(first + 1, last - 1) if reading.tokens[at].text == "of"]
    return country_in(reading, ends[-1] + 1, last) if ends else None
