"""Codes that rest on who is hit, how many, after what, and on what a protest is not about."""

import pytest


@pytest.fixture
def told(marks_in):
    """Return the (type, code) pairs of the events in a text."""
    return lambda text: {(mark.type, mark.cameo) for mark in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Gunmen killed 80 villagers in eastern Congo.", "ASSAULT", "202"),
        ("Militiamen slaughtered hundreds of civilians near Bria.", "ASSAULT", "202"),
        ("Soldiers rounded up herders in Djibo and executed 90 of them.", "ASSAULT", "202"),
        ("A gunman shot and wounded Ecuador's interior minister.", "ASSAULT", "185"),
        ("A man stabbed and injured President Diallo in Labe.", "ASSAULT", "185"),
        ("Oman will send help to Nepal after the earthquake.", "AID", "073"),
        ("Turkey promised aid to Libya when the flood was over.", "AID", "073"),
        ("Peru's foreign minister agreed with Chile's view of the drought.", "AGREE", "019"),
        ("Lebanon complained that Israeli jets had violated its airspace.", "ACCUSE", "1123"),
        ("Islamic State expelled nobody, but Chad expelled French troops.", "SANCTION", "166"),
        ("Burundi expelled Doctors Without Borders.", "SANCTION", "1663"),
        ("Israel shut down Al Jazeera.", "COERCE", "1721"),
        ("Azerbaijan lifted its blockade of the town.", "RETREAT", "0872"),
        ("Students in Belgrade ended their blockade of the campus.", "CONCEDE", "082"),
        ("India denied a visa to a UN rapporteur.", "REJECT", "1245"),
        ("Syria attacked Saraqib with sarin.", "ASSAULT", "2041"),
        ("Poland asked NATO to hold more exercises on its border.", "REQUEST", "0212"),
        ("Turkey offered to host peace talks between Russia and Ukraine.", "AGREE", "039"),
    ],
)
def test_what_stands_beside_tells_the_code(told, text, kind, code):
    """Numbers, offices, disasters and names make a code finer than its verb."""
    assert (kind, code) in told(text)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Gunmen killed 80 soldiers in eastern Congo.", "ASSAULT", "202"),
        ("Gunmen killed eight villagers in eastern Congo.", "ASSAULT", "202"),
        ("An air strike killed 80 villagers near Bria.", "ASSAULT", "202"),
        ("A gunman shot and wounded a farmer in Ecuador.", "ASSAULT", "185"),
        ("Oman will send help to Nepal.", "AID", "073"),
        ("Peru agreed with Chile to free the prisoners.", "AGREE", "019"),
        ("Lebanon complained about high fees at the port.", "ACCUSE", "1123"),
        ("Pakistan expelled Afghan families.", "SANCTION", "166"),
        ("Israel shut down a bridge.", "COERCE", "1721"),
        ("Denmark denied a visa to a Syrian baker.", "REJECT", "1245"),
        ("Poland asked NATO to send more soldiers.", "REQUEST", "0212"),
    ],
)
def test_what_only_looks_like_it_tells_none(told, text, kind, code):
    """Soldiers killed in battle, few killed, those of no office: the code of the verb stays."""
    assert (kind, code) not in told(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Miners demonstrated outside parliament over pay.", "1412"),
        ("Crowds stormed the parliament in anger at fuel prices.", "1452"),
        ("Prisoners refused meals in protest at solitary confinement.", "1423"),
        ("Thousands marched in Rabat against torture.", "1413"),
        ("Thousands marched in Suva for a new constitution.", "1414"),
        ("Thousands marched to the senate in Abuja.", "141"),
    ],
)
def test_where_a_crowd_stands_is_not_its_goal(told, text, code):
    """Who gathers outside a parliament may want anything."""
    assert ("PROTEST", code) in told(text)
