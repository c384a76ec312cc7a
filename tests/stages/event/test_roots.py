"""The root of CAMEO's code: who demands, with what force is used, and acts told in rarer words."""

import pytest


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Malta begged Tunisia to stop the boats.", "02"),
        ("An appeal to Chad for calm came from Niger's president.", "02"),
        ("Fiji encouraged Tonga to close its ports to the trawlers.", "02"),
        ("Oman pleaded with Iran for a truce.", "02"),
        ("Nepal has asked India for flour.", "02"),
        ("Latvia demanded an apology from Belarus.", "10"),
        ("Lima's mayor ordered bus owners to open their books.", "10"),
        ("Ghana insisted that Togo return the trawler.", "10"),
        ("Niger must pay for the bridge, insisted Benin's president.", "10"),
        ("Peru's congress told the ministry to publish the contracts.", "10"),
    ],
)
def test_who_asks_appeals_and_who_orders_demands(codes_in, text, root):
    """The word tells the root: plea and urging are 02, demand and order 10."""
    assert ("REQUEST", root) in [(kind, code[:2]) for kind, code in codes_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana insisted that the trawler was empty.",
        "The ferry had sunk in calm water, Togo's minister insisted.",
        "The mayor of Lima insisted that he was innocent.",
    ],
)
def test_who_insists_that_something_is_so_demands_nothing(codes_in, text):
    """Only what is to be done is demanded."""
    assert "REQUEST" not in [kind for kind, _ in codes_in(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A jet killed four Yemeni fishermen.", "195"),
        ("The Nepali army used nerve gas against villagers.", "20"),
        ("Chadian soldiers killed two herders with machetes.", "18"),
        ("Peruvian police fired tear gas at miners.", "175"),
        ("Libyan planes dropped chlorine gas on the rebels.", "20"),
        ("Ruritanian militiamen massacred 200 villagers.", "202"),
        ("A bomber killed four people in Kabul.", "183"),
        ("The bomber attacked a market in Maiduguri.", "183"),
        ("An American bomber killed four people in Kabul.", "195"),
        ("Russian bombers struck a town near Kharkiv.", "195"),
        ("Estonia blamed Russian hackers for an attack on its parliament.", "176"),
        ("An attack by North Korean hackers shut a South Korean bank.", "176"),
        ("The attack on Georgia's ministries was the work of Russian hackers.", "176"),
        ("Russian soldiers' attack on hackers in Odesa failed.", "19"),
    ],
)
def test_the_weapon_tells_how_force_is_used(codes_in, text, code):
    """Doer, object and "with" phrase name it."""
    assert any(found.startswith(code) for _, found in codes_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Chadian soldiers killed two herders with their dogs.",
        "The Nepali army used gas lamps in the village.",
        "Libyan planes dropped leaflets on the rebels.",
    ],
)
def test_what_is_no_weapon_tells_nothing(codes_in, text):
    """Gas lamps, leaflets and dogs leave the code as it is."""
    assert not any(code in {"20", "195", "175", "193"} for _, code in codes_in(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ethiopian gunners shot a spy plane down near Mekele.", "193"),
        ("A Chadian jet shot down a Libyan helicopter.", "195"),
        ("Nepali border guards shot rubber bullets at porters.", "175"),
    ],
)
def test_what_is_shot_down_is_no_weapon(codes_in, text, code):
    """Its shooter, and what is shot at somebody, may be one."""
    assert code in [found for _, found in codes_in(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Sudanese soldiers expelled 40,000 Darfuris.", "201"),
        ("Tens of thousands of Darfuris were expelled by Sudanese soldiers.", "201"),
        ("Sudanese soldiers expelled 40 Darfuris.", "174"),
        ("Sudan's interior ministry deported 40,000 Ethiopians.", "174"),
        ("Sudanese soldiers deported the refugees in 40 buses.", "174"),
    ],
)
def test_soldiers_who_expel_by_the_ten_thousand_commit_an_atrocity(codes_in, text, code):
    """A few people, and what a ministry does, are no mass expulsion."""
    assert code in [found for _, found in codes_in(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman and Sri Lanka have concurred that the strait must stay open to all ships.", "AGREE"),
        ("Oman and Sri Lanka concurred that the strait must stay open.", "AGREE"),
        ("Gabon declared itself ready to host the talks with Togo.", "AGREE"),
        (
            "Cuba's foreign minister took the side of Bolivia in the water row with Chile.",
            "SUPPORT",
        ),
        ("Cuba took the side of Bolivia in the water row.", "SUPPORT"),
        ("Chile's bishop rallied the faithful against Peru's president.", "ACCUSE"),
        ("Tunisia pulled out of the talks with Libya.", "REJECT"),
        ("Greek and Emirati pilots are flying joint exercises over Crete.", "COOPERATE"),
        ("Mali's president prolonged the state of emergency.", "COERCE"),
        ("Zambia gave in to calls for a recount.", "CONCEDE"),
        ("Swiss prosecutors handed bank records to Peruvian judges.", "COOPERATE"),
    ],
)
def test_rarer_words_for_an_act(codes_in, text, kind):
    """Whole families of words tell a deed, not the commonest one only."""
    assert kind in [found for found, _ in codes_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Omani minister launched a fleet of new ferries.",
        "Gabon declared the bridge ready for traffic.",
        "Cuba's team took the far side of the pitch.",
        "Mali's president prolonged his holiday.",
    ],
)
def test_like_words_for_something_else(codes_in, text):
    """Ferries that are launched, a bridge that is ready and a longer holiday are other things."""
    assert not {"ASSAULT", "AGREE", "SUPPORT", "COERCE"} & {kind for kind, _ in codes_in(text)}


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Egypt's navy threatened to sink the Turkish ships.", "THREATEN", "the Turkish ships"),
        ("Oman pledged to let women drive lorries.", "AGREE", "women"),
        ("Disperse now, Mali's minister ordered the students.", "REQUEST", "the students"),
        ("Ghana refused to meet the two envoys of Togo.", "REJECT", "the two envoys of Togo"),
        ("Peru warned that it could ban a leftist party.", "THREATEN", "a leftist party"),
    ],
)
def test_whom_words_concern_is_a_whole_phrase(marks_in, text, kind, target):
    """Never its article or number alone."""
    events = [mark for mark in marks_in(text, "event")[1] if mark.type == kind]
    assert target in [
        " ".join(span.of(text) for span in party.spans)
        for event in events
        for party in event.target
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The premier's attack on the judge's heritage shocked Mexico.", "ACCUSE"),
        ("Senator Vance's attacks on Harris's record went on in Ohio.", "ACCUSE"),
        ("The rebels' attack on the mayor's house killed two guards.", "ASSAULT"),
        ("Chad condemned the attack on the village of Bosso.", "ASSAULT"),
    ],
)
def test_what_somebody_is_is_attacked_in_words(sides_in, text, kind):
    """His record or his heritage; his house is attacked with arms."""
    told = sides_in(text).keys()
    assert kind in told
    assert not told & ({"ACCUSE", "ASSAULT"} - {kind}) or "condemned" in text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Senegal's army erected roadblocks around Dakar after the vote.", "COERCE"),
        ("Angry farmers blocked the road to Lima.", "PROTEST"),
        ("Residents of La Paz set up roadblocks against the fuel tax.", "PROTEST"),
    ],
)
def test_who_closes_a_road_tells_why(sides_in, text, kind):
    """Police and soldiers restrict, and crowds protest."""
    assert kind in sides_in(text)
