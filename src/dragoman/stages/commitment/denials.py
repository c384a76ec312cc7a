"""
Where a promise is denied, or is one not to act.

"Denied that it had offered to mediate"; "would sell no rifles".
"""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import is_passive
from dragoman.stages.function_words import NOBODY
from dragoman.stages.phrases import is_denied

_CLIMBS = 6  # steps up the tree
_NONE = frozenset({"no", "neither"})
# "Nothing but", "nothing less than", "no troops but nurses": something all the same.
_SAVE = frozenset({"but", "except", "less", "other", "short"})
# Who does these with nothing does all the more: "will spare no effort", "will lose no time".
_SPARING = frozenset(
    {
        ("brook", "delay"),
        ("have", "choice"),
        ("leave", "doubt"),
        ("leave", "stone"),
        ("lose", "time"),
        ("make", "bones"),
        ("make", "secret"),
        ("spare", None),
        ("waste", "time"),
    }
)
# How a promise hangs on what is denied: as a clause, as a thing, or through a noun for either.
_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "csubj"})
_THINGS = frozenset({"obj", "nmod"})
# What is told of a promise: to reject these is to deny it, to reject anything else is a refusal.
_TOLD = frozenset(
    "account accusation allegation assertion charge claim gossip hint idea insinuation notion report rumor "
    "rumour speculation statement story suggestion talk word".split()
)


def does_nothing(reading: Reading, deed: Token) -> bool:
    """
    Say whether a deed is done to nobody or nothing: "sell no rifles", "arm none of the clans".

    "Spare no effort" and "accept nothing less than a truce" are deeds.
    """
    lemma = deed.lemma.lower()
    for thing in reading.children(deed.index, "obj", "iobj", "obl"):
        is_idle = (lemma, None) in _SPARING or (lemma, thing.lemma.lower()) in _SPARING
        if not is_idle and _is_nothing(reading, thing):
            return True
    return False


def is_nobody(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names nobody: "no village", "none of them", "nobody"."""
    below = {child.text.lower() for child in reading.children(noun.index)}
    return noun.text.lower() in NOBODY or bool(below & {"neither", "no", "never"})


def _is_in_name(reading: Reading, word: Token) -> bool:
    """Say whether a word is a part of a name: with a capital inside a sentence, a capital behind it."""
    is_first = word.index == reading.sentence_of(word.index).first
    behind = reading.tokens[word.index + 1 : word.index + 2]
    is_name = bool(behind) and behind[0].text[:1].isupper()
    return is_name and word.text[:1].isupper() and not is_first


def _is_nothing(reading: Reading, thing: Token) -> bool:
    """Say whether a noun names nothing, with no exception: "no troops", "none of them"."""
    below = reading.children(thing.index)
    is_pronoun = thing.text.lower() in NOBODY or (
        thing.text.lower() == "one" and any(one.text.lower() == "no" for one in below)
    )
    is_named = thing.deprel != "obl" and any(
        # No name begins with one: "will show No Way Home".
        one.deprel == "det" and one.text.lower() in _NONE and not _is_in_name(reading, one)
        for one in below
    )
    at = thing.index + 1
    beside = [
        one for child in below for one in (child, *reading.children(child.index, "cc", "case"))
    ]
    words = {one.text.lower() for one in (*beside, *reading.tokens[at : at + 1])}
    return (is_pronoun or is_named) and not words & _SAVE


def denial_over(reading: Reading, cue: Token) -> Token | None:
    """
    Return the verb that denies what a word of promise tells, or None.

    The promise is the clause or the thing denied, or stands in a report that is: "denied
    pledging to", "rejected reports that it had agreed to". Who did not deny it is not meant,
    nor what is joined to a denial ("denied the claim and pledged to").
    """
    here = cue
    for _ in range(_CLIMBS):
        relation = here.relation
        if here.head < 0 or here.deprel == "acl:relcl":
            return None
        above = reading.tokens[here.head]
        if relation in _CLAUSES | _THINGS and _denies(reading, above, here):
            return above
        if relation not in _CLAUSES | _THINGS | {"conj"}:
            return None
        here = above
    return None


def _denies(reading: Reading, verb: Token, what: Token) -> bool:
    """Say whether a verb denies a clause or thing below it."""
    lemma = verb.lemma.lower()
    if verb.upos != "VERB" or lemma not in object_class("denial"):
        return False
    is_denied_to_it = what.deprel == "obj" and is_passive(reading, verb.index)
    is_negated = is_denied(reading, verb.index)
    if is_denied_to_it or is_negated:
        return False
    is_clause = what.relation in _CLAUSES
    return lemma == "deny" or is_clause or what.lemma.lower() in _TOLD
