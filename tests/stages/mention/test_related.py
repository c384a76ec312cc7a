"""Who is told by what he is to another."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("A spokesman for the governor said his boss would sue.", "his boss", "the governor"),
        ("An aide to President Sow said her boss slept well.", "her boss", "President Sow"),
        ("The mayor's driver was shot. His boss was unhurt.", "His boss", "The mayor"),
        (
            "The premier's deputy, Ana Lund, left. Ms Lund said her boss lied.",
            "her boss",
            "The premier",
        ),
        (
            "Dockers at Harbour Lines Ltd said their employer must pay.",
            "their employer",
            "Harbour Lines Ltd",
        ),
        (
            "The wife of Kenya's premier flew to Rome without her husband.",
            "her husband",
            "Kenya's premier",
        ),
        (
            "The brother of Togo's premier fled. The premier said his brother was ill.",
            "his brother",
            "The brother",
        ),
        ("Vega's lawyer, Ana Roa, said her client would sue.", "her client", "Vega"),
        ("Ana Lind met her husband, Ivo Lund, in Oslo.", "her husband", "Ivo Lund"),
    ],
)
def test_who_is_told_by_what_he_is_to_another(marks_in, text, words, meant):
    """By the name beside him, by what was told so before, or by what the other is to him."""
    marks = marks_in(text, "mention")[1]
    by_id = {one.id: one for one in marks}
    (one,) = [one for one in marks if one.text == words]

    assert by_id[one.head].text == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister thanked his boss.", "his boss"),
        ("The mayor said his wife had been threatened.", "his wife"),
        ("Ministers of Togo said their boss was ill.", "their boss"),
        ("Teachers in Accra said their employer was late.", "their employer"),
        ("The brother of the king left. The premier wept over his brother.", "his brother"),
    ],
)
def test_nobody_is_told_without_a_sign(marks_in, text, words):
    """Of whom nothing tells who he is, he is nobody known."""
    found = [one for one in marks_in(text, "mention")[1] if one.text == words]

    assert all(one.head is None for one in found)
