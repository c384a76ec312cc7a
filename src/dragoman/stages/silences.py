"""
Find silences: a report saying that an account leaves something out.

"The read-out made no mention of prisoners", "this was not mentioned in the ministry's
statement", "Lima's was silent on the dispute". Declining to comment is no silence, nor
is silence in a room.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

import msgspec

from dragoman.knowledge.speech import verbs
from dragoman.language.grammar import INFLECTED, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Mark, Party, Silence, Time
from dragoman.stages.clauses import agent, is_passive, subject
from dragoman.stages.function_words import PERSONS
from dragoman.stages.lemmas import known_in, lemma_in
from dragoman.stages.phrases import case_of, phrase
from dragoman.stages.silence.accounts import ACCOUNTS
from dragoman.stages.silence.cuts import CUTTING, Cuts
from dragoman.stages.silence.lists import each_apart
from dragoman.stages.silence.topics import Topics
from dragoman.stages.silence.words import (
    IN_IT,
    PARTICLES,
    all_cues,
    closed_cues,
    cues,
    is_another,
    is_turn_of_phrase,
)
from dragoman.stages.told_texts import turned_down

# Verbs with particles that tell something, and so need a negation.
_TOLD = frozenset({"spell", "bring", "point"})
_PERSONS = PERSONS | {"who", "you"}
# What opens a clause may tell where somebody was: only these tell what he was asked.
_SPOKEN_ABOUT = frozenset({"about", "concerning", "of", "regarding"})
_ENOUGH = frozenset({"enough", "many"})
_MAKERS = frozenset(
    "make contain include have carry bear give offer say find hold utter be spare devote breathe write "
    "record appear bring see hear do provide".split()
)


class Silences:
    """Mark reported silences."""

    name = "silences"
    version = 3
    reads = frozenset({"tokens", "mention", "statement", "time"})
    writes = frozenset({"silence"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield silences in reading order, one for each thing left out."""
        finder = _Finder(reading)
        told: set[int] = set()
        # Of most words no more is asked than whether they are a cue or a part of a list.
        cues = {token.index for token in known_in(_lexicon(), reading)}
        for token in reading.tokens:
            if token.deprel != "conj" and token.index not in cues:
                continue
            found = finder.at(token)
            if found is not None and not told.intersection(found.on):
                told.update(found.on)
                for on in each_apart(reading, found.on):
                    yield finder.mark(msgspec.structs.replace(found, on=on))


@cache
def _lexicon() -> frozenset[str]:
    """Return every word of a cue."""
    return all_cues() | closed_cues() | CUTTING | ACCOUNTS


class _Omission(msgspec.Struct):
    """Who is silent (head word), and the words of what is left out."""

    who: int | None
    on: tuple[int, ...]
    anchor: int
    rule: str


