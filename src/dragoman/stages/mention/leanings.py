"""
Names of countries that tell of nobody there: "pro-Russian", "Pan-American", "US-backed", "ethnic Russian".

Nor are the "Indian communities" of the Andes from India.
"""

from __future__ import annotations

from dragoman.knowledge.actors import roles
from dragoman.language.reading import Reading
from dragoman.stages.phrases import hyphened, tied_behind

_LEANINGS = frozenset({"pro", "anti"})
# With these a name means more than one country: "Pan-American", "trans-Saharan".
_WIDE = frozenset({"inter", "pan", "trans"})
# Whom a state backs is not its own: "Iran-backed militias".
_BACKED = frozenset("aligned backed financed funded linked sponsored supported".split())
_INDIANS = frozenset({"Indian", "Indians"})
# What the first peoples of the Americas are told of as.
_NATIVE = frozenset(
    "communities community confederation federation group groups marchers movement nation nations "
    "peasants people peoples protesters reservation tribe tribes uprising village villagers villages".split()
)
_AMERICAS = frozenset(
    "argentina belize bolivia brazil chile colombia ecuador guatemala guyana honduras mexico nicaragua "
    "panama paraguay peru suriname venezuela amazon andes amazonian andean".split()
)
_INDIA = frozenset({"india", "delhi", "modi", "mumbai"})
# What names one of two namesakes here, so that it is read as the other's.
_BRAZZAVILLE = frozenset({"brazzaville"})
_KINSHASA = frozenset({"drc", "goma", "kinshasa", "m23", "tshisekedi"})
# Offices that the US state of Georgia has, and the country has not.
_STATE_OFFICES = frozenset(
    {"governor", "senator", "senators", "sheriff", "congressman", "congresswoman"}
)
_FIGHTING = frozenset({"REB", "PRM"})


def is_leaning(reading: Reading, word: int) -> bool:
    """
    Say whether a word names no one country: "pro-Russian", "anti-French", "Pan-American", "US-backed".

    Those who fight for a country count as its own: "pro-Russian rebels".
    """
    tied = tied_behind(reading, reading.tokens[word])
    if tied is not None and tied.text.lower() in _BACKED:
        return True
    tied = hyphened(reading, word)
    if tied is not None and tied.text.lower() in _WIDE:
        return True
    if tied is None or tied.text.lower() not in _LEANINGS:
        return False
    behind = reading.tokens[word + 1 : word + 3]
    is_fighting = any(roles().get(one.text.lower()) in _FIGHTING for one in behind)
    return not (is_fighting and tied.text.lower() == "pro")


def without_others(reading: Reading, first: int, last: int) -> list[str]:
    """Return words with "-" for each that is no country's here: "ethnic | Russian", "Indian | villagers" in Peru."""
    tokens = reading.tokens
    named = [token.text for token in tokens[first:last]]
    is_joined = "-" in named[:-1] or (first > 0 and tokens[first - 1].text == "-")
    for word in range(first, last):
        is_ethnic = word > 0 and tokens[word - 1].text.lower() == "ethnic"
        if is_ethnic or (is_joined and is_leaning(reading, word)) or _is_native(reading, word):
            named[word - first] = "-"
    return _without_namesakes(reading, named)


def _without_namesakes(reading: Reading, named: list[str]) -> list[str]:
    """Return words with what a namesake is meant by: "Congolese" in Brazzaville, "Georgia's governor"."""
    told = reading.by_form.keys()
    if "Congolese" in named and not _BRAZZAVILLE.isdisjoint(told) and _KINSHASA.isdisjoint(told):
        named = ["Brazzaville" if one == "Congolese" else one for one in named]
    if "Georgia" in named and not _STATE_OFFICES.isdisjoint(named):
        named = ["American" if one == "Georgia" else one for one in named]
    return named


def _is_native(reading: Reading, word: int) -> bool:
    """Say whether "Indian" is told of a people of the Americas: in a report of one of their states, and not of India."""
    tokens = reading.tokens
    if tokens[word].text not in _INDIANS:
        return False
    behind = tokens[word + 1].text.lower() if word + 1 < len(tokens) else ""
    is_people = tokens[word].text == "Indians" or behind in _NATIVE
    told = reading.by_form.keys()
    return is_people and not _AMERICAS.isdisjoint(told) and _INDIA.isdisjoint(told)
