"""The mode of an event, where its CAMEO code or a weapon tells it."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Malawi's president has asked Germany for maize and cooking oil.", "REQUEST", "assist"),
        ("Latvian farmers asked the government to drop a tax on diesel.", "REQUEST", "change"),
        ("Human Rights Watch urged Vietnam to free three bloggers.", "REQUEST", "yield"),
        ("Russia demanded that Ukraine pull its forces out of Donetsk.", "REQUEST", "yield"),
        ("Striking nurses demanded talks with Zimbabwe's health minister.", "REQUEST", "meet"),
        ("Bolivia refused to free the Chilean sailors.", "REJECT", "yield"),
        ("Canada imposed sanctions on Belarus.", "SANCTION", "discontinue"),
        ("Turkey threatened to attack the Kurdish fighters.", "THREATEN", "violence"),
        ("Two drones struck an oil depot in the Ukrainian city of Sumy.", "ASSAULT", "drone"),
        ("Two drones struck a depot in Sumy.", "ASSAULT", "drone"),
        ("Two Russian drones wounded a guard at a depot in Sumy.", "ASSAULT", "drone"),
        ("A man with a knife attacked the police.", "ASSAULT", "primitive"),
        ("Indian marines captured three boats of the pirates off Somalia.", "COERCE", "seize"),
        ("Indian marines captured three pirates off Somalia.", "COERCE", "arrest"),
        ("Guards sexually assaulted two prisoners in Tripoli.", "ASSAULT", "sexual"),
        ("Two women were groped by a gang of men in Cologne.", "ASSAULT", "sexual"),
        ("Mali expelled three UN observers.", "SANCTION", "expel"),
        ("Chad expelled a humanitarian organisation from Abéché.", "SANCTION", "expel"),
        ("Austria expelled two Afghan asylum seekers.", "COERCE", "deport"),
    ],
)
def test_mode_from_the_code(marks_in, text, kind, mode):
    """What the code says the mode says as well."""
    assert [mark.mode for mark in marks_in(text, "event")[1] if mark.type == kind] == [mode]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Thailand has urged Laos to buy more of its electricity.", "REQUEST", None),
        ("Fighter jets bombed a village in Sagaing.", "ASSAULT", "aerial"),
        ("Norway and Chad held talks in Geneva.", "CONSULT", None),
    ],
)
def test_mode_left_as_it_is(marks_in, text, kind, mode):
    """A code without a mode of its own tells none, and a mode that fits its code stays."""
    assert [mark.mode for mark in marks_in(text, "event")[1] if mark.type == kind] == [mode]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Thai troops crossed the border on Friday.", "crossed", "MOBILIZE"),
        ("Pakistani soldiers crossed the frontier.", "crossed", "MOBILIZE"),
        ("Sweden orders four jets from Brazil.", "orders", "COOPERATE"),
        ("Oslo ordered 12 howitzers from a Korean company.", "ordered", "COOPERATE"),
        ("Poland ordered six frigates from a British company.", "ordered", "COOPERATE"),
        ("In May Oslo ordered four submarines from a Spanish builder.", "ordered", "COOPERATE"),
        ("Moscow ordered tanks from Belarus into Ukraine.", "ordered", "MOBILIZE"),
        ("Paris ordered its jets from Chad.", "ordered", "MOBILIZE"),
        ("The general ordered soldiers from Chad.", "ordered", "MOBILIZE"),
        ("The king ordered tanks into the capital.", "ordered", "MOBILIZE"),
        ("The general ordered tanks from the border to the capital.", "ordered", "MOBILIZE"),
        ("Refugees crossed the border into Chad.", "crossed", None),
        ("The minister crossed the border.", "crossed", None),
        ("Soldiers crossed the bridge.", "crossed", None),
        ("Chadian troops crossed the border back into Chad.", "crossed", None),
        ("Beaten soldiers crossed the frontier into Mali and surrendered.", "crossed", None),
        ("Soldiers crossed the border to seek asylum in Niger.", "crossed", None),
        ("Peacekeepers crossed the border into Chad.", "crossed", None),
    ],
)
def test_troops_cross_a_border_and_states_order_arms(marks_in, text, word, expected):
    """Who is no soldier crosses it in peace, and who orders from a seller buys."""
    events = marks_in(text, "event")[1]
    found = [one.type for one in events if one.trigger[0].of(text).startswith(word)]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Russian jets pounded the port of Odesa.", "aerial"),
        ("Army helicopters attacked a rebel camp in Arakan.", "aerial"),
        ("Israeli warplanes shelled a suburb of Tyre.", "aerial"),
        ("Helicopters strafed a village in Sagaing.", "aerial"),
        ("Gunmen sprayed a bar in Guayaquil with bullets.", "firearms"),
        ("Attackers sprayed the ambassador's car with gunfire.", "firearms"),
        ("Artillery pounded the port of Odesa.", "heavy-weapons"),
        ("Rebels fired a missile at an army helicopter in Arakan.", "heavy-weapons"),
        ("Police sprayed the protesters with tear gas.", "crowd-control"),
        ("Police fired rubber bullets at the miners in Lima.", "crowd-control"),
    ],
)
def test_who_or_what_strikes_tells_how(marks_in, text, mode):
    """Aircraft strike from the air, bullets are no spray; rubber bullets stay what they are."""
    assert [mark.mode for mark in marks_in(text, "event")[1] if mark.type == "ASSAULT"] == [mode]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The two foreign ministers had a telephone conversation on Friday.", "phone"),
        ("Kyiv and Warsaw held talks by telephone.", "phone"),
        ("Rutte and Trump talked by phone.", "phone"),
        ("Egypt's president called the emir of Qatar on Saturday, discussing the plan.", "phone"),
        ("Macron called his Lebanese counterpart on Tuesday.", "phone"),
        ("The Dutch premier called Zelensky on Friday.", "phone"),
        ("Erdogan called Putin on Monday after the crash.", "phone"),
        ("The Kenyan president called his Somali counterpart on Sunday night.", "phone"),
        ("The Japanese ambassador called on President Aliyev on Monday.", "visit"),
        ("Zelensky held a video conference with the leaders of the Baltic states.", "phone"),
        ("The presidents of Chile and Peru spoke by video link.", "phone"),
        ("The ministers held talks on phone tapping.", None),
        ("Peru and Chile held talks on telephone lines across the border.", None),
        ("The president met the head of a phone company from Oman.", None),
    ],
)
def test_the_line_tells_a_call(marks_in, text, mode):
    """Talks by telephone or video are calls; talks about telephones are not."""
    assert [mark.mode for mark in marks_in(text, "event")[1]] == [mode]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The junta threatened to arrest the former president.", "arrest"),
        ("Police threatened to detain the organisers of the march.", "arrest"),
        ("The bishop was threatened with arrest by the Nicaraguan government.", "arrest"),
        ("The rebels threatened to burn down the mine of the Chinese company.", "violence"),
        ("North Korea threatened to sink South Korean ships.", "violence"),
        ("Turkey threatened to close its border with Armenia.", "restrict"),
        ("Algeria threatened to sever ties with Spain.", "relations"),
        (
            "Washington threatened Iran with sanctions over the attack on a tanker.",
            "restrict",
        ),
    ],
)
def test_what_is_threatened_tells_the_threat(marks_in, text, mode):
    """Jail and force below a threat tell it; what only led to it does not."""
    assert [mark.mode for mark in marks_in(text, "event")[1] if mark.type == "THREATEN"] == [mode]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("The ministry suspended four teachers.", "SANCTION", "expel"),
        ("The president suspended the chief justice.", "SANCTION", "expel"),
        ("The king stripped the general of his post.", "SANCTION", "expel"),
        ("Zambia stripped the mining company of its licence.", "SANCTION", "withdraw"),
        ("Kuwait stripped the poet of his citizenship.", "SANCTION", "withdraw"),
        ("The union suspended Georgia.", "SANCTION", "discontinue"),
        ("Norway suspended aid to Niger.", "SANCTION", "discontinue"),
        ("Algeria drove six hundred migrants across the border.", "COERCE", "deport"),
    ],
)
def test_mode_of_who_loses_an_office_a_licence_or_a_home(marks_in, text, kind, mode):
    """States and aid are suspended otherwise than people."""
    assert [mark.mode for mark in marks_in(text, "event")[1] if mark.type == kind] == [mode]


def test_who_drives_across_a_border_deports_nobody(marks_in):
    """He only travels."""
    assert marks_in("Ministers drove across the border into Togo.", "event")[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "France returned 26 statues to Benin.",
        "Switzerland returned the assets of the general to Nigeria.",
        "The customs service gave back eleven paintings to a museum.",
    ],
)
def test_who_returns_what_was_taken_concedes(types_in, text):
    """Only people are let go."""
    assert types_in(text) == ["CONCEDE"]


def test_people_and_bodies_are_let_go(types_in):
    """Also by "returned"."""
    assert types_in("The militia returned two hostages to their families.") == ["RETREAT"]
    assert types_in("Hamas returned two bodies to Israel.") == ["RETREAT"]
