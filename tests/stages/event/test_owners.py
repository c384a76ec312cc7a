"""Whose things are hit, burned or seized, and who is behind a deed or only blamed for it."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Mobs burned houses belonging to Tamils in Colombo.", "ASSAULT", (["Mobs"], ["Tamils"])),
        ("Shops owned by Somalis were looted in Soweto.", "COERCE", ([], ["Somalis"])),
        (
            "A lorry used by smugglers was seized by Turkish police.",
            "COERCE",
            (["Turkish police"], ["smugglers"]),
        ),
        (
            "Sappers blew up a railway bridge used by Russian troops.",
            "ASSAULT",
            (["Sappers"], ["Russian troops"]),
        ),
        ("Drones hit a warehouse used by the Red Cross.", "ASSAULT", ([], ["the Red Cross"])),
        ("The rebels burned lorries that they owned.", "ASSAULT", (["The rebels"], [])),
        (
            "Ukrainian drones hit a refinery owned by Rosneft in Ryazan.",
            "ASSAULT",
            (["Ukrainian drones"], ["Rosneft"]),
        ),
        (
            "Greek police impounded a ship operated by a Russian company.",
            "COERCE",
            (["Greek police"], ["a Russian company"]),
        ),
        ("Bandits attacked a bus full of students.", "ASSAULT", (["Bandits"], ["students"])),
        (
            "Pirates seized a tanker with 22 Filipino sailors on board.",
            "COERCE",
            (["Pirates"], ["22 Filipino sailors"]),
        ),
        (
            "Malaysia turned away a boat carrying 200 Rohingya.",
            "COERCE",
            (["Malaysia"], ["200 Rohingya"]),
        ),
        ("Gunmen burned a lorry carrying flour.", "ASSAULT", (["Gunmen"], ["a lorry"])),
        ("Police raided a school run by the Jesuits.", "COERCE", (["Police"], ["a school"])),
        (
            "Soldiers attacked nuns who used the well.",
            "ASSAULT",
            (["Soldiers"], ["nuns"]),
        ),
    ],
)
def test_who_owns_or_uses_a_thing_suffers_what_is_done_to_it(sides_in, text, kind, sides):
    """So do those aboard. He has not done it; a school is somebody of its own."""
    assert sides_in(text)[kind] == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "A cyber attack on Estonia's railway, blamed on Russia, delayed trains.",
            ([], ["Russia"]),
        ),
        ("A raid blamed on Chadian herders left six dead.", ([], ["Chadian herders"])),
        (
            "A bombing in Jos, blamed by police on Boko Haram, hurt ten.",
            (["police"], ["Boko Haram"]),
        ),
        ("The ambush was blamed by the army on herders.", (["the army"], ["herders"])),
    ],
)
def test_on_whom_a_deed_is_blamed_is_accused(sides_in, text, sides):
    """Whoever blames him stands behind "by", if anybody is named."""
    assert sides_in(text)["ACCUSE"] == sides


def test_a_storm_that_is_blamed_is_accused_of_nothing(marks_in):
    """Nor is rain, in a participle as in a clause."""
    text = "A blackout blamed on a storm hit Havana. The floods, blamed on rain, killed ten."

    assert marks_in(text, "event")[1] == []


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Hezbollah was behind the attack, Israel said.", "ASSAULT", ["Hezbollah"]),
        ("Kenyan police were behind the killings, a lawyer said.", "ASSAULT", ["Kenyan police"]),
        ("A Russian strike on Kharkiv killed four nurses.", "ASSAULT", ["Russian"]),
        ("A Turkish drone strike in Iraq killed two fighters.", "ASSAULT", ["Turkish"]),
        ("Ten clerics arrested in raid on Kaduna seminary", "COERCE", []),
        ("Hundreds held in raids on Tunis opposition", "COERCE", []),
        ("Customs officers detained two men in raids on the port.", "COERCE", ["Customs officers"]),
    ],
)
def test_whose_deed_a_noun_tells(sides_in, text, kind, source):
    """A state's adjective tells it, and who "was behind" it; those arrested in a raid made none."""
    assert sides_in(text)[kind][0] == source


def test_the_market_that_stands_behind_a_mosque_is_nobodys_deed(sides_in):
    """Only a deed has somebody behind it."""
    text = "The mosque stands behind the market that soldiers shelled."

    assert sides_in(text)["ASSAULT"][0] == ["soldiers"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Protesters blocked the Pan-American Highway.", None),
        ("Pan-American delegates met in Lima.", None),
        ("Trans-Jordanian traders blocked the bridge.", None),
        ("Pan-German students marched.", None),
        ("Inter-Korean talks opened.", None),
        ("American officials met in Lima.", "USA"),
        ("German students marched.", "DEU"),
        ("Pro-Russian rebels shelled the village.", "RUS"),
    ],
)
def test_a_name_that_spans_several_countries_is_of_none(marks_in, text, country):
    """The Pan-American Highway is none of the United States'."""
    _, marks = marks_in(text, "event")
    sides = [one.country for mark in marks for one in (*mark.source, *mark.target)]

    assert country in sides if country else set(sides) <= {None, "PER"}


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("A UN arms embargo on Eritrea was lifted.", "CONCEDE", (["UN"], ["Eritrea"])),
        ("US aid to Egypt was suspended.", "SANCTION", (["US"], ["Egypt"])),
        ("EU funding for Hungary was frozen.", "SANCTION", (["EU"], ["Hungary"])),
        ("Russia pulled its troops out of Kherson.", "RETREAT", (["Russia"], ["Kherson"])),
        ("Soldiers attacked an EU envoy.", "ASSAULT", (["Soldiers"], ["an EU envoy"])),
        ("Peru's protest was rejected by Chile.", "REJECT", (["Chile"], ["Peru"])),
        ("An Israeli raid killed two boys.", "ASSAULT", (["Israeli"], ["two boys"])),
    ],
)
def test_a_measure_is_its_owners(marks_in, text, kind, sides):
    """Rule: whose aid or embargo it is does what is done with it; who gets it is whom it is done to."""
    report, marks = marks_in(text, "event")
    mark = next(mark for mark in marks if mark.type == kind)
    both = (mark.source, mark.target)
    assert sides == tuple([s.of(report.text) for one in side for s in one.spans] for side in both)
