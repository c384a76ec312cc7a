"""
Walk a page once and cut it into runs of text, each with the elements it stands in.

The walk keeps its own stack (pages may be nested 100,000 deep) and looks at every node
once, so its time is linear in the size of the page.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec
from turbohtml import Text

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p picture pre section summary "
    "table tbody td tfoot th thead tr ul".split()
)
_SKIPPED = frozenset(
    "script style noscript template svg math iframe object embed canvas audio video map head "
    "select option datalist textarea button input progress meter title meta link".split()
)
# A single space is left alone: it is the rule, and a match costs more than a look.
_SPACE = re.compile(r"[\t\n\r\f\v\u00a0][ \t\n\r\f\v\u00a0]*| [ \t\n\r\f\v\u00a0]+")
_PART_NAMES = re.compile(
    r"credit|copyright|caption|byline|author|source|photographer|dateline|timestamp"
)
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
_PART_TAGS = re.compile(r"cookie|consent|\bads?\b")
_SHORTEST_PARAGRAPH, _LONGEST_HEADING = 60, 120
_STOP = re.compile(r"[.!?]['\"”’)]*$")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class Box(msgspec.Struct):
    """An element that makes a box of its own: tag, parent (index or -1), class and id words."""

    tag: str
    parent: int
    names: str
    itemprop: str = ""


class Run(msgspec.Struct):
    """
    A run of text as a browser would show it, white space folded.

    `box` is the index of the innermost box; `linked` counts characters in links, `bold`
    those in bold type; `when` is the value of a <time> element in it.
    """

    text: str
    box: int
    linked: int = 0
    bold: int = 0
    when: str = ""


class Walk(msgspec.Struct):
    """All boxes and runs of a page, in document order."""

    boxes: list[Box]
    runs: list[Run]

    def ancestors(self, box: int, most: int = 1_000_000) -> list[int]:
        """Return a box and those around it, innermost first, `most` at most."""
        found: list[int] = []
        while box >= 0 and len(found) < most:
            found.append(box)
            box = self.boxes[box].parent
        return found


def walk(body: Any) -> Walk:  # noqa: ANN401 - a turbohtml element, which has no types
    """
    Cut what stands under an element into boxes and runs.

    Pages that a script unhides keep all their text in hidden elements: if next to none
    is shown, the hidden text is read as well.
    """
    page = _Walker(with_hidden=False).walk(body)
    if sum(len(run.text) for run in page.runs) < 400:
        whole = _Walker(with_hidden=True).walk(body)
        if sum(len(run.text) for run in whole.runs) > 800:
            return whole
    return page


def names_of(attributes: Any) -> str:  # noqa: ANN401 - as above
    """Return class words, id and role of an element, in lower case."""
    classes = attributes.get("class") or ()
    words = " ".join(classes[:20]) if not isinstance(classes, str) else classes
    marks = (attributes.get(name) for name in ("id", "role", "data-component", "data-testid"))
    # "story__share" is the part "share" of a box: a word by itself, as in "story-share".
    return (
        " ".join([words, *(str(mark) for mark in marks if mark)]).lower()[:400].replace("__", "-")
    )


class _Walker:
    """The state of one walk."""

    def __init__(self, *, with_hidden: bool) -> None:
        self.with_hidden = with_hidden
        self.boxes: list[Box] = []
        self.runs: list[Run] = []
        self.parts: list[str] = []
        self.linked = self.bold = self.breaks = 0
        self.when = ""

    def walk(self, body: Any) -> Walk:  # noqa: ANN401
        """Visit every node under `body`; closing a box is a visit of its own (node None)."""
        box = self._open(body, -1, names_of(body.attrs))
        stack: list[tuple[Any, int, bool, bool]] = [(None, box, False, False)]
        stack += [(child, box, False, False) for child in reversed(body.children)]
        while stack:
            node, box, in_link, in_bold = stack.pop()
            if node is None:
                self._flush(box)
                continue
            tag = getattr(node, "tag", None)
            if tag is None:
                if isinstance(node, Text):
                    self._take(node.data, in_link=in_link, in_bold=in_bold)
            elif tag == "br":
                self._break(box)
            elif tag not in _SKIPPED and (self.with_hidden or not _is_hidden(node.attrs)):
                inner = self._enter(node, tag, box)
                if inner != box:
                    stack.append((None, inner, False, False))
                in_link = in_link or tag == "a"
                in_bold = in_bold or tag in {"b", "strong"}
                stack += [(child, inner, in_link, in_bold) for child in reversed(node.children)]
        return Walk(self.boxes, self.runs)

    def _enter(self, node: Any, tag: str, box: int) -> int:  # noqa: ANN401
        """Return the box an element's children stand in: its own, or the one around it."""
        if tag in _BLOCKS:
            self._flush(box)
            return self._open(node, box, names_of(node.attrs))
        if tag == "time":
            self.when = self.when or str(node.attrs.get("datetime") or "")
        elif tag in {"span", "cite", "small", "em", "i"}:
            names = names_of(node.attrs)
            # A credit within a caption, a name within a by-line: text of its own kind.
            if names and _PART_NAMES.search(names):
                self._flush(box)
                return self._open(node, box, names)
        elif "-" in tag and _PART_TAGS.search(tag):
            # An element that a site made up says by its own name what it is: "<amp-consent>".
            self._flush(box)
            return self._open(node, box, f"{tag} {names_of(node.attrs)}")
        return box

    def _open(self, node: Any, parent: int, names: str) -> int:  # noqa: ANN401
        """Open a box."""
        itemprop = str(node.attrs.get("itemprop") or "")
        self.boxes.append(Box(node.tag, parent, names, itemprop))
        return len(self.boxes) - 1

    def _take(self, characters: str, *, in_link: bool, in_bold: bool) -> None:
        """Take characters into the run."""
        count = len(characters.strip())
        if count:
            self.linked += count * in_link
            self.bold += count * in_bold
            self.breaks = 0
        self.parts.append(characters)

    def _break(self, box: int) -> None:
        """Take a line break: two part paragraphs, and one where a paragraph or a heading ends."""
        self.breaks += 1
        if self.breaks > 1 or self._is_whole():
            self._flush(box)
        else:
            self.parts.append(" ")

    def _is_whole(self) -> bool:
        """
        Say whether what stands before a line break is whole: a long line with a stop, or bold all over.

        Lines of verse, and of a paragraph broken to a width, end in the middle of a sentence.
        """
        text = "".join(self.parts).strip()
        is_bold = 0 < self.bold == len(text) and len(text) <= _LONGEST_HEADING
        return is_bold or (len(text) >= _SHORTEST_PARAGRAPH and _STOP.search(text[-9:]) is not None)

    def _flush(self, box: int) -> None:
        """End the run."""
        self.breaks = 0
        if self.parts:
            text = _SPACE.sub(" ", "".join(self.parts)).strip().strip(_UNSEEN)
            if text:
                self.runs.append(Run(text, box, self.linked, self.bold, self.when))
            self.parts = []
            self.linked = self.bold = 0
            self.when = ""


def _is_hidden(attributes: Any) -> bool:  # noqa: ANN401
    """Say whether an element is not shown."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return bool(style) and _HIDDEN.search(str(style)) is not None
