"""How deeds of the event head join those of the lexicon: on deeds made by hand."""

from dataclasses import replace

import pytest

from dragoman.ingest.text import read_text
from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.language.reader import default_reader
from dragoman.language.reading_layers import Argument, Trigger
from dragoman.records import Party
from dragoman.spans import Span
from dragoman.stages.event_found import Found
from dragoman.stages.event_layer import (
    ALONE,
    CONSENT,
    NOBODY,
    SAME,
    SUFFERED,
    UNPOLITICAL,
    found_in_layer,
    joined,
)
from dragoman.stages.event_parties import Parties


def found(name, *words, mode="", score=0.75, status=None, rule="verb", requires="", types=()):
    """Make a deed of this type, told by these words."""
    return Found(
        deed=Deed(kind_of(name, mode), (), frozenset(), requires),
        trigger=words[0],
        words=words,
        source=(),
        target=(),
        doer=None,
        rule=rule,
        status=status,
        score=score,
        types=types,
    )


def head(name, *words, score=0.9, status="happened", mode="", types=()):
    """Make a deed that the head finds."""
    types = types or ((name, 1.0),)
    return found(name, *words, mode=mode, score=score, status=status, rule="head", types=types)


@pytest.mark.parametrize(
    ("text", "trigger", "party", "count"),
    [
        ("Chad held talks. Oslo paid.", 2, 4, 0),
        ("Chad held talks. Oslo paid.", 2, 0, 1),
        ("Oslo paid. Talks began.", 3, 0, 1),
        ("Talks began. Oslo paid.", 0, 3, 0),
    ],
)
def test_who_is_named_only_later_takes_no_part(text, trigger, party, count):
    """Whatever the head, which sees several lines, says; who was named before may."""
    argument = Argument("source", party, party + 1, 0.9)
    one = Trigger(trigger, trigger + 1, "CONSULT", "", "happened", 0.9, 0.9, (argument,))
    report = read_text(text, title="-")
    reading = replace(default_reader().read([report])[0], triggers=(one,))
    (event,) = found_in_layer(reading, Parties(reading))

    assert len(event.source) == count


@pytest.mark.parametrize(
    ("text", "word", "count"),
    [
        ("The miners in Togo went on strike.\n\nThe ministry resumes talks.", "talks", 0),
        ("The miners in Togo went on strike.\n\nTalks were resumed.", "Talks", 1),
    ],
)
def test_a_clause_with_a_subject_takes_none_from_elsewhere(text, word, count):
    """However sure the head is of somebody told before."""
    reading = default_reader().read([read_text(text, title="-")])[0]
    at = next(token.index for token in reading.tokens if token.text == word)
    argument = Argument("source", 0, 2, 0.99)
    one = Trigger(at, at + 1, "CONSULT", "", "planned", 0.9, 0.9, (argument,))
    (deed,) = found_in_layer(replace(reading, triggers=(one,)), Parties(reading))
    assert len(deed.source) == count


def test_a_deed_that_both_find_is_told_once():
    """Rule: words in common make it one; the lexicon keeps its kind, the head gives the status."""
    rule = found("COERCE", 3, 4, mode="seize")
    (one,) = joined([rule], [head("COERCE", 4, status="denied")])

    assert (rule.deed, "denied", "verb+head", 0.9) == (one.deed, one.status, one.rule, one.score)
    assert (3, 4) == one.words


@pytest.mark.parametrize(
    ("share", "requires", "kind"),
    [(0.4, "", "COERCE"), (0.01, "", "AID"), (0.01, "deal", "COERCE")],
    ids=["likely", "ruled out", "two words"],
)
def test_the_head_overrules_the_type_of_a_bare_word(share, requires, kind):
    """Rule: a type the head thinks most unlikely falls, unless the rule rests on two words."""
    rule = found("COERCE", 3, requires=requires)
    (one,) = joined([rule], [head("AID", 3, types=(("AID", 1 - share), ("COERCE", share)))])

    assert kind == one.deed.kind.type


@pytest.mark.parametrize(("requires", "count"), [("", 0), ("deal", 1)])
def test_a_bare_word_needs_the_heads_consent(requires, count):
    """Rule: what a verb or noun alone tells is told only where the head thinks it possible."""
    rule = found("COERCE", 3, requires=requires)

    assert count == len(joined([rule], []))
    for name, bar in (("AID", CONSENT), ("COERCE", SAME)):
        assert count == len(joined([rule], [head(name, 3, score=bar - 0.01)]))
        assert 1 == len(joined([rule], [head(name, 3, score=bar)]))


SOMEBODY = (Party(spans=(Span(0, 4),)),)
STATE = (Party(spans=(Span(0, 4),), country="OMN", sector="GOV"),)


