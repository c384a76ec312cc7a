"""Know the lines that belong to a page and not to its article, by how they begin."""

from __future__ import annotations

import re
from functools import cache

from dragoman.ingest.text_lines import BULLET
from dragoman.ingest.text_shapes import STOPPED, is_date_line
from dragoman.knowledge.tables import rows

# No line of furniture is longer: what is, is prose that happens to begin alike.
_LONGEST = {"line": 300, "tail": 80, "list": 80, "block": 80, "note": 500}
_LEADS = re.compile(
    r"^(?:[^:.!?]{1,40}:|(?:also read|read also|see also|read more|read next|related|recommended|sponsored|promoted"
    r"|more (?:news|stories))\W*)$",
    re.IGNORECASE,
)
_DECORATION = re.compile(r"[\W_]*(?:\d+(?:[.,]\d+)?[km]?[\W_]*)?$", re.IGNORECASE)

# How often it was passed on or looked at: "1.2k shares".
_PASSED_ON = re.compile(
    r"\d[\d.,]{0,6} ?[km]? (?:shares?|likes?|views?|reads?|retweets|reactions?)\W*$"
)
# Who edited or keyed a story in, where to write to, which sheet it is: "AFP/jv/rp", "(KNA/BO)", "Page 2 of 3".
_SIGNED = re.compile(
    r"(?:Edited|Translated|Produced|Fact-checked|Adapted) (?:and (?:edited|translated) )?by:? (?:[A-Z][\w.'’-]+,? ?(?:and )?){2,6}$"
    r"|[A-Z]{2,8}(?:/[a-z]{1,4}){1,3}\W?$|\([A-Z]{2,8}(?:[/-][A-Za-z]{1,4}){1,3}\)\W?$"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$|(?i:page|p\.) ?\d{1,3}(?: ?(?:of|/) ?\d{1,3})?$"
)
# Who holds the rights: "© 2024 Lima Post", "Copyright (c) 2024 Lima Post".
_RIGHTS = re.compile(r"(?:copyright )?(?:©|\(c\)) ?(?:19|20)\d\d\b|copyright (?:19|20)\d\d\b")
# Who is quoted from a network: "— Ana Sousa (@asousa) June 4, 2024"; that day is the quotation's.
_QUOTED = re.compile(r"[—–-] ?[^@\n]{2,60}\(@\w{1,30}\)")
# How a body is reached: "Harbour Road 2, Lima. Tel: +51 1 000 0000".
_REACHED = re.compile(r"\b(?:tel|telephone|phone|fax)\W{1,3}\+?[\d(][\d() -]{5,20}")
# What a wire has changed in its story: "(Adds reaction from Lima in paragraphs 4-6)".
_CHANGED = re.compile(
    r"\(?(?:adds|changes|clarifies|corrects|edits|recasts|refiles|removes|repeats|rewrites|updates)\b(?: with\b)?"
    r"[^()]{3,250}\)\W*$"
)
# A site's menu in one line: "Home | News | Sport".
_BAR = re.compile(r"\s[|•·]\s")
_FEWEST_TABS, _LONGEST_TAB = 3, 2  # entries, and words of one but for "and"

# How many have had their say: what follows is theirs.
_COUNTED = re.compile(
    r"(?:\d[\d.,]{0,6}|no) (?:(?:reader )?comments?|repl(?:y|ies)|responses?)\W*$"
)
_NETWORK = r"(?:whatsapp|telegram|facebook|twitter|instagram|linkedin|youtube|tiktok|google news|social media)"
_READING_TIME = re.compile(r"\b\d{1,2}[ -]min(?:ute)?s?[ -]read\b")

_SHORT_UNIT = r"(?:min(?:ute)?|h(?:ou)?r|day|week|month)"

