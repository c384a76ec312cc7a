"""How deeds of the event head join those of the lexicon: on deeds made by hand."""

import pytest

from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.stages.event_found import Found
from dragoman.stages.event_layer import ALONE, OVERRULES, joined


def found(name, *words, mode="", score=0.75, status=None, rule="verb"):
    """Make a deed of this type, told by these words."""
    return Found(
        deed=Deed(kind_of(name, mode), (), frozenset(), ""),
        trigger=words[0],
        words=words,
        source=(),
        target=(),
        doer=None,
        rule=rule,
        status=status,
        score=score,
    )


def head(name, *words, score=0.9, status="happened", mode=""):
    """Make a deed that the head finds."""
    return found(name, *words, mode=mode, score=score, status=status, rule="head")


def test_a_deed_that_both_find_is_told_once():
    """Rule: words in common make it one; the lexicon keeps its kind, the head gives the status."""
    rule = found("COERCE", 3, 4, mode="seize")
    (one,) = joined([rule], [head("COERCE", 4, status="denied")])

    assert (rule.deed, "denied", "verb+head", 0.9) == (one.deed, one.status, one.rule, one.score)
    assert (3, 4) == one.words


@pytest.mark.parametrize(
    ("score", "kind"), [(OVERRULES, "AID"), (OVERRULES - 0.01, "COERCE")], ids=["sure", "unsure"]
)
def test_the_head_overrules_a_type_where_it_is_sure(score, kind):
    """Rule: of two types for the same words the head's holds, unless it guesses."""
    (one,) = joined([found("COERCE", 3)], [head("AID", 3, score=score)])

    assert kind == one.deed.kind.type


@pytest.mark.parametrize(("score", "count"), [(ALONE, 1), (ALONE - 0.01, 0)])
def test_the_head_alone_must_be_sure(score, count):
    """Rule: a deed no lexicon knows is told where the head is sure of it."""
    assert count == len(joined([], [head("AID", 3, score=score)]))


def test_deeds_stand_in_reading_order():
    """Rule: what only one of the two finds is kept, in the order of the text."""
    together = joined([found("AID", 1), found("COERCE", 7)], [head("CONSULT", 4)])

    assert [1, 4, 7] == [one.trigger for one in together]


def test_a_mode_that_nobody_knows_is_the_type_in_general():
    """Rule: the head may only name modes of the ontology; others fall back."""
    assert kind_of("COERCE", "") == kind_of("COERCE", "no such mode")
    assert kind_of("COERCE", "seize").mode == "seize"
