"""Meetings that are put off or called off, and deeds that are turned down or not yet done."""

import pytest


def _statuses(marks_in, text, kind):
    """Return the statuses of the events of a type, in reading order."""
    return [mark.status for mark in marks_in(text, "event")[1] if mark.type == kind]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ruto's visit to Kampala was put off.", "denied"),
        ("Kenya's talks with Somalia have been put off.", "denied"),
        ("Meloni put off her visit to Tunis.", "denied"),
        ("Ivory Coast delayed its talks with Mali.", "denied"),
        ("Lula's trip to Lima is called off.", "denied"),
        ("The port of Lome is shut, and Rama's trip to Skopje is called off.", "denied"),
        ("Norway's talks with Togo have been postponed to the spring.", "planned"),
        ("Kenya's talks with Somalia were postponed to June.", "planned"),
        ("Oman's talks with Chad have been delayed until the autumn.", "planned"),
        ("Rama's visit to Skopje was delayed until June.", "planned"),
    ],
)
def test_a_meeting_put_off_was_not_held(marks_in, text, status):
    """A visit or talks put off are denied; those moved to another day are planned."""
    assert _statuses(marks_in, text, "CONSULT") == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Ruto's visit to Kampala was not put off.",
        "Ruto's visit to Kampala was not called off.",
        "Kenya's talks with Somalia were not put off.",
        "Ruto's visit to Kampala has not been called off.",
        "Chad's meeting with Niger has not been put off.",
        "Ruto did not cancel his talks with Museveni.",
        "Talks between Chad and Niger opened in May but were called off.",
        "Ruto visited Kampala and put off the vote.",
    ],
)
def test_a_meeting_that_is_not_put_off_is_told_as_it_was(marks_in, text):
    """Nothing is put off by a verb that is denied, or that puts off another thing."""
    assert _statuses(marks_in, text, "CONSULT") == ["happened"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ruto's visit to Kampala may not be put off.", "possible"),
        ("Kenya's talks with Somalia may not be called off.", "possible"),
        ("The summit of China and Japan may not be postponed, Ruiz said on Monday.", "possible"),
        ("Ruto's planned visit to Kampala may not be put off.", "planned"),
        ("Ruto's visit to Kampala next week may not be put off.", "planned"),
        ("Ruto's planned visit to Kampala was not cancelled.", "planned"),
        ("Ruto's visit to Kampala next week has not been put off.", "planned"),
    ],
)
def test_a_meeting_that_is_not_put_off_may_be_to_come(marks_in, text, status):
    """What is planned stays planned, and what "may not be" put off stays open."""
    assert _statuses(marks_in, text, "CONSULT") == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Rama will visit Skopje in May. His office said that the visit had been postponed.",
        "Rama will visit Skopje in May. Reporters heard that the visit had been called off.",
    ],
)
def test_the_visit_put_off_is_the_one_told_before(marks_in, text):
    """Who makes "the visit" that is put off stands just before."""
    report, marks = marks_in(text, "event")
    told = [mark for mark in marks if mark.mode == "visit"]
    assert len(told) == 2
    assert [party.spans[0].of(report.text) for party in told[1].source] == ["Rama"]
    assert told[1].status in {"denied", "planned"}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Burhan turned down a proposal for a three-month truce.", "RETREAT", "denied"),
        ("Togo spurned an offer of talks with Ghana.", "CONSULT", "denied"),
        ("Hungary will veto any new European Union sanctions.", "SANCTION", "possible"),
        ("France opposes any further tariffs on China.", "SANCTION", "possible"),
        ("Oman would back any fresh sanctions on Togo.", "SANCTION", "possible"),
        ("France opposes the tariffs on China.", "SANCTION", "happened"),
    ],
)
def test_what_is_turned_down_or_not_yet_done_has_not_happened(marks_in, text, kind, status):
    """A deed proposed and refused is denied, and "any new" one is possible."""
    assert _statuses(marks_in, text, kind) == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ruto Holds Video Summit With Macron", "happened"),
        ("Chad Holds Talks With Niger", "happened"),
        ("Chad Holds Talks With Niger On Friday", "planned"),
    ],
)
def test_a_headline_tells_a_meeting_in_the_present_tense(marks_in, text, status):
    """What a headline says that somebody holds has been held, unless a day is told."""
    assert _statuses(marks_in, text, "CONSULT") == [status]


