"""
Meetings that are held, put off or called off, and what is turned down before it was.

"Put off his visit" tells no visit, "postponed to May" one that is to come; a truce that was
proposed and turned down was not made, nor a march held that "was banned", and "any new tariffs"
are none yet.
"""

from __future__ import annotations

from collections.abc import Container

from dragoman.knowledge.deeds import object_class, status_words, verb_of
from dragoman.language.grammar import ACTED_ON, SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Status, Time
from dragoman.stages.clauses import helpers_of
from dragoman.stages.event.found import Found
from dragoman.stages.event.negated import has_negation, verb_names
from dragoman.stages.event.status import status_of
from dragoman.stages.function_words import INDEFINITE, MAY, NOT
from dragoman.stages.phrases import case_of, determiners_of, has_adverb
from dragoman.stages.time.tense import looks_ahead

_UNTIL = frozenset({"to", "till", "until"})
_PROPOSED = frozenset({"for", "of"})
_FORESEEN = frozenset({"demanded", "planned", "possible", "promised"})
# A noun may tell no status where what it names took place.
TOLD_DONE = TOOK_PLACE | {None}
_UNMADE = TOLD_DONE | {"planned"}
_NEW = frozenset("additional extra fresh further future more new other such".split())
_COMING = frozenset("forthcoming planned scheduled upcoming".split())
_LEADING = frozenset({"ahead", "before", "for"})
_FORBIDDING = frozenset("ban bar disallow forbid outlaw prohibit".split())
# The tag of "will" and "may".
_MODAL = "MD"


def unmade(reading: Reading, found: Found) -> Status | None:
    """Return the status of a deed that a noun tells and that was put off, refused or not yet done."""
    noun = reading.tokens[found.trigger]
    if noun.upos != "NOUN" or noun.head < 0:
        return None
    if found.deed.kind.type == "CONSULT":
        return _put_off(reading, found, noun) or _as_planned(reading, found, noun)
    if found.status in _UNMADE and _is_turned_down(reading, noun):
        return "denied"
    if found.status in _UNMADE | {"denied"} and _is_forbidden(reading, found, noun):
        return "denied"
    return "possible" if _is_none_yet(reading, noun, found.status) else None


def _as_planned(reading: Reading, found: Found, noun: Token) -> Status | None:
    """Return the status of a meeting that is only told as one that is planned: "notes for the planned talks"."""
    told = {one.text.lower() for one in reading.children(noun.index, "amod")}
    is_open = found.status in TOLD_DONE | {"possible"}
    is_lead = noun.deprel == "obl" and case_of(reading, noun.index) in _LEADING
    is_coming = bool(told & _COMING) or _is_of_next(reading, noun)
    return "planned" if is_open and is_coming and (is_lead or noun.deprel == "nmod") else None


def _is_of_next(reading: Reading, noun: Token) -> bool:
    """Say whether a meeting is told by a day or month to come: "next week's talks"."""
    return any(
        below.text.lower() == "next"
        for owner in reading.children(noun.index, "nmod:poss")
        for below in reading.children(owner.index, "amod")
    )


def putting_off(reading: Reading, noun: Token) -> Token | None:
    """Return the verb that tells that what a noun names is put off or called off, if one does."""
    above = reading.above(noun)
    if above.upos != "VERB" or noun.deprel not in {*SUBJECTS, "obj"}:
        return None
    verbs = [above]
    is_plan = status_words("v", is_noun=True).get(above.lemma.lower()) == "planned"
    if noun.deprel in SUBJECTS and is_plan:
        verbs += [
            one
            for one in reading.children(above.index, "conj")
            if not reading.children(one.index, "nsubj")
        ]
    return next((one for one in verbs if _puts_off(reading, noun, one)), None)


def is_held_now(reading: Reading, found: Found) -> bool:
    """
    Say whether a headline tells a meeting as headlines do: "Chad Holds Talks With Niger".

    What a bad translation says somebody "has meet" he has met.
    """
    token = reading.tokens[found.trigger]
    if _has_done(reading, token):
        return True
    is_held = token.upos == "NOUN" and token.deprel == "obj" and token.head >= 0
    verb = reading.tokens[token.head] if is_held else token
    if verb.lemma.lower() != "hold" or found.deed.kind.type != "CONSULT" or verb.deprel != "root":
        return False
    if "Tense=Pres" not in verb.feats or reading.children(verb.index, "aux", "advmod"):
        return False
    here = reading.sentence_of(verb.index)
    return not _is_dated(reading, range(here.first, here.last))


