"""
The 15 types of the older scheme by which a pair of actors is typed.

CONCEDE and RETREAT are one type, YIELD. Cooperation to come is AGREE, cooperation asked
for REQUEST and refused REJECT, harm to come THREATEN.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import MATERIAL_COOPERATION, Kind
from dragoman.records import Status

TYPES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE",
    "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
# Sanctions on somebody are force against him there; an embargo or a tariff is not.
MEASURES = {"COERCE": 0.55, "SANCTION": 0.45}
_MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_WORDS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
# Courts accuse in the older scheme, and a hacker attacks.
_OLDER = {"convict": {"ACCUSE": 0.7, "SANCTION": 0.3}, "cyber": {"ASSAULT": 0.6, "COERCE": 0.4}}

# By its code a blockade is fighting there, and driving a crowd off is not.
_OLDER_CODES = {"191": "ASSAULT", "175": "COERCE"}


def merged(name: str) -> str:
    """Return what a PLOVER type is called in this scheme."""
    return _MERGED.get(name, name)


def types_of(kind: Kind, status: Status, *, is_noun: bool) -> dict[str, float]:
    """Return the types a deed of a status counts for in this scheme."""
    name = _OLDER_CODES.get(kind.cameo or "", merged(kind.type))
    if kind.mode in _OLDER:
        return _OLDER[kind.mode]
    is_friendly = kind.quad <= MATERIAL_COOPERATION
    if status == "denied" and is_friendly:
        return {"REJECT": 0.8, name: 0.2}
    if name in _WORDS or status in {"happened", "ongoing", "denied"}:
        return {name: 1.0}
    if status == "demanded":
        return {"REQUEST": 0.6, name: 0.4}
    if is_noun and status == "planned":
        return {name: 1.0}  # "ordered the release"
    return {"AGREE": 0.7, name: 0.3} if is_friendly else {"THREATEN": 0.6, name: 0.4}
