"""Titles around a name: offices written with a hyphen, and the country behind the name."""

import pytest


@pytest.fixture(scope="module")
def mention(marks_in):
    """Return a function that gives the mention with exactly these words."""

    def run(text, words):
        report, mentions = marks_in(text, "mention")
        return next(one for one in mentions if one.spans[0].of(report.text) == words)

    return run


@pytest.mark.parametrize(
    ("text", "words", "role", "sector"),
    [
        (
            "OPEC Secretary-General Salem Noor praised the accord.",
            "OPEC Secretary-General Salem Noor",
            "secretary-general",
            "IGO",
        ),
        (
            "UN Secretary General Salem Noor praised the accord.",
            "UN Secretary General Salem Noor",
            "secretary general",
            "IGO",
        ),
        (
            "Attorney-General Ilse Ramm charged two officers.",
            "Attorney-General Ilse Ramm",
            "attorney-general",
            "JUD",
        ),
        (
            "Under-Secretary-General Ilse Ramm flew to Quito.",
            "Under-Secretary-General Ilse Ramm",
            "under-secretary-general",
            "IGO",
        ),
        (
            "Vice-President Ilse Ramm opened the dam.",
            "Vice-President Ilse Ramm",
            "vice-president",
            "GOV",
        ),
        ("General Ilse Ramm inspected the fort.", "General Ilse Ramm", "general", "MIL"),
    ],
)
def test_an_office_with_a_hyphen_is_one_title(mention, text, words, role, sector):
    """No "secretary" or "attorney" is a general."""
    found = mention(text, words)

    assert ("person", role, sector) == (found.type, found.role, found.sector)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "The UN secretary-general asked for a truce.",
            "The UN secretary-general",
            "person/antonio-guterres",
        ),
        (
            "The UN Secretary General asked for a truce.",
            "The UN Secretary General",
            "person/antonio-guterres",
        ),
        (
            "The Secretary-General of the United Nations asked for a truce.",
            "The Secretary-General",
            "person/antonio-guterres",
        ),
        (
            "The Secretary-General of NATO asked for a truce.",
            "The Secretary-General",
            "person/jens-stoltenberg",
        ),
        (
            "NATO's secretary-general flew to Oslo.",
            "NATO's secretary-general",
            "person/jens-stoltenberg",
        ),
        (
            "Ghana's attorney-general sued the bank.",
            "Ghana's attorney-general",
            "GHA/attorney-general",
        ),
        (
            "The deputy secretary-general of ASEAN flew to Oslo.",
            "The deputy secretary-general",
            "IGO/deputy-secretary-general",
        ),
        ("The NATO general flew to Oslo.", "The NATO general", "org/nato"),
    ],
)
def test_such_an_office_without_a_name(mention, text, words, actor):
    """It is its holder's where one is known, and never its deputy's."""
    assert actor == mention(text, words).actor


def test_it_refers_back_to_who_was_named_with_it(mention):
    """With the article, however the parser cuts it."""
    text = "Secretary-General Salem Noor met the queen. The secretary-general left on Friday."

    assert "person/salem-noor" == mention(text, "The secretary-general").actor


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Foreign Minister Ilse Ramm of Peru landed.", "Foreign Minister Ilse Ramm", "PER"),
        (
            "Talks with Prime Minister Tono Reyes of Chile began.",
            "Prime Minister Tono Reyes",
            "CHL",
        ),
        (
            "President Ilse Ramm of the Central African Republic landed.",
            "President Ilse Ramm",
            "CAF",
        ),
        ("Ambassador Ilse Ramm of Kenya to Oman left.", "Ambassador Ilse Ramm", "KEN"),
        (
            "Director-General Ilse Ramm of the WHO spoke in Oslo on Monday.",
            "Director-General Ilse Ramm",
            "IGO",
        ),
        ("Governor Ilse Ramm of Georgia resigned.", "Governor Ilse Ramm", None),
        ("Professor Ilse Ramm of the University of Ghana spoke.", "Professor Ilse Ramm", None),
        ("Minister Ilse Ramm of the Interior spoke.", "Minister Ilse Ramm", None),
    ],
)
def test_the_country_behind_a_titled_name(mention, text, words, country):
    """A province or a university tells of none."""
    assert country == mention(text, words).country


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("The Taoiseach left Chad.", "The Taoiseach", "IRL", "GOV"),
        ("Chad's envoy met the pope.", "the pope", "VAT", None),
        ("An envoy met the premier.", "the premier", None, "GOV"),
        (
            "Hoshyar Zebari, the former Iraqi foreign minister, spoke.",
            "Hoshyar Zebari",
            "IRQ",
            "ELI",
        ),
    ],
)
def test_what_an_office_tells(marks_in, text, words, country, sector):
    """Some offices are of one state only; of a known person the one beside the name tells what he is."""
    marks = marks_in(text, "mention")[1]
    (one,) = (one for one in marks if one.text == words)
    assert country == one.country
    assert sector in {None, one.sector}
