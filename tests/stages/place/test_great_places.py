"""No small town stands in for the state, division, city or body that it is called like."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "country", "division"),
    [
        # Lists of states and divisions: a comma in them says not where a town lies.
        ("Guests came from Oman, Cuba, Libya and Peru to a fair in Accra.", "Cuba", "CUB", None),
        ("He owns flats in Delaware, Ohio and Iowa, and a farm in Utah.", "Delaware", "USA", "Delaware"),
        ("It is close in Pennsylvania, Maryland and Delaware.", "Delaware", "USA", "Delaware"),
        ("Kenya, Peru, Chad and Iran wrote from Washington. The Geneva Convention binds them.", "Geneva", "CHE", "Geneva"),
        # National news names many divisions.
        ("Voters in Ohio, Iowa and Texas heard him. He flew to Mexico, where he met farmers in Mexico.", "Mexico", "MEX", None),
        ("Voters in Ohio, Iowa and Utah heard him. He spoke on the attacks in Paris.", "Paris", "FRA", "Île-de-France"),
        ("Kenya, Peru and Chad backed India. Pilgrims rose in Mecca.", "Mecca", "SAU", "Mecca"),
        ("Kenya, Peru, Chad and Iran sent envoys to talks in Geneva.", "Geneva", "CHE", "Geneva"),
        ("He spoke to reporters at the White House on Monday.", "White House", "USA", None),
        ("Two of them (R-Fla.) and one (Fla.) voted no; the third lives in Florida.", "Florida", "USA", "Florida"),
        # Its own division, or local news, says that a town is meant.
        ("The sheriff in Mexico, Mo., said two men from Columbia were held.", "Mexico", "USA", "Missouri"),
        ("Deputies in Paris, Texas, and in nearby Bonham searched a barn.", "Paris", "USA", "Texas"),
        ("A barn burnt in White House, Tenn., on Monday.", "White House", "USA", "Tennessee"),
    ],
)  # fmt: skip
def test_a_name_means_the_greater_place(places_in, text, words, country, division):
    """Unless the text says which town."""
    found = places_in(text)[words]

    assert (country, division) == (found.country, found.admin1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The probe will circle Mars before it comes back to Earth.", "Mars"),
        ("The probe will circle Mars before it comes back to Earth.", "Earth"),
        ("The SEC accused the broker of fraud.", "SEC"),
        ("She left a post at Google for one at the ministry.", "Google"),
        ("Farmers met the mayor at City Hall on Monday.", "City Hall"),
        ("Growth in Brazil and Korea was slow.", "Korea"),
        ("Pedro Cruz won. Cheers rose at Cruz's rally.", "Cruz"),
    ],
)
def test_planets_bodies_and_people_lie_in_no_town(places_in, text, words):
    """No place on the map, whatever towns are called so."""
    found = places_in(text).get(words)

    assert found is None or (None, None) == (found.country, found.lat)
