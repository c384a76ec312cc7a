"""
Find events: who did what to whom.

Verbs and nouns that tell deeds (`knowledge.deeds`) are triggers where their object and
their parties fit; parties come from the tree, active, passive or nominal; status from
what stands over the trigger; the voice is the innermost statement around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.actors import roles
from dragoman.knowledge.deeds import Deed, deeds, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Event, Mark, Party, Place, Status, Time
from dragoman.stages.event_status import status_of
from dragoman.stages.finding import Finder
from dragoman.stages.phrases import agent, case_of, is_passive, subject

_POLITICAL = frozenset(
    {
        "GOV",
        "MIL",
        "LEG",
        "JUD",
        "COP",
        "OPP",
        "REB",
        "IGO",
        "NGO",
        "SPY",
        "PTY",
        "ELI",
        "CRM",
        "MED",
        "LAB",
        "REL",
    }
)
_HUMANS = frozenset({"CVL", "REB", "MIL", "OPP", "ELI", "CRM", "MED", "LAB", "GOV"})
_PHONE = frozenset({"phone", "telephone", "video"})
# Nouns that only tell an event when a verb says that it takes place, or a party owns it.
_HOLDING = frozenset(
    "hold have attend begin start open resume end conclude host convene follow launch carry pay make schedule cancel postpone plan expect set announce agree sign reach call demand".split()
)


class Events:
    """Mark events."""

    name = "events"
    version = 1
    reads = frozenset({"tokens", "roles", "mention", "time", "place", "statement"})
    writes = frozenset({"event"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield events in reading order, each told once in a sentence."""
        finder = _Finder(reading)
        told: set[tuple[object, ...]] = set()
        for token in reading.tokens:
            event = finder.at(token)
            if event is None:
                continue
            key = (
                token.sentence,
                event.type,
                event.mode,
                event.status,
                _actors(event.source),
                _actors(event.target),
            )
            if key not in told:
                told.add(key)
                yield event


def _actors(parties: tuple[Party, ...]) -> tuple[str | None, ...]:
    """Return who the parties are, to know the same event again."""
    return tuple(party.actor or party.country for party in parties)


