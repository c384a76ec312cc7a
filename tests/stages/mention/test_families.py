"""Family names that several persons of a report have, and forenames that the model does not see."""

import pytest

from dragoman.records import Mention


def named(marks_in, text, words):
    """Return whom the last mention with some words in it is, by name."""
    marks = marks_in(text, "mention")[1]
    found = [one.name for one in marks if isinstance(one, Mention) and words in one.text]
    return found[-1] if found else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Premier Lars Berg thanked minister Karin Berg. Mrs Berg had cut a tax.",
            "Mrs Berg",
            "Karin Berg",
        ),
        (
            "Senator Grace Otieno met banker Tom Otieno. Mr Otieno wore a hat.",
            "Mr Otieno",
            "Tom Otieno",
        ),
        (
            (
                "President Oto Lind and his son Ivo Lind flew to Rome. Minister Eva Lind stayed. "
                "The court freed Minister Lind."
            ),
            "Minister Lind",
            "Eva Lind",
        ),
        (
            "President Oto Lind and his son Ivo Lind flew to Rome. President Lind was ill.",
            "President Lind",
            "Oto Lind",
        ),
        ("Mr Paul Diop sued Ms Awa Diop. Ms Diop wept.", "Ms Diop", "Awa Diop"),
        # Nothing tells them apart: whom the report named first.
        ("Premier Lars Berg thanked minister Karin Berg. Berg had cut a tax.", "Berg", "Lars Berg"),
        ("Senator Grace Otieno met a banker. Mr Otieno wore a hat.", "Otieno", "Grace Otieno"),
        ("Premier Lars Berg thanked Karin Berg. Lars Berg had a cold.", "Lars Berg", "Lars Berg"),
    ],
)
def test_who_of_several_of_one_family_is_meant(marks_in, text, words, expected):
    """An honorific and a title tell; a bare name is that of the first."""
    assert named(marks_in, text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ana Putina, a teacher, sued the town. Mrs Merz and Putina left.", "Putina", "Ana Putina"),
        ("Eva Merz, a teacher, sued the town. Merz said the roof leaked.", "Merz", "Eva Merz"),
        (
            "Bill Clinton met his wife Hillary Clinton. Mr Clinton left.",
            "Mr Clinton",
            "Bill Clinton",
        ),
        ("Friedrich Merz met Eva Merz. Merz said the roof leaked.", "Merz", "Friedrich Merz"),
        ("Hunter Biden was in court. President Biden was silent.", "President Biden", "Joe Biden"),
        ("Hunter Biden was in court. President Biden was silent.", "Hunter", "Hunter Biden"),
        ("Merz met the envoy. Merz said the roof leaked.", "Merz", "Friedrich Merz"),
    ],
)
def test_a_known_family_name_that_another_bears_here(marks_in, text, words, expected):
    """Who is named in full is meant, unless he who is known by it is named here, too."""
    assert named(marks_in, text, words) == expected


def test_a_title_that_is_tagged_as_an_article(marks_in):
    """A capital word for an office before a name belongs to it, whatever its tag."""
    marks = marks_in("President Roa went out of his way to thank Peru.", "mention")[1]
    assert "President Roa" in {one.text for one in marks}
