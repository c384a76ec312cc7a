"""Words for deeds that tell none, and deeds that nearly look so."""

import pytest

from dragoman.records import kind_of


def _events(marks_in, text):
    report, marks = marks_in(text, "event")
    return {
        (" ".join(s.of(report.text) for s in mark.spans), mark.type, mark.mode): mark
        for mark in marks
    }


def _types(marks_in, text):
    return {(kind, mode) for _, kind, mode in _events(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lima would not stand aside.", "RETREAT"),
        ("Uganda says that you broke the ceasefire.", "RETREAT"),
        ("The army violated the ceasefire, Ghana said.", "RETREAT"),
        ("The accord was violated by Chile.", "AGREE"),
    ],
)
def test_words_that_tell_no_deed(marks_in, text, kind):
    """Bystanders and what is broken are no deeds."""
    assert kind not in {name for name, _ in _types(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Peruvian government stood down.", ("RETREAT", "resign")),
        ("Peru and Chile signed a ceasefire.", ("RETREAT", "ceasefire")),
        ("Uganda says that you broke the ceasefire.", ("ASSAULT", None)),
        ("Chile broke off the ceasefire talks.", ("REJECT", "meet")),
    ],
)
def test_deeds_that_stay(marks_in, text, wanted):
    """Governments that fall, truces that are made and talks that are broken off are deeds."""
    assert wanted in _types(marks_in, text)


@pytest.mark.parametrize(
    ("text", "is_deed"),
    [
        ("Two Peruvian vessels intruded into Chile's waters at dawn.", True),
        ("A Peruvian vessel intruded into the waters of Chile.", True),
        ("Two Chilean jets intruded into Peru's airspace on Monday.", True),
        ("Hackers intruded into the bank's servers.", False),
        ("The reporter intruded on the meeting.", False),
    ],
)
def test_intruding_into_a_state(marks_in, text, is_deed):
    """Ships and aircraft of a state that intrude into another show arms."""
    assert (("MOBILIZE", "troops") in _types(marks_in, text)) is is_deed


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Peru sold Chile F-16 fighters.", "MIL"),
        ("The Su-35 fighters crossed into Chile and bombed a depot.", "MIL"),
        ("Two fighters of the M23 bombed a depot.", "REB"),
        ("M23 fighters attacked the town.", "REB"),
        ("Chilean fighters attacked the ship.", "REB"),
    ],
)
def test_fighters_that_are_aircraft(marks_in, text, sector):
    """A type of aircraft beside them makes fighters no rebels."""
    report, marks = marks_in(text, "mention")
    (fighters,) = (m for m in marks if "fighters" in m.spans[0].of(report.text))
    assert fighters.sector == sector


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("CNN's Eva Lind talks to Reuters reporter Tom Hale.", False),
        ("CNN's Eva Lind spoke to reporter Tom Hale.", False),
        ("The BBC's Ana Ruiz talks to President Juan Perez.", True),
    ],
)
def test_reporters_among_themselves_hold_no_talks(marks_in, text, is_told):
    """With a president they do."""
    assert ("CONSULT" in {name for name, _ in _types(marks_in, text)}) is is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Kyiv said that four drones were launched by Russian troops.", True),
        ("The drone was launched by the Houthis from Yemen.", True),
        ("Rebels launched three drones at Khartoum.", True),
        ("The police launched a drone to search for hikers.", False),
        ("The army launched a drone to survey the flood.", False),
        ("The firm launched a new drone.", False),
        ("A drone launched by Syrian rebels was found in a field.", False),
    ],
)
def test_a_drone_launched_by_soldiers_is_an_attack(marks_in, text, is_told):
    """Not one that looks for somebody, or is for sale."""
    assert (("ASSAULT", "drone") in _types(marks_in, text)) is is_told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman will close its bus routes to Iran.", ("COERCE", "restrict")),
        ("Poland will shut four rail routes to Belarus.", ("COERCE", "restrict")),
        ("Britain took two firms off its sanctions list.", ("CONCEDE", None)),
        ("The ministry removed the bank from its blacklist.", ("CONCEDE", None)),
        ("Britain struck two firms off its sanctions list.", ("CONCEDE", None)),
    ],
)
def test_routes_closed_and_lists_left(marks_in, text, kind):
    """A closed route is a restriction, and who leaves a blacklist has one eased."""
    assert _types(marks_in, text) == {kind}


