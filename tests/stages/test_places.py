"""Places: which place a name stands for is decided by the names around it."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "country", "division"),
    [
        ("Police in Atlanta, Georgia, arrested two men from Athens.", "Athens", "USA", "Georgia"),
        ("Police in Atlanta, Georgia, arrested two men from Athens.", "Georgia", "USA", "Georgia"),
        ("The delegation flew to Georgia and visited Tbilisi and Batumi.", "Georgia", "GEO", None),
        ("He was born in Springfield, Ill., and died in Peoria.", "Springfield", "USA", "Illinois"),
        ("The ministers met in Paris.", "Paris", "FRA", "Île-de-France"),
        ("A fire broke out in Paris, Texas, officials in Dallas said.", "Paris", "USA", "Texas"),
        ("Troops moved in the Kherson region.", "Kherson", "UKR", "Kherson"),
        ("In Mexico, prices rose.", "Mexico", "MEX", None),
        ("The frigate sailed through the Taiwan Strait.", "Taiwan Strait", None, None),
    ],
)
def test_resolved(places_in, text, words, country, division):
    """Country and division of a name, by its context."""
    place = places_in(text)[words]

    assert (country, division) == (place.country, place.admin1)


@pytest.mark.parametrize("name", ["Kharkiv", "Goma", "Voronezh"])
def test_a_town_is_no_person(marks_in, name):
    """Whatever the model takes its name for."""
    report, marks = marks_in(f"The governor said {name} had come under attack.")
    kinds = [type(mark).__name__ for mark in marks if mark.spans[0].of(report.text) == name]

    assert "Mention" not in kinds


@pytest.mark.parametrize(
    "text", ["Mr Houston left the room.", "Jack London wrote to the board.", "Lincoln spoke first."]
)
def test_a_person_is_no_town(places_in, text):
    """Titles, longer names and speaking tell people."""
    assert {} == places_in(text)


def test_an_unknown_place_has_no_coordinates(places_in):
    """What no table has stays unknown."""
    place = places_in("The patrol reached the village of Zarkhwal Khel at dawn.")

    assert [(None, None)] == [(one.country, one.lat) for one in place.values()]


def test_sides_alone_are_no_places(places_in):
    """Nothing that lies anywhere: "the North"."""
    assert {} == {k: v for k, v in places_in("The North is poor.").items() if v.lat is not None}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "US and American mills wrote to Kenya, Chad and Peru. A fair in China is due.",
            "China",
            "CHN",
        ),
        (
            "The United States, Canada, Haiti, France and Kenya backed a deal signed in Kingston.",
            "Kingston",
            "JAM",
        ),
        (
            "US officials said American, Canadian, Korean and Turkish mills sold less in Mexico.",
            "Mexico",
            "MEX",
        ),
        (
            "Poland, Norway, Italy and Spain sent US-made tanks; the crews trained in Lebanon.",
            "Lebanon",
            "LBN",
        ),
        ("The sheriff in Lebanon, Pa., said two men from Myerstown were held.", "Lebanon", "USA"),
        ("Deputies in Paris, Texas, and in nearby Bonham searched a barn.", "Paris", "USA"),
        (
            "France, Italy, Kenya and Chad sent teams to Maine, to a fair in China, Maine.",
            "China",
            "USA",
        ),
    ],
)
def test_a_text_about_the_world_means_states_and_capitals(places_in, text, words, country):
    """However often one country is named; a town needs its division, or local news."""
    assert places_in(text)[words].country == country


@pytest.mark.parametrize(
    "text",
    [
        "Sweden's membership in NATO was ratified.",
        "Norway's seat at ASEAN was filled.",
        "Its observers in OPEC said nothing.",
    ],
)
def test_an_abbreviation_of_a_body_is_no_town(places_in, text):
    """No village of that name is meant."""
    assert {} == places_in(text)


def test_a_state_that_acts_is_no_place(places_in):
    """Mexico raises the tariff: an actor."""
    assert "Mexico" not in places_in("Mexico intends to raise the tariff.")


def test_a_list_of_a_thousand_towns_is_read(places_in):
    """Many names are no reason to stand still."""
    towns = ["Lima", "Quito", "Oslo", "Lancaster", "Springfield", "Cork", "Perth", "Cali"]
    text = "They visited " + ", ".join(towns * 40) + "."

    assert len(places_in(text)) >= len(towns) - 2


@pytest.mark.parametrize(
    ("text", "words", "is_place"),
    [
        ("She spoke to Varkolis on Monday.", "Varkolis", False),
        ("She told Mendrakis so.", "Mendrakis", False),
        ("She thanked Oldrun for the help.", "Oldrun", False),
        ("Varkolis said no.", "Varkolis", False),
        ("She had talked with Ombrecht.", "Ombrecht", False),
        ("Shells fell near Zolotychne on Monday.", "Zolotychne", True),
        ("The ministers met in Paris.", "Paris", True),
    ],
)
def test_whom_one_speaks_to_is_no_place(places_in, text, words, is_place):
    """A name on no map is a person's where somebody talks to it or it says something."""
    assert (words in places_in(text)) is is_place


@pytest.mark.parametrize(
    ("text", "words", "is_place"),
    [
        ("Kenya is undecided on the plan.", "Kenya", False),
        ("Moldova is neutral.", "Moldova", False),
        ("Latvia was worried about the border.", "Latvia", False),
        ("Mali is sceptical.", "Mali", False),
        ("Peru has been critical of the accord.", "Peru", False),
        ("Chile is dry.", "Chile", True),
        ("Oman is hot.", "Oman", True),
        ("The talks in Kenya are undecided.", "Kenya", True),
    ],
)
def test_who_is_for_or_against_something_is_no_place(places_in, text, words, is_place):
    """Rule: a name that is said to be undecided, worried, opposed is an actor's."""
    assert (words in places_in(text)) is is_place


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Ministers from Niger and Benin met in Accra.", {"Niger": "NER", "Accra": "GHA"}),
        ("Wrestlers from Georgia and Jordan came to Lyon.", {"Georgia": "GEO", "Lyon": "FRA"}),
        ("Storms hit Georgia and Alabama.", {"Georgia": "USA", "Alabama": "USA"}),
        ("Roads in Cuba and Peru, New York, were shut.", {"Cuba": "USA", "Peru": "USA"}),
    ],
)
def test_states_told_together_are_no_provinces_of_another(marks_in, text, countries):
    """Two names of states joined by "and" mean both states, unless a larger place follows."""
    report, marks = marks_in(text, "place")
    found = {mark.spans[0].of(report.text): mark.country for mark in marks}
    assert countries == {name: found.get(name) for name in countries}


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("A car stood in the middle of Paris's busy ringroad.", True),
        ("Harare's main stadium was full.", True),
        ("Lima's airport was shut.", True),
        ("Kyiv's forces fled.", False),
        ("Moscow's offer stands.", False),
        ("Lima's airport minister left.", False),
    ],
)
def test_what_a_town_has_and_no_government(marks_in, text, is_place):
    """A ringroad is the town's, an offer the government's."""
    marks = marks_in(text, "mention")[1]
    assert is_place == (
        not any(one.text in {"Paris", "Harare", "Lima", "Kyiv", "Moscow"} for one in marks)
    )
