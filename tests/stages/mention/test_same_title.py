"""Offices count as a whole, and a known short name may be somebody else's forename."""

import pytest

HERE = {
    "person/ada-noor",
    "person/ana-roa",
    "person/olga-sund",
    "person/per-lind",
    "person/salem-noor",
}


@pytest.fixture(scope="module")
def actors(marks_in):
    """Return a function that gives the actors of the mentions with exactly these words."""

    def run(text, words):
        report, mentions = marks_in(text, "mention")
        return [one.actor for one in mentions if one.spans[0].of(report.text) == words]

    return run


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Prime Minister Olga Sund met Foreign Minister Per Lind in Oslo. The prime minister smiled.",
            "The prime minister",
            "person/olga-sund",
        ),
        (
            "Foreign Minister Per Lind met Prime Minister Olga Sund in Oslo. The minister smiled.",
            "The minister",
            "person/per-lind",
        ),
        (
            "Foreign Minister Per Lind met Defence Minister Ada Noor. The foreign minister smiled.",
            "The foreign minister",
            "person/per-lind",
        ),
        (
            "Attorney General Ilse Ramm met General Tor Vik. The attorney general smiled.",
            "The attorney general",
            "person/ilse-ramm",
        ),
        (
            "Vice President Ana Roa spoke at length. The vice president then left.",
            "The vice president",
            "person/ana-roa",
        ),
        (
            "Minister Per Lind sat down. The trade minister smiled.",
            "The trade minister",
            "person/per-lind",
        ),
        (
            "Chilean President Ana Roa met traders. The Chilean leader smiled.",
            "The Chilean leader",
            "person/ana-roa",
        ),
    ],
)
def test_an_office_is_its_holder(actors, text, words, actor):
    """A short noun may mean any minister, a whole office only its own holder."""
    assert [actor] == actors(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Foreign Minister Per Lind came. The prime minister smiled.", "The prime minister"),
        ("Prime Minister Olga Sund came. The minister smiled.", "The minister"),
        ("Vice President Ana Roa came. The president smiled.", "The president"),
        ("Secretary-General Salem Noor came. The secretary smiled.", "The secretary"),
        (
            "Peruvian Foreign Minister Per Lind came. The Peruvian leader smiled.",
            "The Peruvian leader",
        ),
        ("The party leader, Ada Noor, came. The party was told.", "The party"),
    ],
)
def test_another_office_is_somebody_else(actors, text, words):
    """Nobody who holds another office is meant."""
    (found,) = actors(text, words)

    assert found not in HERE


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The rebel commander, Bashir Tal, praised the raid.", "Bashir Tal", "person/bashir-tal"),
        ("Petro Kovalenko, a miner, sued the state.", "Petro Kovalenko", "person/petro-kovalenko"),
        ("Modi Ranjan, a singer, resigned. Modi blamed the press.", "Modi", "person/modi-ranjan"),
        ("Bashir Noor, a farmer, sued the state.", "Bashir Noor", "person/bashir-noor"),
    ],
)
def test_a_forename_is_no_known_short_name(actors, text, words, actor):
    """Who has a longer name is not the known one."""
    assert [actor] == actors(text, words)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Petro praised the accord.", "Petro", "person/gustavo-petro"),
        ("The French president, Macron, praised it.", "Macron", "person/emmanuel-macron"),
        ("A Russian ally, Orban, praised it.", "Orban", "person/viktor-orban"),
        ("Narendra Modi met Modi Ranjan. Modi smiled.", "Modi", "person/narendra-modi"),
    ],
)
def test_a_short_name_is_still_known(actors, text, words, actor):
    """Alone, with his own office, or after his full name he is himself."""
    assert [actor] == actors(text, words)


def test_an_office_of_another_country_is_not_the_known_person(actors):
    """The envoy stays Fijian."""
    text = "The Fijian envoy, Macron, praised the accord."

    assert "person/emmanuel-macron" not in actors(text, "The Fijian envoy") + actors(text, "Macron")
