"""
What somebody only imagines: "Imagine that Peru closes the canal", and what such a scene goes on with.

A scene is set by an order to imagine or suppose something; the sentences behind it that go on
in the present tense belong to it.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.knowledge.speech import verbs
from dragoman.language.grammar import SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Status, Time
from dragoman.stages.clauses import helpers_of, markers_of
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.phrases import case_of, has_adverb

_IMAGINING = frozenset({"imagine", "picture", "suppose"})
_OWN = ("aux", "cop", "nsubj")
_UNTIL = frozenset({"before", "until"})
_CONDITIONS = frozenset({"once", "if"})
# With these as words of the clause what its subject names begins: "once the truce is in force".
_BEGINNING = frozenset(
    "agree ahead approve begin conclude effect enter finalise finalize force place ratify sign start".split()
)
# What is not there before these are done to it.
_MAKING = frozenset(
    "agree agreed clinch conclude convene draft finalise finalize hold make negotiate ratify reach seal settle sign strike".split()
)  # fmt: skip
# What goes on with a scene, and what else tells, beside words for habits, what nobody need imagine.
_THEN = frozenset({"then", "now", "next", "meanwhile"})
_REPEATED = frozenset({"again", "always", "daily", "every", "each"})
# What is put to the vote.
BILLS = frozenset("amendment bill draft law measure motion proposal resolution text".split())
UNREAL = frozenset({"denied", "hypothetical"})
_CLIMBS = 6  # steps up the tree
# How many sentences a scene may go on.
_SCENE = 3


def is_imagined(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells what somebody is asked to imagine."""
    here = verb
    for _ in range(_CLIMBS):
        if _sets_scene(reading, here) and here is not verb:
            return True
        if here.head < 0 or here.relation not in {
            "ccomp",
            "conj",
            "xcomp",
            "parataxis",
        }:
            break
        here = reading.tokens[here.head]
    return here.deprel == "root" and _is_present(reading, verb) and _is_in_scene(reading, here)


def is_awaited(reading: Reading, word: Token) -> bool:
    """Say whether a clause tells what has yet to be: "before the deal is signed"."""
    verb = word
    if word.upos == "NOUN" and word.deprel == "nsubj:pass":
        verb = reading.tokens[word.head]  # "before the deal is signed": there is no deal yet
        if verb.lemma.lower() not in _MAKING:
            return False  # what is lifted or ended is there
    markers = markers_of(reading, verb.index)
    return bool(markers & _UNTIL) and _is_present(reading, verb)


def is_conditional(reading: Reading, word: Token) -> bool:
    """
    Say whether a deed is only what something to come waits for: "once the truce is in force".

    It may be the verb of such a clause, or what begins in it; "once the war ends" tells of a war.
    """
    verb = word
    if word.upos == "NOUN" and word.deprel in SUBJECTS and word.head >= 0:
        verb = reading.tokens[word.head]
        below = (verb, *reading.children(verb.index, "obj", "obl", "advmod"))
        if all(one.lemma.lower() not in _BEGINNING for one in below):
            return False
    markers = markers_of(reading, verb.index)
    return verb.deprel == "advcl" and bool(markers & _CONDITIONS) and _is_present(reading, verb)


def contrary(reading: Reading, verb: Token) -> Status | None:
    """
    Return what "would have" says of a deed: it is only thought of.

    What a text put to the vote "would have" done is not done: that text has failed. But what
    somebody said would have been done "by 2030" lay ahead of him, and may be his promise.
    """
    helpers = helpers_of(reading, verb.index)
    if verb.upos != "VERB" or not {"would", "have"} <= helpers:
        return None
    owners = reading.children(verb.index, "nsubj")
    if _lies_ahead(reading, verb):
        return None if any(one.upos == "PRON" for one in owners) else "possible"
    if verb.deprel == "acl:relcl" and verb.head >= 0:
        owners = (reading.tokens[verb.head],)
    has_failed = any(one.lemma.lower() in BILLS for one in owners)
    return (
        "denied"
        if has_failed and not has_adverb(reading, verb.index, NEGATIONS)
        else "hypothetical"
    )


