"""
What is threatened, where the deed itself stands below the threat: "threatened to jail him".

A threat of force or of arrest is one whatever its verb or the model's head has it, and so is the
promise to go on with a strike.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.knowledge.deeds import coded, kind_of
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.negated import has_negation
from dragoman.stages.verb_words import VOWING

_BELOW = ("xcomp", "ccomp", "obl", "obj")
# Threats that the deed leaves as they are, as they say more of it.
_OPEN = frozenset({None, "arrest", "restrict", "violence"})

# Threats by the type of what is threatened.
_HARM: dict[str, str | None] = {"ASSAULT": "violence", "PROTEST": None, "SANCTION": None}
# Of these nobody needs to be told whom they are against.
_OF_CROWDS = frozenset({"PROTEST"})
# Who promises to go on with a deed promises that deed.
_GOING_ON = frozenset("continue extend intensify keep maintain pursue resume step".split())
_ULTIMATUM = "139"


def threatened(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Return deeds with each threat as one of what is threatened, where a deed below tells it."""
    told = {one.trigger: one for one in found}
    return [_as_threatened(reading, one, told) for one in found]


def _as_threatened(reading: Reading, found: Found, told: dict[int, Found]) -> Found:
    """Return a threat as one of the deed told below it, and a promise of raids as a threat."""
    harm = _promised_harm(reading, found, told)
    if harm is not None:
        return found._replace(deed=replace(found.deed, kind=kind_of("THREATEN", _HARM[harm])))
    attack = _vowed_attack(reading, found, told)
    if attack is not None:
        deed = replace(found.deed, kind=kind_of("THREATEN", "violence"))
        return found._replace(deed=deed, target=found.target or attack.target)
    if found.deed.kind.type != "THREATEN" or found.deed.kind.mode not in _OPEN:
        return found
    below = [one for word in _clauses(reading, found) if (one := told.get(word.index)) is not None]
    found = found._replace(target=_without_means(reading, found, below))
    kinds = {(one.deed.kind.type, one.deed.kind.mode) for one in below}
    is_violent = any(name == "ASSAULT" for name, _ in kinds)
    mode = "violence" if is_violent else "arrest" if ("COERCE", "arrest") in kinds else None
    if mode is None or mode == found.deed.kind.mode:
        return found
    kind = kind_of("THREATEN", mode)
    if found.deed.kind.cameo == _ULTIMATUM:
        kind = coded(kind, _ULTIMATUM)
    return found._replace(deed=replace(found.deed, kind=kind))


def _without_means(reading: Reading, found: Found, below: Sequence[Found]) -> tuple[Party, ...]:
    """Return whom a threat is against: not the troops, but whom they would be sent to."""
    sending = [one for one in below if one.deed.kind.type == "MOBILIZE"]
    sent = {word.index for one in sending for word in reading.children(one.trigger, "obj")}
    left = tuple(
        party
        for party in found.target
        if (top := top_of(reading, party)) is None or top.index not in sent
    )
    is_cut = len(left) < len(found.target)
    return left or tuple(party for one in sending if is_cut for party in one.target)


def _promised_harm(reading: Reading, found: Found, told: dict[int, Found]) -> str | None:
    """Return the type of what is promised to somebody's harm: "pledged strikes against the rebels"."""
    if found.deed.kind.type != "AGREE" or reading.tokens[found.trigger].upos != "VERB":
        return None
    going_on = (
        one for one in reading.children(found.trigger, "xcomp") if one.lemma.lower() in _GOING_ON
    )
    tops = (found.trigger, *(one.index for one in going_on))
    below = (told.get(one.index) for top in tops for one in reading.children(top, "obj"))
    names = (
        one.deed.kind.type
        for one in below
        if one is not None and (one.target or one.deed.kind.type in _OF_CROWDS)
    )
    return next((name for name in names if name in _HARM), None)


def _vowed_attack(reading: Reading, found: Found, told: dict[int, Found]) -> Found | None:
    """Return the attack on somebody that a promise is of: "vowed to defeat the militants"."""
    is_vow = reading.tokens[found.trigger].lemma.lower() in VOWING
    if found.deed.kind.type != "AGREE" or not is_vow:
        return None
    below = (told.get(one.index) for one in reading.children(found.trigger, "xcomp"))
    return next(
        (
            one
            for one in below
            if one is not None
            and one.deed.kind.type == "ASSAULT"
            and one.target
            and not has_negation(reading, reading.tokens[one.trigger])
        ),
        None,
    )


def _clauses(reading: Reading, found: Found) -> list[Token]:
    """Return the heads of what stands below a threat, with what is joined to them."""
    below = reading.children(found.trigger, *_BELOW)
    return [*below, *(other for one in below for other in reading.children(one.index, "conj"))]
