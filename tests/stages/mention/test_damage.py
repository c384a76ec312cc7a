"""Names with lost or misread characters are those that the text has whole elsewhere."""

import re

import pytest

from dragoman.language.segment import words
from dragoman.stages.mention import damage as mention_damage
from dragoman.stages.mention.damage import _Names, _read_again, _whole


@pytest.fixture(scope="module")
def actors(marks_in):
    """Return a function that gives the actors of the persons named in a text, in order."""

    def run(text):
        _, mentions = marks_in(text, "mention")
        return [one.actor for one in mentions if one.type == "person" and one.by.endswith("name")]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "Interior Minister Luis Barr\ufffdn resigned. Barran said the vote was fair.",
        "Interior Minister Luis Barran resigned. Barr\ufffdn said the vote was fair.",
        "Interior Minister Luis BarrÃ¡n resigned. Barrán said the vote was fair.",
        "Interior Minister Luis Barrán resigned. BarrÃ¡n said the vote was fair.",
        "Interior Minister Luis BarrÃ¡n resigned. Barr\ufffdn said Barran was tired.",
        "Interior Minister Luis BarrĂˇn resigned. Barrán said the vote was fair.",
    ],
)
def test_a_damaged_name_is_the_whole_one(actors, text):
    """Whichever comes first."""
    assert {"person/luis-barran"} == set(actors(text))


def test_a_damaged_name_that_fits_two_is_neither(actors):
    """Nothing tells which of them is meant."""
    found = actors("Ana Marin met Rosa Maron. Then Mar\ufffdn spoke to the press.")

    assert ["person/ana-marin", "person/rosa-maron"] == found[:2]
    assert not set(found[:2]) & set(found[2:])


def test_a_damaged_name_alone_stays_as_it_is(actors):
    """It is one name nevertheless."""
    assert 1 == len(actors("Interior Minister Luis Barr\ufffdn resigned on Friday."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Barr\ufffdn left", ["Barr\ufffdn", "left"]),
        ("BarrÃ¡n left", ["BarrÃ¡n", "left"]),
        ("Barr\ufffdn\u2019s car", ["Barr\ufffdn", "\u2019s", "car"]),
        ("Spain\ufffds king", ["Spain", "\ufffd", "s", "king"]),
        ("in Lima\ufffdwhich fell", ["in", "Lima", "\ufffd", "which", "fell"]),
        ("the end\ufffdwe left", ["the", "end", "\ufffd", "we", "left"]),
        ("in Lima\ufffdwhose mayor", ["in", "Lima", "\ufffd", "whose", "mayor"]),
        ("Ana Roca\ufffdhe left", ["Ana", "Roca", "\ufffd", "he", "left"]),
        ("in Lima\ufffdin vain", ["in", "Lima", "\ufffd", "in", "vain"]),
        ("Garc\ufffda left", ["Garc\ufffda", "left"]),
        ("Heming left", ["Heming", "left"]),
        ("Hern\ufffdndez left", ["Hern\ufffdndez", "left"]),
        ("Šim\ufffdn left", ["Šim\ufffdn", "left"]),
        ("Łom\ufffda fell", ["Łom\ufffda", "fell"]),
        ("DvoĹ™ák left", ["DvoĹ™ák", "left"]),
        ("\ufffdWe left\ufffd", ["\ufffd", "We", "left", "\ufffd"]),
    ],
)
def test_a_lost_character_within_a_name_is_part_of_it(text, expected):
    """An apostrophe, a dash or a quotation mark that was lost is none."""
    assert expected == [text[first:last] for first, last in words(text)]


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("BarrÃ¡n", "Barrán"),
        ("Ãœnal", "Ünal"),
        ("KoÅ¡ir", "Košir"),
        ("BarrĂˇn", "Barrán"),
        ("DvoĹ™Ăˇk", "Dvořák"),
        ("ЕЅeljko", "Željko"),
        ("ДђuriД‡", "Đurić"),
        ("Željko", "Željko"),
        ("Ђурић", "Ђурић"),
        ("Barrán", "Barrán"),
        ("Ångström", "Ångström"),
        ("Äijälä", "Äijälä"),
    ],
)
def test_a_name_in_the_wrong_encoding_is_read_again(word, read):
    """In whichever of those that are commonly taken for UTF-8; a sound name stays as it is."""
    assert read == _read_again(word)


@pytest.mark.parametrize("lost", [4, 40, 4_000])
def test_a_word_with_many_lost_characters_stays_as_it_is(lost):
    """It may be any name, and comparing it would take for ever."""
    word = "A" + "\ufffda" * lost

    assert word == _whole(word, _Names({"A" + "a" * 2 * lost + "b"}))


def test_damaged_names_are_held_against_few_others(monkeypatch):
    """A text with many of both is no full product."""
    compared = []

    class Counted:
        def __init__(self, pattern):
            self.pattern = re.compile(pattern)

        def fullmatch(self, name):
            compared.append(name)
            return self.pattern.fullmatch(name)

    monkeypatch.setattr(
        mention_damage, "re", type("Re", (), {"compile": Counted, "escape": re.escape})
    )
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    names = _Names({letter + "a" * size + "n" for letter in letters for size in range(1, 40)})

    for letter in letters:
        _whole(f"{letter}\ufffdn", names)

    assert len(compared) <= 3 * len(letters)


def test_of_too_many_names_alike_none_is_chosen():
    """A text of them takes no time for each."""
    alike = {f"A{number:04}x" for number in range(2_000)}

    assert "Anax" == _whole("A\ufffdax", _Names({"Anax"}))
    assert "A\ufffd002x" == _whole("A\ufffd002x", _Names(alike | {"Ab002x"}))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Chadian foreign ministery summoned the envoy.", "TCD"),
        ("The Peruvian goverment said it would pay.", "PER/government"),
        ("The Peruvian parliment voted on Monday.", "PER"),
    ],
)
def test_misspelt_bodies_are_bodies(marks_in, text, actor):
    """Common misspellings of ministries and parliaments are read as what is meant."""
    found = [one.actor or "" for one in marks_in(text, "mention")[1]]

    assert [one for one in found if one.startswith(actor)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Luiz Inacio Lulla da Silva will visit Oslo.", "person/luiz-inacio-lula-da-silva"),
        ("President Recep Tayyip Erdoggan called.", "person/recep-tayyip-erdogan"),
        ("Ana Filippa Rosa will visit Oslo.", "person/ana-filippa-rosa"),
        ("Tayyib Erdoggan will visit Oslo.", "person/tayyib-erdoggan"),
        ("Luiz Inacio Lima da Silva will visit Oslo.", "person/luiz-inacio-lima-da-silva"),
    ],
)
def test_a_long_name_is_known_with_a_letter_doubled(marks_in, text, actor):
    """Shorter names, and those of other letters, may be anybody's."""
    assert actor in [one.actor for one in marks_in(text, "mention")[1]]
