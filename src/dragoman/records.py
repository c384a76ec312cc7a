"""
The records of a ledger: reports, and the marks found in them.

Field names are those of the interchange format (docs/reference/records.md) and
never change meaning. `None` is "unknown". Marks are frozen; a stage makes them
without `id`, `report`, `text`, and the pipeline signs them (see `pipeline.sign`).
"""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from typing import Any, ClassVar, Literal

import msgspec

from dragoman.spans import Span

BlockType = Literal[
    "headline",
    "standfirst",
    "key_point",
    "subhead",
    "paragraph",
    "caption",
    "credit",
    "dateline",
    "furniture",
]
Status = Literal[
    "happened",
    "ongoing",
    "planned",
    "promised",
    "demanded",
    "possible",
    "hypothetical",
    "denied",
]
# What took place, or goes on.
TOOK_PLACE: frozenset[Status] = frozenset({"happened", "ongoing"})
NEWS_BLOCKS: frozenset[str] = frozenset(
    {"headline", "standfirst", "key_point", "subhead", "paragraph", "caption"}
)
"""Blocks that are read as news. Credits, datelines and furniture are kept, never coded."""


class _Record(msgspec.Struct, frozen=True, kw_only=True):
    """What all records share: keyword arguments only, and no change after making."""


class Block(_Record, frozen=True, kw_only=True):
    """A typed piece of a page. Blocks are in reading order and do not overlap."""

    type: BlockType
    spans: tuple[Span, ...]


class Damage(_Record, frozen=True, kw_only=True):
    """Text that was damaged before we got it: flagged, never rewritten."""

    spans: tuple[Span, ...]
    why: str


class DateClaim(_Record, frozen=True, kw_only=True):
    """A date the source claims for itself, and where it says so."""

    date: str
    source: str


class Report(_Record, frozen=True, kw_only=True, tag_field="kind", tag="report"):
    """
    A text as it was read, never changed afterwards.

    `id` is the hash of `text` (see `report_id`). `date` is an ISO 8601 date or
    date-time, `date_source` one of "option", "input", "json-ld", "meta", "time",
    "address", "dateline", "caption", "text". `date_claims` lists every date the
    source gives for itself, so that conflicts can be seen. `not_read` says why a
    stored report was not read by the model, e.g. "language: de".
    """

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    date_source: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    source: str | None = None
    blocks: tuple[Block, ...] = ()
    damage: tuple[Damage, ...] = ()
    foreign_id: str | None = None
    date_claims: tuple[DateClaim, ...] = ()
    not_read: str | None = None


class Mark(_Record, frozen=True, kw_only=True, tag_field="kind"):
    """
    One thing found in a report, at one or more spans.

    `score` is 0..1; `by` is the rule or head that found it (the pipeline puts
    stage and version before it). `identity` names the fields which, beside
    kind, report and spans, tell two marks apart; they make the id.
    """

    identity: ClassVar[tuple[str, ...]] = ()

    spans: tuple[Span, ...]
    id: str = ""
    report: str = ""
    text: str = ""
    score: float = 1.0
    by: str = ""


class Mention(Mark, frozen=True, kw_only=True, tag="mention"):
    """Whoever takes part in a mark; `head` is the id of the mention it refers back to."""

    actor: str | None = None
    name: str | None = None
    type: str | None = None
    country: str | None = None
    sector: str | None = None
    qid: str | None = None
    role: str | None = None
    head: str | None = None


class Time(Mark, frozen=True, kw_only=True, tag="time"):
    """A TIMEX3 expression; `begin` and `end` are inclusive ISO dates."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None = None
    begin: str | None = None
    end: str | None = None
    fixed: bool = True
    anchor: str | None = None


class Place(Mark, frozen=True, kw_only=True, tag="place"):
    """A named place, resolved where the context allows it."""

    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    geonames: int | None = None


class Change(_Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    """How a figure changed: direction "up", "down" or "same"; `from`/`to` in the figure's unit."""

    direction: str | None = None
    factor: float | None = None
    from_: float | None = None
    to: float | None = None


class Rank(_Record, frozen=True, kw_only=True, rename={"in_": "in"}):
    """A place in an order: position 1 in "suppliers of crude oil", over whom."""

    position: int | None = None
    in_: str | None = None
    over: str | None = None


class Figure(Mark, frozen=True, kw_only=True, tag="figure"):
    """A quantity; `implied` names the fields that follow from a change, not from the words."""

    low: float | None = None
    high: float | None = None
    unit: str | None = None
    measure: str | None = None
    of: str | None = None
    asof: str | None = None
    change: Change | None = None
    rank: Rank | None = None
    implied: tuple[str, ...] = ()


class Source(_Record, frozen=True, kw_only=True):
    """Who speaks: the words naming the speaker, and who that is."""

    spans: tuple[Span, ...] = ()
    mention: str | None = None
    actor: str | None = None
    country: str | None = None


