"""Whether somebody has the stance that a verb tells, or only may take it, is slow to, gave it up."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import follows_yet_to, helpers_of, markers_of
from dragoman.stages.function_words import AHEAD, MAY, NEGATIONS
from dragoman.stages.phrases import first_joined, is_denied

# What only may be; what is not so ("could not support it") is told.
_COULD = frozenset({"could"})
# Who is so has not taken the stance, and need not have the other one.
_SLOW = frozenset(
    "hesitant loath loth reluctant slow unable unlikely unsure unwilling wary".split()
)
# So of who does these with a stance: he weighs it, keeps from it, or has given it up.
_SHUNNING = frozenset(
    "cease consider contemplate debate discuss fail hesitate mull ponder quit stop struggle weigh".split()
)
_SLOWNESS = frozenset({"failure", "hesitation", "inability", "reluctance", "unwillingness"})
# By these somebody else is brought to a stance: once it is done, he has it.
_BRINGING = frozenset({"coax", "convince", "induce", "persuade"})
# Who does not do these with a stance does not have it: "does not plan to endorse it".
_LEANING = frozenset("agree aim appear go intend mean plan seek seem want wish".split())
# Nor does who need not take it have it.
_NEEDING = frozenset({"have", "need"})
_BELOW = frozenset({"acl", "advcl", "ccomp", "obj", "xcomp"})


def is_not_held(reading: Reading, verb: Token) -> bool:
    """
    Say whether a stance is one that nobody is told to have: "may back it", "is reluctant to".

    Who "did not hesitate to condemn" a raid condemns it.
    """
    top = first_joined(reading, verb)
    if _is_only_possible(reading, top) or follows_yet_to(reading, top) or _is_not_yet(reading, top):
        return True
    above = reading.tokens[top.head] if top.head >= 0 and top.deprel in _BELOW else None
    if above is None:
        return False
    lemma, is_not = above.lemma.lower(), is_denied(reading, above.index)
    if above.upos == "ADJ":
        return lemma in _SLOW and not is_not
    if above.upos == "NOUN":
        # "Will help convince supporters of Roca to back it".
        over = reading.tokens[above.head] if above.deprel == "obj" else above
        is_brought = "to" in markers_of(reading, top.index) and over.lemma.lower() in _BRINGING
        return lemma in _SLOWNESS or (is_brought and _is_still_to_come(reading, over))
    if lemma == "use" or (lemma in _NEEDING and is_not):
        return "to" in markers_of(reading, top.index)  # "used to back it"
    if lemma in _SHUNNING:
        # "Told France to stop opposing it": France does, as yet.
        return not is_not and "to" not in markers_of(reading, above.index)
    return lemma in _BRINGING and (is_not or _is_still_to_come(reading, above))


def is_denied_above(reading: Reading, verb: Token) -> bool:
    """Say whether the verb over a stance is denied, and the stance with it: "is not going to back it"."""
    if verb.deprel != "xcomp" or verb.head < 0 or "to" not in markers_of(reading, verb.index):
        return False
    above = reading.tokens[verb.head]
    return above.lemma.lower() in _LEANING and is_denied(reading, above.index)


def _is_only_possible(reading: Reading, verb: Token) -> bool:
    """Say whether a stance is one that somebody may take: "may back it", "could back it"."""
    helpers = helpers_of(reading, verb.index)
    return bool(helpers & MAY) or (bool(helpers & _COULD) and not is_denied(reading, verb.index))


def _is_not_yet(reading: Reading, verb: Token) -> bool:
    """Say whether a stance is not yet taken: "has not yet endorsed the plan"."""
    own = {one.text.lower() for one in reading.children(verb.index, "advmod")}
    return "yet" in own and bool(own & NEGATIONS)


def _is_still_to_come(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is still to be persuaded: "wants to persuade", "will persuade"."""
    helpers = helpers_of(reading, verb.index)
    is_bare = "VerbForm=Inf" in verb.feats
    return bool(helpers & AHEAD) or is_bare or "to" in markers_of(reading, verb.index)
