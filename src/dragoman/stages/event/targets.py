"""Whom a verb's deed is done to: its object, phrases, and the clause of an act of speech."""

from __future__ import annotations

from dragoman.knowledge.actors import demonyms
from dragoman.knowledge.deeds import (
    MATERIAL_CONFLICT,
    VERBAL_CONFLICT,
    Deed,
    deeds,
    kind_of,
    object_class,
)
from dragoman.knowledge.flags import Flag
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import is_passive, marker_of
from dragoman.stages.event.borders import BORDERS
from dragoman.stages.event.found import top_of
from dragoman.stages.event.needs import CLAUSES
from dragoman.stages.event.owners import owner_of
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

_ABOUT = frozenset({"about", "over", "at", "against"})
_INSIDE = frozenset({"in", "of", "on"})
# Who stands behind these only helps along what others agree on, or is what somebody is called:
# "refused to class him as a rebel".
_THROUGH = frozenset({"as", "through", "via"})
_CALM = frozenset("calm caution care dialogue moderation patience prudence restraint unity".split())
# What only belongs to something of another's, and behind what he stands then: "washed its hands of
# the talks with Oman".
_OF_ANOTHER = {"mandate": frozenset[str](), "hands": frozenset({"between", "in", "with"})}
# What stands behind these only tells when.
_WHEN = frozenset({"after", "amid", "before", "during", "following", "since", "until"})
_ASIDE = ("advcl", "acl", "parataxis", "nsubj", "obl")
_MOST = 60  # words
_LEADING = frozenset({"det", "nummod", "case"})


