"""Who met and who suffered, where the words around a deed tell it."""

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Togo freed four fishermen after talks with Benin.", (["Togo"], ["Benin"])),
        (
            "The unions said they had suspended a strike after a meeting with the government.",
            (["they"], ["the government"]),
        ),
        ("Norway was praised after talks with Chad.", (["Norway"], ["Chad"])),
        ("Oslo wants talks with Chad.", (["Oslo"], ["Chad"])),
    ],
)
def test_who_does_something_after_talks_talked(sides_in, text, sides):
    """The subject of the verb beside which the talks are told."""
    assert sides_in(text)["CONSULT"] == sides


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "The union wants to free its treasurer, Ana Roca, who was arrested in Kano.",
            ["its treasurer"],
        ),
        ("The union's ships are gone: police seized its ships.", ["its"]),
    ],
)
def test_who_is_arrested_is_not_whose_he_is(sides_in, text, target):
    """Of things their owner suffers; of people they themselves."""
    assert sides_in(text)["COERCE"][1] == target


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Omar Diallo is serving two years for his part in a riot in Conakry.", ["his"]),
        ("The student was arrested over her role in the protests in Dhaka.", ["her"]),
        ("Mwangi, a Kenyan lawyer, took part in riots against the tax bill.", ["Mwangi"]),
        ("Malta's minister had a part in the film.", None),
    ],
)
def test_who_had_a_part_in_a_protest_protested(sides_in, text, source):
    """Whoever owns the part, the role or the share."""
    assert sides_in(text).get("PROTEST", (None,))[0] == source


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The country's last coup, in 1999, ended the rule of the party.", ([], ["The country"])),
        ("The Egyptian coup of 2013 shocked Turkey.", ([], ["Egyptian"])),
        ("Togo condemned the coup in Niger.", ([], ["Niger"])),
    ],
)
def test_a_coup_is_done_to_its_country(sides_in, text, sides):
    """And not by it."""
    assert sides_in(text)["ASSAULT"] == sides
