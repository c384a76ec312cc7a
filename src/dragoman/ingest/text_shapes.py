"""The shapes of lines: titles, by-lines, dates, and the dateline that opens a wire story."""

from __future__ import annotations

import re

from dragoman.ingest.dates import find_dates
from dragoman.knowledge.places import candidates

STOPPED = re.compile(r"[.!?…,;:。！？।؟][\"”’»')\]]{0,4}$")
# Names after "By": capitalised words and the small words of names.
_NAME = r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|de|del|der|van|von|al|el|bin|da|di))*"
_BYLINE = re.compile(
    rf"(?:By|BY|(?:Written|Reported|Story|Words|Text|Analysis|Commentary|Interview|Interviewed) by|(?:(?:With )?[Aa]dditional |With )?[Rr]eporting by):? +(?P<names>"
    rf"{_NAME}(?:(?:(?:, |; ){_NAME})*,? (?:and|AND|&) {_NAME})?)(?P<rest>(?: in |, | [|–—-] |\s?\().{{0,90}})?$"
)
_NO_NAME = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|contrast|comparison|the|this|then|now|law"
)
_DATED_LABEL = re.compile(
    r"(?i)(?:first )?(?:published|updated|posted|last (?:updated|modified)|date|issued)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|said|says|met|meets|appear|arrive|arrives|held"
    r"|signed|began|ended|took|came|since|until|by|from|after|before)\b"
)
_ORDER = r"(?:st|nd|rd|th)?"
_MONTH = rf"[A-Z][a-z]{{2,8}}\.? \d{{1,2}}{_ORDER}|\d{{1,2}}{_ORDER}(?: of)? [A-Z][a-z]{{2,8}}\.?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? "
_AGENCY = r"\((?=[A-Z])[^()\n]{2,40}\)"
_PLACE = r"[A-Z][A-Z.'’/ -]{2,40}"
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"  # of a day or a month
_SLASHED = rf"{_NUMBER}(?:/{_NUMBER}|[/.-]{_NUMBER}[/.-](?:\d{{4}}|\d{{2}}))"
_TOWN = r"[A-Z][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.'’-]*){0,3}"
_NAMES = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_IN_WORDS = rf"(?:{_MONTH})(?:,? \d{{4}})?"
# As translators write it: "21 of april of 2026".
_OF_MONTH = r"\d{1,2}(?:st|nd|rd|th)? (?:of|de) [^\W\d_]{3,10},?(?: (?:of|de|del))? \d{4}"
# Twelve shapes of the head of a wire story, each up to where the prose begins.
_DATELINE = re.compile(
    rf"{_PLACE}(?:, [^()–—\n]{{1,40}}?)?\s?{_AGENCY}\s?[-–—]{{1,2}}\s+(?=\S)"
    rf"|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,2}}(?:, [^()–—\n]{{1,40}}?)?\s{_AGENCY}\s?[-–—]{{1,2}}\s+(?=\S)"
    rf"|{_PLACE}(?:, [^()–—\n.]{{1,40}}?\.?)?\s[-–—]{{1,2}}\s+(?=[A-Z\"“'‘«])"
    rf"|[A-Z][\w.'’ -]{{2,40}}, (?:{_MONTH})(?:,? \d{{4}})?(?:[.,] /[A-Z-]{{2,20}}/\.|\s?[-–—]{{1,2}})\s+(?=\S)"
    rf"|{_TOWN}(?:, {_TOWN})? \((?:{_SLASHED}|{_IN_WORDS})\)\s?(?:[-–—]{{1,2}}|:)\s+(?=[A-Z\"“'‘«])"
    rf"|{_PLACE}, {_IN_WORDS}\.\s+(?=[A-Z\"“'‘«])"
    rf"|(?:{_TOWN}|{_NAMES}, {_NAMES}), (?:{_WEEKDAY}(?:{_MONTH}),? \d{{4}}[.:]|(?:{_MONTH}),? \d{{4}}\.)\s+(?=[A-Z\"“'‘«])"
    rf"|{_TOWN}, {_IN_WORDS} {_AGENCY}\s?:\s+(?=[A-Z\"“'‘«])"
    rf"|(?:{_PLACE}|{_TOWN})\s{_AGENCY},? {_IN_WORDS}\s?(?:[-–—]{{1,2}}|:)\s+(?=[A-Z\"“'‘«])"
    # As agencies of Central Asia have it: "Dushanbe, June 4, 2024 (Khovar).", "Astana. 4 June 2024. KAZINFORM -".
    rf"|{_TOWN}, {_IN_WORDS}[.,]? (?:{_AGENCY}|/{_NAMES}/)\.?\s+(?=[A-Z\"“'‘«])"
    rf"|{_TOWN}\. {_IN_WORDS}\. (?:{_NAMES}\s?[-–—]{{1,2}}|/{_NAMES}/\.?)\s+(?=[A-Z\"“'‘«])"
    rf"|[A-Z][\w.'’ -]{{2,40}}, {_OF_MONTH}\s?\.?\s?[-–—]{{1,2}}\s*(?=\S)"
)
# "Bogota – Colombia's court", "BOGOTA. Colombia's court": only a town that is known, at the head of a paragraph.
_BARE_TOWN = re.compile(
    rf"(?P<town>{_TOWN})\s[–—]\s+(?=[A-Z\"“'‘«])|(?P<capitals>[A-Z][A-Z’' -]{{2,30}})\.\s+(?=[A-Z\"“'‘«])"
)
_SHORTEST = 80  # characters of a line
# Where a page stands in its site: "Home > World > Europe".
_STEP = r"[^\W\d_a-z][\w&'’.,-]*(?: [\w&'’.,-]+){0,4}"
_TRAIL = re.compile(rf"{_STEP}(?: [>›»→] {_STEP}){{1,6}}")
_LONGEST = 140  # of a by-line
_PARTED = re.compile(r"\s+[|•·]\s+")
_FOLD = re.compile(r"[\W_]+")
# What may stand beside a date that is all a line says.
_DAY_NAME = re.compile(r"(?i)\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\W*")


