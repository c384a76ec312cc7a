"""Which of a sentence's words tell the digits of a code."""

import pytest


def codes(marks_in, text, kind):
    """Return the codes of the events of a type in a text."""
    return [mark.cameo for mark in marks_in(text, "event")[1] if mark.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Serbia accepted Austria's offer to mediate.", "AGREE", "038"),
        ("Qatar offered to mediate between the rivals.", "AGREE", "039"),
        ("Men with machetes attacked the loggers.", "ASSAULT", "18"),
        ("Soldiers with rifles attacked the village.", "ASSAULT", "193"),
        ("Turkey flew firefighting planes to Greece.", "AID", "073"),
        ("Togo asked the UN for a stronger police mission.", "REQUEST", "0234"),
        ("Denmark trained Ukrainian recruits.", "AID", "072"),
        ("Canada trained Lebanese teachers.", "AID", "07"),
        ("The museum returned the bronzes to Benin.", "CONCEDE", "0842"),
        ("Sweden threatened to cut off aid to Mali.", "THREATEN", "1311"),
        ("Israel threatened to cut off the port.", "THREATEN", "1381"),
        ("France threatened overwhelming force against the rebels.", "THREATEN", "1384"),
        ("The rebels released three Chadian truck drivers.", "RETREAT", "0841"),
        ("Yemen freed 12 fishermen and their boats.", "RETREAT", "0841"),
        ("Eritrea released a Greek tanker.", "RETREAT", "0842"),
        ("The opposition called for a general strike.", "REQUEST", "02"),
        ("The party called for a boycott of the vote.", "REQUEST", "02"),
        ("The senate called for sanctions on Belarus.", "REQUEST", "02"),
        ("Chad urged the union to end its strike.", "REQUEST", "0252"),
        ("Iran called on Japan to lift its sanctions.", "REQUEST", "0254"),
        ("Russia attacked Odesa with drones.", "ASSAULT", "1952"),
        ("The court banned the Sunrise Party.", "COERCE", "1722"),
        ("The junta returned the looted masks to Benin.", "CONCEDE", "0842"),
        ("Qatar gave Yemen two power stations.", "AID", "071"),
    ],
)
def test_word_that_tells_the_code(marks_in, text, kind, code):
    """A word counts for the deed it belongs to."""
    assert codes(marks_in, text, kind) == [code]


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        (
            "Egypt warned that it would cut off aid unless the flights were let in.",
            "THREATEN",
            "1311",
        ),
        (
            "Spain threatened to suspend the loans if the blockade was not lifted.",
            "THREATEN",
            "1311",
        ),
        ("Norway threatened to expel the envoy unless sanctions were lifted.", "THREATEN", "1313"),
        ("Nurses will strike unless the minister resigns.", "PROTEST", "1431"),
        ("Kenya refused to reopen talks unless the troops withdrew.", "REJECT", "125"),
    ],
)
def test_condition_tells_no_code(marks_in, text, kind, code):
    """On what condition something is done is not what is done."""
    assert codes(marks_in, text, kind)[0] == code
