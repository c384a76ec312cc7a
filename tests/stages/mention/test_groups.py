"""Nouns that take up a body named before."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Hamas fired rockets. The group denied aiming at a school.", "The group", "org/hamas"),
        (
            "The M23 rebel movement took Goma. The movement would not talk.",
            "The movement",
            "org/m23",
        ),
        ("The army blamed al-Shabaab. The militia denied it.", "The militia", "org/al-shabaab"),
        ("The PKK hit a post. The organisation named its dead.", "The organisation", "org/pkk"),
        (
            "Hezbollah thanked Hamas for its help. The Lebanese group lost four men.",
            "The Lebanese group",
            "org/hezbollah",
        ),
        (
            "Sudan's Rapid Support Forces took El Obeid. The paramilitary force denied looting.",
            "The paramilitary force",
            "org/rapid-support-forces",
        ),
        ("The M23 took Goma on Monday. The rebels would march on.", "The rebels", "org/m23"),
        (
            "The Houthis hit a tanker. The Iran-backed rebels fled.",
            "The Iran-backed rebels",
            "org/houthis",
        ),
        ("Ryanair left Tel Aviv. The airline will return in June.", "The airline", "org/ryanair"),
        ("Gazprom cut supplies. The firm said bills were unpaid.", "The firm", "org/gazprom"),
        ("Oxfam warned of hunger. The charity has sent rice.", "The charity", "org/oxfam"),
    ],
)
def test_a_noun_takes_up_a_body(actors_in, text, words, actor):
    """What it is, where its people come from and what the model hears tell which."""
    assert actor == actors_in(text)[words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hamas fired rockets. A group of farmers marched in Haifa.", "A group"),
        ("The Taliban met aid workers. The group of aid workers left.", "The group"),
        ("Hamas fired rockets. The other group kept quiet.", "The other group"),
        ("The Houthis seized a ship. The Lebanese group praised it.", "The Lebanese group"),
        ("Oxfam sent rice to Lima. The university refused to help.", "The university"),
        ("Boko Haram and JNIM met in Gao. The militants agreed on a truce.", "The militants"),
        ("Turkey bombed a depot. The rebels fled.", "The rebels"),
        (
            "Hamas freed a man. The group left. The rights group counted 115 dead.",
            "The rights group",
        ),
        ("Hamas and Fatah met in Cairo. The group photo was taken at noon.", "The group photo"),
    ],
)
def test_other_bodies_are_no_body_named_before(actors_in, text, words):
    """What is told of its own, is another or of another kind."""
    assert not actors_in(text).get(words)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Iran-backed militias fired at the base.", "Iran-backed militias", None),
        ("The Saudi-backed government left Aden.", "The Saudi-backed government", None),
        ("Rwanda-backed rebels took Uvira.", "Rwanda-backed rebels", None),
        ("Iranian militias fired at the base.", "Iranian militias", "IRN"),
        ("Pro-Russian separatists shelled Avdiivka.", "Pro-Russian separatists", "RUS"),
    ],
)
def test_whom_a_state_backs_is_not_its_own(marks_in, text, words, country):
    """Who fights for it under its flag is."""
    report, mentions = marks_in(text, "mention")

    (one,) = [each for each in mentions if each.spans[0].of(report.text) == words]
    assert country == one.country


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("NATO sent a note. The alliance left.", "The alliance", "org/nato"),
        ("NATO sent a note. The alliance of 32 states left.", "The alliance", "org/nato"),
        ("NATO sent a note. The alliance of Labour and Greens left.", "The alliance", None),
        ("NATO sent a note. The alliance between Peru and Chile broke.", "The alliance", None),
    ],
)
def test_an_alliance_told_by_its_members(marks_in, text, words, actor):
    """It is none named before."""
    report, marks = marks_in(text, "mention")
    found = [one.actor for one in marks if one.spans[0].of(report.text).startswith(words)]

    assert found in ([actor], [] if actor is None else None)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Al Jazeera said its crew was held. The broadcaster blamed Israel.",
            "The broadcaster",
            "Al Jazeera",
        ),
        ("Toyota sued Chad. The carmaker said no more.", "The carmaker", "Toyota"),
        # Two of a kind, one far above, or the press at large.
        ("Al Jazeera sued Reuters. The broadcaster blamed Israel.", "The broadcaster", None),
        ("Reuters was sued. The media blamed Israel.", "The media", None),
        ("Toyota was sued. The broadcaster blamed Israel.", "The broadcaster", None),
    ],
)
def test_the_only_body_of_its_sector(marks_in, text, words, expected):
    """Where the model hears nothing, the one body of that sector just before is meant."""
    marks = marks_in(text, "mention")[1]
    (one,) = (one for one in marks if one.text == words)
    assert expected == one.name
