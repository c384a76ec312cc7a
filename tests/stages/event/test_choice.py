"""Which of the deeds of lexicon and event head count, and as what: on deeds made by hand."""

from itertools import takewhile
from math import log

import pytest

from dragoman.ingest.text import read_text
from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.knowledge.tables import rows
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Party
from dragoman.spans import Span
from dragoman.stages import standard
from dragoman.stages.event.choice import (
    ALONE,
    CONSENT,
    NOBODY,
    OTHER,
    POLITICAL,
    SAME,
    STANDING,
    STRANGE,
    SUFFERED_ALONE,
    UNPOLITICAL,
    chosen,
    decided,
    made,
    paired,
    stands,
)
from dragoman.stages.event.found import Found
from dragoman.stages.event.signs import Candidate, Weighing
from dragoman.stages.events import candidates_in

SOMEBODY = (Party(spans=(Span(0, 4),)),)
STATE = (Party(spans=(Span(0, 4),), country="OMN", sector="GOV"),)


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


# Parts of speech by which signs are named; the sentences here have not all of them.
TAGS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())


def _before():
    """Return the stages that come before events."""
    return Pipeline(list(takewhile(lambda stage: "event" not in stage.writes, standard())))


def odds(chance):
    """Return the log-odds of a probability."""
    return log(chance / (1 - chance))


def test_words_in_common_make_one_candidate():
    """Rule: of two triggers in the words of a rule the one of its type is its deed."""
    rule = found("PROTEST", 2, 4, requires="protest")
    other, own, far = head("REQUEST", 2, score=0.99), head("PROTEST", 4), head("AID", 9)

    assert [(rule, own), (None, other), (None, far)] == list(paired([rule], [other, own, far]))
    assert [(rule, None)] == list(paired([rule], []))


def test_a_deed_that_both_find_is_told_once():
    """Rule: the lexicon keeps kind and words, the head gives the status."""
    rule = found("COERCE", 3, 4, mode="seize")
    one = made(Candidate(rule, head("COERCE", 4, status="denied")), "COERCE", 0.8)

    assert (rule.deed, "denied", "verb+head", 0.8) == (one.deed, one.status, one.rule, one.score)
    assert (3, 4) == one.words


@pytest.mark.parametrize(
    ("name", "kind"), [("COERCE", "seize"), ("SANCTION", "expel"), ("ACCUSE", None)]
)
def test_the_mode_is_told_by_who_gives_the_type(name, kind):
    """Rule: the rule's for its type, the head's for its own, none for a third."""
    rule, by_head = found("COERCE", 3, mode="seize"), head("SANCTION", 3, mode="expel")
    assert made(Candidate(rule, by_head), name, 0.9).deed.kind.mode == kind


@pytest.mark.parametrize(
    ("share", "requires", "kind"),
    [(0.4, "", "COERCE"), (0.01, "", "AID"), (0.01, "deal", "COERCE")],
    ids=["likely", "ruled out", "two words"],
)
def test_what_stands_keeps_its_type(share, requires, kind):
    """Rule: the rule's, if the head does not rule it out, where no other is likely by itself."""
    types = (("AID", 1 - share), ("COERCE", share))
    one = Candidate(found("COERCE", 3, requires=requires), head("AID", 3, types=types))
    low = odds(UNPOLITICAL) - 0.01

    assert decided(one, {"AID": low, "COERCE": low - 2})[0] == kind


@pytest.mark.parametrize(
    ("margin", "mode", "kind"),
    [(OTHER - 0.01, "", "COERCE"), (OTHER + 0.01, "", "AID"), (9.0, "seize", "COERCE")],
)
def test_another_type_must_be_clearly_likelier(margin, mode, kind):
    """Rule: even where it is likely; a rule with an object that knows the mode is not overruled."""
    one = Candidate(found("COERCE", 3, mode=mode, requires="deal"), head("AID", 3))
    assert decided(one, {"AID": 5.0, "COERCE": 5.0 - margin})[0] == kind


@pytest.mark.parametrize(
    ("name", "source", "target", "bar"),
    [
        ("AID", STATE, (), POLITICAL),
        ("AID", SOMEBODY, (), UNPOLITICAL),
        ("AID", (), STATE, POLITICAL),
        # Who accuses or attacks has somebody to accuse or attack.
        ("ACCUSE", STATE, (), UNPOLITICAL),
        ("ACCUSE", STATE, SOMEBODY, POLITICAL),
    ],
)
def test_what_does_not_stand_must_be_likely(name, source, target, bar):
    """Rule: more so where nobody in politics takes part, or nobody is named whom it needs."""
    weak = head(name, 3, score=0.5)._replace(source=source, target=target)

    assert not stands(Candidate(None, weak))
    assert decided(Candidate(None, weak), {name: odds(bar + 0.01)})
    assert decided(Candidate(None, weak), {name: odds(bar - 0.01)}) is None


