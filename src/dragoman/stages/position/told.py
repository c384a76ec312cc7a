"""The stance that a word tells: of a verb, an adjective or a noun, and of its like."""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds_of_verb, object_class, status_words, verb_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import helpers_of, is_passive, markers_of
from dragoman.stages.function_words import NEGATIONS, OUGHT
from dragoman.stages.lemmas import base_forms
from dragoman.stages.phrases import first_joined
from dragoman.stages.position.words import Stance, StanceWord, stance_parts, stance_words
from dragoman.stages.time.ahead import is_demanded

_BACKING = frozenset({"back", "endorse", "support"})
# Who does these with another does not yet have him where he wants him.
_WISHING = frozenset({"expect", "need", "want", "wish"})
# How who is asked hangs on the verb: "called on Italy to".
_ASKED = ("obj", "iobj", "nsubj:pass", "obl")
_NOBODY = frozenset({"nobody", "neither", "none", "no-one"})
_NO_ONE = frozenset({"no one", "no side", "no party", "no country", "no state"})
_CLAUSES = frozenset({"acl", "advcl", "ccomp", "xcomp"})


def stance_of(reading: Reading, token: Token) -> StanceWord | None:
    """Return the word of stance a token is; participles may be adjectives."""
    if token.upos not in stance_parts():
        return None
    words = stance_words()
    if token.upos == "VERB":
        as_state = words.get((token.text.lower(), "ADJ"))
        if as_state is not None and (
            # The tree may call "opposed" an adjective where its tag says verb.
            "VerbForm=Part" in token.feats
            or "Degree=" in token.feats
            or is_passive(reading, token.index)
        ):
            return as_state
    for lemma in base_forms(token):
        if (lemma, token.upos) in words:
            return words[lemma, token.upos]
    return words.get((token.text.lower(), "ADJ")) if token.upos == "ADJ" else None


def stance_like(token: Token) -> StanceWord | None:
    """Return the stance of a verb, or of the verb a noun is made of: "condemnation"."""
    words = stance_words()
    if token.upos == "VERB":
        return next((words[f, "VERB"] for f in base_forms(token) if (f, "VERB") in words), None)
    lemma = token.lemma.lower()
    return words.get((lemma, "NOUN")) or words.get((lemma.removesuffix("ation"), "VERB"))


def blaming(reading: Reading, words: list[Token]) -> set[Stance]:
    """Return the stance of verbs of blame joined by "or": "to back or accuse" the rebels."""
    joined = [
        one
        for one in words
        if {"or", "nor"} & {cc.text.lower() for cc in reading.children(one.index, "cc")}
    ]
    first = words[:1] if joined else []
    types = {
        deed.kind.type
        for one in (*first, *joined)
        if one.upos == "VERB"
        for deed in deeds_of_verb(one.lemma, one.text)
    }
    return {"opposes"} if "ACCUSE" in types else set()


def is_only_asked_for(reading: Reading, verb: Token) -> bool:
    """
    Say whether somebody is only asked, or ought, to take a stance: "urged Italy to back the plan".

    Who "was persuaded to" has taken it, as has who "wants to", and who "must condemn" it, does.
    """
    top = first_joined(reading, verb)
    helpers = helpers_of(reading, top.index)
    own = reading.children(top.index, "nsubj")
    if helpers & OUGHT:
        return not any("Person=1" in one.feats for one in own)
    if top.deprel not in _CLAUSES or top.head < 0:
        return False
    above, markers = reading.tokens[top.head], markers_of(reading, top.index)
    if "to" in markers and "for" in markers:
        return True
    if is_demanded(reading, top):
        return True
    if above.upos != "VERB" or "to" not in markers or not _is_asking(above):
        return False
    return bool(reading.children(above.index, *_ASKED)) or bool(own)


def _is_asking(verb: Token) -> bool:
    """Say whether a verb asks somebody for something, or wishes it of him."""
    lemma = verb_of(verb.lemma, verb.text)
    return lemma in _WISHING or status_words("v", is_noun=False).get(lemma) == "demanded"


def is_asked_about(reading: Reading, verb: Token) -> bool:
    """Say whether a clause leaves open what it tells: "whether it backed the ban"."""
    return not markers_of(reading, verb.index).isdisjoint({"whether", "if"})


def is_unbacked(reading: Reading, verb: Token) -> bool:
    """
    Say whether somebody only gave no support: who "did not support" a text opposed nothing.

    Told by himself ("he said he did not support it") the past is the teller's.
    """
    is_past = "did" in helpers_of(reading, verb.index)
    return is_past and verb.deprel != "ccomp" and bool(_BACKING.intersection(base_forms(verb)))


def is_not_of_all(reading: Reading, holder: Token) -> bool:
    """Say whether a stance is one that some have and others have not: "not everyone backs it"."""
    return any(child.text.lower() == "not" for child in reading.children(holder.index, "advmod"))


def reverse_of(stance: Stance) -> Stance:
    """Return the stance of who does not take this one."""
    found: dict[Stance, Stance] = {"supports": "opposes", "opposes": "neutral"}
    return found.get(stance, stance)


def is_disowned(reading: Reading, token: Token) -> bool:
    """
    Say whether somebody only denies a stance: who "denies backing the rebels" need not oppose them.

    Who does not deny it has it.
    """
    above = reading.above(token)
    is_told = token.deprel in {"xcomp", "ccomp", "advcl"} and above.upos == "VERB"
    is_denial = is_told and above.lemma.lower() in object_class("denial")
    below = reading.children(above.index) if is_denial else ()
    return is_denial and not any(one.text.lower() in NEGATIONS for one in below)


def nobody_in(reading: Reading, on: tuple[int, ...]) -> str:
    """Return the word by which an issue is nobody or none of two: "no", "neither"; or nothing."""
    whom = " ".join(reading.tokens[at].text.lower() for at in on)
    first = whom.partition(" ")[0]
    return first if first in _NOBODY or whom in _NO_ONE else ""
