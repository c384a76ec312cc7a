"""Who used force where another only helped, and to whom help was given."""

import pytest


def sides(told, text, word):
    """Return the actors' words of both sides of the event that a word tells."""
    event = told(text, word)
    return tuple(
        [" ".join(text[slice(*span)] for span in map(_ends, party.spans)) for party in side]
        for side in (event.source, event.target)
    )


def _ends(span):
    """Return the ends of a span."""
    return span.start, span.end


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("Thailand praised Laos for its help in seizing the drugs.", "seizing", "Thailand"),
        ("Kenya thanked Uganda for its support in arresting smugglers.", "arresting", "Kenya"),
        ("Qatar was thanked by Chad for its help in arresting a general.", "arresting", "Chad"),
        (
            "Estonia's interior minister thanked Latvia for its help with the deportation of smugglers.",
            "deportation",
            "Estonia's interior minister",
        ),
        ("Norway thanked Sweden for its help with the arrest of a spy.", "arrest", "Norway"),
        (
            "Peru commended Chile for its cooperation in arresting and deporting the forgers.",
            "deporting",
            "Peru",
        ),
    ],
)
def test_who_thanks_for_help_used_the_force(told, text, word, source):
    """Who helps somebody to arrest others arrests nobody himself."""
    assert sides(told, text, word)[0] == [source]


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("The minister thanked Kenya for arresting the pirates.", "arresting", "Kenya"),
        (
            "The president thanked the police for their help in arresting the rebels.",
            "arresting",
            "the police",
        ),
        (
            "The president thanked the police for their help with the arrest of the rebels.",
            "arrest",
            "the police",
        ),
        ("Laos helped Thailand arrest the smugglers.", "arrest", "Thailand"),
    ],
)
def test_thanks_for_the_deed_leave_the_doer(told, text, word, source):
    """Whoever is thanked for the deed itself did it; so did a state's own police."""
    assert sides(told, text, word)[0] == [source]


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        (
            "The envoy thanked Qatar for its assistance in freeing the sailors.",
            "assistance",
            "The envoy",
        ),
        ("The UN thanked Kenya for its support for Somalia.", "support", "Somalia"),
        ("Serbia praised Hungary's support.", "support", "Serbia"),
    ],
)
def test_help_goes_to_who_thanks_for_it(told, text, word, target):
    """Unless the words say for whom it was."""
    assert sides(told, text, word)[1] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "Chad sought Qatar's help for the return of the exiles to Sudan.",
        "Mali requested China's aid for the evacuation of its students from Kyiv.",
        "Kenya thanked Oman for its help in the return of the sailors to Somalia.",
        "Peru asked for Spain's assistance with the reconstruction of the port.",
    ],
)
def test_what_help_is_for_is_no_second_help(marks_in, text):
    """Help with a return to a country is not given to that country."""
    report, marks = marks_in(text, "event")
    told = [mark.spans[0].of(report.text) for mark in marks if mark.type == "AID"]
    assert not {"return", "evacuation", "reconstruction"} & set(told)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Qatar announced aid for Sudan.", "aid"),
        ("Kenya offered Oman help.", "help"),
        ("Chad sought Qatar's help for the return of the exiles to Sudan.", "help"),
    ],
)
def test_help_itself_is_told(told, text, word):
    """The help is told, also where it is given for something."""
    assert told(text, word).type == "AID"


@pytest.mark.parametrize(
    ("text", "word", "source", "target"),
    [
        ("Peru thanked Chile for the aid Spain sent after the storm.", "sent", "Spain", "Peru"),
        ("Peru thanked Chile for the tents it sent to Ecuador.", "sent", "Chile", "Ecuador"),
        ("Norway praised Sweden for the aid it had given to Mali.", "given", "Sweden", "Mali"),
        ("Oslo welcomed the aid Sweden had given.", "given", "Sweden", "Oslo"),
        ("Peru thanked Chile, which gave aid to Ecuador.", "gave", "Chile", "Ecuador"),
    ],
)
def test_who_thanks_for_a_gift_got_it(told, text, word, source, target):
    """Unless the clause that tells of it says who did."""
    assert sides(told, text, word) == ([source], [target])
