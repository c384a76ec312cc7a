"""
Deeds in which somebody took no part: "Qatar had no hand in the arrest of the bishop".

Who is not responsible for one, or denies it, took no part in it either.

That others did them may be so all the same, and where one of them is named the deed is his. But
where he is taken for who did it, however sure the model's head is of him, or where nobody is,
what is told is that he did not do it.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Status
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.found import Found, is_told_with
from dragoman.stages.event.negated import has_negation
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.status import status_of
from dragoman.stages.phrases import case_of, phrase

_PARTS = frozenset({"hand", "involvement", "part", "role", "share"})
_TAKING = frozenset({"bear", "have", "play", "take"})
_INVOLVED = frozenset({"implicated", "implicate", "involve", "involved"})
# "Played no small part" tells that somebody did play one, and who has "no more part" had one.
_SLIGHT = frozenset({"little", "longer", "mean", "minor", "more", "small"})
_RESPONSIBLE = frozenset(
    {"accountable", "answerable", "culpable", "guilty", "liable", "responsible"}
)
_FOR = frozenset({"for", "of"})
_DISOWNING = frozenset({"deny", "disavow", "disclaim", "disown", "dispute", "reject"})
# Forms, as "bore" is cut to no verb.
_BEARING = frozenset("bear bearing bears bore borne had has have".split())
_CLIMBS = 2  # steps up the tree


def without_part(reading: Reading, parties: Parties, found: Found, status: Status) -> Status:
    """
    Return the status of a deed in which somebody had no part: denied, where he would have done it.

    That of others stands: Mali and Niger talked, though Togo took no part in their talks.
    """
    doer = _uninvolved(reading, parties, found)
    if doer is None or not found.source:
        return status
    own = set(phrase(reading, doer))
    his = [is_told_with(reading, one, own) for one in found.source]
    if all(his):
        return "denied"
    return "happened" if status == "denied" and not any(his) else status


def with_uninvolved(reading: Reading, parties: Parties, found: Found) -> Found:
    """
    Return a deed of nobody else with who had no part in it as its doer: his it is that is denied.

    Talks "between" others are theirs, and not his.
    """
    doer = _uninvolved(reading, parties, found)
    if doer is None:
        return found
    others = parties.behind(reading.tokens[found.trigger], ("between",))
    if others:
        return found._replace(source=others, target=parties.without(found.target, others))
    if found.source:
        return found
    # A cause had no part in it either: "drink played no role in the attack".
    is_people = parties.is_people(reading.tokens[doer])
    source = parties.without(parties.named(doer) if is_people else parties.of(doer), found.target)
    return found._replace(source=source, doer=doer) if source else found


def _uninvolved(reading: Reading, parties: Parties, found: Found) -> int | None:
    """Return the word for who is told to have had no part in a deed: "in the strike | called by"."""
    word = reading.tokens[found.trigger]
    told = word.deprel == "acl" and word.head in found.words
    word = reading.tokens[word.head] if told else word
    over = _over(reading, word)
    if over is None or not (_has_no_part(reading, over) or _is_not_involved(reading, over)):
        over = _blameless(reading, word)
    return parties.doer(over) if over is not None else None


def _blameless(reading: Reading, word: Token) -> Token | None:
    """Return the word that tells that somebody did not do it: "was not responsible for the raid"."""
    if word.head < 0:
        return None
    above = reading.tokens[word.head]
    lemma, case = above.lemma.lower(), case_of(reading, word.index)
    if case == "with":
        return _unrelated(reading, above)
    if case not in _FOR and not _FOR & set(markers_of(reading, word.index)):
        return None
    if lemma in _RESPONSIBLE:
        return above if has_negation(reading, above) else None
    if lemma == "blame":
        is_to = "to" in markers_of(reading, above.index)
        return above if is_to and has_negation(reading, above) else None
    if lemma != "responsibility" or above.deprel != "obj":
        return None
    verb = reading.tokens[above.head]
    if verb.lemma.lower() in _DISOWNING:
        return None if has_negation(reading, verb) else verb
    is_none = any(one.text.lower() == "no" for one in reading.children(above.index, "det"))
    is_none |= has_negation(reading, verb)
    return verb if verb.text.lower() in _BEARING and is_none else None


def _unrelated(reading: Reading, verb: Token) -> Token | None:
    """Return the verb of who "has nothing to do with" something, which stands over its "do"."""
    above = reading.tokens[verb.head] if verb.lemma.lower() == "do" and verb.head >= 0 else None
    if above is None or above.text.lower() != "nothing" or above.deprel != "obj":
        return None
    having = reading.tokens[above.head]
    return having if having.lemma.lower() == "have" else None


def _over(reading: Reading, word: Token) -> Token | None:
    """Return the verb whose part, role or hand was one "in" a deed: "took part in the raid"."""
    markers = markers_of(reading, word.index)
    case = case_of(reading, word.index)
    if case != "in" and "in" not in markers:
        return None
    here = word
    for _ in range(_CLIMBS):
        if here.head < 0:
            return None
        here = reading.tokens[here.head]
        if here.upos in {"ADJ", "VERB"}:
            return here
    return None


def _has_no_part(reading: Reading, verb: Token) -> bool:
    """Say whether somebody took no part or played no role, and not only might have: "had he not"."""
    if _is_unreal(reading, verb):
        return False
    if verb.lemma.lower() == "participate":
        return _is_denied(reading, verb)
    parts = reading.children(verb.index, "obj") if verb.lemma.lower() in _TAKING else ()
    for noun in parts:
        words = {one.text.lower() for one in reading.children(noun.index, "amod", "det")}
        is_none = not words & _SLIGHT if "no" in words else _is_denied(reading, verb)
        if is_none and noun.lemma.lower() in _PARTS:
            return True
    return False


def _is_denied(reading: Reading, verb: Token) -> bool:
    """Say whether what a verb tells was not so: "never took part", "denied taking part"."""
    return has_negation(reading, verb) or status_of(reading, verb.index) == "denied"


def _is_unreal(reading: Reading, verb: Token) -> bool:
    """Say whether a clause tells what was not so: "had Chad not taken part, it would have lost"."""
    subjects = reading.children(verb.index, "nsubj")
    had = [one for one in reading.children(verb.index, "aux") if one.text.lower() == "had"]
    return any(one.index < subject.index for one in had for subject in subjects)


def _is_not_involved(reading: Reading, word: Token) -> bool:
    """Say whether somebody "was not involved"."""
    return word.lemma.lower() in _INVOLVED and has_negation(reading, word)
