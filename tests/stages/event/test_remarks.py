"""Who only remarks on what a deed is about."""

import pytest


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "Dockers threatened a strike over the law, which the president had praised.",
            {"PROTEST": [], "SUPPORT": [], "THREATEN": []},
        ),
        (
            "Teachers struck against a budget that the World Bank had called prudent.",
            {"PROTEST": []},
        ),
        (
            "Nurses protested against the reform, which the king had welcomed.",
            {"PROTEST": [], "SUPPORT": []},
        ),
        (
            "Dakar rejected the report, which Amnesty had written.",
            {"REJECT": ["Amnesty"]},
        ),
        (
            "Fishermen blockaded the harbour in protest at the treaty that Rabat had signed with Brussels.",
            {"PROTEST": ["Rabat"]},
        ),
    ],
)
def test_a_remark_makes_nobody_a_target(deeds_in, text, deeds):
    """Rule: who praises a thing is not who made it, and does not praise who is against it."""
    told = {kind: target for kind, _, target in deeds_in(text)}
    assert {kind: told[kind] for kind in deeds} == deeds