class _Finder(Finder):
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.times = reading.of_kind(Time)
        self.places = reading.of_kind(Place)
        self.taken: set[int] = set()

    def at(self, token: Token) -> Event | None:
        """Return the event a word tells, if it tells one."""
        if token.index in self.taken:
            return None
        lemma = token.lemma.lower()
        if token.upos == "VERB":
            for deed in deeds("v").get(lemma, ()):
                event = self._by_verb(token, deed)
                if event is not None:
                    return event
        elif token.upos == "NOUN":
            for deed in deeds("n").get(lemma, ()) or deeds("n").get(token.text.lower(), ()):
                event = self._by_noun(token, deed)
                if event is not None:
                    return event
        return None

    def _by_verb(self, verb: Token, deed: Deed) -> Event | None:
        """Return the event a verb tells."""
        passive = is_passive(self.reading, verb.index)
        object_ = self._object(verb, passive=passive)
        if not self._fits(verb, deed, object_):
            return None
        doer = self._doer(verb, passive=passive)
        source = self._parties(doer)
        target = self._target(verb, deed, object_)
        if "r" in deed.flags and not target:
            source = source or self._parties(
                object_.index if object_ and not deed.requires else None
            )
        if not self._is_political(deed, source, target, object_):
            return None
        words = {verb.index}
        if deed.requires and object_ is not None:
            words.add(object_.index)
            self.taken.add(object_.index)
        words.update(part.index for part in self.reading.children(verb.index, "compound:prt"))
        return self._event(verb, deed, tuple(sorted(words)), source, target, doer)

    def _object(self, verb: Token, *, passive: bool) -> Token | None:
        """Return what the verb acts on: its object, or the subject of its passive."""
        names = ("nsubj:pass",) if passive else ("obj", "iobj")
        found = self.reading.children(verb.index, *names)
        if found:
            return found[0]
        if passive and verb.deprel in {"acl", "acl:relcl"} and verb.head >= 0:
            return self.tokens[verb.head]
        if self._is_participle(verb):
            return self.tokens[verb.head]  # "sanctions imposed by"
        if verb.deprel == "conj" and verb.head >= 0 and not passive:
            # "refused to support or condemn the invasion": objects are shared.
            shared = self.reading.children(verb.head, "obj")
            return shared[0] if shared and shared[0].index > verb.index else None
        if passive and verb.deprel == "conj":
            shared = self.reading.children(verb.head, "nsubj:pass")
            return shared[0] if shared else None
        return None

    def _is_participle(self, verb: Token) -> bool:
        """Say whether a verb stands as a participle behind its noun: "imposed by"."""
        is_behind = verb.deprel == "acl" and "Tense=Past" in verb.feats and verb.head >= 0
        return is_behind and not self.reading.children(verb.index, "nsubj")

    def _doer(self, verb: Token, *, passive: bool) -> int | None:
        """Return the head word of who does it."""
        if passive or self._is_participle(verb):
            found = agent(self.reading, verb.index)
            by = next(
                (
                    c
                    for c in self.reading.children(verb.index, "obl")
                    if case_of(self.reading, c.index) == "by"
                ),
                None,
            )
            found = found or by
            return found.index if found is not None else None
        own = subject(self.reading, verb.index)
        if own is None and verb.deprel in {"acl:relcl", "acl"} and verb.head >= 0:
            return verb.head
        if own is not None and own.text.lower() in {"which", "that", "who"} and verb.head >= 0:
            return self._relative_head(verb)
        return own.index if own is not None else None

    def _relative_head(self, verb: Token) -> int | None:
        """Return the noun a relative clause hangs on."""
        here = verb
        while here.head >= 0:
            if here.deprel == "acl:relcl":
                return here.head
            here = self.tokens[here.head]
        return None

    def _fits(self, verb: Token, deed: Deed, object_: Token | None) -> bool:
        """Say whether the verb has what its deed needs."""
        if deed.requires:
            return object_ is not None and self._is_of_class(object_, object_class(deed.requires))
        has_clause = bool(self.reading.children(verb.index, "xcomp", "ccomp"))
        if "x" in deed.flags and not has_clause:
            return False
        if "c" in deed.flags:
            cases = {
                case_of(self.reading, child.index)
                for child in self.reading.children(verb.index, "obl")
            }
            if not cases & {"for", "on"}:
                return False
        if (
            deed.target[:1] == ("obj",)
            and "s" not in deed.flags
            and "r" not in deed.flags
            and object_ is None
        ):
            return False
        if "m" in deed.flags and verb.lemma.lower() == "warn":
            return bool(self.reading.children(verb.index, "obl", "ccomp")) and object_ is not None
        return not ("o" in deed.flags and object_ is None and not has_clause)

    def _is_of_class(self, noun: Token, wanted: frozenset[str]) -> bool:
        """Say whether a noun is of a class, or measures something of it: "20 tonnes of grain"."""
        parts = [noun, *self.reading.children(noun.index, "compound")]
        parts += [
            child
            for child in self.reading.children(noun.index, "nmod")
            if case_of(self.reading, child.index) == "of"
        ]
        return any(part.lemma.lower() in wanted for part in parts)

    def _target(self, verb: Token, deed: Deed, object_: Token | None) -> tuple[Party, ...]:
        """Return who it is done to."""
        if deed.requires and object_ is not None:
            found = self._behind(object_, "nmod", {*deed.target, "with", "between"})
            if found:
                return found
        for where in deed.target:
            if where == "obj" and object_ is not None and not deed.requires:
                is_actor = self.linker.is_actor(object_.index)
                found = self._parties(object_.index) if is_actor else self._owner(object_)
                found = found or self._of_place(object_)
            elif where == "iobj":
                others = self.reading.children(verb.index, "iobj")
                found = self._parties(others[0].index) if others else ()
            else:
                found = self._behind(verb, "obl", {where})
            if found:
                return found
        return ()

    def _behind(self, word: Token, deprel: str, cases: set[str]) -> tuple[Party, ...]:
        """Return the parties in a prepositional phrase of a word."""
        for child in self.reading.children(word.index, deprel):
            if case_of(self.reading, child.index) in cases and self.linker.is_actor(child.index):
                return self._parties(child.index)
        return ()

    def _of_place(self, noun: Token) -> tuple[Party, ...]:
        """Return the country a place lies in, as a party: who visits Quito visits Ecuador."""
        span = self.reading.span(noun.index, noun.index + 1)
        for place in self.places:
            if place.country and place.spans[0].overlaps(span):
                return (Party(spans=place.spans, country=place.country),)
        return ()

    def _owner(self, noun: Token) -> tuple[Party, ...]:
        """Return whose a thing is: to condemn Lima's blockade is to condemn Lima."""
        for child in self.reading.children(noun.index, "nmod:poss", "compound", "nmod"):
            case = case_of(self.reading, child.index)
            is_owner = child.deprel in {"nmod:poss", "compound"} or case in {"of", "by", "from"}
            if is_owner and self.linker.mention(child.index) is not None:
                return self._parties(child.index)
        adjective = next(
            (
                c
                for c in self.reading.children(noun.index, "amod")
                if self.linker.party(noun.index).country
            ),
            None,
        )
        return (self.linker.party(noun.index),) if adjective is not None else ()

    def _parties(self, head: int | None) -> tuple[Party, ...]:
        """Return the parties of a phrase; things that cannot act are none."""
        if head is None:
            return ()
        return tuple(
            party
            for party in self.linker.parties(head)
            if party.mention is not None or party.country is not None
        )

    def _is_political(
        self,
        deed: Deed,
        source: tuple[Party, ...],
        target: tuple[Party, ...],
        object_: Token | None,
    ) -> bool:
        """Say whether the parties make this an event of politics: one acts for somebody."""
        everyone = (*source, *target)
        if not everyone:
            return False
        if not any(party.country or party.sector in _POLITICAL for party in everyone):
            return False
        if "a" in deed.flags and not target:
            return False
        if "t" in deed.flags and not (target or (object_ is not None and object_.upos == "PROPN")):
            return False
        if (
            "h" in deed.flags
            and not any(p.sector in _HUMANS for p in target)
            and not self._is_people(object_)
        ):
            return False
        if "p" in deed.flags and not self._is_person(object_):
            return False
        if "m" in deed.flags and deed.kind.type == "ASSAULT":
            return (
                any(party.sector in {"MIL", "GOV", "REB"} for party in source)
                and object_ is not None
            )
        if "w" in deed.flags:
            return any(party.sector in {"LAB", "CVL", "EDU", "HLH", "BUS"} for party in source)
        if "g" in deed.flags:
            return any(
                party.sector in {"CVL", "OPP", "LAB", "PTY", "EDU", "REL", "NGO"}
                for party in source
            )
        return bool(source) or deed.kind.quad != 1

    def _is_people(self, token: Token | None) -> bool:
        """Say whether a word names people."""
        return token is not None and (
            token.lemma.lower() in roles() or token.text.lower() in roles()
        )

    def _is_person(self, token: Token | None) -> bool:
        """Say whether a word names one person."""
        mention = self.linker.mention(token.index) if token is not None else None
        return mention is not None and mention.type == "person"

    def _by_noun(self, noun: Token, deed: Deed) -> Event | None:
        """Return the event a noun tells: "the invasion of", "talks between"."""
        if deed.requires == "phone" and not any(
            child.text.lower() in _PHONE
            for child in self.reading.children(noun.index, "compound", "amod")
        ):
            return None
        if deed.requires in {"drill", "joint"} and not any(
            child.text.lower() in {"joint", "military", "naval", "live-fire"}
            for child in self.reading.children(noun.index, "amod")
        ):
            return None
        source: tuple[Party, ...] = ()
        target: tuple[Party, ...] = ()
        for child in self.reading.children(noun.index, "nmod", "compound", "amod"):
            case = case_of(self.reading, child.index)
            if child.deprel == "nmod:poss" or case == "by":
                source = self._parties(child.index) or source
            elif case in {"between", "among"} and "r" in deed.flags:
                source = self._parties(child.index)
            elif case is not None and case in deed.target:
                target = self._parties(child.index) or target
        if not source:
            party = self.linker.party(noun.index)
            is_adjective = party.country is not None and party.mention is None
            source = (party,) if is_adjective else ()
        governor = self.tokens[noun.head] if noun.head >= 0 else None
        is_held = (
            governor is not None
            and governor.lemma.lower() in _HOLDING
            and noun.deprel in {"obj", "nsubj", "nsubj:pass", "obl"}
        )
        if not source and is_held and governor is not None and noun.deprel == "obj":
            doer = self._doer(governor, passive=False)
            source = self._parties(doer)
        if not self._noun_is_event(deed, source, target, is_held=is_held):
            return None
        return self._event(noun, deed, (noun.index,), source, target, None)

    def _noun_is_event(
        self, deed: Deed, source: tuple[Party, ...], target: tuple[Party, ...], *, is_held: bool
    ) -> bool:
        """Say whether a noun refers to a distinct event with somebody in it."""
        everyone = (*source, *target)
        if not any(party.country or party.sector in _POLITICAL for party in everyone):
            return False
        if deed.requires == "owner":
            return bool(source)
        if deed.requires == "verb":
            return is_held and bool(everyone)
        if "r" in deed.flags:
            return len(everyone) > 1 or is_held
        return bool(everyone) and (is_held or bool(target) or deed.kind.quad == 4)

    def _event(
        self,
        trigger: Token,
        deed: Deed,
        words: tuple[int, ...],
        source: tuple[Party, ...],
        target: tuple[Party, ...],
        doer: int | None,
    ) -> Event:
        """Make the mark."""
        spans = self.reading.spans(words)
        kind = deed.kind
        time = self._near(trigger, self.times)
        return Event(
            spans=spans,
            type=kind.type,
            mode=kind.mode,
            cameo=kind.cameo,
            quad=kind.quad,
            goldstein=kind.goldstein,
            trigger=spans,
            source=source,
            target=target,
            place=self._near(trigger, self.places),
            time=time,
            status=self._status(trigger, deed, doer, time),
            voice=self.voices.of(self.tokens[trigger.index].start),
            by=f"{trigger.upos.lower()}:{trigger.lemma.lower()}",
            score=0.75,
        )

    def _status(self, trigger: Token, deed: Deed, doer: int | None, time: str | None) -> Status:
        """Return the status: what is said to happen after the report's date is planned."""
        found = status_of(self.reading, trigger.index, doer)
        if "s" in deed.flags and found == "ongoing":
            return "happened"
        date = self.reading.report.date
        begin = next((mark.begin for mark in self.times if mark.id == time), None)
        is_ahead = bool(date and begin and begin > date[:10])
        return "planned" if is_ahead and found == "happened" else found

    def _near(self, trigger: Token, marks: tuple[Time, ...] | tuple[Place, ...]) -> str | None:
        """Return the time or place in the trigger's own phrase or clause, nearest in the tree."""
        clause = trigger
        while clause.head >= 0 and clause.upos not in {"VERB", "AUX"} and clause.deprel != "root":
            clause = self.tokens[clause.head]
        for top in (trigger, clause):
            for child in self.reading.children(
                top.index, "obl", "nmod", "advmod", "obl:unmarked", "nmod:unmarked"
            ):
                for span in self.reading.spans(self.reading.subtree(child.index)):
                    for mark in marks:
                        is_date = not isinstance(mark, Time) or mark.type in {"DATE", "TIME"}
                        if is_date and span.contains(mark.spans[0]):
                            return mark.id
        return None
