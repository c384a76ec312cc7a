"""A report on one page of plain text, which is also Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.export.dates import in_words
from dragoman.export.digest import Group, conflicts, counts, digest, numbers, plural
from dragoman.export.plain import markdown, shorten
from dragoman.export.wording import REPORTER, Desk, Wording, apart
from dragoman.records import Commitment, Event, Mark, Report, Statement
from dragoman.relate import (
    Dated,
    Differing,
    Meeting,
    Otherwise,
    Standing,
    amounts,
    are_others,
    differences,
)
from dragoman.spans import Span, covered

# What fits one page; the rest is counted, and stands in the ledger.
_MOST_OF_A_SPEAKER = 3
_MOST_SPEAKERS = 8
_MOST_OF_A_LIST = 8
_WHAT_WIDTH = 120
_SENTENCE_WIDTH = 240


def brief(report: Report, marks: Sequence[Mark], *, states: Mapping[str, str] | None = None) -> str:
    """
    Return a one-page summary, every line of it with the lines of the report it rests on.

    `states` says what later reports tell of a promise, by its id.
    """
    desk = Desk(report, marks)
    found = digest(desk)
    sections = [
        _head(desk),
        _section("Key points", _key_points(desk)),
        _section("Who said what", _speakers(desk, found.speakers)),
        _section("What happened", _listed(desk, found.happened)),
        _section("Planned, asked for, possible or denied", _listed(desk, found.not_happened)),
        _section("What was promised", _listed(desk, found.promises, states or {})),
        _section("Where accounts differ", _differing(desk)),
        _section("Figures", _listed(desk, found.figures)),
        _section("Stances", _listed(desk, found.stances)),
        _section("Silences", _listed(desk, found.silences)),
        _section("Damaged text (flagged, not repaired)", _damage(desk)),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def side_by_side(meeting: Meeting) -> str:
    """Return what two accounts of one meeting tell of its plans and promises: both, and each alone."""
    desks = [Desk(account.report, account.marks) for account in meeting.accounts]
    first, second = desks
    both: list[str] = []
    alone: tuple[list[str], list[str]] = ([], [])
    for told in meeting.promises:
        if told.one is not None and told.other is not None:
            are_apart = {
                "days": _days(told.one) != _days(told.other),
                "amounts": are_others(
                    amounts(first.words(told.one.deed)), amounts(second.words(told.other.deed))
                ),
            }
            what = " and ".join(name for name, is_apart in are_apart.items() if is_apart)
            apart = f" (the {what} differ)" if what else ""
            both.append(f"{_pair(first, told.one, second, told.other)}{apart}")
            continue
        for desk, mark, only in zip(desks, (told.one, told.other), alone, strict=True):
            if mark is not None:
                only.append(f"- {_placed(desk, mark)}")
    names = [
        f"{markdown(_title(desk))} ({markdown(desk.report.source or desk.report.id)})"
        for desk in desks
    ]
    sections = [
        "# One meeting, two accounts",
        "\n".join(f"{at}. {name}" for at, name in enumerate(names, 1)),
        "What was found in one only may stand in the other all the same: look there before you call it left out.",
    ]
    # Those who tell, and those who answer: the first account and the second, then the other way.
    ways = ((2, first, second), (1, second, first))
    for (at, teller, other), opened in zip(ways, meeting.opened, strict=True):
        lines = [_left_open(teller, other, one) for one in opened]
        sections.append(_section(f"Left open in {at}", lines))
    for (at, teller, other), denied in zip(ways, meeting.denied, strict=True):
        lines = [_pair(teller, one.told, other, one.denied) for one in denied]
        sections.append(_section(f"Denied in {at}", lines))
    for (at, teller, other), dated in zip(ways, meeting.dated, strict=True):
        lines = [_dated(teller, other, one) for one in dated]
        sections.append(_section(f"Another day in {at}", lines))
    otherwise = [_told_apart(first, second, one) for one in meeting.otherwise]
    sections.append(_section("Told otherwise", otherwise))
    standing = [_told_apart(first, second, one, one.stages) for one in meeting.standing]
    sections.append(_section("At another stage", standing))
    sections.append(_section("Promised in both", both))
    sections += [_section(f"Found only in {at}", only) for at, only in enumerate(alone, 1)]
    return "\n\n".join(section for section in sections if section) + "\n"


def _placed(desk: Desk, mark: Mark) -> str:
    """Write a mark, and the line it stands on."""
    return f"{_line(desk.word(mark))} ({numbers([desk.line(mark)])})"


def _pair(first: Desk, one: Commitment | Event, second: Desk, other: Commitment | Event) -> str:
    """Write a mark of one report beside that of another."""
    return f"- {_placed(first, one)}; the other: {_placed(second, other)}"


def _days(promise: Commitment) -> tuple[str | None, str | None]:
    """Return the first and the last day by which a promise is due."""
    due = promise.due
    return (due.begin, due.end) if due is not None else (None, None)


def _head(desk: Desk) -> str:
    """Write title, date, source, and how to read what follows."""
    report = desk.report
    date = in_words(report.date) if report.date else "date unknown"
    told = f"{date} (from: {report.date_source})" if report.date and report.date_source else date
    parts = [told, report.publisher, ", ".join(report.authors), report.url or report.source]
    lines = [
        f"# {markdown(_title(desk))}",
        "",
        " · ".join(markdown(part) for part in parts if part),
    ]
    if others := conflicts(desk):
        lines.append(f"The source also gives other dates: {markdown(', '.join(others))}.")
    if report.not_read is not None:
        lines.append(f"This report was kept but not read ({markdown(report.not_read)}).")
    else:
        lines.append(f"Lines refer to the text as stored. {counts(desk)}. Report {report.id}.")
    return "\n".join(lines)


def _title(desk: Desk) -> str:
    """Return the headline, or whatever else names the report."""
    report = desk.report
    headlines = (
        covered(report.text, block.spans) for block in report.blocks if block.type == "headline"
    )
    return next(headlines, "").lstrip("# ") or report.title or shorten(report.text, 80) or report.id


def _section(title: str, items: Iterable[str]) -> str:
    """Write a heading and its lines; nothing if there are no lines."""
    lines = "\n".join(items)
    return f"## {title}\n\n{lines}" if lines else ""


def _key_points(desk: Desk) -> Iterator[str]:
    """Yield standfirst and key points as they stand in the report."""
    for block in desk.report.blocks:
        if block.type in {"standfirst", "key_point"}:
            words = markdown(covered(desk.report.text, block.spans)).lstrip("•·–—-* \\")
            yield f"- {words} (line {desk.lines.of(block.spans[0].start)})"


def _speakers(desk: Desk, speakers: Sequence[tuple[str, Group]]) -> Iterator[str]:
    """Yield each speaker with his words; what one voice says through another is said so."""
    # One more fits where the line that counts it would stand.
    told = _told_above(desk)
    most = _MOST_SPEAKERS + (len(speakers) == _MOST_SPEAKERS + 1)
    for at, (name, statements) in enumerate(speakers[:most]):
        yield f"{chr(10) if at else ''}**{markdown(name)}**\n"
        yield from (_statement(desk, one) for one in _chosen(statements, told))
        if (more := len(statements) - _MOST_OF_A_SPEAKER) > 0:
            yield f"- and {plural(more, 'more statement')}"
    if len(speakers) > most:
        yield f"\nand {plural(len(speakers) - most, 'more speaker')}"


def _told_above(desk: Desk) -> list[Span]:
    """Return where headline, standfirst and key points stand."""
    return [
        span
        for block in desk.report.blocks
        if block.type in {"headline", "standfirst", "key_point"}
        for span in block.spans
    ]


def _chosen(statements: Group, told: Sequence[Span]) -> Group:
    """Return a few statements of a speaker, in order; what stands in `told` only for want of others."""
    repeats = [any(span.overlaps(one.mark.spans[0]) for span in told) for one in statements]
    order = sorted(range(len(statements)), key=lambda at: (repeats[at], at))
    return tuple(statements[at] for at in sorted(order[:_MOST_OF_A_SPEAKER]))


def _statement(desk: Desk, wording: Wording) -> str:
    """Write one statement."""
    form, *others = wording.facts
    facts = [f"to {wording.whom}" if wording.whom else "", *others]
    if wording.according_to != REPORTER:
        facts.append(f"as told by {wording.according_to}")
    words = markdown(shorten(wording.deed, _WHAT_WIDTH))
    return f"- {words}{_trailing(facts)} ({form}, {numbers([desk.line(wording.mark)])})"


def _listed(
    desk: Desk, groups: Sequence[Group], states: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Yield a line for each group of marks that say the same."""
    for group in groups[:_MOST_OF_A_LIST]:
        first = group[0]
        state = (states or {}).get(first.mark.id)
        where = numbers(desk.line(wording.mark) for wording in group)
        yield f"- {_line(first, f'later: {state}' if state else '')} ({where})"
    if len(groups) > _MOST_OF_A_LIST:
        yield f"- and {len(groups) - _MOST_OF_A_LIST:,} more"


