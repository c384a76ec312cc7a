"""What "should" and "ought to" say of a deed: that it is demanded, or that it was not done."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Status, Time
from dragoman.stages.clauses import markers_of
from dragoman.stages.function_words import NEGATIONS, SPEAKERS
from dragoman.stages.phrases import case_of, has_adverb

_OPEN = frozenset({"whether", "if"})
DOERS = frozenset({"who", "what", "which"})
_DUTY = frozenset({"ought", "should"})
_SET = frozenset({"on", None})
# Who speaks for others tells their plans, and seldom what he himself would have them do.
_STAFF = frozenset("aide official organiser organizer spokesman spokesperson spokeswoman".split())
_BY_NOW = frozenset({"already", "now", "then"})


def is_called_for(reading: Reading, token: Token, status: Status | None) -> bool:
    """
    Say whether a verb tells what should be: "Chad should free them", "Chad ought to free them".

    But what the head takes for planned, or has a day, "should" be as it is foreseen: "should
    arrive on Monday". What somebody "should have" done was not.
    """
    if _is_perfect(reading, token) or _is_on_day(reading, token):
        return False
    if _is_below_ought(reading, token):
        return status in {"planned", "possible"}
    if status == "promised" and _is_self(reading, token):
        return False  # "we should be glad to"
    return status in {"possible", "promised"} and _should(reading, token)


def is_foreseen(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells what "should" be on a set day: "should meet on Monday"."""
    markers = markers_of(reading, verb.index)
    is_open = markers & _OPEN or has_adverb(reading, verb.index, NEGATIONS)
    if is_open or _is_perfect(reading, verb):
        return False
    return _should(reading, verb) and _is_on_day(reading, verb)


def is_told_by_staff(reading: Reading, verb: Token) -> bool:
    """Say whether a clause is what an aide or spokesman "said", and did not only ask for."""
    above = reading.above(verb)
    is_said = verb.deprel in {"ccomp", "parataxis"} and above.lemma.lower() == "say"
    who = reading.children(above.index, "nsubj") if is_said else ()
    return any(one.lemma.lower() in _STAFF for one in who)


def _is_self(reading: Reading, verb: Token) -> bool:
    """Say whether "I" or "we" is the subject of a verb."""
    who = reading.children(verb.index, "nsubj")
    return bool(who) and who[0].text.lower() in SPEAKERS


def _is_below_ought(reading: Reading, verb: Token) -> bool:
    """Say whether a verb hangs on an "ought"."""
    return verb.deprel == "xcomp" and reading.tokens[verb.head].lemma.lower() == "ought"


def _is_perfect(reading: Reading, verb: Token) -> bool:
    """Say whether a verb has a "have" beside it."""
    return any(one.lemma.lower() == "have" for one in reading.children(verb.index, "aux"))


def _should(reading: Reading, verb: Token) -> bool:
    """Say whether a verb has a "should" of duty: "should Chad free them" is a condition."""
    own = [one for one in reading.children(verb.index, "aux") if one.text.lower() in _DUTY]
    who = reading.children(verb.index, "nsubj")
    is_told = bool(own and who) and who[0].index < own[0].index
    return is_told and who[0].text.lower() not in DOERS  # "who should free them" is asked


def missed(reading: Reading, verb: Token) -> Status | None:
    """
    Return what is said of a deed that "should have" been done: it was not.

    What "should not have" been was; what should have been done "by now" may be.
    """
    is_ought = _is_below_ought(reading, verb)
    if not _is_perfect(reading, verb) or not (is_ought or _should(reading, verb)):
        return None
    markers = markers_of(reading, verb.index)
    below = reading.children(verb.index, "obl", "advmod")
    if markers & _OPEN or any(one.text.lower() in _BY_NOW for one in below):
        return None
    over = reading.tokens[verb.head] if is_ought else verb
    is_not = has_adverb(reading, verb.index, NEGATIONS) or has_adverb(
        reading, over.index, NEGATIONS
    )
    return "happened" if is_not else "denied"


def _is_on_day(reading: Reading, verb: Token) -> bool:
    """Say whether a verb has a day set for it, and no day by which it is to be done."""
    phrases = (
        reading.span(one.index, one.index + 1)
        for one in reading.children(verb.index, "obl")
        if case_of(reading, one.index) in _SET
    )
    return bool(reading.marks_at(Time, phrases))
