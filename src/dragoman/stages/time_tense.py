"""The tense of the clause a word stands in."""

from __future__ import annotations

from typing import Literal

from dragoman.language.reading import Reading, Token

Tense = Literal["past", "present", "future"]
_FUTURE_MODALS = frozenset(
    {
        "will",
        "shall",
        "would",
        "ll",
        "'ll",
        "’ll",
        "may",
        "might",
        "can",
        "should",
        "must",
        "wo",
    }
)
_FUTURE_VERBS = frozenset(
    "plan expect schedule intend aim hope promise pledge vow prepare agree invite set slate due want offer "
    "demand ask urge order call wait".split()
)
# Whatever their tense, the day they name lies ahead: "scheduled talks for Thursday".
_SCHEDULES = frozenset("schedule postpone slate expect await reschedule due".split())


def tense_at(reading: Reading, word: int) -> Tense:
    """
    Return the tense of the innermost clause around a word.

    An infinitive has the tense its governor gives it: after "plans to", "is expected
    to", it lies ahead, even where the governor is past.
    """
    token = reading.tokens[word]
    for _ in range(40):
        if token.upos in {"VERB", "AUX"} or any(reading.children(token.index, "cop")):
            found = _tense_of(reading, token)
            if found is not None:
                return found
        if token.head < 0:
            return "present"
        token = reading.tokens[token.head]
    return "present"


def _tense_of(reading: Reading, verb: Token) -> Tense | None:
    """Return the tense a verb shows; None if it shows none and its governor must be asked."""
    if verb.lemma.lower() in _SCHEDULES:
        return "future"
    helpers = reading.children(verb.index, "aux", "cop")
    if any(
        helper.lemma.lower() in _FUTURE_MODALS or helper.text.lower() in _FUTURE_MODALS
        for helper in helpers
    ):
        return "future"
    marks = {child.text.lower() for child in reading.children(verb.index, "mark")}
    is_infinitive = "VerbForm=Inf" in verb.feats or "to" in marks
    if is_infinitive:
        governor = reading.tokens[verb.head] if verb.head >= 0 else None
        if governor is not None and governor.lemma.lower() in _FUTURE_VERBS:
            return "future"
        return None
    if "Tense=Past" in verb.feats or any("Tense=Past" in helper.feats for helper in helpers):
        return "past"
    if any(helper.lemma == "have" for helper in helpers):
        return "past"
    return "present" if "Tense=Pres" in verb.feats or helpers else None
