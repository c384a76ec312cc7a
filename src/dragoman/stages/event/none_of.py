"""
Deeds that a "no" or a "nobody" further off says were not done: "at no time did guards beat him".

Beside the subject and the object of a verb (`event.status`) it may stand in a phrase before
its helper, in whom it is done to or asked for ("agreed to nothing"), and in whose something
is ("no trader's shop was sealed"). "Jailed for nothing" and "in no time" deny nothing.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Status
from dragoman.stages.clauses import follows_yet_to
from dragoman.stages.function_words import INDEFINITE, NEGATIONS, NOBODY
from dragoman.stages.phrases import case_of, determiners_of, has_adverb

_SIDES = ("nsubj", "nsubj:pass", "obj")
# Behind these stands whom something is said or done to, or what is asked for or agreed to.
_PERSONS = frozenset("against at by for from on to with".split())
_MATTERS = frozenset({"for", "to"})
_ASKING = frozenset(
    "accede agree appeal apply ask beg call commit consent lobby plead press push submit".split()
)
# What these phrases lack is no matter: "for no reason", "to no avail".
_MANNERS = frozenset(
    "avail cause cost effect end fault gain good pay profit purpose reason result use".split()
)
# Behind these stands what is meant all the same: "nothing less than his release".
_EXCEPTING = frozenset({"but", "except", "less", "more", "other", "save", "short"})
_BEGINNING = frozenset({"begin", "commence", "open", "resume", "start"})
# What one is saved from was not done; nor was a death one is rescued from.
_DEATHS = frozenset("beheading execution hanging lynching massacre stoning".split())


def is_of_none(reading: Reading, word: Token) -> bool:
    """Say whether a deed was done to nobody or by nobody, or somebody was saved from it."""
    return _has_none_of_it(reading, word) or _is_averted(reading, word)


def _has_none_of_it(reading: Reading, verb: Token) -> bool:
    """Say whether a phrase of a verb, or an owner in it, is of nobody and nothing."""
    sides = reading.children(verb.index, *_SIDES)
    if any(is_none(reading, side) or _is_owned_by_none(reading, side) for side in sides):
        return True
    return any(
        is_none(reading, phrase)
        and (_is_before_helper(reading, verb, phrase) or _is_wanted(reading, verb, phrase))
        for phrase in reading.children(verb.index, "obl", "obl:agent")
    )


def is_none(reading: Reading, word: Token) -> bool:
    """
    Say whether a word means nobody or nothing: "nobody", "no one", "no help", "neither guards nor grain".

    "Nobody but the Emirates" means these.
    """
    below = reading.children(word.index, "det", "cc:preconj")
    is_none = word.text.lower() in NOBODY or any(
        one.text.lower() in {"no", "neither"} for one in below
    )
    after = reading.tokens[word.index + 1 : word.index + 2]
    return is_none and not any(one.text.lower() in _EXCEPTING for one in after)


def _is_owned_by_none(reading: Reading, word: Token) -> bool:
    """Say whether something is nobody's: "nobody's airspace", "no trader's shop"."""
    return any(is_none(reading, owner) for owner in reading.children(word.index, "nmod:poss"))


def _is_before_helper(reading: Reading, verb: Token, phrase: Token) -> bool:
    """Say whether a phrase turns the clause round: "at no time did guards beat him"."""
    helpers = reading.children(verb.index, "aux", "aux:pass")
    subjects = reading.children(verb.index, "nsubj", "nsubj:pass")
    if not helpers or not subjects:
        return False
    return phrase.index < helpers[0].index < subjects[0].index


def _is_wanted(reading: Reading, verb: Token, phrase: Token) -> bool:
    """Say whether a phrase is whom a deed is done to, or what somebody asks for or agrees to."""
    case, text = case_of(reading, phrase.index), phrase.text.lower()
    if text in {"nobody", "one"}:
        return case in _PERSONS
    is_matter = phrase.lemma.lower() not in _MANNERS and case in _MATTERS
    return is_matter and verb.lemma.lower() in _ASKING


def outlook_of(reading: Reading, word: Token) -> Status | None:
    """Return what "is off", "is under way" or "is out of the question" says: "the strike is off"."""
    above = reading.above(word)
    if word.upos == "NOUN" and _is_not_begun(reading, word, above):
        return "denied"
    if word.deprel not in {"nsubj", "csubj"} or not reading.children(above.index, "cop"):
        return None
    is_way = above.lemma.lower() == "way" and case_of(reading, above.index) == "under"
    if is_way or above.text.lower() in {"under way", "underway"}:
        is_now = any("Tense=Pres" in one.feats for one in reading.children(above.index, "cop"))
        if has_adverb(reading, above.index, NEGATIONS):
            return "denied"
        is_any = word.upos == "NOUN" and not determiners_of(reading, word.index) & NEGATIONS
        return "ongoing" if is_now and is_any else None
    if above.text.lower() == "off":
        # "Is off to a good start" is about its beginning.
        beside = reading.children(above.index, "obl", "xcomp", "advcl", "obj")
        return None if beside or word.upos != "NOUN" else "denied"
    cases = {one.text.lower() for one in reading.children(above.index, "case")}
    if above.lemma.lower() == "question" and "out" in cases:
        return "possible" if has_adverb(reading, above.index, NEGATIONS) else "denied"
    return None


def _is_not_begun(reading: Reading, noun: Token, above: Token) -> bool:
    """Say whether a deed has yet to begin, or was put on hold: "talks have yet to start"."""
    if noun.deprel == "nsubj:pass":
        below = reading.children(above.index, "obl")
        is_held = any(
            one.text.lower() == "hold" and case_of(reading, one.index) == "on" for one in below
        )
        return above.lemma.lower() == "put" and is_held
    verbs = (above, *reading.children(above.index, "xcomp")) if noun.deprel == "nsubj" else ()
    return any(one.lemma.lower() in _BEGINNING and follows_yet_to(reading, one) for one in verbs)


def _is_averted(reading: Reading, noun: Token) -> bool:
    """
    Say whether somebody was saved from a deed: "saved the hunters from a lynching".

    "The shelling", from which they were saved as well, is known to have been.
    """
    above = reading.above(noun)
    owners = reading.children(noun.index, "det", "nmod:poss")
    if noun.upos != "NOUN" or case_of(reading, noun.index) != "from":
        return False
    if any(one.text.lower() not in INDEFINITE for one in owners):
        return False
    lemma = above.lemma.lower()
    return lemma in {"save", "spare"} or (lemma == "rescue" and noun.lemma.lower() in _DEATHS)
