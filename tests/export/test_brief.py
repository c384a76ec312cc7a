"""The one-page brief."""

import msgspec

from dragoman.export.brief import brief
from dragoman.records import Commitment, Source, Statement
from dragoman.spans import Span

EXPECTED = """\
# Ferry link to reopen, ministers say

4 Mar 2024 (from: meta) · The Example Gazette · R. Writer · https://example.org/ferry
The source also gives other dates: 2024-03-01 (json-ld).
Lines refer to the text as stored. 1 event, 1 report, 1 named voice. Report {report}.

## Key points

- Two capitals agree on a date (line 3)
- Ships sail again in spring. (line 5)

## Who said what

**Ana Prado (HIL)**

- “We will reopen the ferry by 1 May 2024.” — briefing, 4 Mar 2024 (direct, line 7)

## Planned, asked for, possible or denied

- Ana Prado (HIL) → LOW: reopen — promised, according to Ana Prado (HIL) (line 7)

## What was promised

- Ana Prado (HIL): reopen the ferry — will, due by 1 May 2024, according to Ana Prado (HIL) (line 7)
- Ships: sail again — will, no date (line 5)

## Figures

- 60 percent · cost — up, ×2, from 30 (implied) to 60, number 1 in costs, over fuel (line 8)

## Stances

- Ana Prado (HIL): opposes the toll (line 10)

## Silences

- The Lowland read-out (LOW): leaves out “the ferry” (line 10)

## Damaged text (flagged, not repaired)

- mojibake: Quayside (line 10)
"""


def test_the_whole_brief(example):
    """Every line says who, what and where it stands; dated promises come before others."""
    report, marks = example

    assert EXPECTED.format(report=report.id) == brief(report, marks)


def test_hopes_are_no_promises(example):
    """What somebody hopes that another will do is promised by nobody."""
    report, marks = example
    hoped = [
        msgspec.structs.replace(mark, strength="hopes") if isinstance(mark, Commitment) else mark
        for mark in marks
    ]

    assert "What was promised" in brief(report, marks)
    assert "What was promised" not in brief(report, hoped)


def test_long_reports_stay_on_one_page(example):
    """What does not fit is counted."""
    report, (prado, *_) = example
    said = [
        Statement(spans=(Span(start, start + 9),), id=f"s{start}", text=f"words {start}")
        for start in range(20)
    ]

    shown = brief(report, [prado, *said])

    assert 3 == shown.count("- words")
    assert "- and 17 more statements" in shown


def test_a_report_that_was_not_read_says_so(example):
    """No counts of what nobody looked for."""
    report, _ = example
    unread = msgspec.structs.replace(report, not_read="language: fr", damage=())

    shown = brief(unread, ())

    assert "kept but not read (language: fr)" in shown
    assert "0 events" not in shown


def test_hostile_headlines_stay_words(example):
    """Markup and control characters of a page mean nothing here."""
    report, _ = example
    hostile = msgspec.structs.replace(report, blocks=(), title="<b>\x1b[2J\u202e")

    head = brief(hostile, ()).splitlines()[0]

    assert r"# \<b\>" in head
    assert "\x1b" not in head
    assert "\u202e" not in head


def test_a_silence_is_told_once(example):
    """What an account leaves out stands among the silences, not among what it said."""
    report, marks = example
    cue, on = "made no mention of", "the ferry. Prado"
    start, end = report.text.index(cue), report.text.index(on)
    told = Statement(
        spans=(Span(end, end + 9),), id="s9", text="the ferry", cue=(Span(start, start + 18),),
        distance="decline",
    )  # fmt: skip

    said = brief(report, [*marks, told])

    assert said == brief(report, marks)
    assert 1 == said.count("leaves out")


def test_what_is_kept_back_does_not_read_as_told(example):
    """The cue of what was neither confirmed nor denied is not "confirmed" alone."""
    report, marks = example
    at = report.text.index("the ferry. Prado")
    kept = Statement(
        spans=(Span(at, at + 9),), id="s9", text="the ferry", cue=(Span(0, 1),), distance="decline"
    )

    assert "does not say: the ferry" in brief(report, [*marks, kept])


def test_what_the_headline_told_gives_way(example):
    """Where a speaker says more than fits, his words in headline and key points go first."""
    report, marks = example
    (first,) = [mark for mark in marks if mark.text.startswith("“We will")]
    head = [
        msgspec.structs.replace(first, id=f"s{at}", text=f"told {at}", spans=(Span(at, at + 4),))
        for at in range(3)
    ]

    said = brief(report, [*head, *marks])

    assert "We will reopen the ferry" in said
    assert ("told 1" in said, "told 2" in said) == (True, False)


def test_one_more_speaker_is_named(example):
    """No line counts a single speaker whose name would fit there."""
    report, marks = example
    said = {}
    for count in (9, 10):
        others = [
            Statement(
                spans=(Span(at, at + 4),), id=f"s{at}", text="x",
                source=Source(spans=(Span(at * 3, at * 3 + 3),)),
            )
            for at in range(count - 1)
        ]  # fmt: skip
        said[count] = brief(report, [*others, *marks])

    assert "more speaker" not in said[9]
    assert "and 2 more speakers" in said[10]
