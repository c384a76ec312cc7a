"""Who the Sides of a communique are, and who leads a group."""

import pytest

_TITLES = [
    "JOINT STATEMENT OF THE PRESIDENT OF THE REPUBLIC OF PERU AND THE PRESIDENT OF THE REPUBLIC OF CHILE",
    "Joint communique of Peru and Chile",
    "Communique",
]
_OPENING = "On Monday the foreign ministers of Peru and Chile held talks in Arica."
_FAR = "It rained at noon.\n\nThe road is long.\n\nFish was served."


def _page(title, said):
    """Return a communique that names the two states in its title or first paragraph."""
    return f"{title}\n\n{_OPENING}\n\n{_FAR}\n\n{said}"


@pytest.mark.parametrize("title", _TITLES)
@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("The Sides agreed to double trade by 2030.", "open"),
        ("The Parties undertake to open the border by 2030.", "open"),
        ("Both Sides pledged to open the road by 2030.", "open"),
        ("The Sides had tea. They do not intend to close the border.", "declined"),
        ("The Parties spoke of cod. They agreed to double the catch by 2030.", "open"),
    ],
)
def test_the_sides_are_both_states_of_the_opening(marks_in, title, said, status):
    """However far above they were named; what "they" promise is theirs."""
    promises = marks_in(_page(title, said), "commitment")[1]

    assert [(one.status, [party.actor for party in one.who]) for one in promises] == [
        (status, ["PER", "CHL"])
    ]


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("The Chilean Side undertakes to deliver water to Tacna.", "CHL"),
        ("The Peruvian side will open the road by 2030.", "PER"),
        ("The Chilean Party pledged to open the road.", "CHL"),
    ],
)
def test_one_side_is_its_state(marks_in, said, country):
    """With a small letter too, where the opening names it."""
    promises = marks_in(_page(_TITLES[1], said), "commitment")[1]

    assert [party.country for one in promises for party in one.who] == [country]


@pytest.mark.parametrize(
    "text",
    [
        "Peru, Chile and Bolivia issued a note.\n\nIt rained.\n\nThe Sides agreed to meet by 2030.",
        "A club issued a note.\n\nIt rained.\n\nThe Sides agreed to meet by 2030.",
        "Peru and Chile issued a note.\n\nIt rained.\n\nThe warring parties agreed to a truce by 2030.",
    ],
)
def test_other_sides_are_nobody_known(marks_in, text):
    """Three states, none, or parties that are told apart by a word."""
    promises = marks_in(text, "commitment")[1]

    assert not {"PER", "CHL"} & {party.actor for one in promises for party in one.who}


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile met. The Presidents reaffirmed their support for free passage.",
        "Peru and Chile issued a note. The Sides reaffirmed their support for free passage.",
        "The ministers of Peru and Chile reaffirmed their support for free passage.",
    ],
)
def test_their_own_support_is_not_for_them(marks_in, text):
    """The doers are no target of theirs."""
    report, events = marks_in(text, "event")
    words = [span.of(report.text) for one in events for party in one.target for span in party.spans]

    assert "their" not in words


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The leadership of Hamas met Ana Roca.", ["org/hamas"]),
        ("Hamas's leadership refused the offer of Peru.", ["org/hamas"]),
        ("The Hezbollah leadership refused the offer of Peru.", ["org/hezbollah"]),
        ("The camp grew under the leadership of Hamas.", []),
        ("Peru praised the leadership of Ana Roca.", []),
        ("The party chose a new leadership.", []),
    ],
)
def test_who_leads_a_group_is_the_group(marks_in, text, actors):
    """Where the noun stands for who acts, and no person is the leader."""
    report, mentions = marks_in(text, "mention")
    led = [one for one in mentions if one.spans[0].of(report.text).endswith("leadership")]

    assert [one.actor for one in led] == actors


def test_it_is_the_group_that_told(marks_in):
    """What a leadership told of "it" is told of the group."""
    text = "The leadership of the Rapid Support Forces had told the UN envoy that it would come."
    report, mentions = marks_in(text, "mention")

    assert {m.actor for m in mentions if m.spans[0].of(report.text) == "it"} == {
        "org/rapid-support-forces"
    }


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Jan Kea, the president of the M23 rebel group, met Ana Roca.", "REB"),
        ("Jan Kea, the spokesman of Hezbollah, met Ana Roca.", "REB"),
        ("Jan Kea, the president of Peru, met Ana Roca.", "GOV"),
        ("Jan Kea, the foreign minister of Peru, met Ana Roca.", "GOV"),
    ],
)
def test_who_presides_over_rebels_is_one(marks_in, text, sector):
    """An office has the sector of the group it is of."""
    mentions = marks_in(text, "mention")[1]

    assert next(one.sector for one in mentions if one.actor == "person/jan-kea") == sector


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("President Ana Sow met Minister Jan Kea and handed him a note.", "person/jan-kea"),
        (
            "Minister Jan Kea met Minister Olav Lund and gave him a note, inviting him to Lima.",
            "person/olav-lund",
        ),
    ],
)
def test_him_is_not_who_hands_it(marks_in, text, actor):
    """The subject of the verbs joined before is none of their objects."""
    report, mentions = marks_in(text, "mention")

    assert {m.actor for m in mentions if m.spans[0].of(report.text) == "him"} == {actor}
