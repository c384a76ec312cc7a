"""Who asks and who would act in a demand; warnings against something; invitations and visits."""

import pytest


def _events(marks_in, text):
    report, marks = marks_in(text)
    words = {
        mark.id: " ".join(s.of(report.text) for s in mark.spans) for mark in marks if mark.spans
    }

    def side(parties):
        return [" ".join(s.of(report.text) for s in party.spans) for party in parties]

    return [
        (
            mark.type,
            mark.status,
            side(mark.source),
            side(mark.target),
            words.get(mark.time),
            words.get(mark.place),
        )
        for mark in marks
        if type(mark).__name__ == "Event"
    ]


def _one(marks_in, text, kind, *, last=False):
    """Return the one event of a type, or its last."""
    found = [one for one in _events(marks_in, text) if one[0] == kind]
    assert found
    return found[-1] if last else found[0]


@pytest.mark.parametrize(
    ("text", "asked", "freed"),
    [
        ("Ecuador demanded the release of the four engineers.", [], ["the four engineers"]),
        ("Spain demanded the release of the two aid workers.", [], ["the two aid workers"]),
        ("Ecuador demanded from Uganda the release of its fishermen.", ["Uganda"], None),
        ("Ecuador urged Ghana's release of the monks.", ["Ghana"], ["the monks"]),
    ],
)
def test_who_is_to_be_freed_frees_nobody(marks_in, text, asked, freed):
    """A demand is not made of those to be freed, nor would the asker free them."""
    assert _one(marks_in, text, "REQUEST")[3] == asked
    release = _one(marks_in, text, "RETREAT")
    assert release[1:3] == ("demanded", asked)
    assert freed is None or release[3] == freed


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Peru warned against the continued Turkish strikes on northern Syria.", ["Turkish"]),
        ("Norway warned against attacks on the hospital.", []),
        ("Norway warned against an attack on the camp, saying it would kill many.", []),
        ("Norway warned against an attack on the camp, promising aid to the villages.", []),
        ("Norway warned Iran against attacking the ships.", ["Iran"]),
        ("China warned against interference in its affairs.", []),
        ("Russia warned Norway against joining the pact.", ["Norway"]),
    ],
)
def test_warning_against_is_a_plea(marks_in, text, asked):
    """Who warns against something threatens nobody."""
    kinds = {one[0] for one in _events(marks_in, text)}
    assert "THREATEN" not in kinds
    assert _one(marks_in, text, "REQUEST")[3] == asked


@pytest.mark.parametrize(
    "text",
    [
        "Peru warned Chile of retaliation.",
        "Peru warned Chile that it would shut the border.",
        "Peru warned Chile against shelling the port, or it would retaliate.",
        "Kenya warned against a raid on its camps, saying it would strike back.",
        "Kenya warned Sudan against any raid, vowing a harsh answer.",
        "Malta warned against a landing on its island, threatening to sink the boats.",
        "Oman warned against the seizure of its ship and promised to retaliate.",
    ],
)
def test_warnings_of_a_measure_stay_threats(marks_in, text):
    """Who tells what he will do threatens."""
    assert "THREATEN" in {one[0] for one in _events(marks_in, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz invited Mbeki to visit Quito.",
        "The President invited his Kenyan counterpart to visit Lisbon.",
        "Peru's minister has invited the Ghanaian president to visit Lima next year.",
        "Norway invited Chad's president to visit Oslo.",
    ],
)
def test_a_visit_one_is_invited_to_is_to_come(marks_in, text):
    """An invitation tells no visit made."""
    assert _one(marks_in, text, "CONSULT")[1] in {"planned", "demanded", "possible"}


@pytest.mark.parametrize(
    ("text", "visitor", "host"),
    [
        (
            "Mr Ruiz accepted the invitation of the King of Oman. The trip will take place in June.",
            ["Mr Ruiz"],
            ["the King of Oman"],
        ),
        (
            "Peru's president invited the Kenyan prime minister. The visit will take place in June.",
            ["the Kenyan prime minister"],
            ["Peru's president"],
        ),
    ],
)
def test_a_visit_told_again_is_of_who_visits(marks_in, text, visitor, host):
    """Whose "the visit" is stands in the sentence before."""
    visit = _one(marks_in, text, "CONSULT", last=True)
    assert visit[1:5] == ("planned", visitor, host, "June")


@pytest.mark.parametrize(
    "text",
    [
        "The minister described the museum. The visit will take place on Monday.",
        "Peru's harvest fell. The visit will begin on Monday.",
        "Ghana shelled Togo. The trip is planned for June.",
        "Peru jailed two editors. The tour is scheduled for May.",
    ],
)
def test_a_visit_of_nobody_named_is_none(marks_in, text):
    """Without a visitor before it, nobody visits."""
    assert "CONSULT" not in {one[0] for one in _events(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "guest"),
    [
        (
            (
                "At the invitation of the President of Spain, Juan Ruiz, the President of Ghana, "
                "Kofi Mbeki, paid a state visit to Spain."
            ),
            "the President of Ghana",
        ),
        (
            (
                "At the invitation of the King of Oman, Haitham, the Prime Minister of Peru, "
                "Ana Ruiz, visited Oman on 3 May."
            ),
            "the Prime Minister of Peru",
        ),
        (
            "At the invitation of President Ruiz, Mbeki will pay a visit to Peru on 13 May 2027.",
            "Mbeki",
        ),
        (
            (
                "At the invitation of President Ruiz of Spain, Kofi Mbeki, the President of Ghana, "
                "visited Madrid."
            ),
            "Kofi Mbeki",
        ),
    ],
)
def test_who_visits_at_an_invitation(marks_in, text, guest):
    """The host's own name behind his office makes him no guest, and the visit dates no invitation."""
    assert _one(marks_in, text, "CONSULT")[2] == [guest]
    invitation = _one(marks_in, text, "REQUEST")
    assert invitation[3:] == ([guest], None, None)


