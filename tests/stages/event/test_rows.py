"""Deeds whose object, subject or phrase decides what their verb tells, or who does it to whom."""

import pytest


def _events(marks_in, text):
    """Return type, mode, source and target of the events of a text."""
    report, marks = marks_in(text, "event")

    def words(parties):
        return [" ".join(span.of(report.text) for span in party.spans) for party in parties]

    return [(mark.type, mark.mode, words(mark.source), words(mark.target)) for mark in marks]


@pytest.mark.parametrize(
    ("text", "winner", "loser"),
    [
        ("The city fell to the rebels on Monday after weeks of siege.", "the rebels", "The city"),
        ("The city fell to the rebels on Monday.", "the rebels", "The city"),
        ("Goma fell to rebels on Monday after weeks of siege.", "rebels", "Goma"),
        ("Goma fell to soldiers from Rwanda.", "soldiers from Rwanda", "Goma"),
        ("Rebels lost the town to the army on Sunday.", "the army", "Rebels"),
        (
            "The M23 militia lost the airport of Bukavu to government troops this week.",
            "government troops",
            "The M23 militia",
        ),
        (
            "Pro-government militiamen lost the port to soldiers.",
            "soldiers",
            "Pro-government militiamen",
        ),
        ("Mali lost the garrison to jihadists in March.", "jihadists", "Mali"),
        ("The junta lost the border post to the Arakan Army.", "the Arakan Army", "The junta"),
        ("Niger lost the airfield to armed men.", "armed men", "Niger"),
        ("Rebel fighters captured the ridge from the army.", "Rebel fighters", "the army"),
        ("Mali's army lost the airbase to insurgents.", "insurgents", "Mali's army"),
    ],
)
def test_who_gets_a_place_takes_it(marks_in, text, winner, loser):
    """A town that falls to somebody, or is lost to him, is taken by him."""
    assert _events(marks_in, text) == [("ASSAULT", None, [winner], [loser])]


@pytest.mark.parametrize(
    "text",
    [
        "The task fell to the minister.",
        "The port fell to the ministry.",
        "The city fell to Labour in the elections.",
        "The village fell to Chinese owners.",
        "The post of interior minister fell to an army general on Monday.",
        "The mine fell to the military under the new mining law.",
        "Prices fell to a record low in Ghana.",
        "The Conservatives lost the city to Labour.",
        "The company lost the contract to a rival.",
        "The ruling party lost the province to a retired soldier on Sunday.",
        "The government lost the district to a former rebel.",
        "Panama lost the port to the Danish government in arbitration.",
        "Togo's government lost the island to Benin in a ruling of the tribunal.",
        "The cabinet lost the town to the Chilean government after a referendum.",
    ],
)
def test_not_all_that_falls_is_taken(marks_in, text):
    """Tasks, prices, votes and contracts are taken by nobody in arms."""
    assert not [one for one in _events(marks_in, text) if one[0] == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gangs set fire to a hospital in the capital.", ("ASSAULT", "destroy")),
        ("Bandits set fire to a school.", ("ASSAULT", "destroy")),
        ("Gang members torched two police stations.", ("ASSAULT", "destroy")),
        ("Soldiers set fire to a village.", ("ASSAULT", "destroy")),
        ("Rebels set fire to a clinic.", ("ASSAULT", "destroy")),
        ("Workers set fire to tyres outside the ministry.", ("PROTEST", "vandalize")),
        ("Protesters set fire to a bus.", ("PROTEST", "vandalize")),
        ("Students set fire to a flag.", ("PROTEST", "vandalize")),
    ],
)
def test_who_sets_fire(marks_in, text, kind):
    """Outlaws and soldiers attack with fire, a crowd protests with it."""
    assert [one[:2] for one in _events(marks_in, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "is_force"),
    [
        ("Iraqi officials took over the camp.", False),
        ("Officials from Spain took over the port from the French.", False),
        ("Russian diplomats took over the building.", False),
        ("Rebels took over the barracks.", True),
        ("Soldiers took over the airport.", True),
        ("Armed men took over a hospital in Goma.", True),
    ],
)
def test_who_takes_over_by_force(marks_in, text, is_force):
    """Officials who take a place over do it without arms."""
    assert is_force == any(one[0] == "ASSAULT" for one in _events(marks_in, text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Italy sent 40 migrants to a centre in Albania.", ("COERCE", "Italy", "40 migrants")),
        ("France flew 20 migrants to Guinea.", ("COERCE", "France", "20 migrants")),
        ("Ghana sent 40 engineers to Togo.", ("AID", "Ghana", "Togo")),
        ("Ghana sent 30 refugees food.", ("AID", "Ghana", "30 refugees")),
        (
            "Oman deposited 300 million dollars with the central bank of Sudan.",
            ("AID", "Oman", "the central bank of Sudan"),
        ),
        (
            (
                "Kuwait has placed a deposit of two billion dollars with the central bank of Egypt "
                "to shore up the pound."
            ),
            ("AID", "Kuwait", "the central bank of Egypt"),
        ),
        ("Qatar gave a similar sum to Lebanon.", ("AID", "Qatar", "Lebanon")),
        (
            "The UN Security Council extended the mandate of its force in Lebanon.",
            ("AID", "The UN Security Council", "Lebanon"),
        ),
        (
            "The African Union prolonged the mandate of its mission in Somalia until December.",
            ("AID", "The African Union", "Somalia"),
        ),
        ("Relief flights from India landed in Colombo.", ("AID", "India", "Colombo")),
        ("A relief ship from Oman docked in Gaza.", ("AID", "Oman", "Gaza")),
        ("The IAEA sent inspectors to Iran.", ("CONSULT", "The IAEA", "Iran")),
        ("Spain sent an envoy to Cuba.", ("CONSULT", "Spain", "Cuba")),
        ("Peru reopened its border with Ecuador.", ("CONCEDE", "Peru", "Ecuador")),
        ("Peru reopened the border to refugees.", ("RETREAT", "Peru", "refugees")),
    ],
)
def test_who_does_what_to_whom(marks_in, text, event):
    """The object of a verb, or what its subject is, tells the deed; its phrases whom it concerns."""
    kind, source, target = event
    assert [(one[0], one[2], one[3]) for one in _events(marks_in, text)] == [
        (kind, [source], [target])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The widow deposited 500 dollars in a bank.",
        "The Senate extended the mandate of the governor by two years.",
        "A plane from Ghana landed in Accra.",
        "The company sent inspectors to the mine.",
        "Thousands gathered to watch the final.",
        "The company tested a new engine.",
        "Doctors suspect a new virus.",
    ],
)
def test_words_alike_that_tell_no_deed(marks_in, text):
    """Savings, terms of office, travellers and tests of engines are no deeds."""
    assert not _events(marks_in, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The crowd had gathered to demand new elections.", ("PROTEST", "demo")),
        ("Residents marched to denounce the tax.", ("PROTEST", "demo")),
        ("Iran tested a new weapon on Friday.", ("MOBILIZE", "weapons")),
        ("Ukraine suspects Russia of jamming the signal.", ("ACCUSE", "allege")),
        ("Prosecutors suspect a lawmaker of selling secrets to Russia.", ("ACCUSE", "allege")),
    ],
)
def test_first_deed(marks_in, text, kind):
    """A crowd gathers in protest, arms are tested, and who suspects somebody accuses him."""
    assert _events(marks_in, text)[0][:2] == kind


