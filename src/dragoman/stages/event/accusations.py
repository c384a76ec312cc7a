"""Which verb accuses somebody of a deed: "accused Peru of shelling a town, killing two"."""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds_of_verb, verb_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import CALLING

# "accused him of selling", "warned them against": who is accused is who would do it.
_OF_THE_OBJECT = frozenset({"of", "for", "from", "against", "into"})
_CHARGING = frozenset({"charge"})
ACCUSING = frozenset({"accuse", "suspect"})
# Who calls somebody one of these blames him for nothing; "no friend" does.
_FAIR = frozenset(
    "ally brother example friend gift hero leader milestone neighbour neighbor partner sister step success victory".split()
)
_SOUR = frozenset({"bad", "false", "fake", "no", "poor", "self-styled", "so-called"})
_CLAUSES = frozenset({"advcl", "obl", "nmod"})


def accusing(reading: Reading, verb: Token, *, is_force: bool = False) -> Token | None:
    """
    Return the verb whose object is said to have done a deed, or what led to it.

    `is_force` says that the deed is one of force, whatever the lexicon knows of its verb.
    """
    is_force = is_force or any(
        deed.kind.type == "ASSAULT" for deed in deeds_of_verb(verb.lemma, verb.text)
    )
    return _above(reading, verb) or (_beside(reading, verb) if is_force else None)


def names_fairly(reading: Reading, verb: Token) -> bool:
    """Say whether a verb only gives somebody a name that does him honour: "called him its rightful leader"."""
    names = reading.children(verb.index, "xcomp") if verb.lemma.lower() in CALLING else ()
    return any(
        name.lemma.lower() in _FAIR
        and not {one.text.lower() for one in reading.children(name.index, "amod", "det")} & _SOUR
        for name in names
    )


def _above(reading: Reading, verb: Token) -> Token | None:
    """Return the accusing verb over a deed, also over one that the deed is joined to or ends."""
    here = verb
    while here.head >= 0 and not reading.children(here.index, "nsubj"):
        governor = reading.tokens[here.head]
        if governor.upos != "VERB":
            return None
        if _is_charge(reading, here, governor):
            return governor
        if here.deprel != "conj" and not _is_result(reading, here):
            return None
        here = governor
    return None


def _beside(reading: Reading, verb: Token) -> Token | None:
    """Return the accusing verb that harm hangs on: "blamed Peru for a raid", then "killing two"."""
    if not _is_result(reading, verb):
        return None
    governor = reading.tokens[verb.head]
    for other in reading.children(governor.index, "advcl"):
        if other.index < verb.index and _is_charge(reading, other, governor):
            return governor
    return None


def _is_charge(reading: Reading, clause: Token, governor: Token) -> bool:
    """Say whether a clause tells what the object of its verb is accused of, or warned against."""
    mark = _mark(reading, clause)
    name = verb_of(governor.lemma, governor.text)
    is_with = mark == "with" and name in _CHARGING
    if clause.deprel in _CLAUSES and (mark in _OF_THE_OBJECT or is_with):
        return True
    is_accusing = name in ACCUSING
    return is_accusing and clause.deprel in {"advcl", "xcomp"} and mark == "to"


def _is_result(reading: Reading, verb: Token) -> bool:
    """Say whether a clause is a participle without a mark: "killing two"."""
    is_ing = "VerbForm=Ger" in verb.feats or "Tense=Pres|VerbForm=Part" in verb.feats
    return verb.deprel == "advcl" and is_ing and _mark(reading, verb) is None


def _mark(reading: Reading, verb: Token) -> str | None:
    """Return the preposition before a gerund."""
    for child in reading.children(verb.index, "mark", "case"):
        return child.text.lower()
    return None