@pytest.mark.parametrize(
    "text",
    ["Britain put two firms on its sanctions list.", "The bank was added to Britain's blacklist."],
)
def test_who_is_put_on_a_list_has_nothing_eased(marks_in, text):
    """Rule: only leaving it is an easing."""
    assert "CONCEDE" not in {name for name, _ in _types(marks_in, text)}


def test_a_drone_that_hit_something_is_one_attack(marks_in):
    """Rule: who launched it is no second one."""
    told = _events(marks_in, "A drone launched by Syrian rebels hit a ship near Tyre.")
    assert not any("launched" in words for words, _, _ in told)


@pytest.mark.parametrize(
    "text",
    [
        "Sudan broke the ceasefire on Friday and bombed Juba.",
        "Togo's army breached the truce with Ghana.",
        "Peru violated its ceasefire with Chile.",
        "The two sides broke the truce within hours.",
    ],
)
def test_who_breaks_a_truce_fights(marks_in, text):
    """Or he goes back on his word; he makes none."""
    kinds = {name for name, _ in _types(marks_in, text)}
    assert kinds & {"ASSAULT", "REJECT"}
    assert not kinds & {"RETREAT", "CONCEDE", "AGREE"}


@pytest.mark.parametrize(
    "text",
    [
        "Neighbours broke the truce over the hedge.",
        "The band broke its ceasefire with the critics.",
        "Peru broke its treaty with Chile.",
        "Ghana broke off its ceasefire talks with Togo.",
    ],
)
def test_who_breaks_something_else_does_not(marks_in, text):
    """Nor is a quarrel of neighbours or a breach of contract war."""
    assert "ASSAULT" not in {name for name, _ in _types(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "is_left"),
    [
        ("Lima stepped back from the accord with Chile.", True),
        ("Oslo stepped back from the talks with Togo.", True),
        ("Kenya has stepped back from its trade deal with Oman.", True),
        ("Peru stepped back from negotiations over the river.", True),
        ("The minister stepped back from the window.", False),
        ("The singer stepped back from the stage.", False),
        ("Ghana stepped down from the council of the African Union.", True),
        ("Madrid stood back while the miners sang.", False),
        ("Oslo stood aside while Togo burned.", False),
    ],
)
def test_states_that_step_back_from_something(marks_in, text, is_left):
    """To leave something is a deed, to stand by is none."""
    found = {name for name, _ in _types(marks_in, text)}
    assert bool(found & {"CONCEDE", "RETREAT", "REJECT"}) is is_left


@pytest.mark.parametrize(
    "text",
    [
        "The marines stepped back from the bridge after the treaty.",
        "The pilot stepped back from the fence after the session.",
        "Kenya walked away from the border before the summit.",
        "The troops withdrew from the valley under the accord.",
    ],
)
def test_who_leaves_a_place_before_or_after_talks_rejects_none(marks_in, text):
    """What stands behind "after" or "under" is not what somebody steps back from."""
    assert "REJECT" not in {name for name, _ in _types(marks_in, text)}


@pytest.mark.parametrize(
    "text",
    [
        "The Gambia, speaking also for Togo and Benin, said the dam had failed.",
        "The envoy of Kenya, who spoke for Togo and Benin, said the vote was wrong.",
        "The minister of Peru, who spoke for Chile and Bolivia, called the vote unfair.",
        "Speaking on behalf of Peru and Chile, Ghana said the vote was wrong.",
    ],
)
def test_who_speaks_for_others_meets_nobody(marks_in, text):
    """He only votes or answers for them."""
    assert "CONSULT" not in {kind for kind, _ in _types(marks_in, text)}


def test_who_speaks_with_others_does(marks_in):
    """However long."""
    assert "CONSULT" in {kind for kind, _ in _types(marks_in, "Ghana spoke with Togo for an hour.")}


@pytest.mark.parametrize(
    "text",
    [
        "France asked Oman to restrain its ally.",
        "Iran urged Qatar to restrain Israel.",
        "Kenya called on Togo to rein in its proxies.",
    ],
)
def test_who_restrains_an_ally_holds_nobody(marks_in, text):
    """Nor does he free anybody."""
    assert not {kind for kind, _ in _types(marks_in, text)} & {"COERCE", "RETREAT"}


