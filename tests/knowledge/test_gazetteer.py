"""The gazetteer: names found whatever their accents, places that lie where they should."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.knowledge.gazetteer import Gazetteer, find, fold, gazetteer
from dragoman.knowledge.places import candidates, distance, short_forms


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Saigon", "VNM", 10.8, 106.6),
        ("São Paulo", "BRA", -23.5, -46.6),
        ("sao paulo", "BRA", -23.5, -46.6),
        ("St. Louis", "USA", 38.6, -90.2),
        ("Odesa", "UKR", 46.5, 30.7),
        ("Gujarat", "IND", 22.2, 71.7),
    ],
)
def test_a_name_finds_its_place(name, country, lat, lon):
    """Accents, case and short forms do not matter."""
    assert any(
        entry.country == country and abs(entry.lat - lat) < 0.5 and abs(entry.lon - lon) < 0.5
        for entry in find(name)
    )


def test_unknown_names_find_nothing():
    """No guess."""
    assert () == find("Qwertyuiop")
    assert () == find("")


def test_every_place_lies_on_earth_and_in_a_country():
    """Spot checks of the whole file: coordinates, country, division, and its own name."""
    book = gazetteer()
    for number in range(0, book.size, 499):
        entry = book.entry(number)
        assert -90 <= entry.lat <= 90
        assert -180 <= entry.lon <= 180
        assert 3 == len(entry.country)
        assert entry in find(entry.name)
        if entry.division is not None:
            division = book.entry(entry.division)
            assert ("division", entry.country) == (division.kind, division.country)


@pytest.mark.parametrize("name", ["Tver", "Kyiv", "Nineveh", "North Kivu", "Sharqia", "Oromia"])
def test_divisions_bear_their_english_names(name):
    """And not those of a table of codes."""
    assert any(entry.kind == "division" and entry.name == name for entry in find(name))


def test_most_people_come_first():
    """The likeliest place of a name is the first."""
    for name in ("Springfield", "Lancaster", "San Jose"):
        people = [entry.population for entry in find(name)]
        assert people == sorted(people, reverse=True)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=40))
def test_any_text_may_be_asked_for(text):
    """Hostile names are unknown, not errors; folding is idempotent."""
    find(text)
    candidates(text)
    assert fold(text) == fold(fold(text))


def test_a_foreign_file_is_refused():
    """What is no gazetteer is not read as one."""
    with pytest.raises(ValueError, match="x"):
        Gazetteer(b"x" * 64)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kherson region", "division"),
        ("the province of Hubei", "division"),
        ("Mexico", "country"),
        ("Laurel County", "county"),
        ("South China Sea", "region"),
        ("the city of Mosul", "city"),
    ],
)
def test_the_first_candidate_is_of_the_kind_named(name, kind):
    """A word beside the name says what it is the name of."""
    assert kind == candidates(name)[0].kind


def test_short_forms_are_divisions():
    """What follows a comma: "Tex.", "TX"."""
    assert "Texas" == short_forms()["Tex."].name == short_forms()["TX"].name


def test_distance_is_symmetric_and_keeps_the_triangle():
    """Great circles."""
    places = [candidates(name)[0] for name in ("Lima", "Quito", "Bogotá", "Oslo")]
    for one, other, third in itertools.permutations(places, 3):
        assert abs(distance(one, other) - distance(other, one)) < 1e-6
        assert distance(one, third) <= distance(one, other) + distance(other, third) + 1e-6


@pytest.mark.parametrize(
    ("name", "country"), [("Jenin", "PSE"), ("Palmyra", "SYR"), ("Cologne", "DEU")]
)
def test_what_our_list_calls_a_place_is_its_usual_name(name, country):
    """However its own people write it, and whatever village elsewhere is written so."""
    [listed] = [one for one in candidates(name) if one.is_listed]
    assert (listed.country, listed.is_other_name) == (country, False)
