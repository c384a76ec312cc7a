"""`dragoman quotes`: who said what, to whom, about what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from dragoman.cli.called import Called, called, keys_of, name_unknown
from dragoman.cli.common import (
    date_option,
    expect_option,
    expected,
    form_for,
    form_option,
    latest_option,
    ledger_option,
    out_option,
)
from dragoman.cli.output import check_out
from dragoman.cli.reports import Rows, need_reports, write_marks

if TYPE_CHECKING:
    from dragoman.export.names import Names
    from dragoman.records import Mark, Report, Source, Statement


class _Wanted(NamedTuple):
    """What of the statements to keep; nothing named keeps all."""

    by: tuple[Called, ...]
    to: tuple[Called, ...]
    about: tuple[re.Pattern[str], ...]

    def keeps(self, one: Statement, names: Names) -> bool:
        """Say whether a statement is wanted."""
        said = one.text.casefold()
        return (
            (not self.by or _is_said_by(one, self.by, names))
            and (not self.to or _is_named(one.addressee, self.to, names))
            and all(words.search(said) for words in self.about)
        )


def _is_said_by(one: Statement, wanted: tuple[Called, ...], names: Names) -> bool:
    """Say whether somebody says a statement, alone or together with others."""
    return any(_is_named(source, wanted, names) for source in (one.source, *one.sources))


def _is_named(source: Source | None, wanted: tuple[Called, ...], names: Names) -> bool:
    """Say whether somebody is meant by what he is known by, or by words of his name."""
    if source is None:
        return False
    known, words = keys_of(source, names), names.said(source)
    return any(one.keys & known or one.pattern.search(words) for one in wanted)


def _about(wanted: str | None) -> tuple[re.Pattern[str], ...]:
    """Return a pattern for each word to be found; words in double quotation marks stand together."""
    if wanted is None:
        return ()
    parts = re.findall(r"[\"“”]([^\"“”]+)[\"“”]|([\w’'-]+)", wanted.casefold())
    found = [(phrase or word).split() for phrase, word in parts]
    if not any(found):
        raise click.UsageError("--about names no word.")
    return tuple(
        re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words))) for words in found if words
    )


@click.command()
@click.argument("sources", nargs=-1)
@ledger_option
@click.option(
    "--by", multiple=True, help="Only said by this country, sector, actor or name. Repeatable."
)
@click.option(
    "--to", multiple=True, help="Only said to this country, sector, actor or name. Repeatable."
)
@click.option(
    "--about",
    help='Only with all these words (or words that begin so) in what is said; "two words" together.',
)
@form_option("table", "jsonl", "csv")
@out_option
@date_option
@latest_option
@expect_option
def quotes(
    *,
    sources: tuple[str, ...],
    ledger_path: Path | None,
    by: tuple[str, ...],
    to: tuple[str, ...],
    about: str | None,
    form: str | None,
    out: Path | None,
    date: str | None,
    latest: bool,
    expect: bool,
) -> None:
    """
    List who said what in SOURCES, or without sources in the ledger.

    Direct and indirect speech, with the speaker looked up behind pronouns and titles. An
    actor is a country's code or name ("Kremlin" and "Russian" are Russia), a sector (MIL, or
    KENMIL), an actor's id, or words of a name.

    \b
    dragoman quotes read-out.txt
    dragoman quotes news/ --by Kenya --about "sugar tariff"
    dragoman quotes -l ledger.db --by RUS --to CHN -o said.csv
    """
    check_out(out, ledger_path, sources)
    form = form_for(form, out=out)
    wanted = _Wanted(
        tuple(map(called, by)),
        tuple(map(called, to)),
        _about(about),
    )
    need_reports(sources, ledger_path, latest=latest)
    kept = partial(_kept, wanted)
    count = write_marks(sources, ledger_path, date, out, form, kept, _rows(), latest=latest)
    if not count:
        name_unknown((*wanted.by, *wanted.to))
    expected(expect, count)


def _kept(wanted: _Wanted, report: Report, marks: Sequence[Mark]) -> list[Statement]:
    """Return the wanted statements among marks, in reading order."""
    from dragoman.export.names import Names
    from dragoman.pipeline import reading_order
    from dragoman.records import Statement

    names = Names(report, {mark.id: mark for mark in marks})
    found = [mark for mark in marks if isinstance(mark, Statement) and wanted.keeps(mark, names)]
    return sorted(found, key=reading_order)


def _rows() -> dict[str, Rows[Statement]]:
    """Return the format that has rows for statements."""
    from dragoman.export import quotes as rows
    from dragoman.export.separated import header

    return {"csv": Rows(rows.csv_lines, header(rows.COLUMNS, ","))}