@pytest.mark.parametrize(
    ("text", "sides", "target"),
    [
        ("Ghana and Togo blamed each other for the delay.", ["Ghana", "Togo"], "each other"),
        ("The two countries accused each other of cheating.", ["The two countries"], "each other"),
        ("The two armies shelled each other on Monday.", ["The two armies"], "each other"),
        ("Ghana and Togo recognised one another.", ["Ghana", "Togo"], "one another"),
        ("Soldiers and rebels fired at each other.", ["Soldiers", "rebels"], "each other"),
    ],
)
def test_both_do_it_to_each_other(marks_in, text, sides, target):
    """Where two have done it to each other, both are its source, and these words its target."""
    ((_, _, source, done_to),) = _events(marks_in, text)
    assert (source, set(done_to)) == (sides, {target})


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers met each other in Oslo.",
        "Ghana and Togo traded with each other.",
        "Chad and Niger talked to one another on Monday.",
    ],
)
def test_what_two_do_together_is_done_to_nobody(marks_in, text):
    """Who meet each other are both sources of a meeting."""
    assert not any(target for *_, target in _events(marks_in, text))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ghana accused the other countries of cheating.", "the other countries"),
        ("The minister accused the other side of cheating.", "the other side"),
        ("Each minister blamed Togo for the delay.", "Togo"),
        ("Each side accused the other of cheating.", "the other"),
        ("Neither army has thanked the other.", "the other"),
    ],
)
def test_others_are_others(marks_in, text, target):
    """Other countries, another side, or the other of two, are not who does it."""
    assert _events(marks_in, text)[0][3] == [target]


@pytest.mark.parametrize(
    ("text", "receiver", "giver"),
    [
        ("Ukraine secured $2 billion in support from the EU.", "Ukraine", "the EU"),
        ("Jordan secured $5 billion in support from Japan.", "Jordan", "Japan"),
        ("Malawi won $80 million in support from the World Bank.", "Malawi", "the World Bank"),
        ("Haiti secured $40 million in funding from Canada.", "Haiti", "Canada"),
        ("Chad has secured 20 million euros in aid from France.", "Chad", "France"),
        ("Nepal won a billion dollars in assistance from India.", "Nepal", "India"),
    ],
)
def test_a_sum_in_support_is_help_of_who_gives_it(marks_in, text, receiver, giver):
    """However the parser hangs "in support" and "from" on the words beside it."""
    assert _events(marks_in, text) == [("AID", None, [giver], [receiver])]


