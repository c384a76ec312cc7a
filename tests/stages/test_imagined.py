"""What is only imagined, and what has yet to be."""

import pytest


def _statuses(marks_in, text):
    _, marks = marks_in(text, "event")
    return {mark.status for mark in marks}


@pytest.mark.parametrize(
    "text",
    [
        "Imagine that Peru closes the canal and evacuates its citizens.",
        "Suppose that Peru's navy blockades the port and Chile sends troops.",
        "Imagine that a crisis begins. Peru closes the strait and Chile evacuates its citizens.",
        "Imagine that Chad invades Niger.",
        "Suppose Ghana expels the envoy of Togo.",
    ],
)
def test_what_is_imagined_is_hypothetical(marks_in, text):
    """So is what a scene goes on with."""
    assert _statuses(marks_in, text) == {"hypothetical"}


@pytest.mark.parametrize(
    "text",
    [
        "They supposed that Peru closed the canal.",
        "Suppose it ends. Peru closed its border in 1990.",
        "Peru closed the canal. Imagine that it rains.",
    ],
)
def test_what_is_told_is_not_imagined(marks_in, text):
    """A past deed beside an imagined scene took place."""
    assert _statuses(marks_in, text) == {"happened"}


@pytest.mark.parametrize(
    "text",
    [
        "Before the truce is signed, Peru will free the men.",
        "Before the Doha deal is signed, the rebels must leave the town.",
        "Peru will free the men before the treaty with Chile is signed.",
    ],
)
def test_what_comes_after_is_yet_to_be(marks_in, text):
    """Nothing is signed before it is."""
    assert not _statuses(marks_in, text) & {"happened", "ongoing"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru freed 40 fishermen before the accord was signed.",
        "Peru and Chile signed an accord before the vote.",
        "Peru freed the monks before Chile shelled the port.",
    ],
)
def test_what_came_after_took_place(marks_in, text):
    """Told in the past, it happened."""
    assert _statuses(marks_in, text) == {"happened"}


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Togo will reopen its port once the truce is in force.", "truce", "hypothetical"),
        ("The embargo will be lifted once the truce begins.", "truce", "hypothetical"),
        ("Once Chad frees the soldiers, Niger will open the border.", "frees", "hypothetical"),
        ("Chad will pay once its parliament ratifies the treaty.", "ratifies", "hypothetical"),
        ("Once the truce was in force, Chad freed the soldiers.", "truce", "happened"),
        ("The truce between Chad and Niger is once again in force.", "truce", "ongoing"),
    ],
)
def test_what_something_to_come_waits_for_is_hypothetical(told, text, word, status):
    """What was done "once" something was in force has been done, and so has what it waited for."""
    assert told(text, word).status == status


@pytest.mark.parametrize(
    "text",
    [
        "Chile will pay its teachers once their strike is over.",
        "Iran will free the crew once Iraq's blockade ends.",
        "Chad's army will go home once the war with Niger ends.",
    ],
)
def test_what_ends_once_something_is_done_goes_on_till_then(marks_in, text):
    """It may be told of or not, but it is not what the other waits for."""
    nouns = ("strike", "blockade", "war")

    for event in marks_in(text, "event")[1]:
        assert event.status != "hypothetical" or not event.text.startswith(nouns)


@pytest.mark.parametrize(
    ("text", "is_scene"),
    [
        ("Imagine that war comes. They bomb the port of Chile every night.", True),
        ("Suppose that it rains. The mayor sleeps. Then Ghana invades Togo.", True),
        ("Imagine that you live in Lome. Ghana bombs Togo each day.", False),
        ("Suppose that the maps are old. Chad shells Niger again.", False),
        ("Imagine that the talks fail. Officials say that Peru bombs Chile.", False),
        ("Suppose that it rains. The mayor sleeps. Ghana invades Togo.", False),
    ],
)
def test_news_behind_a_scene_is_none_of_it(marks_in, text, is_scene):
    """What goes on every day, is said by somebody or stands farther off is news."""
    assert ("hypothetical" in _statuses(marks_in, text)) is is_scene


@pytest.mark.parametrize(
    "text",
    [
        "Ghana will not trade before the Togolese sanctions are lifted.",
        "The monks will fast until the Chilean siege is ended.",
        "The union will strike until the American embargo is eased.",
    ],
)
def test_what_has_yet_to_end_is_there(marks_in, text):
    """Only what has yet to be made is still to come."""
    _, marks = marks_in(text, "event")
    assert all(mark.status != "planned" for mark in marks if mark.type in {"ASSAULT", "SANCTION"})