@pytest.mark.parametrize(
    ("text", "host", "guest"),
    [
        (
            "The envoy conveyed an invitation from Ruiz to Mbeki to make a state visit to Lima.",
            "Ruiz",
            "Mbeki",
        ),
        (
            "A bishop delivered an invitation from the king to Okello to visit Oman.",
            "the king",
            "Okello",
        ),
    ],
)
def test_who_carries_an_invitation_visits_nobody(marks_in, text, host, guest):
    """Neither does he invite."""
    assert _one(marks_in, text, "CONSULT")[2] == [guest]
    assert _one(marks_in, text, "REQUEST")[2:4] == ([host], [guest])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru's minister hosted talks with his counterparts from Cyprus and Egypt.", None),
        ("Ruiz met on Monday in Oslo with her counterparts from Chad and Niger.", "Oslo"),
        ("Ruiz held a meeting with colleagues from Peru, Ana Li, and Chile, Juan Paz.", None),
        ("Ruiz hosted talks with his counterparts from Peru, Ana Li, and Chile, Juan Paz.", None),
        ("Peru met the delegation from Chad in Accra.", "Accra"),
    ],
)
def test_where_somebody_is_from_is_not_where_he_is_met(marks_in, text, place):
    """A counterpart's country is no place of the meeting."""
    assert _one(marks_in, text, "CONSULT")[5] == place


def test_taking_part_in_a_meeting_is_one(marks_in):
    """Who participates in a meeting meets."""
    text = "The Peruvian minister participated on Monday in the ministerial meeting held in Muscat."
    assert _one(marks_in, text, "CONSULT")[1:3] == ("happened", ["The Peruvian minister"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ghana warned against any blockade, saying that its navy would retaliate.", "THREATEN"),
        ("Peru warned against an attack on its mines, saying it would strike back.", "THREATEN"),
        ("Ghana warned Togo against the strike, vowing revenge.", "THREATEN"),
        ("The UN warned against a raid on Juba, saying it would be a disaster.", "REQUEST"),
        (
            "Chile cautioned Peru against a boycott of the fair, promising to keep the road open.",
            "REQUEST",
        ),
        pytest.param(
            "Chile cautioned against a boycott, vowing to keep the road open.",
            "REQUEST",
            marks=pytest.mark.xfail(reason="the model sees none here"),
        ),
        ("Peru warned against a boycott of the vote, pledging to keep the polls open.", "REQUEST"),
        ("Peru warned against a raid, saying that thousands would flee.", "REQUEST"),
    ],
)
def test_who_warns_and_tells_his_answer_threatens(marks_in, text, kind):
    """What the act itself would do is no measure of the warner's."""
    kinds = {one[0] for one in _events(marks_in, text)} & {"THREATEN", "REQUEST"}
    assert kinds == {kind}


@pytest.mark.parametrize(
    ("text", "is_threat"),
    [
        ("The weather service warned of storms in Togo.", False),
        ("The Togolese government warned that it could run out of fuel.", False),
        ("Ghana's president warned that his country could lose its forests.", False),
        ("Kenya warned that its hospitals could run short of blood.", False),
        ("Togo warned of retaliation against Ghana.", True),
        ("Chad warned Niger that it would face war.", True),
        ("Iran warned that Israel would suffer.", True),
        ("Chad warned that it could expel the envoys.", True),
    ],
)
def test_who_warns_of_a_flood_or_his_own_need_threatens_nobody(marks_in, text, is_threat):
    """Storms, and what would befall who warns, are no threats of his."""
    assert any(mark.type == "THREATEN" for mark in marks_in(text, "event")[1]) == is_threat


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "The UN refugee agency spoke on Monday. It appealed to Chad to let aid lorries through.",
            "Chad",
        ),
        ("The bishop appealed to the rebels to open the road.", "the rebels"),
        ("The envoy pleaded with the junta to free the nurses.", "the junta"),
        ("Norway called on the army to let the aid convoy through.", "the army"),
        ("Peru's president signalled to the miners to lift their blockade.", "the miners"),
    ],
)
def test_who_is_appealed_to_would_act(marks_in, text, doer):
    """Whoever appeals to somebody does not do himself what he asks for."""
    report, events = marks_in(text, "event")
    sources = [
        {span.of(report.text) for one in event.source for span in one.spans}
        for event in events
        if event.status == "demanded"
    ]

    assert sources
    assert [{doer}] * len(sources) == sources


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("The rebels agreed with Lima to free the nurses.", "RETREAT", "The rebels"),
        ("The minister travelled to Oslo to sign the treaty.", "SUPPORT", "The minister"),
        ("The army moved on the town to arrest the smugglers.", "COERCE", "The army"),
    ],
)
def test_other_verbs_with_a_party_beside_them(marks_in, text, kind, doer):
    """Who agrees, travels or moves to do something does it himself."""
    report, events = marks_in(text, "event")
    found = next(event for event in events if event.type == kind)

    assert doer in {span.of(report.text) for one in found.source for span in one.spans}
