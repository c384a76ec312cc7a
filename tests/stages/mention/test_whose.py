"""Whose a body is: of a role, of a person, of the country beside it, of the name before it."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import kind_of
from dragoman.stages import standard


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The Minister of Foreign Affairs of Kenya met Oslo's envoy.", "The Minister", "KEN"),
        ("The Minister for Foreign Affairs said it would wait.", "The Minister", None),
        (
            "The Committee on Foreign Affairs rejected the bill.",
            "Committee on Foreign Affairs",
            None,
        ),
        ("The Minister for Foreign Affairs of Oman resigned.", "The Minister", "OMN"),
        ("Foreign Affairs reported that the talks had failed.", "Foreign Affairs", "USA"),
    ],
)
def test_what_an_office_is_for_names_no_paper(mentions_in, text, words, country):
    """The magazine is one only where no office is for its name."""
    assert mentions_in(text)[words].country == country


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The party of Mr Lungu demands new elections.", "The party"),
        ("The lawyers of Imran Khan said the trial was unfair.", "The lawyers"),
        ("Lawyers of former President Bolsonaro said he was ill.", "Lawyers"),
        ("The allies of Ousmane Sonko condemned the ruling.", "The allies"),
        ("The spokesman of President Macron said Paris would wait.", "The spokesman"),
        ("The family of Mrs Tsikhanouskaya thanked Vilnius.", "The family"),
    ],
)
def test_who_is_of_a_person_is_another(mentions_in, text, words):
    """Parties, lawyers and allies are not the person whose they are."""
    assert mentions_in(text)[words].name is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Secretary of State Marco Rubio met Lula.",
            "Secretary of State Marco Rubio",
            "Marco Rubio",
        ),
        ("Chief of Staff Ana Roca resigned.", "Chief of Staff Ana Roca", "Ana Roca"),
        ("Head of Mission Per Lind left.", "Head of Mission Per Lind", "Per Lind"),
    ],
)
def test_an_office_with_of_is_a_title(mentions_in, text, words, name):
    """Titles with "of" still belong to the name behind them."""
    assert mentions_in(text)[words].name == name


def test_a_government_has_the_country_of_its_head(mentions_in):
    """A person's government is of the person's country."""
    found = mentions_in("The government of Mette Frederiksen rejected the offer.")
    assert found["The government"].country == "DNK"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("In Buenos Aires the CGT struck. Argentina's army watched.", "CGT", "ARG"),
        ("The Argentine CGT called a strike.", "CGT", "ARG"),
        ("Peru's CGT met the minister.", "CGT", "PER"),
        ("The CGT called a strike in Lyon.", "CGT", "FRA"),
        ("Peru's CGTP called a strike.", "CGTP", "PER"),
        ("The CGTP called a strike in Lisbon.", "CGTP", "PRT"),
        ("Zambia's ZCTU called a strike.", "ZCTU", "ZMB"),
        ("The UGT met the minister in Madrid.", "UGT", "ESP"),
        ("Brazil's Workers' Party condemned the ruling.", "Workers' Party", "BRA"),
        ("North Korea congratulated Brazil's Workers' Party.", "Workers' Party", "BRA"),
        ("Cuba praised Brazil's Workers' Party.", "Workers' Party", "BRA"),
        ("The Workers' Party met in Pyongyang.", "Workers' Party", "PRK"),
        ("Spain's Labour Party wrote to London.", "Labour Party", "ESP"),
        ("Kenya's Department of Foreign Affairs left.", "Department of Foreign Affairs", "KEN"),
        ("The French Senate passed the bill.", "French Senate", "FRA"),
    ],
)
def test_a_country_beside_a_name_chooses_among_namesakes(mentions_in, text, words, country):
    """Owner and adjective come before the table, and so does the only country around."""
    assert mentions_in(text)[words].country == country


def test_a_namesake_is_found_in_the_table(mentions_in):
    """A party the table has under its whole name is that one, no government's."""
    found = mentions_in("Brazil's Workers' Party condemned the ruling.")["Workers' Party"]
    assert (found.name, found.sector) == ("Workers' Party of Brazil", "PTY")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The OSCE left. The Central Election Commission met. All is well, the commission said.",
            "the commission",
            "Central Election Commission",
        ),
        (
            "The Truth Commission met. The OSCE left. The commission said it needed time.",
            "The commission",
            "Truth Commission",
        ),
        (
            "The Ministry of Trade met the Ministry of Health. The ministry said it would wait.",
            "The ministry",
            "Ministry of Health",
        ),
        (
            "The General Labour Union struck. The European Union left. The union said it won.",
            "The union",
            "General Labour Union",
        ),
        (
            "The European Union sent observers. The commission said it would report.",
            "The commission",
            "European Union",
        ),
        (
            "Brussels opened a case. The commission said it would report.",
            "The commission",
            "Brussels",
        ),
        ("NATO met in Oslo. The alliance will send ships.", "The alliance", "NATO"),
        (
            "The OSCE criticised the vote. The commission said it would answer.",
            "The commission",
            None,
        ),
    ],
)
def test_a_noun_means_the_last_body_whose_name_has_it(mentions_in, text, words, name):
    """No body is called "the commission" that is none."""
    assert mentions_in(text)[words].name == name