def test_what_stands_may_still_be_too_unlikely():
    """Rule: a rule that rests on two words falls only where all else speaks against it."""
    one = Candidate(found("COERCE", 3, requires="deal"), None)

    assert decided(one, {"COERCE": odds(STANDING + 0.01)})
    assert decided(one, {"COERCE": odds(STANDING - 0.01)}) is None


@pytest.mark.parametrize(("requires", "does"), [("", False), ("deal", True)])
def test_a_bare_word_needs_the_heads_consent(requires, does):
    """Rule: what a verb or noun alone tells stands only where the head thinks it possible."""
    rule = found("COERCE", 3, requires=requires)

    assert does == stands(Candidate(rule, None))
    for name, bar in (("AID", CONSENT), ("COERCE", SAME)):
        assert does == stands(Candidate(rule, head(name, 3, score=bar - 0.01)))
        assert stands(Candidate(rule, head(name, 3, score=bar)))


@pytest.mark.parametrize(
    ("name", "mode", "source", "target", "does"),
    [
        ("COERCE", "", STATE, STATE, True),
        ("COERCE", "", STATE, SOMEBODY, False),
        ("COERCE", "", (), STATE, False),
        ("CONSULT", "visit", (), STATE, True),
        ("CONSULT", "visit", STATE, (), False),
    ],
)
def test_what_one_state_does_to_another_needs_no_consent(name, mode, source, target, does):
    """Rule: a bare word stands between two political actors; so does a visit to one of them."""
    rule = found(name, 3, mode=mode)._replace(source=source, target=target)
    assert does == stands(Candidate(rule, None))


@pytest.mark.parametrize(
    ("name", "source", "target", "bar"),
    [
        ("AID", STATE, (), ALONE),
        ("AID", SOMEBODY, (), STRANGE),
        ("AID", (), STATE, SUFFERED_ALONE),
        ("AID", (), (), NOBODY),
        ("ACCUSE", STATE, (), NOBODY),
        ("ASSAULT", STATE, SOMEBODY, ALONE),
    ],
)
def test_the_head_alone_must_be_sure(name, source, target, bar):
    """Rule: a deed no lexicon knows stands where the head is sure, the more the less is known."""
    sure = head(name, 3, score=bar)._replace(source=source, target=target)

    assert stands(Candidate(None, sure))
    assert not stands(Candidate(None, sure._replace(score=bar - 0.01)))


READING = default_reader().read(
    [read_text("Peru cut its sanctions list and freed two men.", title="-")]
)[0]


def test_deeds_stand_in_reading_order():
    """Rule: what only one of the two finds is kept, in the order of the text."""
    heads = [
        head(name, word, score=0.99)._replace(source=STATE)
        for name, word in (("RETREAT", 6), ("CONCEDE", 1))
    ]
    assert [1, 6] == [one.trigger for one in chosen(READING, list(paired([], heads)))]


@pytest.mark.parametrize(("words", "told"), [((1, 4), [1]), ((1, 3), [1]), ((1,), [1, 3])])
def test_a_deed_is_not_told_again_by_its_object(words, told):
    """Rule: a trigger in a rule's words, of its type, or one that says what its object is about."""
    rule = found("SANCTION", *words, requires="deal")
    again = head("SANCTION", 3, score=0.99)._replace(source=STATE)
    found_here = chosen(READING, [*paired([rule], []), Candidate(None, again)])
    assert told == [one.trigger for one in found_here]


TEXTS = [
    "Peru cut its sanctions list and freed two men.",
    "Chad's army has not attacked any village, its spokesman said.",
    "Oman may send an envoy to Yemen and signed no accord with the rebels.",
    "Protest in Lima!",
    "Police handcuffed the union's leader.",
    "The ministers held talks; the union's strike was called off by the court.",
]