def _line(wording: Wording, *more: str) -> str:
    """Write who, what, and the facts of a mark with whoever vouches for it."""
    parties = " → ".join(part for part in (wording.who, wording.whom) if part)
    facts = list(wording.facts)
    if wording.according_to != REPORTER:
        facts.append(f"according to {wording.according_to}")
    lead = f"{markdown(parties)}: " if parties else ""
    return f"{lead}{markdown(shorten(wording.deed, _WHAT_WIDTH))}{_trailing((*facts, *more))}"


def _differing(desk: Desk) -> Iterator[str]:
    """Yield each plan, deed, number or claim of one side beside the words of another against it."""
    for one in differences(desk.report, desk.marks)[:_MOST_OF_A_LIST]:
        yield _left_open(desk, desk, one)


def _left_open(told: Desk, other: Desk, one: Differing) -> str:
    """Write a plan as one report tells it, and the words of another that leave it open."""
    where = numbers([other.lines.of(one.spans[0].start)])
    answer = f"{_said(other, one.reply, one.spans)} ({where})"
    if isinstance(one.plan, Statement):
        line = numbers([told.line(one.plan)])
        return f"- {_said(told, one.plan, one.plan.spans)} ({line}); but {answer}"
    return f"- {_placed(told, one.plan)}; but {answer}"


