"""Bodies that no table has and that bear arms."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor", "sector"),
    [
        (
            "The Front for the Liberation of Enga took a fort. The rebels fled.",
            "The rebels",
            "org/front-for-the-liberation-of-enga",
            "REB",
        ),
        (
            "Gunmen of the Chin Brigade took a post. The militia fled.",
            "The militia",
            "org/chin-brigade",
            "UAF",
        ),
        ("The FLL, a rebel group, took a post. The rebels fled.", "The rebels", "org/fll", "REB"),
        (
            "Militants of the Sahel Front took a post. The group fled.",
            "The group",
            "org/sahel-front",
            "REB",
        ),
        (
            "The Azawad Liberation Army burned a school. The insurgents fled.",
            "The insurgents",
            "org/azawad-liberation-army",
            "REB",
        ),
    ],
)
def test_they_are_told_by_name_or_by_who_is_theirs(marks_in, text, words, actor, sector):
    """And nouns for fighters take them up."""
    found = {one.text: one for one in marks_in(text, "mention")[1]}

    assert (found[words].actor, found[words].sector) == (actor, sector)


@pytest.mark.parametrize(
    ("text", "actor", "sector"),
    [
        ("Soldiers of the Chin Brigade took a post.", "org/chin-brigade", "REB"),
        ("Leaders of the Chin Council met in Yangon.", "org/chin-council", "REB"),
        ("The paper Liberation quoted rebels of the Ansar Movement.", "org/liberation", "REB"),
    ],
)
def test_others_do_not_bear_arms(marks_in, text, actor, sector):
    """Not those whom fighters only meet, nor those who are others'."""
    sectors = {one.sector for one in marks_in(text, "mention")[1] if one.actor == actor}

    assert sectors
    assert sector not in sectors


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Fighters of the Front for the Liberation of Enga fled.", "Fighters", None),
        ("Fighters of the Peruvian Front fled.", "Fighters", "PER"),
        ("The paper Liberation sued him.", "Liberation", "FRA"),
    ],
)
def test_a_front_for_the_liberation_is_no_paper(country_of, text, words, country):
    """Nor of its country."""
    assert country == country_of(text, words)
