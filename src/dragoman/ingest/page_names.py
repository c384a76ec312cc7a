"""What classes, ids and roles of elements say about the text in them."""

from __future__ import annotations

import re

from dragoman.ingest.text_furniture import TELLS, furniture_extent, is_note

_STOP = re.compile(r"[.!?…。！？।؟]['\"”’»)\]]*$")

FURNITURE = re.compile(
    r"respond\b|related|relacionad|verwandt|recommend|recirc|more-?(?:stories|news|from|on)\b|read-?(?:more|next|also)"
    r"|most-?(?:read|popular)|popular|trending|teaser(?!-?text|\s+lead)|promo|outbrain|taboola|sponsor|advert|\bads?\b|\bad-|-ad\b|banner"
    r"|newsletter|subscri|sign-?up|paywall-?_*[a-z]|regwall|piano|cookie|consent|gdpr|\bsocial(?!-?(?:media-?)?embed)|\bshare|sharing|follow-?us"
    r"|breadcrumb|\bnav\b|navbar|navigation|\bmenu|footer|sidebar|side-bar|toolbar|pagination|pager|masthead"
    r"|\btags?\b|tag-?list|topics?-list|keywords|author-?(?:bio|box|info|card|desc|detail)|about-?author|bio-?box|biography|\bbio\b"
    r"|disclaimer|copyright|print-?only|screen-reader|sr-only|visually-?hidden|popup|modal|overlay|lightbox|tooltip"
    r"|feedback|rating|\bpoll\b|quiz|donat|support-us|correction-?form|login|register|app-?download|jobs?-|weather|widget-area"
    r"|in-?article-?(?:link|relat)|linkbox|link-?list|see-?also|further-?reading|slideshow-?nav|audio-?player|video-?player|player"
    r"|\bcta\b|call-?to-?action|up-?next|boilerplate|about-?(?:us|company)|outro"
)
COMMENTS = re.compile(
    r"\bcomments?(?:\b|_|-?(?:list|section|area|body|content|thread|wrapper|container))|disqus|kommentare?\b"
)
MEDIA = re.compile(r"caption|credit|copyright|photographer")
FURNITURE_NAMES = re.compile(
    r"related|teaser-?list|newsletter|recommend|promo|comment|share|social"
)
COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)


_LONGEST_LINE = 300  # characters


def stops(text: str) -> bool:
    """Say whether a text ends as a sentence does."""
    return _STOP.search(text[-12:]) is not None


def share_of(part: int, text: str) -> float:
    """Return the share of a text's characters, white space aside, that a part makes up."""
    return part / max(1, len(text) - text.count(" "))


def is_furniture(text: str) -> bool:
    """Say whether a line reads as furniture; one that tells what somebody said does not."""
    extent = furniture_extent(text) if len(text) <= _LONGEST_LINE else None
    is_mere = len(text) < 60 or not TELLS.search(text)
    return (extent is not None and is_mere) or is_note(text)
