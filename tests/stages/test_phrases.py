"""The words of a phrase: what belongs to it, and what is joined to it."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "phrase"),
    [
        ("Police attacked Hindu and Muslim youths.", "ASSAULT", "Hindu and Muslim youths"),
        ("Police accused local and regional officials.", "ACCUSE", "local and regional officials"),
        (
            "The junta arrested the former finance and defence ministers.",
            "COERCE",
            "the former finance and defence ministers",
        ),
        (
            "Togo accused political, civic and religious leaders of lying.",
            "ACCUSE",
            "political, civic and religious leaders",
        ),
        (
            "Gunmen attacked military and civilian vehicles near Goma.",
            "ASSAULT",
            "military and civilian vehicles",
        ),
    ],
)
def test_joined_modifiers_belong_to_the_phrase(sides_in, text, kind, phrase):
    """What is said of one noun by two joined words is one phrase without a gap."""
    _, target = sides_in(text)[kind]
    assert [words.removesuffix(" near Goma") for words in target] == [phrase]


@pytest.mark.parametrize(
    ("text", "kind", "phrases"),
    [
        ("Togo accused Peru and Bolivia of lying.", "ACCUSE", ["Peru", "Bolivia"]),
        ("The junta expelled French and German diplomats.", "SANCTION", ["French", "German"]),
        ("Police arrested two nurses and a driver.", "COERCE", ["two nurses", "a driver"]),
    ],
)
def test_joined_parties_stay_apart(sides_in, text, kind, phrases):
    """Two who are joined, and two states, are two parties."""
    _, target = sides_in(text)[kind]
    assert target == phrases


def test_a_faction_signs_as_a_government_does(sides_in):
    """Who is joined to a government and belongs to others takes part as well."""
    source, _ = sides_in("Chad's government and a faction of the FACT signed a truce.")["RETREAT"]
    assert source == ["Chad's government", "a faction of the FACT"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "The Ministers of Trade of Malaysia and of the Kingdom of Thailand thanked Peru.",
            ["Malaysia", "the Kingdom of Thailand"],
        ),
        (
            "The Presidents of Kenya and of the Republic of Uganda thanked Peru.",
            ["Kenya", "the Republic of Uganda"],
        ),
        (
            "The Ministers of Defence of Oman and of the Kingdom of Jordan thanked Peru.",
            ["Oman", "the Kingdom of Jordan"],
        ),
        ("The Minister of Trade of Malaysia thanked Peru.", ["The Minister of Trade of Malaysia"]),
    ],
)
def test_states_with_a_preposition_each_are_joined(sides_in, text, states):
    """Wherever the parser hangs the second, ministers "of Malaysia and of Thailand" are of both."""
    source, _ = sides_in(text)["SUPPORT"]
    assert source == states


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "He said Oman will buy two ships - although this was not in report of agency Oru.",
            "report of agency Oru",
        ),
        ("The loan was not in the half-yearly report.", "the half-yearly report"),
    ],
)
def test_a_dash_is_no_part_of_a_phrase(marks_in, text, who):
    """A hyphen that stands apart on both sides parts clauses."""
    report, found = marks_in(text, "silence")
    assert [who] == [" ".join(span.of(report.text) for span in one.who[0].spans) for one in found]


def test_a_subject_that_the_parser_does_not_join(marks_in):
    """In a long report it may take "Iceland | and the European Union" for two subjects."""
    text = (
        "The Nordic Mail\n\nThe European Union said Iceland had walked out of the room.\n\n"
        "Iceland and the European Union blamed each other on Friday for the collapse of talks on "
        "sharing the mackerel catch, after a third round in London ended without a deal."
    )
    _, marks = marks_in(text, "event")
    (blame,) = (mark for mark in marks if mark.type == "ACCUSE")

    assert {"ISL", "EUR"} == {party.country for party in blame.source}
