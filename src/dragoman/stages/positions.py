"""
Find positions: where an actor stands on an issue.

"Backs the plan", "opposes enlargement", "is concerned about", "neither supports nor
condemns", "claims to be neutral", "came out against", "declined to comment on": the
stance as told, in the voice of whoever tells it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from dragoman.language.grammar import NOUNS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Mark, Party, Position
from dragoman.spans import Span
from dragoman.stages.clauses import agent, is_passive, markers_of, subject
from dragoman.stages.finding import Finder
from dragoman.stages.function_words import NEGATIONS
from dragoman.stages.lemmas import base_forms, known_in
from dragoman.stages.phrases import determiners_of, governor_of, is_denied_behind
from dragoman.stages.position.beside import against_too, headed_against, himself
from dragoman.stages.position.held import is_denied_above, is_not_held
from dragoman.stages.position.issues import (
    behind,
    is_deed,
    is_of_others,
    is_open_issue,
    issue_at,
    issue_of,
    named_beside,
    shared_object,
    trimmed,
)
from dragoman.stages.position.told import (
    blaming,
    is_asked_about,
    is_disowned,
    is_not_of_all,
    is_only_asked_for,
    is_unbacked,
    nobody_in,
    reverse_of,
    stance_like,
    stance_of,
)
from dragoman.stages.position.unanswered import is_left, unanswered
from dragoman.stages.position.unsaid import (
    is_held_back,
    is_kept,
    may_lack_topic,
    undisclosed,
    unsaid,
)
from dragoman.stages.position.words import (
    AGAINST,
    ANSWERS,
    REFUSES,
    SAYS,
    Stance,
    StancePhrase,
    StanceWord,
    can_hold,
    is_courtesy,
    is_no_stance,
    lexicon,
    phrase_at,
    stance_words,
    telling_parts,
)
from dragoman.stages.questions import is_only_asked

_EXPRESSES = frozenset(
    "express voice have raise share convey announce state declare reiterate reaffirm lodge register "
    "repeat pledge offer".split()
)
_FIRST_OF_TWO = frozenset({"neither"})
_NO = frozenset({"no"})
_ENJOYS = frozenset({"enjoy", "have", "win", "get", "receive", "gain"})
# Turns of phrase that end so need no issue: "took no side".
_WHOLE = frozenset({"position", "side", "sides", "stance"})
# How nouns end that name who takes a stance: "backer", "advocate", "opponent", "critic".
_OF_PERSONS = ("er", "ate", "ent", "ion", "ic")
_OF_DEEDS = ("tion", "sion")


class Positions:
    """Mark positions."""

    name = "positions"
    version = 2
    reads = frozenset({"tokens", "mention", "statement"})
    writes = frozenset({"position"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield positions in reading order."""
        finder = _Finder(reading)
        parts = telling_parts()
        for token in known_in(lexicon(), reading):
            found = finder.at(token) if token.upos in parts else None
            if found is not None:
                yield found


