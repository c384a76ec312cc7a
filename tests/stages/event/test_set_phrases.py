"""Deeds in set phrases, whose verbs tell them of nothing else."""

import pytest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Algeria has washed its hands of the peace process in Mali.",
            ("REJECT", ["Algeria"], ["Mali"]),
        ),
        ("Kenya washed its hands of the exiles.", ("REJECT", ["Kenya"], ["the exiles"])),
        (
            "Lima went along with Quito's suggestion of a joint fish count.",
            ("AGREE", ["Lima"], ["Quito"]),
        ),
        (
            "Angola came round to Gabon's view on the oil blocks.",
            ("AGREE", ["Angola"], ["Gabon"]),
        ),
        ("Oman took Iran's offer of a pipeline.", ("AGREE", ["Oman"], ["Iran"])),
        (
            "Tanzania's speaker heaped scorn on the opposition.",
            ("ACCUSE", ["Tanzania's speaker"], ["the opposition"]),
        ),
        (
            "Ghana's bishops had stern words for the president.",
            ("ACCUSE", ["Ghana's bishops"], ["the president"]),
        ),
        (
            "Canada's envoy heaped praise on the Kurds.",
            ("SUPPORT", ["Canada's envoy"], ["the Kurds"]),
        ),
        ("Palau switched its allegiance to Beijing.", ("SUPPORT", ["Palau"], ["Beijing"])),
        (
            "The bishops of Peru gave their blessing to the miners.",
            ("SUPPORT", ["The bishops of Peru"], ["the miners"]),
        ),
        (
            "Malta looked to Italy for help with the oil slick.",
            ("REQUEST", ["Malta"], ["Italy"]),
        ),
        ("Lesotho sent a distress call to Pretoria.", ("REQUEST", ["Lesotho"], ["Pretoria"])),
        ("Belgrade rattled its sabre at Pristina.", ("THREATEN", ["Belgrade"], ["Pristina"])),
        ("Iran and Iraq came to terms over the river.", ("AGREE", ["Iran", "Iraq"], [])),
        (
            "Estonian and Finnish officials exchanged views on the cable.",
            ("CONSULT", ["Estonian", "Finnish"], []),
        ),
        (
            "Sudan made a commitment to the World Bank on its debts.",
            ("AGREE", ["Sudan"], ["the World Bank"]),
        ),
        (
            "The ministry gave ground to the dockers of Piraeus.",
            ("CONCEDE", ["The ministry"], ["the dockers of Piraeus"]),
        ),
        ("Togo gave Benin a blunt refusal.", ("REJECT", ["Togo"], ["Benin"])),
        ("Guinea's teachers stayed off work on Monday.", ("PROTEST", ["Guinea's teachers"], [])),
        (
            "Lorry drivers brought Brussels to a standstill on Friday.",
            ("PROTEST", ["Lorry drivers"], []),
        ),
        (
            "The Czech foreign minister made a stop in Ulan Bator.",
            ("CONSULT", ["The Czech foreign minister"], ["Ulan Bator"]),
        ),
        (
            "Doctors from Cuba set up a field hospital in Port-au-Prince.",
            ("AID", ["Doctors from Cuba"], ["Port-au-Prince"]),
        ),
        (
            "Sudan's army drove herders from their pastures.",
            ("COERCE", ["Sudan's army"], ["herders"]),
        ),
    ],
)
def test_a_set_phrase_tells_its_deed(deeds_in, text, found):
    """Whatever else its verb tells."""
    assert found in deeds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Danish surgeon washed her hands of ink.",
        "Pilate washed his hands in Jerusalem.",
        "From the ridge in Nepal they saw the eye of the storm.",
        "Two Kenyan hikers went along with the plan of their guide.",
        "The dogs came round to the back door in Lima.",
        "The striker switched his allegiance to a club in Turin.",
        "The cook heaped rice on a plate in Lima.",
        "Malta looks to the south for its sunshine.",
        "A blizzard brought Oslo to a standstill.",
        "The islanders of Fiji came to terms with the loss.",
        "Two choirs from Riga exchanged views on a hymn.",
        "The lawn gave ground to the weeds in Kent.",
        "The boy glued the wings to a model jet in Austria.",
    ],
)
def test_the_same_words_of_other_things_tell_nothing(types_in, text):
    """Hands are washed and rice is heaped as well."""
    assert types_in(text) == []


def test_what_is_measured_is_told_once(deeds_in):
    """An hour of talks is talks."""
    text = "Morocco's foreign minister held an hour of talks with his Spanish counterpart."
    assert [one[0] for one in deeds_in(text)] == ["CONSULT"]
    text = "Malawi's president and Zambia's held two days of talks in Lusaka."
    assert [one[0] for one in deeds_in(text)] == ["CONSULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru met the miners' demands.",
        "Gabon met the teachers' demands for back pay.",
        "Madrid has met the demands of the Catalan growers.",
    ],
)
def test_who_meets_demands_gives_in(types_in, text):
    """The demands are a deed of their own."""
    assert set(types_in(text)) == {"CONCEDE", "REQUEST"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("An Iranian court sentenced the gunman to death.", ["SANCTION"]),
        ("A court in Minsk had sentenced him to death.", ["SANCTION"]),
        ("Two men shot a Kenyan senator to death in Kisumu.", ["ASSAULT"]),
        ("Vigilantes hacked a cattle thief to death in Katsina.", ["ASSAULT"]),
        ("Police in Lahore beat a baker to death.", ["ASSAULT"]),
    ],
)
def test_what_ends_in_death_is_told_once(types_in, text, kinds):
    """Death is how a sentence or a blow ends."""
    assert types_in(text) == kinds
