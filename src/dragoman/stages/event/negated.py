"""
What a plain "not" at a verb says of its deed, however the passage around it sounds.

"Did not take up the offer" accepts nothing, "did not rule out closing the port" leaves it
open, and "did not fail to arrest him" tells an arrest.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds, status_words, verb_of
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Status
from dragoman.stages.clauses import helpers_of, markers_of
from dragoman.stages.event.found import Found
from dragoman.stages.event.undone import (
    STOPPING,
    draws_back,
    falls_short,
    is_undone,
    over_of,
    stops_short,
)
from dragoman.stages.function_words import DO, HAVE, INDEFINITE, NOT
from dragoman.stages.phrases import ONLY, case_of
from dragoman.stages.warning_words import WARNING

_LIMITS = frozenset(
    "after because before for till unless until with without".split()
)  # fmt: skip
# Who does these takes no measure; and the words that follow them before it.
_FORGOING = frozenset(
    "abstain,avert,avoid,back away,back off,draw back,eschew,forgo,hold back,hold off,pull back,refrain,rule out,"
    "shrink,shrink back,shy away,stay away,step back,steer clear,veto,vote down".split(",")
)
_FORGONE = frozenset({"from", "of", "on", "to", None})
_ACTED_ON = frozenset({"obj", "obl", "nsubj:pass"})
_BEGUN = DO | HAVE
_BEEN = frozenset({"was", "were", "been"})
# Who does not do these does what hangs on them.
_LEAVING = frozenset({"cease", "fail", "forget", "hesitate", "neglect", "omit", "stop"})
# Who is made to stop stops.
_FORCING = frozenset({"compel", "force", "have", "oblige"})
# What is not received is not made either, unless somebody knows it as "the" one: "has not
# received any request".
_RECEIVING = frozenset({"get", "receive"})
_MEETING_WITH = frozenset({"have", "see"})
_JUDGING = frozenset({"consider", "regard", "see", "view"})
_COMPLEMENTS = frozenset({"advcl", "ccomp", "obj", "xcomp"})
_MISREAD = frozenset({None, "demanded", "denied"})
_OFFERED = frozenset({None, "planned", "possible", "promised"})
_UNDONE = frozenset({"demanded", "denied", "planned", "promised"})


def negated_by(reading: Reading, found: Found) -> Status | None:
    """Return the status that a plain negation gives a verb's deed, if one does."""
    verb = reading.tokens[found.trigger]
    if found.status in _OFFERED and _is_turned_down(reading, verb):
        return "denied"
    if verb.upos != "VERB":
        if never_came(reading, verb):
            return "denied"
        is_judged = found.status == "denied" and _is_judged(reading, verb)
        return "possible" if is_judged else None
    if found.status in {"denied", None} and _is_reason_denied(reading, verb):
        return "happened"
    stopped = _of_stopping(reading, found, verb)
    if stopped is not None:
        return stopped
    if found.status in {"denied", "possible"}:
        return _after_all(reading, verb)
    if found.status not in TOOK_PLACE or not is_not_done(reading, verb):
        return None
    if found.deed.kind.type == "REJECT" and not _tells(reading, verb, "REJECT"):
        return None  # "did not accept" may be told as the refusal that it is
    return "denied"


def never_came(reading: Reading, noun: Token) -> bool:
    """Say whether a noun tells what somebody did not receive: "has not received any request"."""
    above = reading.above(noun)
    if noun.upos != "NOUN" or above.upos != "VERB" or noun.deprel not in ACTED_ON:
        return False
    owners = reading.children(noun.index, "det", "nmod:poss")
    words = {one.text.lower() for one in owners}
    wanted = _RECEIVING | _MEETING_WITH if "any" in words else _RECEIVING
    if not words <= INDEFINITE or above.lemma.lower() not in wanted or _is_judged(reading, noun):
        return False
    return is_not_done(reading, above)


def _is_turned_down(reading: Reading, word: Token) -> bool:
    """Say whether a word tells what somebody's offer was of, which others turned down."""
    offer = reading.above(word)
    is_of = word.upos == "NOUN" and word.deprel == "nmod" and case_of(reading, word.index) == "of"
    if not is_of and (word.upos != "VERB" or word.deprel != "acl"):
        return False
    if offer.lemma.lower() != "offer" or offer.deprel not in ACTED_ON:
        return False
    above = reading.tokens[offer.head]
    said = {status_words("v", is_noun=True).get(name) for name in verb_names(reading, above)}
    return above.upos == "VERB" and "denied" in said and not _is_open(reading, above)


