"""What forenames tell of whose they are."""

import pytest

from dragoman.knowledge.forenames import is_forename, sex_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ingrid Lund", "f"),
        ("Sergei Orlow", "m"),
        ("José Prats", "m"),
        ("Anne-Claire Roux", "f"),
        ("Jean-Marie Roux", "m"),
        ("Andrea Roca", None),
        ("Jan Lind", None),
        ("Li Na", None),
        ("Martin", None),
        ("", None),
    ],
)
def test_whose_a_full_name_is(name, expected):
    """Names of both, and one word alone, which may be a family name, tell nothing."""
    assert sex_of(name) == expected


def test_which_words_are_forenames():
    """A noun before a family name is none."""
    assert is_forename("Ivan")
    assert not is_forename("Camp")
