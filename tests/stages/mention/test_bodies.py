"""Bodies are no persons: by the noun they stand beside, by what is said of them, by country."""

import pytest


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A court met. The nurses' union, SINDEP, said it would sue.", "org/sindep"),
        ("The dock workers' union, FNTP, said it would sue.", "org/fntp"),
        ("The ruling party, Frelimo, denied that it had bought votes.", "org/frelimo"),
        ("The shipping company, Norvia, said it would pay.", "org/norvia"),
        ("The truckers' association, Unatra, said it would strike.", "org/unatra"),
    ],
)
def test_a_name_beside_a_noun_for_a_body_is_a_bodys(mentions_in, text, actor):
    """Such a name is a body, and "it" finds it."""
    found = mentions_in(text)
    assert found["it"].actor == actor
    assert found["it"].type != "person"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union's leader, Ann Wu, said she would sue.", "Ann Wu"),
        ("The president, Ann Wu, said she would sue.", "Ann Wu"),
        ("The mayor of the town, Ken Ito, left.", "Ken Ito"),
    ],
)
def test_a_name_beside_a_noun_for_a_person_is_a_persons(mentions_in, text, words):
    """A name beside a noun for a person stays a person."""
    assert mentions_in(text)[words].type == "person"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nairobi police commissioner Ann Wu left. The police had no comment.", "The police"),
        ("Army chief Ken Ito resigned. The army said it was sorry.", "The army"),
        ("Opposition leader Ana Rao left. The opposition said it would vote.", "The opposition"),
    ],
)
def test_a_body_is_not_its_chief(mentions_in, text, words):
    """A noun for a body never refers to a person who leads it."""
    found = mentions_in(text)[words]
    assert found.type != "person"
    assert found.head is None


def test_a_leader_is_still_met_again(mentions_in):
    """A noun for a person refers to one named before."""
    found = mentions_in("Opposition leader Ana Rao spoke. It rained. The leader left.")
    assert found["The leader"].actor == "person/ana-rao"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            (
                "Nigeria's president dismissed two ministers. The Labour Party backed the strikers. "
                "Britain told its citizens to leave Nigeria."
            ),
            "NGA",
        ),
        ("Canadian voters queued in Ottawa. The Conservative Party lost.", "CAN"),
        ("Kenya's government banned marches. Kenyans protested. The Democratic Party left.", "KEN"),
        ("The Labour Party won in Wales. Nigeria and Ghana praised British voters.", "GBR"),
        ("France, Germany and Spain held talks. The Labour Party in Britain won.", "GBR"),
        ("Keir Starmer met the Nigerian president. The Labour Party praised him.", "GBR"),
        ("The Labour Party won.", "GBR"),
    ],
)
def test_a_common_name_is_of_the_country_told_of(mentions_in, text, country):
    """A party with a common name belongs to the country told of, else to its owner's."""
    found = mentions_in(text)
    assert {one.country for words, one in found.items() if words.endswith("Party")} == {country}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "South Africa asked Brazil. Brazil sent it to the Department of Agriculture.",
            "Department of Agriculture",
            "ZAF",
        ),
        (
            "Dublin said the Department of Foreign Affairs had asked Israel.",
            "Department of Foreign Affairs",
            "IRL",
        ),
        (
            "The Philippine president spoke. The Department of Energy raised prices.",
            "Department of Energy",
            "PHL",
        ),
        (
            "Two Iranians were charged by the Department of Justice. Iran denied that.",
            "Department of Justice",
            "USA",
        ),
        (
            "Australia asked the US to help. The Department of Justice refused.",
            "Department of Justice",
            "USA",
        ),
        (
            "Ireland paid. The Department of Energy sold oil to a Dutch firm.",
            "Department of Energy",
            "IRL",
        ),
        (
            "The Department of Energy bought uranium from Canada.",
            "Department of Energy",
            "USA",
        ),
        (
            "The Department of Justice sought a man in Manila. The Philippines handed him over.",
            "Department of Justice",
            "USA",
        ),
        (
            "A boat sank off Australia. The Department of Justice charged its Irish captain.",
            "Department of Justice",
            "USA",
        ),
        (
            "The Department of Agriculture shut a market to South African fruit.",
            "Department of Agriculture",
            "USA",
        ),
        ("The Department of Homeland Security asked Canada.", None, "USA"),
    ],
)
def test_a_department_is_that_of_the_country_told_of(mentions_in, text, words, country):
    """Several countries call a ministry a department; only what is told says whose it is."""
    found = mentions_in(text)
    assert found[words or "Department of Homeland Security"].country == country


@pytest.mark.parametrize(
    ("text", "name", "is_body"),
    [
        ("The militia, Saraya al-Wadi, denies any part in the trade.", "Saraya al-Wadi", True),
        ("The rebel group, Ansar Rahim, has freed two nurses.", "Ansar Rahim", True),
        ("The militia's chief, Hassan Rahim, denies it.", "Hassan Rahim", False),
        ("The premier, Hassan Rahim, denies it.", "Hassan Rahim", False),
    ],
)
def test_a_full_name_beside_fighters_is_theirs(marks_in, text, name, is_body):
    """A name that looks like a person's is that of the armed body it explains."""
    (actor,) = {one.actor for one in marks_in(text, "mention")[1] if name in one.text}

    assert actor.startswith("org/") is is_body


def test_a_body_named_like_somebody_in_full_is_he(marks_in):
    """A family name that looks like a body's is that of the one named in full before."""
    text = (
        "The Cook Islands' prime minister, Tere Marsters, has been silent on the project. New "
        "Zealand stopped its aid after Marsters signed a partnership with China."
    )
    found = {one.text: one.actor for one in marks_in(text, "mention")[1]}

    assert found["Marsters"] == found["Tere Marsters"] == "person/tere-marsters"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("the Air Liberation Front", None),
        ("the Popular Liberation Movement", None),
        ("the Oru Liberation Army", None),
        ("the Guardian Party", None),
        ("the Liberation Council", None),
        ("the French Liberation Front", "FRA"),
        ("The Guardian newspaper", "GBR"),
    ],
)
def test_a_paper_called_alike_gives_a_body_no_country(marks_in, name, country):
    """Papers are called Liberation and Guardian, and so are parts of other names."""
    _, marks = marks_in(f"Four men told {name} that they would wait.", "mention")

    assert country in {None, *(mark.country for mark in marks)}
    assert {mark.country for mark in marks} <= {None, country}
