"""
Find silences: a report saying that an account leaves something out.

"The read-out made no mention of prisoners", "this was not mentioned in the ministry's
statement", "Lima's was silent on the dispute". Declining to comment is no silence, nor
is silence in a room.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import msgspec

from dragoman.knowledge.speech import verbs
from dragoman.language.reading import Reading, Token
from dragoman.records import Mark, Silence, Time
from dragoman.stages.finding import Finder
from dragoman.stages.lemmas import INFLECTED, lemma_in
from dragoman.stages.phrases import agent, case_of, is_passive, phrase, subject
from dragoman.stages.silence_accounts import Accounts
from dragoman.stages.silence_behind import words_behind
from dragoman.stages.silence_contrasts import Contrasts
from dragoman.stages.silence_cuts import Cuts
from dragoman.stages.silence_words import IN_IT, PARTICLES, all_cues, closed_cues, cues, is_another
from dragoman.stages.told_texts import turned_down

_NEGATIONS = frozenset("no not n't n’t never nor neither without nowhere none nothing".split())
# "fails to mention", "neglects to mention": not to mention.
_SHIELDS = frozenset({"fail", "neglect", "omit", "forget", "avoid", "decline", "refuse", "stop"})
_WITHIN = frozenset({"in", "from", "by", "at", "during", "of", "out of", "on", "among", "within"})
_ABOUT = frozenset(
    {"of", "to", "about", "on", "upon", "concerning", "regarding", "as to", "as regards", "over"}
    | {"as for", "for", "with regard to"}
)
_POINTERS = frozenset({"this", "that", "which", "it"})
# Verbs with particles that tell something, and so need a negation.
_TOLD = frozenset({"spell", "bring"})
_ENOUGH = frozenset({"enough", "many"})
_OUGHT = frozenset({"must", "ought", "should"})
_MAKERS = frozenset(
    "make contain include have carry bear give offer say find hold utter be".split()
)
_MAKERS |= frozenset("spare devote breathe write record appear bring see hear do provide".split())
# Verbs that reach what they tell through a preposition.
_REACHES = {"refer": {"to"}, "allude": {"to"}, "touch": {"on", "upon"}, "hint": {"at"}}
_CLIMBS = 8
# How deep, and how wide, the place of what is missing is looked for.
_DEPTH = 3
_MOST = 40
_BACK = 30
# Clauses of their own: what is in them is not the place of what is left out.
_SELF = frozenset({"conj", "parataxis", "advcl", "punct", "nmod:poss"})


class Silences:
    """Mark reported silences."""

    name = "silences"
    version = 2
    reads = frozenset({"tokens", "mention", "statement", "time"})
    writes = frozenset({"silence"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield silences in reading order, one for each thing left out."""
        finder = _Finder(reading)
        told: set[int] = set()
        for token in reading.tokens:
            found = finder.at(token)
            if found is not None and not told.intersection(found.on):
                told.update(found.on)
                yield finder.mark(found)


class _Omission(msgspec.Struct):
    """Who is silent (head word), and the words of what is left out."""

    who: int | None
    on: tuple[int, ...]
    anchor: int
    rule: str


