"""
Who would use the force that somebody is warned of: he who warns, or he who is warned.

"Peru warned Chile that it would bomb its ports": Peru would. "That it would hit its own men",
"that it would bomb a school by mistake": Chile would.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.phrases import case_of, is_own

WARNING = frozenset({"caution", "warn"})
# Who warns for others, and hardly strikes himself.
_WATCHING = frozenset({"IGO", "NGO"})
# "By mistake", "in error": not "after the accident".
_BY = frozenset({"by", "in"})


def is_by_warned(reading: Reading, verb: Token, sector: str | None) -> bool:
    """Say whether force is what who is warned would use, whatever the sector of who warns."""
    objects = reading.children(verb.index, "obj")
    is_at_home = any(is_own(reading, one) for one in objects)
    is_watched = sector in _WATCHING and bool(objects)
    return (
        is_at_home
        or _is_unmeant(reading, verb)
        or (is_watched and not any(_is_of_somebody(reading, one) for one in objects))
    )


def _is_unmeant(reading: Reading, verb: Token) -> bool:
    """Say whether something would be done "by mistake": nobody warns that he will."""
    return any(
        one.lemma.lower() in object_class("unmeant")
        and (one.deprel == "advmod" or case_of(reading, one.index) in _BY)
        for one in reading.children(verb.index, "obl", "advmod")
    )


def _is_of_somebody(reading: Reading, noun: Token) -> bool:
    """Say whether a thing is somebody's, or has a name: "its bases", "Tripoli"."""
    return noun.upos in {"PROPN", "PRON"} or bool(reading.children(noun.index, "nmod:poss"))
