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
        (
            "Syria shelled the camp, Turkey detained a poet, and the rebels answered with rockets.",
            ("ASSAULT", ["the rebels"], ["Syria"]),
        ),
        ("Pakistan responded to the raid with missiles.", ("ASSAULT", ["Pakistan"], [])),
        (
            "Rebels attacked an army base, and the army replied with helicopter gunships.",
            ("ASSAULT", ["the army"], ["Rebels"]),
        ),
        (
            "Smugglers opened fire and border guards answered with rifles.",
            ("ASSAULT", ["border guards"], ["Smugglers"]),
        ),
        (
            "Russia bombed Kharkiv, and Ukraine struck back with drones.",
            ("ASSAULT", ["Ukraine"], ["Russia"]),
        ),
        (
            "A mob attacked the embassy, and guards fired back.",
            ("ASSAULT", ["guards"], ["A mob"]),
        ),
        (
            "Cambodia fired rockets into Thailand, which responded with air strikes.",
            ("ASSAULT", ["Thailand"], ["Cambodia"]),
        ),
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
        "Police responded to gunfire at a mall in Dayton.",
        "Firefighters responded with helicopters to the blaze near Corinth.",
        "The coast guard responded with a helicopter to a call from the trawler.",
        "Oslo answered Kyiv's plea with missiles.",
        "Madrid responded with tanks and missiles for Ukraine.",
        "The Pentagon answered with more missiles for Poland.",
        "Norway responded with jets when Russian bombers came near.",
        "Farmers responded with tanks of slurry outside the ministry.",
        "The president replied from his helicopter.",
    ],
)
def test_words_goals_and_help_are_no_fire(types_in, text):
    """Who answers with neither shells nor guns, or with some for others, strikes nobody."""
    assert "ASSAULT" not in types_in(text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Brussels responded to the missile strikes on Kyiv with new sanctions.", ["Kyiv"]),
        ("London responded to the drone strike on its base by recalling its envoy.", ["its base"]),
        ("The United Nations responded after troops shelled a clinic.", ["a clinic"]),
    ],
)
def test_who_answers_an_attack_with_words_did_not_make_it(deeds_in, text, deed):
    """What is answered is the deed of who did that."""
    hits = [(source, target) for kind, source, target in deeds_in(text) if kind == "ASSAULT"]
    assert [target for _, target in hits] == [deed]
    assert all(not source or source == ["troops"] for source, _ in hits)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Israel responded to the rocket fire with air strikes on Gaza.",
            ("ASSAULT", [], ["Israel"]),
        ),
        (
            "Israel responded to Sunday's rocket attack by bombing a base near Damascus.",
            ("ASSAULT", [], ["Israel"]),
        ),
        (
            "Brussels responded to the missile strikes on Kyiv with sanctions on Moscow.",
            ("ASSAULT", [], ["Kyiv"]),
        ),
    ],
)
def test_what_is_answered_was_done_to_who_answers_in_kind(deeds_in, text, deed):
    """Whom an answer hits did not suffer what is answered, and sanctions are no blow returned."""
    assert deeds_in(text)[0] == deed
