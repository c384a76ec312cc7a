"""
Deeds that words beside a verb say were not done: "has yet to sign", "nearly signed".

Who "stopped short of" a ban, or "came close to" one, took none, and who "went ahead with" it did. But "nearly doubled its duty"
and "all but destroyed the port" tell that much was done, "almost certainly shelled" all, and who
"all but promised" something has said so in effect.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import VERBAL, deeds_of_verb, verb_of
from dragoman.knowledge.speech import verbs
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import YET, follows_yet_to, markers_of
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.phrases import case_of, determiners_of, has_adverb

# Who does these to what he does ends it.
STOPPING = frozenset({"cease", "discontinue", "end", "halt", "quit", "stop"})
# Who does these "clear of" something leaves it undone.
_KEEPING = frozenset({"keep", "remain", "stay", "steer"})
_LACKING = frozenset({"come", "fall"})
_DRAWING = frozenset({"back", "draw", "hold", "pull", "shy", "step"})
_SHRINKING = frozenset({"flinch", "recoil", "shrink"})
_GOING = frozenset({"forge", "go", "move", "plough", "plow", "press", "push"})
_AHEAD = frozenset({"ahead", "on", "forward"})
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
# What is agreed by one stroke of the pen; other words "all but" said are said in effect.
_BY_PEN = frozenset({"initial", "sign"})
# What is brought before a court, and the verbs for it.
_CHARGES = frozenset({"charge", "complaint", "indictment", "lawsuit", "suit"})
_LAYING = frozenset({"bring", "file", "lay", "prefer", "press"})


def is_undone(reading: Reading, verb: Token) -> bool:
    """Say whether the words beside a verb tell that its deed was not, or not yet, done."""
    above = reading.governor(verb)
    if above is not None and _leaves_undone(reading, verb, above):
        return True
    return verb.upos == "VERB" and _is_nearly(reading, verb)


def carried_out(reading: Reading, noun: Token) -> Token | None:
    """
    Return the verb that tells how far a deed came that somebody "went ahead with"; None if none does.

    So does the "brought" of "charges may be brought".
    """
    above = reading.above(noun)
    is_with = noun.upos == "NOUN" and case_of(reading, noun.index) == "with"
    if noun.deprel == "nsubj:pass" and noun.lemma.lower() in _CHARGES:
        return above if above.lemma.lower() in _LAYING and not _is_none(reading, noun) else None
    return above if is_with and goes_ahead(reading, above) else None


def _is_none(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is denied: "no charges"."""
    return bool(determiners_of(reading, noun.index) & NEGATIONS)


def goes_ahead(reading: Reading, verb: Token) -> bool:
    """Say whether a verb only tells that something is begun or gone on with: "pressed ahead"."""
    if verb.lemma.lower() == "proceed":
        return True
    parts = (*reading.children(verb.index, "compound:prt"), *reading.children(verb.index, "advmod"))
    is_going = verb.lemma.lower() in _GOING
    return is_going and any(one.text.lower() in _AHEAD for one in parts)


def is_mere_course(reading: Reading, verb: Token) -> bool:
    """Say whether a verb only tells how far something came: "stopped short of", "pressed ahead with"."""
    is_course = stops_short(reading, verb) or goes_ahead(reading, verb)
    return is_course and not reading.children(verb.index, "obj")


def is_yet_to(reading: Reading, word: Token) -> bool:
    """Say whether a word is the "has" or "is" of "has yet to" or "is yet to", or its "yet"."""
    if word.text.lower() == "yet":
        return any(one.lemma.lower() in YET for one in reading.children(word.index, "cop"))
    return word.lemma.lower() in YET and has_adverb(reading, word.index, {"yet"})


def stops_short(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is the "stopped" of "stopped short of", or the "fell" of "fell two votes short of"."""
    lemma = verb.lemma.lower()
    if lemma in _LACKING and any(
        one.text.lower() == "short" for one in reading.children(verb.index, "xcomp")
    ):
        return True
    return lemma == "stop" and has_adverb(reading, verb.index, {"short"})


def _keeps_clear(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is the "steered" of "steered clear of"."""
    return verb.lemma.lower() in _KEEPING and has_adverb(reading, verb.index, {"clear"})


def draws_back(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is the "shied" of "shied away from"."""
    lemma = verb.lemma.lower()
    return lemma in _SHRINKING or (
        lemma in _DRAWING and has_adverb(reading, verb.index, {"away", "back", "off"})
    )


def falls_short(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is the "stopped" of "stopped short of", or the "came" of "came close to"."""
    is_close = has_adverb(reading, verb.index, {"close", "near"})
    return stops_short(reading, verb) or (verb.lemma.lower() == "come" and is_close)


def over_of(reading: Reading, verb: Token) -> Token | None:
    """Return the verb that another hangs on, be it through the "short" of "stopped short of"."""
    above = reading.governor(verb)
    is_beside = above is not None and (
        above.deprel == "advmod" or (above.deprel == "xcomp" and above.text.lower() == "short")
    )
    if above is not None and is_beside and above.head >= 0:
        return reading.tokens[above.head]
    return above


def _lies_ahead(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is the "sign" of "has yet to sign", whatever it hangs on."""
    marks = reading.children(verb.index, "mark")
    if verb.head < 0 or not any(mark.text.lower() == "to" for mark in marks):
        return False
    is_below = verb.deprel == "xcomp" and is_yet_to(reading, reading.tokens[verb.head])
    return is_below or follows_yet_to(reading, verb)


def _leaves_undone(reading: Reading, verb: Token, above: Token) -> bool:
    """Say whether what a verb hangs on tells that its deed is not done."""
    if _lies_ahead(reading, verb):
        return True
    markers = markers_of(reading, verb.index)
    if verb.deprel not in {"advcl", "xcomp", "ccomp"}:
        return False
    over = over_of(reading, verb) or above
    if "of" in markers:
        is_left = stops_short(reading, over) or _keeps_clear(reading, over)
        return is_left and not has_adverb(reading, over.index, NEGATIONS)
    if "from" in markers and draws_back(reading, over):
        return not has_adverb(reading, over.index, NEGATIONS)
    return "to" in markers and not stops_short(reading, over) and falls_short(reading, over)


def _is_nearly(reading: Reading, verb: Token) -> bool:
    """Say whether "nearly", "almost" or "all but" stands right before a verb of one stroke."""
    words = reading.tokens[max(0, verb.index - 2) : verb.index]
    texts = [word.text.lower() for word in words]
    lemma = verb_of(verb.lemma, verb.text)
    if texts == ["all", "but"]:
        return lemma not in _BY_DEGREES and not _is_of_words(verb)
    return bool(texts) and texts[-1] in _NEARLY and lemma not in _BY_DEGREES


def _is_of_words(verb: Token) -> bool:
    """Say whether a verb may tell what somebody says, agrees or refuses: "rejected"."""
    lemma = verb_of(verb.lemma, verb.text)
    if lemma in _BY_PEN:
        return False
    return lemma in verbs() or any(
        deed.kind.quad in VERBAL for deed in deeds_of_verb(verb.lemma, verb.text)
    )


def clears_of(reading: Reading, verb: Token) -> bool:
    """Say whether a court finds that somebody did not do a thing: "cleared him of killing a priest"."""
    clauses = reading.children(verb.index, "acl", "advcl", "obl", "xcomp")
    return verb.lemma.lower() == "clear" and any(
        mark.text.lower() == "of"
        for clause in clauses
        if clause.upos == "VERB"
        for mark in reading.children(clause.index, "case", "mark")
    )
