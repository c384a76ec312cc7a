"""Whose speaker somebody is: a ministry's speaks for it, and sits in no parliament."""

import pytest


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("The speaker of the foreign ministry said no date had been set.", "GOV"),
        ("The speaker of the army said that the bridge was held.", "MIL"),
        ("The speaker of the rebels said that the bridge was held.", "REB"),
        ("The speaker of parliament said no date had been set.", "LEG"),
        ("The speaker of the House of Representatives said no date had been set.", "LEG"),
        ("Peru's speaker said no date had been set.", "LEG"),
    ],
)
def test_a_speaker_has_the_sector_of_whom_he_speaks_for(marks_in, text, sector):
    """Rule: that of parliament where nobody else is told."""
    marks = marks_in(text, "mention")[1]
    assert sector == next(one for one in marks if one.text.lower().endswith("speaker")).sector


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("The M23 left. Its spokesman, Ivo Lund, said so.", "Ivo Lund", "REB"),
        ("Hamas said no. Its leader, Ivo Lund, agreed.", "Ivo Lund", "REB"),
        (
            "The rebels left. Kenya's army came. Its spokesman, Ivo Lund, said so.",
            "Ivo Lund",
            "GOV",
        ),
        ("Chile's ministry said no. Its spokesman, Ivo Lund, agreed.", "Ivo Lund", "GOV"),
    ],
)
def test_whom_an_armed_group_calls_its_own_has_no_office_of_state(marks_in, text, name, sector):
    """Rule: its spokesman bears its sector, whatever his title is elsewhere."""
    marks = marks_in(text, "mention")[1]
    assert sector == next(one for one in marks if one.text == name).sector
