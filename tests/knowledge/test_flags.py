"""The letters by which words ask for more before they tell a deed."""

from dragoman.knowledge.flags import Flag
from dragoman.knowledge.tables import rows


def test_every_flag_is_asked_for_and_named():
    """No letter of the table is without a name, and no name without a word that asks for it."""
    asked = {letter for row in rows("deeds") for letter in row["flags"]}

    assert sorted(Flag) == sorted(asked)
