"""What is given or said to a capital goes to the government in it: "arms deliveries to Kyiv"."""

from __future__ import annotations

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading
from dragoman.stages.phrases import case_of

# Given or said to states by themselves; others only where they are of these goods.
_GIVEN = frozenset(
    "aid arm arms assistance concession credit letter loan message support ultimatum warning "
    "weapon weapons".split()
)
# Who is told something or known as a state.
_TOLD = frozenset("accuse ask blame recognise recognize sue thank urge warn".split())
_BROUGHT = frozenset("delivery export sale shipment supply transfer".split())
_GOODS = frozenset(
    "ammunition arm arms gas jet military missile munitions oil tank weapon weapons".split()
)


def is_given(reading: Reading, head: int) -> bool:
    """
    Say whether a name is of whom something is given or said to, as states do.

    "Aid to Kyiv" is a government's, and so is what is said in "accused Kyiv" or done in "recognised
    China"; "food deliveries to Kyiv" may be the town's.
    """
    token = reading.tokens[head]
    if token.deprel == "obj" and reading.tokens[token.head].lemma.lower() in _TOLD:
        return not case_of(reading, head)
    if case_of(reading, head) != "to":
        return False
    if token.deprel == "obl":
        told = (one.lemma.lower() for one in reading.children(token.head, "obj"))
        return any(lemma in object_class("sympathy") for lemma in told)
    if token.deprel != "nmod":
        return False
    noun = reading.tokens[token.head]
    if noun.lemma.lower() in _GIVEN or noun.lemma.lower() in object_class("sympathy"):
        return True
    goods = {one.lemma.lower() for one in reading.children(noun.index, "compound", "amod")}
    return noun.lemma.lower() in _BROUGHT and bool(goods & _GOODS)
