"""Who is listed as a terrorist; charges that are none; what talks are about."""

import pytest


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The United States designated the gang a terrorist organisation.", "the gang"),
        ("Canada designated the gang as a terrorist group.", "the gang"),
        ("Paraguay declared Hezbollah a terrorist organisation.", "Hezbollah"),
        ("Canada listed the gang as a terrorist entity.", "the gang"),
        ("Argentina added Hamas to its list of terrorist groups.", "Hamas"),
    ],
)
def test_who_is_listed_is_under_sanctions(deeds_in, text, target):
    """A government that calls somebody terrorists by law puts him under its measures."""
    ((found, _, targets),) = deeds_in(text)
    assert (found, targets) == ("SANCTION", [target])


@pytest.mark.parametrize(
    "text",
    [
        "The guide listed the hotel as the best in Fiji.",
        "The minister declared himself a friend of Chad.",
        "A court put an interim leader in charge of the party.",
        "The minister in charge of Kurdish affairs left the room.",
    ],
)
def test_other_lists_and_charges_are_none(deeds_in, text):
    """Nor is anybody accused who is in charge."""
    assert not {"ACCUSE", "SANCTION"} & {one[0] for one in deeds_in(text)}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("European leaders discussed the American peace plan in Paris.", []),
        ("Ukrainian negotiators flew to Geneva to discuss an American peace plan.", []),
        ("The ministers discussed a Turkish proposal.", []),
        ("Oman's envoy discussed the Iranian plan with Qatar.", ["Qatar"]),
        ("The ministers debated with their Turkish colleagues.", ["their Turkish colleagues"]),
    ],
)
def test_a_plan_is_nobody_to_talk_with(deeds_in, text, target):
    """Whose plan it is need not be there."""
    found = [one[2] for one in deeds_in(text) if one[0] == "CONSULT"]
    assert found
    assert all(one == target for one in found)
