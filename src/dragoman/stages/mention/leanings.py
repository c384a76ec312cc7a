"""Names of countries that tell of nobody there: "pro-Russian", "anti-French", "Pan-American", "US-backed"."""

from __future__ import annotations

from dragoman.knowledge.actors import roles
from dragoman.language.reading import Reading
from dragoman.stages.phrases import hyphened, tied_behind

_LEANINGS = frozenset({"pro", "anti"})
# With these a name means more than one country: "Pan-American", "trans-Saharan".
_WIDE = frozenset({"inter", "pan", "trans"})
# Whom a state backs is not its own: "Iran-backed militias".
_BACKED = frozenset("aligned backed financed funded linked sponsored supported".split())
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