def _has_done(reading: Reading, verb: Token) -> bool:
    """Say whether "has" stands before a verb that is not inflected, with no "to" or "yet" between."""
    helpers = [one.text.lower() for one in reading.children(verb.index, "aux", "mark")]
    is_bare = verb.upos == "VERB" and "VerbForm=Inf" in verb.feats
    is_done = helpers in (["has"], ["have"]) and not has_adverb(reading, verb.index, NOT | {"yet"})
    return is_bare and is_done


def _is_dated(reading: Reading, words: Container[int]) -> bool:
    """Say whether a time is told among some words."""
    spans = (span for one in reading.of_kind(Time) for span in one.spans)
    return any(word.index in words for span in spans for word in reading.words_in(span))


def _puts_off(reading: Reading, noun: Token, verb: Token) -> bool:
    """Say whether a verb puts off what a noun names; nobody is put off by "the visit delayed him"."""
    if noun.deprel == "nsubj" and not reading.children(verb.index, "aux:pass"):
        return False
    return verb_names(reading, verb)[0] in object_class("putting_off")


def _put_off(reading: Reading, found: Found, noun: Token) -> Status | None:
    """Return the status of a meeting that is put off or called off."""
    verb = putting_off(reading, noun)
    if verb is None:
        return None
    if _may_stand(reading, found, noun, verb):
        return "possible"
    if found.status == "planned":
        return None
    if has_negation(reading, verb):
        return _left_standing(reading, found, noun, verb)
    if status_of(reading, verb.index) in TOOK_PLACE:
        below = reading.children(verb.index, "obl")
        is_moved = any(case_of(reading, one.index) in _UNTIL for one in below)
        return "planned" if is_moved and not has_negation(reading, noun) else "denied"
    is_plan = verb_names(reading, verb)[0] in object_class("postponing")
    return "planned" if is_plan and found.status in TOLD_DONE else None


def _may_stand(reading: Reading, found: Found, noun: Token, verb: Token) -> bool:
    """Say whether a meeting "may not be put off", and no word or day tells that it is planned."""
    is_open = bool(helpers_of(reading, verb.index) & MAY)
    if not is_open or not has_negation(reading, verb) or has_negation(reading, noun):
        return False
    beside = (noun, *reading.children(verb.index, "obl"))
    near = {word for one in beside for word in reading.subtree(one.index)}
    is_plan = looks_ahead(reading, noun) or _is_dated(reading, near)
    return found.status != "planned" or not is_plan


def _left_standing(reading: Reading, found: Found, noun: Token, verb: Token) -> Status | None:
    """Return the status of a meeting that "was not put off": nothing denies it but its verb."""
    is_open = any(one.xpos == _MODAL for one in reading.children(verb.index, "aux"))
    is_unsure = found.status in {None, "denied"} and not has_negation(reading, noun)
    is_told = is_unsure and not is_open and status_of(reading, verb.index) == "denied"
    return "happened" if is_told else None


def _is_turned_down(reading: Reading, noun: Token) -> bool:
    """Say whether only a proposal of a deed is told, and that it was turned down."""
    offer = reading.tokens[noun.head]
    said = status_words("n", is_noun=True)
    is_offered = noun.deprel == "nmod" and case_of(reading, noun.index) in _PROPOSED
    if not is_offered or said.get(offer.lemma.lower()) not in _FORESEEN:
        return False
    owners = reading.children(noun.index, "det", "nmod:poss")
    if any(one.text.lower() not in INDEFINITE for one in owners):
        return False
    verb = reading.above(offer)
    if verb.upos != "VERB" or offer.deprel not in ACTED_ON or has_negation(reading, verb):
        return False
    refusal = status_words("v", is_noun=True).get(verb_names(reading, verb)[0])
    return refusal == "denied" and status_of(reading, verb.index) in TOOK_PLACE


def _is_forbidden(reading: Reading, found: Found, noun: Token) -> bool:
    """Say whether a protest is banned: "a march by nurses was prohibited"."""
    verb = reading.tokens[noun.head]
    is_told = noun.deprel in ACTED_ON and verb_of(verb.lemma, verb.text) in _FORBIDDING
    if found.deed.kind.type != "PROTEST" or not is_told or has_negation(reading, verb):
        return False
    return status_of(reading, verb.index) in TOOK_PLACE


def _is_none_yet(reading: Reading, noun: Token, status: Status | None) -> bool:
    """Say whether a noun tells of "any new" deeds, which somebody would veto or back."""
    if "any" not in determiners_of(reading, noun.index):
        return False
    below = reading.children(noun.index, "amod")
    above = reading.tokens[noun.head]
    if above.upos != "VERB" or not any(one.text.lower() in _NEW for one in below):
        return False
    is_open = status in TOLD_DONE | {"denied"}
    return noun.deprel in ACTED_ON and is_open and not has_negation(reading, above)
