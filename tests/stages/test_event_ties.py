"""Words of war, friendship and support that verbs tell with their objects."""

import pytest


def _told(marks_in, text):
    """Return type, source and target countries of each event of a text."""
    return [
        (event.type, [one.country for one in event.source], [one.country for one in event.target])
        for event in marks_in(text, "event")[1]
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ghana reasserted its friendship with Togo.", "SUPPORT"),
        ("Ghana underlined its close friendship with Togo.", "SUPPORT"),
        ("Ghana reaffirmed its alliance with Togo.", "SUPPORT"),
        ("Ghana overcame its enmity with Togo.", "SUPPORT"),
        ("Ghana has mended its fences with Togo after years of strife.", "SUPPORT"),
        ("Ghana mended its fences with Togo.", "SUPPORT"),
        ("Ghana came to terms with Togo.", "AGREE"),
        ("Ghana came to terms with Togo over the border.", "AGREE"),
        ("Ghana has come to terms with Togo on fishing rights.", "AGREE"),
        ("Ghana went to war with Togo.", "ASSAULT"),
        ("Ghana will abandon its trade ties with Togo.", "SANCTION"),
    ],
)
def test_ties_made_and_broken(marks_in, text, kind):
    """With whom is the target."""
    assert _told(marks_in, text) == [(kind, ["GHA"], ["TGO"])]


@pytest.mark.parametrize(
    "text",
    [
        "The farmer mended fences near the Togolese border.",
        "The widow came to terms with her loss.",
        "Togo came to terms with the defeat.",
        "Sons of Togo went to war and never came home.",
        "He reaffirmed his friendship with the singer.",
    ],
)
def test_fences_and_friendships_of_private_people_are_no_ties(marks_in, text):
    """Nor is what nobody else takes part in."""
    assert _told(marks_in, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Togo won the backing of Ghana for its bid.",
        "Togo gained the support of Ghana.",
        "Togo has earned support from Ghana.",
        "Togo obtained backing from Ghana.",
        "Togo has secured the support of Ghana.",
    ],
)
def test_support_that_is_won_comes_from_who_gives_it(marks_in, text):
    """Who wins it is the target."""
    assert ("SUPPORT", ["GHA"], ["TGO"]) in _told(marks_in, text)


@pytest.mark.parametrize(
    "text",
    [
        "Togo won the match against Ghana.",
        "Togo gained 40 seats.",
        "Togo secured a loan.",
    ],
)
def test_what_else_is_won_is_no_support(marks_in, text):
    """Only support and the like is."""
    assert "SUPPORT" not in {kind for kind, _, _ in _told(marks_in, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's deputy premier left for Lagos on Friday for talks of the fishing board with Benin.",
        "Ghana's envoy flew to Lagos for a session of the border commission with Benin.",
        "Ghana's foreign minister travelled to Lagos for talks with Togo.",
        "Ghana's president arrived in Abuja for a meeting with his Beninese counterpart.",
    ],
)
def test_a_journey_to_talks_is_one_to_where_it_goes(marks_in, text):
    """Whoever is talked to there."""
    assert ("CONSULT", ["GHA"], ["NGA"]) in _told(marks_in, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ghana was critical of Togo on Monday.", "ACCUSE"),
        ("Ghana's premier was scathing about Togo's new toll.", "ACCUSE"),
        ("Ghana is supportive of Togo's bid.", "SUPPORT"),
        ("Ghana was thankful to Togo.", "SUPPORT"),
        ("The envoy of Ghana was appreciative of Togo's patience.", "SUPPORT"),
    ],
)
def test_an_adjective_tells_blame_or_thanks(marks_in, text, kind):
    """Of or to whom is the target, or whose thing it is."""
    assert _told(marks_in, text) == [(kind, ["GHA"], ["TGO"])]


@pytest.mark.parametrize(
    "text",
    [
        "The role of Togo was critical.",
        "The patient was in a critical state in Togo.",
        "I am grateful to my mother.",
        "The reviewer was critical of the film.",
    ],
)
def test_other_adjectives_tell_nothing(marks_in, text):
    """Nor do those of private people."""
    assert _told(marks_in, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The armies of Mali and Niger fought on Monday.",
        "Malian and Nigerien soldiers battled near the river.",
        "Malian and Nigerien soldiers skirmished near the river.",
        "Malian and Nigerien troops fought for two days.",
        "The forces of Mali and Niger battled for a week.",
    ],
)
def test_two_forces_fight_each_other(marks_in, text):
    """Both are sources."""
    assert [("ASSAULT", {"MLI", "NER"})] == [
        (kind, set(source)) for kind, source, _ in _told(marks_in, text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Malian and Nigerien athletes battled for the title.",
        "Mali and Niger fought for a bigger quota.",
        "The lawyers of Mali and Niger battled in court.",
    ],
)
def test_who_bears_no_arms_fights_no_battle(marks_in, text):
    """A struggle for something is none."""
    assert "ASSAULT" not in {kind for kind, _, _ in _told(marks_in, text)}
