"""Who is meant where a clause behind a deed points back to somebody."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.knowledge.deeds import Deed, kind_of
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Party
from dragoman.spans import Span
from dragoman.stages import standard
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.pointing import as_named


def _done_to(text, verb, target):
    """Return the words of the target of a deed that would be done to some words of a text."""
    report = read_text(text, title="-", date="2026-03-10")
    reading = Pipeline(standard())(default_reader().read([report])[0])
    word = next(token for token in reading.tokens if token.text == verb)
    begin = text.index(target)
    party = Party(spans=(Span(begin, begin + len(target)),))
    deed = Deed(kind_of("ASSAULT", ""), (), frozenset(), "")
    found = Found(deed, word.index, (word.index,), (), (party,), None, "head")
    after = as_named(reading, Parties(reading), found)
    return [" ".join(span.of(text) for span in one.spans) for one in after.target]


@pytest.mark.parametrize(
    ("text", "verb", "target", "named"),
    [
        (
            "Chad will fight the Libyans until that group gives in.",
            "fight",
            "that group",
            "Libyans",
        ),
        ("Togo bombed Ghana before that army could move.", "bombed", "that army", "Ghana"),
        ("Peru vowed to strike at Chile unless that lobby falls.", "vowed", "that lobby", "Chile"),
        ("Mali attacked Niger as that force crossed.", "attacked", "that force", "Niger"),
        (
            "Kenya will fight in Somalia until that country votes.",
            "fight",
            "that country",
            "Somalia",
        ),
        ("Chad intervened in Niger because that state fell.", "intervened", "that state", "Niger"),
        ("Iran waged war on Oman until those tribes left.", "waged", "those tribes", "Oman"),
    ],
)
def test_that_group_in_a_later_clause_is_whom_the_deed_names(text, verb, target, named):
    """Whoever is named with the deed is meant, and is nearer to it."""
    (words,) = _done_to(text, verb, target)
    assert words.endswith(named)


@pytest.mark.parametrize(
    ("text", "verb", "target"),
    [
        ("Peru attacked that group.", "attacked", "that group"),
        ("Chad shelled the hill until that group gave in.", "shelled", "that group"),
        ("Chad will fight in Mali until those rebels left.", "fight", "those rebels"),
        ("Togo struck after the Ghanaians left.", "struck", "the Ghanaians"),
        ("Mali attacked Niger as its force crossed.", "attacked", "its force"),
    ],
)
def test_other_targets_stay(text, verb, target):
    """Who is not pointed at, stands in no later clause, or is all that is named."""
    assert _done_to(text, verb, target) == [target]