_TAX = "LIMA, 12 June - The government will cut the tax. The interior ministry said it would pay."


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (f"Peru cuts fuel tax\n\n{_TAX}", "The government", "PER"),
        (f"Peru cuts fuel tax\n\n{_TAX}", "The interior ministry", "PER"),
        (f"Peru cuts fuel tax\n\n{_TAX} Chile protested.", "The government", "PER"),
        (f"Chile protests\n\n{_TAX}", "The government", None),
        ("Peru cuts tax\n\nChile protested. The government cut it.", "The government", None),
        (f"Peru cuts fuel tax\n\n{_TAX} The local police left.", "The local police", None),
        ("Fuel tax falls\n\nThe government cut it. Peruvian farmers left.", "The government", None),
    ],
)
def test_the_government_is_that_of_the_only_country(text, words, country):
    """Where headline or dateline names the country and the report no other so far."""
    report = read_text(text, source="test", date="2024-06-12")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    found = {m.spans[0].of(report.text): m for m in marks if kind_of(m) == "mention"}

    assert found[words].country == country


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("The BBC's Anna Reed reported from Lima.", "Anna Reed", "JRN"),
        ("CNN's Eva Lind was in Accra on Monday.", "Eva Lind", "JRN"),
        ("Kenya's Anna Reed reported from Lima.", "Anna Reed", None),
        ("The BBC met Anna Reed in Lima.", "Anna Reed", None),
    ],
)
def test_who_a_news_body_owns_reports_for_it(marks_in, text, name, sector):
    """Whoever is only met by it does not."""
    _, marks = marks_in(text, "mention")
    assert [one.sector for one in marks if one.text == name] == [sector]


