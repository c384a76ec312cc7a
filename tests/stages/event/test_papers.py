"""What papers say that somebody turns down or gets."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        (
            "Russia vetoed a draft condemning the invasion of the island.",
            "ACCUSE",
            [],
            [],
        ),
        (
            "The United States vetoed a resolution calling for a ceasefire in Gaza.",
            "REQUEST",
            [],
            [],
        ),
        (
            "Lawmakers rejected a motion accusing the government of fraud.",
            "ACCUSE",
            [],
            ["the government"],
        ),
        ("The EU got a petition demanding action.", "REQUEST", [], ["The EU"]),
        (
            "The minister received a letter threatening violence.",
            "THREATEN",
            [],
            ["The minister"],
        ),
        # Who signs or tables a paper says what it says.
        (
            "Bishops signed a letter criticising the junta.",
            "ACCUSE",
            ["Bishops"],
            ["the junta"],
        ),
        ("France tabled a motion urging an end to the siege.", "REQUEST", ["France"], []),
        # Nobody's words are those of people.
        (
            "Police blocked students criticising the junta.",
            "ACCUSE",
            ["students"],
            ["the junta"],
        ),
    ],
)
def test_a_paper_is_not_the_word_of_who_votes_it_down(deeds_in, text, kind, source, target):
    """Rule: who vetoes or gets a paper does not say what it says."""
    told = [(found, whom) for name, found, whom in deeds_in(text) if name == kind]
    assert (source, target) in told
