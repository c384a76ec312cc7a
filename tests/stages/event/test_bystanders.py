"""Who is named beside a deed for another reason than that he takes part in it."""

import pytest


@pytest.fixture(scope="module")
def sides_of_type(deeds_in):
    """Return a function that gives the words of source and target of the events of one type."""
    return lambda text, kind: [
        (source, target) for name, source, target in deeds_in(text) if name == kind
    ]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The Houthis sentenced 17 people to death for spying for Israel and its allies.", []),
        ("Two clerks spied for Chile.", []),
        ("North Korea spied on the South's fleet.", ["the South's fleet"]),
    ],
)
def test_who_is_spied_for_is_not_spied_on(sides_of_type, text, target):
    """A spy harms another than his master."""
    assert [one[1] for one in sides_of_type(text, "COERCE")] in ([target], [])


def test_the_avenged_are_not_attacked(sides_of_type):
    """Who avenges the dead attacks somebody else."""
    ((source, target),) = sides_of_type("The rebels vowed to avenge the dead.", "ASSAULT")
    assert (source, target) == (["The rebels"], [])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Oman arrested a blogger despite an appeal from the UN.", ["Oman"]),
        ("A blogger was held by Oman in spite of an appeal from the UN.", ["Oman"]),
    ],
)
def test_in_spite_of_whom_it_is_done(sides_of_type, text, source):
    """Whoever stands behind "despite" has not done it."""
    assert [one[0] for one in sides_of_type(text, "COERCE")] == [source]


def test_who_rules_against_a_jailing_has_not_jailed(sides_of_type):
    """The court in whose spite somebody is in jail did not put him there."""
    text = (
        "The mayor of Istanbul remains in jail despite a ruling by the constitutional court "
        "that he be freed."
    )
    assert sides_of_type(text, "COERCE") == [([], ["The mayor of Istanbul"])]


def test_who_signs_a_deal_has_agreed(sides_of_type):
    """What is signed is no agreement beside the signing; one that is only broken with was."""
    text = "Kenyan doctors went back after signing a deal with the government."
    assert sides_of_type(text, "AGREE") == []
    assert sides_of_type(text, "SUPPORT") == [(["Kenyan doctors"], ["the government"])]
    text = "New Caledonia's separatists broke with an accord reached near Paris."
    assert [one[0] for one in sides_of_type(text, "REJECT")] == [["New Caledonia's separatists"]]


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        (
            "Kenyan boats sailed despite a warning by the harbour board.",
            "THREATEN",
            "the harbour board",
        ),
        (
            "Oman deported the nurses despite a plea from the bishops.",
            "REQUEST",
            "the bishops",
        ),
        ("Peru reopened the mine despite protests by the villagers.", "PROTEST", "the villagers"),
        (
            "Norway shipped the radars in spite of objections from its own coast guard.",
            "REJECT",
            "its own coast guard",
        ),
    ],
)
def test_who_warned_or_objected_in_vain_did_so(sides_of_type, text, kind, source):
    """What stands behind "despite" is somebody's deed as well."""
    ((told, _),) = sides_of_type(text, kind)
    assert told == [source]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Morocco will not extradite the ousted president of Gabon.", []),
        ("Peru extradited a smuggler to Brazil on Friday.", ["Brazil"]),
        ("Spain refused to extradite two generals to Chile.", ["Chile"]),
        ("Two bankers were extradited to Togo.", ["Togo"]),
    ],
)
def test_who_is_extradited_receives_nobody(sides_of_type, text, target):
    """The target of an extradition is who receives him."""
    assert [one[1] for one in sides_of_type(text, "COOPERATE")] == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Thousands of Georgians took to the streets of Tbilisi against the foreign agents law.",
            [],
        ),
        ("Two hundred students took to the streets of Conakry.", []),
        ("Copper miners poured into the squares of Lima.", []),
        (
            "Hundreds of Iraqis took to the squares of Basra against the governor.",
            ["the governor"],
        ),
        ("Pensioners marched on Madrid.", ["Madrid"]),
    ],
)
def test_a_crowd_is_not_against_the_town_in_whose_streets_it_is(sides_of_type, text, target):
    """Where it marches on a town it may be."""
    assert [one[1] for one in sides_of_type(text, "PROTEST")] in ([target], [])


@pytest.mark.parametrize(
    "text",
    [
        "Brazil voted for it and India abstained.",
        "Nineteen African states voted for it, while Kenya abstained.",
        "Eleven states voted for it, with China and Russia abstaining.",
    ],
)
def test_who_abstains_does_nothing_to_those_who_vote(deeds_in, text):
    """Both only vote, each for himself."""
    assert all(one[2] == [] for one in deeds_in(text))
