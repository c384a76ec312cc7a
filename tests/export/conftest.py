"""A report with one mark of every kind, made by hand."""

import msgspec
import pytest

from dragoman.records import (
    Block,
    Change,
    Commitment,
    Damage,
    DateClaim,
    Due,
    Event,
    Figure,
    Mention,
    Party,
    Place,
    Position,
    Rank,
    Report,
    Silence,
    Source,
    Statement,
    Time,
    kind_of,
    mark_id,
    report_id,
)
from dragoman.spans import Span, covered

TEXT = """\
Ferry link to reopen, ministers say

Two capitals agree on a date

• Ships sail again in spring.

Foreign Minister Ana Prado said on Monday: “We will reopen the ferry by 1 May 2024.”
Her office put the cost at 60 percent of last year's.

The Lowland read-out made no mention of the ferry. Prado opposes the toll in Quayside.

Leave a comment
"""


def at(words, nth=0):
    """Return the span of words in the text, the first or a later time they occur."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def signed(mark, report_):
    """Complete a mark as the pipeline does."""
    return msgspec.structs.replace(
        mark,
        id=mark_id(report_, mark),
        report=report_,
        text=covered(TEXT, mark.spans),
        by=f"stage@1:{mark.by or 'rule'}",
    )


def block(kind, words):
    """Make a block of the given words."""
    return Block(type=kind, spans=(at(words),))


LINES = [line for line in TEXT.split("\n") if line]
REPORT = Report(
    id=report_id(TEXT),
    text=TEXT,
    title=LINES[0],
    date="2024-03-04",
    date_source="meta",
    publisher="The Example Gazette",
    url="https://example.org/ferry",
    authors=("R. Writer",),
    language="en",
    source="ferry.txt",
    blocks=(
        block("headline", LINES[0]),
        block("standfirst", LINES[1]),
        block("key_point", LINES[2]),
        block("paragraph", LINES[3]),
        block("paragraph", LINES[4]),
        block("paragraph", LINES[5]),
        block("furniture", LINES[6]),
    ),
    damage=(Damage(spans=(at("Quayside"),), why="mojibake"),),
    date_claims=(
        DateClaim(date="2024-03-04", source="meta"),
        DateClaim(date="2024-03-01", source="json-ld"),
    ),
)


def marks_of_example():
    """Make the marks, each signed."""
    prado = signed(
        Mention(
            spans=(at("Foreign Minister Ana Prado"),),
            actor="person/ana-prado",
            name="Ana Prado",
            type="person",
            country="HIL",
            sector="GOV",
            role="foreign minister",
        ),
        REPORT.id,
    )
    she = signed(Mention(spans=(at("Her"),), head=prado.id, type="person"), REPORT.id)
    monday = signed(
        Time(
            spans=(at("Monday"),),
            type="DATE",
            value="2024-03-04",
            begin="2024-03-04",
            end="2024-03-04",
        ),
        REPORT.id,
    )
    quay = signed(Place(spans=(at("Quayside"),), name="Quayside", country="HIL"), REPORT.id)
    speaker = Source(spans=prado.spans, mention=prado.id, actor=prado.actor, country="HIL")
    who = Party(spans=prado.spans, mention=prado.id, actor=prado.actor, country="HIL")
    said = signed(
        Statement(
            spans=(at("“We will reopen the ferry by 1 May 2024.”"),),
            cue=(at("said"),),
            source=speaker,
            form="direct",
            medium="briefing",
            time=monday.id,
        ),
        REPORT.id,
    )
    reopening = signed(
        Event(
            spans=(at("reopen", 1),),
            trigger=(at("reopen", 1),),
            type="COOPERATE",
            mode="economic",
            source=(who,),
            target=(Party(country="LOW"),),
            status="promised",
            voice=said.id,
            cameo="061",
        ),
        REPORT.id,
    )
    promise = signed(
        Commitment(
            spans=(at("We will reopen the ferry by 1 May 2024"),),
            who=(who,),
            deed=(at("reopen the ferry"),),
            due=Due(end="2024-05-01", fixed=True),
            event=reopening.id,
            status="open",
            voice=said.id,
        ),
        REPORT.id,
    )
    undated = signed(
        Commitment(
            spans=(at("Ships sail again"),),
            who=(Party(spans=(at("Ships"),)),),
            deed=(at("sail again"),),
            status="no_date",
        ),
        REPORT.id,
    )
    share = signed(
        Figure(
            spans=(at("60 percent"),),
            low=60.0,
            high=60.0,
            unit="percent",
            measure="cost",
            change=Change(direction="up", factor=2.0, from_=30.0, to=60.0),
            rank=Rank(position=1, in_="costs", over="fuel"),
            implied=("change.from",),
        ),
        REPORT.id,
    )
    stance = signed(
        Position(
            spans=(at("Prado opposes the toll"),),
            who=(Party(spans=she.spans, mention=she.id),),
            on=(at("the toll"),),
            stance="opposes",
        ),
        REPORT.id,
    )
    silence = signed(
        Silence(
            spans=(at("The Lowland read-out made no mention of the ferry"),),
            who=(Party(spans=(at("The Lowland read-out"),), country="LOW"),),
            on=(at("the ferry", 1),),
        ),
        REPORT.id,
    )
    found = [prado, she, monday, quay, said, reopening, promise, undated, share, stance]
    return (*found, silence)


@pytest.fixture
def example():
    """Return the report and its marks."""
    return REPORT, marks_of_example()


@pytest.fixture
def by_kind():
    """Return the first mark of each kind."""
    found = {}
    for mark in marks_of_example():
        found.setdefault(kind_of(mark), mark)
    return found
