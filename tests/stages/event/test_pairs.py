"""Two who are named in one word before a deed."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("US-China trade talks resumed in Geneva.", "CONSULT", (["US", "China"], [])),
        ("The US-Russia summit will be held in Budapest.", "CONSULT", (["US", "Russia"], [])),
        ("The Israel-Hamas ceasefire took effect.", "RETREAT", (["Israel", "Hamas"], [])),
        ("A China-Pakistan military exercise began.", "COOPERATE", (["China", "Pakistan"], [])),
        (
            "The Armenia-Azerbaijan peace agreement was signed in Washington.",
            "SUPPORT",
            (["Armenia", "Azerbaijan"], []),
        ),
        (
            "The Turkey-Syria border clashes killed ten soldiers.",
            "ASSAULT",
            (["Turkey", "Syria"], ["ten soldiers"]),
        ),
    ],
)
def test_both_do_it(deeds_in, text, kind, sides):
    """And it is done to neither."""
    assert [(source, target) for name, source, target in deeds_in(text) if name == kind] == [sides]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Iran-backed fighters attacked the base.", ["Iran-backed fighters"]),
        ("US-led forces attacked the town.", ["US-led forces"]),
        ("LIMA - China attacked Chad.", ["China"]),
        ("Macron welcomed the Armenia-Azerbaijan peace agreement.", ["Macron"]),
    ],
)
def test_other_hyphens_make_no_pair(deeds_in, text, source):
    """As those of an adjective, or of a dateline."""
    assert deeds_in(text)[0][1] == source
