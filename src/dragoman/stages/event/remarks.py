"""
Who only remarks on what a deed is about: "a strike over the budget, which the bank had praised".

The bank is not struck against, nor does it praise the strikers. Who made the thing is another
matter: to reject "the report that it had written" is to reject it.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import JUDGING, VERBAL_CONFLICT, deeds_of_verb
from dragoman.language.grammar import ACTED_ON, NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found, is_told_with, top_of, without_told
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_ABOUT = frozenset({"about", "after", "against", "at", "of", "on", "over"})
_HOSTILE = frozenset({"PROTEST"})
_CALLING = frozenset({"call", "consider", "deem", "find", "term"})
# The codes of praise and blame; who signs or backs a thing does more than remark on it.
_REMARKS = frozenset({"051", "111"})
_RELATIVES = frozenset({"that", "which"})


def without_remarks(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed without who only praises or blames what it is about, and a remark without its doer."""
    if not found.target:
        return found
    kind = found.deed.kind
    if kind.type == "REJECT":
        found = _without_himself(reading, parties, found)
    if kind.quad == VERBAL_CONFLICT or kind.type in _HOSTILE:
        found = _without_remarking(reading, found)
    return _of_thing(reading, found) if kind.type in JUDGING else found


def _without_himself(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a denial without who denies as its target: "dismissed the charge that it had fired"."""
    told = {
        word
        for noun in reading.children(found.trigger, *ACTED_ON)
        for clause in reading.children(noun.index, "acl")
        for own in reading.children(clause.index, "nsubj")
        for word in reading.subtree(own.index)
    }
    others = parties.without(found.target, found.source)
    kept = tuple(
        one for one in found.target if one in others or not is_told_with(reading, one, told)
    )
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _without_remarking(reading: Reading, found: Found) -> Found:
    """Return a deed without those as its target who only remark on a thing below it."""
    kept = tuple(
        one
        for one in found.target
        if (top := top_of(reading, one)) is None
        or top.deprel != "nsubj"
        or found.trigger in reading.subtree(top.head)
        or _thing_of(reading, reading.tokens[top.head]) is None
    )
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _of_thing(reading: Reading, found: Found) -> Found:
    """Return a remark on a thing that others' deed is about without those others as its target."""
    noun = _thing_of(reading, reading.tokens[found.trigger])
    if noun is None or noun.head < 0:
        return found
    above = reading.above(noun)
    while above.upos != "VERB" and above.head >= 0:
        above = reading.tokens[above.head]
    doing = {
        word
        for own in reading.children(above.index, "nsubj")
        for word in reading.subtree(own.index)
    }
    kept = without_told(reading, found.target, doing)
    return found if len(kept) == len(found.target) else found._replace(target=kept)


def _thing_of(reading: Reading, verb: Token) -> Token | None:
    """Return the thing that a verb's clause praises or blames, if another deed is only about it."""
    if verb.deprel != "acl:relcl" or verb.head < 0 or not _is_remark(verb):
        return None
    noun = reading.tokens[verb.head]
    is_about = noun.upos in NOUNS and case_of(reading, noun.index) in _ABOUT
    acted_on = [one.text.lower() for one in reading.children(verb.index, *ACTED_ON)]
    is_on_it = not acted_on or any(word in _RELATIVES for word in acted_on)
    return noun if is_about and is_on_it else None


def _is_remark(verb: Token) -> bool:
    """Say whether a verb praises or blames."""
    if verb.lemma.lower() in _CALLING:
        return True
    known = deeds_of_verb(verb.lemma, verb.text)
    return any(deed.kind.cameo[:3] in _REMARKS and not deed.requires for deed in known)