class Targets:
    """Finds whom the deeds of verbs concern. Made once for each run of a stage."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.parties = parties

    def concerned(self, verb: Token, source: tuple[Party, ...], name: str) -> tuple[Party, ...]:
        """Return whom words of this type concern, where nothing else says it."""
        return self.addressed(verb, Deed(kind_of(name, ""), (), frozenset(), ""), source)

    def aimed(
        self,
        verb: Token,
        deed: Deed,
        acted_on: Token | None,
        beside: Token | None,
        source: tuple[Party, ...],
    ) -> tuple[Party, ...]:
        """Return who it is done to, other than the doer, in the nearest words that say so."""
        target = self.parties.without(self._target(verb, deed, acted_on), source)
        target = self._harming(acted_on, deed, target)
        is_object = deed.target[:1] == ("obj",) and not deed.requires
        if not target and is_object and acted_on is not None:
            target = self._within(acted_on, deed, source)  # "welcomed its talks with Oman"
        if not target and beside is not None:
            # "Called for a boycott of Oman": what the deed asks for says against whom.
            told = self.parties.behind(beside, deed.target) or self._possessor(beside, deed)
            target = self.parties.without(told, source)
        if not target and Flag.SPEECH in deed.flags:
            target = self.addressed(verb, deed, source)
        elif not target and Flag.MUTUAL in deed.flags and len(source) == 1:
            target = self.in_clause(verb, source)  # "signed an accord to supply Oman"
            if deed.kind.type == "CONSULT" and not self._is_met(target):
                target = ()  # "met to discuss Oman": nobody of Oman's was there
        return target

    def _possessor(self, noun: Token, deed: Deed) -> tuple[Party, ...]:
        """Return whose it is that else stands behind "of": "sprang to Oman's defence"."""
        owners = self.reading.children(noun.index, "nmod:poss") if "of" in deed.target else ()
        return next((found for one in owners if (found := self.parties.of(one.index))), ())

    def _is_met(self, target: tuple[Party, ...]) -> bool:
        """Say whether others stand behind "with": "discussed the prospects for talks with Oman"."""
        tops = [top_of(self.reading, party) for party in target]
        return any(top is not None and case_of(self.reading, top.index) == "with" for top in tops)

    def felt_for(
        self, adjective: Token, deed: Deed, source: tuple[Party, ...]
    ) -> tuple[Party, ...]:
        """Return of or to whom somebody "is critical" or "grateful", or whose thing it is."""
        behind = self.parties.behind(adjective, deed.target)
        for child in () if behind else self.reading.children(adjective.index, "obl", "nmod"):
            if case_of(self.reading, child.index) in deed.target:
                behind = behind or self.parties.owner(child)
        return self.parties.without(behind, source)

    def addressed(self, verb: Token, deed: Deed, source: tuple[Party, ...]) -> tuple[Party, ...]:
        """Return whom an act of speech is said to, or else whom what it tells would concern."""
        for child in self.reading.children(verb.index, "iobj", "obj"):
            has_clause = bool(self.reading.children(verb.index, "xcomp", "ccomp"))
            is_called_for = child.lemma.lower() in _CALM  # "urged caution", to nobody
            if (child.deprel == "iobj" or has_clause) and not is_called_for:
                found = self.parties.without(self.parties.named(child.index), source)
                if found:
                    return found
        is_asked = deed.kind.type == "REQUEST"
        parted = () if is_asked else self._parted(verb, source)
        return parted or self.in_clause(verb, source, is_asked=is_asked)

    def _parted(self, verb: Token, source: tuple[Party, ...]) -> tuple[Party, ...]:
        """Return those somebody would stand between: "offered to mediate between Chad and Niger"."""
        for clause in self.reading.children(verb.index, "xcomp", "ccomp"):
            for word in (clause, *self.reading.children(clause.index, "obj")):
                found = self.parties.without(self.parties.behind(word, {"between"}), source)
                if len(found) > 1:
                    return found
        return ()

    def in_clause(
        self, verb: Token, source: tuple[Party, ...], *, is_asked: bool = False
    ) -> tuple[Party, ...]:
        """Return the first other actor in a clause or object: "refused to let inspectors in"."""
        for clause in self.reading.children(verb.index, *CLAUSES, "obj"):
            if clause.deprel == "advcl" and marker_of(self.reading, clause.index) != "to":
                continue
            here = clause.index
            skipped = {
                word
                for child in self.reading.children(here, *_ASIDE)
                if not self._counts(child, is_asked=is_asked)
                for word in self.reading.subtree(child.index)
            }
            for word in self.reading.subtree(here)[:_MOST]:
                if word not in skipped and self.parties.linker.mention(word) is not None:
                    if self.tokens[word].upos == "PRON":
                        continue
                    found = self.parties.without(self.parties.of(self._top(word)), source)
                    if found:
                        return found
        asked = self._asked_state(verb) if is_asked else ()
        others = asked or self._whose_is_at_stake(verb)
        return self.parties.without(others, source) or self._people_in_clause(verb, source)

    def _whose_is_at_stake(self, verb: Token) -> tuple[Party, ...]:
        """Return whose a thing is that a clause is about: "promised that Togo's ships would be safe"."""
        for clause in self.reading.children(verb.index, "ccomp"):
            for thing in self.reading.children(clause.index, "nsubj"):
                owners = self.reading.children(thing.index, "nmod:poss")
                if any(one.upos == "PROPN" for one in owners):
                    return self.parties.owner(thing)
        return ()

    def _counts(self, child: Token, *, is_asked: bool) -> bool:
        """Say whether who is named here may be meant: who is asked, but none who only helps."""
        if child.deprel == "obl":
            return case_of(self.reading, child.index) not in _THROUGH | _WHEN
        return child.deprel == "nsubj" and is_asked

    def _asked_state(self, verb: Token) -> tuple[Party, ...]:
        """Return the state that is to act where its name was taken for a place: "Niger must pay"."""
        for clause in self.reading.children(verb.index, "ccomp"):
            for child in self.reading.children(clause.index, "nsubj"):
                if child.upos == "PROPN":
                    return self.parties.of_place(child.index)
        return ()

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
        owned = self.parties.linker.mention(above) if above >= 0 else None
        is_office = owned is not None and owned.type in {"person", "office"}
        return above if is_office and self.tokens[word].deprel == "nmod:poss" else word

    def _target(self, verb: Token, deed: Deed, object_: Token | None) -> tuple[Party, ...]:
        """Return who it is done to."""
        cases = [where for where in deed.target if where not in {"obj", "iobj", "by"}]
        for where in deed.target:
            found: tuple[Party, ...] = ()
            if where == "obj" and object_ is not None:
                found = self._acted_on(object_, deed)
            elif where == "iobj":
                found = self._recipient(verb)
            if found:
                return found
        found = self._across(verb) if deed.kind.type == "MOBILIZE" else ()
        found = found or self.parties.behind(verb, cases)
        if not found and object_ is not None:
            found = self._by_object(object_, deed, cases)
        if not found and deed.kind.quad == VERBAL_CONFLICT:
            found = self._concerned(verb, cases)
        if not found and deed.kind.mode == "withdraw":
            found = self._there(verb, cases)
        return found

    def _acted_on(self, object_: Token, deed: Deed) -> tuple[Party, ...]:
        """Return whom an object that is acted on names; one of a class belongs to somebody or lies there."""
        if deed.requires:
            return self.parties.at(object_) or self.parties.behind(object_, ["of", "in", "from"])
        owners = self._harming(object_, deed, self.parties.at(object_))
        return owners or self._within(object_, deed)

    def _by_object(self, object_: Token, deed: Deed, cases: list[str]) -> tuple[Party, ...]:
        """Return whom the words behind an object tell, or whose it is: "lifted its ban on Oman's fish"."""
        found: tuple[Party, ...] = ()
        if deed.requires and deed.kind.type != "MOBILIZE":
            found = self.parties.behind(object_, {*cases, "with"})
            if not found and deed.requires in _OF_ANOTHER:
                found = self._inside(object_, {*cases, *_OF_ANOTHER[deed.requires]})
            if not found and self._owns(object_):
                found = self.parties.owner(object_)
            if not found and deed.kind.quad == MATERIAL_CONFLICT:
                found = owner_of(self.reading, self.parties, object_)
        return found

    def _inside(self, noun: Token, cases: set[str]) -> tuple[Party, ...]:
        """Return where what a noun belongs to is: "the mandate of its force in Chad"."""
        below = self.reading.children(noun.index, "nmod")
        return next((found for one in below if (found := self.parties.behind(one, cases))), ())

    def _there(self, verb: Token, cases: list[str]) -> tuple[Party, ...]:
        """Return where a place lies that somebody leaves: "withdrew from its base in Chad"."""
        for child in self.reading.children(verb.index, "obl"):
            if case_of(self.reading, child.index) in cases:
                return self.parties.behind(child, _INSIDE)
        return ()

    def _across(self, verb: Token) -> tuple[Party, ...]:
        """Return who lies behind the border troops are sent to: "to its border with Oman"."""
        for child in self.reading.children(verb.index, "obl"):
            if child.lemma.lower() in BORDERS:
                return self.parties.behind(child, {"with"}) or self.parties.owner(child)
        return ()

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
        it: "letters sent by Oman"; not one who suffered it: "the raid on Oman's embassy".
        """
        is_report = object_.lemma.lower() in object_class("reporting")
        if deed.kind.quad == MATERIAL_CONFLICT or is_report:
            return ()
        layer = [object_]
        for _ in range(3):
            below = [c for here in layer for c in self.reading.children(here.index, "nmod", "acl")]
            for child in below:
                is_made = self.parties.is_participle(child)
                head = self.parties.doer(child) if is_made else child.index
                if (child.deprel == "acl" and not is_made) or self._suffers(child):
                    continue
                if self._is_scene(child):
                    continue
                found = self.parties.without(self.parties.of(head), source)
                if found:
                    return found
            layer = [c for c in below if c.deprel == "nmod" and not self._suffers(c)]
        return ()

    def _harming(
        self, object_: Token | None, deed: Deed, found: tuple[Party, ...]
    ) -> tuple[Party, ...]:
        """Return those accused over a deed without who suffered it: "condemned the arrest of Li"."""
        if object_ is None or deed.kind.type != "ACCUSE" or not found:
            return found
        below = self.reading.children(object_.index, "nmod")
        words = [word for child in below if self._suffers(child) for word in self._phrase(child)]
        spans = [self.reading.span(word, word + 1) for word in words]
        return tuple(
            party
            for party in found
            if not any(span.overlaps(piece) for span in spans for piece in party.spans)
        )

    def _phrase(self, head: Token) -> list[int]:
        """Return the words of a phrase, without a "by" phrase that the parser hung on it."""
        by = [c for c in self.reading.children(head.index, "nmod") if self._is_by(c)]
        left_out = {word for child in by for word in self.reading.subtree(child.index)}
        return [word for word in self.reading.subtree(head.index) if word not in left_out]

    def _is_by(self, child: Token) -> bool:
        """Say whether a phrase tells who did it."""
        return case_of(self.reading, child.index) == "by"

    def _suffers(self, child: Token) -> bool:
        """
        Say whether a phrase says to whom force was done: "the attack on Oman's base".

        What is closed or seized in a country may be so by that country itself; people who are
        jailed are not.
        """
        case = case_of(self.reading, child.index)
        is_people = self.parties.is_people(child) or self._are_nationals(child)
        return child.deprel == "nmod" and any(
            case in deed.target and case != "by" and _harms(deed, is_people=is_people)
            for deed in self._deeds(self.tokens[child.head])
        )

    def _are_nationals(self, noun: Token) -> bool:
        """Say whether a word names people by their country: "the arrest of Ghanaians"."""
        is_plural = "Number=Plur" in noun.feats and noun.text.endswith("s")
        return is_plural and noun.text[:-1] in demonyms()

    def _deeds(self, noun: Token) -> tuple[Deed, ...]:
        """Return what a noun may tell."""
        known = deeds("n")
        return tuple(known.get(noun.lemma.lower(), ()) or known.get(noun.text.lower(), ()))

    def _is_scene(self, child: Token) -> bool:
        """Say whether a phrase only tells where force was used on somebody: "killing of Li in Lima"."""
        if case_of(self.reading, child.index) != "in":
            return False
        noun = self.tokens[child.head]
        return any(deed.kind.type == "ASSAULT" for deed in self._deeds(noun)) and any(
            self._suffers(other) for other in self.reading.children(noun.index, "nmod")
        )

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


def _harms(deed: Deed, *, is_people: bool) -> bool:
    """Say whether a deed is force against people, or, as an assault, against anything."""
    kind = deed.kind
    is_against_people = kind.type == "COERCE" or (
        kind.type == "SANCTION" and kind.mode in {"convict", "expel"}
    )
    return kind.type == "ASSAULT" or (is_people and is_against_people)