def test_police_who_restrain_somebody_do(marks_in):
    """A man is held."""
    assert "COERCE" in {kind for kind, _ in _types(marks_in, "Police restrained the pilot.")}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Peru voted against the draft because it ignored the views of the council.", 1),
        ("Sudan rejected the plan because it ignored the views of the government.", 1),
        ("Sudan left the talks because it ignored the pleas of the council.", 2),
    ],
)
def test_a_text_that_ignores_somebody_turns_nobody_down(marks_in, text, kinds):
    """A government that ignores pleas does."""
    assert [kind for _, kind, _ in _events(marks_in, text)].count("REJECT") == kinds


@pytest.mark.parametrize(
    ("text", "is_blame"),
    [
        ("The dockers, who called the strike, have gone home.", False),
        ("Mali Trade Unions, which called the walkout, closed the port.", False),
        ("The strike was called by the nurses.", False),
        ("The minister called the strike illegal.", True),
        ("The mayor called the protest a disgrace.", True),
    ],
)
def test_who_calls_a_strike_blames_nobody(marks_in, text, is_blame):
    """Who calls it something may."""
    assert ("ACCUSE" in {kind for kind, _ in _types(marks_in, text)}) == is_blame


@pytest.mark.parametrize(
    "text",
    [
        "The minister called it an attack on the republic.",
        "Peru branded the vote an assault on democracy.",
        "The bishop called the levy a raid on the poor.",
    ],
)
def test_what_something_is_called_is_no_deed(marks_in, text):
    """Who calls a law an attack tells of no attack."""
    assert "ASSAULT" not in {kind for kind, _ in _types(marks_in, text)}


@pytest.mark.parametrize(
    "text",
    ["Soldiers called off the attack on Goma.", "The army began an attack on the town of Kidal."],
)
def test_attack_itself_is_a_deed(marks_in, text):
    """An attack that is begun, or called off, is one."""
    assert "ASSAULT" in {kind for kind, _ in _types(marks_in, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chile let Peru know on Tuesday that its planes would not land.",
        "The minister let the junta know that the dispute was over.",
        "The envoy let it be known that he was tired of waiting.",
        "The mayor will let the residents know where the line runs.",
        "The firm was let know by Peru that its camp was too near the dam.",
    ],
)
def test_who_lets_others_know_allows_nothing(marks_in, text):
    """To let somebody know is to tell him something."""
    assert not _types(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile let the inspectors in on Monday.",
        "The army let two lorries of flour through.",
        "The rebels let the captives go.",
    ],
)
def test_who_lets_others_pass_does(marks_in, text):
    """To let somebody in, out or through gives way to him."""
    assert {kind for kind, _ in _types(marks_in, text)} <= {"CONCEDE", "RETREAT"}
    assert _types(marks_in, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya revoked the licence of a Chinese fishing firm.", ("SANCTION", "withdraw")),
        (
            "Ghana cancelled the mining licences of two Canadian companies.",
            ("SANCTION", "withdraw"),
        ),
        ("Nigeria suspended the permits of three foreign airlines.", ("SANCTION", "withdraw")),
        ("Peru withdrew the operating licence of the port company.", ("SANCTION", "withdraw")),
        ("The ministry has revoked the concession of a French bank.", ("SANCTION", "withdraw")),
        ("Jordan revoked the citizenship of nine activists.", ("COERCE", "restrict")),
        ("Nicaragua revoked the nationality of 94 opponents.", ("COERCE", "restrict")),
        ("Iran cancelled the passports of four journalists.", ("COERCE", "restrict")),
        ("Ankara suspended the visas of two German inspectors.", ("COERCE", "restrict")),
    ],
)
def test_what_a_firm_was_granted_is_taken_back(marks_in, text, kind):
    """A licence is withdrawn as a sanction; papers of people are withdrawn to hold them."""
    assert kind in _types(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "The kidnappers set the priest free in Port-au-Prince.",
        "Pirates set the crew of a Greek ship free off Benin.",
        "Hamas handed over two hostages to the Red Cross.",
    ],
)
def test_words_of_grammar_tell_no_deed_beside_the_verb(marks_in, text):
    """Articles and prepositions are no triggers: the verb's own deed is all there is."""
    assert {("RETREAT", "release")} == _types(marks_in, text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The two ministers agreed that the talks had been useful.", set()),
        ("Both sides agree that the call lasted 26 minutes.", set()),
        ("Peru and Chile agreed that Oman was right.", set()),
        ("Peru and Chile agreed that troops would leave by May.", {"event"}),
        ("Peru agreed that it should pay.", {"event", "commitment"}),
        ("Peru and Chile agreed to open the road.", {"event", "commitment"}),
    ],
)
def test_who_agrees_that_something_was_so_agrees_on_nothing(marks_in, text, kinds):
    """A shared view is a statement; only what is still to be done is agreed upon."""
    found = {
        kind_of(one)
        for one in marks_in(text)[1]
        if kind_of(one) == "commitment" or (kind_of(one) == "event" and one.type == "AGREE")
    }

    assert found >= kinds if kinds else not found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister refused to rule out a ban on the party.", "REJECT"),
        ("The chancellor declined to rule out a rise in the income tax.", "REJECT"),
        ("The union did not rule out a walkout if the clinic sticks to its plan.", "REJECT"),
        ("Hundreds held a vigil for the victims of the bus crash.", "PROTEST"),
        ("Parents attended a vigil for the three pupils who drowned.", "PROTEST"),
    ],
)
def test_nothing_is_refused_or_protested_against(marks_in, text, kind):
    """Rule: what is left open is not refused, and mourning for an accident is no protest."""
    assert kind not in {name for name, _ in _types(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister ruled out a ban on the party.", "REJECT"),
        ("The minister refused to lift the ban on the party.", "REJECT"),
        ("Hundreds held a vigil for the jailed editor outside the embassy.", "PROTEST"),
    ],
)
def test_refusals_and_vigils_in_earnest_stay(marks_in, text, kind):
    """Who rules a thing out turns it down, and a vigil for a prisoner asks for his freedom."""
    assert kind in {name for name, _ in _types(marks_in, text)}


