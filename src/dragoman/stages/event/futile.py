"""
Deeds that came to nothing: "the feared invasion never came", "a plan to expel him fell through".

Who tells of them names what was planned, feared or threatened. Talks that came to nothing were
held all the same, and a strike called off after three days was one: only what a word beside it
tells to have lain ahead can have come to nothing, and what somebody "foiled".
"""

from __future__ import annotations

from functools import cache

from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    MATERIAL_COOPERATION,
    object_class,
    status_words,
    verb_of,
)
from dragoman.language.grammar import ACTED_ON, NOUNS, SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import Status, Time
from dragoman.stages.clauses import helpers_of, is_passive, markers_of
from dragoman.stages.event.found import Found
from dragoman.stages.event.negated import has_negation, verb_names
from dragoman.stages.event.status import takes_place
from dragoman.stages.event.undone import stops_short
from dragoman.stages.function_words import MODALS, NOBODY
from dragoman.stages.phrases import case_of, has_adverb

# What does not do these does not come about.
_COMING = frozenset(
    "arrive come eventuate follow happen materialise materialize occur proceed".split()
)
# Whoever does these to a deed keeps it from being done, whatever it is called.
FOILING = frozenset("avert foil forestall frustrate prevent thwart".split())
# What was to be done and has these done to it will not be; what goes on is only ended.
_DROPPING = frozenset(
    "abandon abort block cancel drop freeze halt scrap scupper shelve stay stop suspend".split()
)
_NOTHING = frozenset({"nothing", "naught", "nought"})
# Beside a deed, they tell that it had not been done.
_AHEAD = frozenset(
    "anticipated due dreaded expected feared impending intended looming pending planned promised "
    "proposed scheduled threatened".split()
)
# Whoever is told to have done these to a deed had not done it.
_FORESEEING = frozenset(
    "anticipate dread expect fear intend plan promise propose schedule threaten".split()
)
_INSTEAD = frozenset({"far", "short"})
_DREAMING = frozenset({"dream", "think"})
_LETTING = frozenset({"deter", "discourage", "dissuade", "keep", "prevent", "stop"})
_FAILING = frozenset({"fail", "neglect", "omit"})
_TRYING = frozenset({"attempt", "seek", "strive", "struggle", "try"})
_STOPPED = FOILING | {"block", "drive", "halt", "repel", "repulse", "stop"}
_IN_VAIN = frozenset({"unsuccessfully", "vainly"})
_FRUITLESS = frozenset({"fruitless", "futile", "unsuccessful", "vain"})
# What does these was under way.
_FALTERING = frozenset({"fail", "falter", "flop", "misfire", "stall"})
# "Does not stop him from firing" tells no shot.
_UNTOLD = (MODALS - {"could"}) | {"do", "does"}


def came_of(reading: Reading, found: Found) -> Status | None:
    """
    Return what became of a deed that came to nothing, or that nobody could prevent.

    A request that somebody "thwarted" was made.
    """
    token, kind = reading.tokens[found.trigger], found.deed.kind
    is_act = kind.type == "CONSULT" or kind.quad in {MATERIAL_CONFLICT, MATERIAL_COOPERATION}
    if _came_to_nothing(reading, token) or (is_act and _is_foiled(reading, token)):
        return "denied"
    is_done = _is_unprevented(reading, token) or _had_begun(reading, token)
    return "happened" if is_done else None


def _came_to_nothing(reading: Reading, token: Token) -> bool:
    """Say whether the deed that a word tells was only to be done, and was not."""
    if token.upos in NOUNS:
        return _lay_ahead(reading, token) and _failed(reading, token)
    return token.upos == "VERB" and (
        _is_of_plan(reading, token) or _is_far_off(reading, token) or _is_in_vain(reading, token)
    )


def _had_begun(reading: Reading, noun: Token) -> bool:
    """Say whether a deed faltered, or was called off after a while: it was under way."""
    above = reading.above(noun)
    if noun.upos != "NOUN" or noun.deprel not in {*SUBJECTS, "obj"} or _is_open(reading, above):
        return False
    if (
        noun.lemma.lower() in _plans() - {"attempt"}
        or _lay_ahead(reading, noun)
        or has_negation(reading, above)
    ):
        return False
    if noun.deprel == "nsubj" and above.lemma.lower() in _FALTERING:
        return not reading.children(above.index, "xcomp", "obj")
    is_dropped = any(
        name in _DROPPING or name in object_class("putting_off")
        for name in verb_names(reading, above)
    )
    return is_dropped and _is_after_a_while(reading, above)


def _is_after_a_while(reading: Reading, verb: Token) -> bool:
    """Say whether something was done after so many days, and not after something else."""
    whiles = {
        word.index
        for mark in reading.of_kind(Time)
        if mark.type == "DURATION"
        for word in reading.words_in(mark.spans[0])
    }
    return any(
        one.index in whiles and case_of(reading, one.index) == "after"
        for one in reading.children(verb.index, "obl")
    )


def _is_in_vain(reading: Reading, verb: Token) -> bool:
    """Say whether somebody tried to do something and failed: "tried in vain to seize it"."""
    above = reading.above(verb)
    if verb.deprel != "xcomp" or above.lemma.lower() not in _TRYING or _is_open(reading, above):
        return False
    return any(
        one.text.lower() in _IN_VAIN
        or (one.text.lower() == "vain" and case_of(reading, one.index) == "in")
        or (one.deprel == "conj" and one.lemma.lower() == "fail")
        or (
            one.deprel == "conj"
            and one.lemma.lower() in _STOPPED
            and is_passive(reading, one.index)
        )
        for one in reading.children(above.index, "advmod", "conj", "obl")
    )


