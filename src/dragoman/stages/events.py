"""
Find events: who did what to whom.

Verbs and nouns that tell deeds (`knowledge.deeds`) are triggers where their object and
their parties fit; parties come from the tree, active, passive or nominal; status from
what stands over the trigger; the voice is the innermost statement around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from dragoman.knowledge.codes import mode_for, type_for
from dragoman.knowledge.deeds import goldstein
from dragoman.language.grammar import INFLECTED
from dragoman.language.reading import Reading, Token
from dragoman.records import Event, Mark, Party, Place, Statement
from dragoman.stages.event.abroad import met_abroad
from dragoman.stages.event.accused import accused
from dragoman.stages.event.addressed import without_sufferers
from dragoman.stages.event.afterwards import afterwards
from dragoman.stages.event.again import once
from dragoman.stages.event.agreed import agreed
from dragoman.stages.event.aims import aimed
from dragoman.stages.event.all_askers import for_all_askers
from dragoman.stages.event.also_heard import with_joined_heard
from dragoman.stages.event.answers import answering, with_answers
from dragoman.stages.event.arrivals import with_arrivals
from dragoman.stages.event.aside import aside, blames_nobody, first_person_done
from dragoman.stages.event.awaited import with_awaited
from dragoman.stages.event.behind import by_those_behind
from dragoman.stages.event.between import between
from dragoman.stages.event.calls import against_ousted, called, is_no_deed
from dragoman.stages.event.choice import chosen, paired
from dragoman.stages.event.claimed import without_claimed, without_deniers
from dragoman.stages.event.codes import Codes
from dragoman.stages.event.compared import without_compared
from dragoman.stages.event.concluded import concluded
from dragoman.stages.event.contexts import Contexts
from dragoman.stages.event.crowds import turned_out, with_crowds
from dragoman.stages.event.culprits import with_culprits
from dragoman.stages.event.days import Days
from dragoman.stages.event.deadly import with_deadly
from dragoman.stages.event.downfalls import against_nobody, without_undone
from dragoman.stages.event.employers import against_employer
from dragoman.stages.event.everyday import is_everyday
from dragoman.stages.event.fights import fought_with
from dragoman.stages.event.firm import with_firm
from dragoman.stages.event.found import Found
from dragoman.stages.event.gapped import asked_apart
from dragoman.stages.event.goods import whose_trade
from dragoman.stages.event.guards import guarded
from dragoman.stages.event.guests import guest_named, is_of_nobody, with_guests
from dragoman.stages.event.hosted import hosted
from dragoman.stages.event.in_kind import answered_in_kind, retaliated
from dragoman.stages.event.inverted import in_order
from dragoman.stages.event.layer import found_in_layer
from dragoman.stages.event.lifted import besieged
from dragoman.stages.event.likewise import likewise
from dragoman.stages.event.mines import with_mines
from dragoman.stages.event.misnomers import is_misnomer
from dragoman.stages.event.mutual import done_to_both, mutual
from dragoman.stages.event.nearest import told_nearest
from dragoman.stages.event.no_doer import is_foreboding, without_no_doer
from dragoman.stages.event.no_part import with_uninvolved
from dragoman.stages.event.noise import is_noise
from dragoman.stages.event.nouns import Nouns
from dragoman.stages.event.offers import offered
from dragoman.stages.event.onlookers import without_onlookers
from dragoman.stages.event.outright import outright
from dragoman.stages.event.pairs import by_pair, with_pairs
from dragoman.stages.event.papers import in_a_paper
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.parts import who_took_part
from dragoman.stages.event.phone import said_on_phone
from dragoman.stages.event.plain import fined, plain
from dragoman.stages.event.play import is_play
from dragoman.stages.event.pleas import demanded, warned
from dragoman.stages.event.reactions import reacting
from dragoman.stages.event.rejoinders import with_answered
from dragoman.stages.event.remarks import without_remarks
from dragoman.stages.event.resumed import resettled, resumed
from dragoman.stages.event.roots import rooted
from dragoman.stages.event.shunned import with_shunned
from dragoman.stages.event.sides import settled
from dragoman.stages.event.signs import Candidate
from dragoman.stages.event.sites import Sites
from dragoman.stages.event.spared import eased, is_spared, strike_words
from dragoman.stages.event.standing import Standing
from dragoman.stages.event.talks import about_nobody, with_talks_of_two
from dragoman.stages.event.tellers import told_by_teller, told_within, without_teller
from dragoman.stages.event.threats import threatened
from dragoman.stages.event.ties import with_joined_state
from dragoman.stages.event.together import together, with_companions
from dragoman.stages.event.toll import with_toll
from dragoman.stages.event.unforced import of_joined, without_quelling
from dragoman.stages.event.unfulfilled import without_critic
from dragoman.stages.event.verbs import Verbs
from dragoman.stages.event.wanted import of_wanted
from dragoman.stages.event.wars import with_wars
from dragoman.stages.event.whom import concerned
from dragoman.stages.event.whose_act import by_whose_act
from dragoman.stages.first_person import speaking
from dragoman.stages.voices import Voices

# Words whose target is whom their clause is about: "warned that it could ban the party".
_CONCERNING = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})

Step = Callable[[Reading, Parties, Found], Found]
"""What mends one deed, or returns it as it was."""


class Events:
    """Mark events."""

    name = "events"
    version = 3
    reads = frozenset({"tokens", "roles", "mention", "time", "place", "statement", "silence"})
    writes = frozenset({"event"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield events in reading order, each told once in a sentence."""
        finder = _Finder(reading)
        told: dict[tuple[object, ...], set[int | None]] = {}
        deeds = finder.all()
        codes = Codes(reading, finder.verbs, deeds)
        for found in deeds:
            event = finder.event(found, codes.of(found))
            key = (
                reading.tokens[found.trigger].sentence,
                event.type,
                found.deed.kind.mode,
                event.status,
                finder.names(event.source),
                finder.names(event.target),
            )
            own = finder.acted_on(found)
            others = told.setdefault(key, set())
            # "Dissolved parliament and shut the border" is two acts, each on a thing of its own.
            if not others or (not {own, None} & others and own is not None):
                others.add(own)
                yield event


