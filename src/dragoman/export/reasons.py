"""Why a record is as it is: its words, what the model's heads said of them, and the rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.export.plain import one_line
from dragoman.export.wording import Desk
from dragoman.knowledge.codes import ROOT, name_of
from dragoman.knowledge.deeds import Deed, deeds
from dragoman.language.reading import Reading, Token
from dragoman.records import (
    Commitment,
    Event,
    Figure,
    Mark,
    Party,
    Position,
    Report,
    Silence,
    Source,
    Statement,
    kind_of,
)
from dragoman.spans import Span, covered

_PARTS = {"verb": "v", "aux": "v", "noun": "n", "adj": "a"}
# Fields of mentions, times and places that say what was made of the words.
_PLAIN = (
    "name", "actor", "type", "role", "country", "sector", "head", "value", "begin", "end",
    "fixed", "anchor", "admin1", "lat", "lon", "geonames",
)  # fmt: skip
_MOST = 40  # spans of a mark, and words of a span


def reasons(
    report: Report, mark: Mark, marks: Sequence[Mark], reading: Reading | None, told_by: str
) -> Iterator[str]:
    """
    Yield lines: who found it, its words with the heads' scores, the rule, what it rests on.

    Without a reading, the reader that it needs is not here; `told_by` says whose heads speak,
    or why none does.
    """
    yield f"{kind_of(mark)} {mark.id}"
    yield f"  words     {one_line(covered(report.text, mark.spans))}"
    yield f"  found by  {mark.by}, score {mark.score}"
    if isinstance(mark, Event):
        yield from _of_event(report, mark, marks)
    else:
        yield from _of_other(mark, Desk(report, marks))
    yield f"  reader    {told_by}"
    if reading is None:
        return
    yield "  heads     word, lemma, part of speech, relation to its head, sense, factuality (-3 to 3)"
    for token in _words(mark, reading):
        yield f"    {_shown(token, reading)}"


def reasons_of_report(
    report: Report,
    sightings: Sequence[tuple[str, str, str, str]],
    foreign_ids: Sequence[tuple[str, str]],
    made_by: str,
) -> Iterator[str]:
    """Yield lines: where a report was seen, where its date comes from, how its text was taken."""
    yield f"report {report.id}"
    rows: list[tuple[str, str | None]] = [("title", report.title)]
    rows += [("seen at", ", ".join(filter(None, each))) for each in sightings]
    rows += [("own id", f"{name} in {source}") for name, source in foreign_ids]
    dated = f"{report.date}, from: {report.date_source}" if report.date else "none found"
    rows.append(("date", dated))
    rows += [("claimed", f"{one.date}, from: {one.source}") for one in report.date_claims]
    rows += [("language", report.language), ("not read", report.not_read)]
    rows.append(("reader", None if report.not_read else made_by))
    counts = Counter(block.type for block in report.blocks)
    rows.append(("blocks", ", ".join(f"{kind} {number}" for kind, number in counts.items())))
    rows += [
        ("damage", f"{one.why}: {covered(report.text, one.spans)}") for one in report.damage[:_MOST]
    ]
    for name, value in rows:
        if value:
            yield f"  {name:<9} {one_line(value)}"


def _of_event(report: Report, event: Event, marks: Sequence[Mark]) -> Iterator[str]:
    """Yield the rule of an event and what its fields rest on."""
    desk = Desk(report, marks)
    kind = f"{event.type} {event.mode}" if event.mode else event.type
    yield f"  type      {kind}, quad {event.quad}, weight {event.goldstein}"
    if event.cameo:
        yield f"  CAMEO     {', '.join(filter(None, (event.cameo, name_of(event.cameo))))}"
    for deed in _deeds(event):
        asks = f", needs {deed.requires}" if deed.requires else ""
        where = ", ".join(deed.target) or "nowhere"
        flags = f", flags {''.join(sorted(deed.flags))}" if deed.flags else ""
        yield f"  rule      deeds.tsv: target stands in {where}{asks}{flags}"
    yield f"  status    {event.status}"
    for side, parties in (("source", event.source), ("target", event.target)):
        for party in parties:
            yield f"  {side:<9} {_party(report, party)}"
    for name, found in (("time", desk.when(event.time)), ("place", desk.where(event.place))):
        if found:
            yield f"  {name:<9} {found}"
    yield f"  voice     {desk.according_to(event)}"


def _of_other(mark: Mark, desk: Desk) -> Iterator[str]:
    """Yield what the fields of any other mark rest on; those that are not known are left out."""
    for name in ("source", "who", "to", "addressee"):
        value = getattr(mark, name, None) or ()
        for party in value if isinstance(value, tuple | list) else (value,):
            yield f"  {name:<9} {_party(desk.report, party)}"
    for name in ("cue", "on", "deed", "condition"):
        if spans := getattr(mark, name, ()):
            yield f"  {name:<9} {desk.words(spans)}"
    if isinstance(mark, Statement | Commitment | Position | Silence | Figure):
        word = desk.word(mark)
        told = [word.who, *word.facts] if isinstance(mark, Figure) else word.facts
        if any(told):
            yield f"  told      {', '.join(filter(None, told))}"
        yield f"  voice     {desk.according_to(mark)}"
        return
    for name in _PLAIN:
        value = getattr(mark, name, None)
        if value is not None:
            yield f"  {name:<9} {value}"


def _deeds(event: Event) -> list[Deed]:
    """Return the rows of the lexicon that tell this event."""
    rule = event.by.split(":", 1)[1] if ":" in event.by else ""
    part, _, word = rule.removesuffix("+head").partition(":")
    last = event.text.lower().split()[-1:]
    names = {word, *(f"{word} {particle}" for particle in last)}
    found = [
        deed
        for name in sorted(names)
        for deed in deeds(_PARTS.get(part, "v")).get(name, ())
        if deed.kind.type == event.type
    ]
    # The code may have told the mode of an event whose row has none or another.
    found = [deed for deed in found if deed.kind.mode == event.mode] or found
    # The event's code may be finer than that of its row, or tell an appeal from a demand.
    near = [deed for deed in found if deed.kind.cameo[:ROOT] == (event.cameo or "")[:ROOT]]
    same = [deed for deed in found if deed.kind.cameo == event.cameo]
    return same or near or found


def _party(report: Report, party: Party | Source) -> str:
    """Write a party: its words, and who is meant."""
    known = [
        f"{name} {value}"
        for name, value in (
            ("actor", party.actor),
            ("country", party.country),
            ("sector", getattr(party, "sector", None)),
            ("mention", party.mention),
        )
        if value
    ]
    words = one_line(covered(report.text, party.spans))
    return f"{words} ({', '.join(known)})" if known else f"{words} (nobody we know)"


def _words(mark: Mark, reading: Reading) -> list[Token]:
    """Return the words of a mark and those directly over them in the tree."""
    found: dict[int, Token] = {}
    for span in mark.spans[:_MOST]:
        for token in reading.words_in(Span(span.start, span.end))[:_MOST]:
            found[token.index] = token
            if token.head >= 0:
                found[token.head] = reading.tokens[token.head]
    return [found[index] for index in sorted(found)]


def _shown(token: Token, reading: Reading) -> str:
    """Write a word with what the heads said of it."""
    head = reading.tokens[token.head].text if token.head >= 0 else "-"
    sense = f"{token.lemma}.{token.sense}" if token.sense else "-"
    line = f"{token.text}, {token.lemma}, {token.upos}, {token.deprel} of {head}, {sense}"
    return one_line(f"{line}, {token.factuality:+.1f}")
