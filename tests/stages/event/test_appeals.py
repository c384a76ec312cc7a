"""Appeals at law, and pleas that are none."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor's appeal was dismissed by the court.",
        "The minister lost his appeal against the sentence.",
        "The firm won its appeal.",
        "The opposition lodged an appeal against the verdict.",
    ],
)
def test_an_appeal_at_law_asks_nobody_for_anything(types_in, text):
    """Unlike a plea."""
    assert "REQUEST" not in types_in(text)


@pytest.mark.parametrize(
    "text", ["Ghana's appeal for aid was heard.", "Judges rejected Peru's appeal for calm."]
)
def test_a_plea_is_no_appeal_at_law(types_in, text):
    """Whoever hears it."""
    assert "REQUEST" in types_in(text)
