"""Sport, stories, weather, markets and applause tell no events."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The midfielder fired a shot past the Turkish keeper.",
        "Georgia's captain fired a shot past the Czech goalkeeper.",
        "The midfielder rejected a pass from his captain.",
        "Milan's striker turned down a cross from the left.",
        "The two grandmasters agreed a draw after forty moves.",
        "Russia's champion accepted a draw against the Indian player.",
        "The cricket board sacked its head coach.",
        "Zambia's football association fired its coach.",
        "Albania's coach resigned after the defeat.",
        "Benitez was dismissed as head coach of Napoli on Monday.",
        "Maurice Roa was fired Saturday as coach of the Dallas Suns.",
        "Sailors bombarded the admiral with praise.",
        "A cold front will strike the Aegean.",
        "A snowstorm will strike the Baltic states on Friday.",
        "Investors punished Argentina for the default.",
        "In the film, a general bombs his own capital.",
        "The novel tells of a policeman who arrests his wife.",
        "The judge in the Danish series sentences her brother to death.",
        "The comedy follows a spy who kidnaps the president of Ruritania.",
        "The striker rejected a pass from the left.",
        "In a thriller, a sergeant shoots the general.",
        "In the novel, France invades Spain.",
        "In the film, a general threatens the king.",
        "In the film at the festival, rebels kidnap a minister.",
        "Spies kidnap a minister in the drama at the Globe.",
        "In the thriller at the cinema, a Russian spy murders a British minister.",
        "The cricket club dismissed its bowler.",
        "A typhoon will strike the Kuril islands.",
        "Floods threatened two towns in Peru.",
        "Lava from the volcano threatened a Congolese town.",
        "Wildfires threatened three Greek villages.",
        "Cholera threatens the Haitian capital.",
        "Rising seas threaten Tuvalu.",
        "The Japanese probe landed on an asteroid.",
        "Russia's probe will fly past the moon.",
        "Sudan said Chad would pay dearly for the raid.",
        "China said Lithuania would pay a price for hosting the envoy of Taiwan.",
        "Mali must pay a heavy price for its crimes, Niger's general said.",
    ],
)
def test_nobody_acts(types_in, text):
    """What is played, told or felt is no event."""
    assert types_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Soldiers fired a shot past the embassy gate.", ["ASSAULT"]),
        ("Police shot the club's goalkeeper in Tripoli.", ["ASSAULT"]),
        ("Rebels kidnapped the footballer in Kano.", ["ASSAULT"]),
        ("The footballer accused Belarus of torture.", ["ACCUSE", "ASSAULT"]),
        ("Police fired a shot at the protesters.", ["ASSAULT"]),
        ("A court imposed the death penalty on a rebel.", ["SANCTION"]),
        ("Turkey condemned the cartoon of its president.", ["ACCUSE"]),
        ("Rebels shelled the town as a storm struck.", ["ASSAULT"]),
        ("Traders rejected a pass for the port.", ["REJECT"]),
        ("Wales and Fiji agreed on a draft of the treaty.", ["AGREE"]),
        ("Mali expelled the French coach of the police.", ["COERCE"]),
        ("Mrs Obi was dismissed as head of the city council.", ["SANCTION"]),
        ("The government dismissed the head of the army.", ["SANCTION"]),
        ("Rebels bombarded the town with rockets.", ["ASSAULT"]),
        ("Voters assailed the senator with criticism.", ["ACCUSE"]),
        ("Rebels will strike the eastern front.", ["ASSAULT"]),
        ("The court punished the editor with a fine.", ["SANCTION"]),
        ("In a series of raids, police arrested forty people.", ["COERCE"]),
        ("The film shows how soldiers burned the village.", ["ASSAULT"]),
        ("Iran jailed the actor for a role in the film.", ["SANCTION"]),
        ("Police arrest 20 in the drama at the border.", ["COERCE"]),
        ("Soldiers arrest nine in the drama at the port.", ["COERCE"]),
        ("A Turkish court sentenced the goalkeeper to two years.", ["SANCTION"]),
        ("Egypt's judges sentenced a coach to a year in prison.", ["SANCTION"]),
        ("Eritrea expelled the football coach over the war.", ["COERCE"]),
        ("Police expelled the referee from Serbia.", ["COERCE"]),
        ("Eritrea expelled the ambassador over the war.", ["SANCTION"]),
        ("A hurricane of Serbian missiles struck Sarajevo.", ["ASSAULT"]),
        ("A blizzard of Turkish missiles struck Aleppo.", ["ASSAULT"]),
        ("Iran threatens Kuwait in a film on state radio.", ["THREATEN"]),
        ("Cuba accuses Spain in a cartoon.", ["ACCUSE"]),
        ("Hamas threatens Israel in a film.", ["THREATEN"]),
        ("Greece condemns Libya in a story on its website.", ["ACCUSE"]),
        ("A naval captain rejected the flu shot.", ["REJECT"]),
        ("Prison defenders rejected the penalty for the boys.", ["REJECT"]),
        ("The opposition rejected the draw of the wards.", ["REJECT"]),
        ("Rebels threatened two towns in Peru.", ["THREATEN"]),
        ("Floods of rebels threatened Goma.", ["THREATEN"]),
        ("Iran threatened to flood the valley.", ["THREATEN"]),
        ("Brazil launched a probe into the dam.", ["ACCUSE"]),
        ("Chad paid a ransom for the hostages.", ["CONCEDE"]),
        ("Libya paid compensation to the widows.", ["CONCEDE"]),
    ],
)
def test_somebody_acts(types_in, text, found):
    """Real deeds stay, also beside the same words."""
    assert types_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minister left the ministry at 3 a.m. on Friday.", []),
        ("The envoy, who left the ministry at 11 p.m., smiled.", []),
        ("Minister Roa quit the ministry at noon.", []),
        ("The minister left the ministry through a back door.", []),
        ("The secretary left the ministry by the northern gate.", []),
        ("The minister left the ministry after two years.", ["RETREAT"]),
        ("The minister left office at midnight.", ["RETREAT"]),
        ("The mayor left his post at noon.", ["RETREAT"]),
    ],
)
def test_who_goes_home_does_not_resign(types_in, text, found):
    """A ministry is a house too."""
    assert types_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "In the second half of the play the colonels arrest the poet.",
        "In act two the duke threatens to burn the village.",
        "In act III the king bombs his own capital.",
        "In the opening of the opera, soldiers shoot the abbot.",
        "In the first half of the ballet, two spies kidnap an admiral.",
        "In the film, a spy threatens to kill the president.",
    ],
)
def test_parts_of_stories_tell_no_deeds(types_in, text):
    """Rule: what happens in a part of a story, or is tried in one, is invented as well."""
    assert types_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the second half of the year police arrest two editors.", ["COERCE"]),
        ("In one act of the drama at the border, guards shoot two men.", ["ASSAULT"]),
        ("Rebels attack villages in part of the country.", ["ASSAULT"]),
    ],
)
def test_parts_of_real_affairs_stay(types_in, text, found):
    """Years, countries and affairs with a place have halves, parts and acts too."""
    assert types_in(text) == found
