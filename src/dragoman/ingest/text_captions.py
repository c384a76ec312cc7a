"""Know the words under a picture: what it shows, and who took it."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.ingest.dates import find_dates

_LONGEST = 600  # characters of a line
# A longer name stands before its beginning ("EPA-EFE" before "EPA").
_NAMES = (
    "Reuters REUTERS AFP AP AAP EPA-EFE EPA EFE DPA dpa PA ANI PTI Getty Xinhua XINHUA TASS Sputnik "
    "Yonhap Kyodo Anadolu Bloomberg Shutterstock Alamy Pool POOL Handout HANDOUT Magnum NurPhoto "
    "Sipa SIPA ZUMA".split()
)
_LONGER = {"Getty": " Images", "Sipa": " USA", "ZUMA": " Press"}
_AGENCIES = "|".join(f"{name}(?:{_LONGER[name]})?" if name in _LONGER else name for name in _NAMES)
_AGENCIES = f"(?:{_AGENCIES})"
_LABEL = (
    r"(?:Source|Photo(?:graph)?|Image|Picture|Credit|(?:Photo|Image|Picture) (?:credit|source)"
    r"|(?:Photo|Image|Picture|Photograph)s? (?:by|courtesy of)|Courtesy)"
)
# Who took a picture and who passed it on, between slashes: "U.S. Navy/Handout via REUTERS".
_WORD = r"(?:(?:[A-Z]\.)+|[A-Z][\w'’&-]*(?:(?<=\b[A-Z][a-z])\.)?)"
_SMALL = r"(?:of|the|for|and|de|da|di|del|den|der|van|von|al|el|bin|la|le)"
_PART = rf"{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,5}}"
_VIA = r"(?:\svia\s[A-Z][^.!?()\n]{1,50})?"
_CHAIN = (
    rf"(?:(?:(?<=[.!?”’)\]]\s)|(?<=[a-z\d][.!?])|^)(?:©\s?)?(?:"
    rf"(?:{_PART}\s?[/|]\s?){{0,3}}{_AGENCIES}(?:\s?[/|,]\s?[^.!?\n]{{2,50}})?{_VIA}"
    rf"|{_PART}(?:\s?[/|,]\s?{_PART}){{0,3}}\svia\s{_AGENCIES}(?:\s?[/|]\s?{_PART}){{0,2}}"
    rf"|{_PART}(?:\s?/\s?{_PART}){{2,4}})"
    # Without a stop before it: two names at most, or else it would take the caption's last words.
    rf"|(?<=[\w,]\s)(?:{_WORD} (?!{_AGENCIES}\b))?{_WORD}\s?/\s?(?:{_PART}\s?/\s?)?{_AGENCIES}{_VIA}"
    rf"|\b(?:(?:(?:[Pp]ool |POOL )?(?:Photo|photo|PHOTO)|Handout|HANDOUT|Pool|POOL|Courtesy)\s)?via\s{_AGENCIES}(?:\s?[/|]\s?{_PART}){{0,2}})\s?\.?$"
)
# What ends a caption. A label needs its colon (or "by") and stands at the beginning of a
# sentence; a bare agency needs brackets, a slash or "via", or else it is a word of the prose.
_CREDIT = re.compile(
    rf"(?:(?:^|(?<=[.!?”\"’|)\]–—-]\s)|(?<=[.!?”’)]))[\[(]?{_LABEL}s?(?::\s?|(?<=by)\s|(?<=of)\s)(?:[^.!?:\n]|(?<=\b[A-Z])\.){{2,80}}\.?[\])]?$"
    rf"|[\[(][^\])(\n]{{0,60}}(?<![\w]){_AGENCIES}(?!\w)[^\])\n]{{0,60}}[\])](?:\s?\([^()\n]{{2,50}}\))?\s?\.?$"
    rf"|\([A-Z][^()\n]{{1,50}}/[^()\n]{{2,50}}\)\s?\.?$"
    rf"|(?<=[.!?]\s)\([A-Z][^().!?\n]{{1,40}}\)$"
    rf"|\bAP Photo(?:/[^.!?\n]{{2,40}}(?:\b[A-Z]\.[^.!?\n]{{2,30}})?)?$|^/[A-Z][\w /.-]{{2,60}}$"
    rf"|[\[(](?:Photo|Image|Picture|File photo|AP Photo)[^\])\n]{{0,80}}[\])]\s?\.?$"
    rf"|{_CHAIN}"
    rf"|(?:^|(?<=[.!?]\s))©\s?(?!\d)[A-Z][^.!?\n]{{2,60}}$)"
)
# Every credit has one of these; the pattern is slow, and prose has none.
_SIGNS = (*"[(/©", "Source", "Photo", "Image", "Picture", "Credit", "Courtesy", *_NAMES)
_SIGN = re.compile("|".join(map(re.escape, _SIGNS)))
_OF_A_PICTURE = re.compile(r"photo|image|picture|file|pool|handout|/|via ", re.IGNORECASE)
_PHOTO = re.compile(r"\b(?:photo|image|picture|handout)", re.IGNORECASE)
_LONGEST_SIGNED = 400  # characters
_NO_CAPTION = re.compile(
    r"[“\"][^”\"]{20,}|\b(?:said|told|says|added|according to|was|were|had|will|would)\b"
)
_SHOWS = re.compile(
    r"(?<![Tt]he )\b(?:speaks?|shakes?|arrives?|attends?|meets?|poses?|waves?|walks?|stands?|sits?|looks?(?= on)"
    r"|holds?|address(?:es)?|greets?|delivers?|listens?|gathers?|appears?|takes? part|reviews?"
    r"|inspects?|signs?|boards?|leaves?|march(?:es)?|protests?|gestures?|reacts?|smiles?"
    r"|welcomes?|passes|rises?|flies|fly|hangs?|patrols?|rallies|rally|queues?|waits?|chairs?"
    # "Held talks with" tells of the noun.
    r"|(?<!held )(?<!hold )(?<!after )(?<!peace )(?<!for )(?<!in )(?<!of )talks? (?:to|with)|(?:is|are) (?:seen|pictured|shown)|pictured|shown (?:in|on|at))\b"
    r"|\([LRC]\)|\((?:left|right|centre|center|file)\)"
    r"|^(?:[A-Z][\w'’.-]+ ){1,7}[A-Z][\w'’-]+, (?:(?:far|second(?: from)?) )?(?:left|right|centre|center), "
)
_LEADS = re.compile(
    r"(?:FILE(?: PHOTO| PICTURE)?\b|File photo\b|In this (?:\w+ ){0,3}(?:photo|image|picture)|Image caption"
    r"|Caption:|Photo caption|Pictured:|Above:|(?:An|A) (?:\w+ ){0,2}(?:photo|image|picture) (?:shows|released))"
)
_PICTURE = r"(?:photo|picture|pic|image|footage|still|handout)"
_EARLIER = r"(?:last|previous|past|earlier)"
# What tells of an older picture: where it was kept, that it is not from this year, or from
# another meeting than the one told of.
_FILED = re.compile(
    rf"\b(?:FILE|ARCHIVE)\b|\b(?:[Ff]ile|[Ll]ibrary|[Ss]tock|[Aa]rchiv(?:e|al)) {_PICTURE}"
    r"|\((?:[Ff]ile|[Aa]rchive)\)|^Archive\b|[/:,]\s?(?:[Ff]ile|[Aa]rchive)\W*$|\bfrom (?:the|its|our) (?:files?|archives?)\b"
    r"|\b[Uu]ndated\b|\b(?:last|the previous) (?:year|month|spring|summer|autumn|fall|winter)\b"
    r"|\b(?:years?|months|weeks|decades?) (?:ago|earlier|before)\b|\bearlier (?:this|in the) (?:year|month)\b"
    rf"|\b(?:an?|the|their|his|her|its) {_EARLIER} (?:visit|meeting|summit|round|talks|session|trip|encounter|call)\b"
    rf"|\b(?:this|an?) (?:(?:\w+ )?(?:19|20)\d\d|old(?:er)?) (?:\w+ )?{_PICTURE}"
)

# A name: a capitalised word within a sentence.
_NAME_WITHIN = re.compile(r"(?<=[^\W\d_A-Z],\s|[^\W\d_A-Z]{2}\s)[^\W\d_a-z][\w-]+")
_SLUG_WORDS = 5  # words


# A line is asked about for itself, as a caption, and as the neighbour of one.
@lru_cache(maxsize=64)
def credit_from(line: str) -> int | None:
    """Return where the credit at the end of a caption begins, or None if there is none."""
    if len(line) > _LONGEST or _SIGN.search(line) is None:
        return None
    match = _CREDIT.search(line)
    return match.start() if match else None


def is_description(line: str) -> bool:
    """Say whether a line describes a picture in the present tense, as captions do."""
    return (
        len(line) <= 400
        and _NO_CAPTION.search(line) is None
        and _SHOWS.search(line) is not None
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
    return bool(find_dates(line)) and is_description(line)


def is_signed_picture(line: str) -> bool:
    """Say whether a line ends with a credit that calls it a picture: "(AFP PHOTO / Ana Sousa)"."""
    credit = credit_from(line) if len(line) <= _LONGEST_SIGNED else None
    return bool(credit) and _PHOTO.search(line[credit:]) is not None


def is_from_file(line: str) -> bool:
    """Say whether a caption belongs to an old picture, whose day is not the report's."""
    return _FILED.search(line) is not None


def is_slug(line: str, caption: str, names: frozenset[str] | None) -> bool:
    """
    Say whether a title over a caption is the name of its picture: "Korea Japan".

    A sub-head says something ("Long Shadows"); a slug is made of names that stand in the
    caption or, with their endings ("Japanese"), in the text. Without `names`, all short
    titles are slugs.
    """
    words = line.split()
    if len(words) > _SLUG_WORDS:
        return False
    if names is None:
        return len(words) <= 2 or all(not word[0].islower() for word in words)
    shown = set(re.findall(r"[\w-]+", caption))
    if len(words) == 1:
        return line in names and line in shown
    return all(word[0].isupper() and (word in names or word in shown) for word in words)


def name_beginnings(line: str) -> set[str]:
    """Return the names within a sentence, and how they begin: "Japa", "Japan", "Japane" ..."""
    names = {match.group()[:20] for match in _NAME_WITHIN.finditer(line)}
    return {name[:size] for name in names for size in range(min(4, len(name)), len(name) + 1)}
