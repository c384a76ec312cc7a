"""Which state "its neighbour" is."""

import pytest

from dragoman.knowledge.borders import beside


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ethiopia and Eritrea quarrel. Ethiopia said its neighbour had armed militias.", "ERI"),
        ("Peru shut the border. Its southern neighbour, Chile, protested.", "CHL"),
        ("Peru spoke to Japan about Chile. Peru accused its neighbour of spying.", "CHL"),
        ("Talks were held in Asmara. Ethiopia accused its neighbour of spying.", "ERI"),
        ("Kenya fears a flood from Uganda. Kenya's neighbour shut a dam.", "UGA"),
        ("Peru spoke to Japan. Peru accused its neighbour of spying.", None),
        ("Bolivia and Chile met Peru. Peru accused its neighbour of spying.", None),
        ("Japan fired. South Korea said its northern neighbour would pay.", "PRK"),
        ("Portugal's eastern neighbour sold it power.", "ESP"),
        ("China was silent. India said its northern neighbour had moved troops.", "CHN"),
        ("France said its eastern neighbour had shut a bridge.", None),
        ("Chad told Libya of it. Chad accused its western neighbour of spying.", None),
        ("Ana Roca of Peru sued Chile. Ms Roca accused her neighbour of spying.", None),
        ("Peru and Chile met. Peru accused its neighbour in the east of spying.", None),
    ],
)
def test_which_state_a_neighbour_is(mentions_in, text, country):
    """The one named beside, or the only one near that lies there; not where two do, nor a person's."""
    one = next((one for said, one in mentions_in(text).items() if "neighbour" in said), None)
    assert (one.actor if one else None) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Chad's neighbour, Sudan, said that it would shut a road.", "SDN"),
        ("Peru met Japan. Peru's neighbour, Chile, denied it would leave.", "CHL"),
        ("Its neighbour, Benin, told Togo that it would wait.", "BEN"),
        ("Chad told its neighbour, Sudan, that it would shut a road.", "TCD"),
        ("Chad's army, its union, said that it would shut a road.", "TCD"),
    ],
)
def test_a_neighbour_that_speaks_means_itself(marks_in, text, country):
    """And not the state whose neighbour it is."""
    meant = [one.country for one in marks_in(text, "mention")[1] if one.text == "it"]
    assert meant == [country]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Romania sulked. Talks failed. Rain fell. Moldova urged its neighbour to wait.", "ROU"),
        ("China and Thailand met. Rain fell. It was late. Laos thanked its neighbour.", None),
    ],
)
def test_a_neighbour_told_of_far_above(mentions_in, text, country):
    """Where no words near tell of one, those before do, if of one alone."""
    one = next((one for said, one in mentions_in(text).items() if "neighbour" in said), None)
    assert (one.actor if one else None) == country


def test_borders_are_the_same_from_both_sides():
    """Whoever lies beside a state has it beside itself."""
    assert "DEU" in beside("POL")
    assert "POL" in beside("DEU")
    assert beside("NZL") == {"AUS"}
    assert not beside("ISL")