def _said(desk: Desk, mark: Mark, spans: Sequence[Span]) -> str:
    """Write who says or holds something, and the words of it that stand at some spans."""
    wording = desk.word(mark)
    words = apart(_unquoted(desk.words(spans).removeprefix("that ").rstrip(",; ")))
    said = f"{wording.verb} {words}".strip() if isinstance(mark, Statement) else words
    if isinstance(mark, Commitment | Event):
        return markdown(shorten(words, _WHAT_WIDTH))  # the report's own words
    return f"{markdown(wording.who)}: {markdown(shorten(said, _WHAT_WIDTH))}"


def _dated(told: Desk, other: Desk, one: Dated) -> str:
    """Write a promise as one report tells it, and the sentence of another that gives another day."""
    words = markdown(shorten(_unquoted(other.words(one.spans)).rstrip(",; "), _WHAT_WIDTH))
    who = f"{markdown(other.word(one.reply).who)}: " if one.reply is not None else ""
    where = numbers([other.lines.of(one.spans[0].start)])
    return f"- {_placed(told, one.plan)}; but {who}{words} ({where})"


def _told_apart(
    first: Desk, second: Desk, one: Otherwise | Standing, stages: tuple[str, str] | None = None
) -> str:
    """Write a sentence of one report beside that of another which tells it otherwise, and how far each has it."""
    told = [
        f"{markdown(shorten(_unquoted(desk.words((span,))), _SENTENCE_WIDTH))} ({numbers([desk.lines.of(span.start)])})"
        for desk, span in ((first, one.one), (second, one.other))
    ]
    apart = f" ({stages[0]} in 1, {stages[1]} in 2)" if stages is not None else ""
    return f"- {told[0]}; the other: {told[1]}{apart}"


def _unquoted(words: str) -> str:
    """Take off the marks around words in quotation marks, or one that was left alone at their end."""
    is_alone = sum(words.count(mark) for mark in '"“”') % 2 == 1
    return words.strip('"“” ') if is_alone or words[:1] in '"“' else words


def _trailing(facts: Iterable[str]) -> str:
    """Write facts behind a dash, if there are any."""
    known = ", ".join(markdown(fact) for fact in facts if fact)
    return f" — {known}" if known else ""


def _damage(desk: Desk) -> Iterator[str]:
    """Yield a warning for each damaged place."""
    for damage in desk.report.damage[:_MOST_OF_A_LIST]:
        words = shorten(covered(desk.report.text, damage.spans), 40)
        line = desk.lines.of(damage.spans[0].start)
        yield f"- {markdown(damage.why)}: {markdown(words)} (line {line})"
    if len(desk.report.damage) > _MOST_OF_A_LIST:
        yield f"- and {len(desk.report.damage) - _MOST_OF_A_LIST:,} more"
