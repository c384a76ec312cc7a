"""Crowds that march, and strikes, attacks and power that come to an end."""

import pytest


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Teachers called off their strike.", ("CONCEDE", "082")),
        ("Nurses suspended their strike after ten days.", ("CONCEDE", "082")),
        ("Dustmen halted their strike.", ("CONCEDE", "082")),
        ("The activists abandoned their hunger strike.", ("CONCEDE", "082")),
        ("The union stopped its strike.", ("CONCEDE", "082")),
        ("Israel stopped its strikes on Beirut.", ("RETREAT", "0871")),
        ("The rebels suspended their attacks.", ("RETREAT", "0871")),
        ("NATO ended its bombing campaign.", ("RETREAT", "0871")),
        ("Russia reduced its air strikes.", ("RETREAT", "087")),
        ("The militia scaled down its operations.", ("RETREAT", "087")),
        ("The army scaled back the shelling.", ("RETREAT", "087")),
    ],
)
def test_strikes_and_attacks_end(codes_in, text, event):
    """Who works ends a strike of work, who bears arms one of arms."""
    assert event in codes_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor ended his election campaign.",
        "The airline reduced its operations.",
        "The airline scaled back its operations.",
        "The party ended its campaign against the tax.",
    ],
)
def test_campaigns_and_operations_of_peace(codes_in, text):
    """Other campaigns and operations are no fighting."""
    assert "RETREAT" not in [kind for kind, _ in codes_in(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The generals handed power to a civilian government.", "0834"),
        ("The military handed over power to civilians.", "0834"),
        ("The junta transferred power to an elected president.", "0831"),
        ("The king ceded power to parliament.", "0831"),
        ("The government surrendered power to the winner.", "0831"),
    ],
)
def test_power_is_handed_over(codes_in, text, code):
    """Who gives power up leaves office."""
    assert ("RETREAT", code) in codes_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Barcelona handed over power stations to Spain.",
        "The storm cut power to the town.",
        "The firm transferred power to the grid.",
    ],
)
def test_power_from_a_plug(codes_in, text):
    """No office is left with what lights lamps."""
    assert "RETREAT" not in [kind for kind, _ in codes_in(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Women marched for equal rights.", "1413"),
        ("Thousands marched through Tbilisi.", "141"),
        ("Hundreds rallied in Oslo.", "141"),
        ("Thousands of people marched for peace.", "141"),
        ("Mothers marched against the new school law.", "1412"),
    ],
)
def test_crowds_march(codes_in, text, code):
    """Women or thousands are a crowd, though nobody in politics."""
    assert ("PROTEST", code) in codes_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Women walked to the market.",
        "Fans marched to the stadium.",
        "Hundreds of soldiers marched through Kyiv.",
        "Thousands of cars blocked the road.",
    ],
)
def test_no_crowd_protests(codes_in, text):
    """Walkers, fans, soldiers and cars do not."""
    assert "PROTEST" not in [kind for kind, _ in codes_in(text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The opposition leader rallied voters against the president.", ("ACCUSE", "113")),
        ("The union rallied its members against the minister.", ("ACCUSE", "113")),
        ("Villagers rallied against the minister.", ("PROTEST", "141")),
        ("The army drove thousands of villagers from their homes.", ("COERCE", "174")),
        ("Militias forced herders out of their houses.", ("COERCE", "174")),
    ],
)
def test_who_rallies_others_and_who_drives_them_out(codes_in, text, event):
    """To rally others against somebody blames him; to rally is to protest."""
    assert event in codes_in(text)


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Eritrea refused to pull its troops back from the border.", "refused", []),
        ("Rwanda refused to pull out its forces.", "refused", []),
        ("The president agreed to bring his soldiers home.", "agreed", []),
        ("Turkey refused to withdraw its soldiers from Cyprus.", "refused", ["Cyprus"]),
        ("Chad refused to withdraw the Wagner men from Mali.", "refused", ["Mali"]),
    ],
)
def test_own_troops_are_no_target(marks_in, text, trigger, target):
    """What somebody moves or will not move is his own."""
    report, marks = marks_in(text, "event")
    [event] = [mark for mark in marks if mark.text == trigger]

    assert target == [party.spans[0].of(report.text) for party in event.target]