class _Finder(Finder):
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.taken: set[int] = set()

    def at(self, token: Token) -> Position | None:
        """Return the position a word tells, if it tells one."""
        if token.index in self.taken:
            return None
        if token.upos == "VERB" and REFUSES.intersection(base_forms(token)):
            return self._refusal(token)
        is_verb = token.upos in VERBS
        if token.upos == "VERB" and token.lemma.lower() in SAYS:
            return self._silent(token) or self._unanswered(token)
        if is_verb and self._is_nobodys(token):
            return self._unanswered(token) if is_left(self.reading, token) else None
        found = self._unanswered(token) or self._by_turn(token) if is_verb else None
        if found is not None:
            return found
        word = stance_of(self.reading, token)
        if word is not None:
            return self._by_word(token, word)
        if token.upos == "ADP" and token.text.lower() == AGAINST:
            return self._against(token)
        return None

    def _is_nobodys(self, token: Token) -> bool:
        """Say whether a stance is only asked for or about, or not taken yet."""
        top = self._predicate(token)
        return (
            is_only_asked_for(self.reading, token)
            or is_only_asked(self.reading, top)
            or is_not_held(self.reading, top)
        )

    def _predicate(self, token: Token) -> Token:
        """Return the word that a copula belongs to, on which "not" hangs; any other word is its own."""
        return self.tokens[token.head] if token.deprel == "cop" and token.head >= 0 else token

    def _refusal(self, verb: Token) -> Position | None:
        """Return a refusal to take sides or to say: "refused to support or condemn"."""
        holder = subject(self.reading, verb.index)
        for deed in self.reading.children(verb.index, "xcomp", "obj", "ccomp"):
            words = [deed, *self.reading.children(deed.index, "conj")]
            known = {found.stance for one in words if (found := stance_like(one)) is not None}
            known |= blaming(self.reading, words) if known else set()
            if known and deed.deprel != "obj":
                self.taken.update(word.index for word in words)
                stance: Stance = "neutral" if len(known) > 1 else reverse_of(known.pop())
                if any(c.text.lower() == "either" for c in self.reading.children(deed.index)):
                    stance = "neutral"
                return self._mark(verb, holder, shared_object(self.reading, words), stance)
            if known:
                # "Has avoided criticism of the vote": who only keeps from blame takes no side.
                on = behind(self.reading, deed, ("of", "for", "to"))
                return self._mark(verb, holder, on, "neutral")
            if deed.lemma.lower() in SAYS or deed.lemma.lower() == "draw":
                self.taken.add(deed.index)
                on = unsaid(self.reading, deed) or unsaid(self.reading, verb)
                on = on or self._unanswered_besides(verb)
                return self._mark(verb, holder, on, "declines")
            sides = phrase_at(self.reading, deed)
            if sides is not None and sides[0].negated is not None:
                self.taken.add(deed.index)
                return self._mark(verb, holder, issue_at(self.reading, sides[1]), sides[0].negated)
        return None

    def _silent(self, verb: Token) -> Position | None:
        """Return "would not comment on", "would not say whether": a stance kept to oneself."""
        who = self._holder(verb)
        is_of_none = who is not None and (who.text.lower() == "neither" or self.is_neither(who))
        if not is_kept(self.reading, verb, is_of_none=is_of_none):
            return None
        on = unsaid(self.reading, verb)
        if not on and not may_lack_topic(verb):
            return None
        return self._mark(verb, who, on, "declines")

    def _unanswered(self, verb: Token) -> Position | None:
        """Return "did not reply to requests for comment on the raid": who is asked keeps it to himself."""
        who = self._holder(verb) if ANSWERS.intersection(base_forms(verb)) else None
        if who is None:
            return None
        is_of_none = self._is_none(who) or who.text.lower() in {"neither", "none"}
        on = unanswered(self.reading, verb, is_of_none=is_of_none)
        if who.text.lower() == "none":
            who = next(iter(self.reading.children(who.index, "nmod")), who)
        found = self._mark(verb, who, on, "declines") if on is not None else None
        if found is not None and is_of_none:
            return replace(found, who=tuple(self._without(party, _NO) for party in found.who))
        return found

    def _unanswered_besides(self, verb: Token) -> tuple[int, ...]:
        """Return on what who "declined to comment" gave no answer besides, which is told once."""
        for other in self.reading.children(verb.index, "conj"):
            is_answer = bool(ANSWERS.intersection(base_forms(other)))
            on = unanswered(self.reading, other, is_of_none=False) if is_answer else None
            if on is not None and not self.reading.children(other.index, "nsubj"):
                self.taken.add(other.index)
                return on
        return ()

    def _by_turn(self, token: Token) -> Position | None:
        """Return the position told by a turn of phrase that begins with a verb."""
        phrase = phrase_at(self.reading, token)
        return self._by_phrase(token, *phrase) if phrase is not None else None

    def _by_phrase(self, token: Token, phrase: StancePhrase, last: int) -> Position | None:
        """Return the position told by a turn of phrase: "came out against the ban"."""
        on = issue_at(self.reading, last)
        stance = phrase.stance
        if self._is_phrase_denied(token, phrase):
            stance = phrase.negated or (reverse_of(phrase.stance) if phrase.stance else None)
        if stance == "declines":
            on = undisclosed(self.reading, token, last, phrase.words)
            stance = (
                None if phrase.words == ("open",) and not on else stance
            )  # "left open the door"
        if stance is None or not (on or stance == "declines" or phrase.words[-1] in _WHOLE):
            return None
        if stance == "declines" and self._is_ignorance(token, phrase):
            return None
        if phrase.words == ("behind",) and is_deed(self.reading, on):
            return None  # "was behind the attack": did it
        holder = self._praised(token) or subject(self.reading, token.index)
        heads = (self.tokens[at].head for at in range(token.index + 1, last + 1))
        inside = range(token.index + 1, last + 1)  # "he" may hang on "against"
        for word in (*heads, on[-1] if on else -1, *on, *inside):
            if holder is None and word >= 0:
                holder = subject(self.reading, word)
        if token.lemma.lower() == "be" and (holder is None or holder.index > last):
            return None
        self.taken.update(range(token.index, last + 1))
        return self._mark(token, holder, on, stance)

    def _is_ignorance(self, token: Token, phrase: StancePhrase) -> bool:
        """Say whether somebody has nothing to tell, but does not say so: "Lima had no information"."""
        is_lack = phrase.words[0] in {"no", "nothing"} and phrase.words[:2] != ("no", "comment")
        return is_lack and self.voices.of(token.start) is None

    def _is_phrase_denied(self, token: Token, phrase: StancePhrase) -> bool:
        """Say whether a turn of phrase is denied: not by a "no" of its own, nor by "not only"."""
        return (
            any(
                one.text.lower() in NEGATIONS - set(phrase.words)
                and self.tokens[one.index + 1].text.lower() != "only"
                for one in self.reading.children(self._predicate(token).index)
                if not self.is_prefixed(one)
            )
            or self._is_refused(token)
            or is_denied_behind(self.reading, token)
            or is_held_back(self.reading, token)
            or is_denied_above(self.reading, token)
        )

    def _is_refused(self, token: Token) -> bool:
        """Say whether a word stands under a refusal."""
        above = self.reading.governor(token)
        return above is not None and token.deprel == "xcomp" and above.lemma.lower() in REFUSES

    def _by_word(self, token: Token, word: StanceWord) -> Position | None:
        """Return the position told by a verb, an adjective or a noun of stance."""
        is_open = token.deprel == "amod" or is_asked_about(self.reading, token)
        if (token.upos == "VERB" and is_open) or is_disowned(self.reading, token):
            return None
        if token.upos == "NOUN":
            return self._by_noun(token, word)
        holder, on = self._holder(token), issue_of(self.reading, token, word.where)
        stance = word.stance
        joined = [token, *self.reading.children(token.index, "conj")]
        known = {
            found.stance for one in joined if (found := stance_of(self.reading, one)) is not None
        }
        known |= blaming(self.reading, joined)
        if self._is_denied(token, holder):
            if known >= {"supports", "opposes"}:
                stance = "neutral"
                self.taken.update(one.index for one in joined)
                on = on or shared_object(self.reading, joined)
            elif stance in {"concerned", "neutral", "declines"}:
                return None
            else:
                is_apart = self._is_of_two(on) or is_unbacked(self.reading, token)
                stance = "neutral" if is_apart else reverse_of(stance)
        elif token.upos == "VERB" and not on and len(joined) > 1:
            on = shared_object(self.reading, joined[1:])
        if holder is not None and (
            is_of_others(self.reading, holder, on) or is_not_of_all(self.reading, holder)
        ):
            return None
        is_bare = not on and stance not in {"neutral", "declines"}
        is_bare = is_bare or is_open_issue(token, [self.tokens[at] for at in on])
        is_bare = is_bare or is_no_stance(self.reading, self.linker, token, on)
        if is_bare or is_courtesy(self.reading, self.linker, token, on):
            return None
        nobody = nobody_in(self.reading, on)
        if nobody and stance != "supports" and nobody != "neither":
            return None  # "has condemned no one"
        return self._mark(token, holder, on, "neutral" if nobody else stance)

    def _is_of_two(self, on: tuple[int, ...]) -> bool:
        """Say whether an issue is "either side": who takes none of them takes no side."""
        words = [self.tokens[at] for at in on]
        top = governor_of(words)
        if top is None or words[0].text.lower() != "either":
            return False
        return top is words[0] or can_hold(self.reading, self.linker, top)

    def _is_denied(self, token: Token, holder: Token | None) -> bool:
        """Say whether a stance is denied: "does not support", "neither side supports"."""
        return (
            self.is_negated(token)
            or any(c.text.lower() in NEGATIONS for c in self.reading.children(token.index, "cc"))
            or (holder is not None and self._is_none(holder))
            or is_denied_above(self.reading, token)
        )

    def _is_none(self, holder: Token) -> bool:
        """Say whether nobody is meant: "neither side", "no party"."""
        is_no = "no" in determiners_of(self.reading, holder.index)
        return is_no or self.is_neither(holder)

    def _by_noun(self, noun: Token, word: StanceWord) -> Position | None:
        """Return the position told by a noun: "its opposition to", "voiced support for", "a critic of"."""
        verb = self.tokens[noun.head] if noun.head >= 0 and noun.deprel == "obj" else None
        if verb is not None and (is_asked_about(self.reading, verb) or self._is_nobodys(verb)):
            return None  # "whether he had voiced concern"
        if verb is not None and word.stance == "supports":
            giver, given_to = self._enjoyed(noun, verb)
            if giver is not None:
                return self._mark(noun, giver, given_to, "supports")
        on = behind(self.reading, noun, word.where) or issue_of(self.reading, noun, word.where)
        if not on and verb is not None:
            on = self._issue_over(verb, word)
        holder = self._holder_of_noun(noun, verb) if on else None
        return self._mark(noun, holder, on, word.stance)

    def _enjoyed(self, noun: Token, verb: Token) -> tuple[Token | None, tuple[int, ...]]:
        """Return who gives support and the words of who has it: "Lima enjoys the backing of Quito"."""
        given = behind(self.reading, noun, ("of", "from"))
        who = subject(self.reading, verb.index)
        if verb.lemma.lower() not in _ENJOYS or who is None:
            return None, ()
        givers = (c for c in self.reading.children(noun.index, "nmod") if c.index in given)
        return next(givers, None), trimmed(self.reading, who.index)

    def _holder_of_noun(self, noun: Token, verb: Token | None) -> Token | None:
        """Return whose a stance is: "Lima's opposition", who is a critic, who voices it by a `verb`."""
        for owner in self.reading.children(noun.index, "nmod:poss"):
            if owner.upos != "PRON":
                return owner
        if noun.lemma.lower().endswith(_OF_PERSONS):
            if self.reading.children(noun.index, "cop"):
                return subject(self.reading, noun.index)
            if not noun.lemma.lower().endswith(_OF_DEEDS):
                named = named_beside(self.reading, noun)
                if named is not None:
                    return named
        if verb is None or verb.lemma.lower() not in _EXPRESSES or self.is_negated(verb):
            return None
        is_none = any(c.text.lower() == "no" for c in self.reading.children(noun.index))
        return None if is_none else subject(self.reading, verb.index)

    def _issue_over(self, verb: Token, word: StanceWord) -> tuple[int, ...]:
        """Return an issue that the parser hung on the verb: "voiced alarm at the arrest"."""
        is_voiced = verb.lemma.lower() in _EXPRESSES
        return behind(self.reading, verb, word.where) if is_voiced else ()

    def _holder(self, token: Token) -> Token | None:
        """Return whose stance it is."""
        if token.upos == "VERB" and is_passive(self.reading, token.index):
            if (token.text.lower(), "ADJ") in stance_words():
                return subject(self.reading, token.index)  # "is opposed to it"
            return agent(self.reading, token.index)
        own = self._praised(token) or subject(self.reading, token.index)
        if own is not None or token.head < 0:
            return own
        above = self.tokens[token.head]
        if token.deprel in {"xcomp", "advcl", "conj", "ccomp"}:
            return subject(self.reading, above.index)
        if token.deprel != "acl" or above.upos not in NOUNS:
            return None
        if "to" not in markers_of(self.reading, token.index):
            return above
        # "The right to defend it" is nobody; "was the first state to back it" has a subject.
        return subject(self.reading, above.index) or above

    def _praised(self, token: Token) -> Token | None:
        """Return who is thanked for a stance, or accused of it: "praised Chile for backing the plan"."""
        markers = markers_of(self.reading, token.index)
        if token.deprel != "advcl" or token.head < 0 or not markers & {"for", "of"}:
            return None
        found = next(iter(self.reading.children(token.head, "obj")), None)
        return found if found and self.linker.is_actor(found.index) else None

    def _against(self, against: Token) -> Position | None:
        """Return the position of "against" without a verb of its own: "Hungary against joint debt"."""
        found = headed_against(self.reading, against) or against_too(self.reading, against)
        return self._mark(against, *found, "opposes") if found is not None else None

    def _mark(
        self, token: Token, holder: Token | None, on: tuple[int, ...], stance: Stance
    ) -> Position | None:
        """Make the mark, if the holder is somebody who takes positions."""
        if holder is None:
            return None
        holder = self.antecedent(himself(self.reading, holder))
        if not can_hold(self.reading, self.linker, holder):
            return None
        on = tuple(word for word in on if word != holder.index)
        spans = self.reading.spans(on) if on else ()
        return Position(
            spans=self.reading.spans(tuple(sorted({token.index, *on}))),
            who=tuple(map(self._without, self.parties(holder.index))),
            on=spans,
            stance=stance,
            voice=self.voices.of(token.start),
            by=f"{token.upos.lower()}:{token.lemma.lower()}",
            score=0.75,
        )

    def _without(self, party: Party, words: frozenset[str] = _FIRST_OF_TWO) -> Party:
        """Return a party without the word that stands before the first of two: "neither the army nor"."""
        first = party.spans[0]
        opening = first.of(self.reading.text).split(maxsplit=1)
        if len(opening) == 1 or opening[0].lower() not in words:
            return party
        start = first.end - len(opening[1])
        return replace(party, spans=(Span(start, first.end), *party.spans[1:]))
