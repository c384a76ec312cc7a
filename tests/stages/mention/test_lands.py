"""States called by what they are: "the country", "the island", "the kingdom"."""

import pytest

from dragoman.records import kind_of


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Rwanda denied it. The country accused a rebel chief.", "The country", "RWA"),
        ("Protests broke out in Togo. The country's president fled.", "The country", "TGO"),
        (
            "Protests broke out in Togo. The country's president fled.",
            "The country's president",
            "TGO",
        ),
        ("Greeks went to the polls to end the country's crisis.", "the country", "GRC"),
        ("Estonian police shut a port. The republic was safe.", "The republic", "EST"),
        ("Mali is at war. French troops left the country.", "the country", "MLI"),
        ("Sri Lanka owes China money. The island asked for time.", "The island", "LKA"),
        ("Fiji met Peru. The island nation asked for time.", "The island nation", "FJI"),
        ("Saudi Arabia met Chile. The kingdom cut its output.", "The kingdom", "SAU"),
        # Nobody can say which, or it is no state.
        ("France and Mali quarrelled. The country recalled its envoy.", "The country", None),
        ("French troops left the country.", "the country", None),
        ("Norway shut a port. The island was bombed.", "The island", None),
        ("Chad met Peru. The kingdom signed it.", "The kingdom", None),
        ("Chad shut a port. The Republic won the cup.", "The Republic", None),
    ],
)
def test_the_state_that_a_noun_means(country_of, text, words, expected):
    """The only one of its kind that the nearest sentence tells of, and nobody who leaves it."""
    assert expected == country_of(text, words)


def test_it_takes_up_the_state(marks_in):
    """The state named before is what it refers to."""
    marks = {one.id: one for one in marks_in("Rwanda denied it. The country left.", "mention")[1]}
    (country,) = (one for one in marks.values() if one.text == "The country")
    assert marks[country.head].text == "Rwanda"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Seoul thanked Japan. Korea will buy missiles.", "Korea", "KOR"),
        ("Kim Jong Un left. Korea will build ships.", "Korea", "PRK"),
        ("Korea asked Oman for gas. South Korean officials said so.", "Korea", "KOR"),
        ("Seoul spoke. Korea's foreign minister left.", "Korea's foreign minister", "KOR"),
        ("North Korea and South Korea met. Korea must act.", "Korea", None),
        ("Both Koreas met Pyongyang's envoy. Korea must act.", "Korea", None),
        ("Korea asked Oman for gas.", "Korea", None),
    ],
)
def test_which_of_two_states_a_shared_name_means(marks_in, text, words, country):
    """The only one that the report tells of; else it is a state that nobody can name."""
    found = {one.text: one for one in marks_in(text, "mention")[1]}
    assert found[words].country == country


@pytest.mark.parametrize(
    "text", ["Ana Roa lived in Korea.", "Troops left Peru for a base in Korea."]
)
def test_a_shared_name_may_be_a_place(marks_in, text):
    """In its case, as other names are."""
    marks = [one for one in marks_in(text)[1] if one.text == "Korea"]
    assert [kind_of(one) for one in marks] == ["place"]
