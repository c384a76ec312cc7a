"""Where names of places that touch part and join."""

from importlib import resources
from itertools import pairwise

import pytest

from dragoman.language.place_borders import PARTS, region_in, with_borders

PERSON, PLACE = range(2)


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("San Rafael Ca", "San Rafael"),
        ("San Rafael Calif.", "San Rafael"),
        ("miramar florida", "miramar"),
        ("Lille France", "Lille"),
        ("Charlotte North Carolina", "Charlotte"),
        ("Connecticut US", "Connecticut"),
    ],
)
def test_a_region_follows_its_town(name, town):
    """Without a comma, and in lower case too, a state is told from the town before it."""
    words = name.split()
    assert town == " ".join(words[: region_in(words)])


@pytest.mark.parametrize(
    "name",
    [
        "West Virginia",  # a region as a whole
        "New Mexico",
        "South Korea",
        "Northern Ontario",  # a part of one
        "South West England",
        "Nazi Germany",  # no town before it
        "Gulf of Mexico",
        "Lake Victoria",
        "La Florida",  # no short form before it
        "Washington D.C.",  # never without its district
        "Latin America",
        "Mexico City",
        "Florida",
    ],
)
def test_what_is_one_name_stays_one(name):
    """Names of states hold compass words, and other names hold those of states."""
    assert region_in(name.split()) == 0


def test_a_part_joins_the_place_after_it():
    """The name after "Greater" goes on from there; Delhi and Noida are two places."""
    names = [(0, 1, PLACE), (1, 2, PLACE)]
    assert [(0, 2, PLACE)] == with_borders(names, ["Greater", "Noida"], PLACE, ())
    assert names == with_borders(names, ["Delhi", "Noida"], PLACE, ())


def test_no_part_joins_over_the_start_of_a_sentence():
    """What ends a sentence is no part of the place that begins the next."""
    names = [(0, 1, PLACE), (1, 2, PLACE)]
    assert names == with_borders(names, ["North", "Noida"], PLACE, {1})


def test_only_places_have_borders():
    """A person called Paris France stays one, and so does what stands apart."""
    names = [(0, 2, PERSON), (2, 3, PERSON), (4, 5, PLACE)]
    assert names == with_borders(names, "Paris France Upper in Noida".split(), PLACE, ())


def test_the_table_is_in_order_and_no_town_is_a_mere_part():
    """Rows are sorted and of a known kind."""
    path = resources.files("dragoman.language") / "data" / "towns.tsv"
    rows = [row.split("\t") for row in path.read_text(encoding="utf-8").splitlines()[3:]]
    assert all(one < other for (one, _), (other, _) in pairwise(rows))
    assert {kind for _, kind in rows} == {"region", "short", "town"}
    assert not PARTS & {name for name, _ in rows}
