"""Events that verbs tell: with particles, objects, phrases beside them, active and passive."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.deeds import (
    Deed,
    Kind,
    deeds,
    kind_of,
    object_class,
    peacekeeping,
    telling_verbs,
    verb_of,
)
from dragoman.language.reading import Reading, Token
from dragoman.records import Party, Time
from dragoman.stages.event_checks import Checks, is_of_class, is_political
from dragoman.stages.event_found import Found
from dragoman.stages.event_parties import Parties
from dragoman.stages.phrases import case_of, is_passive

_POWERS = frozenset({"COP", "MIL", "GOV", "SPY", "JUD"})
_PARTICLES = frozenset({"compound:prt", "advmod", "xcomp", "obl"})
# "Refused to comment" refuses nobody anything.
_SAYING = frozenset(
    "comment say answer elaborate discuss name give speak reveal specify identify confirm disclose tell talk respond be have provide go".split()
)  # fmt: skip
_QUESTIONS = frozenset({"whether", "if", "why", "what", "how", "who", "when", "where", "which"})
_BESIDE = ("obl", "xcomp", "advmod", "obj", "advcl", "compound:prt")
# What a verb without the object its deed asks for still says about the kind of deed.
_UNFIT = 0.12
_LACKING = 0.04
# What a deed without needs counts beside one whose needs are met: "accepted 40 refugees" is help.
_GENERAL = 0.5
_FORCE = 4
_QUARREL = 3
_ABOUT = frozenset({"about", "over", "at"})
_MOST = 60
_CLAUSES = ("xcomp", "ccomp", "advcl")
# Who is told, wants or orders something tells it in a clause of its own, never in a quotation.
_CLAUSAL = frozenset(
    {"refuse", "decline", "tell", "want", "order", "let", "allow", "permit", "direct"}
)
_ORDERS = frozenset({"order", "tell", "command", "instruct"})
_NEEDING = frozenset({"have", "need"})
_DUTY = frozenset({"must", "should", "ought", "be"})
_STATES = frozenset("be become have lose run need suffer face see take get come".split())
_LEADING = frozenset({"det", "nummod", "case"})
_OWN = frozenset({"it", "he", "she", "they", "we", "i"})


class Verbs:
    """Finds the deeds of verbs. Made once for each run of a stage."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.parties = parties
        self.checks = Checks(reading, parties)
        self.times = reading.of_kind(Time)

    def at(self, verb: Token) -> Found | None:
        """Return the deed a verb tells, the pickiest that fits."""
        if verb.deprel == "amod":
            return None
        if verb.upos == "ADJ":
            return self._by_adjective(verb)
        if verb_of(verb.lemma, verb.text) not in telling_verbs():
            return None
        objects = self._objects(verb)
        # "Dropped aid on": what asks for an object comes before what only has a particle.
        for row, particle in sorted(self._deeds(verb), key=lambda one: not one[0].requires):
            found = self._told(verb, self._meant(verb, row), particle, objects)
            if found is not None:
                return found
        return None

    def concerned(self, verb: Token, source: tuple[Party, ...], name: str) -> tuple[Party, ...]:
        """Return whom words of this type concern, where nothing else says it."""
        return self._addressed(verb, Deed(kind_of(name, ""), (), frozenset(), ""), source)

    def fitting(self, verb: Token) -> list[tuple[Kind, float]]:
        """Return every kind of deed a verb may tell, and how well it fits what stands by it."""
        if verb.upos == "ADJ":
            return [(deed.kind, 0.7) for deed in deeds("a").get(verb.lemma.lower(), ())]
        found: dict[Kind, float] = {}
        objects = self._objects(verb)
        doer = self.parties.doer(verb)
        doing = self.tokens[doer] if doer is not None else None
        source = self.parties.of(doer)
        for deed, _ in self._deeds(verb):
            object_, beside = self._needed(verb, deed, objects)
            acted_on = object_ or (objects[-1] if objects else None)
            if deed.requires and object_ is None and beside is None:
                fit = _LACKING
            elif not self._fits(verb, deed, acted_on) or not self.checks.suits(
                deed, source, acted_on, doing
            ):
                fit = _UNFIT
            else:
                fit = 1.0 if deed.requires else 0.7
            kind = self._meant(verb, deed).kind
            found[kind] = max(fit, found.get(kind, 0.0))
        best = max(found.values(), default=0.0)
        if best == 1.0:
            found = {kind: fit if fit == best else fit * _GENERAL for kind, fit in found.items()}
        return [(kind, fit) for kind, fit in found.items() if fit == best or fit > _UNFIT]

    def objects(self, verb: Token) -> set[int]:
        """Return the nouns that only make a verb's deed what it is: the strike in "ends a strike"."""
        objects = self._objects(verb)
        found = (self._needed(verb, deed, objects)[0] for deed, _ in self._deeds(verb))
        return {noun.index for noun in found if noun is not None}

    def _meant(self, verb: Token, deed: Deed) -> Deed:
        """Return what a deed is where troops go as peacekeepers: help, no show of arms."""
        if deed.kind.type != "MOBILIZE" and deed.kind.mode != "visit":
            return deed
        words = self.reading.subtree(verb.index)[:_MOST]
        if any(self.tokens[word].lemma.lower().startswith("peacekeep") for word in words):
            return Deed(peacekeeping(), deed.target, deed.flags, deed.requires, deed.words)
        return deed

    def _by_adjective(self, word: Token) -> Found | None:
        """Return what "is ready to host" tells."""
        for deed in deeds("a").get(word.lemma.lower(), ()):
            own = self.reading.children(word.index, "nsubj")
            has_clause = self.reading.children(word.index, "xcomp", "advcl")
            source = self._side(own[0].index) if own and has_clause else ()
            if source and self.checks.holds(deed, source, (), None, own[0]):
                target = self._in_clause(word, source)
                return Found(
                    deed, word.index, (word.index,), source, target, own[0].index, word.lemma
                )
        return None

    def _deeds(self, verb: Token) -> Iterator[tuple[Deed, int | None]]:
        """Yield what a verb may tell, with its particle first: "pull out" before "pull"."""
        lemma = verb_of(verb.lemma, verb.text)
        has_particle = False
        for child in self.reading.children(verb.index):
            word = child.text.lower()
            if child.deprel in _PARTICLES and 0 < child.index - verb.index < 8:
                for deed in deeds("v").get(f"{lemma} {word}", ()):
                    yield deed, child.index
            case = case_of(self.reading, child.index) if child.deprel.startswith("obl") else None
            if case is not None:
                for deed in deeds("v").get(f"{lemma} {case}", ()):
                    yield deed, None
            has_particle |= child.deprel == "compound:prt"
        for deed in deeds("v").get(lemma, ()):
            # "Take off" takes nothing: what a particle may change needs its object.
            if not has_particle or deed.requires:
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
        object_, beside = self._needed(verb, deed, objects)
        if deed.requires and object_ is None and beside is None:
            return None
        if not deed.requires:
            object_ = objects[-1] if objects else None
        if not self._fits(verb, deed, object_):
            return None
        doer = self.parties.doer(verb)
        source = self._side(doer)
        if "f" in deed.flags:
            return self._received(verb, deed, object_, source)
        acted_on = object_ or (objects[-1] if objects else None)
        target = self._aimed(verb, deed, acted_on, beside, source)
        doing = self.tokens[doer] if doer is not None else None
        if not self.checks.holds(deed, source, target, acted_on, doing):
            return None
        may_be_thing = deed.kind.quad == _FORCE or self.parties.is_people(acted_on)
        is_object = deed.target[:1] == ("obj",) and deed.requires[:1] in {"", ":"}
        if not target and is_object and acted_on is not None and may_be_thing:
            target = self.parties.without(self.parties.named(acted_on.index), source)
        if self._is_joint(verb, deed, acted_on):
            source, target = (*source, *target), ()
        words = {verb.index}
        words.update({particle} if particle is not None else ())
        if deed.requires and (beside or object_) is not None:
            words.add((beside or object_).index)  # type: ignore[union-attr]
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

    def _is_joint(self, verb: Token, deed: Deed, acted_on: Token | None) -> bool:
        """Say whether who is acted on acts as well: "A met B", but not "A met with B"."""
        is_both = "r" in deed.flags and deed.target[:1] == ("obj",) and not deed.requires
        own = {child.index for child in self.reading.children(verb.index, "obj")}
        return is_both and acted_on is not None and bool(own)

    def _aimed(
        self,
        verb: Token,
        deed: Deed,
        acted_on: Token | None,
        beside: Token | None,
        source: tuple[Party, ...],
    ) -> tuple[Party, ...]:
        """Return who it is done to, other than the doer, in the nearest words that say so."""
        target = self.parties.without(self._target(verb, deed, acted_on), source)
        is_object = deed.target[:1] == ("obj",) and not deed.requires
        if not target and is_object and acted_on is not None:
            target = self._within(acted_on, deed, source)  # "welcomed its talks with Oman"
        if not target and beside is not None:
            # "Called for a boycott of Oman": what the deed asks for says against whom.
            target = self.parties.without(self.parties.behind(beside, deed.target), source)
        if not target and "s" in deed.flags:
            target = self._addressed(verb, deed, source)
        elif not target and "r" in deed.flags and len(source) == 1:
            target = self._in_clause(verb, source)  # "signed an accord to supply Oman"
        return target

    def _received(
        self, verb: Token, deed: Deed, object_: Token | None, receiver: tuple[Party, ...]
    ) -> Found | None:
        """Return a deed told from its target: who receives aid from somebody is given it."""
        below = [self.parties.behind(word, deed.target) for word in (verb, object_) if word]
        giver = next((found for found in below if found), ())
        source = self.parties.without(giver, receiver)
        is_known = bool(source) or deed.kind.quad == _FORCE
        if object_ is None or not is_known or not is_political((*source, *receiver)):
            return None
        words = tuple(sorted({verb.index, object_.index}))
        return Found(deed, verb.index, words, source, receiver, None, verb.lemma.lower())

    def _side(self, doer: int | None) -> tuple[Party, ...]:
        """Return who does it: an actor, a city for its state, or whoever the words name."""
        if doer is None:
            return ()
        found = self.parties.of(doer) or self.parties.of_place(doer)
        is_somebody = self.parties.is_people(self.tokens[doer])
        return found or (self.parties.named(doer) if is_somebody else ())

    def _addressed(self, verb: Token, deed: Deed, source: tuple[Party, ...]) -> tuple[Party, ...]:
        """Return whom an act of speech is said to, or else whom what it tells would concern."""
        for child in self.reading.children(verb.index, "iobj", "obj"):
            has_clause = bool(self.reading.children(verb.index, "xcomp", "ccomp"))
            if child.deprel == "iobj" or has_clause:
                found = self.parties.without(self.parties.named(child.index), source)
                if found:
                    return found
        is_asked = deed.kind.type == "REQUEST"
        return self._in_clause(verb, source, is_asked=is_asked)

    def _in_clause(
        self, verb: Token, source: tuple[Party, ...], *, is_asked: bool = False
    ) -> tuple[Party, ...]:
        """Return the first other actor in a clause or object: "refused to let inspectors in"."""
        for clause in self.reading.children(verb.index, *_CLAUSES, "obj"):
            if clause.deprel == "advcl" and self._mark(clause) != "to":
                continue
            here = clause.index
            skipped = {
                word
                for child in self.reading.children(here, "advcl", "acl", "parataxis", "nsubj")
                if child.deprel != "nsubj" or not is_asked
                for word in self.reading.subtree(child.index)
            }
            for word in self.reading.subtree(here)[:_MOST]:
                if word not in skipped and self.parties.linker.mention(word) is not None:
                    if self.tokens[word].upos == "PRON":
                        continue
                    found = self.parties.without(self.parties.of(self._top(word)), source)
                    if found:
                        return found
        return self._people_in_clause(verb, source)

    def _people_in_clause(self, verb: Token, source: tuple[Party, ...]) -> tuple[Party, ...]:
        """Return people nobody knows who would be acted on: "pledged to let women vote"."""
        for clause in self.reading.children(verb.index, "xcomp", "ccomp"):
            for child in self.reading.children(clause.index, "obj", "iobj"):
                if child.upos == "NOUN" and self.parties.is_people(child):
                    return self.parties.without(self.parties.named(child.index), source)
        return ()

    def _top(self, word: int) -> int:
        """Return the head of the mention a word belongs to: "ministers" of "the two ministers"."""
        mention = self.parties.linker.mention(word)
        above = self.tokens[word].head
        while above >= 0 and (
            self.tokens[word].deprel in _LEADING or self.parties.linker.mention(above) is mention
        ):
            word, above = above, self.tokens[above].head
        return word

    def _needed(
        self, verb: Token, deed: Deed, objects: list[Token]
    ) -> tuple[Token | None, Token | None]:
        """Return the object, or the phrase beside the verb, that a deed requires."""
        if not deed.requires:
            return None, None
        wanted = object_class(deed.requires.lstrip(":"))
        if not deed.requires.startswith(":"):
            is_land = deed.requires == "control"
            fits = [
                token
                for token in objects
                if is_of_class(self.reading, token, wanted)
                or (is_land and self.parties.is_place(token))
            ]
            return (fits[0], None) if fits else (None, None)
        if verb.upos == "AUX":
            governor = self.tokens[verb.head] if verb.head >= 0 else verb
            is_on = case_of(self.reading, governor.index) == "on"
            return None, governor if is_on and governor.lemma.lower() in wanted else None
        for child in self.reading.children(verb.index, *_BESIDE):
            if is_of_class(self.reading, child, wanted):
                return None, child
        return None, None

    def _fits(self, verb: Token, deed: Deed, object_: Token | None) -> bool:
        """Say whether the verb has the object or clause its deed needs."""
        flags, lemma = deed.flags, verb.lemma.lower()
        clauses = [
            child
            for child in self.reading.children(verb.index, *_CLAUSES)
            if child.deprel != "advcl" or self._mark(child) == "to"
        ]
        if "x" in flags and not self._has_deed_clause(verb, clauses):
            return False
        if flags & set("vyz") and not self._is_hostile(verb, flags, clauses):
            return False
        if "k" in flags and any(
            child.deprel == "ccomp" or (child.deprel == "xcomp" and self._mark(child) != "to")
            for child in clauses
        ):
            return False
        if "d" in flags and not self._is_himself(verb):
            return False
        if "n" in flags and "as" in self._cases(verb):
            return False
        if ("i" in flags and not self._is_alone(verb)) or ("l" in flags and object_ is not None):
            return False
        if "c" in flags and not self._is_calling(verb, clauses):
            return False
        if "m" in flags and lemma in {"warn", "caution"}:
            return self._is_own_measure(verb, clauses)
        if "o" in flags and object_ is None and not clauses:
            return False
        needs_object = deed.target[:1] == ("obj",) and not flags & set("sro")
        return not needs_object or deed.requires != "" or object_ is not None

    def _is_himself(self, verb: Token) -> bool:
        """Say whether a verb acts on its own doer: "declared itself ready"."""
        words = {child.text.lower() for child in self.reading.children(verb.index)}
        return bool(words & object_class("himself"))

    def _is_alone(self, verb: Token) -> bool:
        """Say whether one acts with nobody at hand: he can quarrel then, but not fight."""
        doer = self.parties.doer(verb)
        return doer is not None and not (
            "Number=Plur" in self.tokens[doer].feats
            or self.reading.children(doer, "conj")
            or "with" in self._cases(verb)
        )

    def _is_calling(self, verb: Token, clauses: list[Token]) -> bool:
        """Say whether somebody calls for something, or on somebody to do it; not on a day."""
        if self.reading.children(verb.index, "obj", "iobj"):
            return False
        for child in self.reading.children(verb.index, "obl"):
            case = case_of(self.reading, child.index)
            is_time = any(
                time.spans[0].contains(self.reading.span(child.index, child.index + 1))
                for time in self.times
            )
            if not is_time and (case == "for" or (case in {"on", "upon"} and clauses)):
                return True
        return "for" in {self._mark(child) for child in clauses}

    def _has_deed_clause(self, verb: Token, clauses: list[Token]) -> bool:
        """Say whether a clause tells what is asked, refused, promised; "asked why" asks nothing."""
        lemma = verb.lemma.lower()
        for clause in clauses:
            first = self.tokens[self.reading.subtree(clause.index)[0]].text.lower()
            if first in _QUESTIONS:
                continue
            if lemma == "insist" and not self._is_required(clause):
                continue
            if lemma in {"refuse", "decline"} and clause.lemma.lower() in _SAYING:
                continue
            if lemma in _CLAUSAL and clause.deprel != "xcomp" and self._mark(clause) != "to":
                continue
            return True
        if lemma == "insist" and verb.deprel == "parataxis" and verb.head >= 0:
            return self._is_required(self.tokens[verb.head])
        return self._is_command(verb) or (verb.deprel == "parataxis" and lemma not in _CLAUSAL)

    def _is_command(self, verb: Token) -> bool:
        """Say whether what is ordered stands before it in its own words: "Disperse, he ordered them"."""
        if verb.lemma.lower() not in _ORDERS:
            return False
        sentence = self.reading.sentence_of(verb.index)
        words = self.tokens[sentence.first : verb.index + 1]
        first = next(one for one in words if one.upos != "PUNCT")
        is_bare = first.text.lower() == first.lemma.lower() and first.upos == "VERB"
        is_quoted = verb.index in self.reading.subtree(first.index) or (
            first.index in self.reading.subtree(verb.index)
        )
        has_doer = self.reading.children(first.index, "nsubj", "nsubj:pass")
        return first.index < verb.index and is_bare and is_quoted and not has_doer

    def _is_required(self, clause: Token) -> bool:
        """Say whether a clause tells what is to be done: "that Oman pay", "Oman must pay"."""
        helpers = self.reading.children(clause.index, "aux", "aux:pass", "cop")
        above = self.tokens[clause.head] if clause.head >= 0 else clause
        for verb in (clause, above):
            if verb.lemma.lower() in _NEEDING and self.reading.children(verb.index, "xcomp"):
                return True
        if not helpers:
            return "VerbForm=Inf" in clause.feats
        return helpers[0].text.lower() in _DUTY

    def _is_hostile(self, verb: Token, flags: frozenset[str], clauses: list[Token]) -> bool:
        """Say whether what is vowed is force, what is stopped is trade, who holds has power."""
        if "z" in flags:
            if is_passive(self.reading, verb.index):
                return True
            doer = self.parties.doer(verb)
            return any(party.sector in _POWERS for party in self.parties.of(doer))
        lemmas = {clause.lemma.lower() for clause in clauses}
        if "y" in flags:
            return bool(lemmas & object_class("dealing"))
        return bool(lemmas & object_class("retaliating"))

    def _is_own_measure(self, verb: Token, clauses: list[Token]) -> bool:
        """Say whether a warning is of what the speaker himself will do."""
        if "against" in self._cases(verb):
            return True
        for child in self.reading.children(verb.index, "obl"):
            if case_of(self.reading, child.index) == "of" and is_of_class(
                self.reading, child, object_class("retaliation")
            ):
                return True
        if verb.deprel == "parataxis" and verb.head >= 0:
            clauses = [*clauses, self.tokens[verb.head]]
        return any(self._threatens(verb, clause) for clause in clauses)

    def _threatens(self, verb: Token, clause: Token) -> bool:
        """Say whether a clause tells a measure: "we will", "boats will be seized", "faces arrest"."""
        if clause.lemma.lower() in {"face", "risk"}:
            return True
        helpers = {h.text.lower() for h in self.reading.children(clause.index, "aux")}
        own = self.reading.children(clause.index, "nsubj")
        if helpers & {"could", "may", "might"}:
            return bool(own) and own[0].text.lower() in _OWN and clause.lemma.lower() not in _STATES
        if not helpers & {"will", "would", "’ll", "'ll"}:
            return False
        if is_passive(self.reading, clause.index) or (own and own[0].text.lower() in _OWN):
            return True
        source = self.parties.of(self.parties.doer(verb))
        meant = self.parties.of(own[0].index) if own else ()
        return bool(source and meant) and not self.parties.without(meant, source)

    def _mark(self, clause: Token) -> str | None:
        """Return the word that introduces a clause."""
        marks = self.reading.children(clause.index, "mark")
        return marks[0].text.lower() if marks else None

    def _cases(self, verb: Token) -> set[str | None]:
        """Return the prepositions of the phrases of a verb."""
        found = {
            case_of(self.reading, child.index) for child in self.reading.children(verb.index, "obl")
        }
        found |= {self._mark(child) for child in self.reading.children(verb.index, "advcl")}
        return found

    def _target(self, verb: Token, deed: Deed, object_: Token | None) -> tuple[Party, ...]:
        """Return who it is done to."""
        cases = [where for where in deed.target if where not in {"obj", "iobj", "by"}]
        for where in deed.target:
            found: tuple[Party, ...] = ()
            if where == "obj" and object_ is not None and not deed.requires:
                found = self.parties.at(object_) or self._within(object_, deed)
            elif where == "obj" and object_ is not None:
                found = self.parties.at(object_) or self.parties.behind(
                    object_, ["of", "in", "from"]
                )
            elif where == "iobj":
                found = self._recipient(verb)
            if found:
                return found
        found = self.parties.behind(verb, cases)
        if not found and deed.requires and object_ is not None and deed.kind.type != "MOBILIZE":
            found = self.parties.behind(object_, {*cases, "with"}) or (
                self.parties.owner(object_) if self._owns(object_) else ()
            )
        if not found and deed.kind.quad == _QUARREL:
            found = self._concerned(verb, cases)
        return found

    def _concerned(self, verb: Token, cases: list[str]) -> tuple[Party, ...]:
        """Return whose a thing is that somebody complains of: "protested over Oman's dam"."""
        for child in self.reading.children(verb.index, "obl"):
            if case_of(self.reading, child.index) in _ABOUT.intersection(cases):
                return self.parties.owner(child)
        return ()

    def _within(
        self, object_: Token, deed: Deed, source: tuple[Party, ...] = ()
    ) -> tuple[Party, ...]:
        """
        Return whom what is praised or condemned concerns: "the resumption of ties with Oman".

        The nearest phrase that names somebody other than the doer counts, also one who did
        it: "letters sent by Oman".
        """
        is_report = object_.lemma.lower() in object_class("reporting")
        if deed.kind.quad == _FORCE or is_report:
            return ()
        layer = [object_]
        for _ in range(3):
            below = [c for here in layer for c in self.reading.children(here.index, "nmod", "acl")]
            for child in below:
                is_made = self.parties.is_participle(child)
                head = self.parties.doer(child) if is_made else child.index
                if child.deprel == "acl" and not is_made:
                    continue
                found = self.parties.without(self.parties.of(head), source)
                if found:
                    return found
            layer = [child for child in below if child.deprel == "nmod"]
        return ()

    def _owns(self, object_: Token) -> bool:
        """Say whether an object is somebody's: "rejected Oman's offer"."""
        return bool(self.reading.children(object_.index, "nmod:poss", "amod", "compound"))

    def _recipient(self, verb: Token) -> tuple[Party, ...]:
        """Return who is given something: "granted the rebels amnesty", "were granted amnesty"."""
        given = self.reading.children(verb.index, "iobj")
        if not given and is_passive(self.reading, verb.index):
            if not self.reading.children(verb.index, "obj"):
                return ()
            given = self.reading.children(verb.index, "nsubj:pass")
        if not given:
            return ()
        is_people = self.parties.is_people(given[0])
        return self.parties.of(given[0].index) or (
            self.parties.named(given[0].index) if is_people else ()
        )
