"""Where an event was: by the model's head, else by the tree around its trigger."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Place
from dragoman.spans import Span
from dragoman.stages.clauses import subject as subject_of
from dragoman.stages.event.found import Found
from dragoman.stages.event.surroundings import Surroundings, first_of, in_order
from dragoman.stages.event.talks import is_talked_with, topic_words
from dragoman.stages.phrases import case_of, first_joined
from dragoman.stages.place.happenings import towns_of

# Those whom one meets, and whom a place behind "from" only says to be of there.
_FELLOWS = frozenset(
    "ambassador colleague counterpart delegate delegation deputy diplomat envoy homologue leader "
    "minister official opposite representative".split()
)
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


class Sites(Surroundings):
    """Finds the places of deeds. Made once for each run of a stage."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading, first_of(reading.of_kind(Place)))
        self._persons = {
            word.index
            for mention in reading.of_kind(Mention)
            if mention.type == "person"
            for span in mention.spans
            for word in reading.words_in(span)
        }

    def place(self, found: Found) -> str | None:
        """Return the place mark of a deed."""
        for town in towns_of(self.reading, found.trigger):
            for _, mark in in_order(self.marks, self.reading.span(town.index, town.index + 1)):
                return mark
        own = self.heard(found, "place", self.marks) or self.near(found)
        own = own or self._of_object(found) or self._of_doer(found)
        own = own or self.before_clause(found, "where")
        is_anothers = own is not None and (
            self.is_of_verb(own, found)
            or self._is_talked_about(own, found)
            or self._is_of_party(own, found)
        )
        return None if is_anothers else own

    def _is_of_party(self, mark: str, found: Found) -> bool:
        """Say whether a place only stands for a party: "appealed to Delhi", "a call from Addis Ababa"."""
        name, mode = found.deed.kind.type, found.deed.kind.mode
        top = self.top_of(mark)
        if top is None:
            return False
        is_there = case_of(self.reading, top.index) in _WHERE
        if is_there and (name not in _WITH_PARTIES or mode == "investigate"):
            return False  # what courts do is done where they sit
        sides = found.source if name in _NOT_BY_PARTIES else ()
        sides = (*sides, *found.target) if name in _WITH_PARTIES else sides
        place = self.at[mark]
        return any(place.overlaps(span) for party in sides for span in party.spans)

    def _is_talked_about(self, mark: str, found: Found) -> bool:
        """Say whether a place only tells what talks are about, or names with whom they are held."""
        top = self.top_of(mark)
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
            top = self.top(place)
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
            yield from in_order(self.marks, self.reading.span(word.index, word.index + 1))

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

    def is_heard(self, place: Span, found: Found) -> bool:
        """
        Say whether a place may be a deed's own: none that only says whose a person is.

        Nor one of the clause around a relative clause: "Li, who met Ruiz, is in Cairo".
        """
        here = self.top(place)
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

    def _owns_person(self, here: Token) -> bool:
        """Say whether a place says whose somebody is: "ministers Ruiz of Peru and Li of China"."""
        here = first_joined(self.reading, here)  # "from Cyprus and Egypt"
        case = case_of(self.reading, here.index) if here.deprel == "nmod" else None
        is_owner = here.deprel == "nmod:poss" or case == "of"
        if case == "from" and self.tokens[here.head].lemma.lower() in _FELLOWS:
            return True
        return is_owner and here.head in self._persons

    def is_own(self, place: Span, deed: Collection[int]) -> bool:
        """Say whether a place is told of a deed's words, and not only whose a person is."""
        here = self.top(place)
        is_persons = here is not None and self._owns_person(here)
        return not is_persons and super().is_own(place, deed)
