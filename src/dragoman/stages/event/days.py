"""When an event was: by the model's head, else by the tree around its trigger."""

from __future__ import annotations

from dragoman.knowledge.deeds import MATERIAL_CONFLICT, verb_of
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Time
from dragoman.spans import Span
from dragoman.stages.event.found import Found
from dragoman.stages.event.headed import Headed
from dragoman.stages.event.surroundings import (
    BEFORE_IT,
    LIMITS,
    LOOSE,
    MATERIAL,
    NAMING,
    Surroundings,
    first_of,
)
from dragoman.stages.phrases import case_of, governor_of
from dragoman.stages.silence.accounts import ACCOUNTS
from dragoman.stages.time.names import is_held_against, is_of_name

_UNDOING = frozenset(
    "cancel drop ease end halt lift loosen relax remove repeal rescind revoke scrap stop suspend waive".split()
)
# Limits, from which nothing is known of the day of the next deed.
_BOUNDS = LIMITS | {"after", "before", "by", "for", "since", "within"}
# Words by which a second deed is of another day than the first.
_LATER = frozenset(
    "afterward afterwards again eventually finally later meanwhile now since still subsequently yet".split()
)
# Behind a length of time, by which a day is counted from another.
_FROM_THERE = frozenset({"after", "afterwards", "ago", "before", "earlier", "later", "on"})
_SINCE = frozenset({"since", "ever since"})
_RANKS = frozenset("bad big bloody deadly first heavy large last late strong".split())
_PARTIES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
_ABOUT = frozenset({"about", "concerning", "of", "on"})
# Texts by which a deed is done on the day they are put out: "an announcement of a ban".
_DOING = frozenset(
    "announcement declaration judgement judgment order proclamation resolution verdict".split()
)
_SMALL = frozenset({"det", "case", "punct"})

# How the rule ends that makes a time of what lasts since a day.
_LASTING = ":duration_since"


