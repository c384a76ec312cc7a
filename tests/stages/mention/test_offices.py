"""Who is meant by an office, a title, or a body's head, as of the report's date."""

import pytest


@pytest.fixture(scope="module")
def actor_of(marks_in):
    """Return a function that gives actor, country and sector of the mention that ends a phrase."""

    def run(text, words, date):
        report, mentions = marks_in(text, "mention", date=date)
        end = report.text.index(words) + len(words)
        (one, *_) = [mark for mark in mentions if mark.spans[0].end == end]
        return one.actor, one.country, one.sector

    return run


@pytest.mark.parametrize(
    ("text", "words", "date", "expected"),
    [
        (
            "The Indonesian leader asked for patience.",
            "The Indonesian leader",
            "2017-05-01",
            ("person/joko-widodo", "IDN", "GOV"),
        ),
        (
            "The Indonesian leader asked for patience.",
            "The Indonesian leader",
            "2025-05-01",
            ("person/prabowo-subianto", "IDN", "GOV"),
        ),
        (
            "The head of the IAEA sent a letter.",
            "The head",
            "2017-05-01",
            ("person/yukiya-amano", "IGO", "IGO"),
        ),
        (
            "President Duterte opened the meeting.",
            "President Duterte",
            "2017-05-01",
            ("person/rodrigo-duterte", "PHL", "GOV"),
        ),
        (
            "China said Mr Jinping would travel.",
            "Mr Jinping",
            "2022-05-01",
            ("person/xi-jinping", "CHN", "GOV"),
        ),
        (
            "A spokesman for Macron said the call was short.",
            "A spokesman",
            "2022-05-01",
            ("FRA/spokesman", "FRA", "GOV"),
        ),
    ],
)
def test_offices_and_titles_mean_their_holders(actor_of, text, words, date, expected):
    """Offices are looked up for the day; a given name is enough behind a title."""
    assert expected == actor_of(text, words, date)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A French minister asked for patience.", "A French minister"),
        ("The next Indonesian president will decide.", "The next Indonesian president"),
        ("Mr Jinping opened a bakery in Lima.", "Mr Jinping"),
        ("Officials said the prime minister was ill.", "the prime minister"),
    ],
)
def test_nobody_is_guessed(actor_of, text, words):
    """An open office, one to come, a name without its country: nobody we know."""
    actor, _, _ = actor_of(text, words, "2022-05-01")

    assert actor is None or actor in {"FRA/minister", "IDN/president", "person/jinping"}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "The Danish Minister signed it in Oslo. Danish Prime Minister Karen Holt was in Lima.",
            "The Danish Minister",
            None,
        ),
        (
            "Peruvian Vice President Rosa Quin flew to Oslo. The Peruvian president stayed.",
            "The Peruvian president",
            None,
        ),
        (
            "Danish Foreign Minister Karen Holt flew to Oslo. The Danish Minister signed it.",
            "The Danish Minister",
            "person/karen-holt",
        ),
        (
            "Danish Prime Minister Karen Holt flew to Oslo. The Danish prime minister signed it.",
            "The Danish prime minister",
            "person/karen-holt",
        ),
        (
            "Danish Prime Minister Karen Holt flew to Oslo. The Danish premier signed it.",
            "The Danish premier",
            "person/karen-holt",
        ),
    ],
)
def test_an_office_counts_as_a_whole(actor_of, text, words, actor):
    """No minister is a prime minister, no president a vice president."""
    found, _, _ = actor_of(text, words, "1990-05-01")

    assert found == actor if actor else found not in {"person/karen-holt", "person/rosa-quin"}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        # A ministry for other matters is another one.
        (
            "Kenya's foreign ministry saw them. The health ministry sent two.",
            "The health ministry",
            "KEN/health-ministry",
        ),
        (
            "Ethiopia's foreign ministry saw them. The state's health ministry sent two.",
            "The state's health ministry",
            None,
        ),
        (
            "Kenya's foreign ministry saw them. The defence ministry sent two.",
            "The defence ministry",
            "KEN/defence-ministry",
        ),
        # The same, also by its full name, or by the noun alone.
        (
            "Kenya's foreign ministry saw them. The ministry sent two.",
            "The ministry",
            "KEN/foreign-ministry",
        ),
        (
            "Kenya's Ministry of External Affairs saw them. The foreign ministry sent two.",
            "The foreign ministry",
            "org/ministry-of-external-affairs-of-kenya",
        ),
        (
            "Kenya's Ministry of Defense saw them. The defence ministry sent two.",
            "The defence ministry",
            "KEN/ministry-of-defense",
        ),
    ],
)
def test_a_ministry_is_one_for_its_own_matters(actor_of, text, words, actor):
    """Whoever was named before with the same noun may be for others."""
    assert actor_of(text, words, "2024-05-01")[0] == actor
