"""The CAMEO scheme: what its codes mean, and which code the words of a deed ask for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from dragoman.knowledge.tables import rows

# Of an event itself; of what a plea, a promise or a refusal is about; of a threat's deed; of a
# protest's goal; of the fault somebody is accused of.
OWN, YIELD, HARM, GOAL, FAULT = "oyhgf"
# Among the classes beside a word: what it says alone counts, whatever deed was found there.
STRONG = "!"
_SIDES = {
    "02": YIELD,
    "03": YIELD,
    "10": YIELD,
    "12": YIELD,
    "13": HARM,
    "14": GOAL,
    "11": FAULT,
    "09": FAULT,
}
CHANGE = "083"
# Among the modes that fit a code: any other that is known already.
_ANY = "*"
_PROTEST = "14"
_FINEST = 4  # digits of a code
ROOT = 2  # digits of the root of a code: "19" of 195
# A demand has the digits of an appeal behind its root.
_APPEAL, _DEMAND = "02", "10"
# Who lifts a blockade steps back, as one who calls off an attack does.
_TYPES = {("CONCEDE", "0871"): "RETREAT", ("CONCEDE", "0872"): "RETREAT"}
_NONE: frozenset[str] = frozenset()


class Rule(NamedTuple):
    """The code of a word of one class (or type) that has a word of the class `beside` below it."""

    beside: str
    code: str


@cache
def name_of(code: str | None) -> str:
    """Return what a code means, "" if there is no such code."""
    return _names().get(code or "", "")


@cache
def _names() -> dict[str, str]:
    """Return what each code means."""
    return {row["code"]: row["name"] for row in rows("cameo")}


@cache
def _classes() -> dict[str, frozenset[str]]:
    """Return the classes of each word, and of each as the one part of speech it must have."""
    found: dict[str, set[str]] = {}
    for row in rows("code_words"):
        found.setdefault(row["word"] + row["pos"].upper(), set()).add(row["class"])
    return {word: frozenset(classes) for word, classes in found.items()}


@cache
def parts_of_pairs() -> frozenset[str]:
    """Return the words of which two together are of a class."""
    words = (row["word"] for row in rows("code_words"))
    return frozenset(part for word in words if " " in word for part in word.split())


@lru_cache(maxsize=16384)
def classes_of(word: str, part: str) -> frozenset[str]:
    """Return the classes of a lemma, or of two with a space between them, as a verb ("v") or noun."""
    known = _classes()
    return known.get(word, _NONE) | known.get(word + part.upper(), _NONE) | in_names(word)


def in_names(word: str) -> frozenset[str]:
    """Return the classes a word has even as a part of a name: "the Strait of Otranto"."""
    return _classes().get(word + "P", _NONE)


@cache
def _rules(side: str) -> dict[str, tuple[Rule, ...]]:
    """Return the rules of a side by the class or type they are about."""
    found: dict[str, list[Rule]] = {}
    for row in rows("code_rules"):
        if side in row["sides"]:
            found.setdefault(row["first"], []).append(Rule(row["with"], row["code"]))
    return {first: tuple(several) for first, several in found.items()}


def rules_together(side: str, first: Iterable[str]) -> tuple[Rule, ...]:
    """Return the rules for a word of these classes that ask for words of a class below it."""
    rules = _rules(side)
    return tuple(rule for name in first for rule in rules.get(name, ()) if rule.beside)


def told_together(rules: Iterable[Rule], beside: Collection[str]) -> str | None:
    """Return the code that some rules have for words of the classes `beside`."""
    return next((rule.code for rule in rules if rule.beside in beside), None)


def told_alone(side: str, first: Iterable[str]) -> str | None:
    """
    Return the code that a word of these classes has alone.

    To lift an embargo is to yield, but "an embargo" by itself may be either, so what two
    words say together is to be asked first.
    """
    rules = _rules(side)
    fitting = (rule for name in first for rule in rules.get(name, ()))
    return next((rule.code for rule in fitting if not rule.beside), None)


def side_of(act: str) -> str | None:
    """Return which rules tell what an act of this root is about."""
    return _SIDES.get(act)


@cache
def _acts() -> dict[tuple[str, str], str]:
    """Return the code of an act by its root and the code of what it is about."""
    return {(row["act"], row["about"]): row["code"] for row in rows("code_acts")}


def finest(codes: Sequence[str]) -> str | None:
    """Return the first code, or a later one that is finer within it."""
    best = codes[0] if codes else None
    for code in codes:
        if best is not None and len(code) > len(best) and code.startswith(best):
            best = code
    return best


def act_about(act: str, about: str) -> str | None:
    """Return the code of an act from that of what it is about; None if CAMEO has none for it."""
    for length in range(len(about), 1, -1):
        code = _acts().get((act, about[:length]))
        if code is not None:
            return code
    return None


@cache
def _modes() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the modes that fit a type and a code: those the ontology gives it, or the table's."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in rows("ontology"):
        key = row["type"], row["cameo"]
        if row["mode"] and len(row["cameo"]) > ROOT:
            found[key] = (*found.get(key, ()), row["mode"])
    own = {(row["type"], row["code"]): tuple(row["modes"].split(",")) for row in rows("code_modes")}
    return found | own


def _fitting(name: str, code: str) -> tuple[str, ...]:
    """Return the modes that fit the longest part of a code of a type; "*" among them stands for all others."""
    if code.startswith(_DEMAND):
        code = _APPEAL + code.removeprefix(_DEMAND)
    parts = (code[:length] for length in range(len(code), ROOT - 1, -1))
    return next((_modes()[name, part] for part in parts if (name, part) in _modes()), ())


def modes_of(name: str, code: str) -> tuple[str, ...]:
    """Return the modes that a code tells of a type, the likeliest first; none if it tells none."""
    return tuple(mode for mode in _fitting(name, code) if mode != _ANY)


def mode_for(name: str, mode: str | None, code: str) -> str | None:
    """Return the mode of an event of a type: its own, unless it has none or its code tells another."""
    told = modes_of(name, code)
    if not told or (mode and (mode in told or _ANY in _fitting(name, code))):
        return mode
    return told[0]


def type_for(name: str, code: str) -> str:
    """Return the type of an event: its own, unless what its code tells belongs to another."""
    return _TYPES.get((name, code), name)


def for_goal(code: str, goal: str) -> str:
    """Return the code of a protest for a change: leaders, policy, rights, order of government."""
    has_place = len(code) == _FINEST - 1 and code.startswith(_PROTEST)
    is_change = len(goal) == _FINEST and goal.startswith(CHANGE)
    return code + goal[-1] if has_place and is_change and code[-1] != "0" else code
