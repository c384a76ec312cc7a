"""
Talks by telephone or video link, by the words beside whatever tells them.

"A telephone conversation", "talked by phone" and "met by video link" are calls, though their verb
tells any talks; and so is a call of several that asks for nothing, "in their call on Monday".
"""

from __future__ import annotations

from dragoman.knowledge.deeds import Kind
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import is_call_to_say, subject
from dragoman.stages.event.found import Found, with_sides
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.sides import received, verb_over
from dragoman.stages.phrases import case_of

_LINES = frozenset({"phone", "teleconference", "telephone", "videoconference", "videolink"})
PHONE = frozenset({"phone", "telephone", "video"})
# What is one by telephone if such a word stands before it.
_TALKS = frozenset({"call", "chat", "conference", "conversation", "discussion", "link", "talk"})
_PURPOSES = frozenset({"for", "to", "against"})
_CLAUSES = frozenset({"acl", "advcl", "ccomp"})
_TAKEN_FOR_CALLS = frozenset({"ACCUSE", "REQUEST"})
_ON = frozenset({"about", "regarding"})
_DURING = frozenset({"after", "before", "during", "in"})
_THROUGH = frozenset({"by", "in", "on", "over", "through", "via"})


def is_by_phone(reading: Reading, found: Found) -> bool:
    """Say whether people talk by telephone: a "phone conversation", talks "by video link"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type in _TAKEN_FOR_CALLS and _is_call_about(reading, verb):
        return True
    if found.deed.kind.type == "REQUEST":
        return _is_no_appeal(reading, found) or is_call_to_say(reading, verb)
    if found.deed.kind.type != "CONSULT" or found.deed.kind.mode is not None:
        return False
    words = [reading.tokens[word] for word in found.words]
    return any(_is_call(reading, word) or _is_through_line(reading, word) for word in words)


def _is_call_about(reading: Reading, verb: Token) -> bool:
    """Say whether a verb has somebody call another about something: "called Putin about the war"."""
    called = reading.children(verb.index, "obj")
    if verb.lemma.lower() != "call" or len(called) != 1 or called[0].upos == "NOUN":
        return False
    other = reading.children(verb.index, "xcomp", "ccomp", "advcl", "iobj", "compound:prt")
    topics = [*reading.children(verb.index, "obl"), *reading.children(called[0].index, "nmod")]
    return not other and any(case_of(reading, one.index) in _ON for one in topics)


def said_on_phone(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what somebody is called to be told as the caller's, and to whom: "called him to apologise"."""
    verb = reading.tokens[found.trigger]
    above = reading.above(verb)
    if verb.deprel not in {"advcl", "xcomp"} or not is_call_to_say(reading, above):
        return found
    caller = subject(reading, above.index)
    if caller is None:
        return found
    has_own = reading.children(verb.index, "obj", "iobj")
    heard = reading.children(above.index, "obj")[0].index
    target = () if has_own else parties.named(heard)
    status = None if found.status == "demanded" else found.status
    found = with_sides(found, parties.named(caller.index), target or found.target)
    return found._replace(status=status, doer=caller.index)


def _is_no_appeal(reading: Reading, found: Found) -> bool:
    """Say whether a call asks for nothing: a "video call", that of two "in their call on gas"."""
    noun = reading.tokens[found.trigger]
    if noun.upos != "NOUN" or not _is_one_call(noun) or _asks(reading, noun):
        return False
    is_during = case_of(reading, noun.index) in _DURING and len(found.source) > 1
    is_joint = any(one.text.lower() == "joint" for one in reading.children(noun.index, "amod"))
    return _is_call(reading, noun) or (is_during and not is_joint)


def _is_one_call(noun: Token) -> bool:
    """Say whether a noun is a single "call"; several may be appeals."""
    return noun.lemma.lower() == "call" and "Number=Plur" not in noun.feats


def _is_call(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is a line, or talks on one: "a telephone conversation"."""
    lemma = noun.lemma.lower()
    if noun.upos != "NOUN":
        return False
    if lemma in _LINES:
        return True
    before = reading.children(noun.index, "compound", "amod") if lemma in _TALKS else ()
    return any(word.text.lower() in PHONE for word in before)


def _is_through_line(reading: Reading, word: Token) -> bool:
    """Say whether a phrase tells the line: "by phone", "in a video call"."""
    return any(
        case_of(reading, child.index) in _THROUGH and _is_call(reading, child)
        for child in reading.children(word.index, "obl", "nmod")
    )


def _asks(reading: Reading, noun: Token) -> bool:
    """Say whether a call is for something, or to do it: "a call for talks", "calls that they leave"."""
    below = (reading.tokens[word] for word in reading.subtree(noun.index))
    return any(one.text.lower() in _PURPOSES or one.deprel in _CLAUSES for one in below)


def _asks_behind(reading: Reading, verb: Token, noun: Token) -> bool:
    """Say whether the verb that has a call tells what it is for: "made a call on Friday for talks"."""
    return any(
        one.deprel != "obl" or case_of(reading, one.index) in _PURPOSES
        for one in reading.children(verb.index, "obl", "advcl", "xcomp")
        if one.index > noun.index
    )


def is_phoned(reading: Reading, parties: Parties, noun: Token, kind: Kind) -> bool:
    """
    Say whether one call, with or received from somebody, can only be one by telephone.

    Several calls may be appeals, and so is a call for something, or to do it.
    """
    if not _is_one_call(noun) or _asks(reading, noun):
        return False
    verb = verb_over(reading, noun)
    if verb is not None and _asks_behind(reading, verb, noun):
        return False
    is_shared = any(
        case_of(reading, child.index) == "with" and bool(parties.of(child.index))
        for child in reading.children(noun.index, "nmod")
    )
    return is_shared or received(reading, parties, noun, kind) is not None
