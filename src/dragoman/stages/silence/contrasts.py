"""
What one account has and the next has not, where the second says so in few words.

"The ministry's note refers to the debt; the company's does not", "the envoy named four points,
and the debt was not among them".
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from dragoman.knowledge.speech import verbs
from dragoman.language.grammar import PEERS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import subject
from dragoman.stages.function_words import DO, NOT
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of
from dragoman.stages.silence.accounts import OWNED, Accounts

_THEM = frozenset({"them", "these", "those", "which"})
CLOSERS = DO | _THEM
"""The words that can close a contrast."""
# "Refers to the fee", "touches on it", "speaks of it".
_TOLD_BY = frozenset({"about", "of", "on", "to"})
_NONE = frozenset({"none", "neither", "nowhere"})
_LISTING = frozenset(
    "announce circulate cite count detail enumerate file give issue list mention name outline print "
    "publish put raise read release set write".split()
)
SAYABLE = frozenset(
    "aim argument claim complaint concern condition demand goal grievance issue item matter message "
    "objection objective point priority problem proposal question reason request subject success "
    "task theme threat topic wish worry".split()
)
"""What somebody who speaks gives a list of; a text may list anything."""
_PARTS_OF_TEXTS = frozenset("caption line page paragraph photograph sentence".split())
# How many words back the thing named before is looked for.
_BACK = 40

Contrast = tuple[int, int]
"""Whose account it is, and the head of what it leaves out."""

# With these a thing is spoken of, too.
_JUDGING = frozenset(
    "acknowledge announce applaud celebrate condemn confirm denounce deplore hail highlight praise stress "
    "underline welcome".split()
)


class Contrasts:
    """Finds what is left out by contrast with what stands before. Made once for each run."""

    def __init__(self, reading: Reading, accounts: Accounts, told: Container[str]) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._accounts = accounts
        self._told = told

    def at(self, token: Token) -> Contrast | None:
        """Return the contrast a word closes, if it does: its "does" or its "them"."""
        form = token.text.lower()
        if form in DO:
            return self._does_not(token)
        return self._not_among(token) if form in _THEM else None

    def _does_not(self, auxiliary: Token) -> Contrast | None:
        """Find "..., the company's does not": the object of the verb before that is left unsaid."""
        after = self._tokens[auxiliary.index + 1 : auxiliary.index + 3]
        is_bare = len(after) > 1 and after[0].text.lower() in NOT and after[1].upos == "PUNCT"
        if not is_bare or auxiliary.deprel not in {"root", "parataxis", "conj", "ccomp", "advcl"}:
            return None
        whose = subject(self._reading, auxiliary.index)
        if whose is None or whose.head != auxiliary.index:
            return None
        for verb in self._verbs_before(auxiliary):
            teller, what = subject(self._reading, verb.index), self._object(verb)
            if teller is None or not self._tells(verb):
                continue
            if what is None:
                continue
            is_word = what.deprel == "obl" or verb.lemma.lower() == "mention"  # "speaks Spanish"
            are_sides = is_word and self._are_sides(teller.index, whose.index)
            if are_sides or self._are_accounts(teller.index, whose):
                return whose.index, what.index
        return None

    def taken_up(self, pointer: Token, whose: int) -> int | None:
        """
        Return what "it" or "this" takes up of the account before: "the other one left this out".

        The account before is told of in the clause this one is joined to, or in the sentence before.
        """
        own = self._tokens[pointer.head]
        while own.upos in {"NOUN", "PRON"} and own.head >= 0:
            own = self._tokens[own.head]  # "makes no mention of it"
        verb = self._clause_before(own)
        if verb is None or not (self._tells(verb) or self._judges(verb)):
            return None
        teller, what = subject(self._reading, verb.index), self._object(verb)
        if teller is None or what is None or teller.index == whose or what.upos == "PRON":
            return None
        is_many = "Number=Plur" in what.feats or bool(self._reading.children(what.index, "conj"))
        if pointer.text.lower() == "them" and not is_many:
            return None
        are_two = self._are_accounts(teller.index, self._tokens[whose])
        are_two |= self._are_sides(teller.index, whose)
        return what.index if are_two else None

    def _clause_before(self, verb: Token) -> Token | None:
        """Return the verb of the clause a clause is joined to, or of the sentence before."""
        if verb.deprel in PEERS and verb.head < verb.index:
            return self._tokens[verb.head]
        before = self._reading.sentences[max(0, verb.sentence - 1) : verb.sentence]
        if verb.deprel != "root" or not before:
            return None
        words = self._tokens[before[0].first : before[0].last]
        return next((word for word in words if word.deprel == "root"), None)

    def _verbs_before(self, token: Token) -> Iterator[Token]:
        """Yield the verbs before a word, nearest first: in its sentence and in the one before."""
        for at in range(token.index - 1, max(-1, token.index - _BACK), -1):
            verb = self._tokens[at]
            if verb.sentence < token.sentence - 1:
                return
            if verb.upos == "VERB":
                yield verb

    def _tells(self, verb: Token) -> bool:
        """Say whether a verb tells something, and is not denied itself."""
        below = {child.text.lower() for child in self._reading.children(verb.index)}
        is_said = lemma_in(verbs(), verb) in verbs() and self._reading.children(verb.index, "ccomp")
        is_told = bool(is_said) or lemma_in(self._told, verb) in self._told
        return is_told and not below & NOT

    def _judges(self, verb: Token) -> bool:
        """Say whether a verb tells, or does not, what somebody makes of a thing: "welcomed the railway"."""
        is_thing = bool(self._reading.children(verb.index, "obj"))
        return is_thing and lemma_in(_JUDGING, verb) in _JUDGING

    def _object(self, verb: Token) -> Token | None:
        """Return what a verb tells: its object, what it refers to, or the clause that it says."""
        if lemma_in(verbs(), verb) in verbs():
            said = self._reading.children(verb.index, "ccomp")
            if said:
                return said[0]
        for child in self._reading.children(verb.index, "obj", "obl"):
            if child.deprel == "obj" or case_of(self._reading, child.index) in _TOLD_BY:
                return child
        return None

    def _are_accounts(self, teller: int, other: Token) -> bool:
        """Say whether two subjects give accounts: a text, then the like of it or another text."""
        if not self._accounts.is_account(teller, texts_only=True):
            return False
        is_like = other.text.lower() in {"one", "other", "second", "latter", "another"}
        after = self._tokens[other.index + 1]
        is_owner = after.text in OWNED and after.head == other.index
        return is_like or is_owner or self._accounts.is_account(other.index, texts_only=True)

    def _are_sides(self, one: int, other: int) -> bool:
        """Say whether two bodies tell of one thing: "Lima speaks of a loan; Quito does not"."""
        return self._accounts.is_body(one) and self._accounts.is_body(other)

    def _not_among(self, pointer: Token) -> Contrast | None:
        """Find "Debt was not among them", "the word was in none of them", behind a list."""
        predicate = self._predicate(pointer)
        missing = next(iter(self._reading.children(predicate.index, "nsubj")), None)
        if missing is None or not self._is_denied(predicate):
            return None
        for verb in self._verbs_before(missing):
            what = next(iter(self._reading.children(verb.index, "obj")), None)
            who = subject(self._reading, verb.index)
            if what is None or who is None or lemma_in(_LISTING, verb) not in _LISTING:
                continue
            return (who.index, missing.index) if self._can_list(who, what) else None
        return None

    def _predicate(self, pointer: Token) -> Token:
        """Return what says where something is: "among them" itself, or the "one" of "one of them"."""
        above = self._reading.above(pointer)
        is_of = case_of(self._reading, pointer.index) == "of"
        return above if is_of and above.text.lower() in {*_NONE, "one", "any"} else pointer

    def _is_denied(self, predicate: Token) -> bool:
        """Say whether something is denied to be among others."""
        if not self._reading.children(predicate.index, "cop"):
            return False
        below = {child.text.lower() for child in self._reading.children(predicate.index)}
        own = predicate.text.lower()
        case = case_of(self._reading, predicate.index)
        return (bool(below & NOT) and (own == "one" or case in {"among", "in"})) or own in _NONE

    def _can_list(self, who: Token, what: Token) -> bool:
        """Say whether somebody lists points of an account, or a text lists anything."""
        own = what.lemma.lower(), _singular(what.text.lower())
        listed = (what, *self._reading.children(what.index, "conj"))
        if any(
            self._accounts.is_text(one.index) or _singular(one.text.lower()) in _PARTS_OF_TEXTS
            for one in listed
        ):
            return True  # who publishes texts gives an account, whatever we know of them
        is_sayable = any(one in SAYABLE for one in own)
        return self._accounts.is_account(who.index, texts_only=not is_sayable)


def _singular(form: str) -> str:
    """Return a plural without its ending."""
    return form.removesuffix("ies") + "y" if form.endswith("ies") else form.removesuffix("s")
