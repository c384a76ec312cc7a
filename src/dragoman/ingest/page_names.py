"""What classes, ids and roles of elements say about the text in them."""

from __future__ import annotations

import re

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
COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)


def stops(text: str) -> bool:
    """Say whether a text ends as a sentence does."""
    return _STOP.search(text[-12:]) is not None


def share_of(part: int, text: str) -> float:
    """Return the share of a text's characters, white space aside, that a part makes up."""
    return part / max(1, len(text) - text.count(" "))
