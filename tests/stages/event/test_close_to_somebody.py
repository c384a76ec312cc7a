"""What is done to somebody's brother or friend is not done to him."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The son of judge Esther Solano was killed on Sunday.",
            "The son of judge Esther Solano",
        ),
        (
            "The brother of Minister Juan Rios was arrested in Quito.",
            "The brother of Minister Juan Rios",
        ),
        ("A nephew of President Ruto was kidnapped in Goma.", "A nephew of President Ruto"),
        ("The sons of Hosni Mubarak were freed.", "The sons of Hosni Mubarak"),
        (
            "The killer of opposition leader Ana Roca was freed.",
            "The killer of opposition leader Ana Roca",
        ),
        (
            "The daughter of the Iranian envoy was expelled from Norway.",
            "The daughter of the Iranian envoy",
        ),
    ],
)
def test_who_is_close_to_somebody_suffers_himself(marks_in, text, words):
    """And the deed is told of him, with all his words."""
    report, (event,) = marks_in(text, "event")
    (party,) = event.target
    assert words == " ".join(span.of(report.text) for span in party.spans)
    assert not (party.actor or "").startswith("person/")


@pytest.mark.parametrize(
    "text",
    [
        "A friend of Vladimir Putin was arrested in Rome.",
        "A former classmate of Kim Jong Un was expelled.",
        "The accuser of President Lopez was sued.",
        "A donor of Donald Trump was jailed.",
    ],
)
def test_nothing_is_done_to_whom_he_is_close(marks_in, text):
    """Also where nobody knows who it is."""
    parties = [party for event in marks_in(text, "event")[1] for party in event.target]
    assert all(not (party.actor or "").startswith("person/") for party in parties)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Peru condemned the arrest of President Ruto.", "person/william-ruto"),
        ("Peru condemned the decision of President Ruto.", "person/william-ruto"),
        ("The killing of opposition leader Ana Roca shocked Lima.", "person/ana-roca"),
    ],
)
def test_what_is_done_to_his_things_or_himself_is_done_to_him(marks_in, text, actor):
    """A decision is nobody."""
    parties = [party for event in marks_in(text, "event")[1] for party in event.target]
    assert actor in {party.actor for party in parties}


@pytest.mark.parametrize(
    "text",
    [
        "The president flew to Oslo to press his case that the levy is unfair.",
        "Ministers pressed their case for a bigger quota.",
    ],
)
def test_who_presses_his_case_accuses_nobody(marks_in, text):
    """He argues for what he wants."""
    assert all(event.type != "ACCUSE" for event in marks_in(text, "event")[1])


def test_troops_that_would_be_sent_are_not_threatened(marks_in):
    """They are what somebody threatens with."""
    _, events = marks_in("Trump threatened to deploy the military in Chicago.", "event")
    assert [()] == [event.target for event in events if event.type == "THREATEN"]
