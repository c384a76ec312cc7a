"""Whose deed it is that several agree on."""

import pytest

_MET = "On 3 May 2024 Penny Wong met Chinese Foreign Minister Wang Yi."
_BOTH = {"AUS", "CHN"}


def _sides(marks, kind, status):
    """Return the countries of all who do the deeds of a type and status."""
    return {
        party.country
        for one in marks
        if (one.type, one.status) == (kind, status)
        for party in one.source
    }


@pytest.mark.parametrize(
    ("text", "kind", "countries"),
    [
        ("Peru and Chile agreed that a summit would be held in Lima.", "CONSULT", {"PER", "CHL"}),
        ("Ghana and Togo agreed that joint patrols would begin.", "COOPERATE", {"GHA", "TGO"}),
        (
            (
                "On 3 May 2024 Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala. They agreed "
                "that a joint exercise would be held in May."
            ),
            "COOPERATE",
            {"KEN", "UGA"},
        ),
        (f"{_MET} It was agreed to hold talks on visas in June.", "CONSULT", _BOTH),
        (f"{_MET} The two ministers agreed to hold a joint drill.", "COOPERATE", _BOTH),
        (
            "Ghana and Togo agreed that talks between Mali and Niger would be held.",
            "CONSULT",
            {"MLI", "NER"},
        ),
        ("A court ruled. It was agreed to hold talks in June.", "CONSULT", set()),
    ],
)
def test_what_several_agree_to_do_together_is_theirs(marks_in, text, kind, countries):
    """Also by "they" and "it was agreed", of those who met before; not what others are to do."""
    _, marks = marks_in(text, "event")

    assert countries == _sides(marks, kind, "planned")


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (f"{_MET} It was agreed to hold talks on visas in June.", _BOTH),
        ("A court ruled. It was agreed to hold talks in June.", set()),
    ],
)
def test_who_agrees_is_no_it(marks_in, text, countries):
    """Those who met before, or nobody."""
    _, marks = marks_in(text, "event")

    assert countries == _sides(marks, "AGREE", "happened")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Chad and Niger agreed to exchange intelligence on Boko Haram.", []),
        ("Togo agreed to send troops to Benin.", ["Benin"]),
        ("Chad and Niger agreed to step up the fight against Boko Haram.", []),
        ("Canada and Mexico agreed to lift tariffs on the United States.", ["the United States"]),
    ],
)
def test_nobody_agrees_with_whom_it_is_about(deeds_in, text, target):
    """Only with whom it is for."""
    assert [found for name, _, found in deeds_in(text) if name == "AGREE"] == [target]
