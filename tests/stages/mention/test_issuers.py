"""Whom a title alone means where two hold it: in a release its issuer's own holder."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import kind_of
from dragoman.stages import standard

_KENYA = "Nairobi, 3 May 2024\n\nPresident William Ruto today met President Paul Kagame of Rwanda."
_OSLO = "OSLO, 3 May 2024\n\nPrime Minister Jonas Lind met Prime Minister Mette Holm of Denmark."


def _holders(text):
    report = read_text(text, source="test", date="2024-06-12")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    return {m.spans[0].of(report.text): m.name for m in marks if kind_of(m) == "mention"}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (f"{_KENYA}\n\nThe President thanked Rwanda for its help.", "The President", "Ruto"),
        (f"{_KENYA}\n\nThe President promised to visit Kigali.", "The President", "Ruto"),
        (f"{_KENYA}\n\nThe President pledged to supply Rwanda with tea.", "The President", "Ruto"),
        (f"{_OSLO}\n\nThe Prime Minister said trade would grow.", "The Prime Minister", "Lind"),
        (f"{_KENYA}\n\nThe Rwandan President agreed.", "The Rwandan President", "Kagame"),
        (f"{_KENYA} The president thanked Rwanda.", "The president", "Ruto"),
        (f"{_KENYA} The president thanked Kenya.", "The president", "Kagame"),
        (f"{_KENYA} The president thanked farmers.", "The president", "Kagame"),
    ],
)
def test_a_title_alone_is_that_of_the_issuer(text, words, name):
    """A capital letter tells a release; nobody thanks his own state."""
    assert _holders(text)[words].endswith(name)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (f"{_KENYA}\n\nThen our President said tea would be sent.", "our President", "Ruto"),
        (f"{_OSLO}\n\nOur Prime Minister left for Bergen.", "Our Prime Minister", "Lind"),
        (f"{_KENYA}\n\nHe said that our president would go.", "our president", None),
        (f'{_KENYA}\n\n"Then our President left," he said.', "our President", None),
        ("Oslo, 3 May 2024\n\nPresident Ruto left. Our President stayed.", "Our President", None),
    ],
)
def test_our_president_is_that_of_the_issuer(text, words, name):
    """In nobody's quoted words, and only where one of the issuer's state is named."""
    found = _holders(text).get(words)
    assert (found or "").endswith(name) if name else not found


_COLUMN = (
    "What the two offices said of the ferry\n\nPrime Minister's Office, Norway\n\n3 May 2024\n\n"
    "Norwegian Prime Minister Jonas Lind today met Danish Prime Minister Mette Holm in Bergen. "
    "The two spoke at length of the ferry between their ports and of the tolls on the bridge.\n\n"
    "They agreed that officials would meet in June to speak of the harbour and its dredging.\n\n"
    "{heading}\n\n3 May 2024\n\nDanish Prime Minister Mette Holm had talks with Norwegian Prime "
    "Minister Jonas Lind in Bergen this morning. {told} raised the toll and praised the ferry.\n"
)


@pytest.mark.parametrize(
    ("heading", "told", "name"),
    [
        ("Office of the Prime Minister of Denmark", "The Prime Minister", "Holm"),
        ("Prime Minister's Office, Denmark", "The Prime Minister", "Holm"),
        ("Danish Ministry of Foreign Affairs", "The Prime Minister", "Holm"),
        ("Government of Denmark", "The Prime Minister", "Holm"),
        ("Danish Foreign Ministry (excerpt)", "The Prime Minister", "Holm"),
        ("Ministry of Trade, Norway", "The Prime Minister", "Lind"),
        ("The ferry", "The Prime Minister", "Lind"),
        ("Norway's ministry praises Denmark's ferry", "The Prime Minister", "Lind"),
        ("Danish Ministry of Foreign Affairs", "The Norwegian Prime Minister", "Lind"),
    ],
)
def test_a_title_alone_is_that_of_the_heading(heading, told, name):
    """In a column of read-outs each is of the office over it."""
    report = read_text(_COLUMN.format(heading=heading, told=told), source="test")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    found = [m for m in marks if kind_of(m) == "mention" and told in m.spans[0].of(report.text)]

    assert found[-1].name.endswith(name)
