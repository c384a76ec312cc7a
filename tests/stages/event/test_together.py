"""Who is named in one breath with a party, and between whom somebody mediates."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Norway is ready to mediate in the dispute between paper makers and the union.",
            *("AGREE", (["Norway"], ["paper makers", "the union"])),
        ),
        (
            "Togo's bishops demanded of the army and the rebels that they spare the clinics.",
            *("REQUEST", (["Togo's bishops"], ["the army", "the rebels"])),
        ),
        (
            "A girl blew up herself and three soldiers at Fada on Friday.",
            *("ASSAULT", (["A girl"], ["three soldiers"])),
        ),
        (
            "Chad thanked Norway, but not Sweden, for the tents.",
            *("SUPPORT", (["Chad"], ["Norway"])),
        ),
    ],
)
def test_who_is_named_in_one_breath_stands_on_one_side(sides_in, text, kind, sides):
    """Unless he is left out, or does it to himself."""
    assert sides_in(text)[kind] == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Bolivia refused to sign the accord with Chile that Madrid had brokered.",
            (["Madrid"], ["Bolivia", "Chile"]),
        ),
        (
            "Benin's rebels demanded that Cotonou accept Ghanaian mediation.",
            (["Ghanaian"], ["Cotonou", "Benin's rebels"]),
        ),
        ("Chad asked Niger to accept Omani mediation.", (["Omani"], ["Niger", "Chad"])),
        ("Oman mediates between Chad and Niger.", (["Oman"], ["Chad", "Niger"])),
    ],
)
def test_mediation_is_between_both_sides(marks_in, text, sides):
    """Who makes a deal with somebody is a side of it, and who accepts mediation does not mediate."""
    report, marks = marks_in(text, "event")
    (event,) = [mark for mark in marks if mark.mode == "third-party"]
    told = tuple(
        [party.spans[0].of(report.text) for party in side] for side in (event.source, event.target)
    )
    assert (told[0], sorted(told[1])) == (sides[0], sorted(sides[1]))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Soldiers guarded the polling stations of Maseru for the first time since May.", []),
        ("Swedish police have been guarding Jewish schools in Malmo since October.", []),
        ("Police will guard the Iranian and Israeli consulates in Geneva from Friday.", []),
        ("Two gendarmes are guarding the bishop's house.", []),
        ("Police guarded the embassy of Chad from demonstrators.", ["demonstrators"]),
        ("Soldiers guard the shrimp farms against pirates.", ["pirates"]),
        ("A Chinese cutter shadowed a Philippine ship for three days.", ["a Philippine ship"]),
    ],
)
def test_guards_do_not_face_what_they_guard(sides_in, text, target):
    """They face whom it is guarded against."""
    assert sides_in(text)["MOBILIZE"][1] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Bailiffs evicted some 300 migrants, many of them from Senegal and Ghana.",
            ["some 300 migrants"],
        ),
        (
            "Police arrested the officers of Peru and Chile on Friday.",
            ["Peru", "Chile"],
        ),
    ],
)
def test_a_remark_on_some_does_not_tell_whose_all_are(sides_in, text, target):
    """States behind a comma are not those of everybody."""
    assert sides_in(text)["COERCE"][1] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Jets bombed Homs and Idlib on Monday.", ["Homs", "Idlib"]),
        ("The bombing of Kharkiv and Sumy went on.", ["Kharkiv", "Sumy"]),
        ("Rockets were fired at Haifa and Ashdod by Hezbollah.", ["Haifa", "Ashdod"]),
        ("Sudan's army shelled Nyala, in Darfur.", ["Nyala"]),
    ],
)
def test_two_towns_of_one_state_are_two(sides_in, text, target):
    """Who strikes two towns strikes both, though they lie in one state."""
    assert sides_in(text)["ASSAULT"][1] == target


def test_who_alone_turns_it_down_is_told_alone(deeds_in):
    """A clause behind two "between" whom somebody mediates may be about the nearer."""
    told = deeds_in(
        "The council mediated between the miners and the ministry, which called on the blockaders to leave."
    )
    assert ("REQUEST", ["the ministry"], ["the blockaders"]) in told
    assert ("CONSULT", ["The council"], ["the miners", "the ministry"]) in told


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "The mayor was taken into custody along with eleven of his aides.",
            [],
            ["The mayor", "eleven of his aides"],
        ),
        ("The president was arrested together with his wife.", [], ["The president", "his wife"]),
        (
            "Police detained the editor along with two reporters.",
            ["Police"],
            ["the editor", "two reporters"],
        ),
        ("A teacher was killed with her two children.", [], ["A teacher", "her two children"]),
        ("Kenya voted against the text along with Chad.", ["Kenya", "Chad"], []),
        (
            "Iran, along with Russia and China, condemned Peru.",
            ["Iran", "Russia", "China"],
            ["Peru"],
        ),
        (
            "The Philippines and Japan, together with the United States, held drills.",
            ["The Philippines", "Japan", "the United States"],
            [],
        ),
        ("The pilot was arrested with two rifles.", [], ["The pilot"]),
        ("The pilot was arrested with a map.", [], ["The pilot"]),
    ],
)
def test_companions_do_or_suffer_it_as_well(deeds_in, text, source, target):
    """Those "along with" somebody, and his kin."""
    assert deeds_in(text)[0][1:] == (source, target)


def test_who_joins_another_in_a_deed_does_it_too(deeds_in):
    """Not only whom he joins."""
    told = deeds_in("British warplanes joined US forces in striking Houthi targets.")
    assert ("ASSAULT", ["British warplanes", "US forces"], ["Houthi targets"]) in told


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "The army freed the bishop and some of his priests.",
            "RETREAT",
            (["The army"], ["the bishop", "some of his priests"]),
        ),
        (
            "Neither the president nor any of his ministers will attend the summit in Quito.",
            "CONSULT",
            (["Neither the president", "any of his ministers"], []),
        ),
        (
            "The junta arrested the mayor, two clerks and those who had hidden them.",
            "COERCE",
            (["The junta"], ["the mayor", "two clerks", "those"]),
        ),
        (
            "Detained along with a Guyanese pilot, a Brazilian gold buyer offered to talk.",
            "COERCE",
            ([], ["a Brazilian gold buyer", "a Guyanese pilot"]),
        ),
        (
            "Kenyan police, backed by the army, raided a slum in Nairobi.",
            "COERCE",
            (["Kenyan police", "the army"], ["a slum in Nairobi"]),
        ),
        (
            "Nurses, joined by doctors, went on strike in Harare.",
            "PROTEST",
            (["Nurses", "doctors"], []),
        ),
        (
            "The president, backed by the military, jailed opposition leaders.",
            "COERCE",
            (["The president"], ["opposition leaders"]),
        ),
        (
            "Rebels, backed by Rwandan soldiers, shelled Goma.",
            "ASSAULT",
            (["Rebels"], ["Goma"]),
        ),
        (
            "The minister, accompanied by journalists, delivered blankets to the refugees.",
            "AID",
            (["The minister"], ["the refugees"]),
        ),
        (
            "Police arrested the mayor but none of his staff.",
            "COERCE",
            (["Police"], ["the mayor"]),
        ),
        # Who only backs rebels does not fight, and no river is shelled for whom it flows by.
        (
            "Rebels supported by Rwanda seized the town of Masisi.",
            "ASSAULT",
            (["Rebels"], ["the town of Masisi"]),
        ),
        (
            "Kurdish fighters backed by the United States shelled Manbij.",
            "ASSAULT",
            (["Kurdish fighters"], ["Manbij"]),
        ),
        (
            "The junta arrested the mayor and seized those boats.",
            "COERCE",
            (["The junta"], ["the mayor"]),
        ),
    ],
)
def test_some_of_several_and_companions_are_there(sides_in, text, kind, sides):
    """Rule: some "of" several, those "who", whoever joins, and soldiers that back a force, are told too."""
    assert sides_in(text)[kind] == sides


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Hindus and Sikhs protesting in Srinagar spoke to nobody.",
            "PROTEST",
            (["Hindus", "Sikhs"], []),
        ),
        (
            "Police arrested a priest and a nun accused of hiding rebels.",
            "ACCUSE",
            ([], ["a priest", "a nun"]),
        ),
        # What tells of the last alone, or of somebody else, is not of all.
        (
            "Kenya and companies banned by Uganda met in Nairobi.",
            "COERCE",
            (["Uganda"], ["companies"]),
        ),
    ],
)
def test_a_participle_behind_several_tells_of_all(sides_in, text, kind, sides):
    """Rule: a participle that hangs on the first of several and stands behind the last is of all of them."""
    assert sides_in(text)[kind] == sides
