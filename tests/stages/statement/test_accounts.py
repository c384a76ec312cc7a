"""Whose account "it" takes up."""

import pytest


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Asunción's version mentions no dinner: it says Roca took note of the price.", "PRY"),
        ("Peru's president was cold. Her office was colder. It said talks were off.", "PER"),
        ("The Brazilian statement was short, and it called the talks frank.", "BRA"),
        ("A note from the Peruvian ministry arrived late. It accused Chile of theft.", "PER"),
    ],
)
def test_it_is_the_account_before_and_speaks_for_whose_it_is(marks_in, text, country):
    """In its own sentence or the one before."""
    report, marks = marks_in(text, "statement")
    [said] = [one for one in marks if one.source.spans[0].of(report.text).lower() == "it"]
    assert said.source.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            (
                "The Georgian Foreign Ministry said the pass was closed. The Armenian statement, four "
                "lines long, told another story. It said that the pass was open."
            ),
            "ARM",
        ),
        (
            (
                "Peru's Foreign Ministry protested on Friday. The Chilean communiqué came an hour "
                "later. It called the protest “groundless”."
            ),
            "CHL",
        ),
        (
            (
                "The Danish ministry announced a deal. The Norwegian read-out, half a page long, was "
                "silent on the price. It spoke of “a first exchange”."
            ),
            "NOR",
        ),
        (
            (
                "The Kenyan army said nine men had died. The Somali version was longer. It said that "
                "twenty had died."
            ),
            "SOM",
        ),
        (
            (
                "Ghana's interior ministry said the talks were over. The Togolese note was milder. It "
                "stressed that nothing was final."
            ),
            "TGO",
        ),
        # A body that the statement is about, or that issued it, may still be meant.
        ("The Togolese note reached the Ghanaian army. It denied that shots were fired.", "GHA"),
        ("The Chilean ministry issued a statement. It said that talks were over.", "CHL"),
        ("Turkey's read-out was shorter. It stressed that no date had been set.", "TUR"),
    ],
)
def test_it_is_no_body_of_the_sentence_before_last(marks_in, text, country):
    """Rule: "it" behind a text that is the subject of the last sentence is no other body."""
    report, marks = marks_in(text, "statement")
    [said] = [one for one in marks if one.source.spans[0].of(report.text).lower() == "it"]
    assert said.source.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("By his own account, the Tunisian minister met the smugglers twice.", "TUN"),
        ("By her own account, the Belarusian journalist was beaten.", "BLR"),
        ("By their own account, the Malian rebels killed nine soldiers.", "MLI"),
        ("By its own account, the Ghanaian ministry had lost the files.", "GHA"),
        # Somebody else's, who is not named.
        ("By his account, the Omani minister had met the rebels.", None),
    ],
)
def test_by_his_own_account_is_said_by_who_did_it(marks_in, text, country):
    """Rule: "his own" account is that of the subject of the clause it stands beside."""
    (said,) = marks_in(text, "statement")[1]
    assert said.source.country == country


@pytest.mark.parametrize(
    "text",
    [
        "Bread was handed out according to need in Sudan.",
        "Troops left Mali according to plan.",
        "The vote took place according to schedule in Guinea.",
        "The men were tried according to law in Iran.",
        "Seats were given out according to size in Bolivia's assembly.",
        "Voters were sorted according to age in Kenya's register.",
    ],
)
def test_nobody_says_what_is_done_by_a_yardstick(marks_in, text):
    """Rule: need, plan or law without an article tell nothing."""
    assert not marks_in(text, "statement")[1]


@pytest.mark.parametrize(
    "source", ["police", "state media", "the constitution", "the agreement", "hospital staff"]
)
def test_texts_and_people_tell_what_is_according_to_them(marks_in, source):
    """Rule: people, and texts with an article, do tell something."""
    report, (said,) = marks_in(f"According to {source}, the minister will resign.", "statement")
    assert said.source.spans[0].of(report.text) == source
