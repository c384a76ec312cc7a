"""Who talks with whom, and what talks are only about."""

import pytest


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ruto and Erdogan held talks on Ukraine.", []),
        ("Wang Yi and Lavrov held consultations on North Korea.", []),
        ("Macron held talks with Merz on Gaza.", ["Merz"]),
        ("Chad's envoy is to call on the Togolese premier tonight.", ["the Togolese premier"]),
        ("Kenya's president dropped in on Somali herders on Friday.", ["Somali herders"]),
    ],
)
def test_nobody_is_talked_with_who_is_talked_about(deeds_in, text, target):
    """But who is called on is visited."""
    assert [found for name, _, found in deeds_in(text) if name == "CONSULT"] == [target]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Macron and Merz talked about Ukraine.", None),
        ("Turkey and Kenya exchanged views on the situation in Sudan.", None),
        ("Macron held talks with Merz on Gaza.", None),
        ("Macron and Merz talked about Ukraine in Paris.", "Paris"),
        ("The two presidents met on the island of Samos on Friday.", "Samos"),
    ],
)
def test_nobody_talks_in_what_is_talked_about(marks_in, text, place):
    """Nor in the other, though his name is a town's."""
    _, events = marks_in(text, "event")
    _, places = marks_in(text, "place")
    names = {one.id: one.text for one in places}
    assert [names.get(one.place) for one in events if one.type == "CONSULT"] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The two presidents talked about the fighting in Sudan.",
        "The two ministers spoke yesterday.",
        "Both delegations conferred on Tuesday.",
    ],
)
def test_officials_who_are_counted_talk_with_each_other(types_in, text):
    """Whoever they are."""
    assert "CONSULT" in types_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers spoke at a rally in Lima.",
        "The two brothers talked about football.",
        "The two ministers spoke against the bill.",
    ],
)
def test_others_only_speak(types_in, text):
    """To others, or of nothing political."""
    assert "CONSULT" not in types_in(text)


@pytest.mark.parametrize("text", ["Macron called Putin about Ukraine.", "Biden called Netanyahu about Gaza."])  # fmt: skip
def test_who_is_called_about_something_is_called_by_telephone(marks_in, text):
    """And not blamed."""
    _, events = marks_in(text, "event")
    assert [(one.type, one.mode) for one in events] == [("CONSULT", "phone")]


def test_the_two_sides_blame_each_other(deeds_in):
    """Though neither is named."""
    told = deeds_in("The two sides blamed each other for the breakdown of the talks.")
    assert ("ACCUSE", ["The two sides"], ["each other"]) in told


def test_officials_who_are_only_counted_may_have_talked_to_anybody(types_in):
    """Unlike "the two ministers"."""
    assert "CONSULT" not in types_in("Two Israeli officials talked about the attack on Iran.")


def test_over_a_meal_people_talk_where_they_are(marks_in):
    """It is no topic."""
    _, events = marks_in("The minister met the envoy over dinner in Brussels.", "event")
    assert [one.type for one in events] == ["CONSULT"]
    assert events[0].place is not None
