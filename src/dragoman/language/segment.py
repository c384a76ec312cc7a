"""
Words and sentences, with their places in the text.

Words follow the segmentation of the English Universal Dependencies treebanks:
clitics ("n't", "'s"), hyphens, currency signs and per cent signs are words of their
own; abbreviations keep their stop. Every pattern is linear in the length of the text.
"""

from __future__ import annotations

import re

Word = tuple[int, int]
"""Half-open code-point offsets of a word."""

# Longer runs without an end are no sentences of news; the encoder's window bounds them.
MOST_WORDS = 150

_TITLES = frozenset(
    "mr mrs ms mx messrs dr prof sen rep gov gen lt col sgt capt maj adm cmdr brig st rev hon "
    "pres supt det insp amb sec mt ft no nos vs e.g i.e cf fig vol pp art".split()
)
_ABBREVIATIONS = _TITLES | frozenset(
    "jr sr inc corp co ltd llc plc bros dept univ assn ave blvd rd etc eg ie al ed eds est "
    "approx jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs "
    "fri sat min max tel ext a.m p.m am pm ph.d m.d b.a m.a u.s u.k u.n e.u d.c gov't".split()
)
_COUNTED = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec no nos art fig vol pp".split()
)
# "No. 7", but "he said no."; "Sat. 3 May", but "the envoy sat."
_BEFORE_NUMBERS = frozenset({"art", "fig", "no", "nos"})
_ALSO_WORDS = frozenset("am gen jan mar mon rep sat sec sen".split())
# These are titles before a name, and words at the end of a sentence only with a stop of their own.
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")

# Within a name a lost character, unless it was an apostrophe, or a dash before a word that
# ends no name ("a" does: "Garc\ufffda"), and half of a letter that was read in the wrong
# encoding: "NuÃ±ez".
_BEHIND_DASHES = (
    "and but for from he her his if in it its nor not or our she that the their then there these "
    "they this those though too until we when where which while who whom whose with yet you"
)
_TORN = (
    rf"(?:\ufffd{{1,2}}(?!(?:s|t|re|ve|ll|d|m|{'|'.join(_BEHIND_DASHES.split())})\b)"
    r"|(?<=[ÂÃÄÅĂĹ])[\x80-\xbf‚„†‡ˆ‰‹›˜™•ˇ˘˝])"
)
_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x2000))))
_WORD = re.compile(
    r"""
    # Most words are mere letters before a space or comma: nothing of another kind begins so.
    (?P<plain>[^\W\d_]++(?=[\s,]))
  | (?P<address>(?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]
      | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}
      | [@\#][^\W\d_]\w*
      | [^\W_](?:[\w-]|\.(?=[\w-])){0,80}\.(?:com|org|net|gov|edu|info|htm|html|pdf|docx?|xlsx?|jpe?g|gif|txt|zip|ppt)\b
      | (?:[^\W\d_]{3,40}\.){2,8}[^\W\d_]{3,40}(?![\w.]))
  | (?P<face>[:;=]['’]?-?[()DPp|/\\](?![\w/]) | <3\b | \^_\^)
  | (?P<prefixed>e-(?:mail|book|commerce)[a-z]{0,3}\b)
  | (?P<clitic>['’](?:s|re|ve|ll|d|m)\b)
  | (?P<initials>(?:[^\W\d_]\.){2,12}(?:[^\W\d_]\b(?!\.))? | [A-Z]\.(?=\s?[A-Z]))
  | (?P<currency>\${2,} | (?:US|A|C|HK|NZ)?\$ | [€£¥₽₴₹₺₩₪])
  | (?P<telephone>(?:\d{3}-)?\d{3}-\d{4}\b(?!-))
  | (?P<number>\d+(?:[,.:/]\d+)*(?:st|nd|rd|th|s)?)
  | (?P<torn>(?-i:(?=[CAPITALS]))[^\W\d_]++(?:TORN[^\W\d_]++)+)
  | (?P<word>[^\W\d_](?:[^\W_]|['’](?=[^\W\d_]))*)
  | (?P<run>\.{2,}|…+|-{2,}|[—–]|\*+|_+|[-=]{2,}|=+|[.!?]*[!?][.!?]*|<<+|>>+|:\?)
  | (?P<sign>\S)
    """.replace("TORN", _TORN).replace("CAPITALS", _CAPITALS),
    re.VERBOSE | re.IGNORECASE,
)
_NEGATED = re.compile(r"(.+?)(n['’]t)", re.IGNORECASE)
_CLITIC = re.compile(r"(.+?)(['’](?:s|re|ve|ll|d|m))", re.IGNORECASE)
# Words written as one that the treebanks part, with the length of the first. Only what can be
# no other word: "cant" and "wont" stay whole, "its" is mostly the pronoun.
_JOINED = {
    "alot": 1,
    "arent": 3,
    "cannot": 3,
    "couldnt": 5,
    "didnt": 3,
    "doesnt": 4,
    "dont": 2,
    "gimme": 3,
    "gonna": 3,
    "gotta": 3,
    "hadnt": 3,
    "hasnt": 3,
    "havent": 4,
    "im": 1,
    "isnt": 2,
    "ive": 1,
    "kinda": 4,
    "lemme": 3,
    "outta": 3,
    "shouldnt": 6,
    "sorta": 4,
    "thats": 4,
    "theres": 5,
    "wanna": 3,
    "wasnt": 3,
    "werent": 4,
    "whats": 4,
    "wouldnt": 5,
    "youre": 3,
    "youve": 3,
}
_CLOSERS = frozenset("\"”’')]}»")
_OPENERS = frozenset("\"“‘'([«-–—•*")
_ENDS = frozenset(".!?…")
_OPEN_ENDED = frozenset({"a", "an", "and", "but", "nor", "or", "the", "of"})
_STARTERS = frozenset(
    "the a an it he she they we i in on at but and this that these those there his her its their "
    "however meanwhile as if when while after before since although also for with so both no not "
    "some many most all".split()
)


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of `text[start:end]` in order; offsets count from the text's beginning."""
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        first, stop = match.span()
        if stop <= last:
            continue  # the stop of an abbreviation, already taken with it
        kind = match.lastgroup
        if kind == "plain" and match[0].lower() not in _JOINED:
            found.append((first, stop))
            last = stop
            continue
        if kind in {"plain", "word"}:
            found += _split_word(text, first, stop, len(text) if end is None else end)
        else:
            # "Inc..": the first stop is the abbreviation's already
            found.append((max(first, last), stop))
        last = found[-1][1]
    return found


