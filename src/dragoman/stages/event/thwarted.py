"""
Deeds that were left before they were done: stopped, called off, hindered, or denied altogether.

"A judge halted the deportation" tells of none, and "were due to meet but the summit was called
off" of no meeting.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import deeds, object_class
from dragoman.language.grammar import ACTED_ON, SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.clauses import is_considered
from dragoman.stages.event.found import Found
from dragoman.stages.event.status import is_negated, is_over
from dragoman.stages.phrases import case_of, determiners_of

# Who does these against something does not do it.
_DECIDING = frozenset({"choose", "decide", "opt", "rule", "vote"})
_PRETENDING = frozenset({"feign", "pretend"})
# What is put off or stopped of these was not done; of fighting, it was.
_STOPPED = frozenset(
    "beheading demolition deportation eviction execution expulsion extradition handover hanging".split()
)
_STOPPING = frozenset({"block", "delay", "halt", "postpone", "prevent", "stop"})
# Several that these end had begun.
_ENDING = frozenset({"halt", "stop"})
_HINDERING = frozenset("block hamper hinder impede obstruct prevent".split())


def is_thwarted(reading: Reading, found: Found, word: Token) -> bool:
    """Say whether a deed was left: decided against, not agreed on, or stopped before it was done."""
    above = reading.above(word)
    return (
        _is_stopped(reading, word, above)
        or _is_decided_against(reading, word, above)
        or (found.deed.kind.type != "ASSAULT" and _is_not_agreed(reading, word, above))
        or (is_considered(reading, word) and is_negated(reading, above))
        or _is_not_behind(reading, word, above)
        or _is_called_off(reading, found, word)
        or _is_any_denied(reading, word, above)
        or (found.deed.kind.type == "AID" and _is_hindered(reading, word, above))
    )


def is_against(reading: Reading, word: Token, above: Token, verbs: frozenset[str]) -> bool:
    """Say whether a deed stands behind "against" below one of some verbs."""
    if above.lemma.lower() not in verbs or word.index == above.index:
        return False
    if word.upos == "NOUN":
        doing = above if above.text.lower().endswith("ing") else word
        return doing.deprel in {"obl", "advcl"} and case_of(reading, word.index) == "against"
    is_gerund = word.text.lower().endswith("ing")
    return is_gerund and "against" in markers_of(reading, word.index)


def _is_not_behind(reading: Reading, noun: Token, above: Token) -> bool:
    """Say whether somebody is said not to have done it: "denied that Peru was behind the attack"."""
    is_behind = noun.deprel == "ccomp" and case_of(reading, noun.index) == "behind"
    is_denied = is_behind and above.lemma.lower() in object_class("denial")
    return is_denied and not is_negated(reading, above)


def _is_hindered(reading: Reading, noun: Token, above: Token) -> bool:
    """Say whether somebody keeps help from those it is for: "obstructing aid deliveries"."""
    is_done_to = noun.upos == "NOUN" and noun.deprel in ACTED_ON
    return is_done_to and above.lemma.lower() in _HINDERING and not is_negated(reading, above)


def _is_meant(reading: Reading, word: Token) -> bool:
    """Say whether a subject takes up a meeting told before: "it", "the summit", not "flights"."""
    if word.upos == "PRON":
        return True
    known = deeds("n").get(word.lemma.lower(), ())
    is_meeting = word.lemma.lower() == "trip" or any(one.kind.type == "CONSULT" for one in known)
    return is_meeting and "the" in determiners_of(reading, word.index)


def _is_any_denied(reading: Reading, noun: Token, above: Token) -> bool:
    """Say whether somebody denies that there was any: "denied that any deal had been reached"."""
    if noun.upos != "NOUN" or "any" not in determiners_of(reading, noun.index):
        return False
    over = reading.above(above)
    is_denied = above.deprel == "ccomp" and over.lemma.lower() in object_class("denial")
    return is_denied and not is_negated(reading, over) and not is_negated(reading, above)


def _is_stopped(reading: Reading, noun: Token, above: Token) -> bool:
    """Say whether one deed was stopped before it was done: "halted the deportation", not "deportations"."""
    name = above.lemma.lower()
    if name not in _STOPPING or noun.lemma.lower() not in _STOPPED or noun.deprel not in ACTED_ON:
        return False
    is_running = name in _ENDING and "Number=Plur" in noun.feats
    return is_over(reading, above.index) and not is_negated(reading, above) and not is_running


def _is_called_off(reading: Reading, found: Found, verb: Token) -> bool:
    """Say whether the next clause calls a plan off: "were due to meet but the summit was cancelled"."""
    here = verb
    while here.deprel in {"xcomp", "ccomp"} and here.head >= 0:
        here = reading.tokens[here.head]
    if found.status != "planned" or here.index == verb.index or found.deed.kind.type != "CONSULT":
        return False
    for one in reading.children(here.index, "conj"):
        is_but = any(each.text.lower() == "but" for each in reading.children(one.index, "cc"))
        particles = {each.text.lower() for each in reading.children(one.index, "compound:prt")}
        is_off = one.lemma.lower() == "cancel" or (
            one.lemma.lower() == "call" and "off" in particles
        )
        if is_but and is_off and not reading.children(one.index, "obj"):
            return all(_is_meant(reading, each) for each in reading.children(one.index, *SUBJECTS))
    return False


def _is_decided_against(reading: Reading, word: Token, above: Token) -> bool:
    """Say whether somebody chose not to do it, put it off, or only pretended to."""
    if word.deprel == "xcomp" and above.lemma.lower() in _PRETENDING:
        return not is_negated(reading, above)
    particles = {one.text.lower() for one in reading.children(above.index, "compound:prt")}
    is_held = above.lemma.lower() == "hold" and "off" in particles and word.upos == "VERB"
    is_below = word.deprel in {"advcl", "obj", "xcomp"}
    is_chosen = word.upos == "VERB" and is_against(reading, word, above, _DECIDING)
    return is_chosen or (is_held and is_below and word.text.lower().endswith("ing"))


def _is_not_agreed(reading: Reading, noun: Token, above: Token) -> bool:
    """Say whether several failed to agree on it: "failed to agree on sanctions"."""
    failing = reading.above(above)
    is_topic = noun.upos == "NOUN" and case_of(reading, noun.index) == "on"
    is_topic &= not reading.children(noun.index, "nmod:poss")
    is_topic &= "the" not in determiners_of(reading, noun.index)
    return (
        is_topic
        and above.lemma.lower() == "agree"
        and above.deprel == "xcomp"
        and failing.lemma.lower() == "fail"
    )