class Days(Surroundings):
    """Finds the times of deeds. Made once for each run of a stage."""

    def __init__(self, reading: Reading) -> None:
        times = reading.of_kind(Time)
        days = first_of(mark for mark in times if _is_day(reading, mark))
        self._lengths = first_of(mark for mark in times if _is_length(reading, mark))
        super().__init__(reading, days, self._lengths)
        self._headed = Headed(reading)

    def time(self, found: Found) -> str | None:
        """Return the time mark of a deed: its day, or how long it went on where no day is told."""
        dated = self.before_clause(found, "when")
        if dated is not None:
            return dated
        own = self.heard(found, "time", self.marks) or self.near(found)
        own = own or self._shared(found) or self._headed.day(found.trigger)
        if own is None:
            return self.heard(found, "time", self._lengths)
        is_anothers = (
            self.is_of_verb(own, found)
            or self._is_span_of_other(own, found)
            or self._is_of_first(own, found)
        )
        return None if is_anothers else own

    def _is_of_first(self, mark: str, found: Found) -> bool:
        """Say whether a time is only that of an earlier verb: "fled in May and has since died"."""
        top, verb = self.top_of(mark), self.tokens[found.trigger]
        first = self.reading.above(verb)
        subject = self.reading.children(first.index, "nsubj", "nsubj:pass")
        if top is None or verb.deprel != "conj" or top.head != first.index or not subject:
            return False
        is_between = subject[0].index < top.index < verb.index
        return is_between and not self._is_told_alike(verb, first)

    def _is_span_of_other(self, mark: str, found: Found) -> bool:
        """
        Say whether a time since when something lasts is not told of the deed itself.

        Who has been on strike "since May against a cut" struck since then, and the "first
        walkout since 1978" was not in that year; but protests that "have gone on since May" did.
        """
        top = self.top_of(mark)
        if top is None or case_of(self.reading, top.index) not in _SINCE:
            return False
        trigger, deed = self.tokens[found.trigger], {found.trigger, *found.words}
        is_in_course = trigger.head == top.head and trigger.deprel in _PARTIES
        return not (top.head in deed or is_in_course) or any(
            one.lemma.lower() in _RANKS or "NumType=Ord" in one.feats
            for word in deed
            for one in self.reading.children(word, "amod", "advmod")
        )

    def _is_before(self, place: Span, found: Found) -> bool:
        """Say whether a time is that of something a deed is done before."""
        here, deed = self.top(place), {found.trigger, *found.words}
        while here is not None and here.head >= 0 and here.head not in deed:
            here = self.tokens[here.head]
        return here is not None and here.head in deed and self.is_of_other_day(here, BEFORE_IT)

    def is_heard(self, place: Span, found: Found) -> bool:
        """Say whether a time neither names what a deed acts on nor is the day of its lifting."""
        words = self.reading.words_in(place)
        inside = {word.index for word in words}
        tops = [word for word in words if word.head not in inside and word.deprel not in _SMALL]
        here = tops[0] if tops else None
        if self._is_before(place, found):
            return False
        if here is None or here.head < 0:
            return True
        if self.is_of_another(here, {found.trigger}) or self.ends_clause(here):
            return False
        if self._is_aside(here, found):
            return False
        account = self._account_of(found)
        if account is not None and here.head == account.head:
            return False
        is_lifting = here.head == self.tokens[found.trigger].head and self._is_lifted(found)
        return not is_lifting and not self._names_object(here, found)

    def _is_aside(self, here: Token, found: Found) -> bool:
        """Say whether words stand in a clause about a party: "the men who left in May struck"."""
        deed = {found.trigger, *found.words}
        top, is_in_clause = here, False
        while top.head >= 0 and top.head not in deed:
            is_in_clause = is_in_clause or top.relation == "acl"
            top = self.tokens[top.head]
        return is_in_clause and top.deprel in _PARTIES

    def _names_object(self, here: Token, found: Found) -> bool:
        """Say whether words only name what is acted on: "annulled the 3 May elections"."""
        top, names = here, NAMING
        if case_of(self.reading, here.index) == "of":
            names = names | {"nmod"}
        while top.head >= 0 and top.deprel in names:
            top = self.tokens[top.head]
        is_object = top.deprel in ACTED_ON and top.head == found.trigger
        return top is not here and is_object and top.index not in found.words

    def _is_lifted(self, found: Found) -> bool:
        """Say whether a measure or protest is lifted or stopped by the verb over it."""
        noun = self.tokens[found.trigger]
        above = self.reading.above(noun)
        return (
            found.deed.kind.quad == MATERIAL_CONFLICT
            and noun.upos == "NOUN"
            and noun.deprel in ACTED_ON
            and verb_of(above.lemma, above.text) in _UNDOING
        )

    def _account_of(self, found: Found) -> Token | None:
        """
        Return the text that is put out of a deed: "issued a note on Monday of the talks".

        What a text itself does ("a statement of support", "an announcement of a ban") is none.
        """
        kind, noun = found.deed.kind, self.tokens[found.trigger]
        is_told = kind.quad in MATERIAL or kind.type == "CONSULT"
        if not is_told or case_of(self.reading, noun.index) not in _ABOUT:
            return None
        above = self.tokens[noun.head]
        texts = {
            "nmod": (above,) if above.deprel in ACTED_ON else (),
            "obl": self.reading.children(above.index, "obj", "nsubj:pass"),
        }
        return next(
            (
                text
                for text in texts.get(noun.deprel, ())
                if text.lemma.lower() in ACCOUNTS - _DOING
            ),
            None,
        )

    def _shared(self, found: Found) -> str | None:
        """Return a time before two verbs of one subject: "on Friday Peru met A and left B"."""
        verb = self.tokens[found.trigger]
        first = self.reading.above(verb)
        is_second = verb.upos == first.upos == "VERB" and verb.deprel == "conj"
        if not is_second or self.reading.children(verb.index, "nsubj"):
            return None
        subject = self.reading.children(first.index, "nsubj", "nsubj:pass")
        if not subject:
            return None
        end = verb.index if self._is_told_alike(verb, first) else subject[0].index
        before = [
            child
            for child in self.reading.children(first.index, *LOOSE)
            if child.index < end and case_of(self.reading, child.index) not in _BOUNDS
        ]
        return self.below(before, {first.index})

    def _is_told_alike(self, verb: Token, first: Token) -> bool:
        """
        Say whether two verbs of one subject are of one time: "Peru met A on Friday and left B".

        Who "left in July and has not been charged" or "was later charged" was not in July.
        """
        own = {one.text.lower() for one in self.reading.children(verb.index, "advmod")}
        return self._helpers(verb) <= self._helpers(first) and not own & _LATER

    def _helpers(self, verb: Token) -> set[str]:
        """Return the helpers of a verb that tell its tense, not its voice."""
        below = self.reading.children(verb.index, "aux")
        return {one.lemma.lower() for one in below if one.deprel == "aux"}

    def is_own_phrase(self, found: Found) -> bool:
        """Say whether only the trigger's own phrase may tell the day of a deed, not its clause."""
        is_own = super().is_own_phrase(found) or self._is_lifted(found)
        return is_own or self._account_of(found) is not None


def _is_day(reading: Reading, mark: Time) -> bool:
    """Say whether a time is one at which something may have been done, or begun."""
    is_day = mark.type in {"DATE", "TIME"} or mark.by.endswith(_LASTING)
    if not is_day or _is_limit(reading, mark.spans[0]) or is_of_name(reading, mark):
        return False
    return not is_held_against(reading.text, mark)


def _is_length(reading: Reading, mark: Time) -> bool:
    """Say whether a time tells how long something was done: "for nine days"."""
    is_length = mark.type == "DURATION" and not mark.by.endswith(_LASTING)
    return is_length and not _is_measured(reading, mark.spans[0])


def _is_limit(reading: Reading, place: Span) -> bool:
    """
    Say whether a time only bounds something: "banned until May" was not in May.

    But what is done "before the end of May" may be done in May, and "Monday's raid" was on
    Monday also "before Monday's raid".
    """
    words = reading.words_in(place)
    top = governor_of(words)
    if top is not None and top.deprel == "nmod:poss":
        return False
    first = words[0].index if words else 0
    before = ""
    if first > 0:
        # "Before the 3 May vote" is a limit, too.
        at = first - 2 if reading.tokens[first - 1].upos == "DET" else first - 1
        before = reading.tokens[max(at, 0)].text.lower()
    is_end = any(word.text.lower() == "end" for word in words[:2])
    return before in LIMITS or (before == "before" and not is_end)


def _is_measured(reading: Reading, place: Span) -> bool:
    """Say whether a length tells how long before or after something else a deed was: "a day after"."""
    words = reading.words_in(place)
    after = words[-1].index + 1 if words else len(reading.tokens)
    return after < len(reading.tokens) and reading.tokens[after].text.lower() in _FROM_THERE
