"""
States called by what they are: "Togo ... the country", "Saudi Arabia ... the kingdom", "Sri Lanka ... the island".

One is meant of which the nearest sentence tells, and of no other that the noun fits. Where it tells
of two, nobody can say which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.knowledge.actors import Actor, country_names, demonyms
from dragoman.language.reading import Reading, Token
from dragoman.records import Place
from dragoman.stages.mention.regions import countries_told
from dragoman.stages.mention.words import INSIDE, Found
from dragoman.stages.phrases import case_of, core

_KINGDOMS = frozenset("BEL BHR BTN DNK ESP GBR JOR KHM LSO MAR NLD NOR SAU SWE SWZ THA TON".split())
_ISLANDS = frozenset(
    "ATG BHR BHS BRB COM CPV CUB CYP DMA FJI FSM GBR GRD HTI IDN IRL ISL JAM JPN KIR KNA LCA LKA MDG "
    "MDV MHL MLT MUS NRU NZL PHL PLW PNG SGP SLB STP SYC TLS TON TTO TUV TWN VCT VUT WSM".split()
)
# What each noun may mean; None: any state.
LAND_NOUNS: dict[str, frozenset[str] | None] = {
    "country": None,
    "emirate": frozenset({"ARE", "KWT", "QAT"}),
    "island": _ISLANDS,
    "kingdom": _KINGDOMS,
    "nation": None,
    "republic": None,
    "sultanate": frozenset({"BRN", "OMN"}),
}
_HALVES = {"North": "PRK", "South": "KOR"}
# What two states are called for short.
SHARED_NAME = "Korea"
_SEATS = {"PRK": "pyongyang", "KOR": "seoul"}
_OTHER_HALF = frozenset({"SDN", "SSD", "VNM", "YEM"})
_STATELY = frozenset({"country", "nation", "republic", "state"})
_LONGEST = 3  # words: "the island nation"
# How many sentences back the state may have been told of.
_NEAR = 2
_OBJECTS = frozenset({"iobj", "obj", "obl"})


def is_half(words: tuple[Token, ...]) -> bool:
    """Say whether words are no more than "North" or "South"."""
    return len(words) == 1 and words[0].text in _HALVES


def state_of_kind(
    reading: Reading, token: Token, words: Sequence[str], earlier: Sequence[Found]
) -> Found | None:
    """Return the mention of the state that "the country" or "the island" means; None if nobody can say."""
    is_one = token.text.islower() and "Number=Plur" not in token.feats  # no "Republic"
    if words[0] != "the" or not is_one or not 1 < len(words) <= _LONGEST:
        return None
    kind = words[1] if len(words) == _LONGEST and words[-1] in _STATELY else words[-1]
    if kind not in LAND_NOUNS or (len(words) == _LONGEST and kind == words[-1]):
        return None
    first, last = core(reading, token.index)
    if case_of(reading, token.index) in INSIDE or last > token.index + 1:
        return None
    country = _told_before(reading, token, LAND_NOUNS[kind], earlier)
    if country is None:
        return None
    state = Actor(country, country_names()[country], "state", country, "GOV")
    named = (one.head for one in earlier if one.actor.id == country and one.head < token.index)
    return Found(first, last, token.index, state, "noun", 0.7, refers_to=max(named, default=None))


def state_of_half(
    reading: Reading, token: Token, words: Sequence[str], earlier: Sequence[Found]
) -> Found | None:
    """Return the mention of the Korea that "the North" means, where a report tells of it by name."""
    country = _HALVES.get(token.text)
    first, last = core(reading, token.index)
    if country is None or words[0] != "the" or last - first != 2 or token.upos != "PROPN":
        return None
    told = {land for _, land in countries_told(reading, earlier)}
    told |= {land for land, seat in _SEATS.items() if seat in reading.by_form}
    if case_of(reading, token.index) in INSIDE or country not in told or _OTHER_HALF & told:
        return None
    state = Actor(country, country_names()[country], "state", country, "GOV")
    return Found(first, last, token.index, state, "noun", 0.7)


def one_of_two(reading: Reading, token: Token, earlier: Sequence[Found]) -> Found | None:
    """
    Return the mention of the state that "Korea" alone means: the only one of that name the report tells of.

    Where it tells of both, or of neither, it is a state that nobody can name.
    """
    if token.text != SHARED_NAME or token.index in reading.innermost(Place):
        return None
    told = {land for _, land in countries_told(reading, earlier)} & _SEATS.keys()
    told |= {land for land, seat in _SEATS.items() if seat in reading.by_form}
    told |= {_HALVES[word.text] for word in _sides(reading)}
    if "koreas" in reading.by_form:
        told |= _SEATS.keys()
    country = next(iter(told)) if len(told) == 1 else None
    first, last = core(reading, token.index)
    name = country_names()[country] if country else ""
    state = Actor(country or "", name, "state", country, "GOV")
    return Found(first, last, token.index, state, "noun", 0.6)


def _sides(reading: Reading) -> Iterator[Token]:
    """Yield the "North" and "South" of the names of two states and their people: "South Koreans"."""
    for word in reading.of_forms(frozenset(half.lower() for half in _HALVES)):
        behind = reading.tokens[word.index + 1 : word.index + 2]
        if word.text in _HALVES and behind and behind[0].text.startswith(SHARED_NAME):
            yield word


def _told_before(
    reading: Reading, token: Token, fitting: frozenset[str] | None, earlier: Sequence[Found]
) -> str | None:
    """Return the one state of a kind in the nearest sentence that tells of any."""
    doers = _doers(reading, token)
    told: dict[int, set[str]] = {}
    for at, country in _countries(reading, token, earlier):
        sentence = reading.tokens[at].sentence
        is_fit = country in country_names() and (fitting is None or country in fitting)
        if at < token.index and is_fit and at not in doers and token.sentence - sentence <= _NEAR:
            told.setdefault(sentence, set()).add(country)
    nearest = told[max(told)] if told else set()
    return next(iter(nearest)) if len(nearest) == 1 else None


def _countries(
    reading: Reading, token: Token, earlier: Sequence[Found]
) -> Iterator[tuple[int, str]]:
    """Yield where a report tells of countries just before a word: by name, place or "Greeks"."""
    yield from countries_told(reading, earlier)
    begin = reading.sentences[max(0, token.sentence - _NEAR)].first
    for word in reading.tokens[begin : token.index]:
        if word.text in demonyms():
            yield word.index, demonyms()[word.text]


def _doers(reading: Reading, token: Token) -> set[int]:
    """Return the words of who does something to a country: "French troops" left another one."""
    if token.deprel not in _OBJECTS or token.head < 0:
        return set()
    return {
        word
        for subject in reading.children(token.head, "nsubj")
        for word in reading.subtree(subject.index)
    }