_NURSES = "Nurses walked out across Malawi on Monday."


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (f"{_NURSES} The health ministry offered talks.", "The health ministry", "MWI"),
        (f"{_NURSES} The police fired tear gas.", "The police", "MWI"),
        ("Chilean miners shut a road. The government sent envoys.", "The government", "CHL"),
        ("Togo's army fired on a boat. The government denied it.", "The government", "TGO"),
        ("Teachers marched in Accra. The government asked Niger to wait.", "The government", "GHA"),
        (f"{_NURSES} The local government left.", "The local government", None),
        ("Many cheered the sanctions on Chad. The government paid.", "The government", None),
        ("Peru recalled its envoy from Chile. The government left.", "The government", None),
        (f"{_NURSES} Zambia sent doctors. The government paid.", "The government", None),
        ("The government paid. Nurses walked out across Malawi.", "The government", None),
    ],
)
def test_the_government_of_the_one_country_told_of_so_far(mentions_in, text, words, country):
    """In a text without headline or dateline: where it happens or who acts; never one of two."""
    assert mentions_in(text)[words].country == country


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Three inspectors toured the plant.", "Three inspectors", "GOV"),
        ("Two police inspectors toured the plant.", "Two police inspectors", "COP"),
        ("Fuel convoys left the port.", "Fuel convoys", "BUS"),
        ("A relief convoy left the port.", "A relief convoy", "NGO"),
        ("A military convoy left the port.", "A military convoy", "MIL"),
        ("A convoy left the port.", "A convoy", "MIL"),
    ],
)
def test_not_every_inspector_is_of_the_police(mentions_in, text, words, sector):
    """Nor is every convoy the army's."""
    assert mentions_in(text)[words].sector == sector


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "Kenya has sent home Somalia's envoy, its foreign ministry said. The ministry saw a plot.",
            "The ministry",
            "KEN",
        ),
        (
            "Chad met Niger, its minister said. The minister said talks were over.",
            "The minister",
            "TCD",
        ),
        ("Norway sued Chad, and its central bank cut rates. The bank is calm.", "The bank", "NOR"),
        (
            "Peru met Chile. Her ministry denied it. The ministry is ill at ease.",
            "The ministry",
            None,
        ),
    ],
)
def test_a_noun_takes_up_one_whose_owner_a_pronoun_tells(mentions_in, text, words, country):
    """Behind "its foreign ministry", "the ministry" is that ministry, of that country."""
    found = mentions_in(text)
    first = next(one for one in found.values() if one.id == found[words].head)
    assert first.country == found[words].country == country


def test_what_a_pronoun_owns_has_the_id_of_what_a_name_owns(mentions_in):
    """So that "Peru's foreign ministry" and "its foreign ministry" are one and the same."""
    text = "Peru's foreign ministry denied it. Chile left, and its foreign ministry was silent."
    found = mentions_in(text)
    assert found["Peru's foreign ministry"].actor == "PER/foreign-ministry"
    assert found["its foreign ministry"].actor == "CHL/foreign-ministry"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Peru's Ana Roca left early.", "Ana Roca", "PER"),
        ("Peru's Ana Roca left. Her interior minister, Luis Vera, stayed.", "Luis Vera", "PER"),
        ("South Korea's Park Ji-woo praised the judge.", "Park Ji-woo", "KOR"),
        ("New Mexico's Ana Roca urged Congress to act.", "Ana Roca", None),
        ("New England's Tom Brand attacked the league.", "Tom Brand", None),
        ("Georgia's Stacey Adams criticised the governor of Florida.", "Stacey Adams", None),
        ("Real Madrid's Vinicius Alves scored twice.", "Vinicius Alves", None),
        ("The envoy, Luis Vera, who was to fly to Chad, left.", "Luis Vera", None),
        ("Ana Roca left. Her interior minister, Luis Vera, stayed.", "Luis Vera", None),
    ],
)
def test_a_person_is_of_the_country_of_owner_or_chief(mentions_in, text, words, country):
    """Never of one that only a clause told of him names."""
    assert mentions_in(text)[words].country == country


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Myanmar's military rulers met Laos. The junta left.", "The junta", "MMR"),
        ("Niger's military government met France. The regime left.", "The regime", "NER"),
        ("The Malian junta spoke. Paris replied. The regime left.", "The regime", "MLI"),
        ("Iran's government met France. The junta in Mali left.", "The junta", "MLI"),
        ("Peru's military leaders met Chile. The junta left.", "The junta", None),
        ("Iran's government met France. The regime left.", "The regime", None),
    ],
)
def test_soldiers_who_rule_are_the_junta(marks_in, text, words, country):
    """Those who lead an army, or a government, may be none."""
    report, marks = marks_in(text, "mention")
    (one,) = [mark for mark in marks if mark.spans[0].of(report.text) == words]
    assert one.country == country
