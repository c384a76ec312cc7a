"""Answers in kind, which are what they answer."""

import pytest


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Prague expelled two Russian attachés; Moscow vowed to respond in kind.",
            ("SANCTION", "expel", ["Prague"]),
        ),
        (
            (
                "On Friday Moscow shut Norway's consulate in Murmansk. A Norwegian diplomat said "
                "her country would answer in kind."
            ),
            ("SANCTION", "withdraw", ["Moscow"]),
        ),
        (
            "Kenya raised its duty on Tanzanian rice, and Tanzania will reply in kind.",
            ("SANCTION", "discontinue", ["Kenya"]),
        ),
    ],
)
def test_an_answer_in_kind_is_such_a_deed(marks_in, text, deed):
    """Rule: it is of the kind of what it answers, and done to who did that."""
    report, marks = marks_in(text, "event")
    told = next(one for one in marks if one.text.endswith("in kind"))
    target = [party.spans[0].of(report.text) for party in told.target]
    assert (told.type, told.mode, target) == deed


def test_paid_in_kind_answers_nothing(deeds_in):
    """Who pays in goods does not do what somebody else did."""
    told = deeds_in("Chad expelled a Russian attaché. Moscow paid the miners in kind.")
    assert ("CONCEDE", ["Moscow"], ["the miners"]) in told


def test_a_visa_that_is_granted_is_one_deed(types_in):
    """What somebody is granted is no second deed."""
    assert types_in("Denmark granted visas to forty Afghan interpreters.") == ["CONCEDE"]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Hamas promised to avenge the killing of its chief by Israel.",
            ("ASSAULT", ["Hamas"], ["Israel"]),
        ),
        (
            "The militia vowed to avenge an Ethiopian raid on its camp.",
            ("ASSAULT", ["The militia"], ["Ethiopian"]),
        ),
        (
            "Iran retaliated for the Israeli strikes with missiles.",
            ("ASSAULT", ["Iran"], ["Israeli"]),
        ),
        (
            "Kurdish fighters avenged the bombing of Afrin by Turkey.",
            ("ASSAULT", ["Kurdish fighters"], ["Turkey"]),
        ),
        ("Ecuador retaliated against Peru for the duties.", ("ASSAULT", ["Ecuador"], ["Peru"])),
    ],
)
def test_revenge_is_taken_on_who_did_what_is_avenged(deeds_in, text, deed):
    """Rule: who did what is avenged is whom revenge hits."""
    assert deed in deeds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The opposition promised to avenge its defeat at the polls.",
        "They retaliated after the attack by Boko Haram.",
        "The striker avenged the defeat by Ghana with two goals.",
    ],
)
def test_who_did_nothing_to_be_avenged_is_not_hit(deeds_in, text):
    """A defeat is nobody's attack, and what is only told of the time before is not avenged."""
    assert all(not target or source != target for _, source, target in deeds_in(text))
    assert all(
        target not in (["Boko Haram"], ["Ghana"], ["its"]) for _, _, target in deeds_in(text)
    )


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The army shelled rebel posts at dawn, and the rebels replied with rockets.",
            ("ASSAULT", ["the rebels"], ["The army"]),
        ),
        (
            "The rebels attacked a base; the army responded with air strikes.",
            ("ASSAULT", ["the army"], ["The rebels"]),
        ),
        (
            "Chad expelled the envoy and the rebels responded with drones.",
            ("ASSAULT", ["the rebels"], ["Chad"]),
        ),
        (
            "Chad hit back with air strikes on Libyan camps.",
            ("ASSAULT", ["Chad"], ["Libyan camps"]),
        ),
        ("The rebels answered with mortars.", ("ASSAULT", ["The rebels"], [])),
    ],
)
def test_fire_is_returned_to_who_opened_it(deeds_in, text, last):
    """Rule: who answers with arms strikes, and hits who struck before him."""
    assert deeds_in(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "The minister responded with a smile.",
        "The team replied with a rocket from 30 metres.",
        "Officials replied with a barrage of insults.",
    ],
)
def test_words_and_goals_are_no_fire(types_in, text):
    """Who answers with neither shells nor guns strikes nobody."""
    assert "ASSAULT" not in types_in(text)
