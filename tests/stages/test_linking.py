"""Who a phrase stands for: a name beside a noun, those who serve somebody, names like places."""

import pytest

from dragoman.ingest.text import read_text

_HELPERS = [
    ("Petrosyan's deputy, Mher Avetisyan, said that the talks were over.", "person/mher-avetisyan"),
    ("Petrosyan's number two, Mher Roa, told reporters that talks were over.", "person/mher-roa"),
    ("The minister's chief of staff, Ann Wu, said that the deal was dead.", "person/ann-wu"),
    ("Okoro's successor, Abel Tunde, claimed that the deal was dead.", "person/abel-tunde"),
    ("Okoro's predecessor, Abel Tunde, said that the pier was his.", "person/abel-tunde"),
    ("Lindqvist's deputy said that the drivers had been heard.", None),
    ("Norway's neighbour, Sweden, said that the deal was dead.", "SWE"),
    # These say nothing for somebody else.
    ("Petrosyan's office said that the deal was dead.", "person/petrosyan"),
    ("Petrosyan's list, a letter to Ann Wu, said that the deal was dead.", "person/petrosyan"),
]


@pytest.mark.parametrize(("text", "actor"), _HELPERS)
def test_a_name_beside_an_owned_noun_is_who_speaks(marks_in, text, actor):
    """Rule: who is named beside "Roa's deputy" speaks, and a deputy is not whose deputy he is."""
    source = marks_in(text, "statement")[1][0].source
    assert (source.actor if source else None) == actor


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Opposition lawmaker Tamar Beridze criticised the plan.", None),
        ("Senator Tamar Lomidze criticised the plan.", None),
        ("Lawmaker Florence Achieng criticised the plan.", None),
        ("Georgian lawmaker Tamar Beridze criticised the plan.", "GEO"),
        ("Kenyan senator Florence Achieng criticised the plan.", "KEN"),
    ],
)
def test_a_persons_name_is_no_place(marks_in, text, country):
    """Rule: the country of who is named is told by the words before the name, not by the name."""
    assert [mark.who[0].country for mark in marks_in(text, "position")[1]] == [country]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Peru's defence ministry denied the report. According to the ministry, no ship sank.",
            "PER/defence-ministry",
        ),
        ("The Kenyan army left the town. According to the army, nobody died.", "KEN/army"),
        ("The Kenyan army left the town. Nobody died, according to the army.", "KEN/army"),
        (
            "The Togolese government denied it. According to the government, all was well.",
            "TGO/government",
        ),
        ("Lima's embassy was shut. According to the embassy, it was the heat.", "PER/embassy"),
        ("Peru denied the report. According to a ministry, no ship sank.", None),
        ("Peru's army left. According to a local army, nobody died.", None),
    ],
)
def test_according_to_the_body_named_before(marks_in, text, actor):
    """Rule: "according to" is no part of whom it names, so "the ministry" is the one before."""
    report, marks = marks_in(text, "statement")
    (said,) = [one for one in marks if one.cue and one.cue[0].of(report.text).lower()[:2] == "ac"]
    assert said.source.actor == actor


def test_according_to_is_no_part_of_a_mention(marks_in):
    """Rule: nor are its words part of a mention's."""
    marks = marks_in("According to two diplomats, the pact was dead.", "mention")[1]
    assert "two diplomats" in [mark.text for mark in marks]


@pytest.mark.parametrize(
    ("text", "trigger", "country"),
    [
        ("Peru protests against the entry by a vessel of Denmark.", "protests", "DNK"),
        ("Rebels fired at a ship of the Danish navy off Aden.", "fired", "DNK"),
        ("Pirates boarded a ship of 40,000 tonnes off Lagos.", "boarded", None),
        ("Norway sank a tanker of unknown origin near Bergen.", "sank", None),
    ],
)
def test_whose_flag_a_ship_flies(told, text, trigger, country):
    """A ship "of" a state or its body is that state's."""
    assert {party.country for party in told(text, trigger).target} <= {country}
    assert country is None or told(text, trigger).target


def test_a_name_of_several_joined_words_is_one_party(told):
    """Nobody is two for an "and" in the name."""
    text = "The African Commission on Human and Peoples' Rights condemned Chad."
    report = read_text(text, source="test", date="2024-06-12", title="-")
    (party,) = told(text, "condemned").source

    assert [span.of(report.text) for span in party.spans] == [text.partition(" condemned")[0]]


def test_an_office_with_a_hyphen_is_one_party(sides_of):
    """The "General" of a Secretary-General belongs to him."""
    text = "She called on the Secretary-General to recall his Special Representative."

    assert sides_of(text, "called")[1] == ["the Secretary-General"]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Ana Roa accused her former manager of theft.",
        "Senator Ana Roa accused her agent of theft.",
        "The port of Haifa accused its tenants of fraud.",
        "Ryanair accused its suppliers of fraud.",
    ],
)
def test_who_serves_somebody_is_another(marks_in, text):
    """Rule: nobody is his own manager, agent, tenant or supplier."""
    (event,) = [one for one in marks_in(text, "event")[1] if one.type == "ACCUSE"]
    assert event.target[0].actor is None


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Peru's main backer, Chile, condemned the raid.", "condemned", "CHL"),
        ("Peru's neighbour, Chile, condemned the raid.", "condemned", "CHL"),
    ],
)
def test_who_is_named_beside_a_backer_or_neighbour_is_it(told, text, trigger, actor):
    """Of one who is another than whose he is, the name beside tells who."""
    (party,) = told(text, trigger).source

    assert party.actor == actor


@pytest.mark.parametrize(
    ("text", "actor", "country"),
    [
        ("President Lula left Brazil. His transition team said the road was shut.", None, "BRA"),
        ("Emmanuel Macron's staff said the road was shut.", None, "FRA"),
        ("Brazil's president left. His team said the road was shut.", None, "BRA"),
        ("Brazil's President Luis Vera said the road was shut.", "person/luis-vera", "BRA"),
    ],
)
def test_who_works_for_somebody_is_not_he(marks_in, text, actor, country):
    """A team has the country of its chief."""
    _, marks = marks_in(text, "statement")

    assert (actor, country) == (marks[0].source.actor, marks[0].source.country)


@pytest.mark.parametrize(
    ("text", "trigger", "mention"),
    [
        ("The rebels freed the boys and shot their neighbours.", "shot", None),
        ("Militiamen stormed a village in Togo and beat their classmates.", "beat", None),
    ],
)
def test_whose_kin_somebody_is_is_not_he(told, text, trigger, mention):
    """The neighbours of armed men are none of them."""
    (party,) = told(text, trigger).target

    assert party.mention is mention
