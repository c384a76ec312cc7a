"""Ranks told by predicates: "ranks second among exporters", "fell to fifth place", "tops the list of donors"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.knowledge.changes import changes, rank_words
from dragoman.language.grammar import NOMINAL, NOUNS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import Figure, Rank
from dragoman.stages.clauses import agent, is_passive, subject
from dragoman.stages.figure.measure import words_of
from dragoman.stages.figure.order import (
    Order,
    Orders,
    is_from_below,
    is_lost,
    name_of,
    numbered,
    order_words,
    ordinal_ending,
    passing,
    placing_words,
    resolved,
)
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import case_of, determiners_of

# An ordinal with these is a rank: "ranked third", "was placed 12th".
_RANK = frozenset({"rank", "place", "rate", "seed"})
# So it is with these where an order is named: "came third in the poll".
_FINISH = frozenset("come finish end stand lie sit be remain stay become poll".split())
_MOVE = frozenset("move go jump leap return relegate demote promote push vault bump".split())
_TAKE = frozenset(
    "take hold win secure keep claim share occupy get gain grab clinch earn retain have capture "
    "achieve reach".split()
)
_TIED = frozenset({"tie", "tied", "draw", "drawn", "level", "joint", "equal"})
_HOW_FAR = frozenset(
    "distant close strong poor weak narrow clear surprising impressive bad".split()
)
_PLACES = frozenset({"place", "position", "spot", "slot"})
_HEADS = frozenset({"top", "head", "lead"})
_LISTS = frozenset(
    {"list", "ranking", "rankings", "table", "index", "league", "chart", "standings"}
)
# What one is on a list of without being ranked by it.
_AGENDA = frozenset("demand candidate suspect topic subject reason complaint grievance".split())
_AT_LARGE = frozenset(
    {"worldwide", "globally", "nationally", "nationwide", "overall", "regionally"}
)
_AFTER_SHORT = frozenset({",", ".", ";", "and", "in", "on", "among", "with", "of", "behind"})


class _Standing(NamedTuple):
    """The words of a position from `first` to `last` (exclusive), and the word they hang on the clause by."""

    first: int
    last: int
    position: int
    head: Token
    order: Order | None
    is_numbered: bool = False


def standings(reading: Reading, linker: Linker, orders: Orders) -> Iterator[Figure]:
    """Yield a figure for every rank that a predicate tells."""
    finder = _Finder(reading, linker, orders)
    for sentence in reading.sentences:
        found = finder.found(sentence.first, sentence.last)
        shared = next((one.order for one, _ in found if one.order), None)
        is_shared = finder.is_shared(found)
        for one, holder in found:
            order = (one.order or shared) if is_shared else one.order
            passed = passing(reading, one.head)
            noun = order.noun if order else None
            start = noun.index if noun else 0
            yield Figure(
                spans=(reading.span(one.first, one.last),),
                measure=words_of(reading, noun.index) if noun else None,
                of=name_of(linker, reading, holder),
                rank=Rank(
                    position=one.position,
                    in_=order_words(reading, noun, range(start, start)) if noun else None,
                    over=name_of(linker, reading, passed.over),
                ),
                by="rank",
                score=0.7,
            )


class _Finder:
    """Finds standings in one reading."""

    def __init__(self, reading: Reading, linker: Linker, orders: Orders) -> None:
        self.reading = reading
        self.linker = linker
        self.orders = orders
        self.placing = placing_words(reading)
        self.people = {
            word
            for entity in reading.entities
            if entity.type == "PER"
            for word in range(entity.first, entity.last)
        }

    def found(self, first: int, last: int) -> list[tuple[_Standing, int]]:
        """Return the standings of a sentence with their holders, in order."""
        found: list[tuple[_Standing, int]] = []
        holders: dict[int, int] = {}
        for token in self.reading.tokens[first:last]:
            if token.upos == "VERB" and (listed := self._listed(token)):
                found.append(listed)
                continue
            if token.index not in self.placing or (one := self._standing(token)) is None:
                continue
            if one.head.deprel == "conj" and one.head.head in holders:
                holder: int | None = holders[one.head.head]
            elif found and self._is_continued(one):
                holder = one.first - 1
            else:
                holder = self._held_by(one)
            if holder is not None:
                holders[one.head.index] = holder
                found.append((one, holder))
        return found

    def _held_by(self, one: _Standing) -> int | None:
        """Return who has a position, -1 if unsaid; None if nobody has."""
        if not self._is_held(one) or is_lost(self.reading, one.head):
            return None
        holder = self._holder(one)
        return None if one.is_numbered and self._is_person(holder) else holder

    def is_shared(self, found: list[tuple[_Standing, int]]) -> bool:
        """Say whether all of a sentence's ranks are in one order: "Oman ranks first, Chad second"."""
        return any(holder == one.first - 1 for one, holder in found[1:])

    def _standing(self, token: Token) -> _Standing | None:
        """Return what may be a standing that ends with this word."""
        reading = self.reading
        ordinal = ordinal_ending(reading, token.index)
        position = numbered(reading, token) if ordinal is None else None
        if ordinal is None and position is None:
            return None
        after = reading.tokens[token.index + 1 : token.index + 2]
        if token.index in self.orders.timed or (after and after[0].text in {"-", "–"}):
            return None
        if ordinal is None:
            return self._numbered(token, position, after)
        if is_from_below(reading, token.index + 1):
            return None
        head, above = token, reading.above(token)
        if above.index > token.index and token.relation in {
            "amod",
            "compound",
            "nummod",
        }:
            if above.text.lower() not in _PLACES or above.index > token.index + 1:
                return None
            head = above
        first, position = ordinal
        order = self.orders.of(self._clause(head), range(first, head.index + 1))
        return _Standing(first, token.index + 1, position, head, order)

    def _numbered(
        self, token: Token, position: int | None, after: tuple[Token, ...]
    ) -> _Standing | None:
        """Return what may be a standing such as "number one", "No. 3"."""
        if position is None or (after and after[0].upos in {"NOUN", "PROPN", "ADJ"}):
            return None
        before = self.reading.tokens[token.index - 1]
        head = before if token.head == before.index else token
        order = self.orders.of(self._clause(head), range(before.index, token.index + 1))
        return _Standing(before.index, token.index + 1, position, head, order, is_numbered=True)

    def _clause(self, head: Token) -> tuple[int, ...]:
        """Return the words an order may hang on: the position, and the verb above."""
        verb = self._verb(head)
        return (head.index, verb.index) if verb else (head.index,)

    def _verb(self, head: Token) -> Token | None:
        """Return the verb a position hangs on, or None."""
        above = self.reading.governor(head)
        return above if above and above.upos in VERBS else None

    def _is_held(self, one: _Standing) -> bool:
        """Say whether the sentence says that somebody has this position."""
        reading, head = self.reading, one.head
        if head.text.lower() in _PLACES:
            return self._is_place_held(one)
        is_loose = reading.children(head.index, "det") and not self._is_how_far(head)
        if is_loose or (not one.is_numbered and reading.children(head.index, "nummod")):
            return False
        words = [token.text.lower() for token in reading.tokens[one.last : one.last + 2]]
        if words == ["only", "to"]:
            return True
        verb, case = self._verb(head), case_of(reading, head.index)
        if reading.children(head.index, "cop"):
            return case is None and self._is_finish(one, None)
        if verb is None:
            # "Thailand, once first among exporters of rice"
            is_contest = one.order is not None and one.order.is_contest
            return is_contest and case is None and head.deprel in {"acl", "appos"}
        if head.relation == "nsubj":
            return False
        if case in {"to", "into"}:
            return self._is_moved(verb) and (one.order is not None or not one.is_numbered)
        return self._is_said_by(verb, case, one)

    def _is_said_by(self, verb: Token, case: str | None, one: _Standing) -> bool:
        """Say whether a verb with a bare position makes it a rank: "ranked third", "put it second"."""
        lemma = lemma_in(_RANK | _FINISH | {"list", "put"}, verb)
        if case is not None:
            return case == "in" and lemma == "come" and self._is_finish(one, verb)
        if lemma == "list":
            return one.position > 1 and is_passive(self.reading, verb.index)
        if lemma == "put":
            return one.order is not None and self._is_finish(one, None)
        return lemma in _RANK or (lemma in _FINISH and self._is_finish(one, verb))

    def _is_how_far(self, head: Token) -> bool:
        """Say whether a position has an article only for its adjective: "a distant third"."""
        articles = determiners_of(self.reading, head.index)
        how = {child.text.lower() for child in self.reading.children(head.index, "amod")}
        return bool(articles <= {"a", "an"} and how & _HOW_FAR)

    def _is_moved(self, verb: Token) -> bool:
        """Say whether a verb moves somebody in an order: "slipped", "was relegated"."""
        return lemma_in(changes(), verb) in changes() or lemma_in(_MOVE, verb) in _MOVE

    def _is_finish(self, one: _Standing, verb: Token | None) -> bool:
        """Say whether "came second", "is third" is a rank: an order or rivals must be named."""
        reading, order = self.reading, one.order
        if verb and any(c.index != one.head.index for c in reading.children(verb.index, "obj")):
            return False
        is_over = verb is not None and lemma_in({"finish"}, verb) == "finish"
        if is_over and (one.position > 1 or order is not None):
            return True
        if order is not None:
            is_open = not reading.children(order.noun.index, "det", "nmod:poss")
            return order.is_contest or (is_open and (one.position > 1 or one.is_numbered))
        after = [token.text.lower() for token in reading.tokens[one.last : one.last + 4]]
        if not after or one.position == 1:
            return False
        is_share = any(word in {"%", "percent", "per", "votes"} for word in after)
        return (after[0] in {"with", "on", "at"} and is_share) or after[0] in {"behind", *_AT_LARGE}

    def _is_place_held(self, one: _Standing) -> bool:
        """Say whether "third place" is held: taken, moved to, stood in; "in the first place" is not."""
        reading, place = self.reading, one.head
        det = [child.text.lower() for child in reading.children(place.index, "det")]
        is_contest = one.order is not None and one.order.is_contest
        verb, case = self._verb(place), case_of(reading, place.index)
        is_placed = is_contest or (place.text.lower() != "position" and case != "in")
        is_loose = det and not (det == ["the"] and is_placed) and not self._is_how_far(place)
        if is_loose or "Number=Plur" in place.feats:
            return False
        if case in {"in", "at", "to", "into"}:
            return True
        if case == "for":
            return place.head >= 0 and lemma_in(_TIED, reading.tokens[place.head]) in _TIED
        if verb is None:
            return False
        role = place.relation
        if case is not None or role not in {"obj", "nsubj"}:
            return False
        is_taken = lemma_in(_TAKE, verb) in _TAKE
        if role == "nsubj":
            return lemma_in({"go"}, verb) == "go" or (is_taken and is_passive(reading, verb.index))
        # "Takes second place to safety" tells of no order.
        after = reading.tokens[place.index + 1 : place.index + 2]
        return is_taken and not (after and after[0].text.lower() == "to")

    def _is_continued(self, one: _Standing) -> bool:
        """Say whether a position follows its holder without a verb: "Oman ranks first, Chad second"."""
        reading = self.reading
        before, after = reading.tokens[one.first - 1], reading.tokens[one.last : one.last + 1]
        is_bare = not reading.children(one.head.index, "det", "case")
        is_short = not after or after[0].text.lower() in _AFTER_SHORT
        return (
            is_bare
            and is_short
            and before.upos in NOUNS
            and one.head.index == one.last - 1
            and case_of(reading, before.index) is None
        )

    def _listed(self, verb: Token) -> tuple[_Standing, int] | None:
        """Read "tops the list of donors", "heads the table"."""
        reading = self.reading
        lemma = lemma_in(_HEADS, verb)
        objects = reading.children(verb.index, "obj", "xcomp") if lemma in _HEADS else ()
        if not objects or is_lost(reading, objects[0]):
            return None
        listed = objects[0]
        is_poll = lemma == "top" and listed.lemma.lower() == "poll"
        if listed.text.lower() not in _LISTS and not is_poll:
            return None
        below = {
            c.lemma.lower() for c in reading.children(listed.index, "nmod", "compound", "amod")
        }
        if listed.lemma.lower() == "list":
            if below & (_AGENDA | rank_words("not")):
                return None
            if lemma != "top" and not below & rank_words("noun"):
                return None
        by = subject(reading, verb.index)
        holder = resolved(reading, by) if by else (verb.head if verb.deprel == "acl" else -1)
        if holder < 0 or (lemma != "top" and self._is_person(holder)):
            return None
        if not below and self.linker.mention(holder) is None:
            return None  # "Peace tops the list"
        order = Order(listed, is_contest=True)
        return _Standing(verb.index, verb.index + 1, 1, listed, order), holder

    def _holder(self, one: _Standing) -> int:
        """Return who has a position; -1 if unsaid."""
        reading, head = self.reading, one.head
        own = reading.children(head.index, "nsubj")
        if own:
            return resolved(reading, own[0])
        verb = self._verb(head)
        if verb is None:
            # "A market second only to China", "with Chad in third place".
            shared = reading.children(head.head, "nsubj") if head.deprel == "conj" else ()
            above = reading.governor(head)
            if above and lemma_in(changes(), above) in changes():
                shared = reading.children(above.index, "nmod:poss", "compound")  # "Oman's rise to"
                return shared[0].index if shared else -1
            return resolved(reading, shared[0]) if shared else head.head
        if head.relation == "nsubj":
            to = [
                c for c in reading.children(verb.index, "obl") if case_of(reading, c.index) == "to"
            ]
            by = agent(reading, verb.index)
            return by.index if by else (to[0].index if to else -1)
        if verb.deprel == "acl" and "VerbForm=Inf" in verb.feats:
            return self._striver(verb)
        objects = [c for c in reading.children(verb.index, "obj") if c.index != head.index]
        is_moved = objects and objects[0].lemma.lower() not in _PLACES  # "rose two places to"
        if is_moved and objects[0].upos in NOMINAL and head.deprel != "obj":
            # "The survey ranked Oman third", "lifted Oman to third place".
            return objects[0].index
        who = subject(reading, verb.index)
        if who is not None:
            return resolved(reading, who)
        return verb.head if verb.relation == "acl" else -1

    def _striver(self, verb: Token) -> int:
        """Return who did, or wants, something to reach a position: "made an effort to finish second"."""
        effort = self.reading.tokens[verb.head]
        owners = self.reading.children(effort.index, "nmod:poss")
        above = self.reading.governor(effort)
        who = subject(self.reading, above.index) if above and above.upos == "VERB" else None
        return owners[0].index if owners else (resolved(self.reading, who) if who else -1)

    def _is_person(self, holder: int) -> bool:
        """Say whether a holder is a person: "number two in Hamas" is then an office."""
        return holder in self.people or (
            holder >= 0 and self.reading.tokens[holder].text.lower() in {"he", "she", "who", "i"}
        )
