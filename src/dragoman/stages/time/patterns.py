"""What times look like: one pattern for each kind of expression, tried in order."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.knowledge.holidays import holiday_names, holiday_pattern

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
# Between the days of "8-14 June", "8 to 14 June", "20 and 21 May".
_TO = r"(?:\s?[-–/]\s?|\s+(?:to|until|till|through|and)\s+(?:the\s+)?)"
# "June 8 to 14": words would go on with a count ("to 14 ministers"), so what follows must close it.
_TO_DAY = (
    rf"(?:\s?[-–]\s?(?P<to{{0}}>{_DAY})|\s+(?:to|until|till|through|and)\s+(?:the\s+)?(?P<till{{0}}>{_DAY})"
    rf"(?=\s*(?:[,.;:!?)\"”’]|$)|\s+(?:{_YEAR}|after|as|at|before|but|by|for|from|in|to|when|where|while|with)\b))"
)
_UNIT = (
    r"(?:(?:second|minute|hour|day|week|fortnight|month|year|decade|quarter|weekend|night)s?|"
    r"century|centuries)"
)
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TIES = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SMALL = rf"{_ONES}|{_TEENS}|{_TIES}|(?:a )?hundred|(?:a )?dozen"
_ONE_COUNT = (
    rf"(?:(?!{_YEAR}\s+(?:quarter|second|third|fourth)\b)\d{{1,4}}(?:[.,]\d+)?(?: ?(?:1/2|½))?|"
    rf"(?:{_SMALL})(?:[ -](?:{_ONES}))?(?: (?:hundred|thousand))?(?: and a half)?)"
)
_COUNT = rf"{_ONE_COUNT}(?:(?:\s+(?:to|or)\s+|[-–]){_ONE_COUNT})?"
_VAGUE = r"a few|several|a couple of|many|some"
_ABOUT = r"(?:(?:about|around|nearly|almost|over|more than|less than|at least|up to|no more than|just|some|only)\s+)?"
# "Last May 3 in Lima" names a day, "last May 30 people" a month.
_ON_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?:[,.;:)]|$|\s+(?:after|and|as|at|before|by|for|from|in|to|when|with)\b)"
_EARLY = r"(?:(?P<mod{0}>(?:the\s+)?(?:early|mid|late)|the (?:start|beginning|middle|end|first half|second half|latter half) of|end of)[\s-]+(?:in\s+)?(?:the\s+)?)?"
_CLOCK = (
    r"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?(?:[ap]\.m\.|[ap]m\b)|(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])|"
    r"(?:1[0-2]|[1-9])(?: o['’]clock)? in the (?:morning|afternoon|evening)|noon\b|midday\b|midnight\b)"
)
_ZONE = r"(?:\s?(?:GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|local time|Moscow time))?"
_TENS = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
# Years as speakers read them: "nineteen ninety-six", "two thousand four".
_SPOKEN = (
    rf"(?:(?:eighteen|nineteen)[ -](?:hundred|oh[ -](?:{_ONES})|(?:{_TIES})(?:[ -](?:{_ONES}))?|(?:{_TEENS}))"
    rf"|two thousand(?: (?:and )?(?:{_ONES}|{_TEENS}))?)"
)
_ANY_YEAR = rf"(?:{_YEAR}|{_SPOKEN})"
_ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty-first)"
)
# "Will last 12 months": a verb. "Resolution 1701", "Article 1954": numbers of papers.
_NOT_LASTING = r"(?!(?:(?<=\bwill\s)|(?<=\bwould\s)|(?<=\bto\s)|(?<=\bcould\s)|(?<=\bcan\s)|(?<=\bmay\s)|(?<=\bmight\s)|(?<=\bshould\s)|(?<=\bnot\s))last\s)"
_NOT_NUMBERED = "".join(
    rf"(?<!\b{word}\s)"
    for word in "resolution resolutions article directive decree flight room law act bill convention".split()
)
# The years of a season or of accounts: "2026/27", "2026-27", "2026-2027".
_TWO_YEARS = rf"(?<![\d$£€.,:/#–-]){_NOT_NUMBERED}(?P<fy1>{_YEAR})\s?[/–-]\s?(?P<fy2>{_YEAR}|\d\d)(?![\w%]|\s?[/–-]\s?\d|[.,:]\d)"
# "Shut for two weeks from Monday": how long, not when.
_NOT_FOR = "".join(
    rf"(?<!\b{word}\s)"
    for word in "for last lasted lasting lasts over run runs take takes within".split()
)
_AGO = r"year[- ](?:ago|earlier)"
# "On 9 April last year": the year of a day that is named without one.
_OF_YEAR = r"(?:\s+(?:of\s+)?(?P<dby>last|this|next)\s+year\b(?!['’-]))?"
# Texts that were cut into words have a space before it, too.
_COMMA = r"(?:\s?,)?\s+"
_PART = r"(?:morning|afternoon|evening|night)"

RULES: tuple[tuple[str, str], ...] = (
    ("full", rf"(?:{_WEEKDAY}{_COMMA})?(?:(?P<m1>{_MONTH})\s+(?P<d1>{_DAY})(?:{_TO_DAY.format(1)})?{_COMMA}(?P<y1>{_YEAR})\b|(?:the\s+)?(?:(?P<from2>{_DAY})(?P<joint2>{_TO}))?(?P<d2>{_DAY})\s+(?:of\s+)?(?P<m2>{_MONTH}){_COMMA}(?P<y2>{_YEAR})\b)"),
    ("numeric", rf"(?P<n1>\d{{1,2}})(?P<nsep>[/.])(?P<n2>\d{{1,2}})(?P=nsep)(?P<n3>{_YEAR}|\d\d(?![\w%]))(?![\d/.]*\d)"),
    ("iso", rf"(?P<iso>{_YEAR}-[01]\d-[0-3]\d)(?!\d)"),
    ("clock_day", rf"(?P<clock1>{_CLOCK}){_ZONE},?(?:\s+on)?\s+(?:(?:{_WEEKDAY}{_COMMA})?(?P<m7>{_MONTH})\s+(?P<d7>{_DAY})(?:{_COMMA}(?P<y7>{_YEAR})\b)?|(?:the\s+)?(?P<d8>{_DAY})\s+(?:of\s+)?(?P<m8>{_MONTH})(?:{_COMMA}(?P<y8>{_YEAR})\b)?|(?P<cday>{_WEEKDAY}|today|yesterday|tomorrow)\b)"),
    ("week_of", rf"the week of (?P<m6>{_MONTH})\s+(?P<d6>3[01]|[12]\d|0?[1-9])(?!\d)(?:{_COMMA}(?P<y6>{_YEAR})\b)?"),
    ("day", rf"(?:{_WEEKDAY}{_COMMA})?(?:(?P<m3>{_MONTH})\s+(?P<d3>{_DAY})(?:{_TO_DAY.format(3)})?(?!\s+(?:percent|per\s|million|billion))|(?:the\s+)?(?:(?P<from4>{_DAY})(?P<joint4>{_TO}))?(?P<d4>{_DAY})\s+(?:of\s+)?(?P<m4>{_MONTH})\b(?!\s+(?-i:Day)\b)){_OF_YEAR}"),
    ("month_week", rf"the (?P<mw>first|second|third|fourth|last) week of (?P<mwm>{_MONTH})(?:,?\s+(?P<mwy>{_YEAR})\b)?"),
    ("month_day", rf"the (?P<nth>first|second|third|fourth|fifth|last) (?P<nthday>{_WEEKDAY}) (?:of|in) (?P<nthm>{_MONTH})(?!\w)(?:,?\s+(?P<nthy>{_YEAR})\b)?"),
    ("month_year", _EARLY.format("my") + rf"(?P<m5>{_MONTH}){_COMMA}(?:of\s+)?(?P<y5>{_ANY_YEAR})\b"),
    ("holiday", rf"(?:(?P<hrel>last|next|this)\s+)?(?P<hday>(?-i:{holiday_pattern()}))\b(?!\s+(?:Island|Rising|Offensive)|-)(?P<hnaming>\s+(?-i:War|Agreements?|Accords?)\b)?(?:,?\s+(?P<hyear>{_YEAR})\b|\s+(?:of\s+)?(?P<hby>last|this|next)\s+year\b(?!['’-]))?"),
    ("season", _EARLY.format("se") + rf"(?:(?:the\s+)?(?P<srel>last|next|following|previous|that(?: same)?|this(?: past| coming)?)\s+|the\s+)?(?P<season>spring|summer|autumn|winter|(?:(?<=last\s)|(?<=next\s)|(?<=this\s))fall|fall(?=\s+of\s+\d|\s+{_YEAR}))(?:(?:\s+of)?\s+(?P<sy>{_ANY_YEAR}))?\b"),
    ("accounts_year", rf"(?:the\s+)?(?:(?:(?:fiscal|financial)(?:\s+year)?|(?-i:FY))\s+)?{_TWO_YEARS}(?:\s+(?:fiscal|financial)\s+year\b)?|(?-i:FY\s?['’]?)(?P<fy3>{_YEAR}|\d\d)(?![\w%]|[/–.,-]\d)"),
    ("accounts_quarter", rf"(?:(?-i:(?P<aqu>[QH])(?P<aqn>[1-4]))|(?P<aqn2>[1-4])(?-i:Q))(?:\s+(?:of\s+)?(?:(?P<aqy>{_YEAR})|(?P<aqby>this|last|next)\s+year)|\s?['’](?P<aqy2>\d\d))?(?![\w%-]|\.\d)"),
    ("quarter", rf"(?:the\s+(?:(?P<qago>(?:comparable |corresponding )?{_AGO})\s+|(?P<qy2>{_YEAR})\s+)?(?!\w+-)|(?P<qrel>this|last|next)\s+year['’]s\s+|the\s+(?=fiscal\s))?(?:fiscal\s+)?(?P<qn>first|second|third|fourth|(?:last|final|closing)(?=[\s-](?:quarter|half)\s+of\s+(?:{_YEAR}|(?:the\s+)?(?:this|last|next|current|coming|previous|the)\s+year)\b))[\s-](?P<qu>quarter|half)(?!\s+of\s+{_MONTH})(?:\s+of\s+(?:(?:the\s+)?(?P<qfy>(?:fiscal|financial)(?:\s+year)?)\s+(?={_YEAR}(?![/–-])))?(?P<qy>{_YEAR}|(?:the\s+)?(?:this|last|next|current|coming|previous)\s+year|the year))?\b"),
    ("this_quarter", rf"(?P<thisq>the (?:latest|current|most recent) (?:quarter|period)|(?:the |that )quarter(?! of\b)|(?:the |a )?(?:comparable |corresponding )?{_AGO} (?:quarter|period)|the (?P<qyear>{_YEAR}) (?:quarter|period))(?=\s+(?:ended|ending)\s+(?P<qend>{_MONTH})|\b)"),
    ("year_earlier", r"(?P<yago>year-(?:ago|earlier))\b"),
    ("decade", _EARLY.format("de") + rf"(?:the\s+)?(?:(?P<dec>(?:1[5-9]|20)\d0)['’]?s|['’](?P<dec2>[2-9]0)s|(?P<tens>{_TENS}))\b"),
    ("century", _EARLY.format("ce") + rf"(?:the\s+)?(?P<cent>{_ORDINAL})[ -]century\b"),
    ("deictic", r"(?P<deic>(?:(?:later|earlier|early|late) )?(?:today|yesterday|tomorrow|tonight)|(?:mid-?\s?)?(?:morning|afternoon)\s+(?:today|yesterday|tomorrow)|last night|overnight(?!-)|the day (?:before yesterday|after tomorrow)|(?:(?:later|earlier) )?this (?:morning|afternoon|evening))" + rf"(?:\s+(?P<dpart>{_PART}))?\b"),
    ("weekday", rf"(?:(?P<wrel>last|next|this(?: past| coming)?|every|each|the (?:previous|following))\s+)?(?:(?:early|late|earlier|later)\s+)?(?P<wday>{_WEEKDAY})(?P<wpl>s)?(?:\s+\((?P<wn1>\d{{1,2}})[/.](?P<wn2>\d{{1,2}})\)|(?:\s+(?:(?P<wpart>{_PART})(?P<wpartpl>s)?|(?P<wweek>week)(?=\s*[.,;:!?)]|$)))?\b)"),
    ("next_but_one", r"(?P<nbo>(?:the\s+)?(?P<nbou>day|night|week|weekend|month|quarter|year)\s+(?P<nbow>before last|after next))\b"),
    ("follow", rf"(?:(?:early|late|earlier|later)\s+)?(?:(?:the (?P<nd>next|following|previous|same)|that(?: same)?)\s+(?P<ndu>day|{_PART})|the (?P<ndu2>day|{_PART}) (?P<nd2>before|after)(?=\s*[.,;:!?]))\b"),
    ("early_unit", r"(?P<eu>early|mid|late|the (?:start|beginning|middle|end) of|end of)[\s-]+(?:in\s+)?(?:(?P<er>this|next|last|the)\s+|(?<=end of\s)(?!\w+\s(?:one|two|three|\d)))(?P<eun>year|month|week|decade|century|quarter)\b"),
    ("later_unit", r"(?P<le>later|earlier)\s+(?:this|in the)\s+(?P<leu>week|month|year|decade)\b"),
    ("within", rf"{_NOT_LASTING}(?:the\s+)?(?P<wdir>next|coming|last|past|previous|first|latest|final|following)\s+(?P<wn>{_COUNT}|few|several)\s+(?P<wu>{_UNIT})(?:\s+or\s+so)?\b"),
    ("rel_unit", rf"{_NOT_LASTING}(?P<rel>this|last|next|the (?:next|previous|following|coming|current|last))\s+(?:(?:fiscal|financial|calendar|school) )?(?P<run>week|month|year|decade|century|quarter|weekend)\b(?!-|\s+of\s+(?:{_YEAR}|an?|(?:this|last|next|the)\s+(?:year|decade|century))\b)"),
    ("past_unit", r"(?P<pu>(?:the\s+)?(?:past\s+(?P<puu>week|month|year|decade|century|quarter)|(?P<puw>past|last|next|coming)\s+fortnight))\b"),
    ("same_unit", r"(?:(?:early|late|earlier|later)\s+)?(?P<same>the same|that(?: same)?)\s+(?P<sun>week|month|year)\b"),
    ("this_year", r"(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=during\s)|(?<=throughout\s)|(?<=rest of\s)|(?<=months of\s)|(?<=half of\s))the (?P<ty>(?:full |whole |fiscal |financial |latest fiscal )?year)\b(?!-|\s+(?:ago|earlier|of|before|after|since|\d|two))(?P<tyend>(?=\s+end(?:ed|ing)))?"),
    ("this_year_week", r"(?<=\bfor\s)the (?P<tyw>week|month)\b(?!-|\s+(?:ago|earlier|of|before|after|ended|ending|that))"),
    ("year_end", rf"(?:(?:the\s+)?year(?:['’]s)?[\s-]end|(?P<turn>the turn of the year))\b(?:\s+(?P<yend>{_YEAR})\b)?"),
    ("weekend", r"(?P<wend>the weekend|(?<=over\s)the weekend)\b"),
    ("from_day", rf"{_NOT_FOR}(?P<fdn>{_COUNT}|an?)\s+(?P<fdu>(?:week|fortnight)s?)\s+from\s+(?P<fday>{_WEEKDAY}|today|tomorrow)\b"),
    ("ago", rf"{_ABOUT}(?P<an>{_COUNT}|{_VAGUE}|an?)\s+(?P<au>{_UNIT})(?P<ahalf> and a half)?\s+(?:or so )?(?P<ad>ago|earlier|later|from now|(?:before|after)(?=\s*[.,;:!?]))(?!\w)"),
    ("vague_ago", r"(?P<va>(?:just\s+)?(?P<vau>minutes|hours|days|weeks|months|years|decades))\s+(?P<vad>ago|earlier|later|before|after)\b"),
    ("set", rf"(?P<set>every|each)\s+(?:(?P<setn>{_COUNT}|other|few|(?:second|third|fourth|fifth|sixth|tenth)(?=\s+{_UNIT}\b))\s+)?(?:(?P<setu>{_UNIT})|(?P<setm>{_MONTH}))\b|(?P<adv>daily|weekly|fortnightly|monthly|quarterly|yearly|annually|hourly)\b"),
    ("duration", rf"(?P<dabout>{_ABOUT}|the\s+)(?P<dn>{_COUNT}|{_VAGUE}|half an?|an?(?: additional| full)?)(?P<dsep>[\s-]+)(?:(?:full|straight|consecutive|more|further|additional|working|trading|long)\s+)?(?P<du>{_UNIT})(?!\s+old\b|-old\b|\s+of age\b|-ago\b|-earlier\b)(?P<dhalf> and a half\b)?(?:-long)?\b"),
    ("clock", rf"(?P<clock>{_CLOCK}){_ZONE}"),
    ("month", _EARLY.format("mo") + rf"(?:(?P<mrel>last|next|this|that(?: same)?)\s+(?!{_MONTH}\s{_ON_DAY}))?(?P<month>{_MONTH})(?!\w)(?:\s+(?:(?P<mby>last|this|next)\s+year|of (?P<mof>that(?: same)?|the same) year)\b)?"),
    ("spoken_year", rf"(?:the year\s+)?(?P<spoken>(?:eighteen|nineteen)[ -](?:oh[ -](?:{_ONES})|(?:{_TIES})(?:[ -](?:{_ONES}))?|(?:{_TEENS}))|(?<=the year )two thousand(?: (?:and )?(?:{_ONES}|{_TEENS}))?)\b(?!\s+(?:percent|people|dollars|years|million))"),
    ("year", _EARLY.format("ye") + rf"(?:post-|pre-)?(?:(?:fiscal|financial)(?:\s+year)?\s+)?(?:(?<=mid-)|(?<=late-)|(?<=early-)|(?<=post-)|(?<=pre-)|(?<![\d$£€.,:/#–-])){_NOT_NUMBERED}(?P<year>{_YEAR})(?![\d%:/]|[.,]\d|\s+(?:percent|people|tonnes|tons|dollars|euros|troops|soldiers|workers|seats|votes|km|kilomet))\b"),
    ("now", r"(?P<now>right now|now|currently|nowadays|at (?:present|the moment)|these days|current(?=\s+[a-z]))\b"),
    ("past", r"(?P<past>(?:more )?recently(?!\s+\w+ed\s)|lately|the (?:recent )?past(?=[\s.,;!?](?!\S*\s?(?:few|several|two|three|four|five|six|seven|eight|nine|ten|year|week|month|day|decade|quarter|century|president|leader))))\b"),
    ("some_units", r"(?P<some>recent|coming|past|future)\s+(?P<someu>days|weeks|months|quarters|years|decades)\b|the (?P<someu2>days|weeks|months|years) (?:ahead|to come)\b"),
    ("bare_units", r"(?P<bare>(?:(?<=\bfor\s)|(?<=\bin\s)|(?<=\bover\s)|(?<=\bwithin\s)|(?<=\bof\s)|(?<=\bafter\s)|(?<=\btook\s))(?:days|weeks|months|years|decades|centuries|hours|minutes)|(?:days|weeks|months|years|decades|hours)-long)\b"),
    ("future", r"(?P<future>soon(?!\s+(?:after|before|as)|er)|shortly(?!\s+(?:after|before))|the (?:near |foreseeable )?future|a later date|in due course)\b"),
)  # fmt: skip
"""Names and patterns; the first that matches at a place wins, so the order matters."""

# The rules whose expressions may begin with a digit.
_WITH_DIGITS = frozenset(
    "full iso numeric clock_day accounts_year accounts_quarter day decade century from_day ago duration clock "
    "year".split()
)


# What may stand behind "the" at the beginning of an expression; and "in" only begins "in due course".
_AFTER_THE = (
    rf"\d|['’]|an?\s|half|several|many|some|hundred|dozen|{_ONES}|{_TEENS}|{_TIES}|{_TENS}|{_ORDINAL}"
    r"|early|mid|late|start|beginning|middle|end|latter|week|month|quarter|year|day|morning|afternoon|evening"
    r"|night|next|following|previous|same|last|latest|this|that|coming|past|current|most|recent|closing|final|full|whole"
    r"|fiscal|financial|turn|near|foreseeable|future|comparable|corresponding|spring|summer|autumn|winter|fall"
)
_OPENED = rf"(?!in\s(?!due\s)|the\s+(?!\s|{_AFTER_THE}))"


def _compiled(rules: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return one pattern of all rules, each in a group of its name with "_" after it."""
    whole = "|".join(f"(?P<{name}_>{pattern})" for name, pattern in rules)
    return re.compile(rf"(?<![\w.]){_OPENED}(?:{whole})", re.IGNORECASE)


