"""The tense of the clause a word stands in."""

from __future__ import annotations

from typing import Literal

from dragoman.knowledge.deeds import object_class
from dragoman.language.grammar import NOUNS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import helpers_of, markers_of
from dragoman.stages.function_words import AHEAD, HAD, HAVE, WILL
from dragoman.stages.phrases import case_of, has_adverb
from dragoman.stages.time.ahead import (
    is_arranged_for,
    is_awaited,
    is_decisive,
    is_demanded,
    is_headlined,
    is_invited_for,
    is_to_begin,
)
from dragoman.stages.verb_words import VOWING

Tense = Literal["past", "present", "future"]
# "Could" may tell of the past.
_FUTURE_MODALS = (AHEAD - {"could"}) | {"must", "should"}
# What these say in the present may have been said yesterday: "Lima says on Monday that".
_REPORTS = frozenset(
    "say tell show report claim note add write announce mean know think believe see hear appear".split()
)
# Of the present, unlike "should" and "might", which a story of the past has too.
_TO_COME = frozenset({"may", "must"})
_FUTURE_VERBS = frozenset(
    "plan expect schedule intend aim hope promise pledge vow prepare agree invite set slate due want offer "
    "demand ask urge order call wait decide be decision agreement proposal commitment deadline "
    "readiness invitation preparation ready willing eager keen able poised likely unlikely commit "
    "undertake opt choose propose resolve intention word".split()
)
PROMISING = VOWING | {"commit", "undertake"}
# How far behind "beginning" its day stands: "beginning early on Monday".
_NEAR = 3
# So many words above a day are asked for its tense at most: trees may be odd.
_CLIMBS = 40
_NEVER = frozenset({"ever", "never"})
_BINDING = frozenset("agree promise pledge vow commit undertake decide resolve invite".split())
# Whatever their tense, the day they name lies ahead: "scheduled talks for Thursday".
_SCHEDULES = frozenset("schedule postpone slate expect await reschedule due plan".split())
# "The planned visit in May", "upcoming talks on Monday": a noun can look ahead too.
_AHEAD = frozenset(
    "planned scheduled slated upcoming forthcoming expected proposed looming coming due".split()
)
# "Its last attack, in March": such a deed is over, and so is its day.
_BEHIND = frozenset("earlier last latest preceding previous prior recent".split())
# What a value is that lies off a former one: "down from 12 percent in March".
_MOVED = frozenset("down higher lower up".split())
# "When the case is heard in May": the present of such a clause is to come.
_TEMPORAL = frozenset("when if once until till before after unless".split())
# Whoever does this sets a limit that has not come yet.
_SETS_LIMITS = frozenset(
    "have give grant allow extend postpone delay adjourn suspend defer prolong renew deadline bar ban".split()
)
# What was moved "to" a day is still to come, however the moving is told.
MOVES = frozenset("adjourn defer delay extend postpone prolong reschedule".split())


def tense_at(reading: Reading, word: int, *, is_limit: bool = False) -> Tense:
    """
    Return the tense of the innermost clause around a word.

    A limit ("until Tuesday") lies ahead of whoever sets it, even in the past: "gave them
    until Tuesday", "extended the truce through May", "had been postponed to May".

    An infinitive has the tense its governor gives it: after "plans to", "is expected
    to", it lies ahead, even where the governor is past.
    """
    if _is_of_former(reading, word):
        return "past"
    token = reading.tokens[word]
    is_below = token.upos == "DET" or token.deprel == "nmod:unmarked"  # "the spring", "May 3"
    named = token.head if is_below else word
    near = reading.tokens[max(0, word - _NEAR) : word]
    is_arranged = named >= 0 and is_arranged_for(reading, named)
    if is_arranged or any(is_to_begin(reading, one) for one in near):
        return "future"
    is_moved = named >= 0 and case_of(reading, named) == "to"
    is_behind = False
    for _ in range(_CLIMBS):
        is_set = is_limit and token.lemma.lower() in _SETS_LIMITS
        is_put_off = is_moved and token.upos == "VERB" and token.lemma.lower() in MOVES
        if is_set or is_put_off or is_awaited(reading, word, token):
            return "future"
        if _heads_clause(reading, token):
            found = _tense_around(reading, word, token)
            if found is not None:
                return "past" if is_behind and found == "present" else found
        elif token.upos == "ADJ" and token.text.lower() in _AHEAD:
            return "future"  # "the vote, due in June"
        elif token.upos in NOUNS and looks_ahead(reading, token):
            return "future"
        is_behind = is_behind or (token.upos in NOUNS and _looks_back(reading, token))
        if token.head < 0:
            break
        token = reading.tokens[token.head]
    return "past" if is_behind else "present"


