"""What times look like: one pattern for each kind of expression, tried in order."""

from __future__ import annotations

import re

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
_UNIT = (
    r"(?:(?:second|minute|hour|day|week|month|year|decade|quarter|weekend|night)s?|"
    r"century|centuries)"
)
_SMALL = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a )?hundred|(?:a )?dozen"
_ONE_COUNT = (
    rf"(?:(?!{_YEAR}\s+(?:quarter|second|third|fourth)\b)\d{{1,4}}(?:[.,]\d+)?|"
    rf"(?:{_SMALL})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_COUNT = rf"{_ONE_COUNT}(?:(?:\s+(?:to|or)\s+|[-–]){_ONE_COUNT})?"
_VAGUE = r"a few|several|a couple of|many|some|the (?:last|past|next|coming) few"
_ABOUT = r"(?:(?:about|around|nearly|almost|over|more than|less than|at least|up to|no more than|just|some|only)\s+)?"
_EARLY = r"(?:(?P<mod{0}>(?:the\s+)?(?:early|mid|late)|the (?:start|beginning|middle|end) of|end of)[\s-]+(?:in\s+)?(?:the\s+)?)?"
_CLOCK = r"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?(?:[ap]\.m\.|[ap]m\b)|(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])|noon\b|midnight\b)"
_ZONE = r"(?:\s?(?:GMT|UTC|EST|EDT|CET|BST|local time))?"
_TENS = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"

RULES: tuple[tuple[str, str], ...] = (
    ("full", rf"(?:{_WEEKDAY},?\s+)?(?:(?P<m1>{_MONTH})\s+(?P<d1>{_DAY}),?\s+(?P<y1>{_YEAR})\b|(?:the\s+)?(?P<d2>{_DAY})\s+(?:of\s+)?(?P<m2>{_MONTH}),?\s+(?P<y2>{_YEAR})\b)"),
    ("iso", rf"(?P<iso>{_YEAR}-[01]\d-[0-3]\d)(?!\d)"),
    ("day", rf"(?:{_WEEKDAY},?\s+)?(?:(?P<m3>{_MONTH})\s+(?P<d3>{_DAY})(?!\s+(?:percent|per\s|million|billion))|(?:the\s+)?(?P<d4>{_DAY})\s+(?:of\s+)?(?P<m4>{_MONTH})\b)"),
    ("month_year", _EARLY.format("my") + rf"(?P<m5>{_MONTH}),?\s+(?:of\s+)?(?P<y5>{_YEAR})\b"),
    ("season", _EARLY.format("se") + rf"(?:(?P<srel>last|next|this(?: past| coming)?)\s+|the\s+)?(?P<season>spring|summer|autumn|winter|(?:(?<=last\s)|(?<=next\s)|(?<=this\s))fall|fall(?=\s+of\s+\d|\s+{_YEAR}))(?:(?:\s+of)?\s+(?P<sy>{_YEAR}))?\b"),
    ("quarter", rf"(?:the\s+(?!\w+-)|(?P<qrel>this|last|next)\s+year['’]s\s+)?(?:fiscal\s+)?(?P<qn>first|second|third|fourth)[\s-](?P<qu>quarter|half)(?:\s+of\s+(?P<qy>{_YEAR}|this year|last year|next year|the year))?\b"),
    ("this_quarter", r"(?P<thisq>the (?:latest |current )?quarter|the year-(?:ago|earlier) (?:quarter|period)|(?:a |the )?year[- ](?:ago|earlier)(?= (?:quarter|period)))(?!\s+of\b)\b"),
    ("decade", _EARLY.format("de") + rf"(?:the\s+)?(?:(?P<dec>(?:1[5-9]|20)\d0)['’]?s|(?P<tens>{_TENS}))\b"),
    ("clock_day", rf"(?P<clock1>{_CLOCK}){_ZONE}(?:\s+on)?,?\s+(?P<cday>{_WEEKDAY}|today|yesterday|tomorrow)\b"),
    ("deictic", r"(?P<deic>(?:later |earlier |early |late )?(?:today|yesterday|tomorrow|tonight)|last night|the day (?:before yesterday|after tomorrow)|(?:(?:later|earlier) )?this (?:morning|afternoon|evening))(?:\s+(?P<dpart>morning|afternoon|evening|night))?\b"),
    ("weekday", rf"(?:(?P<wrel>last|next|this(?: past| coming)?|every|each|the (?:previous|following))\s+)?(?:(?:early|late)\s+)?(?P<wday>{_WEEKDAY})(?P<wpl>s)?(?:\s+(?P<wpart>morning|afternoon|evening|night)(?P<wpartpl>s)?)?\b"),
    ("early_unit", r"(?P<eu>early|mid|late|(?:by |at )?the (?:start|beginning|middle|end) of|(?:by )?end of)[\s-]+(?:in\s+)?(?P<er>this|next|last|the)\s+(?P<eun>year|month|week|decade|century|quarter)\b"),
    ("later_unit", r"(?P<le>later|earlier)\s+this\s+(?P<leu>week|month|year|decade)\b"),
    ("within", rf"(?:(?:within|in|over|for|during)\s+)?(?:the\s+)?(?P<wdir>next|coming|last|past|previous|first|latest|final|following)\s+(?P<wn>{_COUNT}|few|several)\s+(?P<wu>{_UNIT})\b"),
    ("rel_unit", r"(?P<rel>this|last|next|the (?:previous|following|coming|current))\s+(?P<run>week|month|year|decade|century|quarter|weekend)\b(?!-)"),
    ("past_unit", r"(?P<pu>(?:the\s+)?past\s+(?P<puu>week|month|year|decade|century|quarter))\b"),
    ("same_unit", r"(?P<same>the same|that)\s+(?P<sun>day|week|month|year)\b"),
    ("weekend", r"(?P<wend>the weekend|(?<=over\s)the weekend)\b"),
    ("ago", rf"{_ABOUT}(?P<an>{_COUNT}|{_VAGUE}|an?)\s+(?P<au>{_UNIT})\s+(?P<ad>ago|earlier|later|from now)\b"),
    ("vague_ago", r"(?P<va>(?:just\s+)?(?P<vau>minutes|hours|days|weeks|months|years|decades))\s+(?P<vad>ago|earlier|later|before|after)\b"),
    ("set", rf"(?P<set>every|each)\s+(?:(?P<setn>{_COUNT}|other|few)\s+)?(?P<setu>{_UNIT}|{_MONTH})\b|(?P<adv>daily|weekly|monthly|quarterly|yearly|annually|hourly)\b"),
    ("duration", rf"(?P<dabout>{_ABOUT}|the\s+)(?P<dn>{_COUNT}|{_VAGUE}|half an?|an?)(?P<dsep>[\s-]+)(?:(?:full|straight|consecutive|more|further|working|long)\s+)?(?P<du>{_UNIT})(?!\s+old\b|-old\b|\s+of age\b)(?:-long)?\b"),
    ("clock", rf"(?P<clock>{_CLOCK}){_ZONE}"),
    ("month", _EARLY.format("mo") + rf"(?:(?P<mrel>last|next|this)\s+)?(?P<month>{_MONTH})(?!\w)(?:\s+(?P<mby>last|this|next)\s+year)?"),
    ("year", _EARLY.format("ye") + rf"(?:(?:fiscal|financial)(?:\s+year)?\s+)?(?<![\d$£€.,:/#–-])(?P<year>{_YEAR})(?![\d%:/]|[.,]\d|\s+(?:percent|people|tonnes|tons|dollars|euros|troops|soldiers|workers|seats|votes|km|kilomet))\b"),
    ("now", r"(?P<now>right now|now(?!\s+that)|currently|nowadays|at (?:present|the moment)|these days|current(?=\s+[a-z]))\b"),
    ("past", r"(?P<past>recently|lately|the (?:recent )?past(?=[\s.,;!?](?!\S*\s?(?:few|several|two|three|four|five|six|seven|eight|nine|ten|year|week|month|day|decade|quarter|century|president|leader)))|recent(?=\s+[a-z])(?!\s+(?:days|weeks|months|years|decades)))\b"),
    ("some_units", r"(?P<some>recent|coming|past)\s+(?P<someu>days|weeks|months|years|decades)\b"),
    ("bare_units", r"(?P<bare>(?:(?<=\bfor\s)|(?<=\bin\s)|(?<=\bover\s)|(?<=\bwithin\s)|(?<=\bof\s)|(?<=\bafter\s)|(?<=\btook\s))(?:days|weeks|months|years|decades|centuries|hours|minutes))\b"),
    ("future", r"(?P<future>soon(?!\s+(?:after|before|as)|er)|shortly(?!\s+(?:after|before))|the (?:near |foreseeable )?future|a later date|in due course)\b"),
)  # fmt: skip
"""Names and patterns; the first that matches at a place wins, so the order matters."""

TIME = re.compile(
    r"(?<![\w.])(?:" + "|".join(f"(?P<{name}_>{pattern})" for name, pattern in RULES) + ")",
    re.IGNORECASE,
)
HINT = re.compile(
    r"\d|day|week|month|year|decade|centur|hour|minute|second|quarter|half|night|spring|summer"
    r"|autumn|winter|fall\b|ties\b|morning|afternoon|evening|tomorrow|yesterday|now|current|present"
    r"|moment|recent|late|soon|short|future|past|date|course|noon|ly\b"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
    re.IGNORECASE,
)
"""Sentences without any of these hold no time and need not be searched."""
