"""Whom a reaction answers that only the sentence before names."""

import pytest

_SEIZED = """Croatia seized a Slovenian trawler on Friday. Ljubljana protested. Zagreb rejected the
protest."""


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            _SEIZED,
            "rejected",
            ["Ljubljana"],
        ),
        (
            "Rebels attacked an army post near Kidal. The army retaliated with air strikes.",
            "air strikes",
            ["Rebels"],
        ),
        (
            "Peru imposed tariffs on Chilean steel. Santiago retaliated with a levy on milk.",
            "levy",
            ["Peru"],
        ),
        (
            "Indonesia seized five Vietnamese boats. Hanoi demanded compensation.",
            "demanded",
            ["Indonesia"],
        ),
        (
            "India imposed a tariff on Bangladeshi jute, and Dhaka threatened to sue.",
            "threatened",
            ["India"],
        ),
        (
            "Aid workers appealed to the army for escorts. The army promised to send two companies.",
            "promised",
            ["Aid workers"],
        ),
        (
            "Togo expelled two Ghanaian envoys, and Accra asked for an explanation.",
            "asked",
            ["Togo"],
        ),
        (
            "A march was banned by the police commissioner. The union said it would defy the ban.",
            "defy",
            ["the police commissioner"],
        ),
        (
            "The health minister threatened to sack nurses. Their union called the threat illegal.",
            "called",
            ["The health minister"],
        ),
        (
            "Peru expelled two Chilean envoys. Santiago called the expulsion unjust.",
            "called",
            ["Peru"],
        ),
    ],
)
def test_who_reacts_answers_who_did_it_the_sentence_before(marks_in, text, trigger, target):
    """Rule: a reaction without a target of its own has who did what it answers."""
    report, marks = marks_in(text, "event")
    event = [one for one in marks if one.spans[0].of(report.text) == trigger][-1]
    assert [party.spans[0].of(report.text) for party in event.target] == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            "Kenya expelled two Ugandan diplomats. Nairobi dismissed the criticism.",
            "dismissed",
            [],
        ),
        ("Peru freed a Chilean smuggler. Lima rejected the criticism.", "rejected", []),
        ("Indonesia seized five Vietnamese boats. Jakarta demanded better charts.", "demanded", []),
        ("Ghana praised two Togolese monks. A Lomé paper asked for rain gauges.", "asked", []),
        ("Tunisia arrested four union leaders. The union called a strike.", "called…strike", []),
    ],
)
def test_no_state_reacts_to_itself(marks_in, text, trigger, target):
    """Rule: no government dismisses its own words."""
    report, marks = marks_in(text, "event")
    told = {"…".join(span.of(report.text) for span in one.spans): one for one in marks}
    assert [party.spans[0].of(report.text) for party in told[trigger].target] == target
