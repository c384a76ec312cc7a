"""
Whether and when a deed took place: its status and its time, as all around it tells them.

What finder and tree say of it counts first (`event.status`); that only a date, a word or a
thought is denied, that a day lies ahead, or that nobody took part in it, corrects that.
"""

from __future__ import annotations

from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    MATERIAL_COOPERATION,
    VERBAL,
    VERBAL_CONFLICT,
    object_class,
)
from dragoman.language.grammar import ACTED_ON, SUBJECTS
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Status, Time
from dragoman.stages.clauses import begins_condition, helpers_of, is_if_need_be, is_in_condition
from dragoman.stages.commitment.dates import DATES, SETTLING
from dragoman.stages.event.agendas import is_on_agenda
from dragoman.stages.event.answers import is_answer
from dragoman.stages.event.clauses import in_clause
from dragoman.stages.event.doors import behind_door
from dragoman.stages.event.found import Found
from dragoman.stages.event.futile import FOILING, came_of
from dragoman.stages.event.negated import forgone, never_came
from dragoman.stages.event.no_part import without_part
from dragoman.stages.event.none_of import outlook_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.shunned import SHUNNING
from dragoman.stages.event.status import (
    has_any,
    is_bare,
    is_dated,
    is_imminent,
    is_negated,
    is_over,
    status_of,
)
from dragoman.stages.event.undone import carried_out
from dragoman.stages.event.unfulfilled import unfulfilled
from dragoman.stages.function_words import INDEFINITE, MAY, NEGATIONS, SPEAKERS, WILL_OR_WOULD
from dragoman.stages.phrases import case_of, determiners_of, governor_of
from dragoman.stages.questions import is_only_asked
from dragoman.stages.time.ahead import is_invited_for, was_to_be
from dragoman.stages.unconfirmed import is_in_doubt

# What is felt or said about a deed that is there.
_THOUGHTS = frozenset(
    "apology approval backing condemnation criticism disapproval endorsement enthusiasm justification "
    "praise prayer regret remorse support sympathy".split()
)
_OPENING = frozenset({"convene", "open", "reopen"})
# What is set at once, and may last: talks or fighting that began on a day go on.
_SETTING = frozenset({"SANCTION", "CONCEDE"})
_MADE = frozenset({"AGREE", "SUPPORT", "SANCTION", "COERCE"})
# What keeps what was said or done.
_RECORDS = frozenset(
    "footage minute minutes note notes protocol readout read-out record recording summary transcript "
    "video".split()
)
_ALLEGED = frozenset({"alleged", "possible", "purported", "supposed"})
# What is called so need not have been done, record or not.
_UNREAL = _ALLEGED | {"coming", "future", "next", "planned", "proposed", "upcoming"}

_MODALS = WILL_OR_WOULD | MAY | {"could"}
# Deeds that somebody suffers, not measures that stand once they are announced.
_SUFFERED = frozenset({"arrest", "deport", "expel", "seize"})
_PREVENTING = FOILING | {"block", "stay"}
_PERHAPS = frozenset({"conceivably", "maybe", "perhaps", "possibly"})


_WANTING = frozenset({"hope", "want", "wish"})


