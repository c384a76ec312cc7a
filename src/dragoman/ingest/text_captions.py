"""Know the words under a picture: what it shows, and who took it."""

from __future__ import annotations

import re

from dragoman.ingest.dates import find_dates

_LONGEST = 600
_AGENCIES = (
    r"(?:Reuters|REUTERS|AFP|AP|AAP|EPA|DPA|dpa|PA|ANI|PTI|Getty(?: Images)?|Xinhua|XINHUA|TASS|Sputnik"
    r"|Yonhap|Kyodo|Anadolu|Bloomberg|Shutterstock|Alamy|Pool|POOL|Handout|HANDOUT|Magnum)"
)
_LABEL = (
    r"(?:Source|Photo(?:graph)?|Image|Picture|Credit|(?:Photo|Image|Picture) (?:credit|source)"
    r"|(?:Photo|Image|Picture|Photograph)s? (?:by|courtesy of)|Courtesy)"
)
# What ends a caption. A label needs its colon (or "by") and stands at the beginning of a
# sentence; a bare agency needs brackets, a slash or "via", or else it is a word of the prose.
_CREDIT = re.compile(
    rf"(?:(?:^|(?<=[.!?”\"’|)\]–—-]\s)|(?<=[.!?”’)]))[\[(]?{_LABEL}s?(?::\s?|(?<=by)\s|(?<=of)\s)(?:[^.!?:\n]|(?<=\b[A-Z])\.){{2,80}}\.?[\])]?$"
    rf"|[\[(][^\])(\n]{{0,60}}(?<![\w]){_AGENCIES}(?!\w)[^\])\n]{{0,60}}[\])]\s?\.?$"
    rf"|\([A-Z][^()\n]{{1,50}}/[^()\n]{{2,50}}\)\s?\.?$"
    rf"|(?<=[.!?]\s)\([A-Z][^().!?\n]{{1,40}}\)$"
    rf"|\bAP Photo(?:/[^.!?\n]{{2,40}}(?:\b[A-Z]\.[^.!?\n]{{2,30}})?)?$|^/[A-Z][\w /.-]{{2,60}}$"
    rf"|[\[(](?:Photo|Image|Picture|File photo|AP Photo)[^\])\n]{{0,80}}[\])]\s?\.?$"
    rf"|(?:\bvia\s{_AGENCIES}|(?:(?<=[.!?”’]\s)|^)(?:©\s?)?(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}\s?[/|]\s?)?{_AGENCIES}(?:\s?[/|,]\s?[^.!?\n]{{2,50}})?)\s?\.?$"
    rf"|(?:^|(?<=[.!?]\s))©\s?(?!\d)[A-Z][^.!?\n]{{2,60}}$)"
)
_OF_A_PICTURE = re.compile(r"photo|image|picture|file|pool|handout|/|via ", re.IGNORECASE)
_NO_CAPTION = re.compile(
    r"[“\"][^”\"]{20,}|\b(?:said|told|says|added|according to|was|were|had|will|would)\b"
)
_SHOWS = re.compile(
    r"(?<![Tt]he )\b(?:speaks?|shakes?|arrives?|attends?|meets?|poses?|waves?|walks?|stands?|sits?|looks?(?= on)"
    r"|holds?|address(?:es)?|greets?|delivers?|listens?|gathers?|appears?|takes? part|reviews?"
    r"|inspects?|signs?|boards?|leaves?|march(?:es)?|protests?|gestures?|reacts?|smiles?"
    r"|welcomes?|passes|rises?|flies|fly|hangs?|patrols?|rallies|rally|queues?|waits?|chairs?"
    r"|(?:is|are) (?:seen|pictured|shown)|pictured|shown (?:in|on|at))\b|(?:\([LRC]\)|\((?:left|right|centre|center|file)\))"
)
_LEADS = re.compile(
    r"(?:FILE(?: PHOTO| PICTURE)?\b|File photo\b|In this (?:\w+ ){0,3}(?:photo|image|picture)|Image caption"
    r"|Caption:|Photo caption|Pictured:|Above:|(?:An|A) (?:\w+ ){0,2}(?:photo|image|picture) (?:shows|released))"
)
_FILED = re.compile(r"\b(?:FILE|[Ff]ile (?:photo|picture|image)|archive|\(file\))")


def credit_from(line: str) -> int | None:
    """Return where the credit at the end of a caption begins, or None if there is none."""
    if len(line) > _LONGEST:
        return None
    match = _CREDIT.search(line)
    return match.start() if match else None


def is_description(line: str) -> bool:
    """Say whether a line describes a picture in the present tense, as captions do."""
    return (
        len(line) <= 400
        and _SHOWS.search(line) is not None
        and _NO_CAPTION.search(line) is None
        and line[0] not in '“"‘'
    )


def is_caption(line: str, *, is_last: bool) -> bool:
    """
    Say whether a paragraph is a caption: it names its credit, or a day and what is seen on it.

    An agency alone in brackets also signs the last paragraph of a story.
    """
    if len(line) > _LONGEST:
        return False
    if _LEADS.match(line):
        return True
    credit = credit_from(line)
    if credit is not None:
        if credit == 0 or _OF_A_PICTURE.search(line[credit:]) or is_description(line):
            return True
        return not is_last and len(line) <= 250
    return is_description(line) and bool(find_dates(line))


def is_from_file(line: str) -> bool:
    """Say whether a caption belongs to an old picture, whose day is not the report's."""
    return _FILED.search(line) is not None