def _is_of_former(reading: Reading, word: int) -> bool:
    """
    Say whether a time is that of a former value: "up from 49 percent in March", "against 60 in May".

    The parser may hang it on "up" or on the verb, whose tense is that of the value of now.
    """
    case = reading.tokens[max(0, word - 1)]
    if case.upos != "ADP" or word < len(("from", "9", "in")):
        return False
    value = reading.tokens[word - 2]
    if not _is_value(reading, value):
        return False
    cases = reading.children(value.index, "case")
    if not cases or not cases[0].index:
        return False
    before, opening = reading.tokens[cases[0].index - 1], cases[0].text.lower()
    if opening == "from":
        return before.text.lower() in _MOVED or _is_value(reading, before)
    return opening == "against" or (opening in {"to", "with"} and before.text.lower() == "compared")


def _is_value(reading: Reading, token: Token) -> bool:
    """Say whether a word is a value: "60", "9 percent"."""
    return token.upos in {"NUM", "SYM"} or bool(reading.children(token.index, "nummod"))


def _heads_clause(reading: Reading, token: Token) -> bool:
    """Say whether a word is what its clause tells: a verb, or what somebody is."""
    is_verbal = "VerbForm" in token.feats  # "are set for", tagged as an adjective
    return is_verbal or token.upos in VERBS or bool(reading.children(token.index, "cop"))


def _tense_around(reading: Reading, word: int, token: Token) -> Tense | None:
    """Return the tense that the head of a clause gives a word in it; None if it gives none."""
    is_ahead = (
        is_demanded(reading, token)
        or is_decisive(reading, token)
        or is_invited_for(reading, word, token)
    )
    return "future" if is_ahead else _tense_of(reading, _promised(reading, word, token))


def looks_ahead(reading: Reading, noun: Token) -> bool:
    """Say whether an adjective says that what the noun names is still to come."""
    return any(child.text.lower() in _AHEAD for child in reading.children(noun.index, "amod"))