def _lies_ahead(reading: Reading, verb: Token) -> bool:
    """Say whether somebody told before its time what would be done by then: "by 2030, he said"."""
    until = (
        reading.span(one.index, one.index + 1)
        for one in reading.children(verb.index, "obl")
        if case_of(reading, one.index) == "by"
    )
    is_timed = bool(reading.marks_at(Time, until))
    above = reading.above(verb)
    beside = (above, *reading.children(verb.index, "parataxis"))
    return is_timed and any(
        one.lemma.lower() in verbs() and "Tense=Past" in one.feats for one in beside
    )


def _sets_scene(reading: Reading, verb: Token) -> bool:
    """Say whether a verb bids the reader imagine something: "Suppose that", not "they suppose"."""
    is_bare = verb.upos == "VERB" and verb.text.lower() == verb.lemma.lower()
    if not is_bare or verb.lemma.lower() not in _IMAGINING:
        return False
    own = reading.children(verb.index, "nsubj", "aux", "cop")
    marks = reading.children(verb.index, "mark")
    return not own and not marks and bool(reading.children(verb.index, "ccomp"))


def _is_in_scene(reading: Reading, root: Token) -> bool:
    """Say whether the sentences before one set a scene, and only go on with it."""
    for number in range(root.sentence - 1, max(root.sentence - 1 - _SCENE, -1), -1):
        sentence = reading.sentences[number]
        words = reading.tokens[sentence.first : sentence.last]
        gap = reading.text[words[-1].end : reading.tokens[sentence.last].start] if words else "\n"
        top = next((word for word in words if word.deprel == "root"), None)
        if top is None or "\n" in gap:
            return False
        if _sets_scene(reading, top):
            is_next = number == root.sentence - 1 and not _is_habit(reading, root)
            return is_next or _goes_on(reading, root)
        if not _is_present(reading, top):
            return False
    return False


def _goes_on(reading: Reading, root: Token) -> bool:
    """Say whether a clause goes on with a scene: "then they close", "it sends ships"."""
    below = reading.children(root.index, "nsubj", "advmod")
    return any(one.upos == "PRON" or one.text.lower() in _THEN for one in below)


def _is_habit(reading: Reading, root: Token) -> bool:
    """Say whether a clause tells what is done again and again, or what somebody says."""
    if root.lemma.lower() in verbs() and reading.children(root.index, "ccomp"):
        return True
    words = (reading.tokens[word].text.lower() for word in reading.subtree(root.index))
    return any(word in _REPEATED | object_class("habit") for word in words)


def is_customary(reading: Reading, verb: Token) -> bool:
    """
    Say whether a verb tells what people do in general: "police often arrest hawkers".

    So does one joined to it. What "is often being" done goes on, and what was often done was done.
    """
    here = verb
    while not has_adverb(reading, here.index, object_class("habit")):
        is_joined = here.deprel == "conj" and not reading.children(here.index, *_OWN)
        if not is_joined or here.head < 0:
            return False
        here = reading.tokens[here.head]
    helpers = reading.children(here.index, "aux", "cop")
    is_going_on = "VerbForm=Part" in here.feats and any(
        one.text.lower() == "being" or (one.deprel == "aux" and one.lemma.lower() == "be")
        for one in helpers
    )
    is_perfect = any(one.lemma.lower() == "have" for one in helpers)
    is_plain = verb is here or "VerbForm=Part" in verb.feats or _may_be_present(verb)
    is_told = _is_present(reading, here) or (not helpers and _may_be_present(here))
    return is_plain and is_told and not is_going_on and not is_perfect


def _may_be_present(verb: Token) -> bool:
    """Say whether a form is, or looks the same as, that of the present tense: "they beat"."""
    is_bare = verb.text.lower() == verb.lemma.lower() and "VerbForm=Fin" in verb.feats
    return "Tense=Pres" in verb.feats or (is_bare and "Number=Sing" not in verb.feats)


def _is_present(reading: Reading, verb: Token) -> bool:
    """Say whether a verb stands in the plain present tense: "closes", "is closed"."""
    helpers = reading.children(verb.index, "aux", "cop")
    first = helpers[0] if helpers else verb
    return "Tense=Pres" in first.feats and "VerbForm=Fin" in first.feats