def candidates_in(reading: Reading) -> list[Candidate]:
    """Return what may be events of a report: what rules and the model's head find in it."""
    return _Finder(reading).candidates()


def unweighed(reading: Reading) -> tuple[Parties, list[Found]]:
    """Return the deeds of a report before it is weighed whom they concern, and its parties."""
    finder = _Finder(reading)
    return finder.parties, finder.believed()


class _Finder:
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.parties = Parties(reading)
        self.verbs = Verbs(reading, self.parties)
        self.nouns = Nouns(reading, self.parties)
        self.voices = Voices(reading.of_kind(Statement))
        self.contexts = Contexts(reading, self.parties)
        self.taken: set[int] = set()
        self.days, self.sites = Days(reading), Sites(reading)
        self.standing = Standing(reading, self.parties)

    def all(self) -> list[Found]:
        """Return the deeds of the report: by the lexicon, and by the model's head where it has one."""
        is_headed = self.reading.has_event_head
        found = (
            concerned(self.reading, self.parties, self.believed()) if is_headed else self.by_rule()
        )
        found = [
            one
            for one in found
            if not is_no_deed(self.reading, one)
            and not is_misnomer(self.reading, self.parties, one)
            and not is_everyday(self.reading, one)
            and not is_noise(self.reading, one)
            and not is_foreboding(self.reading, self.parties, one)
        ]
        found = in_order(self.reading, self.parties, concluded(self.reading, found))
        found = self._each(
            found,
            together,
            with_companions,
            by_pair,
            fought_with,
            between,
            agreed,
            told_by_teller,
            told_within,
            without_teller,
        )
        found = self._each(found, called, said_on_phone, warned, settled, guest_named)
        found = answering(self.reading, self.parties, found)
        found = self._each(found, who_took_part)
        found = demanded(self.reading, self.parties, found)
        found = self._each(found, accused, mutual, aside)
        kept = self._each(found, without_onlookers)
        told = self._each(kept, aimed)
        found = list(map(self._without_added, found, kept, told))
        found = asked_apart(self.reading, self.parties, found)
        found = self._each(found, offered, by_those_behind, with_uninvolved, likewise)
        found = self._each(
            found, without_remarks, without_undone, against_nobody, of_wanted, besieged, in_a_paper
        )
        found = hosted(self.reading, self.parties, self.voices, found)
        strikes = strike_words(found)
        found = [
            one
            for one in found
            if not is_spared(self.reading, one, strikes)
            and not is_play(self.reading, one)
            and not is_of_nobody(self.reading, one)
            and not blames_nobody(self.reading, self.parties, one)
        ]
        found = without_deniers(self.reading, self.parties, found)
        found = without_claimed(self.reading, self.parties, found)
        found = with_toll(self.reading, self.parties, once(self.reading, self.parties, found))
        found = self._put_right(found)
        self.days.deeds = self.sites.deeds = {one.trigger for one in found}
        return found

    def _put_right(self, found: Sequence[Found]) -> list[Found]:
        """Return deeds, each there once, with status, code and sides as all around them tells."""
        found = [eased(self.reading, one) for one in found]
        found = self._each(found, whose_trade)
        found = [guarded(self.reading, rooted(self.reading, one)) for one in found]
        found = turned_out(self.reading, self.parties, found)
        found = threatened(self.reading, found)
        found = without_sufferers(self.reading, self.parties, found)
        found = against_ousted(self.reading, found)
        found = with_joined_state(self.reading, self.parties, found)
        found = for_all_askers(self.reading, self.parties, found)
        found = with_answered(self.reading, self.parties, found)
        found = answered_in_kind(self.reading, self.parties, found)
        found = retaliated(self.reading, self.parties, found)
        found = [without_compared(self.reading, one) for one in found]
        found = reacting(self.reading, self.parties, self.voices, found)
        return self._each(
            found,
            done_to_both,
            against_employer,
            afterwards,
            told_nearest,
            by_whose_act,
            without_no_doer,
            outright,
            about_nobody,
            without_critic,
            without_quelling,
            of_joined,
        )

    def _each(self, found: Sequence[Found], *steps: Step) -> list[Found]:
        """Return deeds after some steps, of which each looks at a deed by itself."""
        for step in steps:
            found = [step(self.reading, self.parties, one) for one in found]
        return list(found)

    def believed(self) -> list[Found]:
        """Return the deeds that rules and the model's head are believed to tell together."""
        candidates = self.candidates()
        found = with_awaited(self.reading, chosen(self.reading, candidates), candidates)
        found = with_firm(self.reading, found, candidates)
        found = with_joined_heard(self.reading, self.parties, found, candidates)
        found = with_arrivals(self.reading, found, candidates)
        found = with_guests(self.reading, self.parties, found)
        found = with_answers(self.reading, self.parties, found, candidates)
        found = with_crowds(self.reading, found, candidates)
        found = with_deadly(self.reading, self.parties, found, candidates)
        found = with_mines(self.reading, self.parties, found)
        found = with_wars(self.reading, self.parties, found)
        found = with_shunned(self.reading, self.parties, found)
        found = with_culprits(self.reading, self.parties, found, candidates)
        found = with_talks_of_two(self.reading, found, candidates)
        found = with_pairs(self.reading, found, candidates)
        found = resettled(self.reading, found)
        found = plain(self.reading, self.parties, found)
        return [
            first_person_done(self.reading, self.parties, self._completed(one), self.voices)
            for one in found
        ]

    def by_rule(self) -> list[Found]:
        """Return the deeds that the lexicon finds."""
        telling = (token for token in self.tokens if token.upos in INFLECTED)
        found = [one for one in map(self.at, telling) if one is not None]
        return resumed(self.reading, [fined(self.reading, one) for one in found])

    def candidates(self) -> list[Candidate]:
        """Return what lexicon and head find, before it is weighed."""
        return list(paired(self.by_rule(), found_in_layer(self.reading, self.parties)))

    def _without_added(self, found: Found, kept: Found, told: Found) -> Found:
        """Return a deed without whom the clause around it or the head added, if only an onlooker."""
        if told == found:
            return kept  # as of most: what onlookers leave of it is known
        return without_onlookers(self.reading, self.parties, told)

    def _completed(self, found: Found) -> Found:
        """Return a threat or promise with whom it concerns, where its clause tells that."""
        verb = self.tokens[found.trigger]
        name = found.deed.kind.type
        if found.target or verb.upos != "VERB" or name not in _CONCERNING or not found.source:
            return found
        return found._replace(target=self.verbs.targets.concerned(verb, found.source, name))

    def at(self, token: Token) -> Found | None:
        """Return the deed that a noun, or a word that may have a subject, tells, if it tells one."""
        if token.index in self.taken:
            return None
        found = self.nouns.at(token) if token.upos == "NOUN" else self.verbs.at(token)
        if found is not None:
            self.taken.update(found.words)
        return found

    def names(self, parties: tuple[Party, ...]) -> tuple[str, ...]:
        """Return who the parties are, to know the same event again; strangers by their words."""
        return tuple(
            party.actor or party.country or self.parties.root(party) or str(party.spans)
            for party in parties
        )

    def acted_on(self, found: Found) -> int | None:
        """Return the word for what a deed's own verb acts on, to tell deeds apart."""
        below = self.reading.children(found.trigger, "obj", "nsubj:pass")
        return below[0].index if below else None

    def event(self, found: Found, code: str) -> Event:
        """Make the mark, with its CAMEO code."""
        trigger = self.tokens[found.trigger]
        spans = self.reading.spans(found.words)
        kind = found.deed.kind
        time = self.standing.time(found, self.days.time(found))
        place = self.sites.place(found)
        code = met_abroad(code, found, self._places.get(place or ""))
        name = type_for(kind.type, code)
        mode = kind.mode if name == kind.type else None
        return Event(
            spans=spans,
            type=name,
            mode=mode_for(name, mode, code),
            contexts=self.contexts.of(trigger),
            cameo=code,
            quad=kind.quad,
            goldstein=goldstein(code),
            trigger=spans,
            source=self._sides(found.source, found.trigger),
            target=self._sides(found.target, found.trigger),
            place=place,
            time=time,
            status=self.standing.status(found, time),
            voice=self.voices.of(trigger.start),
            by=f"{trigger.upos.lower()}:{found.rule.lower()}",
            score=round(found.score, 4),
        )

    def _sides(self, parties: tuple[Party, ...], trigger: int) -> tuple[Party, ...]:
        """Return the parties of a side, each once; "we" is who speaks."""
        text = self.reading.text
        meant = tuple(
            other
            for party in parties
            for other in speaking(party, party.spans[0].of(text), party.spans[0], self.voices)
        )
        return self.parties.distinct(meant, trigger)

    @cached_property
    def _places(self) -> dict[str, Place]:
        """Return the places of the report by their id."""
        return {mark.id: mark for mark in self.reading.of_kind(Place)}
