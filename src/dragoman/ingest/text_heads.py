"""Tell the letterhead over a title from the title: who issues a paper is not what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from dragoman.ingest.dates import find_dates
from dragoman.ingest.text_shapes import is_title
from dragoman.knowledge.actors import roles
from dragoman.records import Block

_SMALL = frozenset("a an and at for in of on the to".split())
_SITES = frozenset({"site", "web-site", "website", "page", "web-page", "webpage", "portal"})
_LONGEST = 12  # words of a letterhead
_FEWEST_LINES, _FEWEST_WORDS, _MOST_BESIDE = 2, 4, 3
# Words of a site's name and of an entry of its menu; entries that tell it.
_LONGEST_NAME, _LONGEST_ENTRY, _FEWEST_ENTRIES = 5, 2, 3
_LONG, _TITLE = 90, 200  # characters of a line of day and town, and of a title
# Bodies and their states: "Republic of Malawi", "Office of the Spokesperson".
_BODY = re.compile(
    r"(?:(?:[\w'’]+ ){0,3}(?:Republic|Kingdom|State|States|Emirate|Sultanate|Federation|Commonwealth|Principality|Union) of\b"
    r"|(?:[\w'’-]+ ){0,2}(?:web-? ?site|web-? ?page|portal) of\b"
    r"|(?:[\w'’-]+ ){0,3}(?:Ministry|Minist[eè]re|Department|Office|Bureau|Government|Embassy|Consulate|Secretariat|Directorate|"
    r"Presidency|Chancellery|Council|Assembly|Commission|Mission|Delegation|Service|Organization|Organisation|Nations)\b)",
    re.IGNORECASE,
)
# The nouns for bodies that are known with a letter wrong; shorter ones are too like other words.
_SPELT = (
    "ministry department government embassy consulate secretariat directorate presidency "
    "chancellery council assembly commission delegation"
).split()
# What kind of paper it is: "PRESS RELEASE", "Statement No. 12".
_KIND = re.compile(
    r"(?:(?:for )?(?:immediate )?(?:press|media|news|official|joint|public|daily|information)?\s*"
    r"(?:release|statement|note|notice|communiqu[eé]|bulletin|briefing|advisory|information)"
    r"(?:\s+(?:of|to|for) (?:the )?(?:press|media))?"  # "Official Note of Press", as translated
    r"(?:\s*(?:no|nr|n[°º]|#)?[.:]?\s*[\d/.-]+)?|\(?(?:(?:unofficial|machine|automatic) translation|translat(?:ion|ed) by [\w ]{1,24})\)?|check against delivery|as delivered|transcript)\W*$",
    re.IGNORECASE,
)
# Where a body has its seat, as a part of a line between commas: "12 Harbour Road", "P.O. Box 7".
_ADDRESS = re.compile(
    r"\d+[a-z]?(?:[-–/]\d+)? (?:[A-ZÀ-Þ][\w.'’-]* ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Boulevard|Drive|Square|Lane|Place|"
    r"Way|Quay)\.?|(?:P\. ?O\. ?|PO |Post Office )Box \d+|Private Bag \w+"
)
# Between the issuer and the kind of paper in one line.
_BESIDE = re.compile(r"\s+[-–—|]\s+|\s*:\s+")
# Between the notes of one line; and what may follow a body's noun in its name.
_PARTS = re.compile(r"[.;,|()\[\]–—]+\s*|\s-\s")
_ON = re.compile(r"$|,?\s+(?:of|for|to|in|on)\b|,")
# Numbers of papers and meetings: "SC/15001", "9001ST MEETING (AM)", "A/79/PV.3".
_NUMBER = re.compile(
    r"(?:[A-Z]{1,6}[/-][\w/.-]*\d[\w/.-]*|\d+(?:st|nd|rd|th) (?:plenary )?(?:meeting|session)\b.{0,20}"
    r"|(?:no|ref|doc(?:ument)?)[.:]? ?[\w/.-]*\d[\w/.-]*)$",
    re.IGNORECASE,
)
# A transcript is called by its occasion and its day: "Press Conference by the Minister, 2 May 2024".
_OCCASION = re.compile(
    r"\b(?:briefing|conference|remarks|interview|transcript|statement|read-?out|speech|address|"
    r"testimony|hearing|communiqu[eé]|stakeout|q ?& ?a)\b",
    re.IGNORECASE,
)
# Between the occasion and its day; and what would make it the day of something else.
_JOINT = re.compile(r"(?:\bon(?: \w+day,?)?|[-–—|,(])\s*$", re.IGNORECASE)
_TELLING = (
    r"due|expected|honou?rs|marking|marks|open(?:ing|s)|planned|plans|postponed|recall(?:ing|s)|"
    r"scheduled|sets?|upcoming|will|would"
)
_TO_COME = re.compile(rf"\b(?:next|to|{_TELLING})\b", re.IGNORECASE)
_ABOUT = re.compile(
    rf"\b(?:about|after|ahead|before|concerning|following|on|over|regarding|to be|with|{_TELLING})\b",
    re.IGNORECASE,
)
# Before the day of the paper a line names as its source.
_SOURCED = re.compile(
    r"(?:^|[.;|(–—-]\s*)(?i:source|(?:(?:first|originally) )?(?:published|printed|appeared)(?: by| in)?|taken from)"
    r"\s*:?\s+(?:the )?[^\W\d_a-z][^.:;|\d]{0,60}?(?:,| of| on|[-–—|(])\s*$"
)
# What may follow it: the end of the sentence or of a bracket, or the page.
_SOURCE_END = re.compile(r"\s*(?:$|[.;|)\]]|[,(–—-]\s*(?:pages?|pp?\.?|section)\s)", re.IGNORECASE)
# What may stand in small letters between the occasion and its day: who speaks, where, to whom.
_WHO = frozenset(
    "by chief deputy foreign general joint media permanent press prime regular state vice weekly".split()
)
_SPEAKING = frozenset({"GOV", "JRN", "JUD", "LEG", "MIL"})


def is_letterhead(line: str) -> bool:
    """Say whether a line names only the issuer, the kind or the number of a paper."""
    is_long = len(line) > _TITLE or len(line.split()) > _LONGEST
    if is_long or line.endswith((".", "!", "?", ":")):
        return False
    if _KIND.fullmatch(line) or _NUMBER.match(line) or _is_address(line):
        return True
    words = re.findall(r"[\w'’-]+", line)
    is_name = all(word[0].isupper() or word in _SMALL | _SITES for word in words)
    return is_name and _behind_body(line) is not None


def _is_address(line: str) -> bool:
    """Say whether a line is a postal address: "Port House, 12 Harbour Road, Oslo"."""
    return any(_ADDRESS.fullmatch(part.strip()) for part in line.split(","))


def _behind_body(line: str) -> str | None:
    """Return what stands behind the noun for a body, if a line begins with one; also a misspelt one."""
    spelt = re.sub(r"[^\W\d_]{6,}", lambda word: _respelt(word.group()), line)
    body = _BODY.match(spelt)
    return spelt[body.end() :] if body is not None else None


def _respelt(word: str) -> str:
    """Return the noun for a body that a word is but for one letter inside: "Goverment", "Ministery"."""
    return next((known for known in _SPELT if _is_one_off(word.lower(), known)), word)


def _is_one_off(word: str, known: str) -> bool:
    """Say whether one letter inside a word is wrong, missing, added, or changed places with the next."""
    if word[0] != known[0] or word[-1] != known[-1] or abs(len(word) - len(known)) > 1:
        return False
    at = _shared(word, known)
    back = _shared(word[at:][::-1], known[at:][::-1])
    wrong, right = word[at : len(word) - back], known[at : len(known) - back]
    return max(len(wrong), len(right)) == 1 or (len(wrong) == 2 and wrong == right[::-1])


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def is_imprint(line: str) -> bool:
    """
    Say whether a line under a title names only the issuer or the kind of a paper.

    "Ministry of Trade of Peru", "Transcript. Check against delivery."; a title that goes on
    behind the body is none: "Department Closes Southern Grounds".
    """
    parts = [part for part in _PARTS.split(line) if part]
    if parts and all(_KIND.fullmatch(part) for part in parts):
        return True
    rest = _behind_body(line)
    return rest is not None and is_letterhead(line) and _ON.match(rest) is not None


def title_under(lines: Sequence[str]) -> int | None:
    """
    Return where the title under a letterhead of two lines or more stands; None if there is none.

    One such line alone may be a title: "Department of Fisheries Closes Southern Grounds".
    """
    count = 0
    for at, line in enumerate(lines):
        if is_letterhead(line):
            count += 1
        elif not (is_day_and_town(line) and count):
            is_enough = len(line.split()) >= _FEWEST_WORDS
            return at if count >= _FEWEST_LINES and is_enough else None
    return None


def is_over_menu(line: str, below: Sequence[str]) -> bool:
    """Say whether a line is the name of a site, with the entries of its menu below it."""
    entries = takewhile(lambda one: is_title(one) and len(one.split()) <= _LONGEST_ENTRY, below)
    return len(line.split()) <= _LONGEST_NAME and len(list(entries)) >= _FEWEST_ENTRIES


def is_day_and_town(line: str) -> bool:
    """
    Say whether a line is a day, with the town and its state at most: "Lisbon, 4 March 2024".

    A dateline may say more, such as who has put it out: see `is_date_line`.
    """
    dates = find_dates(line) if len(line) <= _LONG else []
    return bool(dates) and len((line[: dates[0].start] + line[dates[-1].end :]).split()) <= (
        _MOST_BESIDE
    )


def is_dated_title(line: str) -> bool:
    """Say whether a line is the title of a transcript with its day at the end."""
    cut = trailing_date(line)
    return cut is not None and len(line[:cut].split()) > 1 and bool(_OCCASION.search(line[:cut]))


def title_day(line: str) -> str | None:
    """
    Return the day of the occasion a title names: "Regular Press Conference on April 9, 2026".

    A day in any other title may be one to come, or one long past; "Statement on the strike on
    3 May 2024" tells of the day of the strike.
    """
    dates = find_dates(line) if len(line) <= _TITLE else []
    occasion = _OCCASION.search(line)
    if len(dates) != 1 or occasion is None or line[dates[0].end :].strip(" )."):
        return None
    if _TO_COME.search(line, 0, occasion.start()):
        return None
    between = line[occasion.end() : dates[0].start]
    joint = _JOINT.search(between)
    if joint is None or _ABOUT.search(between[: joint.start()]):
        return None
    return dates[0].date if _names_only(between[: joint.start()]) else None


def title_days(text: str, blocks: Sequence[Block]) -> list[str]:
    """Return the days of the occasions that the titles of a report name, in order."""
    titles = (block.spans[0].of(text) for block in blocks if block.type == "headline")
    return [day for line in titles if (day := title_day(line)) is not None]


def _names_only(words: str) -> bool:
    """Say whether words only name who speaks, where and to whom, and tell nothing."""
    return all(
        word[0].isupper()
        or word in _SMALL | _WHO
        or roles().get(word) in _SPEAKING
        or _OCCASION.fullmatch(word)
        for word in re.findall(r"[^\W\d_](?:\w|['’-](?!s\b))*", words)
        if word != "s"
    )


def source_days(line: str) -> list[str]:
    """Return the days of the papers a line names as its source: "Source: Lima Post, 4 May 2024"."""
    dates = find_dates(line) if len(line) <= _TITLE else []
    return [
        one.date
        for one in dates
        if _SOURCED.search(line[: one.start]) and _SOURCE_END.match(line, one.end)
    ]


def trailing_date(line: str) -> int | None:
    """Return where the day begins that ends a title behind a dash, a bar or a comma."""
    dates = find_dates(line) if len(line) <= _TITLE else []
    if not dates or line[dates[-1].end :].strip(" )."):
        return None
    before = line[: dates[-1].start].rstrip()
    return dates[-1].start if before.endswith(("-", "–", "—", "|", ",")) else None


def issuer_of(text: str) -> str | None:
    """
    Return who issues a paper by its letterhead: a body's name with the kind of paper by it.

    "Ministry of Trade of Peru - Press release", in one line or two; a name alone may be a title.
    """
    head = [line.strip() for line in text[:_TITLE].split("\n") if line.strip()][:2]
    if not head:
        return None
    name, _, kind = _BESIDE.sub("\n", head[0], count=1).partition("\n")
    kind = kind or (head[1] if len(head) > 1 else "")
    is_body = _behind_body(name) is not None and is_letterhead(name)
    return name if is_body and _KIND.fullmatch(kind) else None
