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
        (
            "Rebels demanded a ransom of two million dollars for the freedom of the nuns.",
            "demanded",
        ),
        ("A Polish lawmaker urged retaliation on Russia over the leak.", "urged"),
        ("Latvia demanded sanctions against Belarus.", "demanded"),
        ("Senators demanded a strike against Iran.", "demanded"),
        ("The gang demanded money for the release of the Danish pilot.", "demanded"),
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
        (
            "Rwanda protested against the jailing of its citizens in Uganda.",
            "protested",
            ["Uganda"],
        ),
        ("Iran protested at the sanctions on its banks.", "protested", []),
    ],
)
def test_who_suffered_what_is_condemned_is_not_to_blame(marks_in, text, trigger, target):
    """Rule: who did it is, or from where somebody was sent away."""
    assert _target(marks_in, text, trigger) == target


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        (
            "Athens demanded the release of two border guards held by Ankara.",
            "demanded",
            ["Ankara"],
        ),
        ("Chad called for the release of the nurses held by Sudan.", "called", ["Sudan"]),
        ("Cuba demanded the return of the boat seized by Haiti.", "demanded", ["Haiti"]),
        ("Turkey demanded the extradition of six exiles from Sweden.", "demanded", ["Sweden"]),
        ("Ghana asked for the return of its gold from Britain.", "asked", ["Britain"]),
        ("Unions demanded the ouster of Mali's president.", "demanded", ["Mali's president"]),
        (
            "The pope urged the warring factions in Sudan to lay down their arms.",
            "urged",
            ["the warring factions in Sudan"],
        ),
        ("Chad demanded the release of the nurses.", "demanded", []),
        ("Peru demanded the release of a spy from prison.", "demanded", []),
    ],
)
def test_who_holds_or_would_send_is_asked(sides_of, text, word, target):
    """Rule: who holds those a plea is for, or whence they would come, is asked for them."""
    assert target == sides_of(text, word)[1]


def test_an_ouster_is_done_to_whom_it_is_of(sides_of):
    """Rule: who is to lose his office does not do it."""
    text = "Unions demanded the ouster of Madagascar's president."
    assert ([], ["Madagascar's president"]) == tuple(sides_of(text, "ouster"))


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Germany backed sanctions against Iran.", "backed", []),
        ("The French president backed sanctions on Belarus.", "backed", []),
        ("Spain welcomed the embargo on Syria.", "welcomed", []),
        ("China opposed sanctions against Sudan.", "opposed", []),
        ("Poland supports the war against Russia.", "supports", []),
        ("Oman welcomed the lifting of sanctions on Syria.", "welcomed", ["Syria"]),
        ("Jordan praised the deal with Israel.", "praised", ["Israel"]),
        ("The EU endorsed Ghana's plan for an embargo on Mali.", "endorsed", ["Ghana"]),
    ],
)
def test_who_suffers_a_measure_is_not_backed(marks_in, text, trigger, target):
    """Who backs sanctions backs those who impose them, and not those whom they hit."""
    told = _target(marks_in, text, trigger)
    assert [one.split("'")[0] for one in told] == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Albania's opposition urged supporters to back the reform.", "urged", ["supporters"]),
        ("Officials urged caution to avoid a clash in Bosnia.", "urged", []),
        ("Norway refused to class the captives as rebels.", "refused", ["the captives"]),
    ],
)
def test_who_is_asked_or_refused(marks_in, text, trigger, target):
    """Who is to back something is asked; caution is not, nor what somebody is called refused."""
    assert _target(marks_in, text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Judicial Watch asked to question the minister under oath.", "asked", []),
        ("The Dutch police asked to search the Russian ship.", "asked", []),
        ("The lawyers sought to depose the general.", "sought", []),
        ("Peru asked Chile to search the Russian ship.", "asked", ["Chile"]),
        ("Ghana asked the court to free the nuns.", "asked", ["the court"]),
        ("The EU guaranteed that Moldova's trade would not suffer.", "guaranteed", ["Moldova"]),
        ("Brazil promised that Guyana's ships would be safe.", "promised", ["Guyana"]),
        (
            "The EU guaranteed that Moldova's trade would not suffer during the Russian visit.",
            "guaranteed",
            ["Moldova"],
        ),
    ],
)
def test_who_asks_leave_asks_none_of_those_it_is_about(marks_in, text, trigger, target):
    """And a promise is made to whose things it is about, not to who is named for the day."""
    assert _target(marks_in, text, trigger) == target


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Kenya's opposition condemned police abuse of migrants.", "condemned", ["police"]),
        (
            "The bishops criticised the army's abuse of civilians in Chad.",
            "criticised",
            ["the army"],
        ),
        ("The envoy denounced Israel's treatment of the prisoners.", "denounced", ["Israel"]),
        ("Turkey criticised the abuse of its workers in Oman.", "criticised", []),
        ("The UN praised Jordan's treatment of the refugees.", "praised", ["Jordan"]),
        (
            "The union criticised the director of the mine.",
            "criticised",
            ["the director of the mine"],
        ),
    ],
)
def test_who_wrongs_somebody_is_accused(marks_in, text, trigger, target):
    """And not those whom he wrongs."""
    assert _target(marks_in, text, trigger) == target
