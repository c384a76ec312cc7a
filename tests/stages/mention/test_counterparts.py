"""Who is meant by "his Chilean counterpart": who holds the same office in that country."""

import pytest


@pytest.fixture(scope="module")
def last_of(marks_in):
    """Return a function that gives who is meant by the last mention with some words."""

    def run(text, words, date=None):
        _, mentions = marks_in(text, "mention", date=date)
        return [mark for mark in mentions if mark.text == words][-1]

    return run


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            (
                "Latvian President Ilze Kalna met her Chilean counterpart in Riga. "
                "Chilean President Ana Roca had arrived on Monday."
            ),
            "her Chilean counterpart",
            "ana-roca",
        ),
        (
            (
                "Peru's Foreign Minister Luis Vera telephoned his Malian counterpart. "
                "Malian Foreign Minister Musa Faki called the talks good."
            ),
            "his Malian counterpart",
            "musa-faki",
        ),
        (
            (
                "Kenyan Prime Minister Joan Mwangi thanked her Norwegian counterpart. "
                "Norwegian Premier Lars Holt will fly to Nairobi."
            ),
            "her Norwegian counterpart",
            "lars-holt",
        ),
        (
            (
                "Danish Defence Minister Karen Holt will host her Estonian counterpart. "
                "Estonia's Defense Minister Mart Saar leads a delegation of ten."
            ),
            "her Estonian counterpart",
            "mart-saar",
        ),
        (
            (
                "Finance Minister Luis Vera of Peru wrote to his counterpart from Chad. "
                "Chad's finance minister, Musa Deby, had asked for a loan."
            ),
            "his counterpart",
            "musa-deby",
        ),
        (
            (
                "Luis Vera, the president of Peru, left Oslo. "
                "Ana Roca, the Chilean president, had thanked her Peruvian counterpart."
            ),
            "her Peruvian counterpart",
            "luis-vera",
        ),
        (
            (
                "Ana Roca, minister for trade of Peru, met her Chilean counterpart. "
                "Luis Vera, the Chilean minister for trade, left."
            ),
            "her Chilean counterpart",
            "luis-vera",
        ),
        (
            (
                "Latvian President Ilze Kalna met her Chilean counterpart. He was tired. "
                "Chilean President Juan Roca had arrived on Monday."
            ),
            "He",
            "juan-roca",
        ),
        (
            (
                "Peru's Trade Minister Ana Roca met her Chilean counterpart Luis Vera. "
                "She thanked her Chilean counterpart."
            ),
            "her Chilean counterpart",
            "luis-vera",
        ),
    ],
)
def test_a_counterpart_is_whom_the_report_names_with_the_office(last_of, text, words, actor):
    """Title or apposition name him, before or after; pronouns for him follow."""
    assert f"person/{actor}" == last_of(text, words).actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Macron met his Chinese counterpart in Paris.", "his Chinese counterpart", "xi-jinping"),
        (
            "The Chinese president told his Kenyan counterpart that trade would grow.",
            "his Kenyan counterpart",
            "uhuru-kenyatta",
        ),
        ("Olaf Scholz met his Dutch counterpart.", "his Dutch counterpart", "mark-rutte"),
        ("Sergei Lavrov met his counterpart from Turkey.", "his counterpart", "mevlut-cavusoglu"),
        (
            "US Secretary of State Antony Blinken met his French counterpart.",
            "his French counterpart",
            "jean-yves-le-drian",
        ),
        (
            "The Chilean counterpart of President Zelensky thanked him.",
            "The Chilean counterpart",
            "gabriel-boric",
        ),
    ],
)
def test_a_counterpart_nobody_names_holds_the_office_on_the_day(last_of, text, words, actor):
    """Where the report names nobody with the office, we may know who holds it."""
    assert f"person/{actor}" == last_of(text, words, "2022-05-01").actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        # Another portfolio is another office.
        (
            (
                "Danish Defence Minister Karen Holt met her Estonian counterpart. "
                "Estonian Foreign Minister Mart Saar was ill."
            ),
            "her Estonian counterpart",
            "EST/counterpart",
        ),
        # Several, an owner without office, an office of the past.
        (
            (
                "Danish Defence Minister Karen Holt met her Estonian counterparts. "
                "Estonian Defence Minister Mart Saar was ill."
            ),
            "her Estonian counterparts",
            "EST/counterparts",
        ),
        (
            "Karen Holt met her Estonian counterpart. Estonian Defence Minister Mart Saar was ill.",
            "her Estonian counterpart",
            "EST/counterpart",
        ),
        (
            (
                "Former Latvian President Ilze Kalna met her Chilean counterpart. "
                "Chilean President Ana Roca had arrived on Monday."
            ),
            "her Chilean counterpart",
            "CHL/counterpart",
        ),
        # Who is named beside the noun is meant.
        (
            (
                "Peru's president Luis Vera met his Chilean counterpart, Ana Roca. "
                "Chilean President Rosa Quin was ill."
            ),
            "his Chilean counterpart",
            "person/ana-roca",
        ),
        # Nobody meets himself, or talks to himself.
        (
            (
                "Chilean President Ana Roca and Latvian President Ilze Kalna met. "
                "Ana Roca told Ilze Kalna's Chilean counterpart a joke."
            ),
            "Ilze Kalna's Chilean counterpart",
            "CHL/counterpart",
        ),
    ],
)
def test_a_counterpart_who_may_be_another_stays_unknown(last_of, text, words, actor):
    """Nobody with another office, and nobody by guess."""
    assert actor == last_of(text, words).actor
    assert actor == last_of(text, words, "2022-05-01").actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Gabriel Boric met his Chilean counterpart.",
            "his Chilean counterpart",
            "CHL/counterpart",
        ),
        # A president who leads has no counterpart in one who does not, nor has a premier.
        ("Macron called his German counterpart.", "his German counterpart", "DEU/counterpart"),
        (
            "Narendra Modi met his Chinese counterpart.",
            "his Chinese counterpart",
            "CHN/counterpart",
        ),
        # In another year another one may have been in office.
        (
            "Macron met his Chinese counterpart in 2012.",
            "his Chinese counterpart",
            "CHN/counterpart",
        ),
        # Where somebody is met is no country of his.
        ("Sergei Lavrov met his counterpart in Paris.", "his counterpart", None),
    ],
)
def test_who_is_known_is_no_counterpart_by_guess(last_of, text, words, actor):
    """The office, who leads, the year and the country must fit."""
    assert actor == last_of(text, words, "2022-05-01").actor


def test_a_bare_counterpart_is_the_one_named_before(marks_in):
    """Of the same owner, whatever the country."""
    text = (
        "Minister Roca met her Chilean counterpart, Luis Vera. She invited her counterpart to Lima."
    )
    report, marks = marks_in(text, "mention")
    by_words = {mark.spans[0].of(report.text): mark for mark in marks}
    assert by_words["her counterpart"].actor == by_words["Luis Vera"].actor


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The surgeon met her Ukrainian counterpart in Lviv.", "her Ukrainian counterpart", "MED"),
        ("The Kenyan general saw his Ugandan counterpart.", "his Ugandan counterpart", "MIL"),
        ("Peru's trade minister saw his Chadian counterpart.", "his Chadian counterpart", "GOV"),
        ("Ex-premier Ana Roca met her Chadian counterpart.", "her Chadian counterpart", "GOV"),
    ],
)
def test_a_counterpart_is_of_the_trade_of_his_owner(last_of, text, words, sector):
    """That of a surgeon is in no government."""
    assert last_of(text, words).sector == sector
