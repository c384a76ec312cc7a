"""Whose somebody is by a clause that tells whom he leads or speaks for."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "country", "sector"),
    [
        ("Amina Yusuf, who speaks for the Nigerian army, was late.", "Amina Yusuf", "NGA", "MIL"),
        ("Tomas Roa, who heads the Peruvian navy, was late.", "Tomas Roa", "PER", "MIL"),
        ("Ana Lima, who represents Angola at the talks, was late.", "Ana Lima", "AGO", "GOV"),
        ("Ines Alba, who led the Chilean delegation, was late.", "Ines Alba", "CHL", "GOV"),
        (
            "Omar Diallo, speaking for the Senegalese government, laughed.",
            "Omar Diallo",
            "SEN",
            "GOV",
        ),
        (
            "Lena Sund, who has run Norway's health ministry since May, left.",
            "Lena Sund",
            "NOR",
            "GOV",
        ),
        ("Paul Mbala, a spokesman for the M23, was late.", "Paul Mbala", "COD", "REB"),
        ("Paul Mbala, the M23 spokesman, was late.", "Paul Mbala", "COD", "REB"),
        # Who once led it, will lead it or does not speak for it is not said to be of it.
        ("Ines Alba, who once led the Chilean army, was late.", "Ines Alba", None, None),
        ("Ines Alba, who will head the Peruvian navy, was late.", "Ines Alba", None, None),
        ("Ines Alba, who does not speak for Peru's army, was late.", "Ines Alba", None, None),
        ("Ines Alba, who runs past Peru's embassy, was late.", "Ines Alba", None, None),
    ],
)
def test_a_clause_tells_whose_somebody_is(marks_in, text, name, country, sector):
    """What one leads or speaks for now is one's own side."""
    report, mentions = marks_in(text, "mention")

    (one,) = [each for each in mentions if each.spans[0].of(report.text) == name]
    assert (country, sector) == (one.country, one.sector)


@pytest.mark.parametrize(
    ("text", "trigger", "targets"),
    [
        ("Lena Sund, who runs Norway's health ministry, rejected the plan.", "rejected", []),
        ("Ines Alba, who once led the Chilean army, rejected the plan.", "rejected", []),
        ("Ines Alba, who leads the Chilean army, accused Peru of spying.", "accused", ["Peru"]),
        ("Ana Roca, who leads the dockers' union, sued the union.", "sued", ["the union"]),
    ],
)
def test_nobody_does_it_to_the_body_he_is_said_to_lead(targets_in, text, trigger, targets):
    """Only where the body is named once more is it done to it."""
    assert targets == targets_in(text, trigger)
