"""Whom a force faces at a border, and which state "that country" is."""

import pytest


def _target(told, text, word):
    """Return the countries of the target of the event that a word tells."""
    return [party.country for party in told(text, word).target]


@pytest.mark.parametrize(
    ("text", "word", "faced"),
    [
        ("Togo massed troops on the border with Ghana.", "massed", "GHA"),
        ("Togolese tanks advanced towards the border with Ghana.", "advanced", "GHA"),
        ("Togo placed tanks along its border with Ghana.", "placed", "GHA"),
        ("Togolese soldiers marched to the Ghanaian border on Monday.", "marched", "GHA"),
        ("Togolese troops marched close to the border with Ghana.", "marched", "GHA"),
        ("Togo moved 300 troops to the border between Togo and Ghana.", "moved", "GHA"),
        ("China sent a carrier towards the Philippine coast.", "sent", "PHL"),
        ("Russia sent bombers close to the Norwegian coast.", "sent", "NOR"),
        ("Venezuela sent a gunboat into Guyanese waters.", "sent", "GUY"),
        ("Turkish warships sailed off the coast of Cyprus.", "sailed", "CYP"),
        ("Russian jets flew into Estonian airspace.", "flew", "EST"),
    ],
)
def test_a_force_at_a_border_faces_who_is_behind_it(told, text, word, faced):
    """However the parser hangs the border on the words of the deed."""
    assert told(text, word).type == "MOBILIZE"
    assert _target(told, text, word) == [faced]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Togo deployed police within its borders.", "deployed"),
        ("Togo raised a militia in the hills near Ghana.", "raised"),
        ("Togo moved troops to its border.", "moved"),
        ("Italy sent a frigate to its own coast.", "sent"),
        ("Portugal deployed troops along its coast.", "deployed"),
        ("Chile sent a frigate towards its southern islands.", "sent"),
    ],
)
def test_a_force_elsewhere_faces_nobody(told, text, word):
    """Nor does one at a border of which nobody says whose else it is."""
    assert _target(told, text, word) == []


@pytest.mark.parametrize(
    ("text", "word", "countries"),
    [
        ("Lithuania reopened two crossings on its border with Belarus.", "reopened", ["BLR"]),
        ("Thailand reopened a checkpoint on the Cambodian border.", "reopened", ["KHM"]),
        ("Colombia opened four bridges at the border with Venezuela.", "opened", ["VEN"]),
        ("Lithuania reopened two crossings.", "reopened", []),
    ],
)
def test_a_crossing_is_opened_to_who_is_behind_the_border(told, text, word, countries):
    """Rule: as a force there faces him."""
    assert (told(text, word).type, _target(told, text, word)) == ("CONCEDE", countries)


@pytest.mark.parametrize(
    "text",
    [
        "Migrants marched towards the Ghanaian border.",
        "The soldiers marched home.",
        "Traders rolled their carts to the border with Ghana.",
    ],
)
def test_who_bears_no_arms_shows_none(marks_in, text):
    """Nor do soldiers on their way home."""
    assert "MOBILIZE" not in {event.type for event in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Peru called in the envoy of Chile after that country seized a boat.", "seized", "CHL"),
        ("Kenya borders Somalia. That country has banned its planes.", "banned", "SOM"),
        ("Peru wrote to Chile and Bolivia after that nation closed its port.", "closed", "BOL"),
        ("Chad threatened Libya, but that country shut the border.", "shut", "LBY"),
        ("Ghana blamed Togo, and that country expelled its envoy.", "expelled", "TGO"),
    ],
)
def test_that_country_is_the_state_named_last(told, text, word, country):
    """In its own sentence, or the one before."""
    assert [party.country for party in told(text, word).source] == [country]


@pytest.mark.parametrize(
    "text",
    [
        "That country has never attacked Peru.",
        "Ms Roa left. It rained for days. That country attacked Peru.",
        "Another country attacked Peru.",
    ],
)
def test_no_state_is_made_up_for_that_country(told, text):
    """Where none is named before it is nobody we know."""
    assert [party.country for party in told(text, "attacked").source] == [None]


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("Iran attacked Iraq. Turkey then invaded that country.", "invaded", "IRQ"),
        ("Morocco recalled its envoy from Algeria. Spain praised that country.", "praised", "DZA"),
        (
            "Togo recalled its envoy from Mali. Oman then accused that country of fraud.",
            "accused",
            "MLI",
        ),
    ],
)
def test_nobody_who_acts_on_that_country_is_it(told, text, word, state):
    """It is the state named before him."""
    assert _target(told, text, word) == [state]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "Kenya criticised the shots of Ugandan guards at the Rwandan border.",
            ["Ugandan guards"],
            [],
        ),
        (
            "Peru denounced the shots of Bolivian guards at the Chilean border.",
            ["Bolivian guards"],
            [],
        ),
        (
            "Peru denounced the shots fired by Bolivian guards at the Chilean border.",
            ["Bolivian guards"],
            [],
        ),
        ("Bolivian guards fired shots at the Chilean border.", ["Bolivian guards"], []),
        (
            "Two Kenyan traders were shot by Ugandan guards at the Rwandan border.",
            ["Ugandan guards"],
            ["Two Kenyan traders"],
        ),
        (
            "Benin deplored the fire of Togolese gunboats on its fishermen.",
            ["Togolese gunboats"],
            ["its fishermen"],
        ),
    ],
)
def test_guards_at_a_border_do_not_shoot_at_it(sides_in, text, source, target):
    """They stand there, and the shots "of" them are theirs."""
    assert sides_in(text)["ASSAULT"] == (source, target)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Syrian troops shelled the Turkish border.", ["the Turkish border"]),
        ("Syrian troops fired shells at the Turkish border.", ["the Turkish border"]),
        ("Indian troops fired mortars across the border with Pakistan.", ["Pakistan"]),
        (
            "Peru denounced the shooting of Bolivian guards at the Chilean border.",
            ["Bolivian guards"],
        ),
    ],
)
def test_a_border_that_is_shot_at_stands_for_who_is_behind_it(sides_in, text, target):
    """And guards whose "shooting" is told were shot."""
    assert sides_in(text)["ASSAULT"][1] == target
