"""The ontology of events, and the words that tell them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import cast

import msgspec

from dragoman.knowledge.flags import Flag
from dragoman.knowledge.tables import rows
from dragoman.records import Status

# The quad classes of deeds, as PLOVER names them.
VERBAL_COOPERATION, MATERIAL_COOPERATION, VERBAL_CONFLICT, MATERIAL_CONFLICT = 1, 2, 3, 4
VERBAL = frozenset({VERBAL_COOPERATION, VERBAL_CONFLICT})

# Types of deeds that rules of several stages ask for together.
FORCE = frozenset({"ASSAULT", "COERCE"})
"""Somebody suffers these by force."""
MEASURES = frozenset({"COERCE", "SANCTION"})
"""Measures against somebody."""
TOGETHER = frozenset({"CONSULT", "COOPERATE"})
"""Several do these with each other, and nobody suffers them."""
SHARED = TOGETHER | {"AGREE"}
"""With what they agree on so."""
BY_ONE = frozenset({"third-party", "visit"})
"""Modes of what several do together in which one alone may do it."""
MOVING = frozenset({"MOBILIZE", "RETREAT"})
"""Forces are moved by these, each side's own."""
JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Acts of speech about deeds of others."""

_ENDINGS = ("ed", "ing", "es", "s")


class Kind(msgspec.Struct, frozen=True):
    """A PLOVER type and mode, with CAMEO code, quad class (1..4) and Goldstein weight."""

    type: str
    mode: str | None
    cameo: str
    quad: int
    goldstein: float


class Deed(msgspec.Struct, frozen=True):
    """
    A word that tells a deed: its kind, where its target stands, and what it needs.

    `words` counts those of its entry: "leave for" has two.
    """

    kind: Kind
    target: tuple[str, ...]
    flags: frozenset[Flag]
    requires: str
    words: int = 1


@cache
def _weights() -> dict[str, float]:
    """Return the Goldstein weights by CAMEO code."""
    return {row["code"]: float(row["goldstein"]) for row in rows("cameo")}


def goldstein(cameo: str) -> float:
    """Return the weight of a CAMEO code; one that the scale leaves out has its parent's."""
    while cameo not in _weights():
        cameo = cameo[:-1]
    return _weights()[cameo]


def _kind(row: dict[str, str], cameo: str) -> Kind:
    """Return the kind of a row of the ontology, told by this code."""
    return Kind(row["type"], row["mode"] or None, cameo, int(row["quad"]), goldstein(cameo))


@cache
def _ontology() -> dict[tuple[str, str], dict[str, str]]:
    """Return the rows of the ontology by type and mode ("" for the type in general)."""
    return {(row["type"], row["mode"]): row for row in rows("ontology")}


def kinds() -> tuple[Kind, ...]:
    """Return all types with their modes."""
    return tuple(_kind(row, row["cameo"]) for row in _ontology().values())


@cache
def kind_of(name: str, mode: str) -> Kind:
    """Return the kind of a type and mode; of the type in general where the mode is not known."""
    known = _ontology()
    row = known.get((name, mode)) or known[name, ""]
    return _kind(row, row["cameo"])


def coded(kind: Kind, cameo: str) -> Kind:
    """Return a kind with another CAMEO code."""
    return Kind(kind.type, kind.mode, cameo, kind.quad, goldstein(cameo))


@cache
def peacekeeping() -> Kind:
    """Return the kind of sending peacekeepers: help, although it moves troops."""
    return _kind(_ontology()["AID", ""], "074")


@cache
def deeds(part: str) -> dict[str, tuple[Deed, ...]]:
    """Return the deeds a verb ("v") or noun ("n") may tell, by lemma, the pickiest first."""
    found: dict[str, list[Deed]] = {}
    for row in rows("deeds"):
        if row["pos"] == part:
            kind = _ontology()[row["type"], row["mode"]]
            deed = Deed(
                _kind(kind, row["cameo"] or kind["cameo"]),
                tuple(where for where in row["target"].split(",") if where),
                frozenset(map(Flag, row["flags"])),
                row["requires"],
                row["word"].count(" ") + 1,
            )
            found.setdefault(row["word"], []).append(deed)
    return {
        word: tuple(sorted(several, key=lambda deed: (not deed.requires, -len(deed.flags))))
        for word, several in found.items()
    }


@cache
def telling_verbs() -> frozenset[str]:
    """Return the verbs that tell deeds, without their particles."""
    return frozenset(word.split(" ", maxsplit=1)[0] for word in deeds("v"))


@lru_cache(maxsize=1 << 15)
def verb_of(lemma: str, form: str) -> str:
    """
    Return the verb a form belongs to; the lemma, if no verb that we know is nearer.

    A lemma cut too short ("postpon", "wo") is mended by the form itself ("postponed", "wound").
    """
    lemma, form = lemma.lower(), form.lower()
    if lemma in telling_verbs():
        return lemma
    if form in telling_verbs() and form.startswith(lemma):
        return form
    for ending in _ENDINGS:
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            for verb in (stem + "e", stem, stem[:-1] + "y" if stem.endswith("i") else stem):
                if verb in telling_verbs():
                    return verb
    return lemma


def deeds_of_verb(lemma: str, form: str) -> tuple[Deed, ...]:
    """Return the deeds that a form of a verb may tell, the pickiest first."""
    return deeds("v").get(verb_of(lemma, form), ())


@cache
def object_class(name: str) -> frozenset[str]:
    """Return the lemmas of a class of objects."""
    return frozenset(row["word"] for row in rows("object_classes") if row["class"] == name)


@cache
def contexts(*, is_verb: bool) -> dict[str, tuple[str, ...]]:
    """Return the PLOVER contexts a lemma speaks of, as a verb or as a noun, adjective or name."""
    part = "v" if is_verb else "n"
    found: dict[str, list[str]] = {}
    for row in rows("contexts"):
        if part in row["pos"]:
            found.setdefault(row["word"], []).append(row["context"])
    return {word: tuple(several) for word, several in found.items()}


@cache
def status_words(part: str, *, is_noun: bool) -> dict[str, Status]:
    """
    Return the status that a verb ("v") or noun ("n") gives to what hangs on it.

    `is_noun` says whether that is a noun: "called off the strike", or a clause.
    """
    over = "n" if is_noun else "c"
    return {
        row["word"]: cast("Status", row["status"])
        for row in rows("status_words")
        if row["pos"] == part and over in row["over"]
    }
