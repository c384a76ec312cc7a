"""What a word may tell, and how well that fits what stands by it."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.stages import standard
from dragoman.stages.event.nouns import Nouns
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.verbs import Verbs

BEFORE = Pipeline([stage for stage in standard() if stage.name in {"times", "places", "mentions"}])


def fits(text, form):
    """Return how well each type fits a word of a text."""
    reading = BEFORE(default_reader().read([read_text(text, source="test", title="-")])[0])
    word = next(token for token in reading.tokens if token.text == form)
    parties = Parties(reading)
    finder = Nouns(reading, parties) if word.upos == "NOUN" else Verbs(reading, parties)
    found = {}
    for kind, fit in finder.fitting(word):
        found[kind.type] = max(fit, found.get(kind.type, 0.0))
    return found


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Ghana accepted the invitation of Togo.", "accepted", "AGREE"),
        ("Ghana accepted the mediation of Togo.", "accepted", "AGREE"),
        ("Ghana accepted 400 refugees from Togo.", "accepted", "AID"),
        ("Ghana accepted the resignation of its minister.", "accepted", "RETREAT"),
        ("Ghana barred the pilot of the plane.", "barred", "COERCE"),
        ("Ghana barred imports from Togo.", "barred", "SANCTION"),
        ("Ghana trained the crew of a Togolese boat.", "trained", "AID"),
        ("Ghana trained with Togo.", "trained", "COOPERATE"),
        ("Ghana expelled two diplomats of Togo.", "expelled", "SANCTION"),
        ("Ghana expelled a missionary from Togo.", "expelled", "COERCE"),
        ("Ghana expelled twelve foreign workers.", "expelled", "COERCE"),
        ("Ghana returned the drum to Togo.", "returned", "CONCEDE"),
        ("Ghana returned to the talks with Togo.", "returned", "CONSULT"),
        ("Ghana handed over the airstrip to Togo.", "handed", "CONCEDE"),
        ("Ghana handed over a fugitive to Togo.", "handed", "COOPERATE"),
        ("Ghana handed over its rifles to Togo.", "handed", "RETREAT"),
        ("Ghana closed the border with Togo.", "closed", "COERCE"),
        ("Ghana closed its embassy in Togo.", "closed", "SANCTION"),
        ("Ghana opened an embassy in Togo.", "opened", "SUPPORT"),
        ("Ghana called the arrest a provocation.", "called", "ACCUSE"),
        ("Ghana is spreading rumours about Togo.", "spreading", "COERCE"),
        ("The court examined the sale.", "examined", "ACCUSE"),
        ("Ghana exchanged fire with Togo.", "exchanged", "ASSAULT"),
        ("Ghana exchanged data with Togo.", "exchanged", "COOPERATE"),
        ("Ghana signed the charter with Togo.", "signed", "SUPPORT"),
    ],
)
def test_the_type_that_fits_best(text, form, expected):
    """Rule: the object, or the phrase beside a word, picks what the word tells."""
    found = fits(text, form)

    assert expected == max(found, key=lambda name: found[name])


@pytest.mark.parametrize(
    ("text", "form", "unexpected"),
    [
        ("Ghana called its ambassador a friend.", "called", "ACCUSE"),
        ("Ghana is spreading the cost over ten years.", "spreading", "COERCE"),
        ("Ghana returned home.", "returned", "CONCEDE"),
    ],
)
def test_what_does_not_fit(text, form, unexpected):
    """Rule: a deed that lacks its object or phrase hardly counts."""
    assert fits(text, form).get(unexpected, 0.0) < 0.2


def test_met_needs_outweigh_a_deed_without_needs():
    """Rule: "accepted 400 refugees" is help, and only half as much agreement as an offer taken."""
    refugees, offer = (
        fits(f"Ghana accepted {what}.", "accepted") for what in ("400 refugees", "the thing")
    )

    assert refugees["AGREE"] == pytest.approx(offer["AGREE"] / 2)
