"""Deeds in which somebody took no part."""

import pytest


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Qatar had no hand in the arrest of the bishop.", "arrest"),
        ("Oman has taken no part in the sanctions against Syria.", "sanctions"),
        ("Togo will take no part in the air strikes on Mali.", "strikes"),
        ("Germany did not take part in the air strikes on Iraq.", "strikes"),
        ("Jordan took no part in the bombing of Yemen, its army said.", "bombing"),
        ("Niger took no part in the attack on the town.", "attack"),
        ("Chad took no part in the assault on the village.", "assault"),
        ("Egypt played no part in the killing of the general.", "killing"),
        ("Togo took no part in the talks.", "talks"),
        ("Oman had no role in the arrest of the singer.", "arrest"),
        ("The rebels were not involved in the abduction of the nuns.", "abduction"),
        ("The brigade took no part in the massacre.", "massacre"),
        ("Chad did not take part in the attack on Sokoto.", "attack"),
        ("Togo said it never participated in the raid on Kara.", "raid"),
        ("Mali denied that it took part in the attack on Agadez.", "attack"),
        ("Mali denied taking part in the raid on Agadez.", "raid"),
        ("Ghana refused to take part in the invasion of Togo.", "invasion"),
        ("The colonel was not responsible for the shooting of the priests.", "shooting"),
        ("Kenya was not responsible for the shelling of the village.", "shelling"),
        ("The rebels denied responsibility for the killing of the nuns.", "killing"),
        ("The militia said it was not to blame for the abduction of the pilots.", "abduction"),
        ("Oman had nothing to do with the arrest of the singer.", "arrest"),
        ("The brigade bore no responsibility for the massacre.", "massacre"),
    ],
)
def test_who_took_no_part_did_not_do_it(told, text, word):
    """A deed that is his by the words beside it, or nobody's, is denied of him."""
    event = told(text, word)
    assert len(event.source) == 1
    assert event.status == "denied"


@pytest.mark.parametrize(
    ("text", "word", "sources"),
    [
        ("Belgium took no part in Israel's attack on Syria.", "attack", ["ISR"]),
        ("Britain took part in the attack on Syria.", "attack", ["GBR"]),
        ("Britain is responsible for the attack on Syria.", "attack", ["GBR"]),
        ("Togo took no part in the talks between Mali and Niger.", "talks", ["MLI", "NER"]),
        ("Qatar took no part in the talks between Mali and Niger.", "talks", ["MLI", "NER"]),
        ("Drivers took no part in the strike called by Peru's union.", "strike", ["PER"]),
        ("Drink played no role in the attack on the bishop.", "attack", []),
        ("Race had no role in the arrest of the singer.", "arrest", []),
        ("Peru played no small part in the arrest of the smugglers.", "arrest", []),
    ],
)
def test_what_others_did_stands(told, text, word, sources):
    """Whether they are named or not; what had no part in it, and is nobody, did not do it."""
    event = told(text, word)
    assert [party.country for party in event.source] == sources
    assert event.status == "happened"


@pytest.mark.parametrize(
    "text",
    [
        "Had Chad not taken part in the air strikes on Mali, it would have lost.",
        "Norway had no more part in the strikes on Libya after August.",
    ],
)
def test_who_had_a_part_before_or_would_not_have_had_one_did_it(told, text):
    """What was not so, and what was no more, tell that it was."""
    assert told(text, "strikes").status == "happened"
