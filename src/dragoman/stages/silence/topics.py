"""
What an account leaves out, and which account is meant: the words that a silence is about.

"*The vote* was missing from it", "what the note leaves unsaid is *who paid*".
"""

from __future__ import annotations

from dragoman.knowledge.actors import STATELY
from dragoman.language.grammar import NOUNS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import subject
from dragoman.stages.function_words import QUESTIONS, RELATIVES
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import ISSUED, is_read_out
from dragoman.stages.phrases import case_of, determiners_of, only_ends
from dragoman.stages.silence.behind import words_behind
from dragoman.stages.silence.clauses import SILENT_NEGATIONS, STAYING, Clauses
from dragoman.stages.silence.contrasts import SAYABLE, Contrasts
from dragoman.stages.silence.cuts import is_particular
from dragoman.stages.silence.pointers import POINTERS, is_pointer, taken_up
from dragoman.stages.silence.words import PARTICLES, cues
from dragoman.stages.verb_words import OMITTING

_ASKING = QUESTIONS | {"whom", "whose"}
_RELATIVE = RELATIVES | {"whose"}
_KEEPING = frozenset({"keep", "leave"})
# How "what the note omits" hangs on what it is.
_OUTER = frozenset({"nsubj", "nsubj:outer", "nsubj:pass", "csubj", "csubj:outer"})
# Verbs that reach what they tell through a preposition.
_REACHES = {"refer": {"to"}, "allude": {"to"}, "touch": {"on", "upon"}, "hint": {"at"}}
_REACHES["speak"] = {"about", "of"}
# "Left it out altogether", not "in the cold".
_WHOLLY = frozenset({"again", "altogether", "completely", "entirely", "too"})
# Behind other verbs with a particle: "glossed over", "steered clear of".
_ABOUT = frozenset({"over", "of", "off", "on", "about", "out"})


