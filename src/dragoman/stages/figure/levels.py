"""Shares that something comes to, and what "it" is that does."""

from __future__ import annotations

from dragoman.knowledge.actors import roles
from dragoman.knowledge.changes import changes
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import subject
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of

LIMITS = frozenset(
    "allocation allotment allowance cap ceiling intake limit quota threshold".split()
)
"""What is itself a figure that may be moved."""
_REACHING = frozenset("approach exceed hit near reach top".split())
# What a pronoun stands for, by its number; who is meant by "he" is no figure.
_NUMBERS = {
    "it": "Number=Sing",
    "this": "Number=Sing",
    "they": "Number=Plur",
    "them": "Number=Plur",
    "these": "Number=Plur",
}


def is_level(reading: Reading, head: int) -> bool:
    """
    Say whether a share is what something came to: "the deficit rose to 4 percent of output".

    It measures the deficit then; but votes where a party fell to "4 percent of the vote".
    """
    token = reading.tokens[head]
    verb = reading.above(token)
    is_end = case_of(reading, head) in {"to", "from"} and lemma_in(changes(), verb) in changes()
    is_end |= lifts_limit(reading, head)
    is_reached = token.deprel == "obj" and verb.lemma.lower() in _REACHING
    if verb.upos != "VERB" or not (is_end or is_reached):
        return False
    objects = reading.children(verb.index, "obj") if is_end else ()
    what = objects[0] if objects else subject(reading, verb.index)
    is_thing = (
        what is not None and what.upos in {"NOUN", "PRON"} and "PronType=Rel" not in what.feats
    )
    return is_thing and what is not None and what.lemma.lower() not in roles()


def lifts_limit(reading: Reading, head: int) -> bool:
    """
    Say whether a limit is moved "up to" a figure, which is then no bound: "raised the cap up to 60 percent".

    A number may stand before its unit, on which it hangs.
    """
    number = reading.tokens[head]
    if number.deprel == "nummod":
        return lifts_limit(reading, number.head)
    verb = reading.above(number)
    change = changes().get(lemma_in(changes(), verb))
    if verb.upos != "VERB" or change is None or change.direction != "up":
        return False
    first = min(reading.subtree(head))
    words = [one.text.lower() for one in reading.tokens[first:head] if one.upos != "PUNCT"]
    moved = reading.children(verb.index, "obj", "nsubj:pass")
    return words[:2] == ["up", "to"] and any(one.lemma.lower() in LIMITS for one in moved)


def is_pronoun(token: Token) -> bool:
    """Say whether a word only points to what is measured: "it", "they"."""
    return token.upos == "PRON" and token.text.lower() in _NUMBERS


def antecedent_of(reading: Reading, pronoun: Token, former: int) -> int:
    """
    Return what a pronoun measured by a figure stands for: what the figure before it measures.

    "Exports rose to 24 billion after they fell to 19": that must be near, and of one number
    with the pronoun; -1 otherwise.
    """
    noun = reading.tokens[former]
    is_near = former >= 0 and 0 <= pronoun.sentence - noun.sentence <= 1
    is_one = _NUMBERS[pronoun.text.lower()] in noun.feats
    return former if is_near and is_one and noun.index < pronoun.index else -1
