"""
The CAMEO code of an event, as fine as its sentence allows.

Its kind says which part of the scheme, as the lexicon and the words beside it have it (see
event/roots.py); the words of the deed, and of what it is about, say the digits behind:
"appealed for flour" is 0233, "threatened to cut the loans" 1311. What an act of
speech is about is found in its clause or object, the nearest word in the tree first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.knowledge.codes import (
    CHANGE,
    GOAL,
    HARM,
    OWN,
    ROOT,
    STRONG,
    YIELD,
    act_about,
    finest,
    for_goal,
    rules_together,
    side_of,
    told_alone,
    told_together,
)
from dragoman.knowledge.deeds import object_class
from dragoman.language.grammar import ACTED_ON, COMPLEMENTS
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.code_aside import (
    called,
    code_of_lifted,
    places_of_protest,
)
from dragoman.stages.event.code_beside import is_of_crowd, is_of_fault, told_beside
from dragoman.stages.event.code_words import WordClasses
from dragoman.stages.event.contents import CONDITIONS, DEMANDS, DOERS, TIMES, Contents
from dragoman.stages.event.found import Found
from dragoman.stages.event.verbs import Verbs
from dragoman.stages.phrases import case_of

_CEASEFIRE, _DEFENDED = "0871", "052"
# Who does these stops no fighting, whatever was fought about or has been paid for.
_LETTING_GO = frozenset(
    "absolve acquit award clear compensate exonerate forgive free grant pardon pay refund release reopen repay return".split()
)
# Where a deed stands under what is tried, planned or said of it: "a plot to kill".
_TO_DO = frozenset({"acl", "xcomp"})
_PEOPLE = "people"
_GRANTED = "request"
_SURE = 0.7  # how well a kind fits (`verbs.fitting`) that lacks nothing
# What says already all there is to say.
_FULL = ("111", "113", "114", "115", "116", "127", "128", "129", "139")
# Who is met or backed has no finer code.
_WHOLE = frozenset({"CONSULT", "SUPPORT"})
_JOINING = frozenset({"enter", "join"})
# Who gives room for talks, mostly of others, or to whom a quarrel is left.
_BY_OTHERS = frozenset({"hosttalks", "mediate"})
_LEADERS, _RIGHTS, _ENDED = "0831", "0833", "082"
_ECONOMIC, _CURBS = "085", "081"
_HOSTILE = "13"
# To turn down what is claimed of somebody is not to refuse it.
_CLAIMED = "112"
_GIVING = "07"
# By law; and of a threat, whatever envoy of many states is to go.
_BY_LAW, _EXPELLED = "063", "166"
_REPRESSION, _FORCE, _CONVENTIONAL = "175", "18", "190"
# Who asks for exercises would take part in them.
_MOVED, _TOGETHER, _DRILL = "154", "062", "drilling"
_WITH = frozenset({"by", "using", "with"})
_HARMFUL = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})


class Codes:
    """Finds the codes of events. Made once for each run of a stage."""

    def __init__(self, reading: Reading, verbs: Verbs, found: Iterable[Found]) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.verbs = verbs
        self.found: Mapping[int, Found] = {one.trigger: one for one in found}
        harmful = (one for one in self.found.values() if one.deed.kind.type in _HARMFUL)
        self.hostile = {word for one in harmful for word in one.words}
        self.classes = WordClasses(reading)
        self.around: dict[int, list[frozenset[str]]] = {}
        self.owned: dict[tuple[int, ...], str] = {}
        self.contents = Contents(reading, verbs.parties, self.found, self.classes)

    def of(self, found: Found) -> str:
        """Return the code of a deed."""
        code = self._own(found)
        side = side_of(code[:2])
        if side is None or (code.startswith(_FULL) and not is_of_fault(self.reading, found)):
            return code
        if side == GOAL:
            return self._with_goal(found, code)
        finer = self._finer(found, side)
        if finer is None:
            return code
        # Who offers to mediate does it himself, who agrees to it or to an offer accepts another.
        is_own = (
            finer == "038"
            and self.tokens[found.trigger].lemma.lower() not in object_class("accepting")
            and "offering" in self._trigger_classes(found)
        )
        return "039" if is_own else finer

    def _own(self, found: Found) -> str:
        """Return the code its type and the nearest of its words ask for; looked up once a deed."""
        key = (found.trigger, *found.words)
        if key not in self.owned:
            code = code_of_lifted(found, self.found, self._asked_for(found))
            self.owned[key] = told_beside(self.reading, found, code)
        return self.owned[key]

    def _asked_for(self, found: Found) -> str:
        """Return the code the type of a deed and the nearest of its words ask for."""
        kind = found.deed.kind
        mode = f"{kind.type}.{kind.mode}"
        words = sorted(self._trigger_classes(found))
        words += [f"by {name}" for name in sorted(self._doer_classes(found))]
        words += [f"to {party.sector}" for party in found.target if party.sector]
        first = [f"{name}/{word}" for name in (mode, kind.type) for word in words]
        first += [mode, kind.type]
        rules = rules_together(OWN, first)
        nearest = [self.tokens[found.trigger], *self.contents.of(found)] if rules else []
        if kind.type == "ASSAULT":  # with what it is done tells more than what is hit
            nearest.sort(key=lambda word: case_of(self.reading, word.index) not in _WITH)
        asks_for_people = any(rule.beside == _PEOPLE for rule in rules)
        classes = self._with_people if asks_for_people else self.classes.of
        told = (told_together(rules, names) for names in filter(None, map(classes, nearest)))
        code = finest([one for one in told if one is not None])
        if code == _CEASEFIRE and kind.mode != "ceasefire" and self._lets_go(found):
            code = None  # "acquitted him of bombing" ends no fighting
        code = code or told_alone(OWN, first)
        if code == _DEFENDED and found.deed.requires == "deal":
            code = None  # "a defence agreement" is signed, and nobody defended
        return code or kind.cameo

    def _lets_go(self, found: Found) -> bool:
        """Say whether a verb lets somebody go, or opens something, and stops nothing."""
        return self.tokens[found.trigger].lemma.lower() in _LETTING_GO

    def _with_people(self, word: Token) -> frozenset[str]:
        """Return the classes of a word, and "people" if it is one for people: "truck drivers"."""
        is_people = word.upos == "NOUN" and self.verbs.parties.is_people(word)
        return self.classes.of(word) | ({_PEOPLE} if is_people else set())

    def _trigger_classes(self, found: Found) -> set[str]:
        """Return the classes of the words that tell a deed, with what they are called."""
        words = [self.tokens[word] for word in found.words]
        words += self.reading.children(found.trigger, "xcomp", "advmod")
        words += [name for word in found.words for name in called(self.reading, word)]
        trigger = self.tokens[found.trigger]
        is_given = trigger.upos == "NOUN" and trigger.deprel in ACTED_ON
        if trigger.head >= 0 and (is_given or trigger.deprel in _TO_DO):
            words.append(self.tokens[trigger.head])
        return {name for word in words for name in self.classes.of(word)}

    def _doer_classes(self, found: Found) -> set[str]:
        """Return the classes of the words for who does it, and the sector he belongs to."""
        sectors = {party.sector for party in found.source if party.sector}
        doers = [one.index for one in self.reading.children(found.trigger, "nsubj", "obl:agent")]
        words = [*(self.tokens[doer] for doer in doers), *self.contents.below(doers)]
        return sectors | {name for word in words for name in self.classes.of(word)}

    def _with_goal(self, found: Found, code: str) -> str:
        """Return the code of a protest with what it is for."""
        places = places_of_protest(self.reading, found)
        doers = self.reading.children(found.trigger, *DOERS)
        wanting = [
            one.index
            for doer in doers
            for one in self.reading.children(doer.index, "acl", "acl:relcl")
        ]
        words = [*self.contents.of(found), *(self.tokens[one] for one in wanting)]
        words += self.contents.below(wanting, frozenset())
        words = [word for word in words if word.index not in places]
        told = (goal for word in words for goal in self._about(word, GOAL))
        return for_goal(code, next((goal for goal in told if goal.startswith(CHANGE)), ""))

    def _finer(self, found: Found, side: str) -> str | None:
        """
        Return the code of an act of speech from what it is about.

        What is asked for, promised or refused may be hostile, which has no code: then nothing
        under that word counts, or a plea for sanctions would be one to lift them.
        """
        contents = self.contents.of(found)
        finer = self._nearest_about(contents, found, side)
        if finer is None and found.deed.kind.type == "REJECT":
            finer = self._nearest_about(self._demands(found, contents), found, side)
        return finer

    def _demands(self, found: Found, contents: Iterable[Token]) -> list[Token]:
        """Return the words of clauses for how long somebody refuses: "until they pay"."""
        known = {*found.words, *(word.index for word in contents)}
        below = self.contents.below(sorted(known), CONDITIONS | TIMES)
        clauses = [word for word in below if self.contents.is_under(word, DEMANDS)]
        return [*clauses, *self.contents.below([word.index for word in clauses])]

    def _nearest_about(self, contents: Sequence[Token], top: Found, side: str) -> str | None:
        """Return the code of an act of speech from the nearest of the words it is about."""
        act = self._own(top)[:ROOT]
        codes: list[str] = []
        general: list[str] = []
        is_together = False
        for word in contents:
            is_whole = self._is_whole(word, top)
            told = (
                [self._own(self.found[word.index])] if is_whole else list(self._about(word, side))
            )
            if is_together:  # of goods they work on together, as "on water", nobody gives any
                told = [about for about in told if not about.startswith(_GIVING)]
            found = self.found.get(word.index)
            is_together |= found is not None and found.deed.kind.type == "COOPERATE"
            finer = [(about, code) for about in told if (code := act_about(act, about))]
            if finer:
                about, code = max(finer, key=lambda one: len(one[0]) > ROOT)
                is_general = len(about) == ROOT and not is_whole
                (general if is_general else codes).append(code)
            elif any(about >= _HOSTILE or about == _CLAIMED for about in told):
                break
        if not codes and any(self._lets_people(word) for word in contents):
            codes += filter(None, [act_about(act, _RIGHTS)])
        return finest(codes or general)

    def _is_whole(self, word: Token, top: Found) -> bool:
        """Say whether to meet or back somebody is all that an act is about: "urged him to meet Peru"."""
        found = self.found.get(word.index)
        if found is None or found.deed.kind.type not in _WHOLE:
            return False
        lemma = word.lemma.lower()
        # Who is to "join a trade pact" backs nobody: what the pact is about says more.
        says_more = lemma in _JOINING | object_class("accepting")
        is_at_once = word.deprel in COMPLEMENTS and word.head in top.words
        if says_more or not is_at_once:
            return False
        below = (word, *self.reading.children(word.index, "obj", "obl"))
        return all(_BY_OTHERS.isdisjoint(self.classes.of(one)) for one in below)

    def _lets_people(self, word: Token) -> bool:
        """Say whether people may do what they could not: "let women drive"."""
        objects = self.reading.children(word.index, "obj") if word.upos == "VERB" else ()
        is_people = any(one.upos == "NOUN" and self.verbs.parties.is_people(one) for one in objects)
        return is_people and "letting" in self.classes.of(word)

    def _about(self, word: Token, side: str) -> Iterator[str]:
        """Yield the codes a word may speak of: of it with words below, of a deed found, its own."""
        found = self.found.get(word.index)
        first = sorted(self.classes.of(word)) or self._classes_beside(found)
        is_silent = not first and found is None and word.upos != "VERB"
        if is_silent and word.index not in self.hostile:
            return  # as most words
        # Who grants a request does what that is for.
        is_open = found is None or found.deed.requires == _GRANTED
        own = self._own(found) if found is not None and not is_open else None
        own = _TOGETHER if own == _MOVED and _DRILL in first else own
        is_force = found is not None and found.deed.kind.type == "ASSAULT"
        if side == HARM and is_force and own and own < _FORCE and own != _REPRESSION:
            # Who threatens to destroy something threatens with force, to break up a crowd with repression.
            yield told_alone(side, first) or _CONVENTIONAL
            return
        if side == HARM and own and is_of_crowd(found):
            yield own  # who threatens to block a road as a protest
            return
        # To ask for a strike or for sanctions is to ask for a hostile act, not for an end of one.
        alone = told_alone(side, first)
        is_to_protest = alone == _ENDED and word.upos == "VERB"
        is_hostile = side == YIELD and (word.index in self.hostile or is_to_protest)
        if is_hostile and alone != _LEADERS:  # who is to be ousted would go
            alone = _HOSTILE
        rules = rules_together(side, first)
        told = (told_together(rules, classes) for classes in (self._beside(word) if rules else ()))
        together = finest([one for one in told if one is not None])
        # Tanks that are given are arms, those sent are troops; a chief handed over is a suspect.
        is_given = own is not None and own.startswith(_GIVING) and len(own) > ROOT
        is_of_trade = own == _ECONOMIC and together == _CURBS
        if (
            own == (_EXPELLED if side == HARM else _BY_LAW)
            or is_of_trade
            or (is_given and together and together.startswith(_GIVING))
        ):
            together = None
        yield from (code for code in (together, own, alone) if code is not None)
        if found is None and alone is None and (likely := self._likely(word)):
            yield likely

    def _classes_beside(self, found: Found | None) -> list[str]:
        """Return the classes of the other words of a deed whose verb says nothing: "hold a drill"."""
        others = (self.tokens[one] for one in found.words) if found is not None else ()
        return sorted({name for one in others for name in self.classes.of(one)})

    def _beside(self, word: Token) -> list[frozenset[str]]:
        """Return the classes and types of the words below one, nearest first; of who does it too, where it has no object."""
        if word.index not in self.around:
            has_object = bool(self.reading.children(word.index, "obj"))
            doers = () if has_object else self.reading.children(word.index, *DOERS)
            tops = [one.index for one in doers]
            below = [*(self.tokens[top] for top in tops), *self.contents.below([word.index, *tops])]
            self.around[word.index] = [*map(self._told_by, below), frozenset({STRONG})]
        return self.around[word.index]

    def _told_by(self, word: Token) -> frozenset[str]:
        """Return the classes of a word, and the type of the deed it tells."""
        found = self.found.get(word.index)
        return self.classes.of(word) | ({found.deed.kind.type} if found is not None else set())

    def _likely(self, word: Token) -> str | None:
        """
        Return what a verb without parties of its own most likely tells.

        One whose object tells a deed says nothing more: "hold joint drills".
        """
        objects = self.reading.children(word.index, "obj")
        is_light = any(one.index in self.found for one in objects)
        if word.upos != "VERB" or word.deprel == "amod" or is_light:
            return None
        kinds = self.verbs.fitting(word)
        fitting = [
            (fit, kind.cameo) for kind, fit in kinds if fit >= _SURE and kind.type != "CONSULT"
        ]
        return max(fitting)[1] if fitting else None
