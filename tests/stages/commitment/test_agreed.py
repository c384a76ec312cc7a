"""Who is bound by what several agree on, and by what he is only given."""

import pytest


def _bound(marks):
    """Return the countries of all who are bound."""
    return {party.country for one in marks for party in one.who}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Peru and Chile agreed that Chile would build the bridge.", {"CHL"}),
        ("India and Nepal agreed that a new bridge would be built.", {"IND", "NPL"}),
        (
            (
                "On 3 May 2024 Penny Wong met Foreign Minister Wang Yi of China. It was agreed to hold "
                "talks in June."
            ),
            {"AUS", "CHN"},
        ),
        ("Peru and Chile agreed that Oman would build the bridge.", set()),
        ("Analysts agreed that a war would be fought.", set()),
        ("Bhutan will receive 5,000 tonnes of onions.", set()),
        ("Chad will get 40 buses and two ships.", set()),
        ("Bhutan will receive the Omani minister on Monday.", {"BTN"}),
        ("Bhutan will receive two envoys of Oman.", {"BTN"}),
    ],
)
def test_two_bind_no_third_and_a_gift_binds_nobody(marks_in, text, countries):
    """Onlookers only think the same; guests are received by one's own will."""
    _, marks = marks_in(text, "commitment")

    assert countries == _bound(marks)


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The presidents of Ghana and Togo agreed to reopen the border.", ["GHA", "TGO"]),
        ("The foreign ministers of Peru and Chile will meet in Lima.", ["PER", "CHL"]),
        ("The armies of Mali and Niger pledged to patrol the border.", ["MLI", "NER"]),
        ("Thai and Lao envoys promised to end the strike.", ["THA", "LAO"]),
        ("The governments of Oman and Chad have agreed to build a port.", ["OMN", "TCD"]),
        ("The president of Ghana agreed to reopen the border.", ["GHA"]),
        ("The presidents of Ghana agreed to reopen the border.", ["GHA"]),
        ("The presidents of two clubs agreed to reopen the stadium.", [None]),
    ],
)
def test_an_office_of_several_states_binds_each(marks_in, text, countries):
    """One of a state alone binds that, one of clubs no state."""
    _, marks = marks_in(text, "commitment")

    assert countries == [party.country for party in marks[0].who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Peru and Chile reached an agreement to share the river by May.", ["PER", "CHL"]),
        ("Laos and Vietnam signed a deal to build a bridge by 2030.", ["LAO", "VNM"]),
        ("Kenya and Uganda held talks. An agreement was reached to open a bridge by May.", [None]),
        ("An agreement was reached to reopen the pass by May, Georgia said.", [None]),
    ],
)
def test_who_reaches_an_agreement_is_bound_by_it(marks_in, text, who):
    """Where nobody is told to have reached it, nobody known."""
    _, marks = marks_in(text, "commitment")

    (found,) = marks

    assert "agreed" == found.strength
    assert who == ([party.country for party in found.who] or [None])


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile failed to reach an agreement to share the river.",
        "Iran accused Oman of breaking an agreement to share the field.",
        "The unions called for an agreement to raise pay by May.",
        "Peru and Chile may reach an agreement to share the river.",
        "An agreement between Laos and Vietnam to open a crossing in May collapsed.",
    ],
)
def test_an_agreement_not_reached_binds_nobody(marks_in, text):
    """What failed, is broken, asked for or only possible is none."""
    _, marks = marks_in(text, "commitment")

    assert [] == marks
