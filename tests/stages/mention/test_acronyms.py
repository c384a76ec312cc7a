"""Bodies and the letters that a report tells behind their names."""

import pytest

from dragoman.records import Mention


def named(marks_in, text, words):
    """Return whom the last mention of some words is, by name."""
    marks = marks_in(text, "mention")[1]
    found = [one.name for one in marks if isinstance(one, Mention) and one.text == words]
    return found[-1] if found else None


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        (
            "The Front for the Freedom of the Marsh (FFM) attacked a base. The FFM said it would go on.",
            "FFM",
            "Front for the Freedom of the Marsh",
        ),
        (
            "The Confederation of Malawi Teachers (CMT) called a strike. The CMT accused the premier.",
            "CMT",
            "Confederation of Malawi Teachers",
        ),
        (
            "The National Electoral Board of Benin, known as the NEB, met. The NEB put off the vote.",
            "NEB",
            "National Electoral Board of Benin",
        ),
        (
            "The Party of the Andes (known by its Spanish acronym PDX) won. PDX backed the premier.",
            "PDX",
            "Party of the Andes",
        ),
        (
            "The Army of Free Peoples (AFP) killed ten men. The AFP fled.",
            "AFP",
            "Army of Free Peoples",
        ),
        (
            "The Interior Ministry (MININT) denied it. MININT said nobody was held.",
            "MININT",
            "Interior Ministry",
        ),
    ],
)
def test_letters_mean_the_body_before_them(marks_in, text, letters, expected):
    """In brackets, or behind "known as"."""
    assert named(marks_in, text, letters) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The Christian Democratic Union (CDU) won. The CDU left.",
            "CDU",
            "Christian Democratic Union",
        ),
        (
            "The Dockers' Union met the Food and Agriculture Organization (FAO). The FAO left.",
            "FAO",
            None,
        ),
        ("Peru's Growers' Union said Ghana (GHA) had won. GHA left.", "GHA", "GHA"),
        ("The Royal Bank of Sarnia (TSX: RBX) fell. The TSX fell.", "TSX", "TSX"),
        ("The union met NATO. NATO left.", "NATO", "NATO"),
    ],
)
def test_letters_that_are_known_or_of_another(marks_in, text, words, expected):
    """A known body is itself, and letters of a stock exchange or a state are no union's."""
    expected = expected or "Food and Agriculture Organization"
    assert named(marks_in, text, words) == expected