class Statement(Mark, frozen=True, kw_only=True, tag="statement"):
    """Words attributed to somebody; the spans are the content."""

    identity: ClassVar[tuple[str, ...]] = ("cue",)

    source: Source | None = None
    sources: tuple[Source, ...] = ()
    cue: tuple[Span, ...] = ()
    addressee: Source | None = None
    form: Literal["direct", "indirect", "mixed"] = "indirect"
    medium: str | None = None
    distance: str = "neutral"
    time: str | None = None
    inside: str | None = None


class Party(_Record, frozen=True, kw_only=True):
    """One taking part in an event, commitment, position or silence."""

    spans: tuple[Span, ...] = ()
    mention: str | None = None
    actor: str | None = None
    country: str | None = None
    sector: str | None = None


class Event(Mark, frozen=True, kw_only=True, tag="event"):
    """Who did what to whom; the spans are the trigger. `voice` None = the reporter."""

    identity: ClassVar[tuple[str, ...]] = ("type",)

    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    quad: int | None = None
    goldstein: float | None = None
    trigger: tuple[Span, ...] = ()
    source: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    place: str | None = None
    time: str | None = None
    status: Status = "happened"
    voice: str | None = None


class Due(_Record, frozen=True, kw_only=True):
    """When a commitment falls due: inclusive ISO dates, `fixed` false = no date set."""

    begin: str | None = None
    end: str | None = None
    fixed: bool = False


class Commitment(Mark, frozen=True, kw_only=True, tag="commitment"):
    """A promise or plan that binds somebody; the spans cover who and deed."""

    identity: ClassVar[tuple[str, ...]] = ("deed",)

    who: tuple[Party, ...] = ()
    to: tuple[Party, ...] = ()
    deed: tuple[Span, ...] = ()
    event: str | None = None
    due: Due | None = None
    condition: tuple[Span, ...] = ()
    strength: Literal["agreed", "will", "intends", "ready", "expects", "hopes"] = "will"
    status: Literal["open", "no_date", "conditional", "declined"] = "no_date"
    voice: str | None = None


class Position(Mark, frozen=True, kw_only=True, tag="position"):
    """An actor's stance on an issue."""

    identity: ClassVar[tuple[str, ...]] = ("stance",)

    who: tuple[Party, ...] = ()
    on: tuple[Span, ...] = ()
    stance: Literal["supports", "opposes", "neutral", "declines", "concerned"] = "neutral"
    voice: str | None = None


class Silence(Mark, frozen=True, kw_only=True, tag="silence"):
    """A report saying that an account leaves something out."""

    who: tuple[Party, ...] = ()
    on: tuple[Span, ...] = ()
    voice: str | None = None


AnyMark = Mention | Time | Place | Figure | Statement | Event | Commitment | Position | Silence
AnyRecord = Report | AnyMark
KINDS: tuple[type[Mark], ...] = (
    Mention,
    Time,
    Place,
    Figure,
    Statement,
    Event,
    Commitment,
    Position,
    Silence,
)

_encoder = msgspec.json.Encoder(order="deterministic")
_record_decoder = msgspec.json.Decoder(AnyRecord)


def kind_of(record: Report | Mark) -> str:
    """Return the record's kind as the interchange format writes it ("event", ...)."""
    return _tag(type(record))


@cache
def _tag(kind: type[Report | Mark]) -> str:
    """Return the tag of a class of records."""
    return str(kind.__struct_config__.tag)


def _closed(part: bytes) -> bytes:
    """Return a part of what is hashed, closed by its length."""
    return b"%b\0%d\0" % (part, len(part))


def _hash(*parts: str) -> hashlib.blake2b:
    """Begin a hash of 24 hexadecimal digits with some parts."""
    return hashlib.blake2b(b"".join([_closed(part.encode()) for part in parts]), digest_size=12)


def report_id(text: str) -> str:
    """Return the id of a report with this text: the same text is the same report."""
    return "r" + _hash(text).hexdigest()


# A report has many marks of a kind.
@lru_cache(maxsize=32)
def _hash_of_kind(report: str, kind: str) -> hashlib.blake2b:
    """Begin the hash of the marks of a kind in a report; each goes on with a copy of its own."""
    return _hash(report, kind)


def mark_id(report: str, mark: Mark) -> str:
    """
    Return the id of `mark` in the report with id `report`: a function of content only.

    Stages may call it to point from one of their marks to another before either is signed.
    """
    key = [getattr(mark, name) for name in mark.identity]
    kind = kind_of(mark)
    whole = _hash_of_kind(report, kind).copy()
    whole.update(_closed(_encoder.encode([mark.spans, key])))
    return kind[0] + whole.hexdigest()


def encode(record: Report | Mark) -> bytes:
    """Write a record as one line of JSON, without the newline. Deterministic."""
    return _encoder.encode(record)


def decode(line: bytes | str) -> Any:  # noqa: ANN401 - one of AnyRecord, which mypy cannot narrow for callers
    """Read a record back; raises `msgspec.ValidationError` with the path of the fault."""
    return _record_decoder.decode(line)
