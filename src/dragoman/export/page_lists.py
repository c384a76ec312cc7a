"""Below the article: who said what, what happened, promises, figures, silences, who is named."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman import __version__
from dragoman.export.dates import in_words
from dragoman.export.digest import Group, conflicts, digest
from dragoman.export.markup import element, escape, link, said
from dragoman.export.wording import REPORTER, Desk, Wording
from dragoman.records import Mention, Place, Time, kind_of


def lists(desk: Desk, prefix: str) -> str:
    """Write the lists; those that would be empty are left out."""
    found = digest(desk)
    return element(
        "div",
        _speakers(found.speakers, prefix),
        _table("What happened", found.happened, prefix),
        _table("Planned, asked for, possible or denied", found.not_happened, prefix),
        _table("What was promised", found.promises, prefix),
        _table("Figures", found.figures, prefix),
        _table("Stances", found.stances, prefix),
        _table("Silences", found.silences, prefix),
        _named(desk),
        class_="lists",
    )


def _section(title: str, content: str) -> str:
    """Write a list under its heading."""
    return element("section", element("h2", escape(title)), content) if content else ""


def _speakers(speakers: Sequence[tuple[str, Group]], prefix: str) -> str:
    """Write who said what, each speaker once."""
    entries = []
    for name, statements in speakers:
        entries.append(element("dt", said(name)))
        entries += [element("dd", _statement(one, prefix)) for one in statements]
    return _section("Who said what", element("dl", *entries) if entries else "")


def _statement(wording: Wording, prefix: str) -> str:
    """Write one statement with its circumstances."""
    facts = [f"to {wording.whom}" if wording.whom else "", *wording.facts]
    if wording.according_to != REPORTER:
        facts.append(f"as told by {wording.according_to}")
    known = " · ".join(said(fact) for fact in facts if fact)
    return f"{_label(wording, prefix)} {said(wording.deed)} {element('small', known)}"


def _table(title: str, groups: Sequence[Group], prefix: str) -> str:
    """Write marks as rows: who, what, circumstances, according to whom."""
    if not groups:
        return ""
    head = "".join(
        element("th", name, scope="col") for name in ("", "who", "what", "known", "according to")
    )
    rows = "".join(element("tr", _row(group, prefix)) for group in groups)
    return _section(title, element("table", element("thead", element("tr", head)), rows))


def _row(group: Group, prefix: str) -> str:
    """Write marks that say the same as the cells of one row."""
    first = group[0]
    who = said(first.who) + (f" → {said(first.whom)}" if first.whom else "")
    cells = [
        " ".join(_label(wording, prefix) for wording in group),
        who,
        said(first.deed),
        " · ".join(said(fact) for fact in (*first.facts, first.code) if fact),
        said(first.according_to),
    ]
    return "".join(element("td", cell) for cell in cells)


def _label(wording: Wording, prefix: str) -> str:
    """Link to the words of a mark in the article."""
    href = f"#{prefix}m-{wording.label}"
    return element("a", wording.label, class_=f"k {kind_of(wording.mark)}", href=href)


def _named(desk: Desk) -> str:
    """Write who, where and when is named, folded: they serve the marks above."""
    people = Counter(
        _actor(desk.names.mention(mark.id) or mark) for mark in desk.of(Mention)
    ).most_common()
    places = Counter(mark.name or mark.text for mark in desk.of(Place)).most_common()
    times = dict.fromkeys(_time(desk, mark) for mark in desk.of(Time))
    content = "".join(
        element("p", element("b", name), " ", words)
        for name, words in (
            ("Who:", _counted(people)),
            ("Where:", _counted(places)),
            ("When:", "; ".join(said(words) for words in times)),
        )
        if words
    )
    if not content:
        return ""
    return element(
        "details", element("summary", "Who, where and when is named"), content, class_="named"
    )


def _actor(mention: Mention) -> str:
    """Describe an actor: name, country, sector, role."""
    about = ", ".join(part for part in (mention.country, mention.sector, mention.role) if part)
    return f"{mention.name or mention.text}{f' ({about})' if about else ''}"


def _time(desk: Desk, mark: Time) -> str:
    """Write a time's words with what they mean, where that says more."""
    meant = desk.when(mark.id)
    return f"{mark.text} = {meant}" if meant and meant != mark.text else mark.text


def _counted(named: Iterable[tuple[str, int]]) -> str:
    """Write names with how often they stand in the text."""
    return "; ".join(said(name) + (f" ×{number}" if number > 1 else "") for name, number in named)


def provenance(desk: Desk) -> str:
    """Write where the report comes from and what made the marks, so that both can be checked."""
    report = desk.report
    stages = sorted({mark.by.split(":")[0] for mark in desk.marks if mark.by})
    dated = (
        f"{in_words(report.date)}, from: {report.date_source or 'unknown'}" if report.date else ""
    )
    entries = [
        ("Source", link(report.url, said(report.url or report.source or "unknown"))),
        ("Date", said(dated or "unknown")),
        ("Other dates the source gives", said("; ".join(conflicts(desk)))),
        ("Report", said(report.id)),
        (
            "SHA-256 of the text",
            said(hashlib.sha256(report.text.encode("utf-8", "replace")).hexdigest()),
        ),
        ("Language", said(report.language or "unknown")),
        ("Its own id", said(report.foreign_id or "")),
        ("Found by", said(", ".join(stages))),
        ("Written by", said(f"Dragoman {__version__}")),
    ]
    known = [(name, words) for name, words in entries if words != said("")]
    return element(
        "footer", element("dl", *(element("dt", n) + element("dd", w) for n, w in known))
    )
