"""Where a deed's own words say more of its status than the passage around it."""

import pytest

from dragoman.records import TOOK_PLACE


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("A meeting between Merz and Tusk is not on the agenda.", "meeting", "denied"),
        ("Talks between Peru and Chile are not on the table.", "Talks", "denied"),
        ("A visit by the Turkish president to Athens is not in sight.", "visit", "denied"),
        ("A summit between Modi and Sharif is no longer on the cards.", "summit", "denied"),
        ("A meeting between Merz and Tusk is on the agenda.", "meeting", "planned"),
        ("The minister put talks with Chile on the agenda.", "talks", "happened"),
        ("Talks between Peru and Chile are on the table.", "Talks", "possible"),
    ],
)
def test_what_is_not_on_the_agenda_is_denied(told, text, word, status):
    """And what is on it, planned; what lies on the table is offered."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Nine sailors to be released in Yemen prisoner exchange", "released", "planned"),
        ("Two opposition leaders to be jailed in Togo", "jailed", "planned"),
        ("Iranian envoy to be expelled from Peru", "expelled", "planned"),
        ("Envoys say six hostages to be freed in Somalia", "freed", "planned"),
        ("Chile to recall ambassador from Peru", "recall", "planned"),
        ("He wants the sailors to be released by Yemen.", "released", "demanded"),
        ("Kenya refused to release the sailors.", "release", "denied"),
    ],
)
def test_an_infinitive_in_a_headline_is_planned(told, text, word, status):
    """One that somebody wants, or that needs something else, is not."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The president cut short a visit to Peru.", "visit", "happened"),
        ("The convoy was forced to open fire on the crowd.", "open", "happened"),
        ("Court suspends expulsion of Chilean envoy until Friday", "expulsion", "happened"),
        ("Peru turned down Chile's offer to host the talks.", "talks", "denied"),
        ("Nobody in Togo attacked the minister.", "attacked", "denied"),
        ("Reports that Togo shelled Benin are untrue, the army said.", "shelled", "denied"),
        ("Kenya failed to arrest the attackers.", "arrest", "denied"),
    ],
)
def test_only_what_something_denies_is_denied(told, text, word, status):
    """To be cut short, forced or suspended is not to be denied."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "statuses"),
    [
        ("Canada will double its duty on Chinese cars next year.", "double", {"planned"}),
        ("Peru shall expel the Chilean ambassador.", "expel", {"planned"}),
        ("The army did not say whether it would attack Chile.", "attack", {"possible"}),
        ("Peru will perhaps expel the ambassador of Chile.", "expel", {"possible", "planned"}),
        ("Canada doubled its duty on Chinese cars.", "doubled", {"happened"}),
        ("Kenya asked whether Togo had attacked Benin.", "attacked", {"happened", "possible"}),
    ],
)
def test_what_will_be_has_not_happened(told, text, word, statuses):
    """Neither has what somebody asks about."""
    assert told(text, word).status in statuses


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ('Turkey called the Omani mediation "useful".', "mediation", "happened"),
        ('Chile called the Peruvian talks "a waste of time".', "talks", "happened"),
        ("Kenya called for mediation by Oman.", "mediation", "demanded"),
        ("Miners would not call off the strike against Chile.", "call", "denied"),
    ],
)
def test_what_is_called_something_is_not_asked_for(told, text, word, status):
    """Only what is called for is."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Members debated a bill to ban the party.", "ban"),
        ("The assembly voted on a motion to expel the envoy.", "expel"),
        ("The council voted on a text to prolong its sanctions against Togo.", "prolong"),
    ],
)
def test_a_text_voted_on_does_nothing_yet(told, text, word):
    """Whether it was adopted is another matter."""
    assert told(text, word).status not in TOOK_PLACE
