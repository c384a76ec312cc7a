"""A stance that somebody only may take, is slow to take or has given up is none he has."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Norway may support the plan.",
        "Norway could back the plan, an official said.",
        "The court said the minister might have backed the militia.",
        "Norway has not yet endorsed the plan.",
        "Norway has yet to endorse the plan.",
        "Norway is reluctant to support the plan.",
        "Norway was hesitant to endorse the treaty.",
        "Denmark and Norway are unlikely to back the plan.",
        "Norway is considering backing the plan.",
        "Hungary failed to condemn the raid.",
        "Hungary stopped supporting the rebels.",
        "Denmark wants to persuade Norway to back the plan.",
        "Denmark tried to convince Norway to support the plan.",
        "The note will help convince supporters of Roca to back the plan.",
        "Norway used to support the plan.",
        "Norway may express support for the plan.",
        "Norway was urged to voice support for the plan.",
        "Norway does not need to support the plan.",
    ],
)
def test_what_is_not_held_yet_or_no_more_is_no_stance(stances_in, text):
    """Nor is the other one."""
    assert not stances_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Does Fiji support the bid?",
        "Is Fiji going to support the bid?",
        "Is it true that Fiji opposes the bid?",
        "Is Fiji in favour of the bid?",
        "Do you think that Fiji backs the bid?",
        "Did Fiji express concern about the raid?",
        "They asked whether Fiji had voiced concern about the raid.",
    ],
)
def test_what_is_only_asked_is_no_stance(stances_in, text):
    """Who asks tells nothing."""
    assert not stances_in(text)


@pytest.mark.parametrize(
    ("text", "who", "stance"),
    [
        ("Hungary did not hesitate to condemn the raid.", "Hungary", "opposes"),
        ("Denmark persuaded Norway to back the plan.", "Norway", "supports"),
        ("The ministry could not support the text.", "The ministry", "opposes"),
        ("Norway is ready to support the plan.", "Norway", "supports"),
        ("Why does Fiji oppose the bid?", "Fiji", "opposes"),
        ("Peru is not in favour of a new levy.", "Peru", "opposes"),
        ("Chile has never been in favour of the tax.", "Chile", "opposes"),
        ("We are not for the tax, Ghana said.", "We", "opposes"),
        ("Sweden is not only against the levy but has blocked it.", "Sweden", "opposes"),
        ("Sweden is no fan of the levy.", "Sweden", "opposes"),
        ("Sweden is in favour of the levy.", "Sweden", "supports"),
        ("The party is behind the bill.", "The party", "supports"),
        ("Chile is not going to support the bill.", "Chile", "opposes"),
        ("Chile does not plan to endorse the bill.", "Chile", "opposes"),
        ("Chile never wanted to back the levy.", "Chile", "opposes"),
        ("Chile did not appear to object to the delay.", "Chile", "neutral"),
        ("Chile plans to back the levy.", "Chile", "supports"),
        ("Chile will in no way support the levy.", "Chile", "opposes"),
        ("Latvia spoke out in favour of a joint purchase.", "Latvia", "supports"),
        ("Namibia distanced itself from the statement.", "Namibia", "opposes"),
        ("Mongolia stands against any new levy.", "Mongolia", "opposes"),
        ("Chile is not afraid to condemn the raid.", "Chile", "opposes"),
        ("Chile has not come out in support of the levy.", "Chile", "neutral"),
        ("The president dismissed the claim.", "The president", "opposes"),
        ("The envoy dismissed Seoul's offer to hold talks.", "The envoy", "opposes"),
        ("The president dismissed the mayor as a clown.", "The president", "opposes"),
    ],
)
def test_what_is_held_is_told(stances_in, text, who, stance):
    """Also what is denied of it, wherever the tree hangs the "not"."""
    assert (who, stance) in stances_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army is behind the coup.",
        "Ghana was behind the attack, Togo said.",
        "The prisoners had the right to defend themselves.",
        "Asked what he would like, the minister smiled.",
        "The minister would like the panel to see it.",
        "The president dismissed the minister.",
        "South Sudan's president dismissed his deputy.",
        "The firm backed it up with a satellite.",
        "The senator is up for re-election in May.",
        "The crowd was not there for the mayor.",
    ],
)
def test_deeds_oneself_and_questions_are_no_issues(stances_in, text):
    """Who is behind an attack did it, and whom a president dismissed has lost his office."""
    assert not stances_in(text)
