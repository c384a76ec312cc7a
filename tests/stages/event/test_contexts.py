"""What the words around an event say that it is about, and which verbs say nothing of it."""

import pytest


def _contexts(marks_in, text):
    """Return every context that the events of a text have."""
    events = marks_in(text, "event")[1]
    assert events
    return {context for mark in events for context in mark.contexts}


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Peru accused Chile of courting a rival in the region.", "legal"),
        ("Oslo pressed Lima to free two sailors.", "rights_freedoms"),
        ("Iranian guards and Taliban fighters traded fire at the crossing.", "economic"),
        ("Rockets fired from Gaza landed near the Israeli town of Sderot.", "territory"),
        ("Kenya threatened to mine the strait.", "natural_resource"),
        ("Chile watered down its sanctions against Peru.", "natural_resource"),
        ("Ghana urged Togo to judge for itself.", "legal"),
        ("Niger condemned the police who gassed students in Niamey.", "economic"),
        ("Opposition parties boycotted the vote in a climate of fear.", "environment"),
        ("Chile accused Peru of spoiling the investment climate.", "environment"),
    ],
)
def test_a_verb_is_about_nothing_that_only_its_noun_means(marks_in, text, context):
    """Who courts somebody is in no court, and who presses him has nothing to do with the press."""
    assert context not in _contexts(marks_in, text)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("A court in Lima sentenced two officers to nine years.", "legal"),
        ("Kenya condemned attacks on the press in Ghana.", "rights_freedoms"),
        ("Peru threatened to stop trade with Chile.", "economic"),
        ("Denmark promised to return land to Norway.", "territory"),
        ("Fiji accused Japan of breaking climate promises.", "environment"),
    ],
)
def test_a_noun_tells_what_an_event_is_about(marks_in, text, context):
    """What a court does is about the law."""
    assert context in _contexts(marks_in, text)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Peru threatened to tax Chilean grapes.", "economic"),
        ("Oslo accused two diplomats of spying for Russia.", "intelligence"),
        ("Ghana accused Togo of torturing two sailors.", "human_rights"),
        ("Oslo accused Minsk of torturing two envoys.", "human_rights"),
        ("Kenya urged Sudan to vote on Sunday.", "election"),
        ("Two ministers were accused of bribing a mayor in Lagos.", "corruption"),
    ],
)
def test_some_verbs_tell_what_an_event_is_about(marks_in, text, context):
    """Who spies or taxes speaks of just that."""
    assert context in _contexts(marks_in, text)


@pytest.mark.parametrize(
    ("text", "is_disaster"),
    [
        ("Romania sent tents to the flooded villages of Moldova.", True),
        ("India accused China of flooding the market with steel.", False),
    ],
)
def test_a_participle_at_a_noun_is_an_adjective_of_its_own(marks_in, text, is_disaster):
    """A flooded village is a disaster, and a market flooded with steel is none."""
    assert ("disasters" in _contexts(marks_in, text)) is is_disaster
