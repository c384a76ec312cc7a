"""Who is named beside a deed for another reason than that he takes part in it."""

import pytest


def _told(marks_in, text, type_):
    report, marks = marks_in(text, "event")

    def side(parties):
        return [" ".join(s.of(report.text) for s in party.spans) for party in parties]

    return [(side(one.source), side(one.target)) for one in marks if one.type == type_]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The Houthis sentenced 17 people to death for spying for Israel and its allies.", []),
        ("Two clerks spied for Chile.", []),
        ("North Korea spied on the South's fleet.", ["the South's fleet"]),
    ],
)
def test_who_is_spied_for_is_not_spied_on(marks_in, text, target):
    """A spy harms another than his master."""
    assert [one[1] for one in _told(marks_in, text, "COERCE")] in ([target], [])


def test_the_avenged_are_not_attacked(marks_in):
    """Who avenges the dead attacks somebody else."""
    ((source, target),) = _told(marks_in, "The rebels vowed to avenge the dead.", "ASSAULT")
    assert (source, target) == (["The rebels"], [])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Oman arrested a blogger despite an appeal from the UN.", ["Oman"]),
        ("A blogger was held by Oman in spite of an appeal from the UN.", ["Oman"]),
    ],
)
def test_in_spite_of_whom_it_is_done(marks_in, text, source):
    """Whoever stands behind "despite" has not done it."""
    assert [one[0] for one in _told(marks_in, text, "COERCE")] == [source]


def test_who_rules_against_a_jailing_has_not_jailed(marks_in):
    """The court in whose spite somebody is in jail did not put him there."""
    text = (
        "The mayor of Istanbul remains in jail despite a ruling by the constitutional court "
        "that he be freed."
    )
    assert _told(marks_in, text, "COERCE") == [([], ["The mayor of Istanbul"])]


def test_who_signs_a_deal_has_agreed(marks_in):
    """What is signed is no agreement beside the signing; one that is only broken with was."""
    text = "Kenyan doctors went back after signing a deal with the government."
    assert _told(marks_in, text, "AGREE") == []
    assert _told(marks_in, text, "SUPPORT") == [(["Kenyan doctors"], ["the government"])]
    text = "New Caledonia's separatists broke with an accord reached near Paris."
    assert [one[0] for one in _told(marks_in, text, "REJECT")] == [["New Caledonia's separatists"]]
