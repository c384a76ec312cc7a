"""Who gets help: where it is sent, not those who are sent."""

import pytest


def _receivers(marks_in, text, kind):
    """Return the words and countries of the targets of a kind of event."""
    report, marks = marks_in(text, "event")
    return [
        (party.spans[0].of(report.text), party.country)
        for mark in marks
        if mark.type == kind
        for party in mark.target
    ]


def _bound_to(marks_in, text):
    """Return the words and countries of those a promise is made for."""
    report, (mark,) = marks_in(text, "commitment")
    return [(party.spans[0].of(report.text), party.country) for party in mark.to]


@pytest.mark.parametrize(
    ("text", "where", "country"),
    [
        ("Chile agreed to send 40 engineers to Oaxaca.", "Oaxaca", "MEX"),
        ("Norway offered to send water experts to Kenya.", "Kenya", "KEN"),
        ("Oman promised to send the health minister to Nairobi.", "Nairobi", "KEN"),
        ("France promised to send police officers to Haiti.", "Haiti", "HTI"),
        ("Ghana agreed to dispatch nurses to Angola.", "Angola", "AGO"),
    ],
)
def test_who_is_sent_gets_nothing(marks_in, text, where, country):
    """A promise to send people is made to where they go."""
    assert _bound_to(marks_in, text) == [(where, country)]
    assert {*_receivers(marks_in, text, "AGREE")} == {(where, country)}


def test_people_sent_nowhere_are_no_receivers(marks_in):
    """Where nothing says who gets help, nobody does."""
    assert not _receivers(marks_in, "Egypt pledged to send 200 nurses.", "AID")
    assert not _bound_to(marks_in, "Egypt pledged to send 200 nurses.")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("India promised to send back the refugees.", "the refugees"),
        ("Cuba promised to lend Angola 40 doctors.", "Angola"),
        ("Oman promised to help the refugees.", "the refugees"),
    ],
)
def test_who_is_sent_back_or_given_something_is_concerned(marks_in, text, who):
    """Who is sent back, helped or lent something is whom the promise concerns."""
    assert [words for words, _ in _bound_to(marks_in, text)] == [who]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Kenya condemned the attack on the UN camp at Goma.", []),
        ("Chile denounced the invasion of Ukraine.", []),
        ("Kenya condemned the raid by Israel on Beirut.", ["Israel"]),
        ("Kenya condemned the killing of Omani sailors by Eritrea.", ["Eritrea"]),
        ("Togo condemned Israel's raid on Lebanon.", ["Israel"]),
    ],
)
def test_who_suffers_an_attack_is_not_accused(marks_in, text, accused):
    """Who condemns an attack accuses who made it, never who suffered it."""
    assert [words for words, _ in _receivers(marks_in, text, "ACCUSE")] == accused


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("The meeting took place at the initiative of Oman.", ["OMN"]),
        ("On the initiative of the Turkish side, Togo and Turkey held talks.", ["TUR"]),
        ("The ministers of Oman and Qatar met in Doha on the initiative of Qatar.", ["QAT"]),
        ("Peru acted on its own initiative.", []),
        ("China praised the initiative of Brazil to end the war.", []),
        ("Oman's initiative to reopen the border was welcomed.", []),
    ],
)
def test_on_whose_initiative_something_happens_asked_for_it(marks_in, text, asks):
    """An initiative is a plea where something happens "on the initiative of" somebody."""
    marks = marks_in(text, "event")[1]
    assert [mark.source[0].country for mark in marks if mark.type == "REQUEST"] == asks


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("Rwanda met ministers of the Democratic Republic of the Congo in Oslo.", ()),
        ("Peru congratulated the Social Democratic Party of Germany.", ()),
        ("Kenya praised Ghana's democratic reforms.", ("pro_democracy",)),
        ("Democratic reforms were praised by Peru.", ("pro_democracy",)),
    ],
)
def test_names_of_states_and_parties_give_no_context(marks_in, text, contexts):
    """A state called democratic makes no meeting one about democracy."""
    assert [mark.contexts for mark in marks_in(text, "event")[1]] == [contexts]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Egypt and Chad have offered drivers.", []),
        ("Norway offered nurses to Haiti.", ["Haiti"]),
        ("The Greeks offered strikers a pay rise.", ["strikers"]),
    ],
)
def test_people_on_offer_get_nothing(deeds_in, text, target):
    """Rule: who is offered is not who is offered something."""
    assert [side for kind, _, side in deeds_in(text) if kind == "AGREE"] == [target]