class _Finder(Topics):
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.cuts = Cuts(reading)

    @cached_property
    def in_time(self) -> set[int]:
        """The words of times."""
        return {
            token.index
            for mark in self.reading.of_kind(Time)
            for token in self.reading.words_in(mark.spans[0])
        }

    def at(self, token: Token) -> _Omission | None:
        """Return the silence whose cue is a word, if it is one."""
        found = self._cued(token)
        if found is None or not found.on or self.is_owed(token):
            return None
        if found.who in self.in_time or is_turn_of_phrase(self.reading, found.on):
            return None  # "did not find it in the first few minutes"
        return msgspec.structs.replace(found, who=turned_down(self.reading, found.who))

    def _cued(self, token: Token) -> _Omission | None:
        """Return what may be a silence whose cue is a word."""
        form, lemma = token.text.lower(), lemma_in(all_cues(), token)
        if lemma not in all_cues() and form not in closed_cues():
            is_inflected = token.upos in INFLECTED
            found = self._not_in_it(token) if token.lemma.lower() in ACCOUNTS else None
            return found or (self._but_not(token) or self._by_cut(token) if is_inflected else None)
        found = None
        is_noun = token.upos in {"NOUN", "PRON", "DET"} or self._is_made(token)
        if lemma in cues("noun") and is_noun:
            found = self._by_noun(token, texts_only=cues("noun")[lemma])
        elif form in cues("adjective") and token.upos in {"ADJ", "ADV", "NOUN"}:
            found = self._by_adjective(token, texts_only=cues("adjective")[form])
        if found is None and (form in cues("absent") or self.is_left_out(token)):
            found = self._by_absence(token)
        if found is None and token.upos in INFLECTED:
            found = self._by_verb(token, lemma) or self._but_not(token) or self._by_cut(token)
        if found is None and (form in IN_IT or token.lemma.lower() in ACCOUNTS):
            found = self._not_in_it(token)
        contrast = self.contrasts.at(token) if found is None else None
        if contrast is not None:
            who, on = contrast
            return _Omission(who, self.words_of(on, who), token.index, "contrast")
        return found

    def _by_noun(self, noun: Token, *, texts_only: bool) -> _Omission | None:
        """Find "made no mention of", "there was no word on ...", "said nothing about"."""
        governor = self.reading.above(noun)
        if any(part.text.lower() in _ENOUGH for part in self.reading.children(noun.index)):
            return None  # "did not make as many references": it made some
        is_nothing = noun.text.lower() == "nothing"
        is_negated = is_nothing or self.is_denied(noun) or self.follows_not(noun)
        if not is_negated and governor is not noun:
            is_denied = governor.lemma.lower() in _MAKERS and self.is_denied(governor)
            is_negated = is_denied or self.cuts.is_cut(noun, governor)
        if not is_negated:
            return None
        topic = self.topic_near(noun)
        # Of an office only behind it, or fronted: "they sang on the steps; the army said nothing".
        is_said = self._is_told(topic, noun) and self._is_said(noun)
        who = self.account_apart(noun, topic, texts_only=texts_only and not is_said)
        if topic is None and who is not None and who > noun.index:
            # "No mention was made in the minutes of the vote": it hangs on the text.
            topic = self.topic_of(self.tokens[who])
        if who is None and topic is not None:
            who = self.no_word_from(noun, topic) or self.teller_before(noun, topic)
        if topic is None or who is None or who == topic or self.cuts.finds(who, noun):
            return None
        return _Omission(who, self.words_of(topic, who), noun.index, "noun")

    def _is_told(self, topic: int | None, noun: Token) -> bool:
        """Say whether a topic stands behind "nothing", or opens its clause: "about the raid Lima says nothing"."""
        if topic is None or topic > noun.index:
            return True
        return self.tokens[topic].head == noun.head and self.cases(topic) <= _SPOKEN_ABOUT

    def _is_said(self, noun: Token) -> bool:
        """
        Say whether "nothing" is what somebody else said, of his own will.

        Who can, will or would say nothing declines to comment; "we said nothing" is no report.
        """
        verb = self.reading.above(noun)
        is_object = noun.deprel == "obj" and noun.text.lower() in {"anything", "nothing"}
        if not is_object or verb.lemma.lower() not in {"say", "tell"}:
            return False
        who = subject(self.reading, verb.index)
        helpers = {one.lemma.lower() for one in self.reading.children(verb.index, "aux")}
        is_other = who is not None and "Person=1" not in who.feats
        return is_other and helpers <= {"do", "have"}

    def _is_made(self, token: Token) -> bool:
        """Say whether a noun right behind its verb is read as a verb: "made mention of"."""
        maker = self.reading.above(token)
        is_behind = token.deprel == "xcomp" and token.index == maker.index + 1
        return is_behind and token.upos == "VERB" and maker.lemma.lower() in _MAKERS

    def _by_adjective(self, word: Token, *, texts_only: bool) -> _Omission | None:
        """Find "was silent on the pipeline", "kept quiet about the missing"."""
        topic = self.topic_near(word)
        is_bare = word.deprel in {"amod", "compound"}
        if topic is None or is_bare or self.is_negated(word):
            return None
        if case_of(self.reading, topic) in {"for", "to", "of", "over"} or topic in self.in_time:
            return None
        texts_only = texts_only or word.text.lower() == "quiet"
        who = self.account_of(word, texts_only=texts_only)
        own = self.reading.children(word.index, "nsubj")
        if own and who != own[0].index and who != self.text_around(word):
            return None  # "Lima says that the mine is silent on its losses"
        if who is None or who == topic:
            return None
        return _Omission(who, self.words_of(topic, who), word.index, "adjective")

    def _by_absence(self, word: Token) -> _Omission | None:
        """Find "prisoners were absent from the communiqué", "missing from ... was any word of"."""
        who = self.text_around(word)
        is_done = word.upos == "VERB" and not all(
            self.comes_late(word, thing) for thing in self.reading.children(word.index, "obj")
        )
        if who is None or is_done or self.is_negated(word):
            return None
        left_out = self.what_is_missing(word)
        if left_out is None or left_out.index == who:
            return None
        return _Omission(who, self.words_of(left_out.index, who), word.index, "absent")

    def _kind_of(self, verb: Token, lemma: str) -> tuple[bool, bool] | None:
        """Return whether a verb needs a negation to be one of silence, and a text for its subject."""
        parts = self.has_particle(verb, lemma)
        if any("Person=1" in one.feats for one in self.reading.children(verb.index, "iobj")):
            return None  # "they have not given us a date" is of a gift, not of an account
        if lemma in PARTICLES and lemma not in cues("verb"):
            is_any = self.is_matter(verb) or self.is_in_silence(verb)
            return (lemma in _TOLD, not is_any) if parts else None
        if lemma in cues("negated") and not is_another(self.reading, verb):
            return True, cues("negated")[lemma]
        if lemma in cues("asked") and (self.is_asked_behind(verb) or self._tells_of(verb)):
            return True, cues("asked")[lemma]
        if lemma in cues("asked") and (keeper := self.kept_back_by(verb)) is not None:
            return True, keeper == "forget"
        if lemma in cues("verb") and (lemma not in PARTICLES or parts):
            return False, cues("verb")[lemma]
        return None

    def _by_verb(self, verb: Token, lemma: str) -> _Omission | None:
        """Find "did not mention", "was not mentioned in", "omitted", "left out", "steered clear of"."""
        kind = self._kind_of(verb, lemma)
        if kind is None:
            return self._nowhere(verb) if lemma in cues("nowhere") else None
        needs_negation, texts_only = kind
        is_suffered = is_passive(self.reading, verb.index)
        named = self._names_no(verb, lemma) if needs_negation and not is_suffered else None
        if named is not None or needs_negation != self.is_denied(verb):
            return named
        on = self.left_out_by(verb, lemma) if not is_suffered else None
        if on is None:
            return self._nowhere(verb, needs_negation=needs_negation)
        return self._left_out(verb, lemma, on, texts_only=texts_only)

    def _left_out(self, verb: Token, lemma: str, on: int, *, texts_only: bool) -> _Omission | None:
        """Return what a verb of silence leaves out, where an account of somebody's does."""
        # Whoever "named neither of them" may have kept it from nobody.
        texts_only = texts_only or self.is_neither(self.tokens[on])
        texts_only &= not self.is_kept(verb, on, lemma)
        who = self.account_of(verb, texts_only=texts_only and not self._spoke_neither(verb, lemma))
        what = self.what_named(on, who) if who is not None and who != on else None
        if who is None or what is None:
            return None
        who = self.issuer_beside(who)
        if self.cuts.lacks_virtue(lemma, what):
            return None
        if lemma == "touch" and case_of(self.reading, what) not in {"on", "upon"}:
            return None
        if case_of(self.reading, who) == "of" and who in self.reading.subtree(what):
            return None  # "without offering a draft of the minutes": they are not silent
        return _Omission(who, self.words_of(what, who), verb.index, "verb")

    def _spoke_neither(self, verb: Token, lemma: str) -> bool:
        """
        Say whether "neither side" spoke of something or said how it is: each gave an account of its own.

        Two who "have not spoken of it" may not have met; a matter they "speak no longer of" is
        dropped; and of people, not of bodies, each may only have been asked.
        """
        is_telling = lemma == "speak" or (lemma in verbs() and self.is_asked_behind(verb))
        is_past = is_telling and "Tense=Past" in verb.feats
        who = subject(self.reading, verb.index) if is_past else None
        if who is None or not (self.is_neither(who) or who.text.lower() == "neither"):
            return False
        return lemma == "speak" or self.accounts.is_body(who.index)

    def _names_no(self, verb: Token, lemma: str) -> _Omission | None:
        """Find "the communiqué names no culprit", "gave no reason for the delay", "Lima mentions no date"."""
        if (what := self.cuts.none_told(verb, lemma)) is None:
            return None
        texts_only = cues("negated").get(lemma, True) and not self.is_kept(verb, what, lemma)
        who = self.subject_account(verb, texts_only=texts_only)
        if who is None or not self.cuts.can_lack(self.tokens[who], lemma):
            return None
        on = tuple(at for at in self.words_of(what, who) if self.tokens[at].text.lower() != "no")
        return _Omission(who, on, verb.index, "no")

    def _by_cut(self, verb: Token) -> _Omission | None:
        """Find "the broadcaster cut the remark about judges"."""
        what = self.cuts.words_cut(verb) if verb.upos == "VERB" else None
        who = self.subject_account(verb, texts_only=True) if what is not None else None
        if what is None or who is None or self.is_denied(verb):
            return None
        return _Omission(who, self.words_of(what, who), verb.index, "cut")

    def _but_not(self, token: Token) -> _Omission | None:
        """Find "mentions floods and polio, but not water"."""
        if token.deprel != "conj" or token.upos in VERBS:
            return None
        words = {child.text.lower() for child in self.reading.children(token.index)}
        if not {"but", "not"} <= words:
            return None
        for above in self.governors(token):
            if above.upos == "VERB":
                is_told = lemma_in(cues("negated"), above) in cues("negated")
                who = self.account_of(above, texts_only=True) if is_told else None
                on = self.words_of(token.index, who) if who is not None else ()
                on = tuple(word for word in on if self.tokens[word].text.lower() != "not")
                return _Omission(who, on, token.index, "but-not") if who is not None else None
        return None

    def _not_in_it(self, token: Token) -> _Omission | None:
        """Find "the word was not in it", "this was not in the report of the agency"."""
        is_inside = case_of(self.reading, token.index) == "in"
        is_copular = bool(self.reading.children(token.index, "cop"))
        left_out = next(iter(self.reading.children(token.index, "nsubj")), None)
        if not (is_inside and is_copular and self.is_denied(token)) or left_out is None:
            return None
        if left_out.text.lower() in _PERSONS:
            return None  # "he was not in the list": somebody may be none of them
        if not self.accounts.is_account(token.index, texts_only=True):
            return None
        on = self.words_of(left_out.index, token.index)
        return _Omission(token.index, on, token.index, "nowhere")

    def _nowhere(self, verb: Token, *, needs_negation: bool = True) -> _Omission | None:
        """Find "the plant does not appear in it", "the word was nowhere to be found in the text"."""
        if needs_negation and not self.is_denied(verb):
            return None
        who = self.text_around(verb)
        if who is None and is_passive(self.reading, verb.index):
            by = agent(self.reading, verb.index)
            who = by.index if by is not None else None
            if who is not None and not self.accounts.is_account(who, texts_only=False):
                who = None
        left_out = self.what_is_missing(verb)
        if left_out is not None and self._tells_of(verb):
            topic = self.topic_near(verb)
            left_out = self.tokens[topic] if topic is not None else left_out
        if who is None or left_out is None or left_out.index == who:
            return None
        return _Omission(who, self.words_of(left_out.index, who), verb.index, "nowhere")

    def _tells_of(self, verb: Token) -> bool:
        """Say whether nobody and nothing is told of: "of the visit it is not spoken in the note"."""
        told = self.reading.children(verb.index, "ccomp", "csubj", "xcomp", "parataxis")
        return not told and any(
            one.text.lower() == "it" and one.index < verb.index
            for one in self.reading.children(verb.index, "nsubj:pass", "expl")
        )

    def _parties(self, who: int, on: tuple[int, ...]) -> tuple[Party, ...]:
        """Return who is silent, without what it is about: "no word in the note of the raid"."""
        meant = self.accounts.meant(who)
        parties = self.issuers_of(meant)
        words = phrase(self.reading, meant)
        about = {
            at
            for child in self.reading.children(meant, "nmod")
            if child.index in on
            for at in self.reading.subtree(child.index)
        }
        seat = self.tokens[meant]
        # "About the pilot | Oslo is silent".
        is_bare = seat.deprel in {"appos", "nmod"} and case_of(self.reading, meant) is None
        is_inside = is_bare and seat.head in on
        words = self.reading.subtree(meant) if is_inside else words
        if not (about or is_inside) or len(parties) != 1:
            return parties
        spans = self.reading.spans(tuple(at for at in words if at not in about))
        return (msgspec.structs.replace(parties[0], spans=spans),)

    def mark(self, found: _Omission) -> Silence:
        """Make the mark: from who is silent to what is left out."""
        words = tuple(found.on)
        while len(words) > 1 and self.tokens[words[0]].upos == "PUNCT":
            words = words[1:]  # "..., a target that the statement did not mention"
        on = self.reading.spans(words)
        parts = PARTICLES.get(lemma_in(PARTICLES, self.tokens[found.anchor]), frozenset())
        below = self.reading.children(found.anchor, "compound:prt", "advmod")
        own = {found.anchor, *(part.index for part in below if part.text.lower() in parts)}
        if found.who is not None:
            own.update(phrase(self.reading, found.who))
        return Silence(
            spans=self.reading.spans(tuple(sorted(own | set(words)))),
            who=self._parties(found.who, words) if found.who is not None else (),
            on=on,
            voice=self.voices.of(self.tokens[found.anchor].start),
            by=found.rule,
            score=0.8,
        )
