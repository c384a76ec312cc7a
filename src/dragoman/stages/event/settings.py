"""When and where an event was: by the model's head, else by the tree around its trigger."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

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
from dragoman.stages.clauses import subject as subject_of
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
_LIMITS = frozenset({"until", "till", "through"})
# Limits, from which nothing is known of the day of the next deed.
_BOUNDS = _LIMITS | {"after", "before", "by", "for", "since", "within"}
# Words by which a second deed is of another day than the first.
_LATER = frozenset(
    "afterward afterwards again eventually finally later meanwhile now since still subsequently yet".split()
)
_SINCE = frozenset({"since", "ever since"})
_RANKS = frozenset("bad big bloody deadly first heavy large last late strong".split())
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
_BEFORE_IT = _AHEAD | _LIMITS
_BESIDE_IT = _BEFORE_IT | _BEHIND
_FOR = frozenset({"for", "over"})
# What is done where its doers are.
_LOCAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "convict", "investigate"})
_FROM_AFAR = frozenset({"aerial", "cyber", "drone", "explosives", "heavy-weapons"})
# What is done where that is which suffers it.
_ON_SITE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
# Whom these concern is told where they are done: "sued the firm in London".
_SUING = frozenset({"prosecute", "sue"})
# Who acts where he sits.
_SEATED = frozenset({"consulate", "court", "embassy", "judge", "magistrate", "tribunal"})
_OF = frozenset({None, "of", "'s", "’s"})
# What is told of parties, not of where: who is asked, thanked or refused stands for somebody.
_WITH_PARTIES = frozenset({"ACCUSE", "AGREE", "COOPERATE", "REJECT", "REQUEST", "SUPPORT"})
_NOT_BY_PARTIES = _WITH_PARTIES | {"AID", "CONSULT", "RETREAT", "THREATEN"}
_WHERE = frozenset({"at", "in", "inside", "near", "off", "outside"})
_HERE = _WHERE | {"across", "around", "on"}
_IN_PHRASE = ("nmod", "compound", "flat")
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
        dated = self._before_clause(found, "when", self._times)
        if dated is not None:
            return dated
        own = self._heard(found, "time", self._times) or self._near(found, self._times)
        own = own or self._shared(found) or self._headed.day(found.trigger)
        is_anothers = own is not None and (
            self._is_of_verb(own, found)
            or self._is_span_of_other(own, found)
            or self._is_of_first(own, found)
        )
        return None if is_anothers else own

    def _is_of_first(self, mark: str, found: Found) -> bool:
        """Say whether a time is only that of an earlier verb: "fled in May and has since died"."""
        top, verb = self._top_of(mark), self.tokens[found.trigger]
        first = self.reading.above(verb)
        subject = self.reading.children(first.index, "nsubj", "nsubj:pass")
        if top is None or verb.deprel != "conj" or top.head != first.index or not subject:
            return False
        is_between = subject[0].index < top.index < verb.index
        return is_between and not self._is_told_alike(verb, first)

    def _before_clause(self, found: Found, adverb: str, marks: _Dated) -> str | None:
        """
        Return the time or place that the clause of a deed tells more of.

        "Shut since Tuesday, when rebels shelled it", "went to Izmir, where police arrested her".
        """
        heads = self.reading.children(found.trigger, "advmod")
        first = next((one.index for one in heads if one.lemma.lower() == adverb), 0)
        before = first - 2 if self.tokens[first - 1].text == "," else first - 1
        if before < 0 or first > found.trigger:
            return None
        here = self.reading.span(before, before + 1)
        return next((mark for _, mark in _in_order(marks, here)), None)

    def _is_span_of_other(self, mark: str, found: Found) -> bool:
        """
        Say whether a time since when something lasts is not told of the deed itself.

        Who has been on strike "since May against a cut" struck since then, and the "first
        walkout since 1978" was not in that year; but protests that "have gone on since May" did.
        """
        top = self._top_of(mark)
        if top is None or case_of(self.reading, top.index) not in _SINCE:
            return False
        trigger, deed = self.tokens[found.trigger], {found.trigger, *found.words}
        is_in_course = trigger.head == top.head and trigger.deprel in _PARTIES
        return not (top.head in deed or is_in_course) or any(
            one.lemma.lower() in _RANKS or "NumType=Ord" in one.feats
            for word in deed
            for one in self.reading.children(word, "amod", "advmod")
        )

    def _is_of_verb(self, mark: str, found: Found) -> bool:
        """
        Say whether a time or place before a noun is only told of the verb over it.

        What is done on Monday "ahead of a visit" or condemns a killing was that day, not the
        visit or the killing.
        """
        noun = self.tokens[found.trigger]
        if noun.upos != "NOUN" or noun.head < 0 or not self._is_other_deed(noun, found):
            return False
        top = self._top_of(mark)
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

        But what is done "before the end of May" may be done in May, and "Monday's raid" was on
        Monday also "before Monday's raid".
        """
        words, top = self.reading.words_in(place), self._top(place)
        if top is not None and top.deprel == "nmod:poss":
            return False
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
        own = own or self._before_clause(found, "where", self._places)
        is_anothers = own is not None and (
            self._is_of_verb(own, found)
            or self._is_talked_about(own, found)
            or self._is_of_party(own, found)
        )
        return None if is_anothers else own

    def _is_of_party(self, mark: str, found: Found) -> bool:
        """Say whether a place only stands for a party: "appealed to Delhi", "a call from Addis Ababa"."""
        name, mode = found.deed.kind.type, found.deed.kind.mode
        top = self._top_of(mark)
        if top is None:
            return False
        is_there = case_of(self.reading, top.index) in _WHERE
        if is_there and (name not in _WITH_PARTIES or mode == "investigate"):
            return False  # what courts do is done where they sit
        sides = found.source if name in _NOT_BY_PARTIES else ()
        sides = (*sides, *found.target) if name in _WITH_PARTIES else sides
        place = self._at[mark]
        return any(place.overlaps(span) for party in sides for span in party.spans)

    def _is_talked_about(self, mark: str, found: Found) -> bool:
        """Say whether a place only tells what talks are about, or names with whom they are held."""
        top = self._top_of(mark)
        if top is None:
            return False
        is_topic = top.index in topic_words(self.reading, found)
        return is_topic or is_talked_with(self.reading, found, top)

    def _of_object(self, found: Found) -> str | None:
        """
        Return the place of what is struck, seized, occupied or visited.

        "Attacked a church in Burkina Faso", "occupied Oaxaca's airport", "may visit Luanda".
        """
        kind = found.deed.kind
        is_sued = self.tokens[found.trigger].lemma.lower() in _SUING
        if kind.type not in _ON_SITE and kind.mode != "visit" and not is_sued:
            return None
        acted_on = self.reading.children(found.trigger, "obj", "nsubj:pass")
        return next((mark for one in acted_on for mark in self._told_with(one)), None)

    def _told_with(self, noun: Token) -> Iterator[str]:
        """Yield the places that tell where a thing is that a deed is done to, or that it is."""
        cases = _WHERE if noun.index in self._persons else _WHERE | _OF
        for place, mark in self._in_phrase(noun):
            top = self._top(place)
            if top is not None and (
                top.index == noun.index or case_of(self.reading, top.index) in cases
            ):
                yield mark

    def _in_phrase(self, noun: Token) -> Iterator[tuple[Span, str]]:
        """Yield the places in a noun's phrase, but for those in clauses about it."""
        inside = [noun]
        for one in inside:
            inside.extend(self.reading.children(one.index, *_IN_PHRASE))
        for word in sorted(inside, key=lambda one: one.index):
            yield from _in_order(self._places, self.reading.span(word.index, word.index + 1))

    def _of_doer(self, found: Found) -> str | None:
        """Return the place of those who act where they are: "police in Lima arrested"."""
        kind, doer = found.deed.kind, self._doer_of(found)
        if doer is None or kind.mode in _FROM_AFAR:
            return None
        if not _LOCAL & {kind.type, kind.mode} and doer.lemma.lower() not in _SEATED:
            return None
        is_plain = doer.upos == "NOUN" or "Number=Plur" in doer.feats
        around = self.reading.children(doer.index, "nmod") if is_plain else ()
        for one in around:
            if case_of(self.reading, one.index) in _HERE:
                for _, mark in self._in_phrase(one):
                    return mark
        return self._of_town(doer)

    def _doer_of(self, found: Found) -> Token | None:
        """Return the word for who does a deed, also where only the head tells him."""
        if found.doer is not None:
            return self.tokens[found.doer]
        tops = (self.reading.top_at(one.spans) for one in found.source)
        verb = self.tokens[found.trigger]
        is_main = verb.upos == "VERB" and verb.relation != "acl"
        subject = subject_of(self.reading, verb.index) if is_main else None
        return next((one for one in tops if one is not None and one == subject), None)

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
        return here is not None and here.head in deed and self._is_of_other_day(here, _BEFORE_IT)

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

    def _top_of(self, mark: str) -> Token | None:
        """Return the word that governs the others of a mark, if it may be a deed's own at all."""
        place = self._at.get(mark)
        return self._top(place) if place is not None else None

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
                if not self._is_of_other_day(one, _BESIDE_IT)
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
        subject = self.reading.children(first.index, "nsubj", "nsubj:pass")
        if not subject:
            return None
        end = verb.index if self._is_told_alike(verb, first) else subject[0].index
        before = [
            child
            for child in self.reading.children(first.index, *_LOOSE)
            if child.index < end and case_of(self.reading, child.index) not in _BOUNDS
        ]
        return self._below(before, {first.index}, self._times)

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