@pytest.mark.parametrize(
    "text",
    [
        "The company secured $2 billion in sales from China.",
        "Peru won $2 million in damages from Chile.",
        "Soldiers secured the school from rebels.",
    ],
)
def test_a_sum_in_sales_is_no_help(marks_in, text):
    """Nor is a place made safe."""
    assert "AID" not in [kind for kind, *_ in _events(marks_in, text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Hungary, critical of the EU, vetoed the aid.", "Hungary"),
        ("The ministry, hostile to Turkey, rejected the deal.", "The ministry"),
        ("The general, loyal to the king, arrested the mayor.", "The general"),
        ("Ministers critical of the plan met in Oslo.", "Ministers"),
        ("The union, critical of the government, called a strike.", "The union"),
        ("Secretary General Roa arrested the mayor.", "Secretary General Roa"),
        ("Angry farmers blocked roads in France.", "Angry farmers"),
    ],
)
def test_what_is_remarked_of_somebody_is_no_part_of_his_name(marks_in, text, source):
    """Nor does it tell a rebuke: "critical of the EU" describes him."""
    events = _events(marks_in, text)
    assert [source] in [sources for _, _, sources, _ in events]
    assert "ACCUSE" not in [kind for kind, *_ in events]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded at a market in Maiduguri.",
        "Three car bombs exploded in Baghdad on Sunday.",
        "A grenade exploded at a wedding in Bujumbura.",
        "An improvised explosive device went off near a patrol of Kenyan soldiers.",
        "Police said a bomb had gone off in the port of Karachi.",
        "A bomb detonated outside a bank in Athens.",
        "A bomb ripped through a bus in Quetta.",
    ],
)
def test_a_bomb_that_goes_off_is_an_attack_by_nobody_named(marks_in, text):
    """Whose bomb it was need not be said."""
    ((kind, mode, source, _),) = _events(marks_in, text)
    assert (kind, mode, source) == ("ASSAULT", "explosives", [])


@pytest.mark.parametrize(
    "text",
    [
        "A wartime bomb exploded on a building site in Goettingen.",
        "A British bomb from the Second World War exploded at an airport in Japan.",
        "A stink bomb went off in a school in Leeds.",
        "Fireworks exploded at a factory in Thailand.",
        "A gas cylinder exploded in a kitchen in Dhaka.",
        "The alarm went off at midnight in the museum.",
        "The minister's words landed like a bomb that had gone off.",
        "Experts say a debt bomb could explode in Africa.",
    ],
)
def test_what_goes_off_without_an_attack(marks_in, text):
    """Old bombs, pranks, similes and accidents are no attacks."""
    assert _events(marks_in, text) == []


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Peru protests against the visit of Chile's minister to the islet.", "protests", "ACCUSE"),
        (
            "The Peruvian ministry protested against the entry of a vessel of Denmark.",
            "protested",
            "ACCUSE",
        ),
        ("Residents protested against the closure of the border by Chile.", "protested", "PROTEST"),
        ("Farmers protested against the government of Togo in Lomé.", "protested", "PROTEST"),
        ("Gerson Mbwambo, Tanzania's spokesman, dismissed the complaint.", "dismissed", "REJECT"),
        ("A court in Lima dismissed the charges against the mayor.", "dismissed", "CONCEDE"),
    ],
)
def test_states_protest_in_words(told, text, trigger, expected):
    """A government's protest blames, a crowd's is in the street; only charges are given up."""
    assert told(text, trigger).type == expected


@pytest.mark.parametrize(
    ("text", "trigger", "is_listed"),
    [
        ("The European Union put two Belarusian banks on its sanctions list.", "put", True),
        ("The United States added the militia to a blacklist.", "added", True),
        ("Peru placed the mayor on the terrorist list.", "placed", True),
        ("Peru put the union on the list of guests.", "put", False),
    ],
)
def test_who_is_put_on_a_blacklist(marks_in, text, trigger, is_listed):
    """Only a list of those under sanctions is one."""
    report, marks = marks_in(text, "event")
    found = [one.type for one in marks if one.spans[0].of(report.text) == trigger]

    assert found == ["SANCTION"] * is_listed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Greek premier challenged the opposition to name one mistake.", "REQUEST"),
        ("Guyana challenged Venezuela to take the dispute to the court.", "REQUEST"),
        ("Ms Reyes challenged the governor to publish his tax returns.", "REQUEST"),
        ("Guyana challenged Venezuela's claim in court.", "ACCUSE"),
        ("The activist challenged the mayor over the dump.", "ACCUSE"),
    ],
)
def test_who_challenges_somebody_to_act_asks_him(marks_in, text, kind):
    """Without an act he finds fault with him."""
    report, marks = marks_in(text, "event")
    (event,) = [one for one in marks if one.spans[0].of(report.text) == "challenged"]
    assert event.type == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Syria wants to renew the stalled talks with Israel.", "CONSULT"),
        ("Chad and Niger renewed their dialogue in Niamey.", "CONSULT"),
        ("Peru renewed its ties with Chile.", "SUPPORT"),
        ("Peru renewed its calls on Chile to free the sailors.", "REQUEST"),
    ],
)
def test_who_renews_talks_talks(marks_in, text, kind):
    """Ties and calls are another thing."""
    assert kind == _events(marks_in, text)[0][0]
