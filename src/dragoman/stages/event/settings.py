"""When and where an event was: by the model's head, else by the tree around its trigger."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    MATERIAL_COOPERATION,
    deeds_of_verb,
    verb_of,
)
from dragoman.language.grammar import ACTED_ON, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Place, Time
from dragoman.spans import Pieces, Span
from dragoman.stages.circumstances import is_time
from dragoman.stages.event.found import Found
from dragoman.stages.event.guests import is_at_plea
from dragoman.stages.event.headed import Headed
from dragoman.stages.event.talks import is_talked_with, topic_words
from dragoman.stages.phrases import case_of, first_joined, governor_of
from dragoman.stages.place.happenings import towns_of
from dragoman.stages.silence.accounts import ACCOUNTS
from dragoman.stages.time.names import is_held_against, is_of_name

# How a time or place hangs on a deed, and how a part of it hangs on a larger one ("in a town
# near Lima"); but a noun's own modifier dates the noun ("the 1968 agreement").
_LOOSE = ("obl", "nmod", "advmod", "obl:unmarked", "nmod:unmarked")
_PARTS = frozenset({"obl", "nmod", "advmod", "appos", "conj", "flat", "nummod"})
_TIGHT = frozenset({"nmod:poss", "nmod:desc", "compound"})
_UNDOING = frozenset(
    "cancel drop ease end halt lift loosen relax remove repeal rescind revoke scrap stop suspend waive".split()
)
_LIMITS = frozenset({"until", "till", "through", "since"})
# Words before a noun, by which it is named: "the 3 May elections".
_NAMING = frozenset({"nummod", "compound", "nmod:unmarked", "nmod:desc", "amod", "nmod:poss"})
# How a noun hangs on another whose phrase it is in.
_WITHIN = _TIGHT | {"nmod"}
_PARTIES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
# Those whom one meets, and whom a place behind "from" only says to be of there.
_FELLOWS = frozenset(
    "ambassador colleague counterpart delegate delegation deputy diplomat envoy homologue leader "
    "minister official opposite representative".split()
)
_ABOUT = frozenset({"about", "concerning", "of", "on"})
_MATERIAL = frozenset({MATERIAL_COOPERATION, MATERIAL_CONFLICT})
# Texts by which a deed is done on the day they are put out: "an announcement of a ban".
_DOING = frozenset(
    "announcement declaration judgement judgment order proclamation resolution verdict".split()
)
# What is done "ahead of" something is not of its day; "for" something names the ground.
_AHEAD = frozenset({"ahead of", "before", "in advance of", "prior to"})
_BEHIND = frozenset({"after", "following"})
_FOR = frozenset({"for", "over"})
# What is done where its doers are.
_LOCAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "convict"})
_FROM_AFAR = frozenset({"aerial", "cyber", "drone", "explosives", "heavy-weapons"})
# What is done where that is which suffers it.
_THERE = frozenset({"ASSAULT", "COERCE"})
_WHERE = frozenset({"at", "in", "inside", "near", "off", "outside"})
_SMALL = frozenset({"det", "case", "punct"})
_Dated = Pieces[str]


class Settings:
    """Finds time and place of deeds. Made once for each run of a stage."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.deeds: set[int] = set()
        self._headed = Headed(reading)
        self._persons = {
            word.index
            for mention in reading.of_kind(Mention)
            if mention.type == "person"
            for span in mention.spans
            for word in reading.words_in(span)
        }
        self._places = _first(reading.of_kind(Place))
        self._times = _first(
            mark
            for mark in reading.of_kind(Time)
            if (mark.type in {"DATE", "TIME"} or mark.by.endswith(":duration_since"))
            and not self._is_limit(mark.spans[0])
            and not is_of_name(reading, mark)
            and not is_held_against(reading.text, mark)
        )
        self._at = {mark: place for place, mark in (*self._places, *self._times)}
        self._with_place = self._sentences(self._places)
        self._with_time = self._sentences(self._times)

    def _sentences(self, marks: _Dated) -> frozenset[int]:
        """Return the sentences in which times or places stand: in others none need be looked for."""
        words = (word for place, _ in marks for word in self.reading.words_in(place))
        return frozenset(word.sentence for word in words)

    def time(self, found: Found) -> str | None:
        """Return the time mark of a deed."""
        own = self._heard(found, "time", self._times) or self._near(found, self._times)
        own = own or self._shared(found) or self._headed.day(found.trigger)
        return None if own is not None and self._is_of_verb(own, found) else own

    def _is_of_verb(self, mark: str, found: Found) -> bool:
        """
        Say whether a time or place before a noun is only told of the verb over it.

        What is done on Monday "ahead of a visit" or condemns a killing was that day, not the
        visit or the killing.
        """
        noun = self.tokens[found.trigger]
        if noun.upos != "NOUN" or noun.head < 0 or not self._is_other_deed(noun, found):
            return False
        top = self._top(self._at[mark]) if mark in self._at else None
        return top is not None and top.index < noun.index and top.head == noun.head

    def _is_other_deed(self, noun: Token, found: Found) -> bool:
        """Say whether a noun tells another deed than its verb, of another day."""
        if self._case_words(noun) in _AHEAD:
            return noun.deprel == "obl"
        verb, case = self.tokens[noun.head], case_of(self.reading, noun.index)
        is_ground = noun.deprel == "obj" or (noun.deprel == "obl" and case in _FOR)
        if verb.upos != "VERB" or not is_ground:
            return False
        types = {deed.kind.type for deed in deeds_of_verb(verb.lemma, verb.text)}
        if found.deed.kind.quad in _MATERIAL:
            return bool(types & {"ACCUSE", "SUPPORT"})
        return found.deed.kind.type == "REQUEST" and "REJECT" in types

    def _is_limit(self, place: Span) -> bool:
        """
        Say whether a time only bounds something: "banned until May" was not in May.

        But what is done "before the end of May" may be done in May.
        """
        words = self.reading.words_in(place)
        first = words[0].index if words else 0
        before = ""
        if first > 0:
            # "Before the 3 May vote" is a limit, too.
            at = first - 2 if self.tokens[first - 1].upos == "DET" else first - 1
            before = self.tokens[max(at, 0)].text.lower()
        is_end = any(word.text.lower() == "end" for word in words[:2])
        return before in _LIMITS or (before == "before" and not is_end)

    def place(self, found: Found) -> str | None:
        """Return the place mark of a deed."""
        for town in towns_of(self.reading, found.trigger):
            for _, mark in _in_order(self._places, self.reading.span(town.index, town.index + 1)):
                return mark
        own = self._heard(found, "place", self._places) or self._near(found, self._places)
        own = own or self._of_object(found) or self._of_doer(found)
        if own is None or self._is_of_verb(own, found) or self._is_talked_about(own, found):
            return None
        return own

    def _is_talked_about(self, mark: str, found: Found) -> bool:
        """Say whether a place only tells what talks are about, or names with whom they are held."""
        top = self._top(self._at[mark]) if mark in self._at else None
        if top is None:
            return False
        is_topic = top.index in topic_words(self.reading, found)
        return is_topic or is_talked_with(self.reading, found, top)

    def _of_object(self, found: Found) -> str | None:
        """Return the place of what is struck or seized: "attacked a church in Burkina Faso"."""
        if found.deed.kind.type not in _THERE:
            return None
        suffered = self.reading.children(found.trigger, "obj", "nsubj:pass")
        for one in suffered:
            within = [
                each
                for each in self.reading.children(one.index, "nmod")
                if case_of(self.reading, each.index) in _WHERE
            ]
            mark = self._below(within, {one.index}, self._places)
            if mark is not None:
                return mark
        return None

    def _of_doer(self, found: Found) -> str | None:
        """Return the place of those who act where they are: "police in Lima arrested"."""
        kind = found.deed.kind
        if found.doer is None or not _LOCAL & {kind.type, kind.mode} or kind.mode in _FROM_AFAR:
            return None
        doer = self.tokens[found.doer]
        around = self.reading.children(doer.index, "nmod") if doer.upos == "NOUN" else ()
        within = [one for one in around if case_of(self.reading, one.index) in {"at", "in"}]
        return self._below(within, {doer.index}, self._places) or self._of_town(doer)

    def _of_town(self, doer: Token) -> str | None:
        """Return the town whose people act: "Freetown drivers", "a Batumi court"."""
        for one in self.reading.children(doer.index, "compound"):
            place = self.reading.innermost(Place).get(one.index)
            if one.upos == "PROPN" and place is not None and place.geonames is not None:
                return place.id
        return None

    def _heard(self, found: Found, label: str, marks: _Dated) -> str | None:
        """Return the mark in the words that the head takes for time or place, the surest first."""
        near = [one for one in found.near if one.label == label]
        for one in sorted(near, key=lambda one: (-one.score, one.first)):
            words = self.reading.span(one.first, one.last)
            for place, mark in _in_order(marks, words):
                is_own = self._is_own_day if label == "time" else self._is_own_place
                is_before = label == "time" and self._is_before(place, found)
                if is_own(place, found) and not is_before:
                    return mark
        return None

    def _is_before(self, place: Span, found: Found) -> bool:
        """Say whether a time is that of something a deed is done before."""
        here, deed = self._top(place), {found.trigger, *found.words}
        while here is not None and here.head >= 0 and here.head not in deed:
            here = self.tokens[here.head]
        return here is not None and here.head in deed and self._is_of_other_day(here, _AHEAD)

    def _is_own_place(self, place: Span, found: Found) -> bool:
        """
        Say whether a place may be a deed's own: none that only says whose a person is.

        Nor one of the clause around a relative clause: "Li, who met Ruiz, is in Cairo".
        """
        here = self._top(place)
        if here is None:
            return True
        if self._owns_person(here):
            return False
        clause = self.tokens[found.trigger]
        while clause.head >= 0 and clause.deprel != "acl:relcl":
            clause = self.tokens[clause.head]
        if clause.deprel != "acl:relcl":
            return True
        while here.head >= 0 and here.index != clause.head:
            here = self.tokens[here.head]
        return here.index == clause.head

    def _top(self, place: Span) -> Token | None:
        """Return the word of a place that governs the others."""
        return governor_of(self.reading.words_in(place))

    def _is_persons(self, place: Span) -> bool:
        """Say whether a place only says whose a person is."""
        here = self._top(place)
        return here is not None and self._owns_person(here)

    def _owns_person(self, here: Token) -> bool:
        """Say whether a place says whose somebody is: "ministers Ruiz of Peru and Li of China"."""
        here = first_joined(self.reading, here)  # "from Cyprus and Egypt"
        case = case_of(self.reading, here.index) if here.deprel == "nmod" else None
        is_owner = here.deprel == "nmod:poss" or case == "of"
        if case == "from" and self.tokens[here.head].lemma.lower() in _FELLOWS:
            return True
        return is_owner and here.head in self._persons

    def _is_own_day(self, place: Span, found: Found) -> bool:
        """Say whether a time neither names what a deed acts on nor is the day of its lifting."""
        words = self.reading.words_in(place)
        inside = {word.index for word in words}
        tops = [word for word in words if word.head not in inside and word.deprel not in _SMALL]
        here = tops[0] if tops else None
        if here is None or here.head < 0:
            return True
        if self._is_of_another(here, {found.trigger}) or self._ends_clause(here):
            return False
        if self._is_aside(here, found):
            return False
        account = self._account_of(found)
        if account is not None and here.head == account.head:
            return False
        is_lifting = here.head == self.tokens[found.trigger].head and self._is_lifted(found)
        return not is_lifting and not self._names_object(here, found)

    def _is_of_another(self, here: Token, deed: Collection[int]) -> bool:
        """Say whether a time names a noun within a phrase: "the eve of the 2015 accord's signing"."""
        noun = self.tokens[here.head]
        return here.deprel in _NAMING and noun.index not in deed and noun.deprel in _WITHIN

    def _is_aside(self, here: Token, found: Found) -> bool:
        """Say whether words stand in a clause about a party: "the men who left in May struck"."""
        deed = {found.trigger, *found.words}
        top, is_in_clause = here, False
        while top.head >= 0 and top.head not in deed:
            is_in_clause = is_in_clause or top.relation == "acl"
            top = self.tokens[top.head]
        return is_in_clause and top.deprel in _PARTIES

    def _ends_clause(self, here: Token) -> bool:
        """
        Say whether words before a verb end a clause about its subject.

        "The men who left 3 May have struck": without a comma, they are no part of the deed,
        whatever the parser makes of them.
        """
        return here.index < here.head and any(
            clause.index < here.index
            and all(one.upos != "PUNCT" for one in self.tokens[clause.index : here.index])
            for who in self.reading.children(here.head, "nsubj")
            for clause in self.reading.children(who.index, "acl:relcl")
        )

    def _names_object(self, here: Token, found: Found) -> bool:
        """Say whether words only name what is acted on: "annulled the 3 May elections"."""
        top, names = here, _NAMING
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
        is_told = kind.quad in _MATERIAL or kind.type == "CONSULT"
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

    def _near(self, found: Found, marks: _Dated) -> str | None:
        """Return the time or place in the trigger's own phrase or clause, nearest in the tree."""
        clause = trigger = self.tokens[found.trigger]
        told_in = self._with_time if marks is self._times else self._with_place
        if trigger.sentence not in told_in:
            return None
        while clause.head >= 0 and clause.upos not in VERBS and clause.deprel != "root":
            clause = self.tokens[clause.head]
        deed = dict.fromkeys((trigger.index, *found.words))
        is_own = is_at_plea(self.reading, trigger) or (
            marks is self._times and (self._is_lifted(found) or self._account_of(found) is not None)
        )
        tops = deed if is_own else deed | {clause.index: None}
        for top in tops:
            around = [
                one
                for one in self.reading.children(top, *_LOOSE)
                if not self._is_of_other_day(one, _AHEAD | _BEHIND)
            ]
            mark = self._below(around, {top, *deed}, marks)
            if mark is not None:
                return mark
        return None

    def _is_of_other_day(self, phrase: Token, cases: frozenset[str]) -> bool:
        """Say whether a phrase tells of something else before or after: "before the summit next week"."""
        if phrase.upos != "NOUN" or phrase.deprel != "obl" or is_time(self.reading, phrase):
            return False
        return self._case_words(phrase) in cases

    def _case_words(self, noun: Token) -> str:
        """Return all words before a noun that tell its case: "ahead of"."""
        return " ".join(one.text.lower() for one in self.reading.children(noun.index, "case"))

    def _below(self, below: Iterable[Token], deed: set[int], marks: _Dated) -> str | None:
        """Return the first mark in phrases that is a deed's own."""
        for child in below:
            for span in self.reading.spans(self.reading.subtree(child.index)):
                for place, mark in _in_order(marks, span):
                    if (
                        span.contains(place)
                        and self._is_own(place, deed)
                        and (marks is self._times or not self._is_persons(place))
                    ):
                        return mark
        return None

    def _shared(self, found: Found) -> str | None:
        """Return a time before two verbs of one subject: "on Friday Peru met A and left B"."""
        verb = self.tokens[found.trigger]
        first = self.reading.above(verb)
        is_second = verb.upos == first.upos == "VERB" and verb.deprel == "conj"
        if not is_second or self.reading.children(verb.index, "nsubj"):
            return None
        subject = self.reading.children(first.index, "nsubj")
        before = [
            child
            for child in self.reading.children(first.index, *_LOOSE)
            if subject and child.index < subject[0].index
        ]
        return self._below(before, {first.index}, self._times)

    def _is_own(self, place: Span, deed: Collection[int]) -> bool:
        """
        Say whether a time or place is told of a deed's words, not of another in their phrase.

        "Jailed a day after the attack of 3 May" was not on 3 May, and who criticises "the
        1968 agreement" does so today.
        """
        inside = {word.index for word in self.reading.words_in(place)}
        here = self._top(place)
        if here is None:
            return True
        if here.head >= 0 and (self._is_of_another(here, deed) or self._ends_clause(here)):
            return False
        while here.index not in deed and here.head >= 0:
            above = self.tokens[here.head]
            is_loose = here.index in inside or here.relation in _PARTS
            is_other = above.index not in deed and (
                above.upos == "VERB" or above.index in self.deeds
            )
            if is_other or not (is_loose and here.deprel not in _TIGHT):
                return False
            here = above
        return True


def _first(marks: Iterable[Time] | Iterable[Place]) -> _Dated:
    """Return marks with where they begin to stand."""
    return Pieces((mark.spans[0], mark.id) for mark in marks)


def _in_order(marks: _Dated, place: Span) -> list[tuple[Span, str]]:
    """Return the marks over a place, the first to begin first."""
    return list(marks.over(place))[::-1]
