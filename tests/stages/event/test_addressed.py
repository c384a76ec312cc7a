"""Those who would only suffer what is asked for or promised are not whom it is put to."""

import pytest


def _target(marks_in, text, trigger):
    report, marks = marks_in(text, "event")
    (event,) = [one for one in marks if one.spans[0].of(report.text) == trigger]
    return [party.spans[0].of(report.text) for party in event.target]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "Thousands of Druze demanded that the governor be handed over to a local court.",
            "demanded",
        ),
        ("Opposition senators demanded the expulsion of an American charity.", "demanded"),
        ("The lawyers want the police chief tried.", "want"),
        ("Hanoi demanded compensation and the return of the fishermen.", "demanded"),
        ("The union called for the dismissal of the harbour master.", "called"),
        ("Togo's prime minister promised to sack the general.", "promised"),
    ],
)
def test_who_would_suffer_it_is_not_addressed(marks_in, text, trigger):
    """Rule: of those who would be tried, sacked or handed over nothing is asked."""
    assert _target(marks_in, text, trigger) == []


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Ghana demanded that Togo free the fishermen.", "demanded", ["Togo"]),
        ("The judges urged the police to arrest the governor.", "urged", ["the police"]),
        ("Ecuador urged Ghana's release of the monks.", "urged", ["Ghana"]),
        ("The mayor promised not to evict the squatters.", "promised", ["the squatters"]),
    ],
)
def test_who_would_act_is(marks_in, text, trigger, target):
    """Rule: who would act is asked, and who is spared is promised it."""
    assert _target(marks_in, text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("The ejection of UN staff from Togo was condemned by France.", "condemned", ["Togo"]),
        ("France condemned the ejection of UN staff from Mali.", "condemned", ["Mali"]),
        ("Brazil condemned the seizure of a Danish tanker in the Gulf.", "condemned", []),
        ("Malaysia condemned the killing of two Thai monks.", "condemned", []),
        ("The jailing of a Greek priest was condemned by Athens.", "condemned", []),
        ("Chile condemned the jailing of a priest by Nicaragua.", "condemned", ["Nicaragua"]),
        ("Fiji condemned China's seizure of a Tongan boat.", "condemned", ["China"]),
        ("Spain criticised Israel for the arrest of a nun.", "criticised", ["Israel"]),
    ],
)
def test_who_suffered_what_is_condemned_is_not_to_blame(marks_in, text, trigger, target):
    """Rule: who did it is, or from where somebody was sent away."""
    assert _target(marks_in, text, trigger) == target