def test_signs_of_the_table_are_ones_that_are_made():
    """Rule: code and table name signs alike; a kind of sign that nothing makes is a slip."""
    known = {row["sign"] for row in rows("event_signs")}
    made_here: set[str] = set()
    for report in [read_text(text, title="-") for text in TEXTS]:
        reading = _before()(default_reader().read([report])[0])
        candidates = candidates_in(reading)
        weighing = Weighing(reading, candidates)
        for one in candidates:
            for signs in (weighing.common(one), *(own for _, own in weighing.options(one))):
                made_here |= set(signs)
    families = {sign.partition(" ")[0].rstrip(":") for sign in made_here}

    assert {"always", "score", "share", "rule: firm", "VERB", "likeliest type"} <= made_here & known
    assert {sign.partition(" ")[0].rstrip(":") for sign in known} <= families | TAGS


def test_a_mode_that_nobody_knows_is_the_type_in_general():
    """Rule: the head may only name modes of the ontology; others fall back."""
    assert kind_of("COERCE", "") == kind_of("COERCE", "no such mode")
    assert kind_of("COERCE", "seize").mode == "seize"


ONE, TWO = (
    (Party(spans=(Span(at, at + 4),), country=country, sector="GOV"),)
    for at, country in ((0, "OMN"), (10, "PER"))
)


def parties_of(rule_sides, head_sides, name="CONSULT", flags=""):
    """Return source and target where rule and head find these."""
    rule, by_head = (
        one._replace(source=source, target=target)
        for one, (source, target) in ((found(name, 5), rule_sides), (head(name, 5), head_sides))
    )
    rule = rule._replace(deed=Deed(rule.deed.kind, (), frozenset(flags), ""))
    joint = made(Candidate(rule, by_head), name, 0.9)
    return joint.source, joint.target


@pytest.mark.parametrize(
    ("rule_sides", "head_sides", "expected"),
    [
        ((ONE, TWO), (ONE, TWO), (ONE, TWO)),
        # Nobody for the head: one of politics that the tree has.
        ((ONE, TWO), (ONE, ()), (ONE, TWO)),
        ((ONE, SOMEBODY), (TWO, ()), (TWO, ())),
        # "Her arrest": who owns the deed suffers it.
        ((ONE, ()), ((), ONE), ((), ONE)),
    ],
)
def test_sides(rule_sides, head_sides, expected):
    """Rule: the tree bounds the parties, the head says who they are."""
    assert expected == parties_of(rule_sides, head_sides)


def test_both_act_together_in_what_is_done_together_only():
    """Rule: "A met B" has two sources if the head has; "A rejected B's offer" never has."""
    assert (ONE + TWO, ()) == parties_of((ONE, TWO), (ONE + TWO, ()), flags="r")
    assert (ONE, TWO) == parties_of((ONE, TWO), (ONE + TWO, ()), "REJECT")


def test_what_is_moved_is_no_target():
    """Rule: troops that are moved are the mover's own, if the head has nobody; a state is not."""
    troops = (Party(spans=(Span(10, 14),), sector="MIL"),)
    assert (ONE, ()) == parties_of((ONE, troops), (ONE, ()), "MOBILIZE")
    assert (ONE, ()) == parties_of((ONE, ONE), (ONE, ()), "MOBILIZE")
    assert ((), ()) == parties_of(((), TWO), ((), ()), "MOBILIZE")
    assert (ONE, TWO) == parties_of((ONE, TWO), (ONE, ()), "MOBILIZE")
    assert (ONE, TWO) == parties_of((ONE, ()), (ONE, TWO), "MOBILIZE")


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "At the debate in Reno, Halloran blasted Schuster over the tax.",
            (["Halloran"], ["Schuster"]),
        ),
        ("Carver slammed the media in his speech.", (["Carver"], ["the media"])),
        ("Mr. Trant has disparaged immigrants all year.", (["Mr. Trant"], ["immigrants"])),
        ("Carver challenged the legality of the tax.", None),
        ("Carver lambasted the weather.", None),
    ],
)
def test_who_is_acted_on_is_meant(sides_in, text, sides):
    """Though nobody knows him; a thing that belongs to nobody is not."""
    told = sides_in(text).get("ACCUSE", ([], []))
    assert told == sides if sides else told[1] == []


def test_nobody_is_on_both_sides(deeds_in):
    """Who owns the defence is not who came to it, and troops leave a country, not themselves."""
    came = deeds_in("Peru's envoy came to Oman's defence on Tuesday.")
    left = deeds_in("The withdrawal of the last Ugandan division from Congo ended on Sunday.")
    assert came == [("SUPPORT", ["Peru's envoy"], ["Oman"])]
    assert [target for name, _, target in left if name == "RETREAT"] == [["Congo"]]