class Standing:
    """Tells how deeds stand. Made once for each run of a stage."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self.reading = reading
        self.parties = parties
        self.begins = {mark.id: mark.begin for mark in reading.of_kind(Time)}
        self.days = {mark.id: mark.spans[0] for mark in reading.of_kind(Time)}

    def status(self, found: Found, time: str | None) -> Status:
        """Return the status: what is said to happen after the report's date is planned."""
        behind = behind_door(self.reading, self.reading.tokens[found.trigger])
        if behind is not None:
            return behind
        above = carried_out(self.reading, self.reading.tokens[found.trigger])
        status = self._status(found, time) if above is None else self._course(above)
        return without_part(self.reading, self.parties, found, status)

    def _course(self, verb: Token) -> Status:
        """Return how far a deed came by the verb that tells it; what "would be brought" is planned."""
        status = status_of(self.reading, verb.index)
        helpers = helpers_of(self.reading, verb.index)
        clauses = (verb, *self.reading.children(verb.index, "advcl"))
        is_open = any(
            is_in_condition(self.reading, one) or begins_condition(self.reading, one)
            for one in clauses
        )
        is_announced = status == "hypothetical" and "would" in helpers and not is_open
        return "planned" if is_announced else status

    def _status(self, found: Found, time: str | None) -> Status:
        """Return the status by all but the parts that are not taken."""
        record = None if self._is_ahead(time) else self._record_of(found.trigger)
        if record and not self._is_missing(record):
            return "happened"
        status = self._by_words(found, time)
        if status != "happened" and self._is_urging(found):
            return "happened"
        in_its_clause = came_of(self.reading, found) or in_clause(
            self.reading, found.trigger, status
        )
        if in_its_clause is not None:
            # "Would not confirm or deny that it had sent troops": neither done nor denied.
            token = self.reading.tokens[found.trigger]
            is_kept = is_in_doubt(self.reading, token, in_its_clause)
            return "possible" if is_kept else in_its_clause
        is_denied = status == "denied" and unfulfilled(self.reading, found) != "denied"
        undenied = self._undenied(found, has_record=bool(record)) if is_denied else None
        if undenied is not None:
            return undenied
        if status == "possible" and self._is_imminent(found.trigger):
            return "planned"
        if is_in_doubt(self.reading, self.reading.tokens[found.trigger], status):
            return "possible"
        if status in TOOK_PLACE and self._is_guessed(found.trigger):
            return "possible"
        if status in TOOK_PLACE and self._is_on_agenda(found, time):
            return "planned"
        if status in TOOK_PLACE | {"planned"} and self._was_to_have_been(found.trigger):
            return "denied"
        return "planned" if self._is_ahead(time) and status in TOOK_PLACE else status

    def _by_words(self, found: Found, time: str | None) -> Status:
        """Return the status that the finder of a deed gave it, or else what its words tell."""
        is_done = found.status == "ongoing" and self._is_only_dated(found, time)
        is_left_open = found.status in TOOK_PLACE and self._has_modal(found.trigger)
        if found.status and not (is_done or is_left_open or self._is_no_condition(found)):
            return self._as_wished(found, found.status)
        kind = found.deed.kind
        is_friendly = kind.quad <= MATERIAL_COOPERATION and kind.type != "CONSULT"
        status = status_of(self.reading, found.trigger, found.doer, is_friendly=is_friendly)
        return self._as_wished(found, status)

    def _as_wished(self, found: Found, status: Status) -> Status:
        """Return a status as what somebody only wishes to do, or does by a vote, has it."""
        if status == "demanded" and self._is_own_wish(found):
            return "possible"
        return "happened" if status == "planned" and self._is_voted(found) else status

    def _has_modal(self, word: int) -> bool:
        """Say whether a verb's own "may", "will" or "would" leaves open what the head takes for done."""
        token = self.reading.tokens[word]
        helpers = helpers_of(self.reading, word)
        is_open = bool(helpers & _MODALS) and not self._is_by_speaker(word)
        return is_open and not is_negated(self.reading, token)

    def _is_by_speaker(self, word: int) -> bool:
        """Say whether who speaks tells a verb of himself: "I would urge", "we may back"."""
        own = self.reading.children(word, "nsubj")
        # Who "would urge" or "will condemn" so, does so.
        return any(one.text.lower() in SPEAKERS for one in own)

    def _is_urging(self, found: Found) -> bool:
        """Say whether a speaker asks for something by saying so: "I would urge them to leave"."""
        children = self.reading.children
        helpers = [child.text.lower() for child in children(found.trigger, "aux")]
        is_open = any(
            begins_condition(self.reading, one) for one in children(found.trigger, "advcl")
        )
        return (
            found.deed.kind.type == "REQUEST"
            and self._is_by_speaker(found.trigger)
            and helpers == ["would"]
            and not is_open
        )

    def _is_own_wish(self, found: Found) -> bool:
        """Say whether somebody only wants to do something himself: "wants to resign"."""
        verb = self.reading.tokens[found.trigger]
        above = self.reading.above(verb)
        is_wanted = verb.deprel == "xcomp" and above.lemma.lower() in _WANTING
        is_wanted &= not self.reading.children(verb.index, "nsubj")
        return is_wanted and not self.reading.children(above.index, "obj", "iobj", "nsubj:pass")

    def _is_voted(self, found: Found) -> bool:
        """Say whether words are said by a vote: who "voted to back" a bill backed it."""
        verb = self.reading.tokens[found.trigger]
        above = self.reading.above(verb)
        is_vote = verb.deprel == "xcomp" and above.lemma.lower() == "vote"
        is_said = found.deed.kind.quad in VERBAL and found.deed.kind.type != "CONSULT"
        return is_vote and is_said and is_over(self.reading, above.index)

    def _is_on_agenda(self, found: Found, time: str | None) -> bool:
        """Say whether talks or a visit, of no day that is over, are those in which something will be done."""
        date, begin = self.reading.report.date, self.begins.get(time) if time else None
        is_over = bool(date and begin and begin < date[:10])
        noun = self.reading.tokens[found.trigger]
        return (
            found.deed.kind.type == "CONSULT" and not is_over and is_on_agenda(self.reading, noun)
        )

    def _is_only_dated(self, found: Found, time: str | None) -> bool:
        """Say whether what would be going on is a bare participle, or has its day and is over."""
        if is_bare(self.reading, found.trigger):
            return True
        day = self.days.get(time) if time else None
        if day is None or found.deed.kind.type not in _SETTING:
            return False
        return is_dated(self.reading, found.trigger, day)

    def _undenied(self, found: Found, *, has_record: bool) -> Status | None:
        """Return the status of what only seems denied: "no date is set", "denied any talks"."""
        if found.deed.requires == SHUNNING:
            return "happened"
        if self._is_refused_word(found):
            return "possible" if has_any(self.reading, found.trigger) else "happened"
        if self._is_undated(found.trigger):
            return "planned"
        return "happened" if has_record or self._is_granted(found.trigger) else None

    def _is_imminent(self, word: int) -> bool:
        """Say whether a deed is told, and not only asked, to be "about to" be done."""
        token = self.reading.tokens[word]
        return is_imminent(self.reading, word) and not is_only_asked(self.reading, token)

    def time(self, found: Found, time: str | None) -> str | None:
        """Return when it was; "invited them to talks next week", "accepted an invitation to talks next week" was not then."""
        told = self.reading.tokens[found.trigger]
        if told.lemma.lower() == "invitation" and told.deprel == "obj":
            told = self.reading.tokens[told.head]
        is_later = self._is_ahead(time) or self._is_of_visit(time, told)
        is_past = is_over(self.reading, told.index) and not was_to_be(self.reading, told.index)
        return None if is_later and is_past else time

    def _is_of_visit(self, time: str | None, verb: Token) -> bool:
        """Say whether a time is that of the visit to which somebody accepts an invitation."""
        day = governor_of(self.reading.words_in(self.days[time])) if time else None
        return day is not None and is_invited_for(self.reading, day.index, verb)

    def _is_ahead(self, time: str | None) -> bool:
        """Say whether a time lies after the report's date."""
        date = self.reading.report.date
        begin = self.begins.get(time) if time else None
        return bool(date and begin and begin > date[:10])

    def _is_no_condition(self, found: Found) -> bool:
        """Say whether the head takes "if need be" for a condition of a deed."""
        if found.status != "hypothetical":
            return False
        here = self.reading.sentence_of(found.trigger)
        clauses = [
            word
            for word in self.reading.tokens[here.first : here.last]
            if word.deprel == "advcl" or self.reading.children(word.index, "mark")
        ]
        return any(is_if_need_be(self.reading, clause) for clause in clauses) and not any(
            begins_condition(self.reading, clause) for clause in clauses
        )

    def _was_to_have_been(self, word: int) -> bool:
        """Say whether a deed was to be done and was not: "was to have urged", "talks were to have begun"."""
        token = self.reading.tokens[word]
        if token.deprel in SUBJECTS and self._is_of_course(token.head):
            word = token.head
        helpers = helpers_of(self.reading, word)
        return "have" in helpers and was_to_be(self.reading, word)

    def _is_of_course(self, word: int) -> bool:
        """Say whether a word only tells that something takes place: "opened", "were held"."""
        course = object_class("taking_place") | object_class("going_on") | _OPENING
        return word >= 0 and self.reading.tokens[word].lemma.lower() in course

    def _record_of(self, word: int) -> Token | None:
        """
        Return the word for a record of a deed that was done, or nothing.

        Who is asked for "the minutes of the call" called, and so did they of whose call there are none.
        """
        noun = self.reading.tokens[word]
        if noun.upos != "NOUN" or noun.deprel != "nmod" or case_of(self.reading, word) != "of":
            return None
        record = self.reading.tokens[noun.head]
        owned = self.reading.children(word, "det", "nmod:poss")
        is_known = any(one.text.lower() not in INDEFINITE for one in owned)
        names = self.reading.children(word, "amod")
        is_real = all(one.text.lower() not in _UNREAL for one in names)
        return record if is_known and is_real and record.lemma.lower() in _RECORDS else None

    def _is_unproved(self, word: int) -> bool:
        """Say whether nobody has a record of what is only alleged: "no video of the alleged raid"."""
        noun = self.reading.tokens[word]
        if noun.upos != "NOUN" or noun.head < 0 or case_of(self.reading, word) != "of":
            return False
        names = self.reading.children(word, "amod")
        above = (self.reading.tokens[noun.head], *self.reading.children(noun.head, "nsubj", "obj"))
        return any(one.text.lower() in _ALLEGED for one in names) and any(
            one.lemma.lower() in _RECORDS and one.index < word and self._is_missing(one)
            for one in above
        )

    def _is_guessed(self, word: int) -> bool:
        """Say whether a deed is unproved, or only guessed: "perhaps expelled him"."""
        adverbs = self.reading.children(word, "advmod")
        return self._is_unproved(word) or any(
            one.index < word and one.text.lower() in _PERHAPS for one in adverbs
        )

    def _is_missing(self, noun: Token) -> bool:
        """Say whether a noun is denied: "no video"."""
        dets = self.reading.children(noun.index, "det")
        return any(one.text.lower() in NEGATIONS for one in dets)

    def _is_granted(self, word: int) -> bool:
        """Say whether only what is thought of an act is denied: "no support for Peru's blockade"."""
        noun = self.reading.tokens[word]
        above = self.reading.tokens[noun.head]
        is_below = above.deprel == "nmod" or above.lemma.lower() in _THOUGHTS
        if noun.upos != "NOUN" or noun.deprel != "nmod" or not is_below:
            return False
        owned = self.reading.children(word, "nmod:poss")
        return bool(owned) or "the" in determiners_of(self.reading, word)

    def _is_undated(self, word: int) -> bool:
        """Say whether what is denied is only a date: "no date was set for her visit"."""
        here = self.reading.tokens[word]
        while here.head >= 0 and (
            here.deprel in {"nmod", "obl"}
            or (here.deprel == "acl" and here.lemma.lower() in SETTLING)
        ):
            here = self.reading.tokens[here.head]
            below = self.reading.children(here.index, "nsubj", "obj")
            if any(one.lemma.lower() in DATES for one in (here, *below)):
                return True
        return False

    def _is_refused_word(self, found: Found) -> bool:
        """Say whether a plea, a threat or a ban was refused: it was made all the same."""
        noun = self.reading.tokens[found.trigger]
        words = {child.text.lower() for child in self.reading.children(noun.index)}
        is_made = found.deed.kind.quad == VERBAL_CONFLICT or found.deed.kind.type in _MADE
        if never_came(self.reading, noun) or self._is_means(found):
            return False
        if outlook_of(self.reading, noun) is not None:
            return False
        if found.deed.kind.mode in _SUFFERED and self._is_prevented(noun):
            return False
        dets = determiners_of(self.reading, found.trigger)
        if dets & INDEFINITE and forgone(self.reading, noun) == "denied":
            return False  # "stopped short of an apology", "ruled out any appeal"
        if found.deed.kind.quad == MATERIAL_CONFLICT and (
            self._is_disowned(noun) or forgone(self.reading, noun)
        ):
            return False
        return noun.upos == "NOUN" and is_made and not words & NEGATIONS

    def _is_prevented(self, noun: Token) -> bool:
        """Say whether somebody kept a deed from being done: "stayed the deportation of two nurses"."""
        above = self.reading.above(noun)
        is_done_to = noun.deprel in ACTED_ON
        return is_done_to and above.lemma.lower() in _PREVENTING

    def _is_means(self, found: Found) -> bool:
        """
        Say whether a verb would be done with a deed: "was not hit with sanctions" tells none.

        Who "did not agree with the sanctions" speaks of some that there are.
        """
        noun = self.reading.tokens[found.trigger]
        if is_answer(self.reading, self.parties, found):
            return True
        is_with = noun.deprel == "obl" and case_of(self.reading, noun.index) == "with"
        return is_with and bool(self.reading.children(noun.head, "obj", "nsubj:pass"))

    def _is_disowned(self, noun: Token) -> bool:
        """Say whether somebody denies an act: "denies arrest of envoy", but not "denied the ban"."""
        above = self.reading.tokens[noun.head]
        if noun.deprel != "obj" or above.lemma.lower() != "deny":
            return False
        below = self.reading.children(noun.index, "det", "nmod:poss")
        return all(one.text.lower() in INDEFINITE for one in below)
