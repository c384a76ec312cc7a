"""What somebody does not confirm: "has not confirmed that it promised aid", "reports of a raid"."""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.grammar import ACTED_ON, COMPLEMENTS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Status
from dragoman.stages.clauses import markers_of
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.phrases import case_of, first_joined, has_adverb
from dragoman.stages.position.unsaid import beside
from dragoman.stages.verb_words import OMITTING, SHIELDED

_CONFIRMING = frozenset(
    "acknowledge admit announce attest authenticate certify concede confirm corroborate disclose "
    "recognise recognize reveal say state verify".split()
)
_DOUBTS = ("that", "whether", "if")
_PROVING = frozenset("authenticate certify confirm corroborate prove substantiate verify".split())
_JOINING = frozenset({"advmod", "aux", "cc", "mark", "punct"})
_CLIMBS = 6  # steps up the tree
# Before these "if" asks: "it is unclear if it fired".
_ASKING = frozenset(
    "ask ascertain certain check clarify clear confirm decide determine disclose doubt doubtful dubious "
    "enquire establish examine find inquire investigate know known learn query question remember reveal "
    "say see state sure tell uncertain unclear unknown unsure verify wonder".split()
)
_DOUBTING = frozenset({"doubt", "fear", "suspect", "worry"})
_HARDLY_ANY = frozenset({"few", "nobody", "none"})
_UNTOLD = TOOK_PLACE | {"denied", "hypothetical", "planned", "promised"}
_WITHIN = frozenset({"conj", "nmod", "obj", "obl", "xcomp", "acl", "nsubj", "iobj"})


def is_unconfirmed(reading: Reading, word: Token) -> bool:
    """
    Say whether a word stands in a clause of what is not confirmed.

    "Did not confirm that", "declined to confirm that", "has yet to confirm that", "could not
    confirm reports that": nobody stands behind such a clause. What stands under a verb between them is not asked about:
    "did not say why it promised aid" tells that it did. So is a deed that is itself what nobody
    confirms: "would not confirm the arrest".
    """
    if _is_own_object(reading, word):
        return True
    here = word
    for _ in range(_CLIMBS):
        if here.head < 0:
            return False
        above = reading.tokens[here.head]
        if here is not word and is_rumour(reading, here):
            return True
        if here.deprel in COMPLEMENTS and _is_half_told(reading, above):
            return True
        if here.deprel == "ccomp":
            markers = markers_of(reading, here.index)
            is_known = above.lemma.lower() in _CONFIRMING
            return is_known and bool(markers & set(_DOUBTS)) and _is_withheld(reading, above)
        if here.deprel not in _WITHIN:
            return False
        here = above
    return False


def _is_own_object(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names a deed that somebody does not confirm: "refused to confirm a visit"."""
    noun = first_joined(reading, noun)
    if noun.upos != "NOUN" or noun.deprel != "obj" or noun.head < 0:
        return False
    above = reading.tokens[noun.head]
    return above.lemma.lower() in _PROVING and _is_withheld(reading, above)


def _is_half_told(reading: Reading, verb: Token) -> bool:
    """Say whether somebody "neither confirmed nor denied" it, or would not "confirm or deny" it."""
    other = beside(reading, verb)
    if other is None:
        return False
    both = verb, other
    first, last = sorted(one.index for one in both)
    if any(word.deprel not in _JOINING for word in reading.tokens[first + 1 : last]):
        return False  # "did not confirm the raid and denied the arrest"
    is_neither = any(
        child.text.lower() == "neither" for one in both for child in reading.children(one.index)
    )
    return is_neither or any(_is_withheld(reading, one) for one in both)


def is_in_doubt(reading: Reading, word: Token, status: Status | None) -> bool:
    """Say whether a deed is told as done, or as denied by no word of its own, and not confirmed."""
    if status == "denied" and has_adverb(reading, word.index, NEGATIONS):
        return False
    if status in _UNTOLD and is_wondered(reading, word):
        return True
    return status in TOOK_PLACE | {"denied"} and is_unconfirmed(reading, word)


def is_wondered(reading: Reading, word: Token) -> bool:
    """
    Say whether a clause only asks if a deed is so: "nobody knew whether it had fired".

    What a noun in it names may be known: "asked whether it backed the strike".
    """
    here = word
    if word.upos == "NOUN" and word.deprel in ACTED_ON:
        here = reading.tokens[word.head]
        if here.lemma.lower() not in object_class("taking_place"):
            return False
    for _ in range(_CLIMBS):
        if here.upos not in VERBS:
            return False
        if _asks(reading, here):
            return True
        is_joined = here.deprel == "conj" and not reading.children(here.index, "nsubj")
        if here.head < 0 or not (is_joined or here.deprel == "xcomp"):
            return False
        here = reading.tokens[here.head]
    return False


def _asks(reading: Reading, verb: Token) -> bool:
    """Say whether a clause begins with "whether", or with the "if" of a question."""
    markers = reading.children(verb.index, "mark")
    words = {one.text.lower() for one in markers}
    if (
        verb.deprel == "ccomp"
        and verb.head >= 0
        and _is_doubted(reading, reading.tokens[verb.head])
    ):
        return True
    if "whether" in words or "if" not in words or verb.head < 0:
        return "whether" in words
    above = reading.tokens[verb.head]
    if above.lemma.lower() not in _ASKING or verb.index < above.index:
        return False
    first = next(one.index for one in markers if one.text.lower() == "if")
    is_next = first == above.index + 1
    return is_next or verb.deprel == "ccomp"


def _is_doubted(reading: Reading, above: Token) -> bool:
    """Say whether somebody doubts or fears a clause: "analysts doubt that it will", not "nobody doubts"."""
    if above.lemma.lower() not in _DOUBTING or above.upos != "VERB":
        return False
    doers = reading.children(above.index, "nsubj")
    is_none = any(one.text.lower() in _HARDLY_ANY for one in doers)
    return not is_none and not has_adverb(reading, above.index, NEGATIONS)


def is_rumour(reading: Reading, noun: Token) -> bool:
    """
    Say whether a noun names reports that somebody does not confirm: "could not verify claims of".

    Whose they are stands behind them: "could not confirm the army's claim".
    """
    if noun.upos != "NOUN" or noun.deprel != "obj" or noun.head < 0:
        return False
    if noun.lemma.lower() not in object_class("reporting") or _has_teller(reading, noun):
        return False
    # "Has yet to verify rumours": the parser may hang them on "has".
    above = reading.tokens[noun.head]
    return any(
        verb.lemma.lower() in _PROVING and verb.index < noun.index and _is_withheld(reading, verb)
        for verb in (above, *reading.children(above.index, "xcomp"))
    )


def _has_teller(reading: Reading, noun: Token) -> bool:
    """Say whether somebody is named whose report it is: "the army's", "by the army"."""
    return any(
        one.deprel == "nmod:poss" or case_of(reading, one.index) in {"by", "from"}
        for one in reading.children(noun.index, "nmod")
    )


def _is_withheld(reading: Reading, verb: Token) -> bool:
    """Say whether a confirmation is not given: negated, declined, or yet to come."""
    below = reading.children(verb.index, "advmod", "aux", "det", "cc")
    if any(child.text.lower() in NEGATIONS for child in below):
        return True
    above = reading.above(verb)
    if verb.deprel != "xcomp":
        return False
    return above.lemma.lower() in SHIELDED - OMITTING or any(
        child.text.lower() in {"yet", *NEGATIONS}
        for child in reading.children(above.index, "advmod")
    )
