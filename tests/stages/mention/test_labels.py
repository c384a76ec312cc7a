"""Countries that head their paragraphs, as news in brief has them."""

import pytest

_CHILE = (
    "Chile — Police fired rubber bullets to disperse students who had occupied a ministry. The "
    "minister, Nadia Rojas, has offered to meet their leaders."
)


@pytest.mark.parametrize(
    ("text", "words", "actor", "country"),
    [
        (_CHILE, "Police", "CHL/police", "CHL"),
        (_CHILE, "Nadia Rojas", "person/nadia-rojas", "CHL"),
        (
            "Nigeria — Gunmen freed two girls, an elder said. The governor said nobody had paid.",
            "The governor",
            "NGA/governor",
            "NGA",
        ),
        ("Iceland: Government threatens to end strike", "Government", "ISL/government", "ISL"),
        # Another state since, two states, no state, no label.
        ("Chile — Peru protested on Monday. The minister was silent.", "The minister", None, None),
        ("Serbia and Kosovo — Talks ended. The minister was silent.", "The minister", None, None),
        ("Weather — The minister for the sea was silent on Monday.", "The minister", None, None),
        ("Chile lost to Norway. The minister was silent.", "The minister", None, None),
    ],
)
def test_a_country_heads_its_paragraph(marks_in, text, words, actor, country):
    """Police and ministers of the paragraph are its own, until another state is named."""
    about = f"World in brief\n\nThailand — Parliament approved a bill.\n\n{text}\n"
    found = {one.text: one for one in marks_in(about, "mention")[1]}

    assert (found[words].actor, found[words].country) == (actor, country)