@pytest.mark.parametrize(
    ("text", "is_deed"),
    [
        ("Egypt's statement leaves out the meeting of experts.", False),
        ("The Kenyan read-out left out the talks on patrols.", False),
        ("Lima's communique omitted the talks with Quito.", False),
        ("Thai officers sent a pastor home, ignoring an appeal from the UN.", True),
        ("Kenya left the talks on patrols.", True),
        ("The Hungarian speaker left the envoy off the list of guests.", True),
        ("The delegation walked out of the talks.", True),
        ("Quito, which the note does not mention, quit the talks.", True),
    ],
)
def test_what_an_account_leaves_out_is_not_left(marks_in, text, is_deed):
    """A word that tells of a silence is no deed."""
    assert is_deed == ("REJECT" in {kind for kind, _ in _types(marks_in, text)})


@pytest.mark.parametrize(
    "text",
    [
        "The diplomat asked not to be identified.",
        "An aide in Lima, who asked not to be named, praised Chile.",
        "The officer requested not to be quoted by name.",
        "Officials in Chad, who were not allowed to talk to journalists, praised Niger.",
        "An envoy who was not authorised to speak to the press praised Kenya.",
    ],
)
def test_a_source_who_stays_unnamed_asks_for_nothing_and_meets_nobody(marks_in, text):
    """Nor is a talk denied that he was not allowed to have with reporters."""
    assert {"CONSULT", "REQUEST"}.isdisjoint(name for name, _ in _types(marks_in, text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Villagers asked not to be evicted by the army.", "REQUEST"),
        ("Chad asked Niger not to name the envoy.", "REQUEST"),
        ("The envoy was not authorised to speak to the rebels.", "CONSULT"),
    ],
)
def test_a_plea_of_his_own_or_a_talk_with_a_side_is_told(marks_in, text, kind):
    """Only a source's name and the press are no matter of state."""
    assert kind in {name for name, _ in _types(marks_in, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Presidents Ruto and Museveni reviewed bilateral ties in Nairobi.",
        "The leaders of Spain and Senegal reviewed the state of relations between their countries.",
        "Kenya and Uganda reviewed their trade relations.",
        "Peru's president and her Chilean counterpart reviewed cooperation on fishing.",
        "The two ministers reviewed the links between Oman and Iran.",
    ],
)
def test_who_reviews_ties_with_another_talks_with_him(marks_in, text):
    """And investigates nobody."""
    kinds = {name for name, _ in _types(marks_in, text)}

    assert ("CONSULT" in kinds, "ACCUSE" in kinds) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Chile's auditors reviewed the ministry's contracts with the firm.",
        "A court in Lima reviewed the sentence.",
        "The minister reviewed a guard of honour.",
    ],
)
def test_who_reviews_other_things_talks_with_nobody(marks_in, text):
    """Auditors and courts review what others did."""
    assert "CONSULT" not in {name for name, _ in _types(marks_in, text)}
