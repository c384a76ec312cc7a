"""
Deeds that words beside a verb say were not done: "has yet to sign", "nearly signed".

Who "stopped short of" a ban, or "came close to" one, took none. But "nearly doubled its duty"
and "all but destroyed the port" tell that much was done, and "almost certainly shelled" all.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import verb_of
from dragoman.language.reading import Reading, Token
from dragoman.stages.phrases import has_adverb

# Who does these to what he does ends it.
STOPPING = frozenset({"cease", "discontinue", "end", "halt", "quit", "stop"})
_HAVING = frozenset({"have", "be"})
_NEARLY = frozenset({"nearly", "almost"})
# Of these much is done where all is not, and who nearly kills somebody harms him.
_BY_DEGREES = frozenset(
    "abandon ban block bleed burn choke clear close collapse complete conquer cripple cut demolish "
    "deplete destroy disarm dismantle double drain drown eliminate empty encircle end eradicate erase "
    "evacuate exclude exhaust expand finish flatten freeze grind halt halve injure isolate kill level "
    "lynch maim massacre occupy overrun paralyse paralyze quadruple quintuple raze reach rout ruin "
    "rule seal sever shut squeeze starve stop strangle surround suspend topple treble triple wipe "
    "withdraw wound wreck".split()
)
# The same by what is only half said: "all but accused him".
_HALF_SAID = frozenset("accuse admit announce blame call concede confirm declare dismiss".split())


def is_undone(reading: Reading, verb: Token) -> bool:
    """Say whether the words beside a verb tell that its deed was not, or not yet, done."""
    above = reading.tokens[verb.head] if verb.head >= 0 else None
    if above is not None and _leaves_undone(reading, verb, above):
        return True
    return verb.upos == "VERB" and _is_nearly(reading, verb)


def is_yet_to(reading: Reading, word: Token) -> bool:
    """Say whether a word is the "has" or "is" of "has yet to" or "is yet to", or its "yet"."""
    if word.text.lower() == "yet":
        return any(one.lemma.lower() in _HAVING for one in reading.children(word.index, "cop"))
    return word.lemma.lower() in _HAVING and has_adverb(reading, word.index, {"yet"})


def stops_short(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is the "stopped" of "stopped short of"."""
    return verb.lemma.lower() == "stop" and has_adverb(reading, verb.index, {"short"})


def _leaves_undone(reading: Reading, verb: Token, above: Token) -> bool:
    """Say whether what a verb hangs on tells that its deed is not done."""
    marks = {mark.text.lower() for mark in reading.children(verb.index, "mark")}
    if verb.deprel == "xcomp" and "to" in marks and is_yet_to(reading, above):
        return True
    if verb.deprel not in {"advcl", "xcomp", "ccomp"}:
        return False
    over = reading.tokens[above.head] if above.deprel == "advmod" and above.head >= 0 else above
    if "of" in marks:
        return stops_short(reading, over)
    is_close = has_adverb(reading, over.index, {"close", "near"})
    return "to" in marks and over.lemma.lower() == "come" and is_close


def _is_nearly(reading: Reading, verb: Token) -> bool:
    """Say whether "nearly", "almost" or "all but" stands right before a verb of one stroke."""
    words = reading.tokens[max(0, verb.index - 2) : verb.index]
    texts = [word.text.lower() for word in words]
    lemma = verb_of(verb.lemma, verb.text)
    if texts == ["all", "but"]:
        return lemma not in _BY_DEGREES | _HALF_SAID
    return bool(texts) and texts[-1] in _NEARLY and lemma not in _BY_DEGREES
