"""To whom envoys are sent who are recalled."""

import pytest


def _hosts(told, text, word):
    """Return the countries of the target of the event that a word tells."""
    return [party.country for party in told(text, word).target]


@pytest.mark.parametrize(
    ("text", "word", "hosts"),
    [
        ("The ambassador accredited to Peru and Bolivia was recalled.", "recalled", ["PER", "BOL"]),
        (
            "Norway's ambassador to Chad, also accredited to Niger, was recalled.",
            "recalled",
            ["TCD", "NER"],
        ),
        ("Spain recalled its ambassador accredited to Peru.", "recalled", ["PER"]),
        ("An ambassador to Peru and Bolivia was recalled on Monday.", "recalled", ["PER", "BOL"]),
        (
            "Sweden withdrew its envoys to Peru, Bolivia and Chile.",
            "withdrew",
            ["PER", "BOL", "CHL"],
        ),
    ],
)
def test_ties_with_each_state_where_an_envoy_stood_are_cut(told, text, word, hosts):
    """He himself suffers nothing."""
    assert _hosts(told, text, word) == hosts


def test_that_an_envoy_is_accredited_is_no_act(marks_in):
    """It only says who he is."""
    _, marks = marks_in("The ambassador accredited to Peru and Bolivia was recalled.", "event")
    assert [mark.type for mark in marks] == ["SANCTION"]


@pytest.mark.parametrize(
    ("text", "word", "hosts"),
    [
        ("Peru recalled its ambassador to Bolivia for talks with Chile.", "recalled", ["BOL"]),
        ("Peru withdrew its envoy from Chile, who is from Puno.", "withdrew", ["CHL"]),
        ("Chad recalled its ambassador to France.", "recalled", ["FRA"]),
    ],
)
def test_other_states_named_lose_no_envoy(told, text, word, hosts):
    """Who is spoken with later on is not left."""
    assert _hosts(told, text, word) == hosts


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        (
            "Peru expelled the ambassador to Chile and Bolivia.",
            "SANCTION",
            ["the ambassador to Chile and Bolivia"],
        ),
        (
            "Chad expelled the French ambassador to Chad and Niger.",
            "SANCTION",
            ["the French ambassador to Chad and Niger"],
        ),
        pytest.param(
            "Kenya summoned the ambassador to Kenya and Somalia.",
            "ACCUSE",
            ["the ambassador to Kenya and Somalia"],
            marks=pytest.mark.xfail(reason="the weights choose where he is posted"),
        ),
        (
            "Mali detained the French ambassador to Mali and Guinea-Bissau.",
            "COERCE",
            ["the French ambassador to Mali and Guinea-Bissau"],
        ),
        (
            "Peru expelled the ambassador to Chile and two diplomats.",
            "SANCTION",
            ["the ambassador to Chile", "two diplomats"],
        ),
        (
            "Sweden had its ambassador to Mali and Niger expelled.",
            "SANCTION",
            ["its ambassador to Mali and Niger"],
        ),
        ("Mali expelled the ambassadors of France and Denmark.", "SANCTION", ["France", "Denmark"]),
    ],
)
def test_an_envoy_who_is_expelled_or_called_in_is_told_with_all_his_posts(
    sides_in, text, kind, target
):
    """The states where he stood suffer nothing."""
    assert sides_in(text)[kind][1] == target


def test_who_meets_an_envoy_meets_nobody_else(sides_in):
    """Not the states to which he is sent."""
    sides = sides_in("Ghana met the ambassador to Togo and Benin.")
    assert sides["CONSULT"] == (["Ghana", "the ambassador to Togo and Benin"], [])


def test_ties_are_taken_up_with_the_states_to_which_an_envoy_is_sent(told):
    """As they are with each when they are cut."""
    assert _hosts(told, "Qatar appointed an ambassador to Chad and Niger.", "appointed") == [
        "TCD",
        "NER",
    ]


@pytest.mark.parametrize(
    ("text", "word", "hosts"),
    [
        ("Quito called its envoy home, and Lima shrugged.", "called", ["PER"]),
        ("Togo recalled its ambassador on Friday after Benin shut a bridge.", "recalled", ["BEN"]),
        (
            "After Oman jailed a Bahraini poet, Bahrain called its ambassador home.",
            "called",
            ["OMN"],
        ),
        ("Fiji, angry with Tonga over a reef, recalled its ambassador.", "recalled", ["TON"]),
        (
            "Kenya called home its ambassador for consultations, Somalia's foreign ministry said.",
            "called",
            ["SOM"],
        ),
        # Nobody else is named, only a town to meet in is, or he is said to come from elsewhere.
        ("Mali recalled its ambassador on Monday.", "recalled", []),
        ("Norway recalled its envoy after a meeting in Paris.", "recalled", []),
        (
            "Peru recalled its ambassador from Chile after a summit with Brazil.",
            "recalled",
            ["CHL"],
        ),
    ],
)
def test_who_is_called_home_leaves_the_one_other_state(told, text, word, hosts):
    """Rule: a recall concerns the only other state of its sentence, if its own words name none."""
    assert _hosts(told, text, word) == hosts
