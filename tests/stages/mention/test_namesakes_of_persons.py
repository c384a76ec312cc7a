"""A known name with the title of an office that its bearer never held is somebody else's."""

import pytest


def person(marks_in, text, words):
    """Return the mention of somebody by his words."""
    report, mentions = marks_in(text, "mention", date="2025-05-04")
    (one,) = [each for each in mentions if each.spans[0].of(report.text) == words]
    return one


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Defence Minister Pedro Sánchez spoke in Bogotá.",
            "Defence Minister Pedro Sánchez",
            "person/pedro-sanchez-defence-minister",
        ),
        (
            "Health Minister Keir Starmer left Lima.",
            "Health Minister Keir Starmer",
            "person/keir-starmer-health-minister",
        ),
    ],
)
def test_another_title_is_another_person(marks_in, text, words, actor):
    """In a report that does not name the country of the one that is known."""
    one = person(marks_in, text, words)

    assert (actor, None) == (one.actor, one.country)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Prime Minister Pedro Sánchez spoke in Lima.", "Prime Minister Pedro Sánchez", "sanchez"),
        ("Spain cheered. President Pedro Sánchez spoke.", "President Pedro Sánchez", "sanchez"),
        ("Chancellor Friedrich Merz spoke in Lima.", "Chancellor Friedrich Merz", "merz"),
        (
            "Interior Minister Nicolas Sarkozy spoke.",
            "Interior Minister Nicolas Sarkozy",
            "sarkozy",
        ),
        ("Former President Barack Obama spoke.", "Former President Barack Obama", "obama"),
        ("Crown Prince Mohammed bin Salman spoke.", "Crown Prince Mohammed bin Salman", "salman"),
    ],
)
def test_an_office_he_held_or_is_to_hold_is_his(marks_in, text, words, actor):
    """And so is any title where his country is told of."""
    assert person(marks_in, text, words).actor.endswith(actor)
