"""One self-contained HTML page: articles with their marks in the margin. No script, no requests."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import resources

from dragoman.export.dates import in_words
from dragoman.export.digest import counts, plural
from dragoman.export.markup import element, escape, link, said
from dragoman.export.page_article import Article
from dragoman.export.page_lists import lists, provenance
from dragoman.export.plain import shorten
from dragoman.export.wording import LETTERS, NOTED, Desk
from dragoman.records import Mark, Report, kind_of


def page(readings: Sequence[tuple[Report, Sequence[Mark]]]) -> str:
    """
    Return one HTML page with all the reports, one after the other.

    The policy in its head forbids every script and every request; the style sheet is
    allowed by its hash, so nothing a report contains can bring one of its own.
    """
    desks = [Desk(report, marks) for report, marks in readings]
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    articles = "".join(_report(desk, f"r{at}-") for at, desk in enumerate(desks, 1))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"{element('title', escape(_page_title(desks)))}\n<style>{style}</style>\n</head>\n<body>\n"
        f"{_masthead(desks)}\n{_contents(desks)}\n<main>\n{articles}</main>\n</body>\n</html>\n"
    )


@cache
def _style() -> str:
    """Read the style sheet that every page carries inside itself."""
    return (resources.files("dragoman.export") / "assets" / "page.css").read_text(encoding="utf-8")


def _page_title(desks: Sequence[Desk]) -> str:
    """Name the page in the browser's title bar."""
    if len(desks) == 1:
        return f"{shorten(_title(desks[0].report), 90)} – Dragoman"
    return f"{plural(len(desks), 'report')} – Dragoman"


def _title(report: Report) -> str:
    """Return what a report is called, wherever its name comes from."""
    return report.title or shorten(report.text, 80) or report.source or report.id


def _masthead(desks: Sequence[Desk]) -> str:
    """Write the name of the program and the legend, which also switches kinds on and off."""
    found = Counter(kind_of(mark) for desk in desks for mark in desk.marks)
    switches = "".join(_switch(kind, found[kind]) for kind in LETTERS)
    return element(
        "header",
        element("p", "Dragoman", class_="brand"),
        element("p", "who said, did and promised what, according to whom", class_="motto"),
        element("div", switches, class_="legend", role="group", aria_label="Kinds of marks"),
        class_="masthead",
    )


def _switch(kind: str, number: int) -> str:
    """Write the legend's entry of a kind: a box to tick, its letter, its line, its number."""
    checked = " checked" if kind in NOTED else ""
    return element(
        "label",
        f'<input type="checkbox" id="show-{kind}"{checked}>',
        element("span", LETTERS[kind], class_=f"k {kind}"),
        element("span", f"{kind}s", class_=f"m {kind}"),
        element("span", f"{number:,}", class_="count"),
    )


def _contents(desks: Sequence[Desk]) -> str:
    """List the reports, if there are several."""
    if len(desks) < 2:
        return ""
    entries = "".join(
        element(
            "li",
            element("a", said(_title(desk.report)), href=f"#r{at}"),
            " ",
            element("small", escape(" · ".join(filter(None, (_day(desk.report), counts(desk)))))),
        )
        for at, desk in enumerate(desks, 1)
    )
    return element("nav", element("ol", entries), class_="contents", aria_label="Reports")


def _day(report: Report) -> str:
    """Write a report's date, or nothing."""
    return in_words(report.date) if report.date else ""


def _report(desk: Desk, prefix: str) -> str:
    """Write one report: its head, the article, the lists, where it comes from."""
    return element(
        "article",
        _head(desk),
        Article(desk, prefix).html(),
        lists(desk, prefix),
        provenance(desk),
        id=prefix.rstrip("-"),
        lang=desk.report.language,
    )


def _head(desk: Desk) -> str:
    """Write what stands above the headline: who published it, when, by whom; the counts."""
    report = desk.report
    parts = [report.publisher or report.source, _day(report) or "date unknown", *report.authors]
    kicker = " · ".join(said(part) for part in parts if part)
    content = element("p", link(report.url, kicker), class_="kicker")
    if all(block.type != "headline" for block in report.blocks):
        content += element("h1", said(_title(report)), class_="given")
    if report.not_read is not None:
        reason = f"This report was kept but not read: {report.not_read}."
        content += element("p", said(reason), class_="warning")
    else:
        content += element("p", escape(counts(desk)), class_="counts")
    return element(
        "div", element("div", class_="gutter"), element("div", content, class_="text"), class_="row"
    )
