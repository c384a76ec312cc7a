"""Give every run of an article its type."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import NamedTuple

from dragoman.ingest.dates import find_dates
from dragoman.ingest.page_main import HEADINGS, Main
from dragoman.ingest.page_metadata import Claims
from dragoman.ingest.page_names import FURNITURE_NAMES, is_furniture, share_of, stops
from dragoman.ingest.page_walk import Run
from dragoman.ingest.text_captions import is_caption, is_signed_picture
from dragoman.ingest.text_heads import is_day_and_town
from dragoman.ingest.text_shapes import byline_names, folded, is_date_line
from dragoman.records import BlockType

_KEY_POINTS = re.compile(
    r"key-?(?:point|takeaway|fact)|highlights?\b|takeaway|at-?a-?glance|tl-?dr|bullet-?(?:point|list|summary)"
    r"|summary|kurz-?(?:fassung|gesagt)|das-?wichtigste|in-?brief|\bbrief\b|article-?bullets|key-?moments"
)
_KEY_TITLE = re.compile(
    r"(?:the )?(?:key (?:points|takeaways|facts|highlights|findings)|highlights|in brief|at a glance|summary|tl;?dr|in short"
    r"|what we know|takeaways|das wichtigste(?: in kürze)?|in kürze|auf einen blick|kurz gesagt|l['’]essentiel|en bref|lo más importante|claves"
    r"|kort fortalt|kort sagt|kort oppsummert|oppsummert|sammendrag|sammanfattning|in het kort|in sintesi|in breve|em resumo|resumo"
    r"|w skrócie|коротко|главное|özet|要点|まとめ)\W*$",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"key-?(?:point|takeaway|fact)|takeaways?\b|bullet-?(?:points?|list|summary)|highlights?\b|tl-?dr"
)
_STANDFIRST = re.compile(
    r"stand-?first|\blead\b|lead-?(?:text|in)\b|\blede\b|\bintro|sub-?(?:title|head|headline|heading)\b|\bdek\b|\bdeck\b|excerpt|abstract"
    r"|synopsis|chapo|vorspann|teaser-?text|entradilla|sommario|ingress|manchet|preface|perex|preamble|kicker-?text|underrubrik|article-?description"
    r"|header-?(?:description|text)|post-?description|headline-?(?:description|abstract)|opening|anons|summary|bajada|copete|hint|resume"
)
_CAPTION = re.compile(
    r"caption|legend\b|bildunterschrift|image-?(?:text|desc|info)|photo-?(?:text|desc)|media-?(?:desc|info)|wp-caption"
)
_BOLD = re.compile(r"\bfont-(?:medium|semibold|bold)\b|\bbold\b")
_PICTURE = re.compile(r"image|img|photo|gallery|video|media|caption|figure|foto|bild")
_CREDIT = re.compile(
    r"credit|copyright|photographer|image-?source|\bquelle\b|picture-?source|\brights\b|photo-?by|bildquelle|media-?source"
)
_BYLINE = re.compile(r"byline|\bby-|\bauthors?\b|author-|-author|contributor|reporter|writer|redak")
_DATED = re.compile(
    r"dateline|timestamp|\bdate\b|-date|date-|datetime|publish|pubdate|post-?meta|article-?meta|entry-?meta|updated|meta-?info|\btime\b"
)
# The first question of an interview is set in bold, too.
_ASKS = re.compile(r"(?:q|a|question|answer)\s?:\s", re.IGNORECASE)
# Lengths in characters and shares of a text were chosen on pages whose articles and blocks are
# marked (`bench/ingest.py`). A line of a page, longer than which is a paragraph; and the share of
# a text above which it only links elsewhere.
_LINE, _LINKED = 120, 0.6
# Two texts are the same if they begin alike over this many characters.
_COMPARED = 1000
_BY = re.compile(r"(?:by|von|par|por|di|av|af|door)\s+[^\W\d_]", re.IGNORECASE)


class Typed(NamedTuple):
    """A run with its type."""

    type: BlockType
    run: Run


def typed_runs(main: Main, claims: Claims) -> list[Typed]:
    """Return the runs of an article in order: news, captions, credits, and furniture near it."""
    return _Typer(main, claims).typed()


class _Typer:
    """What is known while an article's runs are typed in order."""

    def __init__(self, main: Main, claims: Claims) -> None:
        self.main = main
        self.page = main.page
        self.titles = claims.folded_titles()
        self.descriptions = [folded(text) for text in claims.descriptions if len(text) > 20]
        self.body = folded(claims.body) if claims.body else ""
        self.seen_body = False
        self.after_key_title = False
        self._filled: set[int] | None = None
        self.above: set[int] = set()
        self.headline = main.page.runs[main.anchor] if main.anchor >= 0 else None
        self.heads = Counter(
            main.style_of(run)
            for run in main.page.runs
            if main.inside[run.box] and main.page.boxes[run.box].tag in HEADINGS
        )

    def typed(self) -> list[Typed]:
        """Type all runs in the article and in the head of the page above it."""
        found: list[Typed] = []
        seen: set[str] = set()
        for run in self._candidates():
            kind = self._type(run)
            key = f"{folded(run.text[:_COMPARED])}{len(run.text) // _COMPARED or ''}"
            # Pages repeat their text for small screens, for print, in galleries.
            if (
                kind is None
                or (len(key) > 25 and key in seen)
                or (kind == "headline" and key in seen)
            ):
                continue
            seen.add(key)
            self.seen_body = self.seen_body or (kind == "paragraph" and _is_prose(run.text))
            found.append(Typed(kind, run))
        return _settled(
            [typed for typed in found if typed.type != "subhead" or self._heads(typed.run, found)]
        )

    def _heads(self, heading: Run, found: list[Typed]) -> bool:
        """Say whether a sub-head in a box of its own has more under it than links."""
        boxes = self.page.boxes
        around = boxes[heading.box].parent
        if around in self.page.ancestors(self.main.holder) or around not in self._linking:
            return True
        if self._filled is None:
            under = (one.run for one in found if one.type not in {"subhead", "furniture"})
            self._filled = {box for run in under for box in self.page.ancestors(run.box)}
        return around in self._filled

    @cached_property
    def _linking(self) -> set[int]:
        """The boxes that hold links to other pages."""
        runs = (run for run in self.page.runs if share_of(run.linked, run.text) > _LINKED)
        return {box for run in runs for box in self.page.ancestors(run.box)}

    def _candidates(self) -> list[Run]:
        """Return the runs in the article, and those between the page's h1 and it."""
        runs = self.page.runs
        places = [at for at, run in enumerate(runs) if self.main.inside[run.box]]
        if not places:
            return []
        first = places[0]
        anchor = self.main.anchor
        head = 0 <= anchor < first
        begin = anchor if head else first
        above = [run for run in runs[begin:first] if self._is_head(run)]
        if head:
            above = [run for run in runs[max(0, anchor - 4) : anchor] if self._is_day(run)] + above
        between = [id(run) for run in above if head and self._is_between(run)]
        # More than two are no standfirst but the beginning of the body.
        self.above = set(between if len(between) < 3 else ())
        after = [run for run in runs[places[-1] + 1 : places[-1] + 25] if self._is_reply(run)]
        inside = [runs[at] for at in places]
        return [*above, *inside, *after]

    def _is_head(self, run: Run) -> bool:
        """Say whether a run above the article belongs to it: headline, standfirst, date."""
        names = self._names(run)
        return (
            run is self.headline
            or self._tag_in(run, {"h1"})
            or self._is_standfirst(run, names)
            or _KEY_POINTS.search(names) is not None
            or (
                len(run.text) < _LINE
                and _DATED.search(names) is not None
                and bool(run.when or find_dates(run.text))
            )
            or is_day_and_town(run.text)
            or self._is_byline(run)
            or self._tag_in(run, {"figcaption"})
            or self._is_between(run)
        )

    def _is_day(self, run: Run) -> bool:
        """Say whether a line over the title, in the box of the title, gives the day."""
        title = self.page.ancestors(self.page.runs[self.main.anchor].box, 3)[1:]
        shared = set(title) & set(self.page.ancestors(run.box, 3)[1:])
        is_near = any(self.page.boxes[box].tag not in {"body", "main"} for box in shared)
        is_dated = _DATED.search(self._names(run)) is not None and bool(find_dates(run.text))
        return is_near and (is_day_and_town(run.text) or (is_dated and len(run.text) < _LINE))

    def _is_byline(self, run: Run) -> bool:
        """Say whether a line names who wrote the article: "By Ana Sousa | LIMA, 4 May 2024"."""
        is_dated = _BY.match(run.text) is not None and bool(find_dates(run.text))
        is_short = len(run.text) < 150 and not stops(run.text)
        is_named = byline_names(run.text) is not None
        return is_short and (is_named or is_dated) and not self.main.furniture[run.box]

    def _is_between(self, run: Run) -> bool:
        """Say whether a run is prose that stands between the title and the body."""
        return (
            40 < len(run.text) < 900
            and not self.main.furniture[run.box]
            and run.linked < 0.3 * len(run.text)
            and self.page.boxes[run.box].tag in {"p", "div", "h2", "h3", "span"}
            and _PICTURE.search(self._names(run)) is None
            and (stops(run.text) or len(run.text) > 100)
        )

    def _is_reply(self, run: Run) -> bool:
        """Say whether a run after the article is its reply form or the like: kept, labelled."""
        return is_furniture(run.text)

    def _names(self, run: Run) -> str:
        """Return the names of the boxes around a run, within the article or its head."""
        names = []
        for box in self.page.ancestors(run.box, 5):
            if box == self.main.box:
                break
            names.append(self.page.boxes[box].names + " " + self.page.boxes[box].itemprop.lower())
        return " ".join(names)

    def _tag_in(self, run: Run, tags: set[str] | frozenset[str]) -> bool:
        """Say whether one of the three innermost boxes around a run is of these tags."""
        return any(self.page.boxes[box].tag in tags for box in self.page.ancestors(run.box, 3))

    def _type(self, run: Run) -> BlockType | None:
        """Return the type of a run; None leaves it out."""
        names = self._names(run)
        tag = self.page.boxes[run.box].tag
        text = run.text
        share = share_of(run.linked, text)
        if tag in HEADINGS or run is self.headline:
            return self._heading(run, names, share)
        in_figure = self._tag_in(run, {"figure", "figcaption"}) or _CAPTION.search(names)
        if in_figure and not self._in_quotation(run):
            return "credit" if _CREDIT.search(self.page.boxes[run.box].names) else "caption"
        if _CREDIT.search(self.page.boxes[run.box].names) and len(text) < 150:
            return "credit"
        if self._is_key_point(run, names, share):
            return "key_point"
        if self._is_standfirst(run, names):
            return "standfirst"
        if is_furniture(text) or _KEY_TITLE.match(text):
            is_aside = self.main.furniture[run.box] and len(text) >= 60 and stops(text)
            return None if is_aside else "furniture"
        if self.main.furniture[run.box]:
            return None
        if is_signed_picture(text):
            return "caption"
        return self._dated(run, names) or self._paragraph(run, tag, share)

    def _paragraph(self, run: Run, tag: str, share: float) -> BlockType | None:
        """Return the type of a run that has no name of its own."""
        text = run.text
        is_apart = self.main.style_of(run) != self.main.style
        if is_apart and is_caption(text, is_last=False):
            return "caption"
        if self.body and len(text) > 25 and folded(text[:_COMPARED]) in self.body:
            return "paragraph"
        if share > _LINKED and not (stops(text) and len(text) > 80):
            return None
        if tag in {"p", "blockquote", "li", "dd", "pre"}:
            is_bold = share_of(run.bold, text) >= 0.9
            if is_bold and len(text) < _LINE and not stops(text) and self.seen_body and tag == "p":
                return "subhead"
            leads = self.seen_body and text.endswith(":")
            return "paragraph" if len(text) > 15 or stops(text) or leads or tag == "p" else None
        is_own = run.box == self.main.box or stops(text) or len(text) > _LINE
        is_long = len(text) >= 40 or (stops(text) and self._is_body(run))
        return "paragraph" if is_long and is_own else None

    def _heading(self, run: Run, names: str, share: float) -> BlockType | None:
        """Return the type of a heading."""
        text = folded(run.text[:_COMPARED])
        if _KEY_TITLE.match(run.text):
            self.after_key_title = True
            return "furniture"
        self.after_key_title = False
        tag = self.page.boxes[run.box].tag
        if run is self.headline:
            return "headline"
        if (text in self.titles and self.headline is None) or (tag == "h1" and not self.seen_body):
            return "headline"
        is_only = self.heads[self.main.style_of(run)] < 2
        if self._is_standfirst(run, names) and is_only:
            return "standfirst"
        if is_furniture(run.text):
            return "furniture"
        if self.main.furniture[run.box] or share > 0.8:
            return None
        if not self.seen_body and is_only and len(run.text) > 60 and tag in {"h2", "h3"}:
            return "standfirst"
        return "subhead"

    def _is_key_point(self, run: Run, names: str, share: float) -> bool:
        """Say whether a run is an item of a list of key points."""
        if share > 0.5 or len(run.text) < 20:
            return False
        if not self.seen_body and run.text.startswith(("…", "...")):
            return True  # decks of some papers run on from the headline
        if not self._is_item(run):
            return (
                _POINTS.search(self.page.boxes[self.page.boxes[run.box].parent].names) is not None
            )
        return (
            self.after_key_title
            or _KEY_POINTS.search(names) is not None
            or (not self.seen_body and not self.main.furniture[run.box] and share < 0.2)
        )

    def _is_item(self, run: Run) -> bool:
        """Say whether a run is an item of a list, and not the text of a page set as a list."""
        boxes = self.page.boxes
        item = run.box
        if boxes[item].tag != "li":
            item = boxes[item].parent
        return item >= 0 and boxes[item].tag == "li" and item != self.main.holder

    def _is_standfirst(self, run: Run, names: str) -> bool:
        """Say whether a run is the standfirst: named so, or what the page calls its description."""
        if self.seen_body or len(run.text) < 20 or run.linked > len(run.text) / 2:
            return False
        text = folded(run.text[:_COMPARED])
        if text in self.titles or _ASKS.match(run.text):
            return False
        if self._is_body(run):
            # The page's description often repeats the first paragraph; bold type sets it apart.
            is_asking = run.text.rstrip("\"”’»' ").endswith("?")
            return len(run.text) > 60 and not is_asking and share_of(run.bold, run.text) >= 0.9
        if id(run) in self.above or self._is_set_apart(run):
            return True
        if any(
            text == known
            or (len(text) > 40 and known.startswith(text[:200]) and len(known) < len(text) * 1.3)
            for known in self.descriptions
        ):
            return not (self.body and self.body.startswith(text[:80]))
        return (
            (_STANDFIRST.search(names) or _BOLD.search(self.page.boxes[run.box].names)) is not None
            and FURNITURE_NAMES.search(names) is None
            and len(run.text) < 700
        )

    def _is_body(self, run: Run) -> bool:
        """Say whether a run stands and looks like most of the article's prose."""
        return (
            self.main.style_of(run) == self.main.style
            and self.page.boxes[run.box].parent == self.main.holder
        )

    def _is_set_apart(self, run: Run) -> bool:
        """Say whether a run before the body has a style, and a place, of its own."""
        return (
            self.main.inside[run.box]
            and self._is_between(run)
            and self.main.style_of(run) != self.main.style
            and self.page.boxes[run.box].parent != self.main.holder
            and self.page.boxes[run.box].tag in {"p", "div"}
            and self.main.holder not in self.page.ancestors(run.box, 4)
        )

    def _dated(self, run: Run, names: str) -> BlockType | None:
        """Return "dateline" or "credit" for lines of date and by-line."""
        text = run.text
        is_item = self.seen_body and find_dates(text) and not is_date_line(text)
        if is_item or (self.seen_body and len(text) >= 100):
            return None
        if len(text) < _LINE and (run.when or find_dates(text)) and not stops(text):
            return "dateline"
        if len(text) < 100 and _DATED.search(names) and not stops(text):
            return "dateline"
        is_byline = _BYLINE.search(names) or _BY.match(text) or byline_names(text)
        if len(text) < 150 and is_byline and not stops(text):
            return "credit"
        return None

    def _in_quotation(self, run: Run) -> bool:
        """Say whether a run in a figure is a quotation: pull quotes are set as figures."""
        return self._tag_in(run, {"blockquote"})


def _is_prose(text: str) -> bool:
    """Say whether a paragraph opens the body: it is no short line, or it leads into a list."""
    return len(text) > 60 or (text.endswith(":") and not _KEY_TITLE.match(text))


def _settled(found: list[Typed]) -> list[Typed]:
    """Drop sub-heads with nothing under them, and keep one headline."""
    settled: list[Typed] = []
    has_headline = False
    for at, (kind, run) in enumerate(found):
        if kind == "headline":
            if has_headline:
                continue
            has_headline = True
        if kind == "subhead":
            below = next(
                (
                    other.type
                    for other in found[at + 1 :]
                    if other.type not in {"caption", "credit", "furniture", "subhead"}
                ),
                None,
            )
            if below not in {"paragraph", "key_point"}:
                continue
        settled.append(Typed(kind, run))
    return settled
