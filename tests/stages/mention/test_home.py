"""Whose "the foreign minister" is in a text without a head that tells of one country."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Moldova shut a port. The interior minister left.", "The interior minister", "MDA"),
        ("The Dutch cabinet fell. The prime minister left.", "The prime minister", "NLD"),
        ("Protests broke out in Togo. The president left.", "The president", "TGO"),
        ("Downing Street said the prime minister had left.", "the prime minister", "GBR"),
        ("Peru's navy said the government had paid.", "the government", "PER"),
        ("Moscow said the foreign minister would leave.", "the foreign minister", "RUS"),
        # Another may be meant.
        ("Oman's minister met Chad's. The prime minister left.", "The prime minister", None),
        ("A Chilean firm paid. The foreign minister left.", "The foreign minister", None),
        ("Chad's envoy arrived. The premier met him.", "The premier", None),
        ("Chad's king flew in on Friday. The premier met him.", "The premier", None),
        ("Moldova met Chad. The interior minister left.", "The interior minister", None),
        ("Moldova shut a port. A minister left.", "A minister", None),
        ("Norway said Chad had paid and the government was happy.", "the government", None),
    ],
)
def test_the_only_country_told_of(country_of, text, words, expected):
    """It acts before, or says what the noun stands in; no other is named."""
    assert expected == country_of(text, words)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Rebels hit a post near Bunia in eastern Congo. The army fled.", "The army", "COD"),
        ("Floods hit Gao in northern Mali. The government sent boats.", "The government", "MLI"),
        ("Gunmen shot at a bus in Kano in northern Nigeria. The army came.", "The army", "NGA"),
        ("Peru thanked a school at Lyon in France. The army came.", "The army", None),
        ("Peru's envoy spoke of Goma in eastern Congo. The army came.", "The army", None),
    ],
)
def test_a_land_told_behind_a_town(country_of, text, words, country):
    """It is where all this happens, if no other land is told of."""
    assert country == country_of(text, words)


def test_the_outgoing_one_may_have_left(marks_in):
    """He is of the country, but who he is the office does not tell."""
    text = (
        "In Accra, voters queued. Ghana's electoral body met. The outgoing president voted early."
    )
    (one,) = [one for one in marks_in(text, "mention")[1] if one.text == "The outgoing president"]

    assert (one.country, one.actor) == ("GHA", "GHA/president")
