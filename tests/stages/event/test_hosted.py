"""Visits and talks for which somebody is awaited, invited or received: who comes, and to whom."""

import pytest


def _coming(marks_in, text):
    """Return the visits and talks of a text: how they are told, who comes, and to whom."""
    report, marks = marks_in(text, "event")

    def names(parties):
        return [party.country or party.actor or party.spans[0].of(report.text) for party in parties]

    return [
        (mark.spans[0].of(report.text), names(mark.source), names(mark.target))
        for mark in marks
        if mark.type == "CONSULT"
    ]


@pytest.mark.parametrize(
    ("text", "noun", "who", "where"),
    [
        (
            "Roca said he expects Kea for a state visit to Lima.",
            "visit",
            "person/kea",
            "PER",
        ),
        (
            "Lima expects Kea for her first visit to Peru.",
            "visit",
            "person/kea",
            "PER",
        ),
        (
            "Lima invited President Kea for talks in May.",
            "talks",
            "person/kea",
            "PER",
        ),
        (
            "Oslo awaits the Kenyan premier for a working visit.",
            "visit",
            "KEN",
            "NOR",
        ),
        (
            "Seoul hosted the Mongolian foreign minister for talks with the North Korean envoy.",
            "talks",
            "MNG",
            "PRK",
        ),
        (
            "The Vatican welcomed King Felipe on a private trip to Rome.",
            "trip",
            "ESP",
            "ITA",
        ),
        (
            "Ottawa is awaiting Colombia's trade minister for a week of talks.",
            "talks",
            "COL",
            "CAN",
        ),
        (
            "President Kea is expected in Lima for a state visit.",
            "visit",
            "person/kea",
            "PER",
        ),
        (
            "The Danish prime minister was invited by Ghana for talks in Accra.",
            "talks",
            "DNK",
            "GHA",
        ),
    ],
)
def test_a_guest_comes_to_his_host(marks_in, text, noun, who, where):
    """Who is expected, invited or received for a visit makes it, and not who expects him."""
    assert (noun, [who], [where]) in _coming(marks_in, text)


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        (
            '"I await you for a visit to Ankara, Mr President," Erdogan told Iranian President Raisi.',
            "IRN",
            "TUR",
        ),
        (
            '"We await you in Ankara for a two-day visit," Erdogan told Iranian President Raisi.',
            "IRN",
            "TUR",
        ),
        (
            '"You are awaited in Lima for an official visit," Roca told Kea.',
            "person/kea",
            "PER",
        ),
        (
            '"We look forward to your visit to Quito," she told the Chilean foreign minister.',
            "CHL",
            "ECU",
        ),
        (
            "“Our nation awaits you on your first visit to Tirana,” Begaj told Italy's premier.",
            "ITA",
            "ALB",
        ),
    ],
)
def test_who_is_told_that_he_is_awaited_comes(marks_in, text, who, where):
    """The visit "we expect you" for is made by whom these words are said to."""
    assert ("visit", [who], [where]) in _coming(marks_in, text)


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Ana Roca will receive Chilean minister Luis Paz for a visit in May.", "visit", "planned"),
        ("Ghana is hosting the Danish premier on an official visit.", "visit", "ongoing"),
        ("Tunisia's president will not receive the Libyan premier for a visit.", "visit", "denied"),
        ("Lima welcomed a Bolivian delegation on a four-day trip to Puno.", "trip", "happened"),
        (
            "The Danish minister is due in Quito on Monday for an official visit.",
            "visit",
            "planned",
        ),
        ("Prime Minister Kea is expected in Accra for a two-day visit.", "visit", "planned"),
    ],
)
def test_a_visit_that_verb_and_noun_tell_is_told_once(marks_in, text, word, status):
    """Who "receives him for a visit" is visited once; whether he is, his own verb tells."""
    report, marks = marks_in(text, "event")
    assert [(mark.spans[0].of(report.text), mark.status) for mark in marks] == [(word, status)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Roca said he expects rain during his visit to Lima.", "person/roca"),
        ("Kea received a letter before her visit to Oslo.", "person/kea"),
        ("Kea invited investors during her visit to Oslo.", "person/kea"),
        ("The Danish minister received an award on his visit to Accra.", "DNK"),
        ("On a visit to Oslo, Roca received Kea.", "person/roca"),
        ("On a visit to Accra, Mr Holm welcomed Mr Ruiz.", "person/holm"),
        ("The Danish minister received a delegation on her visit to Accra.", "DNK"),
        ("Peru expects Chile to cancel its visit to Lima.", "CHL"),
        ("On a visit to London, the British king welcomed the French president.", "FRA"),
    ],
)
def test_who_only_receives_something_stays_who_comes(marks_in, text, who):
    """A visit during which something is received, expected or invited stays its maker's."""
    assert any(word == "visit" and source == [who] for word, source, _ in _coming(marks_in, text))


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Iraq's premier is due in Tehran on Sunday for talks on water.", ["IRQ"], ["IRN"]),
        ("A French mediator is due in Yerevan next week for talks.", ["FRA"], ["ARM"]),
        ("Kenya's foreign minister is expected in Juba on Monday for talks.", ["KEN"], ["SSD"]),
        ("The envoy of Fiji is due in Suva for talks with Tonga's king.", ["FJI"], ["TON"]),
        ("Ministers of Chad and Niger are expected in Algiers for talks.", ["TCD", "NER"], []),
    ],
)
def test_who_is_due_abroad_for_talks_holds_one_meeting(marks_in, text, who, where):
    """The talks are the event; without another side, who is visited is their target."""
    assert [one for one in _coming(marks_in, text) if one[0] == "talks"] == [("talks", who, where)]
    assert len(_coming(marks_in, text)) == 1


def test_a_visit_without_talks_keeps_its_word(marks_in):
    """Who is only due somewhere has no other word for his visit."""
    text = "Kenya's president is due in Kampala on Friday."
    assert _coming(marks_in, text) == [("due", ["KEN"], ["UGA"])]
