"""Drones that are launched at nobody."""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds_of_verb
from dragoman.language.reading import Reading
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.found import Found


def is_no_drone_attack(reading: Reading, found: Found) -> bool:
    """
    Say whether a drone is launched at nobody, and for no harm: "to survey the flood".

    Neither does "a drone launched by rebels hit a bus" tell two attacks.
    """
    verb = reading.tokens[found.trigger]
    if verb.lemma.lower() != "launch":
        return False
    if verb.relation == "acl":
        return True
    if found.target:
        return False
    aims = [
        act
        for act in reading.children(verb.index, "advcl", "xcomp", "acl")
        if "to" in markers_of(reading, act.index)
    ]
    return bool(aims) and not any(
        deed.kind.type == "ASSAULT" for act in aims for deed in deeds_of_verb(act.lemma, act.text)
    )
