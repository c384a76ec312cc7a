"""Words of promise that bind nobody, and assurances that bind who gives them."""

import pytest


def _told(marks_in, text, date=None):
    report, marks = marks_in(text, "commitment", date=date)
    return [(" … ".join(span.of(report.text) for span in m.deed), m.status) for m in marks]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Lima stopped short of promising to send troops.", []),
        ("Lima stopped short of pledging money for the dam.", []),
        ("The minister stopped short of saying he would resign.", []),
        ("Chile came close to promising to free the crew.", []),
        ("Togo has stopped short of vowing to leave the pact.", []),
        ("Lima stopped the mine and promised to send troops.", ["send troops"]),
        ("Lima came to promise that it would send troops.", ["send troops"]),
        ("The convoy stopped in Lima and will go on to Quito.", ["go on to Quito"]),
    ],
)
def test_who_stops_short_of_a_promise_makes_none(marks_in, text, deeds):
    """Nor has he refused it."""
    assert deeds == [deed for deed, _ in _told(marks_in, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peru has given Chile assurances that the funds will be released.",
            [("the funds … released", "no_date")],
        ),
        (
            "Peru offered an assurance that it would free the crew.",
            [("free the crew", "no_date")],
        ),
        ("Peru gave no assurance that it would free the crew.", [("free the crew", "declined")]),
        ("Ghana's king gave his word to reopen the road.", [("reopen the road", "no_date")]),
        ("Ms Roa gave her word that she would resign.", [("resign", "no_date")]),
        ("Peru got assurances that the crew would be freed.", []),
        ("Kenya wants assurances that the truce will hold.", []),
        ("There was no word that Peru would pay.", []),
    ],
)
def test_who_gives_his_word_is_bound(marks_in, text, found):
    """Who gets an assurance, or wants one, is not."""
    assert found == _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("It is Peru's intention to free the crew by Friday.", "2026-11-13"),
        ("The cabinet resolved to sell the mine within two weeks.", "2026-11-24"),
        ("Chad's king gave his word to free the crew by Friday.", "2026-11-13"),
        ("Parliament will vote on Thursday week.", "2026-11-19"),
        ("Parliament will vote on Thursday.", "2026-11-12"),
    ],
)
def test_the_day_of_what_is_intended_lies_ahead(marks_in, text, due):
    """Of "Thursday week" that of the week after the next Thursday."""
    _, (mark,) = marks_in(text, "commitment", date="2026-11-10")

    assert due == mark.due.end


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Delhi is to buy 26 fighter jets from France.", []),
        ("Delhi will hire 40 guards.", []),
        ("Delhi will sell France 26 jets.", ["FRA"]),
    ],
)
def test_what_is_bought_receives_nothing(marks_in, text, countries):
    """Who is sold something does."""
    _, (mark,) = marks_in(text, "commitment")

    assert countries == [party.country for party in mark.to]
