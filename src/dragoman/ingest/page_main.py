"""
Find the part of a page that is its article.

Every run of text scores: prose counts for its length, link lists and furniture count
against. A box hands most of its sum to the box around it, so the article is widened only
as long as what is taken in is mostly prose, and stays as narrow as it can.
"""

from __future__ import annotations

from collections import defaultdict

from dragoman.ingest.page_names import COMMENTS, COOKIES, FURNITURE, MEDIA, share_of, stops
from dragoman.ingest.page_walk import Box, Run, Walk
from dragoman.ingest.text_furniture import furniture_extent
from dragoman.ingest.text_shapes import folded

# Kana, Chinese characters and Hangul; a pattern of them is slow to compile.
_CJK = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
_FURNITURE_TAGS = frozenset({"nav", "footer", "form", "aside", "dialog", "fieldset"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Headings are what stands under them; the rest holds whole pages.
_NEVER_FURNITURE = HEADINGS | {"body", "main"}
# What a box hands on to the box around it: taking in a neighbour must be worth it.
_KEPT = 0.93
# A box that begins where the title ends is likelier the article than its rival.
_ANCHORED = 1.5
# A title that no heading says has so many words at least; the only heading of a page, so many.
_FEWEST_WORDS, _FEW_WORDS = 5, 3

StyleKey = tuple[str, str]


class Main:
    """
    The article within a walk.

    `box` is its index; `inside[i]` says whether box i stands in it; `furniture[i]`
    whether box i is furniture, or stands in some. `anchor` is the run of the page's title.
    """

    def __init__(self, page: Walk, titles: set[str]) -> None:
        self.page = page
        self.anchor = _anchor(page, titles)
        self._plain = [_prose(run, page.boxes[run.box]) for run in page.runs]
        self.furniture = self._furniture()
        self.box = self._widened(self._choose())
        self.inside = _inside(page.boxes, self.box)
        self.style, self.holder = self._style()

    @property
    def plain_title(self) -> str | None:
        """The title of a page that no heading says, as it stands on it."""
        run = self.page.runs[self.anchor] if self.anchor >= 0 else None
        if run is None or any(
            self.page.boxes[box].tag in HEADINGS for box in self.page.ancestors(run.box, 3)
        ):
            return None
        return run.text

    def style_of(self, run: Run) -> StyleKey:
        """Return what sets a run's paragraph apart from others: its tag and names."""
        box = self.page.boxes[run.box]
        return box.tag, box.names

    def _furniture(self) -> list[bool]:
        """
        Tell which boxes are furniture by their tag, class and id.

        A box that holds much of the page's prose is not, whatever its name: sites call
        their whole page "has-sidebar", and every paragraph "paywall".
        """
        boxes = self.page.boxes
        prose = _sums(self.page, [max(0.0, value) for value in self._plain], 1.0)
        total = prose[0] if prose else 0.0
        styles: dict[StyleKey, float] = defaultdict(float)
        for index, box in enumerate(boxes):
            styles[box.tag, box.names] += prose[index]
        held = set(self.page.ancestors(self.page.runs[self.anchor].box)) if self.anchor >= 0 else ()
        cards = self._cards(prose) | self._headed(prose, frozenset(held))
        found: list[bool] = []
        for index, box in enumerate(boxes):
            size = prose[index]
            is_named = box.tag in _FURNITURE_TAGS or FURNITURE.search(box.names) is not None
            is_small = max(size, styles[box.tag, box.names]) < 0.3 * total
            if COMMENTS.search(box.names):
                is_named, is_small = True, size < 0.7 * total
            is_own = is_named and is_small and index not in held and box.tag not in _NEVER_FURNITURE
            found.append((box.parent >= 0 and found[box.parent]) or is_own or index in cards)
        return found

    def _cards(self, prose: list[float]) -> set[int]:
        """
        Return the boxes that advertise another page: a linked heading and little prose.

        Only rows of them count: one linked heading may be a sub-head of the article.
        """
        boxes = self.page.boxes
        headings: dict[int, int] = defaultdict(int)
        linked: list[int] = []
        for run in self.page.runs:
            if boxes[run.box].tag in HEADINGS:
                for box in self.page.ancestors(run.box, 6):
                    headings[box] += 1
                if share_of(run.linked, run.text) >= 0.9 and len(run.text) > 15:
                    linked.append(run.box)
        rows: dict[StyleKey, list[int]] = defaultdict(list)
        for heading in linked:
            card = heading
            for box in self.page.ancestors(heading, 5)[1:]:
                if headings[box] > 1 or prose[box] > 600 or boxes[box].tag in {"body", "main"}:
                    break
                card = box
            rows[boxes[card].tag, boxes[card].names].append(card)
        return {card for row in rows.values() if len(row) > 2 for card in row}

    def _headed(self, prose: list[float], held: frozenset[int]) -> set[int]:
        """Return the boxes that begin with a heading of furniture: "Subscribe to read on"."""
        boxes = self.page.boxes
        starts = _starts(self.page, [True] * len(self.page.runs))
        found: set[int] = set()
        # Where a wall stands, little of the article is left.
        most = (0.6 if held else 0.3) * prose[0]
        for at, run in enumerate(self.page.runs):
            if boxes[run.box].tag not in HEADINGS or furniture_extent(run.text) is None:
                continue
            for box in self.page.ancestors(run.box, 6)[1:]:
                is_free = box not in held and boxes[box].tag not in _NEVER_FURNITURE | {"article"}
                if starts[box] != at or not is_free or prose[box] > most:
                    break
                found.add(box)
        return found

    def _widened(self, box: int) -> int:
        """Return the box around a lone paragraph: the rest of a short report is no prose."""
        boxes = self.page.boxes
        around = boxes[box].parent
        return around if boxes[box].tag == "p" and boxes[around].tag != "body" else box

    def _choose(self) -> int:
        """Return the box that is the article."""
        page, last = self.page, len(self.page.runs)
        scores = []
        for at, run in enumerate(page.runs):
            if self.furniture[run.box]:
                scores.append(-_weight(run))
            elif self._plain[at] > 0 and (at < self.anchor or COOKIES.search(run.text[:2000])):
                scores.append(0.2 * self._plain[at])
            else:
                scores.append(self._plain[at])
        sums = _sums(page, scores, _KEPT)
        starts = _starts(page, [score > 0 for score in scores])
        first = min((at for at in range(self.anchor + 1, last) if scores[at] > 0), default=last)
        near = first + 8
        article = self._article(sums)

        def worth(box: int) -> tuple[float, int]:
            is_anchored = self.anchor >= 0 and starts[box] <= near
            return (round(sums[box] * (_ANCHORED if is_anchored else 1.0), 1), box)

        return max((box for box in range(len(sums)) if article is None or article[box]), key=worth)

    def _article(self, sums: list[float]) -> list[bool] | None:
        """Return what stands in the <article> of the page's title, if it holds prose enough."""
        if self.anchor < 0:
            return None
        around = self.page.ancestors(self.page.runs[self.anchor].box)
        for box in around:
            if self.page.boxes[box].tag == "article" and sums[box] > 400:
                return _inside(self.page.boxes, box)
        return None

    def _style(self) -> tuple[StyleKey, int]:
        """Return the style most of the article's prose has, and the box most of it stands in."""
        styles: dict[StyleKey, float] = defaultdict(float)
        holders: dict[int, float] = defaultdict(float)
        for run, value in zip(self.page.runs, self._plain, strict=True):
            if value > 0 and self.inside[run.box] and not self.furniture[run.box]:
                styles[self.style_of(run)] += value
                holders[self.page.boxes[run.box].parent] += value
        style = max(styles, key=lambda key: styles[key], default=("p", ""))
        return style, max(holders, key=lambda key: holders[key], default=-1)


def _anchor(page: Walk, titles: set[str]) -> int:
    """Return the place of the heading that says the page's title, or -1."""
    best, place = 0.55, -1
    stated = [set(title.split()) for title in titles]
    for at, run in enumerate(page.runs):
        tag = page.boxes[run.box].tag
        if tag not in {"h1", "h2"} and not any(
            page.boxes[box].tag == "h1" for box in page.ancestors(run.box, 3)
        ):
            continue
        words = set(folded(run.text).split())
        share = max((len(words & other) / len(words | other) for other in stated), default=0.0)
        share += 0.1 * (tag == "h1")
        if share > best and len(run.text) > 8:
            best, place = share, at
    return place if place >= 0 else _unmarked(page, titles)


def _unmarked(page: Walk, titles: set[str]) -> int:
    """
    Return the place of a title that no heading says, or -1.

    Old pages set it as any text, and say it within a longer one: "News : Minister resigns 4/5/2024".
    """
    for at, run in enumerate(page.runs):
        words = folded(run.text[:300])
        is_long = len(words.split()) >= _FEWEST_WORDS and run.linked == 0
        if is_long and any(words in title for title in titles):
            return at
    heads = [at for at, run in enumerate(page.runs) if page.boxes[run.box].tag == "h1"]
    only = page.runs[heads[0]] if len(heads) == 1 else None
    is_title = only is not None and only.linked == 0 and len(only.text.split()) >= _FEW_WORDS
    return heads[0] if is_title else -1


def _has_cjk(text: str) -> bool:
    """Say whether a text has signs of Chinese, Japanese or Korean."""
    return not text.isascii() and any(
        first <= sign <= last for sign in text for first, last in _CJK
    )


def _prose(run: Run, box: Box) -> float:
    """Score a run by its own shape."""
    size = len(run.text)
    if _has_cjk(run.text[:50]):
        size *= 2  # a sign says about as much as two letters
    share = share_of(run.linked, run.text)
    if box.tag in HEADINGS or MEDIA.search(box.names) or box.tag == "figcaption":
        return 0.0
    if share > 0.5:
        return 0.0 if share < 0.8 and size > 100 and stops(run.text) else -_weight(run)
    if size >= 80 or (size >= 30 and (stops(run.text) or run.text.endswith((":", ";")))):
        # Long runs of prose are nearly always the article's own.
        is_likely = box.tag in {"p", "blockquote", "li"} or size > 150
        return size * (1 - share) * (1.0 if is_likely else 0.6)
    return -3.0


def _weight(run: Run) -> float:
    """Return how much a run of furniture counts against a box."""
    return 8.0 + 0.25 * min(len(run.text), 200)


def _sums(page: Walk, scores: list[float], kept: float) -> list[float]:
    """Return the sum of scores under every box. Parents come before their children."""
    sums = [0.0] * len(page.boxes)
    for run, score in zip(page.runs, scores, strict=True):
        sums[run.box] += score
    is_outer = [False] * len(page.boxes)
    for index in range(len(page.boxes) - 1, 0, -1):
        value, parent = sums[index], page.boxes[index].parent
        # A paragraph hands on all it has: it is never the whole article by itself.
        sums[parent] += value * kept if value > 0 and is_outer[index] else value
        is_outer[parent] = True
    return sums


def _starts(page: Walk, is_prose: list[bool]) -> list[int]:
    """Return the place of the first run of prose in every box."""
    none = len(page.runs) + 1000
    starts = [none] * len(page.boxes)
    for at in range(len(page.runs) - 1, -1, -1):
        if is_prose[at]:
            starts[page.runs[at].box] = at
    for index in range(len(page.boxes) - 1, 0, -1):
        parent = page.boxes[index].parent
        starts[parent] = min(starts[parent], starts[index])
    return starts


def _inside(boxes: list[Box], top: int) -> list[bool]:
    """Tell which boxes are `top` or stand in it."""
    found = [False] * len(boxes)
    found[top] = True
    for index in range(top + 1, len(boxes)):
        found[index] = found[boxes[index].parent]
    return found