def _is_judged(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is only what somebody takes for something: "did not see a strike as useful"."""
    above = reading.above(noun)
    if noun.deprel != "obj" or above.lemma.lower() not in _JUDGING:
        return False
    behind = (reading.tokens[word] for word in reading.subtree(above.index) if word > noun.index)
    return any(one.text.lower() == "as" and one.deprel in {"case", "mark"} for one in behind)


def forgone(reading: Reading, noun: Token) -> Status | None:
    """
    Return what is said of a measure that somebody did not take: "ruled out sanctions".

    "Did not rule out a ban" leaves it open. "Ruled out Peru's demand" and "backed away from
    the ban" are about one that there is.
    """
    above = over_of(reading, noun) or noun
    owners = reading.children(noun.index, "det", "nmod:poss")
    if noun.upos != "NOUN" or above.upos != "VERB" or noun.deprel not in _ACTED_ON:
        return None
    if any(one.text.lower() not in INDEFINITE for one in owners):
        return None
    beside = reading.children(above.index, "compound:prt", "advmod")
    lemma = verb_of(above.lemma, above.text)
    names = {lemma, *(f"{lemma} {one.text.lower()}" for one in beside)}
    is_known = bool(names & _FORGOING) or falls_short(reading, above)
    if not is_known or case_of(reading, noun.index) not in _FORGONE:
        return None
    if not _is_open(reading, above) or (lemma == "come" and has_negation(reading, above)):
        return "denied"  # "did not come close to" it either
    return "possible" if "rule out" in names and _is_refused(reading, above) else None


def is_left_open(reading: Reading, verb: Token) -> bool:
    """Say whether nothing is ruled out: "did not rule out a ban", "refused to rule it out"."""
    return "rule out" in verb_names(reading, verb) and _is_refused(reading, verb)


def _is_refused(reading: Reading, verb: Token) -> bool:
    """Say whether something is not done, or refused: "did not rule out", "refused to rule out"."""
    over = reading.tokens[verb.head] if verb.deprel == "xcomp" else None
    said = status_words("v", is_noun=False)
    is_denied = over is not None and said.get(verb_of(over.lemma, over.text)) == "denied"
    return has_negation(reading, verb) or is_denied


def _is_open(reading: Reading, verb: Token) -> bool:
    """Say whether what a verb tells is not told as done: "did not avoid", "wants to avoid"."""
    helpers = helpers_of(reading, verb.index)
    markers = markers_of(reading, verb.index)
    if has_negation(reading, verb) or markers & {"to", "if", "unless", "without"}:
        return True
    return bool(helpers - _BEGUN - _BEEN)


def is_not_done(reading: Reading, verb: Token) -> bool:
    """Say whether a verb has a "not" of its own that denies it and no part of its clause."""
    if not has_negation(reading, verb) or verb.deprel == "advcl":
        return False  # "had Oman not signed" says that it did
    below = reading.children(verb.index, "obl", "advcl")
    marks = (mark for child in below for mark in reading.children(child.index, "case", "mark"))
    return not any(mark.text.lower() in _LIMITS for mark in marks)


def _after_all(reading: Reading, verb: Token) -> Status | None:
    """Return the status of a deed that somebody "did not fail" to do, or "did not rule out"."""
    if _is_only(reading, verb):
        return "happened" if _is_begun(reading, verb) else None
    above = over_of(reading, verb) or verb
    is_drawn = draws_back(reading, above)
    is_below = verb.deprel == "xcomp" or stops_short(reading, above) or is_drawn
    if not is_below or not (is_drawn or above.upos == "VERB"):
        return None
    if has_negation(reading, verb) or not has_negation(reading, above):
        return None
    if verb_of(above.lemma, above.text) in _LEAVING or is_drawn:
        return "happened" if _is_begun(reading, above) else None
    names = verb_names(reading, above)
    is_denial = any(status_words("v", is_noun=False).get(name) == "denied" for name in names)
    return "possible" if is_denial else None


def _is_reason_denied(reading: Reading, verb: Token) -> bool:
    """Say whether a "not" is of the reason alone: "not for theft but for spying"."""
    helpers = helpers_of(reading, verb.index)
    if not has_negation(reading, verb) or helpers - _BEGUN - _BEEN:
        return False
    below = reading.children(verb.index, "obl", "advcl")
    return any(_is_with_for(reading, one) and _is_set_right(reading, one, verb) for one in below)


def _is_with_for(reading: Reading, word: Token) -> bool:
    """Say whether a phrase or clause begins with "for"."""
    return any(one.text.lower() == "for" for one in reading.children(word.index, "case", "mark"))


def _is_set_right(reading: Reading, reason: Token, verb: Token) -> bool:
    """
    Say whether another reason is given in place of one: "not for theft but for spying".

    The parser may join "spying" to the verb, as if it told another deed of his.
    """
    behind = (one for one in reading.children(verb.index, "conj") if one.index > reason.index)
    return any(
        _is_with_for(reading, other)
        and any(one.text.lower() == "but" for one in reading.children(other.index, "cc"))
        for other in (*reading.children(reason.index, "conj"), *behind)
    )


def _of_stopping(reading: Reading, found: Found, verb: Token) -> Status | None:
    """Return the status of what somebody is to stop, or has stopped."""
    if found.status in _MISREAD and _is_still_done(reading, verb):
        return "ongoing"
    if _is_to_be_stopped(reading, verb):
        return "possible"
    return "denied" if found.status in TOOK_PLACE and _is_stopped(reading, verb) else None


def _is_still_done(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is asked, means or refuses to stop what he does: he does it still."""
    stop = reading.above(verb)
    markers = markers_of(reading, stop.index)
    if verb.deprel != "xcomp" or stop.lemma.lower() not in STOPPING or not markers & {"to", "that"}:
        return False
    if not verb.text.lower().endswith("ing") or has_negation(reading, stop) or stop.head < 0:
        return False
    if reading.children(stop.index, "obj", "iobj") or reading.children(verb.index, "nsubj"):
        return False  # what others are to be stopped from may never have begun
    above = reading.tokens[stop.head]
    said = {status_words("v", is_noun=False).get(name) for name in verb_names(reading, above)}
    if above.lemma.lower() in WARNING and "to" in markers:
        said.add("demanded")
    return stop.deprel in _COMPLEMENTS and not said.isdisjoint(_UNDONE)


def _is_to_be_stopped(reading: Reading, verb: Token) -> bool:
    """Say whether somebody means to stop what others do, or may do: "vowed to stop Peru fishing"."""
    stop = reading.above(verb)
    is_at_others = verb.deprel == "acl" and stop.deprel == "obj" and verb.text.endswith("ing")
    if is_at_others:  # the parser may hang "fishing" on "Peru"
        stop = reading.tokens[stop.head]
    others = (*reading.children(stop.index, "obj"), *reading.children(verb.index, "nsubj"))
    is_below = (
        (is_at_others or verb.deprel in _COMPLEMENTS)
        and stop.deprel in _COMPLEMENTS
        and stop.head >= 0
    )
    if not others or not is_below or stop.lemma.lower() not in STOPPING:
        return False
    above = reading.tokens[stop.head]
    said = {status_words("v", is_noun=False).get(name) for name in verb_names(reading, above)}
    return not said.isdisjoint({"planned", "promised"})


def _is_stopped(reading: Reading, verb: Token) -> bool:
    """Say whether somebody stopped what he did, or had to: "was forced to stop arming them"."""
    stop = reading.above(verb)
    if verb.deprel != "xcomp" or stop.lemma.lower() not in STOPPING:
        return False
    # "Stopped Benin from arming them" is about another one, "ended up arming them" no end.
    beside = reading.children(stop.index, "obj", "compound:prt")
    others = (*beside, *reading.children(verb.index, "nsubj"))
    if others or not verb.text.lower().endswith("ing") or has_negation(reading, stop):
        return False
    if stop.deprel == "root":
        return not _is_open(reading, stop)
    above = reading.tokens[stop.head]
    is_forced = stop.deprel == "xcomp" and above.lemma.lower() in _FORCING
    return is_forced and above.deprel == "root" and not _is_open(reading, above)


def _is_begun(reading: Reading, verb: Token) -> bool:
    """Say whether a verb has no helpers but those of what is or was: "did not only"."""
    return helpers_of(reading, verb.index) <= _BEGUN


def is_left_undone(reading: Reading, verb: Token) -> bool:
    """Say whether a deed was left undone, and nobody denies that: not "did not stop short of"."""
    over = over_of(reading, verb) or verb
    return verb.upos == "VERB" and is_undone(reading, verb) and not has_negation(reading, over)


def is_plainly_undone(reading: Reading, verb: Token) -> bool:
    """Say whether a deed was left undone for sure: not "may stop short of closing it"."""
    over = over_of(reading, verb)
    helpers = helpers_of(reading, verb.index)
    if verb.upos != "VERB" or not is_undone(reading, verb) or helpers - _BEGUN - _BEEN:
        return False
    return over is None or not _is_open(reading, over)


def has_negation(reading: Reading, verb: Token) -> bool:
    """Say whether a "not", "never" or "no longer" hangs on a verb, or its deed was left undone."""
    if is_undone(reading, verb):
        return True
    for child in reading.children(verb.index, "advmod"):
        text = child.text.lower()
        below = {one.text.lower() for one in reading.children(child.index)}
        if text in NOT and child.index < verb.index:
            return not _is_only(reading, verb)
        if text == "longer" and "no" in below:
            return True
    return False


def _is_only(reading: Reading, verb: Token) -> bool:
    """Say whether a verb's "not" is one of "not only", "not just"."""
    words = [one.index for one in reading.children(verb.index, "advmod", "cc")]
    return any(
        reading.tokens[word].text.lower() in NOT
        and reading.tokens[min(word + 1, len(reading.tokens) - 1)].text.lower() in ONLY
        for word in words
    )


def _tells(reading: Reading, verb: Token, name: str) -> bool:
    """Say whether a verb, with its particle, is listed for deeds of a type."""
    known = (deed for name_ in verb_names(reading, verb) for deed in deeds("v").get(name_, ()))
    return any(deed.kind.type == name for deed in known)


def verb_names(reading: Reading, verb: Token) -> list[str]:
    """Return the verb as it is listed: with its particle, else alone."""
    lemma = verb_of(verb.lemma, verb.text)
    particles = reading.children(verb.index, "compound:prt")
    return [f"{lemma} {one.text.lower()}" for one in particles] or [lemma]
