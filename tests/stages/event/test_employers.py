"""Whom those strike against who only say where they work."""

import pytest


def _struck(deeds_in, text):
    """Return whom the first protest of a text is against."""
    return next(target for name, _, target in deeds_in(text) if name == "PROTEST")


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("The strike by the railway's engineers began at midnight.", "the railway"),
        ("Workers at the Lautoka mill walked out.", "the Lautoka mill"),
        ("A strike at the smelter never came about.", "the smelter"),
        ("Pilots of the Kenyan national airline struck for a third day.", "the Kenyan national airline"),
        ("Miners at the Hwange colliery walked out on Monday.", "the Hwange colliery"),
        ("Unions at Renault's plant in Tangier called a strike.", "Renault's plant in Tangier"),
    ],
)  # fmt: skip
def test_their_employer_is_struck(deeds_in, text, employer):
    """A firm, a mill or a mine, of which the strikers are or at which they strike."""
    assert _struck(deeds_in, text) == [employer]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Workers at a South Korean plant in Dhaka went on strike against the minister.", ["the minister"]),
        ("Nurses at Kenya's hospitals went on strike.", []),
        ("Peru's air controllers called a strike.", []),
        ("Members of the Longshoremen's Association went on strike.", []),
        ("Dockers at the port of Beira downed tools.", []),
    ],
)  # fmt: skip
def test_nobody_else_is(deeds_in, text, target):
    """Whom they name is struck instead; a state, a town or a union is no employer of theirs."""
    assert all(found == target for name, _, found in deeds_in(text) if name == "PROTEST")
