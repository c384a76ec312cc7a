"""Officers in charge of several things: commas and "and" do not part the office from its name."""

import pytest


@pytest.fixture(scope="session")
def people_in(marks_in):
    """Return a function that gives words, country and office of the people in a text."""

    def run(text):
        report, mentions = marks_in(text, "mention")
        return [
            (one.spans[0].of(report.text), one.country, one.role)
            for one in mentions
            if one.type == "person"
        ]

    return run


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Kenya's Minister for Energy, Water Resources and Irrigation Moses Kirui will visit Doha.",
            (
                "Kenya's Minister for Energy, Water Resources and Irrigation Moses Kirui",
                "KEN",
                "minister",
            ),
        ),
        (
            "Malaysia's Minister for Plantation, Commodities and Rural Works Rahim Osman left.",
            (
                "Malaysia's Minister for Plantation, Commodities and Rural Works Rahim Osman",
                "MYS",
                "minister",
            ),
        ),
        (
            "Ghana's Minister of Trade, Industry and Tourism Akosua Mensah left for Lima.",
            (
                "Ghana's Minister of Trade, Industry and Tourism Akosua Mensah",
                "GHA",
                "minister of trade",
            ),
        ),
        (
            "The Secretary for Labour, Welfare and Youth Anna Pohl resigned.",
            ("Secretary for Labour, Welfare and Youth Anna Pohl", None, "secretary"),
        ),
        (
            "Indian Minister of State for External Affairs V. Raghavan arrives in Accra.",
            (
                "Indian Minister of State for External Affairs V. Raghavan",
                "IND",
                "minister of state",
            ),
        ),
        (
            "Qatar's Minister of State for Defence Khalid Haddad flew to Lima.",
            ("Qatar's Minister of State for Defence Khalid Haddad", "QAT", "minister of state"),
        ),
    ],
)
def test_a_long_portfolio_belongs_to_the_name_behind_it(people_in, text, person):
    """One mention, with the country and the office of the officer."""
    assert [person] == people_in(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Minister for Trade and Ana Roca met the Chinese envoy.", "Ana Roca"),
        ("President Lind met the Minister for Energy, and Moses Kirui left.", "Moses Kirui"),
        ("The ministers of trade, energy and defence met Ana Roca.", "Ana Roca"),
        (
            "Minister of Finance and Prime Minister Ana Roca resigned.",
            "Prime Minister Ana Roca",
        ),
    ],
)
def test_two_people_stay_two(people_in, text, words):
    """Who only stands behind an "and" holds no office by it."""
    assert words in [name for name, _, _ in people_in(text)]
