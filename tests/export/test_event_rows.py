"""Which events are coded rows."""

import pytest

from dragoman.export.events import cameo_lines, pairs, polecat_lines
from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import Event, Party
from dragoman.spans import Span
from dragoman.stages import standard


def rows(text, lines):
    """Return the events that have a row, by the words of their triggers."""
    report = read_text(text, title="-", date="2026-03-10")
    marks = Pipeline(standard())(default_reader().read([report])[0]).marks
    events = [mark for mark in marks if isinstance(mark, Event)]
    told = "\n".join(lines(report, marks, events))
    return {" ".join(span.of(text) for span in one.trigger) for one in events if one.id in told}


@pytest.mark.parametrize("lines", [cameo_lines, polecat_lines])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada lifted sanctions on two Chadian firms.", {"lifted sanctions"}),
        ("Ghana lifted its ban on Togolese rice.", {"lifted ban"}),
        ("France eased an arms embargo on Chad.", {"eased embargo"}),
        ("Chad imposed sanctions on Mali.", {"imposed sanctions"}),
        ("Peru revoked the ban it imposed in May.", {"revoked ban", "ban imposed"}),
    ],
)
def test_a_measure_that_is_only_lifted_is_no_row(lines, text, expected):
    """It stood before; one with a day of its own is a row of that day."""
    assert rows(text, lines) == expected


def _joint(by, words, trigger, *names):
    """Return who faces whom in an event that several do together, with no target."""
    trigger_span = Span(words.index(trigger), words.index(trigger) + len(trigger))
    spans = {name: Span(words.index(name), words.index(name) + len(name)) for name in names}
    source = tuple(Party(spans=(span,), country=name) for name, span in spans.items())
    event = Event(
        spans=(trigger_span,), trigger=(trigger_span,), type="CONSULT", cameo="04", source=source,
        status="happened", by=by,
    )  # fmt: skip
    return {(one.country, other.country) for one, other in pairs(event)}


@pytest.mark.parametrize(
    ("words", "trigger", "names", "pair"),
    [
        ("Peru met Chile and Cuba", "met", ("Peru", "Chile", "Cuba"), ("Chile", "Cuba")),
        ("Peru and Cuba met Chile", "met", ("Peru", "Cuba", "Chile"), ("Peru", "Cuba")),
        ("Mali fought Chad and Togo", "fought", ("Mali", "Chad", "Togo"), ("Chad", "Togo")),
        ("Oman phoned Iran, Iraq", "phoned", ("Oman", "Iran", "Iraq"), ("Iran", "Iraq")),
        ("Mali joined Togo and Niger", "joined", ("Mali", "Togo", "Niger"), ("Togo", "Niger")),
    ],
)
def test_who_stands_on_the_same_side_of_a_verb_is_no_pair(words, trigger, names, pair):
    """Rule: whoever stands across the verb is, both ways."""
    told = _joint("events:verb:meet", words, trigger, *names)
    assert pair not in told
    assert pair[::-1] not in told
    across = next(name for name in names if name not in pair)
    assert told == {two for one in pair for two in ((one, across), (across, one))}


@pytest.mark.parametrize(
    ("by", "words", "trigger"),
    [
        ("events:verb:meet", "Peru, Chile and Cuba met", "met"),
        ("events:noun:talks", "talks between Peru, Chile and Cuba", "talks"),
        ("events:noun:talks", "Peru at talks with Chile and Cuba", "talks"),
    ],
)
def test_all_of_one_side_face_each_other(by, words, trigger):
    """And so do those whom a noun tells, wherever they stand."""
    assert len(_joint(by, words, trigger, "Peru", "Chile", "Cuba")) == 6
