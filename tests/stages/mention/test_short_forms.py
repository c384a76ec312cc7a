"""Short forms, pronouns and nouns lead to the one who is meant."""

import pytest


@pytest.fixture(scope="module")
def mention(marks_in):
    """Return a function that gives the last mention made of some words."""

    def run(text, words):
        report, mentions = marks_in(text, "mention", date="2024-03-05")
        return [one for one in mentions if one.spans[0].of(report.text) == words][-1]

    return run


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Ambassador Karim Abu Hatab opened the fair. Abu Hatab said it was the tenth.",
            "Abu Hatab",
            "Karim Abu Hatab",
        ),
        (
            "Foreign Minister Joris van Haalen resigned. The envoy thanked van Haalen on Monday.",
            "van Haalen",
            "Joris van Haalen",
        ),
        (
            "Defence Minister Ivo de la Serra spoke. Chile told de la Serra that it would stay.",
            "de la Serra",
            "Ivo de la Serra",
        ),
        (
            "Envoy Salem bin Khalaf met the king. Later bin Khalaf left for Lima.",
            "bin Khalaf",
            "Salem bin Khalaf",
        ),
        (
            "Laila Ould Salem, an envoy, landed in Oslo. Ould Salem thanked the hosts.",
            "Ould Salem",
            "Laila Ould Salem",
        ),
        (
            "Petra Lindqvist, the deputy spokesperson, took questions.\n\nMS LINDQVIST: Good morning.",
            "MS LINDQVIST",
            "Petra Lindqvist",
        ),
        (
            "Trade Minister Oda Sow met Cabinet Secretary Ben Kea. The minister praised the deal.",
            "The minister",
            "Oda Sow",
        ),
        (
            "The envoy of Chad said King Harald Berg would abdicate. He welcomed it, the envoy said.",
            "the envoy",
            None,
        ),
        (
            "MR HALE: We met Ms Ines Roca on Monday.\n\nMR HALE: She was kind.\n\nMR HALE: Thank you.",
            "She",
            "Ines Roca",
        ),
        (
            "Ms Vera Holm met Mr Tom Adu. He asked for time.",
            "He",
            "Tom Adu",
        ),
        (
            "Mr Tom Adu met Ms Vera Holm. She asked for time.",
            "She",
            "Vera Holm",
        ),
    ],
)
def test_who_is_meant(mention, text, words, name):
    """The end of a name, a shouted name, a title's noun, a pronoun with the title's sex."""
    assert mention(text, words).name == name


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "Peru's mining ministry objected. The ministry's envoy, Ana Roca, left.",
            "Ana Roca",
            "PER",
        ),
        ("Chile's navy paid. The navy's spokesman, Luis Vera, gave no sum.", "Luis Vera", "CHL"),
        ("The envoy of Mali said his government would pay. It has no fleet.", "It", "MLI"),
        ("The envoy of Mali said his country would pay.", "his country", "MLI"),
        ("Peru's mining ministry objected. The navy's friend, Ana Roca, left.", "Ana Roca", None),
        ("Peru's president met his counterpart, Ana Roca, at noon.", "Ana Roca", None),
        ("Peru's minister lunched with Ana Roca, an analyst.", "Ana Roca", None),
    ],
)
def test_countries_come_from_owners(mention, text, words, country):
    """From the body a named official works for; not from whom somebody met."""
    assert mention(text, words).country == country


def test_a_country_with_a_possessive_is_that_state(mention):
    """Not some body of it."""
    assert mention("The delegate of Fiji said his country was small.", "his country").actor == "FJI"


@pytest.mark.parametrize("word", ["interlocutor", "counterpart", "successor", "guest"])
def test_nobody_is_his_own_interlocutor(marks_in, word):
    """Who somebody has is not he himself."""
    _, said = marks_in(f"Minister Musa Faki told his {word} that the road was open.", "statement")

    assert said[0].source.actor is not None
    assert said[0].addressee is None or said[0].addressee.actor != said[0].source.actor


def test_a_family_name_that_begins_small_may_say_something(marks_in):
    """The speaker is the person named before in full."""
    text = 'Foreign Minister Joris van Haalen resigned. "We will leave," van Haalen said.'
    _, (statement,) = marks_in(text, "statement")

    assert "person/joris-van-haalen" == statement.source.actor


def test_another_small_word_before_a_name_is_no_part_of_it(marks_in):
    """A damaged adjective does not give somebody a longer name."""
    _, mentions = marks_in("The crowd greeted the nigérian Tunde Adewale in Lagos.", "mention")

    assert not [one for one in mentions if (one.name or "").startswith("nig")]
