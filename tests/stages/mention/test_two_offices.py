"""Persons with two offices before their names."""

import pytest

from dragoman.records import Mention


def told(marks_in, text, name):
    """Return the words of the first mention of somebody by name, his country and sector."""
    marks = marks_in(text, "mention")[1]
    one = next(one for one in marks if isinstance(one, Mention) and one.text.endswith(name))
    return one.text.removesuffix(name).strip(), one.country, one.sector


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Former Pakistani prime minister and opposition leader Ana Roa was arrested.",
            ("Former Pakistani prime minister and opposition leader", "PAK", "OPP"),
        ),
        (
            "Denmark's deputy prime minister and defence minister Ana Roa left.",
            ("Denmark's deputy prime minister and defence minister", "DNK", "GOV"),
        ),
        (
            "Prime Minister and Minister for Foreign Affairs Ana Roa of Paraguay left.",
            ("Prime Minister and Minister for Foreign Affairs", "PRY", "GOV"),
        ),
        (
            "Kenyan MP and party leader Ana Roa met an envoy.",
            ("Kenyan MP and party leader", "KEN", "PTY"),
        ),
        (
            "Retired general and former defence chief Ana Roa of Norway criticised the plan.",
            ("Retired general and former defence chief", "NOR", "ELI"),
        ),
        # Two persons, or nobody can say.
        (
            "Mexican president and Brazilian foreign minister Ana Roa met.",
            ("Brazilian foreign minister", "BRA", "GOV"),
        ),
        (
            "The president and the foreign minister Ana Roa met.",
            ("foreign minister", None, "GOV"),
        ),
        ("The ministers and premier Ana Roa met.", ("premier", None, "GOV")),
    ],
)
def test_both_offices_are_his(marks_in, text, expected):
    """Without an article, and with no country before the second."""
    assert expected == told(marks_in, text, "Ana Roa")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Yemeni government spokesman for the talks Ana Roa denied it.",
            ("Yemeni government spokesman for the talks", "YEM", "GOV"),
        ),
        (
            "State Secretary at the Slovak Economy Ministry Ana Roa denied it.",
            ("", "SVK", "GOV"),
        ),
        ("The party of the late Ana Roa denied it.", ("", None, None)),
    ],
)
def test_an_article_within_an_office(marks_in, text, expected):
    """What an officer is for, or where, may have one."""
    assert expected == told(marks_in, text, "Ana Roa")
