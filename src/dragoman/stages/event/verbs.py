"""Events that verbs tell: with particles, objects, phrases beside them, active and passive."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    Deed,
    Kind,
    deeds,
    object_class,
    telling_verbs,
    verb_of,
)
from dragoman.knowledge.flags import Flag
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.circumstances import is_time
from dragoman.stages.event.awaited import awaited, is_awaiting
from dragoman.stages.event.capitals import judging
from dragoman.stages.event.checks import Checks, class_words, content_of, is_political
from dragoman.stages.event.found import Found, is_told_with, tied_deeds
from dragoman.stages.event.needs import Needs
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.relief import sent_as_help
from dragoman.stages.event.targets import Targets
from dragoman.stages.event.whose import owner_of_craft
from dragoman.stages.phrases import case_of, is_reciprocal, tied_behind

_PARTICLES = frozenset({"compound:prt", "advmod", "xcomp", "obl"})
# What a verb without the object its deed asks for still says about the kind of deed.
_UNFIT = 0.12
_LACKING = 0.04
# What a deed without needs counts beside one whose needs are met: "accepted 40 refugees" is help.
_GENERAL = 0.5


def _is_term_of(reading: Reading, noun: Token, deed: Deed) -> bool:
    """Say whether a noun with the words before it is what a deed asks for: "aid workers"."""
    terms = {word for word in class_words(reading, noun) if " " in word}
    return not terms.isdisjoint(object_class(deed.requires))


class Verbs:
    """Finds the deeds of verbs. Made once for each run of a stage."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.parties = parties
        self.checks = Checks(reading, parties)
        self.needs = Needs(reading, parties)
        self.targets = Targets(reading, parties)

    def at(self, verb: Token) -> Found | None:
        """Return the deed a verb tells, the pickiest that fits."""
        if verb.deprel == "amod":
            return None
        if is_awaiting(self.reading, verb):
            return awaited(self.reading, self.parties, self.checks, verb)
        if verb.upos == "ADJ":
            return self._by_adjective(verb)
        is_telling = verb_of(verb.lemma, verb.text) in telling_verbs()
        if not is_telling and not tied_deeds(self.reading, verb):
            return None
        objects = self._objects(verb)
        # "Dropped aid on": what asks for an object comes before what only has a particle.
        for row, particle in sorted(self._deeds(verb), key=lambda one: not one[0].requires):
            found = self._told(verb, row, particle, objects)
            if found is not None:
                return found
        return None

    def fitting(self, verb: Token) -> list[tuple[Kind, float]]:
        """Return every kind of deed a verb may tell, and how well it fits what stands by it."""
        if verb.upos == "ADJ":
            return [(deed.kind, 0.7) for deed in deeds("a").get(verb.lemma.lower(), ())]
        found: dict[Kind, float] = {}
        # Those whose class has the very term: "aid workers", not "workers".
        exact: set[Kind] = set()
        objects = self._objects(verb)
        doer = self.parties.doer(verb)
        doing = self.tokens[doer] if doer is not None else None
        source = self.parties.of(doer)
        for deed, _ in self._deeds(verb):
            object_, beside = self.needs.needed(verb, deed, objects)
            acted_on = object_ or (objects[-1] if objects else None)
            if deed.requires and object_ is None and beside is None:
                fit = _LACKING
            elif not self.needs.fits(verb, deed, acted_on) or not self.checks.suits(
                deed, source, acted_on, doing
            ):
                fit = _UNFIT
            else:
                fit = 1.0 if deed.requires else 0.7
            kind = sent_as_help(self.reading, verb, deed).kind
            if fit == 1.0 and object_ is not None and _is_term_of(self.reading, object_, deed):
                exact.add(kind)
            found[kind] = max(fit, found.get(kind, 0.0))
        best = max(found.values(), default=0.0)
        if best == 1.0:
            first = exact or {kind for kind, fit in found.items() if fit == best}
            found = {kind: fit if kind in first else fit * _GENERAL for kind, fit in found.items()}
        return [(kind, fit) for kind, fit in found.items() if fit == best or fit > _UNFIT]

    def objects(self, verb: Token) -> set[int]:
        """Return the nouns that only make a verb's deed what it is: the strike in "ends a strike"."""
        objects = self._objects(verb)
        found = (self.needs.needed(verb, deed, objects)[0] for deed, _ in self._deeds(verb))
        return {noun.index for noun in found if noun is not None}

    def _by_adjective(self, word: Token) -> Found | None:
        """Return what "is ready to host" or "is critical of Oman" tells."""
        for deed in deeds("a").get(word.lemma.lower(), ()):
            own = self.reading.children(word.index, "nsubj")
            source = self._side(own[0].index) if own else ()
            if not source:
                continue
            if Flag.NEEDS_CLAUSE in deed.flags:
                has_clause = bool(self.reading.children(word.index, "xcomp", "advcl"))
                target = self.targets.in_clause(word, source) if has_clause else ()
                is_told = has_clause and self.checks.holds(deed, source, (), None, own[0])
            else:
                target = self.targets.felt_for(word, deed, source)
                is_told = self.checks.holds(deed, source, target, None, own[0])
            if is_told:
                return Found(
                    deed, word.index, (word.index,), source, target, own[0].index, word.lemma
                )
        return None

    def _deeds(self, verb: Token) -> Iterator[tuple[Deed, int | None]]:
        """Yield what a verb may tell, with its particle first: "pull out" before "pull"."""
        lemma, known = verb_of(verb.lemma, verb.text), deeds("v")
        for deed in tied_deeds(self.reading, verb):
            yield deed, verb.index - 2
        has_particle = False
        changed: set[str] = set()
        for child in self.reading.children(verb.index):
            word = child.text.lower()
            if child.deprel in _PARTICLES and 0 < child.index - verb.index < 8:
                for deed in known.get(f"{lemma} {word}", ()):
                    changed.add(deed.requires)
                    yield deed, child.index
            case = case_of(self.reading, child.index) if child.relation == "obl" else None
            listed = known.get(f"{lemma} {case}", ()) if case is not None else ()
            # "Called Lima on Monday" calls on nobody.
            if listed and not is_time(self.reading, child):
                for deed in listed:
                    yield deed, None
            has_particle |= child.deprel == "compound:prt"
        for deed in known.get(lemma, ()):
            # "Take off" takes nothing: what a particle may change needs its object, and one that
            # it makes another deed of is not the verb's own: "called off a strike".
            if not has_particle or (deed.requires and deed.requires not in changed):
                yield deed, None

    def _objects(self, verb: Token) -> list[Token]:
        """Return what the verb acts on; of "were granted asylum" both, asylum first."""
        found = self.parties.object_of(verb)
        own = self.reading.children(verb.index, "obj")
        both = [*own, found] if found is not None else list(own)
        return list({token.index: token for token in both}.values())

    def _told(
        self, verb: Token, deed: Deed, particle: int | None, objects: list[Token]
    ) -> Found | None:
        """Return the deed with its parties, if the verb has all that it asks for."""
        object_, beside = self.needs.needed(verb, deed, objects)
        if deed.requires and object_ is None and beside is None:
            return None
        deed = sent_as_help(self.reading, verb, deed)
        if not deed.requires or deed.requires.startswith("<"):
            object_ = objects[-1] if objects else None
        if not self.needs.fits(verb, deed, object_):
            return None
        doer = self.parties.doer(verb)
        source = (
            self._side(doer)
            or self._sender(deed, beside)
            or judging(self.reading, self.parties, verb, deed)
        )
        if Flag.TOLD_OF_TARGET in deed.flags:
            return self._received(verb, deed, object_ or beside, source)
        acted_on = object_ or (objects[-1] if objects else None)
        doing = self.tokens[doer] if doer is not None else None
        if not self.checks.allows(deed, source, acted_on, doing):
            return None  # whom it would be done to need not be sought
        target = self.targets.aimed(verb, deed, acted_on, beside, source)
        is_mutual = is_reciprocal(self.reading, acted_on)
        if not self.checks.holds(deed, source, source if is_mutual else target, acted_on, doing):
            return None
        if is_mutual:
            target, deed = (), replace(deed, flags=deed.flags | {Flag.MUTUAL})
        else:
            source, target = self._ends(verb, deed, acted_on, source, target)
        words = {verb.index}
        if particle is not None:
            words.update(range(particle, verb.index) or {particle})
        required = beside or object_
        is_doer = required is not None and any(
            is_told_with(self.reading, one, {required.index}) for one in source
        )  # "peacekeepers deployed"
        if deed.requires and required is not None and not is_doer:
            tied = tied_behind(self.reading, required)
            words.update(range(required.index, (tied or required).index + 1))
            held = content_of(self.reading, required, object_class(deed.requires.lstrip(":<")))
            words.update({held.index} if held is not None else ())
        words.update(part.index for part in self.reading.children(verb.index, "compound:prt"))
        return Found(
            deed,
            verb.index,
            tuple(sorted(words)),
            source,
            target,
            doer,
            verb_of(verb.lemma, verb.text),
        )

    def _sender(self, deed: Deed, beside: Token | None) -> tuple[Party, ...]:
        """Return who sent what a deed is told of: "aid flights from Oman landed"."""
        if beside is None or not deed.requires.startswith("<"):
            return ()
        goods = [beside, *self.reading.children(beside.index, "nmod")]
        kinds = [kind for one in goods for kind in self.reading.children(one.index, "amod")]
        return self.parties.behind(beside, ("from",)) or next(
            (found for kind in kinds if (found := self.parties.of_nation(kind))), ()
        )

    def _ends(
        self,
        verb: Token,
        deed: Deed,
        acted_on: Token | None,
        source: tuple[Party, ...],
        target: tuple[Party, ...],
    ) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Return both sides, also with people or things nobody knows as the target."""
        may_be_thing = deed.kind.quad == MATERIAL_CONFLICT or self.parties.is_people(acted_on)
        is_object = deed.target[:1] == ("obj",) and deed.requires[:1] in {"", ":", "<"}
        if not target and is_object and acted_on is not None and may_be_thing:
            target = self.parties.without(self.parties.named(acted_on.index), source)
        joint = self._is_joint(verb, deed, acted_on)
        return ((*source, *target), ()) if joint else (source, target)

    def _is_joint(self, verb: Token, deed: Deed, acted_on: Token | None) -> bool:
        """Say whether who is acted on acts as well: "A met B", but not "A met with B"."""
        is_both = Flag.MUTUAL in deed.flags and deed.target[:1] == ("obj",) and not deed.requires
        own = {child.index for child in self.reading.children(verb.index, "obj")}
        return is_both and acted_on is not None and bool(own)

    def _received(
        self, verb: Token, deed: Deed, object_: Token | None, receiver: tuple[Party, ...]
    ) -> Found | None:
        """Return a deed told from its target: who receives aid from somebody is given it."""
        below = [self.parties.behind(word, deed.target) for word in (verb, object_) if word]
        giver = next((found for found in below if found), ())
        source = self.parties.without(giver, receiver)
        is_known = bool(source) or (
            Flag.NEEDS_ACTOR not in deed.flags and deed.kind.quad == MATERIAL_CONFLICT
        )
        if object_ is None or not is_known or not is_political((*source, *receiver)):
            return None
        if not self.checks.suits(deed, source, None, None):
            return None
        words = tuple(sorted({verb.index, object_.index}))
        return Found(deed, verb.index, words, source, receiver, None, verb.lemma.lower())

    def _side(self, doer: int | None) -> tuple[Party, ...]:
        """Return who does it: an actor, a city for its state, or whoever the words name."""
        if doer is None:
            return ()
        found = self.parties.of(doer) or self.parties.of_place(doer)
        is_somebody = self.parties.is_people(self.tokens[doer])
        if found or is_somebody:
            return found or self.parties.named(doer)
        return owner_of_craft(self.reading, self.parties, self.tokens[doer])