TIME = _compiled(RULES)
NUMBERED = _compiled(tuple(rule for rule in RULES if rule[0] in _WITH_DIGITS))
"""The same for words that begin with a digit: few rules can match there."""

# The beginnings of the feasts that no other word of a time gives away.
_FEASTS = "|".join(
    sorted({name.split()[0] for name in holiday_names() if not re.search("Day$|Year|day", name)})
)
_TRIGGER = re.compile(
    r"\d|day|week|month|year|decade|centur|hour|minute|second|quarter|half|night|spring|summer"
    r"|autumn|winter|fall\b|ties\b|morning|afternoon|evening|tomorrow|yesterday|\bnow|current|present"
    r"|moment|recent|lately|soon|shortly|future|past|period|date|course|noon|[ilr]ly\b|teen|thousand"
    rf"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|{_FEASTS})",
    re.IGNORECASE,
)
"""Every expression has one of these within `REACH` characters of its beginning."""

REACH = 56
_OPENERS = (
    frozenset(f"{_ONES}|{_TEENS}|{_TIES}|{_TENS}".split("|"))
    | frozenset(
        "january february march april may june july august september october november december jan feb mar apr "
        "jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mondays tuesdays "
        "wednesdays thursdays fridays saturdays sundays the a an half hundred dozen several many some about around "
        "nearly almost over more less at up no just only early mid late end later earlier fiscal financial first "
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first last next this that year year-ago "
        "year-earlier year-end morning afternoon today yesterday tomorrow tonight overnight now right currently nowadays these "
        "current recently lately recent coming past future previous latest final following days weeks months years "
        "decades centuries hours minutes soon shortly in every each daily weekly monthly quarterly yearly annually "
        "fortnightly hourly spring summer autumn winter fall noon midday midnight post pre comparable corresponding mid-morning "
        "mid-afternoon midafternoon days-long weeks-long months-long years-long decades-long".split()
    )
    | {name.split()[0].lower() for name in holiday_names()}
)
"""Words in lower case that an expression can begin with; others begin with a digit or apostrophe."""

# "FY27", "Q2": how accounts name their times.
_OF_ACCOUNTS = re.compile(r"FY['’]?\d*$|[QH][1-4]$")

OPENS, IS_TRIGGER, IS_NUMBER = 1, 2, 4


@lru_cache(maxsize=1 << 15)
def part_in_times(word: str) -> int:
    """Return what a word may be in a time: its beginning, the word that tells it, a number."""
    is_number = word[0].isdigit()
    is_quoted = word[0] in "'’"  # "the '80s"
    is_of_accounts = _OF_ACCOUNTS.match(word) is not None
    is_opener = word.lower().rstrip(".") in _OPENERS
    opens = is_number or is_quoted or is_opener or is_of_accounts
    is_trigger = _TRIGGER.search(word) is not None
    return OPENS * opens + IS_TRIGGER * is_trigger + IS_NUMBER * is_number