def _looks_back(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names what is over: "its last raid", "an attack earlier this year"."""
    return any(
        child.text.lower() in _BEHIND
        or any(one.text.lower() == "earlier" for one in reading.children(child.index, "advmod"))
        for child in reading.children(noun.index, "amod", "advmod", "obl:unmarked", "nmod")
        if not child.text[0].isdigit()
    )


def is_scheduled(reading: Reading, word: int) -> bool:
    """
    Say whether the clause around a word tells of the near future in the present.

    "Talks open on Friday", "is visiting Cairo on Sunday": no such day can be over. What
    is reported in the present ("Lima says on Friday") may be.
    """
    token = reading.tokens[word]
    for _ in range(_CLIMBS):
        if token.upos == "VERB":
            break
        if token.head < 0:
            return False
        token = reading.tokens[token.head]
    if token.upos != "VERB" or token.lemma.lower() in _REPORTS:
        return False
    words = helpers_of(reading, token.index)
    if "VerbForm=Part" in token.feats or "VerbForm=Ger" in token.feats:
        return "Tense=Past" not in token.feats and bool(words & {"is", "are", "'s", "’s", "am"})
    is_present = "Tense=Pres" in token.feats and "VerbForm=Fin" in token.feats
    return is_present and not words


def is_perfect(reading: Reading, word: int) -> bool:
    """Say whether the innermost clause around a word stands in the past perfect."""
    return bool(_helpers(reading, word) & HAD)


def is_going_on(reading: Reading, word: int) -> bool:
    """Say whether the innermost clause around a word tells what has gone on until now."""
    return bool(_helpers(reading, word) & (HAVE - HAD))


def has_will(reading: Reading, word: int) -> bool:
    """Say whether the innermost clause around a word says what will, must or may be."""
    helpers = _helpers(reading, word)
    return bool(helpers & WILL) or (bool(helpers & _TO_COME) and "have" not in helpers)


def _helpers(reading: Reading, word: int) -> frozenset[str]:
    """Return the helpers of the verb of the innermost clause around a word; none at an infinitive."""
    token = reading.tokens[word]
    for _ in range(_CLIMBS):
        if is_invited_for(reading, word, token):
            return frozenset()
        helpers = reading.children(token.index, "aux")
        is_finite = token.upos == "VERB" and "VerbForm=Inf" not in token.feats
        if is_finite or any(helper.text.lower() in WILL | _TO_COME for helper in helpers):
            return frozenset(helper.text.lower() for helper in helpers)
        if token.head < 0:
            return frozenset()
        token = reading.tokens[token.head]
    return frozenset()


def _promised(reading: Reading, word: int, verb: Token) -> Token:
    """
    Return the deed of a promise whose time the parser hung on the promise, else the verb itself.

    "Pledged to pay in May" tells when to pay; a day may be that of the promise: "on Monday".
    """
    if verb.lemma.lower() not in PROMISING or case_of(reading, word) != "in":
        return verb
    deeds = reading.children(verb.index, "xcomp")
    return next((deed for deed in deeds if verb.index < deed.index < word), verb)


def _tense_of(reading: Reading, verb: Token) -> Tense | None:
    """Return the tense a verb shows; None if it shows none and its governor must be asked."""
    helpers = reading.children(verb.index, "aux", "cop")
    if verb.lemma.lower() in _SCHEDULES:
        # "Had been scheduled for Friday": the plan is over, and so is the day.
        is_over = any(helper.text.lower() == "had" for helper in helpers)
        return "past" if is_over else "future"
    words = {helper.text.lower() for helper in helpers}
    if verb.lemma.lower() == "set" and _is_set_for(reading, verb, words):
        return "future"
    modals = words & _FUTURE_MODALS
    if modals:
        # "May have met on Monday" looks back; "will have met by Monday" does not.
        return "past" if "have" in words and not modals & WILL else "future"
    markers = markers_of(reading, verb.index)
    if "VerbForm=Inf" in verb.feats or "to" in markers:
        return _of_infinitive(reading, verb, words)
    is_finite = "VerbForm=Part" not in verb.feats or not helpers
    is_past = any("Tense=Past" in one.feats and "Fin" in one.feats for one in helpers)
    is_perfect = any(helper.lemma == "have" for helper in helpers)
    if is_past or is_perfect or (is_finite and "Tense=Past" in verb.feats):
        return "past"
    if "Tense=Pres" in verb.feats or helpers:
        openers = markers | {child.text.lower() for child in reading.children(verb.index, "advmod")}
        is_clause = any("VerbForm=Fin" in one.feats for one in (verb, *helpers))
        return "future" if is_clause and openers & _TEMPORAL else "present"
    return None


def _is_set_for(reading: Reading, verb: Token, helpers: set[str]) -> bool:
    """
    Say whether something is set for a day or place: "elections are set for", "a summit set for".

    A record is set in May, and a price for wheat; these are over.
    """
    if helpers & {"is", "are", "was", "were", "been"}:
        return True
    return verb.deprel == "acl" and any(
        child.upos in {"PROPN", "NUM"} and case_of(reading, child.index) == "for"
        for child in reading.children(verb.index, "obl")
    )


def _of_infinitive(reading: Reading, verb: Token, helpers: set[str]) -> Tense | None:
    """Return the tense that its governor gives an infinitive: "is to meet", "plans to meet"."""
    if helpers & {"is", "are", "'s", "’s", "am", "'re", "’re"}:
        return "future"
    if is_headlined(reading, verb):
        return "future"
    governor = reading.governor(verb)
    if governor is None or governor.lemma.lower() not in _FUTURE_VERBS:
        return None
    above = reading.children(governor.index, "aux")
    if _is_never_bound(reading, governor):
        return "past"
    if governor.lemma.lower() in _BINDING and governor.deprel in {"ccomp", "conj"}:
        return "future"  # "said they had agreed to meet in July": told of later, still to come
    return "past" if any(helper.text.lower() == "had" for helper in above) else "future"


def _is_never_bound(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is said not to have promised: "denied that it had agreed", "had never agreed"."""
    if verb.lemma.lower() not in _BINDING or verb.deprel != "ccomp" or verb.head < 0:
        return False
    if not any(helper.lemma == "have" for helper in reading.children(verb.index, "aux")):
        return False
    is_denial = reading.tokens[verb.head].lemma.lower() in object_class("denial")
    return is_denial or has_adverb(reading, verb.index, _NEVER)
