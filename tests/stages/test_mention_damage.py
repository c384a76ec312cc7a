"""Names with lost or misread characters are those that the text has whole elsewhere."""

import pytest

from dragoman.language.segment import words


@pytest.fixture(scope="module")
def actors(marks_in):
    """Return a function that gives the actors of the persons named in a text, in order."""

    def run(text):
        _, mentions = marks_in(text, "mention")
        return [one.actor for one in mentions if one.type == "person" and one.by.endswith("name")]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "Interior Minister Luis Barr\ufffdn resigned. Barran said the vote was fair.",
        "Interior Minister Luis Barran resigned. Barr\ufffdn said the vote was fair.",
        "Interior Minister Luis BarrÃ¡n resigned. Barrán said the vote was fair.",
        "Interior Minister Luis Barrán resigned. BarrÃ¡n said the vote was fair.",
        "Interior Minister Luis BarrÃ¡n resigned. Barr\ufffdn said Barran was tired.",
    ],
)
def test_a_damaged_name_is_the_whole_one(actors, text):
    """Whichever comes first."""
    assert {"person/luis-barran"} == set(actors(text))


def test_a_damaged_name_that_fits_two_is_neither(actors):
    """Nothing tells which of them is meant."""
    found = actors("Ana Marin met Rosa Maron. Then Mar\ufffdn spoke to the press.")

    assert ["person/ana-marin", "person/rosa-maron"] == found[:2]
    assert not set(found[:2]) & set(found[2:])


def test_a_damaged_name_alone_stays_as_it_is(actors):
    """It is one name nevertheless."""
    assert 1 == len(actors("Interior Minister Luis Barr\ufffdn resigned on Friday."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Barr\ufffdn left", ["Barr\ufffdn", "left"]),
        ("BarrÃ¡n left", ["BarrÃ¡n", "left"]),
        ("Barr\ufffdn\u2019s car", ["Barr\ufffdn", "\u2019s", "car"]),
        ("Spain\ufffds king", ["Spain", "\ufffd", "s", "king"]),
        ("in Lima\ufffdwhich fell", ["in", "Lima", "\ufffd", "which", "fell"]),
        ("the end\ufffdwe left", ["the", "end", "\ufffd", "we", "left"]),
        ("\ufffdWe left\ufffd", ["\ufffd", "We", "left", "\ufffd"]),
    ],
)
def test_a_lost_character_within_a_name_is_part_of_it(text, expected):
    """An apostrophe, a dash or a quotation mark that was lost is none."""
    assert expected == [text[first:last] for first, last in words(text)]