# What only a page says to its reader, wherever it stands in a line.
_ASKS = re.compile(
    r"\b(?:in|to|into) your (?:e-?mail )?inbox\b|\byou (?:can|may) unsubscribe\b|(?:^|[.!?] )unsubscribe (?:at )?any ?time\b"
    r"|\bby (?:signing up|subscribing|submitting|registering|entering your e-?mail|clicking|continuing)\b"
    r"[^.]{0,60}\byou (?:agree|consent|accept|confirm|acknowledge)\b"
    r"|\bwe(?: will|['’]ll)? (?:never|not|don['’]t) (?:spam\b|(?:share|sell|publish) (?:\w+ ){0,3}(?:your|e-?mails?|data|details)\b)"
    r"|^(?:please )?(?:enter|type|write|leave) your (?:comment|name|e-?mail|message|reply)\b"
    rf"|^(?:(?:first |last )?(?:published|posted|updated|modified)\W{{1,2}})?(?:about |over )?(?:\d{{1,2}}|an?) {_SHORT_UNIT}s? ago\W*$"
    r"|\byou must be (?:logged|signed) in\b|\b(?:sign up|subscribe) (?:for|to) our\b|^(?:get|join) our (?:[\w-]+ ){0,3}newsletters?\W*$"
    rf"|^(?:also )?(?:follow|join|find|like|watch|reach) (?:[\w'’]+ ){{1,5}}on {_NETWORK}\b"
    r"|^(?:do you have|have you got|got) (?:a |any )?(?:story|stories|tip|news|information)\b[^.]*\?"
    r"|^(?:do you |did you )?(?:like|enjoy|love)(?:d|ed|ing)? (?:this|our) (?:article|story|piece|post|journalism|work|reporting)(?: so far)?\?"
    r"|\byour (?:\S+ ){0,2}(?:address|e-?mail|mail|name)\b[^.]{0,20} (?:will|is|shall) (?:not|never) be\b"
    r"|\b(?:mandatory|obligatory|required) fields (?:\S+ ){0,3}\*|\bfields (?:\S+ ){0,2}\* (?:are|must)\b"
    r"|^(?:all )?comments (?:are|will be) (?:moderated|closed|reviewed)\b|\bprotected by recaptcha\b"
)
# What a page says of its own text: that it was mended, and what it said before.
_NOTE = re.compile(
    r"(?:(?:corrections?|clarifications?|updates?|(?:editor['’]s )?note)\b[^:.]{0,40}[:.] )?"
    r"(?:(?:an?|the|this) (?:earlier|previous|original) version of this (?:article|story|report|piece|page)\b"
    r"|this (?:article|conversation|interview|story|report|piece|page|transcript) (?:(?:was|has been) (?:\w+ )?(?:amended|condensed|updated|corrected|edited|changed)"
    r"|(?:was )?(?:first|originally|previously) (?:appeared|published)))\b"
)
# One of these stands in whatever matches: most lines need no more than a look for them.
_ASKING = (
    "you", "unsubscribe", "we ", "we'", "we’", " our", "comments", "recaptcha", "fields ",
    "do you have", "got ", "newsletter", "like", "enjoy", "lov", " on ", " ago",
)  # fmt: skip
# The heading of a reply form, whichever words a translation has for it.
_REPLIES = re.compile(
    r"(?:add|give|leave|make|post|send|submit|write) (?:a|an|us your|your) "
    r"(?:answer|comment|commentary|observation|opinion|reaction|remark|reply|response)[\W_]*$"
)
# The words of forms, those that hardly stand elsewhere first; whom a form addresses, and how.
_MAIL = r"newsletters?|inbox|unsubscrib\w+|subscri\w+|sign(?:ed|ing)? (?:up|in)|log(?:ged)? in|privacy (?:policy|notice)|terms of"
_OF_MAIL = re.compile(rf"\b(?:{_MAIL})\b")
_FORM = re.compile(
    rf"\b(?:{_MAIL}|e-?mails?|briefings?|digest|alerts?|updates|whatsapp|telegram|the app|our app|spam"
    r"|members?|membership|account|regist\w+|comments?|reply|moderat\w+|our (?:journalism|reporting))\b"
)
# "us" in small letters only: the United States are no reader.
_READER = re.compile(r"\b(?:[Yy]ours?|[Yy]ou|[Oo]ur|us|[Ww]e)\b")
_YOU = re.compile(r"\b[Yy](?:ou|ours?)\b")
_BIDS = re.compile(
    r"(?:get|receive|enjoy|stay|enter|subscribe|sign up|choose|select|tick|click|tap|please|thanks? (?:you )?for"
    r"|download|be (?:polite|respectful|the first)|log in)\b"
)
_LURES = re.compile(
    r"(?:no|not|never|free|already|keep|read|hear|find|join|follow|support|cancel|delivered|every|all|one)\b"
)
TELLS = re.compile(r"[“\"«]|\b(?:said|says|told|according to|added)\b")


@cache
def _beginnings() -> dict[str, dict[str, str]]:
    """Return beginning -> extent, grouped by first word, so that a line meets only a few."""
    found: dict[str, dict[str, str]] = {}
    for row in rows("furniture"):
        found.setdefault(row["begins"].split()[0], {})[row["begins"]] = row["extent"]
    return found


def furniture_extent(line: str) -> str | None:
    """
    Return how far furniture reaches if a line begins as it does, else None.

    "line" is this line; "block" this and what stands under it without a blank line; "list"
    this and the titles under it; "tail" everything after it.
    A line of rules, asterisks or a bare count is furniture, too.
    """
    low = line[:400].lower()
    is_short = len(line) < 60
    is_read = _READING_TIME.search(low) and not is_date_line(line)
    is_sign = is_short and (is_read or _SIGNED.match(line) or _is_row(low))
    is_sign = is_sign or _RIGHTS.match(low) or _QUOTED.match(low) or _is_menu(line)
    if _DECORATION.match(low) or is_sign or (is_short and _PASSED_ON.match(low)):
        return "line"
    if is_short and _COUNTED.match(low):
        return "tail"
    may_ask = len(line) <= _LONGEST["line"] and TELLS.search(low) is None
    if (may_ask and (_asks(low) or _is_note_of_wire(low))) or is_note(line):
        return "line"
    if _REPLIES.match(low):
        return "tail"
    return _as_begun(line, low)


