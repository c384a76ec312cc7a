"""The language of a report is what its words say, where there are enough of them."""

import msgspec
import pytest

from dragoman.ingest.language_id import language_of, settle_language
from dragoman.ingest.text import read_text

ENGLISH = "The ministers met in the capital on Monday and agreed to keep the border open until the spring. "
GERMAN = "Die Minister trafen sich am Montag in der Hauptstadt und wollen die Grenze offen halten. "
FRENCH = (
    "Les ministres se sont réunis lundi dans la capitale et veulent garder la frontière ouverte. "
)
RUSSIAN = (
    "Министры встретились в понедельник в столице и решили держать границу открытой до весны. "
)


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (GERMAN, "de"), (FRENCH, "fr"), (RUSSIAN, "ru"), ("Talks in Bonn", None)],
)
def test_language(text, language):
    """A sentence is enough, a headline is not."""
    assert language == language_of(text)


@pytest.mark.parametrize(
    ("text", "declared", "settled"),
    [
        (ENGLISH * 5, "de", ("en", None)),
        (GERMAN * 5, "en", ("de", "language: de")),
        (GERMAN, None, ("de", "language: de")),
        ("Gespräche in Bonn", "de", ("de", "language: de")),
        ("Talks in Bonn", None, (None, None)),
        (ENGLISH, "en", ("en", None)),
    ],
)
def test_text_and_declaration(text, declared, settled):
    """A long text outweighs what is declared; a short one does not."""
    assert settled == settle_language(read_text(text, language=declared))


def test_furniture_does_not_count():
    """A page in English with a German cookie notice is in English."""
    report = read_text(f"Talks in Bonn go on\n\n{ENGLISH * 3}\n\nShare this: {GERMAN * 2}")
    assert ("en", None) == settle_language(msgspec.structs.replace(report, language="de"))
