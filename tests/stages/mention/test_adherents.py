"""Persons called by their party or people."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Congressman Jim Jordan accused the Justice Department on Tuesday. The Ohio Republican said he would issue a subpoena.",
            "The Ohio Republican",
            "jim-jordan",
        ),
        (
            "Congressman Jim Jordan accused the Justice Department on Tuesday. The Ohio Republican said he would issue a subpoena.",
            "he",
            "jim-jordan",
        ),
        (
            "Senator Ana Roca of Nevada blocked the bill. The Democrat wants more money for schools.",
            "The Democrat",
            "roca",
        ),
        (
            "Danish Prime Minister Mette Frederiksen spoke to deputies. The Social Democrat asked Berlin for help.",
            "The Social Democrat",
            "frederiksen",
        ),
        (
            "Bolivia's president-elect, Rodrigo Paz, won on Sunday. The centrist takes office in a week.",
            "The centrist",
            "paz",
        ),
        (
            "Portuguese minister Ana Rocha met Angolan minister Tete Bento in Lisbon. The Angolan said talks went well.",
            "The Angolan",
            "bento",
        ),
        (
            "Ugandan leader Yoweri Museveni flew to Juba. Reporters asked the Ugandan about his plans.",
            "the Ugandan",
            "museveni",
        ),
        (
            "Sharon Cole, a nurse, was hurt in Ohio. The Republican candidate, Ivo Lund, visited her.",
            "The Republican candidate",
            "lund",
        ),
    ],
)
def test_it_means_who_was_named(mentions_in, text, words, actor):
    """A word for his party or people takes up a person named before."""
    assert mentions_in(text)[words].actor.endswith(actor)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Police shot a Ghanaian in Milan. The Ghanaian was armed, they said.",
            "The Ghanaian",
        ),
        (
            "The Republican Party met in Ohio. The Republican base is angry, said Senator Ann Wu.",
            "The Republican base",
        ),
        (
            "French President Emmanuel Macron spoke in Pretoria. South Africans cheered, and a Ghanaian sang.",
            "a Ghanaian",
        ),
        (
            "Actor Ben Carr met Ann Wu, a painter. The liberal arts are dead, he said.",
            "The liberal arts",
        ),
    ],
)
def test_somebody_else_is_nobody_named(mentions_in, text, words):
    """Who may be another one takes up nobody."""
    one = mentions_in(text).get(words)
    assert one is None or one.head is None