@pytest.mark.parametrize(
    "text",
    [
        "The truce between the army and the rebels collapsed on Monday.",
        "The ceasefire between Armenia and Azerbaijan has collapsed.",
        "The deal between Serbia and Kosovo fell apart.",
        "The accord between Chad and Niger fell through.",
        "The collapse of the ceasefire between Armenia and Azerbaijan alarmed Paris.",
    ],
)
def test_a_truce_or_deal_that_failed_is_none_made(marks_in, text):
    """What fell apart was made before, and not then."""
    assert not {*_statuses(marks_in, text, "RETREAT"), *_statuses(marks_in, text, "AGREE")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ceasefire between Chad and Sudan did not collapse.", "RETREAT"),
        ("The agreement between Iran and Oman was signed in May.", "AGREE"),
        ("Chad said the truce with Niger could collapse.", "RETREAT"),
    ],
)
def test_a_truce_or_deal_that_did_not_fail_is_told(marks_in, text, kind):
    """A deal that was signed, or a truce that held, is told."""
    assert len(_statuses(marks_in, text, kind)) == 1


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Chad denied reports that it had asked Kenya for a loan.", "AID", "denied"),
        ("Togo denied that it had sought aid from France.", "AID", "denied"),
        ("Togo denied that it had asked Ghana for talks.", "CONSULT", "denied"),
        ("Togo said it had asked Ghana for a loan.", "AID", "demanded"),
    ],
)
def test_what_nobody_asked_for_is_denied(marks_in, text, kind, status):
    """A loan that somebody denies to have asked for is not asked for."""
    assert _statuses(marks_in, text, kind) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "There are no minutes of the planned meeting between the ministers.",
        "There are no minutes of the planned meeting between Peru and Chile.",
        "Notes for the upcoming talks between Peru and Chile were leaked.",
    ],
)
def test_a_planned_meeting_is_planned_whatever_is_told_of_its_papers(marks_in, text):
    """Rule: a meeting that is only told as "planned" has not been held, nor is it in doubt."""
    assert [one.status for one in marks_in(text, "event")[1]] == ["planned"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A march by railway workers in Lima was banned by the city council.", "denied"),
        ("A demonstration planned by nurses was prohibited by the governor.", "denied"),
        ("A rally by veterans in Sofia was forbidden by the mayor.", "denied"),
        ("A vigil for the dead was barred by police in Hong Kong.", None),
        ("The council outlawed a strike by nurses.", "denied"),
        ("The march by students was not banned.", "happened"),
        ("A march by students was filmed by police.", "happened"),
        ("A march by students against banned books was held in Lima.", "happened"),
    ],
)
def test_a_protest_that_is_banned_was_not_held(marks_in, text, status):
    """Where it is told at all; a protest that only was watched took place."""
    assert _statuses(marks_in, text, "PROTEST") == ([] if status is None else [status])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Armenia accused Georgia of spreading lies before next month's talks on fees.", "planned"),
        ("Kenya closed the road ahead of next month's meeting with Uganda.", "planned"),
        ("Chad drew up a list for the upcoming talks with Peru.", "planned"),
        ("Oman freed the crew before next week's talks with Iran.", "planned"),
        ("Chad fired two officers before next Friday's meeting with Niger.", "planned"),
        ("Chad freed him before last month's talks with Niger.", "happened"),
        ("Chad freed him before the talks with Niger.", "happened"),
        ("Chad freed him after its meeting with Niger.", "happened"),
    ],
)
def test_a_meeting_of_next_month_is_to_come(marks_in, text, status):
    """Whatever is done before it, and though the report's own day is unknown."""
    assert _statuses(marks_in, text, "CONSULT")[-1:] == [status]