class Topics(Clauses):
    """What is left out, by the words of one reading that may tell a silence."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.contrasts = Contrasts(reading, self.accounts, cues("negated"))

    def what_is_missing(self, word: Token) -> Token | None:
        """Return the subject of a word of absence; "missing from it was ..." has it behind."""
        own = next(iter(self.reading.children(word.index, "nsubj", "csubj")), None)
        if own is not None:
            return own
        for behind in self.reading.children(word.index, "parataxis", "ccomp", "obl", "obj"):
            if behind.upos in NOUNS and self.comes_late(word, behind):
                return behind
        if word.head < 0:
            return None
        above = self.tokens[word.head]
        if word.deprel == "xcomp" and above.lemma.lower() in STAYING:
            return next(iter(self.reading.children(above.index, "nsubj")), None)
        if above.index < word.index:
            # "A detail missing from the note".
            return above if word.deprel in {"acl", "amod"} and above.upos == "NOUN" else None
        if above.upos in VERBS:
            return next(iter(self.reading.children(above.index, "nsubj", "obj")), None)
        return above

    def comes_late(self, word: Token, behind: Token) -> bool:
        """
        Say whether what is missing is named last: "missing from the list was a date".

        It is the clause itself, or stands behind a colon: "not named in the note: the driver".
        """
        if behind.deprel == "obl" and case_of(self.reading, behind.index) is not None:
            return False
        copulas = self.reading.children(behind.index, "cop") or self.reading.children(
            word.index, "cop"
        )
        if any(word.index < copula.index < behind.index for copula in copulas):
            return True
        before = self.reading.subtree(behind.index)[0]
        marks = {self.tokens[before].text, self.tokens[max(0, before - 1)].text}
        return word.index < before and ":" in marks

    def what_named(self, on: int, who: int) -> int | None:
        """Return what is left out, for "it" what another account named; None for bare pronouns."""
        form = self.tokens[on].text.lower()
        is_pointer = form in POINTERS or form == "them"
        taken_up = self.contrasts.taken_up(self.tokens[on], who) if is_pointer else None
        if taken_up is not None:
            return taken_up
        return None if form in {"it", "them", "him", "her"} else on

    def has_particle(self, verb: Token, lemma: str) -> bool:
        """Say whether a verb has the particle that makes it a verb of silence."""
        wanted = PARTICLES.get(lemma)
        if wanted is None:
            return False
        # "Passed over the raid", "passed in silence over it".
        is_silent = [one.text.lower() for one in self.tokens[verb.index + 1 : verb.index + 3]]
        near = self.tokens[verb.index + 1 : verb.index + 3 + (is_silent == ["in", "silence"])]
        parts = {child.text.lower() for child in self.reading.children(verb.index)}
        is_near = bool(wanted & (parts | {token.text.lower() for token in near}))
        return is_near or (lemma in _KEEPING and self._is_out_of_text(verb))

    def is_in_silence(self, verb: Token) -> bool:
        """Say whether a state or its side passes something over "in silence"; armies pass over bridges."""
        who = subject(self.reading, verb.index)
        mention = self.linker.mention_of(who.index) if who is not None else None
        is_side = who is not None and who.lemma.lower() in {"delegation", "side"}
        is_state = mention is not None and mention.type in STATELY and mention.sector == "GOV"
        return (is_side or is_state) and any(
            one.lemma.lower() == "silence" and case_of(self.reading, one.index) == "in"
            for one in self.reading.children(verb.index, "obl")
        )

    def _is_out_of_text(self, verb: Token) -> bool:
        """Say whether something is left "out of its note", however far behind the verb."""
        return any(
            "out" in self.cases(place.index)
            and (place.lemma.lower() in ISSUED or is_read_out(self.reading, place))
            for place in self.reading.children(verb.index, "obl")
        )

    def is_asked_behind(self, verb: Token) -> bool:
        """Say whether a question hangs on a verb: "did not say who fired", "on whose word"."""
        return self._cleft_behind(verb) is not None or any(
            self._asks_before(child) is not None
            or any(
                self.tokens[word].text.lower() in _ASKING
                for word in self.reading.subtree(child.index)[:2]
            )
            for child in self.reading.children(verb.index, "ccomp")
            if child.index > verb.index
        )

    def _asks_before(self, clause: Token) -> int | None:
        """Return the word that asks before a clause, where the parser hung it on the verb: "say why"."""
        before = self.tokens[max(0, self.reading.subtree(clause.index)[0] - 1)]
        is_beside = before.head == clause.head and before.index > clause.head
        return before.index if is_beside and before.text.lower() in _ASKING else None

    def kept_back_by(self, verb: Token) -> str | None:
        """Return the verb that keeps back what another would tell: "omitted to say that it sank"."""
        above = self.tokens[verb.head] if verb.deprel == "xcomp" else None
        is_told = bool(self.reading.children(verb.index, "ccomp"))
        lemma = lemma_in(OMITTING, above) if above is not None else ""
        return lemma if is_told and lemma in OMITTING else None

    def follows_not(self, noun: Token) -> bool:
        """Say whether "not a", "not one", "not the slightest" stands before a noun, or "neither" behind it."""
        before = [self.tokens[at].text.lower() for at in range(max(0, noun.index - 4), noun.index)]
        after = self.tokens[noun.index + 1 : noun.index + 2]
        is_neither = bool(after) and after[0].text.lower() == "neither"
        return "not" in before or "no" in before or is_neither

    def is_kept(self, verb: Token, what: int, lemma: str) -> bool:
        """Say whether a state keeps a particular back: "Lima did not name a date", "neither gave a figure"."""
        who = subject(self.reading, verb.index)
        is_told = who is not None and self.accounts.speaks_for_state(who.index)
        return is_told and is_particular(self.reading, what, lemma)

    def is_matter(self, verb: Token) -> bool:
        """Say whether a verb has for its object what talks are about: "passed over the question", "left it out"."""
        if self._is_of_other(verb):
            return True
        passed = self.reading.children(verb.index, "obj", "obl")
        return verb.lemma.lower() == "pass" and any(
            one.lemma.lower() in SAYABLE and self.reading.children(one.index, "nmod", "acl")
            for one in passed
        )

    def _is_of_other(self, verb: Token) -> bool:
        """Say whether a state leaves "it" out that another spoke of: "Lima praised the mine; Quito left it out"."""
        who = subject(self.reading, verb.index)
        if (
            verb.lemma.lower() != "leave"
            or who is None
            or not self.accounts.speaks_for_state(who.index)
        ):
            return False
        things = self.reading.children(verb.index, "obj")
        is_it = len(things) == 1 and things[0].text.lower() in {"it", "them"}
        after = self.tokens[things[0].index + 2 : things[0].index + 3] if is_it else ()
        is_it = any(one.upos == "PUNCT" or one.text.lower() in _WHOLLY for one in after)
        return is_it and self.contrasts.taken_up(things[0], who.index) is not None

    def _objects(self, verb: Token) -> list[Token]:
        """Return what a verb tells; in "does not say why it was moved" the clause, not its "why"."""
        found = self.reading.children(verb.index, "obj", "ccomp")
        asking = {self._asks_before(one) for one in found if one.deprel == "ccomp"}
        return [one for one in found if one.index not in asking]

    def left_out_by(self, verb: Token, lemma: str) -> int | None:
        """Return what a verb leaves out."""
        for child in self._objects(verb):
            if child.text.lower() == "what":
                return self._cleft(verb, child)
            if lemma in _REACHES and child.deprel == "obj":
                return None  # "refer the patient to a doctor"
            is_nothing = child.text.lower() in SILENT_NEGATIONS or self.is_negated(child)
            if not is_nothing or self.is_neither(child):
                return child.index
        subjects = self.reading.children(verb.index, "nsubj")
        is_relative = verb.deprel == "acl:relcl" and bool(subjects)
        if is_relative and not any(one.text.lower() in _RELATIVE for one in subjects):
            return self._described(verb)
        if len(subjects) > 1:
            # "The tenth he skipped": the parser takes what comes first for a subject, too.
            return next((s.index for s in subjects if s.index > verb.index), subjects[0].index)
        what = self.reading.governor(verb)
        if what is not None and what.text.lower() == "what" and what.head >= 0:
            return what.head  # "what it does not mention is where they went"
        return self._beside(verb, lemma)

    def _beside(self, verb: Token, lemma: str) -> int | None:
        """Return what the phrase of a verb that leaves it out is about: "glossed over the raid"."""
        is_phrasal = lemma in PARTICLES
        is_of_seat = self.seat_speaking(verb) is not None
        wanted = _REACHES.get(lemma, _ABOUT if is_phrasal or is_of_seat else ())
        for child in self.reading.children(verb.index, "obl", "xcomp", "nmod"):
            case = case_of(self.reading, child.index)
            # As translated: "spoke over the matter".
            is_over = lemma == "speak" and case == "over" and child.lemma.lower() in SAYABLE
            # "Passed over the raid in silence": the parser may hang "over" on the verb.
            is_over |= lemma == "pass" and case is None and child.deprel == "obl"
            if is_over or case in wanted:
                return child.index
            # "Did not refer in its statement to the dam": the parser may hang it on the statement.
            for inner in self.reading.children(child.index, "nmod"):
                if case_of(self.reading, inner.index) in _REACHES.get(lemma, ()):
                    return inner.index
        return self.topic_near(verb) if is_phrasal else None

    def _described(self, verb: Token) -> int | None:
        """Return what a clause is about: "something the note omits", "what it omits is the raid"."""
        if self.tokens[verb.head].text.lower() != "what":
            return verb.head
        told = self._cleft_behind(verb)
        # "For what it left out: the debt".
        named = [told] if told is not None else self.reading.children(verb.head, "appos")
        return next((one.index for one in named if one.index > verb.index), None)

    def _cleft(self, verb: Token, what: Token) -> int | None:
        """Return what "what the note leaves unsaid" is: the clause behind it."""
        clauses = (
            *self.reading.children(verb.index, "advcl", "ccomp"),
            *self.reading.children(what.index, "acl"),
        )
        return next((one.index for one in clauses if one.index > verb.index), None)

    def _cleft_behind(self, verb: Token) -> Token | None:
        """Return the head of what "what the note omits is ..." tells behind its copula."""
        what = self.tokens[verb.head] if verb.deprel == "acl:relcl" else verb
        told = self.tokens[what.head] if what.text.lower() == "what" and what.head >= 0 else None
        return told if told is not None and self._opening(told) else None

    def _opening(self, told: Token) -> set[int]:
        """Return the words of "what the note omits is" before what is told; none if it is no such clause."""
        for what in self.reading.children(told.index):
            if what.text.lower() != "what" or what.deprel not in _OUTER:
                continue
            words = self.reading.subtree(what.index)
            for copula in self.reading.children(told.index, "cop"):
                # The full stop may hang on the clause of "what".
                before = [at for at in words if at < copula.index]
                if len(before) > 1 and before[-1] == copula.index - 1:
                    return {*words, copula.index}
        return set()

    def words_of(self, word: int, who: int) -> tuple[int, ...]:
        """Return the words of what is left out; a pointer stands for the clause before it."""
        token = self.tokens[word]
        clause = taken_up(self.reading, token)
        is_them = token.text.lower() == "them"
        if clause or is_them or is_pointer(self.reading, token):
            named = None if clause else self.contrasts.taken_up(token, who)
            if named is not None:
                return self.words_of(named, who)
            if not is_them:
                return clause
        # "any word on the recruits" leaves out the recruits; "the Line of Control" is a thing itself.
        articles = determiners_of(self.reading, word)
        owners = self.reading.children(word, "nmod:poss")
        if token.lemma.lower() in cues("noun") and "the" not in articles and not owners:
            inner = self.topic_of(token)
            if inner is not None and inner != who:
                word = inner
        # "Did not say where he was", "that he had left": a clause is left out with its subject.
        is_clause = token.deprel == "ccomp" and token.head < token.index
        opening = self._opening(token)
        loose = ("case",) if is_clause or opening else ("case", "cop", "csubj", "nsubj")
        outside = (
            opening
            | {
                part
                for case in self.reading.children(word, *loose)
                for part in self.reading.subtree(case.index)
            }
            | set(self.reading.subtree(who) if who in self.reading.subtree(word) else ())
        )
        outside |= {at for at in self.reading.subtree(word) if self.tokens[at].lemma == "neither"}
        outside |= self._asides(word) | self._left_out_words(word, who)
        kept = [index for index in self.reading.subtree(word) if index not in outside]
        asking = self._asks_before(token) if is_clause and kept else None
        kept = kept if asking is None else [asking, *kept]
        while kept and self.tokens[kept[0]].upos in {"PUNCT", "CCONJ"}:
            kept.pop(0)
        while kept and only_ends(self.reading, kept):
            kept.pop()
        return (*kept, *words_behind(self.reading, token, kept))

    def _left_out_words(self, word: int, who: int) -> set[int]:
        """Return the words of the clause that tells who leaves a thing out: "what the note omits"."""
        clauses = [
            self.reading.subtree(one.index) for one in self.reading.children(word, "acl", "amod")
        ]
        return {at for words in clauses if who in words for at in words}

    def _asides(self, word: int) -> set[int]:
        """Return what is set off by a comma: "the drills, which Oslo had praised", "..., long planned"."""
        found: set[int] = set()
        for below in self.reading.subtree(word):
            for clause in self.reading.children(below, "acl", "amod"):
                if clause.index < below:
                    continue  # "an old, unpaid debt"
                words = self.reading.subtree(clause.index)
                if self.tokens[words[0]].text == "," or self.tokens[words[0] - 1].text == ",":
                    found.update(words)
        return found