@pytest.mark.parametrize(
    ("name", "mode", "source", "target", "count"),
    [
        ("COERCE", "", STATE, STATE, 1),
        ("COERCE", "", STATE, SOMEBODY, 0),
        ("COERCE", "", (), STATE, 0),
        ("CONSULT", "visit", (), STATE, 1),
        ("CONSULT", "visit", STATE, (), 0),
    ],
)
def test_what_one_state_does_to_another_needs_no_consent(name, mode, source, target, count):
    """Rule: a bare word stands between two political actors; so does a visit to one of them."""
    rule = found(name, 3, mode=mode)._replace(source=source, target=target)

    assert count == len(joined([rule], []))


@pytest.mark.parametrize(
    ("name", "source", "target", "bar"),
    [
        ("AID", STATE, (), ALONE),
        ("AID", SOMEBODY, (), UNPOLITICAL),
        ("AID", (), STATE, SUFFERED),
        ("AID", (), (), NOBODY),
        # Who accuses or attacks has somebody to accuse or attack.
        ("ACCUSE", STATE, (), NOBODY),
        ("ASSAULT", STATE, SOMEBODY, ALONE),
    ],
)
def test_the_head_alone_must_be_sure(name, source, target, bar):
    """Rule: a deed no lexicon knows is told where the head is sure, the more the less is known."""
    sure = head(name, 3, score=bar)._replace(source=source, target=target)

    assert 1 == len(joined([], [sure]))
    assert [] == joined([], [sure._replace(score=bar - 0.01)])


def test_a_second_trigger_within_a_rule_stands_for_itself():
    """Rule: of two triggers in the words of a rule the one of its type is its deed."""
    rule = found("PROTEST", 2, 4, requires="protest")
    heads = [head("REQUEST", 2, score=0.99), head("PROTEST", 4, score=0.98)]

    other, one = joined([rule], [heads[0]._replace(source=STATE), heads[1]])

    assert ("REQUEST", (2,)) == (other.deed.kind.type, other.words)
    assert ("PROTEST", (2, 4)) == (one.deed.kind.type, one.words)


def test_deeds_stand_in_reading_order():
    """Rule: what only one of the two finds is kept, in the order of the text."""
    middle = head("CONSULT", 4)._replace(source=STATE)
    rules = [found(name, word, requires="deal") for name, word in (("AID", 1), ("COERCE", 7))]
    together = joined(rules, [middle])

    assert [1, 4, 7] == [one.trigger for one in together]


def test_a_mode_that_nobody_knows_is_the_type_in_general():
    """Rule: the head may only name modes of the ontology; others fall back."""
    assert kind_of("COERCE", "") == kind_of("COERCE", "no such mode")
    assert kind_of("COERCE", "seize").mode == "seize"


ONE, OTHER = (
    (Party(spans=(Span(at, at + 4),), country=country, sector="GOV"),)
    for at, country in ((0, "OMN"), (10, "PER"))
)


def parties_of(rule_sides, head_sides, name="CONSULT"):
    """Return source and target where rule and head find these."""
    rule, by_head = (
        one._replace(source=source, target=target)
        for one, (source, target) in ((found(name, 5), rule_sides), (head(name, 5), head_sides))
    )
    (joint,) = joined([rule], [by_head])
    return joint.source, joint.target


@pytest.mark.parametrize(
    ("rule_sides", "head_sides", "expected"),
    [
        # "A met B": the tree has an object, the head two sides that act.
        ((ONE, OTHER), (ONE + OTHER, ()), (ONE + OTHER, ())),
        ((ONE, OTHER), (ONE, OTHER), (ONE, OTHER)),
        # Nobody for the head: one of politics that the tree has.
        ((ONE, OTHER), (ONE, ()), (ONE, OTHER)),
        ((ONE, SOMEBODY), (OTHER, ()), (OTHER, ())),
        # "Her arrest": who owns the deed suffers it.
        ((ONE, ()), ((), ONE), ((), ONE)),
    ],
)
def test_sides(rule_sides, head_sides, expected):
    """Rule: the tree bounds the parties, the head says who they are."""
    assert expected == parties_of(rule_sides, head_sides)


def test_what_is_moved_is_no_target():
    """Rule: troops that are moved are the mover's own, if the head has nobody; a state is not."""
    troops = (Party(spans=(Span(10, 14),), sector="MIL"),)
    assert (ONE, ()) == parties_of((ONE, troops), (ONE, ()), "MOBILIZE")
    assert (ONE, ()) == parties_of((ONE, ONE), (ONE, ()), "MOBILIZE")
    assert ((), ()) == parties_of(((), OTHER), ((), ()), "MOBILIZE")
    assert (ONE, OTHER) == parties_of((ONE, OTHER), (ONE, ()), "MOBILIZE")
    assert (ONE, OTHER) == parties_of((ONE, ()), (ONE, OTHER), "MOBILIZE")
