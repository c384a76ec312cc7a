"""What shares come to, what pronouns measure, who only tells a number, and crowns."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        (
            "The deficit will widen to 4.2 percent of gross domestic product.",
            "4.2 percent",
            "deficit",
        ),
        ("Defence spending will reach 2.1 percent of GDP.", "2.1 percent", "Defence spending"),
        ("Oslo raised its stake to 40 percent of the shares.", "40 percent", "stake"),
        ("Yuan holdings fell from 9 percent of reserves.", "9 percent", "Yuan holdings"),
        ("Premiums quadrupled to 1.2 percent of the value.", "1.2 percent", "Premiums"),
        ("The party fell to 12 percent of the vote.", "12 percent", "vote"),
        ("Lima gets 85 percent of its gas from Bolivia.", "85 percent", "gas"),
        ("The lira has lost 98 percent of its value.", "98 percent", "value"),
    ],
)
def test_a_share_come_to_measures_what_came_to_it(figures_in, text, words, measure):
    """Rule: what rises or falls to a share, or reaches it, is measured; not what it is a share of."""
    assert figures_in(text)[words].measure == measure


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("The deficit rose to 4 percent of output this year from 3 percent in 2023.", 3),
        ("Debt fell to 60 percent of GDP from 71 percent.", 71),
        ("Holdings fell from 9 percent of reserves to 4 percent.", 9),
        ("Oslo raised its stake to 40 percent of the shares last year, from 25 percent.", 25),
        ("Aid was cut to 2 percent of national income from 5 percent.", 5),
    ],
)
def test_what_a_share_is_of_may_stand_between_two_values(figures_in, text, former):
    """Rule: "to 4 percent of output from 3 percent" tells one change, whatever it is a share of."""
    changes = [one.change for one in figures_in(text).values() if one.change]

    assert [change.from_ for change in changes] == [former]


@pytest.mark.parametrize(
    "text",
    [
        "Lima gets 40 percent of its gas from 3 percent of the wells.",
        "Oslo gave 10 percent of the profit to 3 percent of the towns.",
        "Growers sold 5 percent of the tea and kept 3 percent.",
    ],
)
def test_two_shares_of_things_are_no_change(figures_in, text):
    """Rule: without "from" and "to" on both sides, two shares are of two things."""
    changes = [one.change for one in figures_in(text).values()]

    assert 2 == len(changes)
    assert all(change is None or change.from_ is None for change in changes)


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Exports rose to $24 billion, after they fell to $19 billion.", "$19 billion", "Exports"),
        ("The deficit is 4 percent. He will bring it below 3 percent.", "3 percent", "deficit"),
        ("The levy rose to 9 percent. It had stood at 7 percent.", "7 percent", "levy"),
        (
            "Tariffs were cut to 5 percent. Peru had raised them to 12 percent.",
            "12 percent",
            "Tariffs",
        ),
        ("Output fell by 3 percent before it rose by 2 percent.", "2 percent", "Output"),
    ],
)
def test_a_pronoun_is_measured_for_what_it_stands_for(figures_in, text, words, measure):
    """Rule: "it" that falls to a figure is what the figure before it measures."""
    assert figures_in(text)[words].measure == measure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Exports rose to $24 billion. It fell to 3 percent.", "3 percent"),
        ("It fell to 3 percent.", "3 percent"),
        ("The levy rose to 9 percent. Peru voted. Lima slept. It fell to 3 percent.", "3 percent"),
    ],
)
def test_a_pronoun_without_its_noun_measures_nothing(figures_in, text, words):
    """Rule: a pronoun is no name for what is measured; far off or of another number, it is unknown."""
    assert figures_in(text)[words].measure is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Organisers counted 35,000 marchers; the police spoke of 8,000.", "8,000"),
        ("Some 900 people marched and the mayor spoke of 400.", "400"),
        ("The ministry counted 23 bodies.", "23 bodies"),
        ("Growers estimate 40 dead cows; the envoy cited 30.", "30"),
        ("The clerks count 300 ballots.", "300 ballots"),
    ],
)
def test_who_tells_a_number_is_not_measured_by_it(figures_in, text, words):
    """Rule: whoever speaks of so many, or counts them, neither is nor has them."""
    figure = figures_in(text)[words]

    assert figure.of is None
    assert figure.measure not in {"police", "mayor"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels put the death toll at 41.",
        "The death toll rose to 41.",
        "The death toll stood at 41.",
        "The death toll has climbed to 41.",
        "The storm brought the death toll to 41.",
    ],
)
def test_a_death_toll_counts_people(figures_in, text):
    """Rule: a death toll is so many people, not so much "death"."""
    assert figures_in(text)["41"].unit == "people"


@pytest.mark.parametrize(
    ("text", "words", "unit", "measure"),
    [
        ("The Czech cabinet set a cap of 25 crowns.", "25 crowns", "CZK", "cap"),
        ("Sweden's debt rose by 74 billion crowns.", "74 billion crowns", "SEK", "debt"),
        ("Norway raised the fee to 300 crowns.", "300 crowns", "NOK", "fee"),
        (
            "Denmark paid 5 crowns per kilogram for milk.",
            "5 crowns per kilogram",
            "DKK per kilogram",
            "milk",
        ),
        ("The fine is 900 crowns.", "900 crowns", "crowns", "fine"),
    ],
)
def test_crowns_are_money(figures_in, text, words, unit, measure):
    """Rule: crowns are the money of the country named nearest, and measure what is paid in them."""
    figure = figures_in(text)[words]

    assert (figure.unit, figure.measure) == (unit, measure)
