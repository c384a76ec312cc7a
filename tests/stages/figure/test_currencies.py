"""Whose money it is: that of the country named nearest, as an actor, a place or an adjective."""

import pytest


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The strike at Chilean ports went on. It cost 60 million pesos.", "CLP"),
        ("Shops in Manila closed. The mayor promised 60 million pesos.", "PHP"),
        ("A judge in Montevideo fined him 60 million pesos.", "UYU"),
        ("Colombian farmers blocked a road. They lost 60 million pesos.", "COP"),
        ("Egyptian importers paid 60 million pounds.", "EGP"),
        ("The market in Oslo fell. He lost 60 million kroner.", "NOK"),
        ("Pakistan owes Rs 35 crore to the firm.", "PKR"),
        ("Colombo spent Rs 4 billion on rice.", "LKR"),
        ("Delhi spent Rs. 60 crores on rice.", "INR"),
        ("A man in London lost 60 million pounds.", "GBP"),
        ("The strike at Chilean ports cost $60 million.", "USD"),
        ("The strike at Chilean ports cost 60 million euros.", "EUR"),
    ],
)
def test_money_is_of_the_country_told_of(marks_in, text, unit):
    """Rule: a word that many countries have for their money is told by what is named around it."""
    _, figures = marks_in(text, "figure")
    assert [one.unit for one in figures] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Bogotá raised the fee from 9,000 to 12,000 pesos.", "COP"),
        ("Chile lifted the wage to 500,000 pesos from 400,000.", "CLP"),
        ("The ministry in Manila paid 900 pesos last year, up from 700.", "PHP"),
    ],
)
def test_a_former_value_is_in_the_money_of_the_new_one(marks_in, text, unit):
    """Its word for money stands only once."""
    _, figures = marks_in(text, "figure")
    assert [one.unit for one in figures] == [unit, unit]
