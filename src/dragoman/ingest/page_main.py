"""
Find the part of a page that is its article.

Every run of text scores: prose counts for its length, link lists and furniture count
against. The article is the box with the greatest sum, so a box is widened only as long
as what it takes in is mostly prose, and narrowed wherever it holds mostly links.
"""

from __future__ import annotations

import re

from dragoman.ingest.page_walk import Box, Run, Walk

_STOP = re.compile(r"[.!?…。！？।؟:;]['\"”’»)\]]*$")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
FURNITURE = re.compile(
    r"comment|disqus|respond\b|related|relacionad|verwandt|recommend|recirc|more-?(?:stories|news|from|on)|read-?(?:more|next|also)"
    r"|most-?(?:read|popular)|popular|trending|teaser|promo|outbrain|taboola|sponsor|advert|\bads?\b|\bad-|-ad\b|banner"
    r"|newsletter|subscri|sign-?up|paywall|regwall|piano|cookie|consent|gdpr|social|share|sharing|follow-?us"
    r"|breadcrumb|\bnav\b|navbar|navigation|\bmenu|footer|sidebar|side-bar|toolbar|pagination|pager|masthead"
    r"|\btags?\b|tag-?list|topics?-list|keywords|author-?(?:bio|box|info|card|desc)|about-?author|bio-?box|biography"
    r"|disclaimer|copyright|print-?only|screen-reader|sr-only|visually-?hidden|popup|modal|overlay|lightbox|tooltip"
    r"|feedback|rating|\bpoll\b|quiz|donat|support-us|correction-?form|login|register|app-?download|jobs?-|weather|widget-area"
    r"|in-?article-?(?:link|relat)|linkbox|link-?list|see-?also|further-?reading|slideshow-?nav|audio-?player|video-?player|player"
)
_FURNITURE_TAGS = frozenset({"nav", "footer", "form", "aside", "dialog", "fieldset"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CAPTION = re.compile(r"caption|credit|copyright|photographer")
_DATES = re.compile(
    r"byline|dateline|timestamp|publish|pubdate|post-?meta|article-?meta|entry-?meta|meta-?data"
)


class Main:
    """
    The article within a walk.

    `box` is its index; `furniture[i]` says whether box i is furniture, or stands in it.
    """

    def __init__(self, page: Walk) -> None:
        self.page = page
        self._plain = [_prose(run, page.boxes[run.box]) for run in page.runs]
        self.furniture = self._furniture()
        scores = [
            -_weight(run) if self.furniture[run.box] else value
            for run, value in zip(page.runs, self._plain, strict=True)
        ]
        sums = _sums(page, scores)
        self.box = max(range(len(sums)), key=lambda box: (round(sums[box], 1), box))
        self.inside = _inside(page.boxes, self.box)

    def _furniture(self) -> list[bool]:
        """
        Tell which boxes are furniture by their tag, class and id.

        A box that holds much of the page's prose is not, whatever its name: sites call
        their whole page "has-sidebar" or "share-container".
        """
        prose = _sums(self.page, [max(0.0, value) for value in self._plain])
        total = prose[0] if prose else 0.0
        found: list[bool] = []
        for index, box in enumerate(self.page.boxes):
            is_named = box.tag in _FURNITURE_TAGS or FURNITURE.search(box.names) is not None
            is_small = prose[index] < 0.3 * total
            parent = box.parent >= 0 and found[box.parent]
            found.append(parent or (is_named and is_small and box.tag != "body"))
        return found


def _prose(run: Run, box: Box) -> float:
    """Score a run by its own shape."""
    size = len(run.text)
    if _CJK.search(run.text[:50]):
        size *= 2  # a sign says about as much as two letters
    share = run.linked / max(1, len(run.text.replace(" ", "")))
    if box.tag in _HEADINGS or _CAPTION.search(box.names) or box.tag == "figcaption":
        return 0.0
    if share > 0.5:
        return -_weight(run)
    if size >= 80 or (size >= 30 and _STOP.search(run.text)):
        # Long runs of prose are nearly always the article's own.
        return (
            size
            * (1 - share)
            * (1.0 if box.tag in {"p", "blockquote", "li"} or size > 150 else 0.6)
        )
    return -3.0


def _weight(run: Run) -> float:
    """Return how much a run of furniture counts against a box."""
    return 8.0 + 0.25 * min(len(run.text), 200)


def _sums(page: Walk, scores: list[float]) -> list[float]:
    """Return the sum of scores under every box. Parents come before their children."""
    sums = [0.0] * len(page.boxes)
    for run, score in zip(page.runs, scores, strict=True):
        sums[run.box] += score
    for index in range(len(page.boxes) - 1, 0, -1):
        sums[page.boxes[index].parent] += sums[index]
    return sums


def _inside(boxes: list[Box], top: int) -> list[bool]:
    """Tell which boxes are `top` or stand in it."""
    found = [False] * len(boxes)
    found[top] = True
    for index in range(top + 1, len(boxes)):
        found[index] = found[boxes[index].parent]
    return found
