"""Lemmas of regular forms, whatever the model's rule makes of them."""

import pytest

from dragoman.language.inflection import base_of, fits, inflections
from dragoman.language.lemmas import lemma_of

VERBS = [
    ("groped", "VBD", "grope"),
    ("agreed", "VBD", "agree"),
    ("declined", "VBD", "decline"),
    ("hoping", "VBG", "hope"),
    ("hopping", "VBG", "hop"),
    ("kidding", "VBG", "kid"),
    ("admitted", "VBN", "admit"),
    ("visited", "VBN", "visit"),
    ("tried", "VBD", "try"),
    ("dying", "VBG", "die"),
    ("goes", "VBZ", "go"),
    ("passes", "VBZ", "pass"),
    ("postponed", "VBN", "postpone"),
    ("conceded", "VBD", "concede"),
    ("panicked", "VBD", "panic"),
    ("freed", "VBN", "free"),
    ("singeing", "VBG", "singe"),
]
NOUNS = [
    ("companies", "company"),
    ("buses", "bus"),
    ("clashes", "clash"),
    ("taxes", "tax"),
    ("houses", "house"),
    ("wives", "wife"),
    ("movies", "movie"),
    ("sorties", "sortie"),
    ("magpies", "magpie"),
    ("policewomen", "policewoman"),
    ("grandchildren", "grandchild"),
    ("potatoes", "potato"),
]


@pytest.mark.parametrize(("form", "tag", "verb"), VERBS)
@pytest.mark.parametrize("rule", ["L|0|", "L|2|", "L|3|"])
def test_regular_verbs_are_led_back(form, tag, verb, rule):
    """A regular form has the lemma that is spelt so, whatever the rule cuts off."""
    assert verb == lemma_of(form, rule, "VERB", tag)


@pytest.mark.parametrize(
    ("form", "verb"), [("torturing", "torture"), ("hopping", "hop"), ("bring", "bring")]
)
def test_an_ending_counts_more_than_the_tense_of_a_tag(form, verb):
    """A form in -ing is one, though tagged as a past; a verb that the model leaves whole stays so."""
    assert verb == lemma_of(form, "L|0|" if form == verb else "L|3|", "VERB", "VBD")


@pytest.mark.parametrize(("form", "noun"), NOUNS)
def test_plurals_are_led_back(form, noun):
    """So has a plural; a name keeps its capital."""
    assert noun == lemma_of(form, "L|1|", "NOUN", "NNS")
    assert noun.capitalize() == lemma_of(form.capitalize(), "S|1|", "PROPN", "NNPS")


@pytest.mark.parametrize(
    ("form", "part", "tag", "lemma"),
    [
        ("larger", "ADJ", "JJR", "large"),
        ("hottest", "ADJ", "JJS", "hot"),
        ("busiest", "ADJ", "JJS", "busy"),
        ("sooner", "ADV", "RBR", "soon"),
    ],
)
def test_degrees_are_led_back(form, part, tag, lemma):
    """So have comparatives and superlatives."""
    assert lemma == lemma_of(form, "L|1|", part, tag)


@pytest.mark.parametrize(
    ("form", "rule", "part", "tag", "lemma"),
    [
        ("'s", "A|be", "AUX", "VBZ", "be"),
        ("best", "A|good", "ADJ", "JJS", "good"),
        ("has", "A|have", "VERB", "VBZ", "have"),
        ("need", "L|0|", "VERB", "VBP", "need"),
        ("ring", "L|0|", "NOUN", "NN", "ring"),
        ("committed", "L|0|", "ADJ", "VBN", "committed"),
        ("police", "L|0|", "NOUN", "NNS", "police"),
        ("species", "L|0|", "NOUN", "NNS", "species"),
        ("1980s", "L|0|", "NOUN", "NNS", "1980s"),
    ],
)
def test_other_words_keep_their_rule(form, rule, part, tag, lemma):
    """What is no regular form, or not tagged as one, is left to the model."""
    assert lemma == lemma_of(form, rule, part, tag)


@pytest.mark.parametrize(
    ("form", "part", "tag", "lemma"),
    [
        ("i", "PRON", "PRP", "I"),
        ("12,500", "NUM", "CD", "12500"),
        ("1,250,000.5", "NUM", "CD", "1250000.5"),
        ("1,2", "NUM", "CD", "1,2"),
        ("Sept.", "PROPN", "NNP", "September"),
        ("Sun", "PROPN", "NNP", "sun"),
        ("Desk@Example.org", "PROPN", "ADD", "Desk@Example.org"),
    ],
)
def test_names_of_time_numbers_and_addresses(form, part, tag, lemma):
    """Short names of months are written out, numbers lose their commas, addresses stay."""
    assert lemma == lemma_of(form, "L|0|", part, tag)


def test_a_base_fits_its_form():
    """What is found for a form is spelt so; no base is found for a word that is none."""
    for form, suffix in (("offered", "ed"), ("shelves", "s"), ("lying", "ing"), ("drier", "er")):
        assert fits(base_of(form, suffix), form, suffix)
    assert base_of("qxzed", "ed") is None
    assert ["stopped"] == list(inflections("stop", "ed"))