def _is_note_of_wire(low: str) -> bool:
    """Say whether a line tells what a wire has changed, or how its house is reached."""
    return _REACHED.search(low) is not None or (low[0] == "(" and _CHANGED.match(low) is not None)


def _is_menu(line: str) -> bool:
    """Say whether a line is a site's menu: "Home | News | Sport", names of sections and no day."""
    tabs = _BAR.split(line) if len(line) <= _LONGEST["line"] else []
    return len(tabs) >= _FEWEST_TABS and all(
        len(re.findall(r"\b(?!and\b)[\w'’-]+", tab)) <= _LONGEST_TAB
        and not any(char.isdigit() or char in ".,:?!" for char in tab)
        for tab in tabs
    )


def _is_row(low: str) -> bool:
    """Say whether a line is a row of buttons and nothing else: "[Print] [Share]", "Log in Subscribe"."""
    words = re.findall(r"[\w-]+", low)
    at = count = 0
    while at < len(words):
        sizes = (size for size in (3, 2, 1) if " ".join(words[at : at + size]) in _buttons())
        size = next(sizes, 0)
        if not size:
            return False
        at, count = at + size, count + 1
    return count > 1


@cache
def _buttons() -> frozenset[str]:
    """Return what is furniture if it is all a line says."""
    return frozenset(row["begins"] for row in rows("furniture") if row["extent"] == "whole")


def _as_begun(line: str, low: str) -> str | None:
    """Return how far furniture reaches that is known by how it begins, else None."""
    first = low.split(maxsplit=1)[0]
    for begins, extent in _beginnings().get(first, {}).items():
        after = low[len(begins) :]
        if not low.startswith(begins) or (begins[-1].isalnum() and after[:1].isalnum()):
            continue
        if extent == "whole":
            if not any(char.isalnum() for char in after):
                return "line"
        elif len(line) <= _LONGEST[extent]:
            return extent
    return None


def is_note(line: str) -> bool:
    """Say whether a line tells how the text was changed: "This story was corrected on Monday"."""
    return len(line) <= _LONGEST["note"] and _NOTE.match(line[:400].lower()) is not None


def _asks(low: str) -> bool:
    """Say whether a line in small letters says what only a page says to its reader."""
    return any(word in low for word in _ASKING) and _ASKS.search(low) is not None


def extents(lines: list[tuple[str, bool]]) -> list[str | None]:
    """
    Return the `furniture_extent` of each line of a text, with whether a blank line precedes it.

    What stands under the heading of a form and goes on addressing the reader is furniture,
    too: "Get our newsletter", and under it "No spam. Cancel whenever you like." So is what
    stands under "Read more:" without a blank line, and what a "block" heads.
    """
    found: list[str | None] = []
    in_form = in_block = False  # a form has begun; no blank line since the one before its heading
    headed: str | None = None  # what the heading above rules: "links" or a "block" of anything
    for line, is_apart in lines:
        extent = furniture_extent(line)
        if headed and not extent and not is_apart and (headed == "block" or _is_link(line)):
            extent = "line"
        elif extent == "block":
            extent, headed = "line", "block"
        else:
            headed = "links" if extent == "line" and _LEADS.search(line) else None
        in_block = is_apart or in_block if extent else in_block and not is_apart
        if extent:
            in_form = in_form or _FORM.search(line[:400].lower()) is not None
        else:
            in_form = in_form and _is_of_form(line, in_block=in_block)
            in_block = in_block and in_form
        found.append(extent or ("line" if in_form else None))
    return found


def _is_link(line: str) -> bool:
    """Say whether a line may be the title of another page: one without a stop, or with a bullet."""
    return BULLET.match(line) is not None or not STOPPED.search(line)


def _is_of_form(line: str, *, in_block: bool) -> bool:
    """Say whether a line under the heading of a form belongs to it; in its block, less will do."""
    low = line[:400].lower()
    if len(line) > _LONGEST["line"] or TELLS.search(low):
        return False
    bids = _BIDS.match(low) is not None
    if in_block:
        is_short = len(line) <= 80
        lures = is_short and (_LURES.match(low) or _FORM.search(low)) is not None
        return bids or lures or _READER.search(line) is not None
    of_mail, to_you = _OF_MAIL.search(low) is not None, _YOU.search(line) is not None
    return (of_mail and (to_you or bids)) or (bids and to_you and len(line) <= 160)
