"""Who speaks where several speak together: each of them is named."""

import pytest


def speakers(marks_in, text):
    """Return whom the first statement of a text names as its sources: actor, else country, else words."""
    report, (statement, *_) = marks_in(text, "statement")
    return [
        one.actor or one.country or " … ".join(span.of(report.text) for span in one.spans)
        for one in statement.sources
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia and Estonia said that the ferry line would close.", ["LVA", "EST"]),
        (
            "The pier had sunk, according to the ministry and the dockers' union.",
            ["the ministry", "the dockers' union"],
        ),
        (
            "The two ministers, Ilse Ramm and Tono Reyes, said the dam would hold.",
            ["person/ilse-ramm", "person/tono-reyes"],
        ),
        (
            "“The dam will hold,” said President Ilse Ramm and Mayor Tono Reyes.",
            ["person/ilse-ramm", "person/tono-reyes"],
        ),
        ("“The dam will hold,” the presidents of Ghana and Togo said.", ["GHA", "TGO"]),
        ("The Thai and Malaysian envoys said the dam would hold.", ["THA", "MYS"]),
        (
            "Latvia, Estonia and the union of pilots warned that the line would close.",
            ["LVA", "EST", "the union of pilots"],
        ),
        (
            "The council and the ministry of ports or docks said the dam would hold.",
            ["The council", "the ministry of ports"],
        ),
        (
            "Cuba and Norway, the guarantors, said in a joint note that both would stay.",
            ["CUB", "NOR"],
        ),
        (
            "Qatar and Egypt, the mediators, said a truce was near.",
            ["QAT", "EGY"],
        ),
        (
            "Police and witnesses said that the shots came from a van.",
            ["Police", "witnesses"],
        ),
    ],
)
def test_each_of_several_is_a_source(marks_in, text, expected):
    """In the order of the text."""
    assert expected == speakers(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Latvia said that the ferry line to Estonia and Finland would close.",
        "The founder and director of the clinic said that the roof had fallen in.",
        "Foreign Minister and Deputy Prime Minister Ilse Ramm said the dam would hold.",
        "The Ministry of Trade and Industry said that tariffs would rise.",
        "Latvia but not Estonia said that it would pay.",
        "Ilse Ramm, the mayor of Turku, said the dam would hold.",
        "The ministers said the dam would hold.",
        "Lima or Quito said the dam would hold.",
        "Neither Latvia nor Estonia said the dam would hold.",
        "Either Latvia or Estonia said the dam would hold.",
        "The council, or the ministry, said the dam would hold.",
        "The Thai or Malaysian envoys said the dam would hold.",
    ],
)
def test_who_speaks_alone_is_no_list(marks_in, text):
    """A second office, an apposition, or whoever is only mentioned is no further source."""
    assert [] == speakers(marks_in, text)


def test_the_source_covers_the_words_of_all(marks_in):
    """It is who is named first."""
    report, (statement,) = marks_in("Latvia and Estonia said the line would close.", "statement")

    assert "Latvia and Estonia" == statement.source.spans[0].of(report.text)
    assert "LVA" == statement.source.actor


@pytest.mark.parametrize(
    "text",
    [
        "Latvia and Estonia said on Monday that they would reopen the border.",
        "“We will reopen the border,” Latvia and Estonia said.",
    ],
)
def test_all_promise_what_they_say_of_themselves(marks_in, text):
    """Whoever "we" and "they" are, they are all of them."""
    _, (promise,) = marks_in(text, "commitment")

    assert ["LVA", "EST"] == [one.actor for one in promise.who]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Gambia, speaking also for Togo and Benin, said the dam had failed.",
            ["GMB", "TGO", "BEN"],
        ),
        (
            "Speaking on behalf of Peru and Chile, Ghana said the dam had failed.",
            ["GHA", "PER", "CHL"],
        ),
        ("Kenya, which spoke for Togo and Benin, said the dam had failed.", ["KEN", "TGO", "BEN"]),
        ("Oman, speaking for Qatar, said the dam had failed.", ["OMN", "QAT"]),
        (
            "Peru, speaking for Chile and Bolivia, warned that the dam had failed.",
            ["PER", "CHL", "BOL"],
        ),
        ("Ghana, speaking to Togo and Benin, said the dam had failed.", []),
        ("Ghana, after speaking with Togo, said the dam had failed.", []),
        ("The pilot, speaking for hours, said the dam had failed.", []),
    ],
)
def test_who_speaks_for_others_speaks_with_them(marks_in, text, expected):
    """Whom somebody speaks to says nothing by that."""
    assert speakers(marks_in, text) == expected