def _is_unprevented(reading: Reading, verb: Token) -> bool:
    """Say whether somebody did what others could not keep him from: "did not stop it from firing"."""
    above = reading.above(verb)
    if verb.upos != "VERB" or "from" not in markers_of(reading, verb.index):
        return False
    if above.lemma.lower() not in _LETTING or not reading.children(above.index, "obj"):
        return False
    over = reading.tokens[above.head] if above.deprel == "xcomp" else None
    is_failed = over is not None and over.lemma.lower() in _FAILING
    told = over if is_failed and over is not None else above
    helpers = helpers_of(reading, told.index)
    # "Could not keep him from it" tells that he did it; what "may not stop him" does not.
    if helpers & _UNTOLD or markers_of(reading, told.index):
        return False
    return has_negation(reading, told) != is_failed


def _failed(reading: Reading, noun: Token) -> bool:
    """Say whether the verb a noun is the subject of, or acted on by, tells that nothing came of it."""
    above = reading.above(noun)
    if _is_fruitless(reading, above):
        return noun.deprel == "nsubj"
    if above.upos != "VERB" or _is_open(reading, above):
        return False
    if noun.deprel == "obl":
        return (
            above.lemma.lower() == "come"
            and case_of(reading, noun.index) == "of"
            and _is_none(reading, above)
        )
    is_acted_on = noun.deprel == "obj" or (
        noun.deprel in SUBJECTS and is_passive(reading, above.index)
    )
    if is_acted_on:
        return above.lemma.lower() in _DROPPING and not has_negation(reading, above)
    return noun.deprel == "nsubj" and _falls_through(reading, above)


def _is_fruitless(reading: Reading, word: Token) -> bool:
    """Say whether what a word tells of is that it was in vain: "was unsuccessful", "proved futile"."""
    told = (word, *reading.children(word.index, "xcomp"))
    return not has_negation(reading, word) and any(
        one.upos == "ADJ" and one.text.lower() in _FRUITLESS for one in told
    )


def _falls_through(reading: Reading, verb: Token) -> bool:
    """Say whether what a verb tells of is that it did not come about, or came to nothing."""
    lemma = verb_of(verb.lemma, verb.text)
    particles = {one.text.lower() for one in reading.children(verb.index, "compound:prt", "advmod")}
    if has_negation(reading, verb):
        return lemma in _COMING or takes_place(reading, verb) or _goes_ahead(reading, verb)
    if lemma == "fall":
        return "through" in particles
    if lemma in _FAILING:
        return any(one.lemma.lower() in _COMING for one in reading.children(verb.index, "xcomp"))
    return lemma == "come" and any(
        one.text.lower() in _NOTHING and case_of(reading, one.index) == "to"
        for one in reading.children(verb.index, "obl")
    )


def _goes_ahead(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is the "went" of "went ahead"."""
    return verb.lemma.lower() == "go" and has_adverb(reading, verb.index, {"ahead"})


def _is_none(reading: Reading, verb: Token) -> bool:
    """Say whether nothing is the subject of a verb: "nothing came of it"."""
    return any(one.text.lower() in _NOTHING for one in reading.children(verb.index, "nsubj"))


def _is_open(reading: Reading, verb: Token) -> bool:
    """Say whether a verb does not tell what was, but what may or will be."""
    helpers = helpers_of(reading, verb.index)
    return bool(helpers & MODALS or markers_of(reading, verb.index) & {"if", "to", "unless"})


def _is_foiled(reading: Reading, noun: Token) -> bool:
    """Say whether somebody kept a deed from being done: "foiled an attack", "was averted"."""
    above = reading.above(noun)
    is_acted_on = noun.deprel in ACTED_ON and above.lemma.lower() in FOILING
    return is_acted_on and not (_is_open(reading, above) or has_negation(reading, above))


def _lay_ahead(reading: Reading, noun: Token) -> bool:
    """Say whether a word beside a deed tells that it had not been done: "planned", "due in March"."""
    if any(one.text.lower() in _AHEAD for one in reading.children(noun.index, "amod")):
        return True
    return any(
        clause.lemma.lower() in _FORESEEING or clause.text.lower() in _AHEAD
        for clause in reading.children(noun.index, "acl")
    )


def _is_of_plan(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells what a plan or a threat that came to nothing was of."""
    plan = reading.above(verb)
    if verb.deprel != "acl" or plan.upos != "NOUN" or "to" not in markers_of(reading, verb.index):
        return False
    return plan.lemma.lower() in _plans() and _failed(reading, plan)


@cache
def _plans() -> frozenset[str]:
    """Return the nouns for what somebody would do, demands or threatens."""
    said = status_words("n", is_noun=False)
    foreseen = {"demanded", "planned", "possible", "promised"}
    return frozenset(name for name, status in said.items() if status in foreseen) | {"threat"}


def _is_far_off(reading: Reading, verb: Token) -> bool:
    """Say whether nobody came to do what a verb tells: "far from", "short of" doing it."""
    above = reading.above(verb)
    markers = markers_of(reading, verb.index)
    if markers & {"from", "of"} and above.text.lower() in _INSTEAD:
        before = reading.tokens[above.index - 1] if above.index else above
        over = reading.above(above)
        return before.text.lower() != "not" and not stops_short(reading, over)
    if "of" not in markers or above.lemma.lower() not in _DREAMING:
        return False
    return has_adverb(reading, above.index, {"better"}) or _is_nobody(reading, above)


def _is_nobody(reading: Reading, verb: Token) -> bool:
    """Say whether nobody is the subject of a verb, or it is negated."""
    own = reading.children(verb.index, "nsubj")
    return has_negation(reading, verb) or any(one.text.lower() in NOBODY for one in own)
