"""Words that a hyphen ties together, violence that nobody is named for, and who goes himself."""

import pytest


def events_in(marks_in, text):
    """Return type, words, source countries or words, and target words of each event."""
    report, marks = marks_in(text, "event")

    def words(side):
        return [" ".join(span.of(report.text) for span in party.spans) for party in side]

    return {(mark.text, mark.type): (words(mark.source), words(mark.target)) for mark in marks}


@pytest.mark.parametrize(
    ("text", "event", "sides"),
    [
        (
            "Police pepper-sprayed the students.",
            ("pepper-sprayed", "ASSAULT"),
            (["Police"], ["the students"]),
        ),
        (
            "Soldiers gang-raped two nurses.",
            ("gang-raped", "ASSAULT"),
            (["Soldiers"], ["two nurses"]),
        ),
        (
            "Police baton-charged the miners.",
            ("baton-charged", "ASSAULT"),
            (["Police"], ["the miners"]),
        ),
        (
            "Iran test-launched a rocket.",
            ("test-launched … rocket", "MOBILIZE"),
            (["Iran"], []),
        ),
        (
            "India test-fired a cruise missile.",
            ("test-fired … missile", "MOBILIZE"),
            (["India"], []),
        ),
    ],
)
def test_a_word_tied_by_a_hyphen_is_part_of_the_verb(marks_in, text, event, sides):
    """And its doer is not the tied word: one event only."""
    assert events_in(marks_in, text) == {event: sides}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran fired a missile into the sea.", "MOBILIZE"),
        ("Iran fired six missiles toward the sea.", "MOBILIZE"),
        ("France fired a missile during an exercise.", "MOBILIZE"),
        ("India fired a rocket in a test.", "MOBILIZE"),
        ("Iran fired a rocket into Israel.", "ASSAULT"),
        ("Iran fired missiles at a ship in the Red Sea.", "ASSAULT"),
        ("Iran fired into the sea on Sunday.", "MOBILIZE"),
        ("Two rockets were fired into the Sea of Azov by Iran.", "MOBILIZE"),
        ("Malian soldiers fired at farmers during an exercise.", "ASSAULT"),
        ("Sudanese troops fired at villagers during a drill.", "ASSAULT"),
        ("Police fired on miners during a test of the alarm.", "ASSAULT"),
        ("Militiamen fired at nurses in a drill.", "ASSAULT"),
        ("Soldiers fired rockets at villagers in an exercise.", "ASSAULT"),
        ("Troops fired into a sea of students.", "ASSAULT"),
        ("Police fired water cannon into the sea of umbrellas.", "ASSAULT"),
        ("The premier fired the general after an exercise.", "SANCTION"),
        ("The king fired the judge after a test.", "SANCTION"),
    ],
)
def test_a_missile_fired_at_nobody_is_a_test(marks_in, text, kind):
    """Into the sea or in an exercise; one fired into a country is not."""
    assert [key[1] for key in events_in(marks_in, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Togo handed over four helicopters to Niger.", "AID"),
        ("Japan handed over ten drones to Kenya.", "AID"),
        ("The militia handed over its tanks to the UN.", "RETREAT"),
        ("The rebels handed over their rifles to the army.", "RETREAT"),
        ("Libya handed over its missiles to Chad.", "RETREAT"),
    ],
)
def test_a_state_that_hands_over_arms_gives_them(marks_in, text, kind):
    """A militia lays them down."""
    assert [key[1] for key in events_in(marks_in, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("Chad shut its airport after shelling near the border.", "shelling", []),
        ("After shelling in the hills, Niger shut a market.", "shelling", []),
        ("Troops left the village after bombing it.", "bombing", ["Troops"]),
        ("By shelling the port, Chad angered Niger.", "shelling", ["Chad"]),
        ("Chad began shelling the port.", "shelling", ["Chad"]),
        ("The soldiers withdrew from the port after looting.", "looting", ["The soldiers"]),
        ("Rebels left the valley after looting.", "looting", ["Rebels"]),
        ("Troops withdrew after shelling near the bridge.", "shelling", []),
    ],
)
def test_who_acts_after_violence_did_not_commit_it(marks_in, text, word, source):
    """Unless the words say whom he did it to, that he acted by it, or armed men leave after it."""
    found = events_in(marks_in, text)
    assert [sides[0] for (words, _), sides in found.items() if word in words] == [source]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Strikers demanded the resignation of Peru's president.", "Peru's president", []),
        ("Farmers awaited the resignation of the mayor.", "the mayor", []),
        ("The resignation of ten judges shook Mali.", "ten judges", []),
        ("The withdrawal of Chadian troops from Mali began.", "Chadian troops", ["Mali"]),
        (
            "The pull-out of the French soldiers from Niger was completed.",
            "the French soldiers",
            ["Niger"],
        ),
        (
            "The pull-out of the Russian troops from Syria began.",
            "the Russian troops from Syria",
            ["Syria"],
        ),
    ],
)
def test_whose_resignation_or_pullout_it_is_goes(marks_in, text, source, target):
    """Who demands it does not."""
    found = events_in(marks_in, text)
    assert [sides for (_, kind), sides in found.items() if kind == "RETREAT"] == [
        ([source], target)
    ]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Unions demanded that Peru's president resign.", ["Peru's president"]),
        ("Strikers demanded the resignation of Peru's president.", ["Peru's president"]),
        ("Kenya withdrew from its camp in Somalia.", ["Somalia"]),
        ("Russia withdrew from its garrison in Georgia.", ["Georgia"]),
        ("Kenya withdrew from its camp.", []),
        ("France withdrew from a post on the island.", []),
        ("Niger massed troops on the Libyan border.", ["the Libyan border"]),
        ("Sudan massed troops on its border.", []),
        ("A suspect was extradited to Spain.", ["Spain"]),
        ("Peru extradited two traffickers to Ecuador.", ["Ecuador"]),
        ("Peru extradited a trafficker.", ["a trafficker"]),
        ("Ghana admitted UN peacekeepers.", ["UN peacekeepers"]),
    ],
)
def test_whom_it_is_done_to_stands_behind_what_comes_first(marks_in, text, target):
    """A place tells its state, a president is more than whose he is."""
    found = events_in(marks_in, text)
    assert next(iter(found.values()))[1] == target