def _split_word(text: str, first: int, stop: int, end: int) -> list[Word]:
    """Part clitics from a word, and give an abbreviation its stop."""
    form = text[first:stop]
    low = form.lower()
    if stop < end and text[stop] == "." and _is_short(text, form, stop + 1):
        return [(first, stop + 1)]
    if low in _JOINED:
        return [(first, first + _JOINED[low]), (first + _JOINED[low], stop)]
    has_clitic = "'" in form or "’" in form
    match = (_NEGATED.fullmatch(form) or _CLITIC.fullmatch(form)) if has_clitic else None
    if match is not None:
        cut = first + len(match.group(1))
        return [(first, cut), (cut, stop)]
    return [(first, stop)]


def _is_short(text: str, form: str, after: int) -> bool:
    """Say whether a form before a stop is an abbreviation, which keeps the stop."""
    low = form.lower()
    if low in _BEFORE_NUMBERS:
        return text[after : after + 2].lstrip()[:1].isdigit()
    return low in _ABBREVIATIONS and not (low in _ALSO_WORDS and form.islower())


def sentences(text: str, start: int = 0, end: int | None = None) -> list[list[Word]]:
    """
    Return the words of `text[start:end]` sentence by sentence.

    A sentence longer than `MOST_WORDS` is cut at its last comma or semicolon before
    the limit, never dropped.
    """
    found: list[list[Word]] = []
    tokens = words(text, start, end)
    begin = 0
    for at in [at for at, (_, stop) in enumerate(tokens) if text[stop - 1] in _ENDS]:
        if at < begin:
            continue  # closed with the one before
        after = _past_closers(text, tokens, at + 1)
        if _begins_new(text, tokens, at, after):
            found.append(tokens[begin:after])
            begin = after
    if begin < len(tokens):
        found.append(tokens[begin:])
    return [piece for sentence in found for piece in _cut(text, sentence)]


def _past_closers(text: str, tokens: list[Word], at: int) -> int:
    """Return the index after the closing marks that directly follow a full stop."""
    while at < len(tokens) and tokens[at][0] == tokens[at - 1][1]:
        if text[tokens[at][0]] not in _CLOSERS or tokens[at][1] - tokens[at][0] > 1:
            break
        at += 1
    return at


def _begins_new(text: str, tokens: list[Word], at: int, after: int) -> bool:
    """Say whether a sentence begins at word `after`, given that word `at` ends in a stop."""
    if after >= len(tokens):
        return False
    first, stop = tokens[at]
    form = text[first:stop]
    begin = tokens[after][0]
    if begin == tokens[after - 1][1]:
        return False  # no space: "Yahoo!’s", "3.a"
    opener = text[begin]
    if not (opener.isupper() or opener.isdigit() or opener in _OPENERS or not opener.isascii()):
        return False
    if set(form) <= _ENDS:
        # A stop behind "and" or "the" ends nothing: the text is damaged there.
        before = text[tokens[at - 1][0] : tokens[at - 1][1]].lower() if at else ""
        return form != "." or before not in _OPEN_ENDED
    bare = form.rstrip(".").lower()
    if opener.isdigit() and bare in _COUNTED:
        return False
    if bare in _TITLES or (len(bare) == 1 and _INITIALS.fullmatch(form)):
        return False
    # "U.S. President", "a.m. Moscow time": a name after initials is rarely a new sentence,
    # unless a word that begins sentences stands there.
    if _INITIALS.fullmatch(form) and after == at + 1:
        return text[begin : tokens[after][1]].lower() in _STARTERS
    return True


def _cut(text: str, sentence: list[Word]) -> list[list[Word]]:
    """Cut an overlong sentence at commas, or hard where it has none."""
    pieces = []
    while len(sentence) > MOST_WORDS:
        stop = MOST_WORDS
        for at in range(MOST_WORDS - 1, MOST_WORDS // 2, -1):
            if text[sentence[at][0] : sentence[at][1]] in {",", ";", ":"}:
                stop = at + 1
                break
        pieces.append(sentence[:stop])
        sentence = sentence[stop:]
    pieces.append(sentence)
    return pieces
