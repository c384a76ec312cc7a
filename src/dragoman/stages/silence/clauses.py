"""
The clause around a cue of silence: whether it is negated, whose account it speaks of, on what.

"The note *did not* mention the vote", "no word *on the vote* *in the note*".
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dragoman.knowledge.actors import lone_capitals
from dragoman.knowledge.speech import verbs
from dragoman.language.grammar import PEERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.circumstances import is_turned, opens_more
from dragoman.stages.clauses import agent, helpers_of, is_passive, markers_of, subject
from dragoman.stages.finding import Finder
from dragoman.stages.function_words import NEGATIONS, OUGHT, WILL
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of
from dragoman.stages.silence.accounts import Accounts
from dragoman.stages.silence.words import PARTICLES
from dragoman.stages.statement.issuers import Issuers
from dragoman.stages.verb_words import SHIELDED, VOWING

SILENT_NEGATIONS = NEGATIONS | {"none", "nothing", "nowhere"}
_WITHIN = frozenset({"in", "from", "by", "at", "during", "of", "out of", "on", "among", "within"})
_ABOUT = frozenset(
    {"of", "to", "about", "on", "upon", "concerning", "regarding", "as to", "as regards", "over"}
    | {"as for", "for", "with regard to"}
)
_ISSUED_BY = frozenset({"by", "from", "of"})
# Who does these to be silent is not silent yet.
_BINDING = VOWING | {"agree", "intend", "plan", "undertake"}
_CLIMBS = 8  # steps up the tree
# How deep, and how wide, the place of what is missing is looked for.
_DEPTH = 3
_MOST = 40
# How many words back a topic is looked for, and a denial.
_BACK = 30
_BEFORE = 4
# Clauses of their own: what is in them is not the place of what is left out.
_SELF = frozenset({"conj", "parataxis", "advcl", "punct", "nmod:poss"})

# "The pledge went unmentioned in it".
STAYING = frozenset({"go", "remain", "stay"})


class Clauses(Finder):
    """What stands around the words of one reading that may tell a silence."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.accounts = Accounts(reading, self.linker)
        self.issuers = Issuers(reading, self.linker)

    def issuers_of(self, account: int) -> tuple[Party, ...]:
        """Return who is silent; "the statement" of a sentence before is that of whoever issued it."""
        parties = self.linker.parties(account)
        is_nobodys = len(parties) == 1 and not (parties[0].actor or parties[0].country)
        issuer = self.issuers.issuer(account) if is_nobodys else None
        if is_nobodys and issuer is None:
            issuer = self.accounts.issuer_before(account)
        if issuer is None or self.tokens[issuer].sentence >= self.tokens[account].sentence:
            return parties  # by its own words it is of the state that `Linker` tells
        who = self.linker.party(issuer)
        return (msgspec.structs.replace(who, spans=parties[0].spans),)

    def is_owed(self, token: Token) -> bool:
        """
        Say whether a silence is only asked for, or promised: "the note should avoid naming them".

        Who says that he "would not mention it again" has mentioned it.
        """
        if self._is_promised(token):
            return True
        clause = [token, *self.governors(token)][:3]
        return any(
            helper.text.lower() in OUGHT
            for one in clause
            for helper in self.reading.children(one.index, "aux")
        )

    def _is_promised(self, token: Token) -> bool:
        """Say whether somebody tells or promises to be silent from now on: "said it would not mention it"."""
        above = self.reading.above(token)
        if token.deprel == "xcomp" and above.lemma.lower() in _BINDING:
            return True
        helpers = helpers_of(self.reading, token.index)
        own = self.reading.children(token.index, "nsubj")
        is_by_himself = token.deprel == "ccomp" and any(one.upos == "PRON" for one in own)
        return is_by_himself and bool(helpers & (WILL | {"would"}))

    def is_left_out(self, token: Token) -> bool:
        """Say whether a word is the "left" of something left out."""
        if token.text.lower() != "left":
            return False
        parts = {child.text.lower() for child in self.reading.children(token.index)}
        return bool(parts & PARTICLES["leave"])

    def governors(self, token: Token) -> Iterator[Token]:
        """Yield the words above a word, nearest first."""
        for _ in range(_CLIMBS):
            if token.head < 0:
                return
            token = self.tokens[token.head]
            yield token

    def is_denied(self, token: Token) -> bool:
        """Say whether a word is negated: by its own words, by a verb that shields it, or above it."""
        if any(self._denies(child) for child in self.reading.children(token.index)):
            return True
        above = self.reading.governor(token)
        if above is None:
            return False
        if is_turned(self.reading, token) or self._follows_denial(token):
            return True  # "did not name them or say why"
        # "fails to mention", "neglects to mention": not to mention.
        if above.lemma.lower() in SHIELDED and token.deprel in {"xcomp", "ccomp", "obj", "advcl"}:
            return not self.is_negated(above)  # "did not omit to say that"
        return token.deprel in {"xcomp", "obj"} and self.is_negated(above)

    def _denies(self, child: Token) -> bool:
        """Say whether a word denies what it hangs on: "not", "no bulletin", "neither Lima nor Quito"."""
        is_negation = self._is_negation(child) and child.deprel != "conj"
        if is_negation and not opens_more(self.reading, child):
            return True
        if child.deprel in {"obj", "obl"} and self.is_neither(child):
            return True  # "mentions neither the dinner nor a date"
        return child.deprel.startswith(("nsubj", "obl")) and any(
            self._is_negation(part) for part in self.reading.children(child.index, "det", "cc")
        )

    def _is_negation(self, word: Token) -> bool:
        """Say whether a word negates: no part of a compound such as "no-touch"."""
        return word.text.lower() in SILENT_NEGATIONS and not self.is_prefixed(word)

    def _follows_denial(self, token: Token) -> bool:
        """Say whether a word stands right behind a denial: "not so much as allude to", "has yet to say"."""
        near = self.tokens[max(0, token.index - _BEFORE) : token.index]
        before = [one for one in near if not opens_more(self.reading, one)]
        texts = [one.text.lower() for one in before]
        if "not" in texts and not any(
            one.upos in {"VERB", "PUNCT"} for one in before[texts.index("not") :]
        ):
            return True
        return texts[-2:] in (["yet", "to"], ["short", "of"])

    def account_of(self, token: Token, *, texts_only: bool) -> int | None:
        """
        Return the account that a clause speaks of: its subject, or "in the statement".

        The subject of the clause, of one above it, or the phrase "in ..." beside the cue.
        """
        for verb in (token, *self.governors(token)):
            found = self.subject_account(verb, texts_only=texts_only)
            if found is not None:
                return found
            found = self.text_around(verb)
            if found is not None:
                return found
            is_clause = verb.upos in {"VERB", "ADJ", "AUX"}
            if is_clause and verb.deprel in {"ccomp", "root", "parataxis"}:
                return None
        return None

    def account_apart(self, noun: Token, topic: int | None, *, texts_only: bool) -> int | None:
        """Return the account a clause speaks of; no topic is one: "Oslo said nothing of a release"."""
        found = self.account_of(noun, texts_only=texts_only)
        if found is None or found != topic or noun.head < 0:
            return found
        return self.subject_account(self.tokens[noun.head], texts_only=texts_only)

    def subject_account(self, verb: Token, *, texts_only: bool) -> int | None:
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
            if found is None and verb.relation == "acl" and not is_about:
                found = verb.head  # no "wisdom in not telling", no "choice not to tell"
        if found is not None and case_of(self.reading, found) in _ABOUT:
            found = None  # "About the pilot | Oslo keeps silent": no subject stands behind "about"
        if found is None:
            seat = None if texts_only else self.seat_speaking(verb)
            return seat if seat is not None or texts_only else self._seat_behind(verb)
        token = self.tokens[found]
        if token.text.lower() in {"that", "which", "who"} and verb.deprel == "acl:relcl":
            found = verb.head
        if token.text.lower() in {"nothing", "none", "neither", "not", "word", "one"}:
            owner = self.text_around(token)
            if owner is not None or (token.text.lower() == "neither" and not texts_only):
                return owner if owner is not None else found
        return found if self.accounts.is_account(found, texts_only=texts_only) else None

    def seat_speaking(self, verb: Token) -> int | None:
        """
        Return the capital that speaks where nobody else does, as translators have it: "in Oslo did not mention it".

        Only of what is told of the past or by a helper: "in Oslo mention the date" is asked for.
        """
        helpers = self.reading.children(verb.index, "aux")
        is_told = bool(helpers) or "Tense=Past" in verb.feats
        if not is_told or self.reading.children(verb.index, "nsubj", "expl", "csubj"):
            return None
        return next(
            (
                one.index
                for one in self.reading.children(verb.index, "obl")
                if one.index < verb.index
                and one.text in lone_capitals()
                and case_of(self.reading, one.index) == "in"
            ),
            None,
        )

    def _seat_behind(self, verb: Token) -> int | None:
        """Return the capital behind what it is silent about: "About the pilot Oslo keeps silent"."""
        topics = self.reading.children(verb.index, "obl", "nsubj")
        told = [one for one in topics if case_of(self.reading, one.index) in _ABOUT]
        own = {one.index for one in self.reading.children(verb.index, "nsubj", "expl", "csubj")}
        if own - {one.index for one in told}:
            return None
        helpers = self.reading.children(verb.index, "aux", "cop")
        before = min(one.index for one in (verb, *helpers)) - 1
        seat = self.tokens[max(before, 0)]
        is_bare = seat.deprel in {"appos", "nmod"} and case_of(self.reading, seat.index) is None
        is_seat = is_bare and seat.text in lone_capitals()
        is_about = any(seat.index in self.reading.subtree(one.index) for one in told)
        return seat.index if is_seat and is_about else None

    def issuer_beside(self, text: int) -> int:
        """
        Return who leaves something out in a text not called anybody's: "Lima, in a note, left it out".

        A text of somebody's own, or one that tells its country, is the account itself.
        """
        verb = self.tokens[self.tokens[text].head]
        if (owner := self._who_owns(text, verb)) is not None:
            return owner
        is_beside = self.tokens[text].deprel == "obl" and case_of(self.reading, text) == "in"
        who = subject(self.reading, verb.index) if is_beside else None
        if who is None or is_passive(self.reading, verb.index):
            return text
        party = self.linker.party(text)
        is_owned = party.country is not None or party.actor is not None
        is_owned |= any(
            one.deprel == "nmod:poss" or case_of(self.reading, one.index) in _ISSUED_BY
            for one in self.reading.children(text, "nmod")
        )
        can_tell = self.accounts.is_account(who.index, texts_only=False)
        return who.index if can_tell and not is_owned else text

    def _who_owns(self, text: int, verb: Token) -> int | None:
        """Return who leaves a thing "out of its summary": the subject, whose text it is."""
        owners = self.reading.children(text, "nmod:poss")
        is_own = any(one.upos == "PRON" for one in owners) and "out" in self.cases(text)
        own = self.reading.children(verb.index, "nsubj") if is_own else ()
        return own[0].index if own and not is_passive(self.reading, verb.index) else None

    def cases(self, word: int) -> set[str]:
        """Return all prepositions of a phrase: "out of" may be parsed as two, or its "out" go astray."""
        own = self.reading.children(word, "case")
        cases = {case.text.lower() for case in own}
        if any(self.tokens[case.index - 1].text.lower() == "out" for case in own if case.index):
            cases.add("out")
        whole = case_of(self.reading, word)
        return cases | ({whole} if whole else set())

    def text_around(self, token: Token) -> int | None:
        """Return the account named as the place of what is missing: "in the statement"."""
        above = self.reading.above(token)
        is_state = token.deprel == "xcomp" and above.lemma.lower() in STAYING
        agenda = [(above.index if is_state else token.index, 0)]
        while agenda:
            word, depth = agenda.pop(0)
            is_inside = depth and self.cases(word) & _WITHIN
            if is_inside and self.accounts.is_account(word, texts_only=True):
                return word
            if depth < _DEPTH:
                below = self.reading.children(word)[:_MOST]
                agenda += [(child.index, depth + 1) for child in below if child.deprel not in _SELF]
        return None

    def topic_of(self, token: Token) -> int | None:
        """Return the head of an "about" phrase that hangs on a word."""
        for child in self.reading.children(token.index, "nmod", "obl", "acl", "advcl", "ccomp"):
            if case_of(self.reading, child.index) in _ABOUT or self._marked(child):
                return child.index
        return None

    def _marked(self, child: Token) -> bool:
        """Say whether a clause is a topic: "about how long", "on who will pay"."""
        return not (_ABOUT - {"to"}).isdisjoint(markers_of(self.reading, child.index))

    def topic_near(self, token: Token) -> int | None:
        """Return what a cue is about: beside it, before its clause, or behind the next preposition."""
        found = self.topic_of(token)
        if found is None:
            for part in self.tokens[token.index + 1 : token.index + 4]:
                is_about = part.text.lower() in _ABOUT and part.deprel in {"case", "mark"}
                is_about &= (part.deprel, part.text.lower()) != ("mark", "to")  # "nothing to add"
                if found is None and is_about and part.head > part.index:
                    found = part.head
        below = token
        for above in (*self.governors(token),)[:3]:
            is_apart = below.deprel == "conj" or above.sentence != token.sentence
            if found is not None or is_apart:
                break  # "runs to four pages and holds no word": what it runs to is no topic
            below = above
            before = self.topic_of(above)
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

    def no_word_from(self, noun: Token, topic: int) -> int | None:
        """
        Return from whom "there was no word" of something.

        No country behind it: what the word is of may come from there, as "a retreat from Chad"; and
        only a person where the parser hangs it deep in that: "of thanks for the nurses from Mr Roa".
        Before it a capital or country tells who is silent: "no word from Lima on the raid".
        """
        if noun.head < 0 or not self.reading.children(noun.head, "expl"):
            return None
        near = (noun.index, noun.head, topic)
        for above in dict.fromkeys((*near, *self._phrases_in(topic))):
            for child in self.reading.children(above, "nmod", "obl"):
                is_from = child.index > noun.index and case_of(self.reading, child.index) == "from"
                is_before = is_from and child.index < topic and above == noun.index
                if is_before and self.linker.parties(child.index)[0].country:
                    return child.index
                mention = self.linker.mention_of(child.index) if is_from else None
                if mention is None or mention.type == "state":
                    continue
                if above in near or mention.type == "person":
                    return child.index
        return None

    def teller_before(self, noun: Token, topic: int) -> int | None:
        """
        Return who tells what stands before: "it called them warm; of a pause there was no word".

        Behind "there was no word" the topic may be one that nobody had word of.
        """
        clause = self.reading.above(noun)
        there = self.reading.children(clause.index, "expl")
        if not there or topic > there[0].index or clause.deprel not in PEERS:
            return None
        above = self.tokens[clause.head]
        if lemma_in(verbs(), above) not in verbs():
            return None
        told = self.reading.children(above.index, "nsubj")
        return next((one.index for one in told if self.linker.is_actor(one.index)), None)

    def _phrases_in(self, topic: int) -> Iterator[int]:
        """Yield the nouns in a phrase, as deep as they go, but none in a clause about them."""
        agenda = [topic]
        while agenda:
            word = agenda.pop(0)
            yield word
            agenda += [one.index for one in self.reading.children(word, "nmod")]
