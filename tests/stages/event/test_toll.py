"""Those an attack killed or hurt, told beside it."""

import pytest


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "A Ghanaian peacekeeper was killed when horsemen attacked a UN patrol in Abyei.",
            (["horsemen"], ["a UN patrol in Abyei"]),
        ),
        (
            "At least five people, four of them rangers, were killed in the clashes.",
            ([], ["At least five people"]),
        ),
        ("Police opened fire on a crowd and killed four people.", (["Police"], ["a crowd"])),
        ("Rebels raided a camp and killed six soldiers.", (["Rebels"], ["a camp"])),
        (
            "Police killed nine people in a shootout with drug sellers.",
            (["Police"], ["drug sellers"]),
        ),
        (
            "The air force struck the dam in January, when 24 civilians were killed.",
            (["The air force"], ["24 civilians"]),
        ),
        (
            "Howitzers shelled the railway yard at Izium, where two medics were wounded.",
            (["Howitzers"], ["the railway yard at Izium"]),
        ),
        (
            "A patrol boat came under fire on Tuesday; one sailor was wounded.",
            ([], ["A patrol boat"]),
        ),
        ("Troops raided a village, and two farmers were killed.", (["Troops"], ["a village"])),
    ],
)
def test_who_is_killed_in_an_attack_is_told_with_it(deeds_in, text, deed):
    """Rule: the word that names the attack tells what it did, with whom it killed if it names no other."""
    assert [(who, whom) for name, who, whom in deeds_in(text) if name == "ASSAULT"] == [deed]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen kidnapped two engineers and killed their driver.",
        "Gunmen killed a judge and wounded two clerks.",
        "Gunmen stormed a church and killed the bishop.",
        "Fighters attacked a village and killed its chief.",
        "Jihadists raided a camp, and the army killed six of them.",
        "The rebels shelled the port three years after their leader was killed.",
        "Thai soldiers shot at a patrol, and Cambodian rockets killed a grocer.",
        "Peru accused Chile of raiding a depot and killing two guards.",
    ],
)
def test_who_is_killed_besides_is_killed_for_himself(types_in, text):
    """By others, at another time, or where somebody else is carried off, a killing is a deed of its own."""
    assert types_in(text).count("ASSAULT") == 2
