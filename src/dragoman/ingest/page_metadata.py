"""Title, date, authors, site and language of a page, each from where publishers state it."""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.ingest.dates import claimed_date, find_dates, iso_date
from dragoman.ingest.text_shapes import folded
from dragoman.records import DateClaim

_CUT = 5  # words of a title that was cut, at least
_SHARE = 0.6  # of the words of a heading that are those of a title: more make it one
_SHORT = 8  # characters of a heading that says too little to be compared
_LONG = 20  # characters of a title that does not end a heading by chance
_ARTICLE = re.compile(r"Article|BlogPosting|Report|LiveBlog")
_DATE_KEYS = ("datePublished", "dateCreated", "uploadDate")
_DATE_FIELDS = (
    "article:published_time", "og:article:published_time", "datepublished", "date.published", "parsely-pub-date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "sailthru.date", "pubdate", "publishdate", "publish-date",
    "cxenseparse:recs:publishtime", "article.published", "published_time", "date", "article_date_original", "originalpublicationdate", "last-modified",
    "og:published_time", "publication_date", "rnews:datepublished", "bt:pubdate", "vr:published_time",
)  # fmt: skip
_IN_ADDRESS = re.compile(r"/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
# Between the title of a page and the name of its site.
_SITE = re.compile(r"\s*(?:\s[|•·»«<>:-]{1,2}\s|\s[–—]\s|_|\|)\s*")
# Accounts of a site, which nobody is called.
_ACCOUNT = re.compile(
    r"(?:super ?)?(?:admin\w*|user|root|web ?master|web ?admin)|staff|editor", re.IGNORECASE
)
_LANGUAGE = re.compile(r"[a-z]{2}(?![a-z])")


class Claims(msgspec.Struct, frozen=True):
    """What a page says of itself. `description` helps to know the standfirst."""

    title: str | None = None
    dates: tuple[DateClaim, ...] = ()
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    descriptions: tuple[str, ...] = ()
    body: str | None = None
    titles: tuple[str, ...] = ()

    def folded_titles(self) -> set[str]:
        """Return the titles the page states, folded for comparison."""
        return {folded(title) for title in (*self.titles, self.title or "")} - {""}


def claims_of(document: Any, url: str | None) -> Claims:  # noqa: ANN401 - turbohtml has no types
    """Read JSON-LD, meta elements, headings and the address."""
    article = _article(document)
    meta = _meta(document)
    title_element = document.select_one("title")
    page_title = _clean(title_element.text) if title_element is not None else None
    headline, graph = _string(article.get("headline")), meta.get("og:title")
    titles = _present(headline, graph, meta.get("twitter:title"), page_title)
    page_own = _without_site(page_title, meta.get("og:site_name"))
    address = url or _address(document, meta)
    descriptions = _present(
        _string(article.get("description")), meta.get("og:description"), meta.get("description")
    )
    language = meta.get("og:locale") or str(document.root.attrs.get("lang") or "")
    match = _LANGUAGE.match(_attribute(document, "html", "lang").lower() or language.lower())
    publisher = article.get("publisher")
    title = _title(document, titles, (headline, graph, page_own))
    return Claims(
        title=title,
        dates=tuple(dict.fromkeys(_dates(document, article, meta, address))),
        authors=_authors(article, meta),
        publisher=meta.get("og:site_name")
        or (_string(publisher.get("name")) if isinstance(publisher, dict) else None)
        or _site(page_title, title),
        language=match.group() if match else None,
        url=address,
        descriptions=descriptions,
        body=_body(article.get("articleBody")),
        titles=titles,
    )


def _without_site(title: str | None, site: str | None) -> str | None:
    """Return what a page's <title> says before the name of the site."""
    if not title:
        return None
    head, _, tail = title.rpartition(" | ")
    if not head and site:
        for mark in (" - ", " — ", " – "):
            head, _, tail = title.rpartition(mark)
            if head and folded(tail) in folded(site):
                return head
        return title
    return head or title


def _site(page_title: str | None, title: str | None) -> str | None:
    """Return the name of the site that a page's <title> ends with, behind the title of the report."""
    parts = _SITE.split(page_title or "")
    is_behind = len(parts) > 1 and folded(title or "").startswith(folded(parts[0]))
    is_name = is_behind and folded(parts[-1]) not in folded(title or "")
    return parts[-1] if is_name and len(parts[-1]) > 2 and not find_dates(parts[-1]) else None


def _present(*values: str | None) -> tuple[str, ...]:
    """Return the values there are, each once."""
    return tuple(dict.fromkeys(value for value in values if value))


def _clean(value: str) -> str:
    """Return a field's text on one line, entities resolved (they are often doubly written)."""
    return " ".join(html.unescape(value).split())


def _string(value: object) -> str | None:
    """Return a JSON value if it is a text."""
    if isinstance(value, list) and value:
        value = value[0]
    return _clean(value) or None if isinstance(value, str) else None


def _body(value: object) -> str | None:
    """Return the text of an article as its data give it, lines kept."""
    return html.unescape(value).strip() or None if isinstance(value, str) else None


def _walk(value: object) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON value, outermost first."""
    agenda = deque([value])
    while agenda:
        here = agenda.popleft()
        if isinstance(here, dict):
            yield here
            agenda += [inner for inner in here.values() if isinstance(inner, dict | list)]
        elif isinstance(here, list):
            agenda += [inner for inner in here if isinstance(inner, dict | list)]


def _article(document: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the JSON-LD object of the article that says most of itself."""
    found = [
        item
        for block in document.json_ld()
        for item in _walk(block)
        if _ARTICLE.search(str(item.get("@type", "")))
    ]
    wanted = ("headline", "datePublished", "author", "articleBody", "description")
    return max(found, key=lambda item: sum(key in item for key in wanted), default={})


def _meta(document: Any) -> dict[str, str]:  # noqa: ANN401
    """Return the meta elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for element in document.select("meta[content]"):
        attributes = element.attrs
        content = _clean(str(attributes.get("content") or ""))
        for key in ("property", "name", "itemprop"):
            name = attributes.get(key)
            if name and content:
                found.setdefault(str(name).lower(), content)
    return found


def _attribute(document: Any, selector: str, name: str) -> str:  # noqa: ANN401
    """Return an attribute of the first element found, or ""."""
    element = document.select_one(selector)
    return str(element.attrs.get(name) or "") if element is not None else ""


def _address(document: Any, meta: dict[str, str]) -> str | None:  # noqa: ANN401
    """Return the address a page gives for itself."""
    found = _attribute(document, 'link[rel="canonical"]', "href") or meta.get("og:url", "")
    return found if found.startswith(("http://", "https://")) else None


def _title(
    document: Any,  # noqa: ANN401
    titles: tuple[str, ...],
    stated: tuple[str | None, ...],
) -> str | None:
    """
    Return the title: the h1 that agrees with a stated one, without its kicker.

    `stated` holds what JSON-LD and OpenGraph say; where both say the same, and the h1
    does not, the h1 has a kicker too many or too few, or is an older wording.
    """
    headings = [_clean(heading.text) for heading in document.select("h1")]
    if not titles:
        return (headings[0] or None) if headings else None
    if not any(stated[:2]):
        for heading in headings:
            if any(_goes_on(heading, title) for title in titles):
                return heading
    best = _likest(headings, titles)
    return _voted(best, titles, stated) if best is not None else titles[0]


def _likest(headings: Iterable[str], titles: Iterable[str]) -> str | None:
    """Return the heading whose words most are those of a title; None if too few are for all."""
    words_of = [set(folded(title).split()) for title in titles]
    best, best_share = None, _SHARE
    for heading in headings:
        words = set(folded(heading).split())
        if len(heading) > _SHORT and words:
            share = max(len(words & other) / len(words) for other in words_of)
            if share > best_share:
                best, best_share = heading, share
    return best


def _voted(heading: str, titles: Iterable[str], stated: tuple[str | None, ...]) -> str:
    """Return a heading, or the title that is stated twice against it or lacks its kicker."""
    graph = stated[1] or ""
    kicker = heading.removesuffix(graph) if len(graph) > _LONG else heading
    if kicker != heading and kicker.rstrip().endswith(":"):
        return graph
    wording, votes = folded(heading), [folded(one or "") for one in stated]
    agreed = next((title for title in titles if votes.count(folded(title)) > 1), None)
    if agreed and wording not in votes[:-1] and not folded(agreed).startswith(wording):
        return agreed
    return heading


def _goes_on(heading: str, title: str) -> bool:
    """Say whether a heading says a title to its end that was cut for the page's <title>."""
    begun = folded(_SITE.split(title)[0].rstrip(".… "))
    return len(begun.split()) > _CUT and folded(heading).startswith(f"{begun} ")


def _dates(
    document: Any,  # noqa: ANN401
    article: dict[str, Any],
    meta: dict[str, str],
    address: str | None,
) -> Iterator[DateClaim]:
    """Yield the dates a page claims, the most trustworthy first."""
    elements = document.select("time[datetime], [itemprop=datePublished]")[:5]
    stated = {
        "json-ld": [_string(article.get(key)) or "" for key in _DATE_KEYS],
        "meta": [meta.get(name, "") for name in _DATE_FIELDS],
        "time": [
            str(one.attrs.get("datetime") or one.attrs.get("content") or one.text)
            for one in elements
        ],
    }
    for source, values in stated.items():
        date = next(filter(None, map(claimed_date, values)), None)
        if date:
            yield DateClaim(date=date, source=source)
    match = _IN_ADDRESS.search(address or "")
    date = iso_date(*(int(part) for part in match.groups())) if match else None
    if date:
        yield DateClaim(date=date, source="address")


def _authors(article: dict[str, Any], meta: dict[str, str]) -> tuple[str, ...]:
    """Return the authors of an article, by name."""
    stated = article.get("author")
    names: list[str | None] = []
    for one in stated if isinstance(stated, list) else [stated]:
        if isinstance(one, dict):
            inner = one.get("name")
            names += [_string(name) for name in (inner if isinstance(inner, list) else [inner])]
        else:
            names.append(_string(one))
    found = _names(names)
    if not found:
        fields = (meta.get(key) for key in ("author", "article:author", "parsely-author", "byl"))
        found = _names(value for value in fields if value and not value.startswith("http"))[:1]
    return found


def _names(values: Iterable[str | None]) -> tuple[str, ...]:
    """Return the names among what is given as authors; the accounts of a site are none."""
    return _present(*(value for value in values if value and not _ACCOUNT.fullmatch(value)))