def dateline_end(line: str) -> int | None:
    """Return where the dateline at the head of a paragraph ends, or None."""
    match = _DATELINE.match(line[:160])
    if match is None and len(line) >= _SHORTEST:
        bare = _BARE_TOWN.match(line[:160])
        match = bare if bare is not None and _is_town(bare["town"] or bare["capitals"]) else None
    return match.end() if match else None


def _is_town(name: str) -> bool:
    """Say whether a name is that of a town."""
    return any(place.kind in {"city", "division"} for place in candidates(name))


def byline_names(line: str) -> str | None:
    """
    Return the names in a by-line ("By Ana Sousa and Per Lind in Riga"), or None.

    In small letters it needs a date: "by Ana Sousa | 4 March 2024".
    """
    if line.startswith("by ") and len(line) <= _LONGEST and find_dates(line):
        line = line[0].upper() + line[1:]
    if len(line) > _LONGEST or not line[:1].isupper():
        return None
    match = _BYLINE.match(line)
    if match is None or _NO_NAME.match(match["names"].lower()) or line.endswith((".", "!", "?")):
        return None
    return match["names"]


def is_trail(line: str) -> bool:
    """Say whether a line only tells where a page stands in its site: "Home > World > Europe"."""
    return len(line) <= _LONGEST and _TRAIL.fullmatch(line) is not None


def is_title(line: str) -> bool:
    """Say whether a line has the shape of a sub-head: short, capital first, no stop."""
    return (
        len(line) <= 120
        and len(line.split()) <= 16
        and not STOPPED.search(line)
        and (line[0].isupper() or line[0].isdigit() or line[0] in "“‘\"'«")
        and not line.endswith(("”", '"', "»"))
    )


def is_date_line(line: str) -> bool:
    """
    Say whether a line is a date with a few words: "LISBON, 4 March 2024", "Updated 4 March".

    Of a line in parts one may be it: "Our Correspondent | New Delhi | Updated: 4 March 2024".
    """
    parts = _PARTED.split(line) if len(line) <= _LONGEST else []
    if len(parts) > 1 and any(
        is_bare_day(part) or (_DATED_LABEL.match(part) and find_dates(part, day_first=True))
        for part in parts
    ):
        return True
    dates = find_dates(line, day_first=True) if len(line) <= 90 else []
    if not dates:
        return False
    before = line[: dates[0].start].strip()
    rest = f"{before} {line[dates[-1].end :]}"
    if _DATED_LABEL.match(before):
        return True
    is_open = not STOPPED.search(line) or len(line) < 40
    return len(rest.split()) <= 8 and is_open and not _VERB.search(rest)


def is_bare_day(line: str) -> bool:
    """Say whether a line is a day and nothing else: "4 March 2024", "Monday, March 4, 2024"."""
    dates = find_dates(line, day_first=True)
    if len(dates) != 1:
        return False
    return _DAY_NAME.fullmatch(line[: dates[0].start] + line[dates[0].end :]) is not None


def folded(text: str) -> str:
    """Fold case, space and punctuation, so that titles and paragraphs compare."""
    return _FOLD.sub(" ", text.casefold()).strip()
