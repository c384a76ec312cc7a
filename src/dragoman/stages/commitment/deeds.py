"""What a commitment binds to: the words of the deed, and when it is due."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from dragoman.knowledge.units import units
from dragoman.language.grammar import VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Due, Time
from dragoman.spans import Span
from dragoman.stages.circumstances import is_time
from dragoman.stages.clauses import helpers_of, remarks
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of, is_no_way
from dragoman.stages.tellers import teller_of
from dragoman.stages.time.names import is_of_name, looks_back

_TELLING = frozenset({"according to", "in the words of"})
_LINKS = frozenset(
    "also finally first firstly however last lastly meanwhile moreover second secondly then therefore "
    "third thirdly thus where whereby".split()
)
# Marks that end a quotation, and those that begin it.
_QUOTES = {'"': '"', "”": "“", "»": "«"}
_NAMING = frozenset("bill brand call describe dub hail label regard see term view".split())
_CONTRASTS = frozenset({"whereas", "while", "whilst"})
# "From 3 May to 9 May", "between Monday and Friday": due until the end.
_FROM = re.compile(r"(?i)\b(?P<word>from|between)\s+$")
_UNTIL = re.compile(r"(?i)\s*(?:(?P<dash>[-–—])|(?:to|until|till|through)\b|(?P<and>and)\b)\s*")
# "July and August", "May or June": due until the end of the last.
_AND = re.compile(r"(?i),?\s+(?:and|or)\s+")
_APART = timedelta(days=62)
# "Before May" it is due by the last day of April; "not before May" it is not due before.
_BEFORE = re.compile(r"(?i)(?<!\bnot\s)\bbefore\s+(?:the\s+)?$")
_END = re.compile(r"(?i)(?:the\s+)?(?:very\s+)?end\b")
# "By 3 May", "by the end of May", "by end-May": it may fall due on any day till then.
_BY = re.compile(
    r"(?i)\b(?:by|(?:no|not) later than)\s+(?:the\s+)?(?:very\s+)?(?:end[\s-]+(?:of\s+)?)?$"
)
_DUE = re.compile(r"(?i)\bdue\s+(?:(?:at|by|for|in|on)\s+)?(?:the\s+)?(?:end\s+of\s+)?$")
_SPAN_ENDS = re.compile(
    r"(?i)\bbefore\s+(?:that\s+)?(?:the|this)\s+(?P<span>month|week|year)\s+"
    r"(?:closes|ends|has\s+ended|is\s+(?:out|over|up)|runs\s+out)\b"
)
_ROUGHLY = re.compile(
    r"(?i)(?:the\s+)?(?:early|mid|late|start|beginning|middle|first|second|latter)\b"
)
_AFTER = re.compile(r"(?i)\bafter\s+(?:the\s+)?$")
_FIRST = "0001-01-01"  # no day is before it
# The farther from a verb, the less its subject may be part of the deed.
_OUTSIDE = frozenset({"mark", "aux", "aux:pass", "cop", "cc", "discourse", "parataxis", "vocative"})


def deed_words(
    reading: Reading, cue: Token, deed: Token, apart: Sequence[int], *, with_subject: bool
) -> tuple[int, ...]:
    """Return the words of a deed: no subject, helper, condition, and nothing of who tells it."""
    skipped = set(apart) | remarks(reading, deed.index)
    for child in reading.children(deed.index):
        is_subject = child.relation == "nsubj" and not with_subject
        is_subject |= child.relation == "csubj"  # "what we told them is that it will open"
        is_no = child.deprel == "advmod" and child.text.lower() in NEGATIONS
        is_no |= is_no_way(reading, child)
        is_case = child.deprel == "case" and deed.upos not in VERBS
        # "Any" promise made by nobody, or "no" promise: the words name it all the same.
        is_case |= cue is deed and child.deprel == "det" and child.text.lower() in {"any", "no"}
        is_part = child.deprel == "obl" and child.lemma.lower() == "part"
        # "Will raise it and sell it": the second deed is another commitment.
        is_next = child.deprel == "conj" and deed.upos == "VERB" and _is_clause(reading, child)
        is_next |= teller_of(reading, child) is not None  # "..., he said, and urged Peru"
        if (
            child.deprel in _OUTSIDE
            or is_subject
            or _is_teller(reading, child)
            or is_no
            or is_case
            or is_part
            or is_next
            or _is_contrast(reading, child)
            or _is_day_of_pledge(reading, deed, child)
        ):
            skipped.update(reading.subtree(child.index))
        if _is_view(reading, child):
            skipped.update(
                range(reading.subtree(child.index)[0], reading.sentence_of(deed.index).last)
            )
    words = {word for word in reading.subtree(deed.index) if word not in skipped}
    if deed.deprel == "obj" and deed.head == cue.index:
        # "Pledged £5m for dykes over three years": the rest hangs on the verb.
        words |= {
            word
            for child in reading.children(cue.index, "obl", "advmod", "nmod")
            if child.index > deed.index and child.index not in skipped
            if not _is_teller(reading, child) and not _is_day_of_pledge(reading, deed, child)
            for word in reading.subtree(child.index)
            if word not in skipped
        }
    # A helper the parser hung elsewhere is still no part of the deed.
    is_verb = deed.upos == "VERB"
    kept = sorted(
        word
        for word in words
        if not (is_verb and word < deed.index and reading.tokens[word].upos == "AUX")
    )
    kept = _without_lone_marks(reading, kept)
    while kept and _is_link(reading.tokens[kept[0]], deed):
        kept.pop(0)
    while kept and reading.tokens[kept[-1]].upos == "PUNCT" and not _closes(reading, kept):
        kept.pop()
    return tuple(kept)


def _without_lone_marks(reading: Reading, words: Sequence[int]) -> list[int]:
    """Return words without the marks left of what stood between them: of "..., he said, " the commas."""
    runs: list[list[int]] = []
    for word in words:
        if runs and word == runs[-1][-1] + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    told = [run for run in runs if any(reading.tokens[word].upos != "PUNCT" for word in run)]
    return [word for run in told for word in run]


def _is_day_of_pledge(reading: Reading, deed: Token, phrase: Token) -> bool:
    """Say whether a day is that of a pledge of money, and not of its payment: "pledged $3m on Friday"."""
    unit = units().get(deed.text.lower())
    is_money = unit is not None and unit.kind == "money"
    is_beside = phrase.index > deed.index and case_of(reading, phrase.index) == "on"
    return is_money and is_beside and is_time(reading, phrase)


def _is_teller(reading: Reading, phrase: Token) -> bool:
    """Say whether a phrase names who tells of a deed: "according to the ministry"."""
    return phrase.relation == "obl" and case_of(reading, phrase.index) in _TELLING


def _closes(reading: Reading, words: Sequence[int]) -> bool:
    """Say whether the last of some words ends a quotation that begins among them."""
    texts = [reading.tokens[word].text for word in words]
    opening = _QUOTES.get(texts[-1])
    if opening == texts[-1]:
        return texts.count(opening) % 2 == 0
    return opening is not None and texts.count(opening) == texts.count(texts[-1])


def _is_link(token: Token, deed: Token) -> bool:
    """Say whether a word before a deed only links it to what was said: "Second, ...", "where"."""
    if token.upos == "PUNCT":
        return True
    return token.index < deed.index and token.text.lower() in _LINKS


def _is_clause(reading: Reading, verb: Token) -> bool:
    """Say whether a joined verb has a subject or helper of its own, or stands alone: "but plans to"."""
    first = reading.tokens[verb.head]
    is_alone = "VerbForm=Fin" in verb.feats and "VerbForm=Fin" not in first.feats
    return is_alone or bool(reading.children(verb.index, "nsubj", "aux", "cop"))


def _is_view(reading: Reading, child: Token) -> bool:
    """Say whether a phrase only tells how a deed is seen: "in what would be a first"."""
    words = reading.subtree(child.index)
    case, what = (reading.tokens[word] for word in words[:2]) if len(words) > 1 else (child, child)
    if case.upos != "ADP" or what.text.lower() != "what":
        return False
    tops = (child, *reading.children(child.index, "acl:relcl"))
    return any(
        lemma_in(_NAMING, top) in _NAMING or reading.children(top.index, "cop") for top in tops
    )


def _is_contrast(reading: Reading, clause: Token) -> bool:
    """Say whether a clause tells what another does meanwhile: ", while Peru will open its port"."""
    marks = reading.children(clause.index, "mark")
    if clause.deprel != "advcl" or not any(one.text.lower() in _CONTRASTS for one in marks):
        return False
    helpers = helpers_of(reading, clause.index)
    is_apart = marks[0].index > 0 and reading.tokens[marks[0].index - 1].text in {",", ";"}
    own = reading.children(clause.index, "nsubj")
    return bool(own) and (is_apart or bool(helpers & {"will", "would", "shall"}))


def due_of(reading: Reading, words: Sequence[int], *, is_past: bool = False) -> Due | None:
    """
    Return when a deed falls due: the nearest time among its words that lies ahead.

    With `is_past` the promise is told as one of the past ("had promised"), and so may be its day.
    """
    if not words:
        return None
    spans, inside = reading.spans(tuple(words)), frozenset(words)
    today = None if is_past else reading.report.date
    ahead = [
        mark
        for mark in reading.marks_at(Time, spans)
        if mark.begin is not None
        and any(span.contains(mark.spans[0]) for span in spans)
        and (today is None or (mark.end or "") >= today[:10] or _is_of_promise(mark))
        and not is_of_name(reading, mark)
        and not looks_back(reading, reading.words_in(mark.spans[0])[0].index, inside)
    ]
    if not ahead:
        return _end_of_span(reading, spans)
    # "The report due on 1 May by 15 April": the day by which it is promised, not its own.
    ahead = [mark for mark in ahead if not _is_own_day(reading.text, mark)] or ahead
    # "On June 1 next year": the day says more than the year.
    first = min(
        ahead, key=lambda mark: (mark.type == "DURATION", len(mark.value or "") < 7, mark.spans)
    )
    eve = _eve_of(reading.text, first)
    if eve is not None and (today is None or eve >= today[:10]):
        return Due(end=eve, fixed=first.fixed)
    if _is_by(reading.text, first):
        is_fixed = first.fixed or not (first.by or "").endswith("holiday")
        return Due(end=first.end, fixed=is_fixed and not (first.value or "X_REF").endswith("_REF"))
    if first.type == "DATE" and _AFTER.search(
        reading.text, max(0, first.spans[0].start - 24), first.spans[0].start
    ):
        following = date.fromisoformat((first.end or "")[:10]) + timedelta(days=1)
        return Due(begin=following.isoformat(), fixed=False)
    last = _range_end(reading.text, first, ahead) or first
    return Due(begin=first.begin, end=last.end, fixed=first.fixed and last.fixed)


def _is_own_day(text: str, mark: Time) -> bool:
    """Say whether a time is that on which a thing was due: "the loan due in May"."""
    start = mark.spans[0].start
    return _DUE.search(text, max(0, start - 24), start) is not None


def _end_of_span(reading: Reading, spans: Sequence[Span]) -> Due | None:
    """Return the last day of the year, month or week before whose end a deed is due: "before the year is out"."""
    found = (_SPAN_ENDS.search(reading.text, one.start, one.end) for one in spans)
    match = next((one for one in found if one is not None), None)
    if match is None or reading.report.date is None:
        return None
    today = date.fromisoformat(reading.report.date[:10])
    if match["span"] == "week":
        last = today + timedelta(days=6 - today.weekday())
    else:
        month = 12 if match["span"] == "year" else today.month
        last = today.replace(month=month, day=monthrange(today.year, month)[1])
    return Due(end=last.isoformat(), fixed=True)


def _is_of_promise(mark: Time) -> bool:
    """Say whether a term was counted from the day of a promise of the past, and so may be over."""
    return mark.by is not None and mark.by.endswith("duration_promised")


def _eve_of(text: str, mark: Time) -> str | None:
    """
    Return the last day that is left "before May"; None if no time is the limit.

    The end of a time is its last day (`_is_by`): "before the end of May" leaves all of it.
    """
    start = mark.spans[0].start
    if mark.type != "DATE" or (mark.begin or "") <= _FIRST or _END.match(mark.spans[0].of(text)):
        return None
    if _BEFORE.search(text, max(0, start - 24), start) is None:
        return None
    return (date.fromisoformat((mark.begin or "")[:10]) - timedelta(days=1)).isoformat()


def _is_by(text: str, mark: Time) -> bool:
    """
    Say whether a deed is due by the last day of a time: "by 3 May", "before the end of May".

    "By mid-May" says roughly when, and keeps its days.
    """
    start, words = mark.spans[0].start, mark.spans[0].of(text)
    if _ROUGHLY.match(words):
        return False
    is_end = _END.match(words) is not None
    before = _BEFORE.search(text, max(0, start - 24), start) if is_end else None
    return before is not None or _BY.search(text, max(0, start - 24), start) is not None


def _range_end(text: str, first: Time, times: Sequence[Time]) -> Time | None:
    """Return the later time of "from 3 May to 9 May", or of "July and August"; None if there is none."""
    start, end = first.spans[0].start, first.spans[-1].end
    opening = _FROM.search(text, max(0, start - 9), start)
    for other in times:
        if opening is None and _is_joined(text, first, other):
            return other
        joint = _UNTIL.fullmatch(text, end, other.spans[0].start) if opening else None
        if opening is None or joint is None or (other.end or "") < (first.end or ""):
            continue
        if (joint["and"] is not None) == (opening["word"].lower() == "between"):
            return other
    return None


def _is_joined(text: str, first: Time, other: Time) -> bool:
    """Say whether two times of one kind are joined and follow one another: "July and August"."""
    is_alike = first.type == other.type == "DATE" and len(first.value or "") == len(
        other.value or ""
    )
    is_beside = _AND.fullmatch(text, first.spans[-1].end, other.spans[0].start) is not None
    if not is_alike or not is_beside or not first.end or not other.begin:
        return False
    apart = date.fromisoformat(other.begin[:10]) - date.fromisoformat(first.end[:10])
    return timedelta() < apart < _APART


def time_beside(reading: Reading, cue: Token, deed: Token) -> set[int]:
    """
    Return the words that tell when a deed falls due, where they hang on the cue.

    "We expect you for talks next spring", "is willing to pay, but not before May": the time
    lies ahead, so it is not that of the cue.
    """
    today = reading.report.date
    if today is None or deed.head != cue.index:
        return set()
    found: set[int] = set()
    is_noun = deed.relation == "obl"
    beside = reading.children(cue.index, "obl", "advmod") if is_noun else ()
    joined = reading.children(cue.index, "conj")
    for child in (*beside, *(one for one in joined if _is_when(reading, one))):
        words = reading.subtree(child.index)
        due = due_of(reading, words) if child.index > deed.index else None
        if due is not None and (due.begin or due.end or "") > today[:10]:
            found.update(words)
    return found


def _is_when(reading: Reading, word: Token) -> bool:
    """Say whether a phrase tells a time and nothing else: "but only after May"."""
    return is_time(reading, word) and case_of(reading, word.index) is not None