def test_a_court_that_helps_along_is_no_side(marks_in):
    """Two that settle a dispute through a court agree with one another."""
    text = "Peru and Chile agreed to settle their dispute through a court in Geneva."
    assert events_in(marks_in, text)["agreed", "AGREE"] == (["Peru", "Chile"], [])


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Chile banned the pro-Russian party.", None),
        ("Spain jailed the pro-Iranian preacher.", None),
        ("Chad jailed an anti-French speaker.", None),
        ("Spain jailed an Iranian preacher.", "IRN"),
        ("Chad jailed pro-Libyan rebels.", "LBY"),
        ("Chad jailed a French speaker.", "FRA"),
    ],
)
def test_who_is_for_or_against_a_country_is_not_of_it(marks_in, text, country):
    """A pro-Russian party may be anybody's; rebels fight for whom they are."""
    _, marks = marks_in(text, "event")
    assert [party.country for mark in marks for party in mark.target] == [country]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kenya stopped short of expelling the envoy.", [("expelling … envoy", "SANCTION")]),
        ("Police stopped the lorries of Mali short of the bridge.", [("stopped", "COERCE")]),
        ("Kenya stopped jailing journalists.", [("stopped", "CONCEDE"), ("jailing", "COERCE")]),
        ("Nepal stopped deporting Afghans.", [("stopped", "CONCEDE"), ("deporting", "COERCE")]),
        ("Nepal halted deporting Afghans.", [("halted", "CONCEDE"), ("deporting", "COERCE")]),
        ("Nepal has halted deporting Afghans.", [("halted", "CONCEDE"), ("deporting", "COERCE")]),
        (
            "Pakistan halted deporting Afghan refugees.",
            [("halted", "CONCEDE"), ("deporting", "COERCE")],
        ),
        ("Kenya halted imports from Somalia.", [("halted imports", "SANCTION")]),
        ("Chad ceased bombing the town.", [("bombing", "ASSAULT")]),
        ("Chad stopped aid to Mali.", [("stopped aid", "SANCTION")]),
        ("Peru's jets circled Chile's capital.", [("circled", "MOBILIZE")]),
        ("Iranian planes circled the island.", []),
        ("Crows circled Lima.", []),
    ],
)
def test_who_stops_force_imposes_nothing(marks_in, text, kinds):
    """Who stops aid does; jets that circle a state are a show of force."""
    assert list(events_in(marks_in, text)) == kinds


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("About 3,000 judges stopped work for a day over a plan to cut their pensions.", "cut"),
        ("Nurses went on strike over a plan to close three hospitals.", "close"),
        ("Farmers protested against a plan to seize their land.", "seize"),
        ("Teachers walked out over a decision to close two schools.", "close"),
        ("Miners marched against a plan to arrest their leaders.", "arrest"),
    ],
)
def test_who_acts_against_a_plan_has_not_made_it(marks_in, text, word):
    """The plan is somebody else's, and nobody on strike is bound by it."""
    _, marks = marks_in(text, "event")
    _, promises = marks_in(text, "commitment")
    sources = [mark.source for mark in marks if word in mark.text]

    assert ([()], []) == (sources, [mark.text for mark in promises])


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("Peru announced a plan to cut pensions.", "cut", "Peru"),
        ("Nurses protested over the ministry's plan to close the clinic.", "close", "the ministry"),
        ("Chad defended its plan to expel the herders.", "expel", "its"),
    ],
)
def test_a_plan_with_an_owner_is_his(marks_in, text, word, source):
    """Whose plan it is says a possessive, or the verb that tells of it."""
    report, marks = marks_in(text, "event")
    (found,) = [mark for mark in marks if word in mark.text]

    assert [source] == [one.spans[0].of(report.text) for one in found.source]