class _Finder(Finder):
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.accounts = Accounts(reading, self.linker)
        self.contrasts = Contrasts(reading, self.accounts, cues("negated"))
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
        form = token.text.lower()
        if token.upos not in INFLECTED and not {form, token.lemma.lower()} & closed_cues():
            return None
        lemma = lemma_in(all_cues(), token)
        found = None
        if lemma in cues("noun") and token.upos in {"NOUN", "PRON", "DET"}:
            found = self._by_noun(token, texts_only=cues("noun")[lemma])
        elif form in cues("adjective") and token.upos in {"ADJ", "ADV", "NOUN"}:
            found = self._by_adjective(token, texts_only=cues("adjective")[form])
        if found is None and (form in cues("absent") or self._is_left_out(token)):
            found = self._by_absence(token)
        if found is None and token.upos in INFLECTED:
            found = self._by_verb(token, lemma) or self._but_not(token) or self._by_cut(token)
        if found is None and form in IN_IT:
            found = self._not_in_it(token)
        contrast = self.contrasts.at(token) if found is None else None
        if contrast is not None:
            who, on = contrast
            found = _Omission(who, self._words_of(on, who), token.index, "contrast")
        if found is None or not found.on or self._is_owed(token):
            return None
        return msgspec.structs.replace(found, who=turned_down(self.reading, found.who))

    # -- the words around a cue ------------------------------------------------------------

    def _is_owed(self, token: Token) -> bool:
        """Say whether a silence is only asked for: "the note should avoid naming them"."""
        clause = [token, *self._governors(token)][:3]
        return any(
            helper.text.lower() in _OUGHT
            for one in clause
            for helper in self.reading.children(one.index, "aux")
        )

    def _is_left_out(self, token: Token) -> bool:
        """Say whether a word is the "left" of something left out."""
        if token.text.lower() != "left":
            return False
        parts = {child.text.lower() for child in self.reading.children(token.index)}
        return bool(parts & PARTICLES["leave"])

    def _governors(self, token: Token) -> Iterator[Token]:
        """Yield the words above a word, nearest first."""
        for _ in range(_CLIMBS):
            if token.head < 0:
                return
            token = self.tokens[token.head]
            yield token

    def _is_denied(self, token: Token) -> bool:
        """Say whether a word is negated: by its own words, by a verb that shields it, or above it."""
        for child in self.reading.children(token.index):
            is_negation = child.text.lower() in _NEGATIONS and not self.is_prefixed(child)
            if is_negation and child.deprel != "conj":
                return True
            is_subject = child.deprel.startswith(("nsubj", "obl"))
            if is_subject and any(
                part.text.lower() in _NEGATIONS and not self.is_prefixed(part)
                for part in self.reading.children(child.index, "det")
            ):
                return True
        above = self.tokens[token.head] if token.head >= 0 else None
        if above is None:
            return False
        before = self.tokens[max(0, token.index - 4) : token.index]
        texts = [one.text.lower() for one in before]
        if "not" in texts and not any(
            one.upos in {"VERB", "PUNCT"} for one in before[texts.index("not") :]
        ):
            return True  # "did not so much as allude to"
        if texts[-2:] in (["yet", "to"], ["short", "of"]):
            return True
        if above.lemma.lower() in _SHIELDS and token.deprel in {"xcomp", "ccomp", "obj", "advcl"}:
            return True
        return token.deprel in {"xcomp", "obj"} and self.is_negated(above)

    def _account(self, token: Token, *, texts_only: bool) -> int | None:
        """
        Return the account that a clause speaks of: its subject, or "in the statement".

        The subject of the clause, of one above it, or the phrase "in ..." beside the cue.
        """
        for verb in (token, *self._governors(token)):
            found = self._subject_account(verb, texts_only=texts_only)
            if found is not None:
                return found
            found = self._within(verb)
            if found is not None:
                return found
            is_clause = verb.upos in {"VERB", "ADJ", "AUX"}
            if is_clause and verb.deprel in {"ccomp", "root", "parataxis"}:
                return None
        return None

    def _subject_account(self, verb: Token, *, texts_only: bool) -> int | None:
        """Return the subject of a verb, or who acts in a passive, if it is an account."""
        if is_passive(self.reading, verb.index):
            by = agent(self.reading, verb.index)
            found = by.index if by is not None else None
        else:
            own = self.reading.children(verb.index, "nsubj") if verb.upos != "NOUN" else ()
            one = next(
                (
                    child
                    for child in reversed(own)
                    if self.accounts.is_account(child.index, texts_only=texts_only)
                ),
                None,
            ) or subject(self.reading, verb.index)
            found = one.index if one is not None else None
            if found is None and verb.deprel == "root":
                # A headline has no verb: "Capital mum on missing minister".
                found = next((c.index for c in self.reading.children(verb.index, "compound")), None)
            is_about = bool(self.reading.children(verb.index, "mark", "case"))
            if found is None and verb.deprel in {"acl", "acl:relcl"} and not is_about:
                found = verb.head  # no "wisdom in not telling", no "choice not to tell"
        if found is None:
            return None
        token = self.tokens[found]
        if token.text.lower() in {"that", "which", "who"} and verb.deprel == "acl:relcl":
            found = verb.head
        if token.text.lower() in {"nothing", "none", "neither", "not", "word", "one"}:
            owner = self._within(token)
            if owner is not None or (token.text.lower() == "neither" and not texts_only):
                return owner if owner is not None else found
        return found if self.accounts.is_account(found, texts_only=texts_only) else None

    def _cases(self, word: int) -> set[str]:
        """Return all prepositions of a phrase: "out of" may be parsed as two."""
        cases = {case.text.lower() for case in self.reading.children(word, "case")}
        whole = case_of(self.reading, word)
        return cases | ({whole} if whole else set())

    def _within(self, token: Token) -> int | None:
        """Return the account named as the place of what is missing: "in the statement"."""
        agenda = [(token.index, 0)]
        while agenda:
            word, depth = agenda.pop(0)
            is_inside = depth and self._cases(word) & _WITHIN
            if is_inside and self.accounts.is_account(word, texts_only=True):
                return word
            if depth < _DEPTH:
                below = self.reading.children(word)[:_MOST]
                agenda += [(child.index, depth + 1) for child in below if child.deprel not in _SELF]
        return None

    def _topic(self, token: Token) -> int | None:
        """Return the head of an "about" phrase that hangs on a word."""
        for child in self.reading.children(token.index, "nmod", "obl", "acl", "advcl", "ccomp"):
            if case_of(self.reading, child.index) in _ABOUT or self._marked(child):
                return child.index
        return None

    def _marked(self, child: Token) -> bool:
        """Say whether a clause is a topic: "about how long", "on who will pay"."""
        return any(
            mark.text.lower() in _ABOUT - {"to"}
            for mark in self.reading.children(child.index, "mark")
        )

    def _topic_near(self, token: Token) -> int | None:
        """Return what a cue is about: beside it, before its clause, or behind the next preposition."""
        found = self._topic(token)
        if found is None:
            for part in self.tokens[token.index + 1 : token.index + 4]:
                is_about = part.text.lower() in _ABOUT and part.deprel in {"case", "mark"}
                if found is None and is_about and part.head > part.index:
                    found = part.head
        for above in (*self._governors(token),)[:3]:
            if found is not None or above.sentence != token.sentence:
                break
            before = self._topic(above)
            found = before if before is not None and before < token.index else None
        return found if found is not None else self._topic_before(token)

    def _topic_before(self, token: Token) -> int | None:
        """Return a topic set before its clause: "about the missing it kept silent"."""
        for at in range(token.index - 1, max(-1, token.index - _BACK), -1):
            part = self.tokens[at]
            if part.sentence != token.sentence or part.text in {";", ":"}:
                return None
            opens = at == 0 or self.tokens[at - 1].upos in {"PUNCT", "CCONJ"}
            if opens and part.text.lower() in _ABOUT and at < part.head < token.index:
                return part.head
        return None

    # -- the kinds of cues -------------------------------------------------------------------

    def _by_noun(self, noun: Token, *, texts_only: bool) -> _Omission | None:
        """Find "made no mention of", "there was no word on ...", "said nothing about"."""
        governor = self.tokens[noun.head] if noun.head >= 0 else noun
        if any(part.text.lower() in _ENOUGH for part in self.reading.children(noun.index)):
            return None  # "did not make as many references": it made some
        is_nothing = noun.text.lower() == "nothing"
        is_negated = is_nothing or self._is_denied(noun) or self._follows_not(noun)
        if not is_negated and governor is not noun:
            is_denied = governor.lemma.lower() in _MAKERS and self._is_denied(governor)
            is_negated = is_denied or self.cuts.is_cut(noun, governor)
        if not is_negated:
            return None
        who = self._account(noun, texts_only=texts_only)
        topic = self._topic_near(noun)
        if topic is None and who is not None and who > noun.index:
            # "No mention was made in the minutes of the vote": it hangs on the text.
            topic = self._topic(self.tokens[who])
        if topic is None or who is None or who == topic:
            return None
        return _Omission(who, self._words_of(topic, who), noun.index, "noun")

    def _follows_not(self, noun: Token) -> bool:
        """Say whether "not a", "not one", "not the slightest" stands before a noun."""
        before = [self.tokens[at].text.lower() for at in range(max(0, noun.index - 4), noun.index)]
        after = self.tokens[noun.index + 1 : noun.index + 2]
        is_neither = bool(after) and after[0].text.lower() == "neither"
        return "not" in before or "no" in before or is_neither

    def _by_adjective(self, word: Token, *, texts_only: bool) -> _Omission | None:
        """Find "was silent on the pipeline", "kept quiet about the missing"."""
        topic = self._topic_near(word)
        is_bare = word.deprel in {"amod", "compound"}
        if topic is None or is_bare or self.is_negated(word):
            return None
        if case_of(self.reading, topic) in {"for", "to", "of", "over"} or topic in self.in_time:
            return None
        if texts_only or word.text.lower() == "quiet":
            who = self._account(word, texts_only=True)
        else:
            who = self._account(word, texts_only=False)
        if who is None or who == topic:
            return None
        return _Omission(who, self._words_of(topic, who), word.index, "adjective")

    def _by_absence(self, word: Token) -> _Omission | None:
        """Find "prisoners were absent from the communiqué", "missing from ... was any word of"."""
        who = self._within(word)
        is_done = word.upos == "VERB" and bool(self.reading.children(word.index, "obj"))
        if who is None or is_done or self.is_negated(word):
            return None
        left_out = self._what_is_missing(word)
        if left_out is None or left_out.index == who:
            return None
        return _Omission(who, self._words_of(left_out.index, who), word.index, "absent")

    def _what_is_missing(self, word: Token) -> Token | None:
        """Return the subject of a word of absence; "missing from it was ..." has it behind."""
        own = next(iter(self.reading.children(word.index, "nsubj", "csubj")), None)
        if own is not None:
            return own
        for behind in self.reading.children(word.index, "parataxis", "ccomp"):
            # "Missing from the list was a date": the thing itself is the clause.
            verbs = self.reading.children(behind.index, "cop") or self.reading.children(
                word.index, "cop"
            )
            is_late = any(word.index < verb.index < behind.index for verb in verbs)
            if is_late and behind.upos in {"NOUN", "PROPN"}:
                return behind
        if word.head < 0:
            return None
        above = self.tokens[word.head]
        if above.index < word.index:
            return None
        if above.upos in {"AUX", "VERB"}:
            return next(iter(self.reading.children(above.index, "nsubj", "obj")), None)
        return above

    def _kind_of(self, verb: Token, lemma: str) -> tuple[bool, bool] | None:
        """Return whether a verb needs a negation to be one of silence, and a text for its subject."""
        parts = self._parts(verb, lemma)
        if lemma in PARTICLES and lemma not in cues("verb"):
            return (lemma in _TOLD, True) if parts else None
        if lemma in cues("negated") and not is_another(self.reading, verb):
            return True, cues("negated")[lemma]
        if lemma in cues("verb") and (lemma not in PARTICLES or parts):
            return False, cues("verb")[lemma]
        return None

    def _by_verb(self, verb: Token, lemma: str) -> _Omission | None:
        """Find "did not mention", "was not mentioned in", "omitted", "left out", "steered clear of"."""
        kind = self._kind_of(verb, lemma)
        if kind is None:
            return self._nowhere(verb) if lemma in cues("nowhere") else None
        needs_negation, texts_only = kind
        if needs_negation and not is_passive(self.reading, verb.index):
            found = self._names_no(verb, lemma)
            if found is not None:
                return found
        if needs_negation != self._is_denied(verb):
            return None
        if is_passive(self.reading, verb.index):
            return self._nowhere(verb, needs_negation=needs_negation)
        on = self._object(verb, lemma)
        if on is None:
            return self._nowhere(verb, needs_negation=needs_negation)
        who = self._account(verb, texts_only=texts_only)
        on = self._named(on, who) if who is not None and who != on else None
        if who is None or on is None:
            return None
        if lemma == "touch" and case_of(self.reading, on) not in {"on", "upon"}:
            return None
        if case_of(self.reading, who) == "of" and who in self.reading.subtree(on):
            return None  # "without offering a draft of the minutes": they are not silent
        return _Omission(who, self._words_of(on, who), verb.index, "verb")

    def _named(self, on: int, who: int) -> int | None:
        """Return what is left out, for "it" what another account named; None for bare pronouns."""
        form = self.tokens[on].text.lower()
        taken_up = self.contrasts.taken_up(self.tokens[on], who) if form in _POINTERS else None
        if taken_up is not None:
            return taken_up
        return None if form in {"it", "them", "him", "her"} else on

    def _names_no(self, verb: Token, lemma: str) -> _Omission | None:
        """Find "the communiqué names no culprit", "gave no reason for the delay"."""
        what = self.cuts.none_told(verb, lemma)
        who = self._subject_account(verb, texts_only=True) if what is not None else None
        if what is None or who is None or not self.cuts.can_lack(self.tokens[who], lemma):
            return None
        on = tuple(at for at in self._words_of(what, who) if self.tokens[at].text.lower() != "no")
        return _Omission(who, on, verb.index, "no")

    def _by_cut(self, verb: Token) -> _Omission | None:
        """Find "the broadcaster cut the remark about judges"."""
        what = self.cuts.words_cut(verb)
        who = self._subject_account(verb, texts_only=True) if what is not None else None
        if what is None or who is None or self._is_denied(verb):
            return None
        return _Omission(who, self._words_of(what, who), verb.index, "cut")

    def _but_not(self, token: Token) -> _Omission | None:
        """Find "mentions floods and polio, but not water"."""
        if token.deprel != "conj" or token.upos in {"VERB", "AUX"}:
            return None
        words = {child.text.lower() for child in self.reading.children(token.index)}
        if not {"but", "not"} <= words:
            return None
        for above in self._governors(token):
            if above.upos == "VERB":
                is_told = lemma_in(cues("negated"), above) in cues("negated")
                who = self._account(above, texts_only=True) if is_told else None
                on = self._words_of(token.index, who) if who is not None else ()
                on = tuple(word for word in on if self.tokens[word].text.lower() != "not")
                return _Omission(who, on, token.index, "but-not") if who is not None else None
        return None

    def _not_in_it(self, token: Token) -> _Omission | None:
        """Find "the word was not in it"."""
        is_inside = case_of(self.reading, token.index) == "in"
        is_copular = bool(self.reading.children(token.index, "cop"))
        left_out = next(iter(self.reading.children(token.index, "nsubj")), None)
        if not (is_inside and is_copular and self._is_denied(token)) or left_out is None:
            return None
        if not self.accounts.is_account(token.index, texts_only=True):
            return None
        on = self._words_of(left_out.index, token.index)
        return _Omission(token.index, on, token.index, "nowhere")

    def _parts(self, verb: Token, lemma: str) -> bool:
        """Say whether a verb has the particle that makes it a verb of silence."""
        wanted = PARTICLES.get(lemma)
        if wanted is None:
            return False
        near = self.tokens[verb.index + 1 : verb.index + 3]
        parts = {child.text.lower() for child in self.reading.children(verb.index)}
        return bool(wanted & (parts | {token.text.lower() for token in near}))

    def _object(self, verb: Token, lemma: str) -> int | None:
        """Return what a verb leaves out."""
        for child in self.reading.children(verb.index, "obj", "ccomp"):
            if child.text.lower() == "what":
                return self._cleft(verb, child)
            if lemma in _REACHES and child.deprel == "obj":
                return None  # "refer the patient to a doctor"
            if child.text.lower() not in _NEGATIONS and not self.is_negated(child):
                return child.index
        subjects = self.reading.children(verb.index, "nsubj")
        if len(subjects) > 1:
            # "The tenth he skipped": the parser takes what comes first for a subject, too.
            return next((s.index for s in subjects if s.index > verb.index), subjects[0].index)
        what = self.tokens[verb.head] if verb.head >= 0 else None
        if what is not None and what.text.lower() == "what" and what.head >= 0:
            return what.head  # "what it does not mention is where they went"
        wanted = _REACHES.get(
            lemma, {"over", "of", "off", "on", "about", "out"} if lemma in PARTICLES else set()
        )
        for child in self.reading.children(verb.index, "obl", "xcomp", "nmod"):
            if case_of(self.reading, child.index) in wanted:
                return child.index
        return self._topic_near(verb) if lemma in PARTICLES else None

    def _cleft(self, verb: Token, what: Token) -> int | None:
        """Return what "what the note leaves unsaid" is: the clause behind it."""
        clauses = (
            *self.reading.children(verb.index, "advcl", "ccomp"),
            *self.reading.children(what.index, "acl"),
        )
        return next((one.index for one in clauses if one.index > verb.index), None)

    def _nowhere(self, verb: Token, *, needs_negation: bool = True) -> _Omission | None:
        """Find "the plant does not appear in it", "the word was nowhere to be found in the text"."""
        if needs_negation and not self._is_denied(verb):
            return None
        who = self._within(verb)
        if who is None and is_passive(self.reading, verb.index):
            by = agent(self.reading, verb.index)
            who = by.index if by is not None else None
            if who is not None and not self.accounts.is_account(who, texts_only=False):
                who = None
        left_out = self._what_is_missing(verb)
        if who is None or left_out is None or left_out.index == who:
            return None
        return _Omission(who, self._words_of(left_out.index, who), verb.index, "nowhere")

    # -- what is left out -------------------------------------------------------------------

    def _words_of(self, word: int, who: int) -> tuple[int, ...]:
        """Return the words of what is left out; a pointer stands for the clause before it."""
        token = self.tokens[word]
        if token.text.lower() in _POINTERS:
            return self._pointed_at(token)
        # "any word on the recruits" leaves out the recruits; "the Line of Control" is a thing itself.
        articles = {part.text.lower() for part in self.reading.children(word, "det")}
        owners = self.reading.children(word, "nmod:poss")
        if token.lemma.lower() in cues("noun") and "the" not in articles and not owners:
            inner = self._topic(token)
            if inner is not None and inner != who:
                word = inner
        outside = {
            part
            for case in self.reading.children(word, "case", "cop", "csubj", "nsubj")
            for part in self.reading.subtree(case.index)
        } | set(self.reading.subtree(who) if who in self.reading.subtree(word) else ())
        kept = [index for index in self.reading.subtree(word) if index not in outside]
        while kept and self.tokens[kept[-1]].upos in {"PUNCT", "CCONJ"}:
            kept.pop()
        while kept and self.tokens[kept[0]].upos in {"PUNCT", "CCONJ"}:
            kept.pop(0)
        return (*kept, *words_behind(self.reading, token, kept))

    def _pointed_at(self, token: Token) -> tuple[int, ...]:
        """Return the clause before that "this" or "which" stands for."""
        clause = self.tokens[token.head]
        joined = {"advcl", "conj", "parataxis", "acl:relcl", "ccomp"}
        if clause.deprel not in joined or clause.head < 0:
            return ()
        below = set(self.reading.subtree(clause.index))
        above = self._content(self.tokens[clause.head])
        kept = [
            word
            for word in self.reading.subtree(above.index)
            if word not in below and word < token.index
        ]
        while kept and self.tokens[kept[-1]].upos in {"PUNCT", "SCONJ", "CCONJ"}:
            kept.pop()
        return tuple(kept)

    def _content(self, verb: Token) -> Token:
        """Return the clause that a verb of speech tells: what is left out is what was said."""
        if lemma_in(verbs(), verb) not in verbs():
            return verb
        told = self.reading.children(verb.index, "ccomp")
        return told[0] if len(told) == 1 and told[0].index > verb.index else verb

    def _meant(self, who: int) -> int:
        """Return the account that "it" takes up, of its own sentence or the one before."""
        token = self.tokens[who]
        clause = self.tokens[token.head] if token.head >= 0 else token
        if token.text.lower() not in {"it", "they"} or token.deprel != "nsubj":
            return who
        while clause.deprel in {"conj", "parataxis"} and clause.head >= 0:
            clause = self.tokens[clause.head]
            for named in self.reading.children(clause.index, "nsubj"):
                if self.accounts.is_text(named.index):
                    return named.index
        return self.accounts.told_before(who) if token.text.lower() == "it" else who

    def mark(self, found: _Omission) -> Silence:
        """Make the mark: from who is silent to what is left out."""
        words = tuple(found.on)
        while len(words) > 1 and self.tokens[words[0]].upos == "PUNCT":
            words = words[1:]  # "..., a target that the statement did not mention"
        on = self.reading.spans(words)
        own = {found.anchor}
        if found.who is not None:
            own.update(phrase(self.reading, found.who))
        return Silence(
            spans=self.reading.spans(tuple(sorted(own | set(words)))),
            who=self.linker.parties(self._meant(found.who)) if found.who is not None else (),
            on=on,
            voice=self.voices.of(self.tokens[found.anchor].start),
            by=found.rule,
            score=0.8,
        )
