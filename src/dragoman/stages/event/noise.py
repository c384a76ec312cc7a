"""
Words for deeds that tell none where they stand.

A capital "stands aside" without leaving an office, who broke a truce has made none, who lets
others know has allowed them nothing, what police "often" do is no act of theirs, an appeal against
a verdict asks nobody for anything, and reporters who talk with one another hold no talks. What is
only called so ("is called an attack") is not told as one, and who gets a plea makes none.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.knowledge.actors import demonyms
from dragoman.knowledge.deeds import MATERIAL_CONFLICT, VERBAL_CONFLICT, deeds, object_class
from dragoman.language.reading import Reading, Token
from dragoman.records import Mention, Party, Silence
from dragoman.stages.clauses import CALLING, agent, is_of_fact, pleaded, speaks_for
from dragoman.stages.event.accusations import names_fairly
from dragoman.stages.event.appeals import is_legal_appeal
from dragoman.stages.event.checks import is_of_class
from dragoman.stages.event.drones import is_no_drone_attack
from dragoman.stages.event.envoys import is_accredited
from dragoman.stages.event.found import (
    Found,
    countries,
    is_known_party,
    is_told_with,
    tied_deeds,
    top_of,
)
from dragoman.stages.event.help import HELP
from dragoman.stages.event.himself import defends_himself, hands_in_papers, is_shut_in
from dragoman.stages.event.hosted import hosts_no_guest
from dragoman.stages.event.layer import HEAD
from dragoman.stages.event.measured import is_crowd_hosted, is_import, is_trade_measured
from dragoman.stages.event.metaphors import is_aloud, is_outsold
from dragoman.stages.event.needs import refuses_nobody
from dragoman.stages.event.negated import is_left_open
from dragoman.stages.event.pleas import asks_to_be_unnamed, is_no_threat, is_not_let_speak
from dragoman.stages.event.put_off import TOLD_DONE
from dragoman.stages.event.tariffs import is_price, raises_levy
from dragoman.stages.event.truces import KEPT, is_broken, is_truce_broken
from dragoman.stages.event.undone import is_mere_course
from dragoman.stages.imagined import is_customary
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of, has_adverb, is_own
from dragoman.stages.silence.words import PARTICLES
from dragoman.stages.told_texts import text_meant
from dragoman.stages.verb_words import OMITTING

_AWAY = frozenset({"aside", "back"})
_FLEEING = frozenset({"defect", "desert", "escape", "flee", "fleeing", "surrender"})
_REFUGE = frozenset({"asylum", "refuge", "safety", "shelter"})
# Who does so has not got yet what he does it for.
_AIMING = frozenset({"aim", "angle", "strive", "yearn"})
_RESTRAINING = frozenset({"curb", "rein", "restrain"})
_ALLIES = frozenset({"ally", "client", "neighbor", "neighbour", "partner", "protege", "proxy"})

# Words that tell no deed by themselves, whatever the head takes them for.
_FUNCTION = frozenset({"ADP", "CCONJ", "DET", "NUM", "PART", "PRON", "PUNCT", "SCONJ"})
_LEAVING_OUT = PARTICLES.keys() | OMITTING
_IGNORING = frozenset({"disregard", "forget", "ignore", "neglect", "overlook"})


def is_noise(reading: Reading, found: Found) -> bool:
    """Say whether a word that may tell a deed tells none."""
    kind = found.deed.kind
    if _is_only_told(reading, found) or (found.rule == HEAD and _is_misread(reading, found)):
        return True
    word = reading.tokens[found.trigger]
    if _tells_silence(reading, found) or is_outsold(reading, word):
        return True
    if kind.mode == "cyber" and (is_aloud(reading, word) or _is_passed_on(reading, found)):
        return True
    return _crosses_for_refuge(reading, found) or _noise_of(kind.type, kind.mode)(reading, found)


def _tells_silence(reading: Reading, found: Found) -> bool:
    """
    Say whether a verb only tells what an account leaves out: "the note leaves out the talks".

    Who leaves a guest out of a list does so himself, and who was left out "by Peru" was not asked.
    """
    word = reading.tokens[found.trigger]
    if lemma_in(_LEAVING_OUT, word) not in _LEAVING_OUT or agent(reading, word.index) is not None:
        return False
    span = reading.span(word.index, word.index + 1)
    persons = {one.id for one in reading.of_kind(Mention) if one.type == "person"}
    return any(
        not any(span.overlaps(piece) for piece in silence.on)
        and not any(party.mention in persons for party in silence.who)
        for silence in reading.marks_at(Silence, (span,))
    )


def _noise_of(type_: str, mode: str | None) -> Callable[[Reading, Found], bool]:
    """Return what tells noise among the deeds of a mode or type."""
    return _BY_MODE.get(mode or "") or _BY_TYPE.get(type_, _is_other_noise)


def _is_other_noise(reading: Reading, found: Found) -> bool:
    """Say whether a deed of any other kind is only stepped aside from, of allies or broken."""
    word = reading.tokens[found.trigger]
    if _steps_aside(reading, found) or _is_of_allies(reading, found) or _is_of_text(reading, word):
        return True
    is_kept = found.deed.kind.type in KEPT
    return is_kept and (is_broken(reading, word) or is_truce_broken(reading, word))


def _is_view(reading: Reading, word: Token) -> bool:
    """Say whether those who agree only think the same: "agreed that the talks had been useful"."""
    clauses = reading.children(word.index, "ccomp")
    return word.lemma.lower() == "agree" and any(is_of_fact(reading, one) for one in clauses)


def _is_no_plea(reading: Reading, word: Token) -> bool:
    """Say whether an appeal or a plea is one at law, a plan is asked for, or a source stays unnamed."""
    is_of_law = is_legal_appeal(reading, word) or pleaded(reading, word) is not None
    return is_of_law or _is_plan(reading, word) or asks_to_be_unnamed(reading, word)


def _is_no_talk(reading: Reading, found: Found) -> bool:
    """Say whether reporters meet, or somebody speaks for others or only gets word."""
    word = reading.tokens[found.trigger]
    is_no_meeting = bool(speaks_for(reading, word)) or _gets_word(reading, word)
    is_no_meeting |= hosts_no_guest(reading, word)
    return is_no_meeting or _is_of_reporters(found) or is_not_let_speak(reading, found)


def _crosses_for_refuge(reading: Reading, found: Found) -> bool:
    """Say whether soldiers cross a border home, in flight or to keep the peace: no show of force."""
    verb = reading.tokens[found.trigger]
    if verb.lemma.lower() != "cross":
        return False
    own = reading.children(verb.index, "nsubj")
    is_peace = any(is_of_class(reading, one, object_class("peacekeepers")) for one in own)
    homes = countries(found.source)
    is_home = has_adverb(reading, verb.index, {"back"}) or any(
        one.country in homes for one in found.target
    )
    acts = (
        *reading.children(verb.index, "conj", "advcl"),
        *(amod for one in own for amod in reading.children(one.index, "amod", "acl")),
    )
    return is_peace or is_home or any(_is_in_flight(reading, one) for one in acts)


def _is_in_flight(reading: Reading, act: Token) -> bool:
    """Say whether somebody flees or gives himself up: "surrendered", "to seek asylum"."""
    objects = reading.children(act.index, "obj")
    is_sought = act.lemma.lower() == "seek" and any(one.lemma.lower() in _REFUGE for one in objects)
    return act.lemma.lower() in _FLEEING or is_sought


def _is_passed_on(reading: Reading, found: Found) -> bool:
    """Say whether data are only passed on, to who is taken for their victim: "leaked it to us"."""
    return found.rule == HEAD and any(
        case_of(reading, one.index) == "to" and _is_target(reading, found, one)
        for one in reading.children(found.trigger, "obl")
    )


def _is_target(reading: Reading, found: Found, word: Token) -> bool:
    """Say whether a word tells who a deed is done to."""
    return any(is_told_with(reading, party, {word.index}) for party in found.target)


def _is_called_so(reading: Reading, word: Token) -> bool:
    """Say whether a noun is only what somebody calls another thing: "called it an assault on"."""
    is_named = word.upos == "NOUN" and word.deprel == "xcomp" and word.head >= 0
    return is_named and reading.tokens[word.head].lemma.lower() in CALLING


def _is_only_told(reading: Reading, found: Found) -> bool:
    """Say whether a word tells a habit of people nobody names, what an envoy is, or something is called."""
    word = reading.tokens[found.trigger]
    if is_accredited(reading, word) or _lets_know(reading, word):
        return True
    if word.upos == "VERB" and is_customary(reading, word):
        return not any(is_known_party(reading, party) for party in (*found.source, *found.target))
    return found.deed.kind.quad == MATERIAL_CONFLICT and _is_called_so(reading, word)


def _lets_know(reading: Reading, word: Token) -> bool:
    """Say whether somebody is only told of something: "let it be known", "let the junta know"."""
    return word.lemma.lower() == "let" and any(
        one.lemma.lower() == "know" for one in reading.children(word.index, "xcomp", "ccomp")
    )


def _is_misread(reading: Reading, found: Found) -> bool:
    """Say whether the head takes a word for a deed that it is not, as the words beside it tell."""
    word, kind = reading.tokens[found.trigger], found.deed.kind
    if word.upos in _FUNCTION:
        return True  # "the" in "set the priest free" tells no deed of its own
    if word.text in demonyms():
        return True  # "let Iranian gas through": whose a thing is tells no deed
    tied = tied_deeds(reading, word)
    if tied and all(deed.kind.type != kind.type for deed in tied):
        return True  # who "baton-charged" a crowd charged nobody with a crime
    if is_mere_course(reading, word):
        return True  # who "stopped short of" a ban took none, who "pressed ahead" asked nobody
    if kind.type == "COOPERATE":
        return not found.target and is_import(reading, word)
    if kind.type == "AGREE":
        return _is_aimed_at(reading, word)
    if kind.mode == "expel":
        return word.lemma.lower() == "declare"  # unwelcome is who a rule finds declared so
    if kind.type == "SANCTION":
        return is_price(reading, found)
    if kind.type == "CONCEDE":
        return found.status in TOLD_DONE and raises_levy(reading, word)
    return kind.type == "AID" and _is_helped_with(reading, word)


def _is_aimed_at(reading: Reading, noun: Token) -> bool:
    """Say whether an agreement is only what somebody aims at."""
    over = reading.above(noun)
    is_goal = noun.deprel == "obl" and case_of(reading, noun.index) in {"at", "for"}
    return is_goal and over.lemma.lower() in _AIMING and bool(reading.children(over.index, "nsubj"))


def _is_of_reporters(found: Found) -> bool:
    """Say whether only journalists talk: "the BBC's Ana Ruiz talks with the reporter"."""
    everyone = (*found.source, *found.target)
    return bool(everyone) and all(one.sector == "JRN" for one in everyone)


def _gets_word(reading: Reading, verb: Token) -> bool:
    """Say whether only a plea or charge is received, and no guest: "received an invitation"."""
    if verb.upos != "VERB" or verb.lemma.lower() != "receive":
        return False
    told = (
        deed.kind
        for one in reading.children(verb.index, "obj", "nsubj:pass")
        for deed in deeds("n").get(one.lemma.lower(), ())
    )
    return any(kind.quad == VERBAL_CONFLICT for kind in told)


def _is_helped_with(reading: Reading, word: Token) -> bool:
    """Say whether a noun is what help is for, and no second help: "aid for the return of"."""
    above = reading.above(word)
    beside = reading.children(above.index, "obj") if word.deprel == "obl" else (above,)
    is_below = word.upos == "NOUN" and word.deprel in {"nmod", "obl"}
    is_of_help = any(one.index < word.index and one.lemma.lower() in HELP for one in beside)
    return is_below and is_of_help and case_of(reading, word.index) in {"for", "in", "with"}


def _is_plan(reading: Reading, word: Token) -> bool:
    """Say whether an initiative is a plan, or one's own: only "on the initiative of" others asks."""
    if word.lemma.lower() != "initiative":
        return False
    return is_own(reading, word) or case_of(reading, word.index) not in {"at", "on", "upon"}


def _steps_aside(reading: Reading, found: Found) -> bool:
    """Say whether it is only states that do not stand by, or do: they leave no office."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or verb.lemma.lower() not in {"stand", "step"}:
        return False
    words = {reading.tokens[word].text.lower() for word in found.words}
    words |= {one.text.lower() for one in reading.children(verb.index, "advmod", "compound:prt")}
    below = reading.children(verb.index, "obl")
    is_left = any(case_of(reading, one.index) == "from" for one in below)  # "stepped back from"
    is_down = found.deed.kind.mode == "resign" and "down" in words
    if is_left or not found.source or not (is_down or words & _AWAY):
        return False
    return all(_is_state(reading, one) for one in found.source)


def _is_state(reading: Reading, party: Party) -> bool:
    """Say whether a party is told by the name of a state or its capital."""
    top = top_of(reading, party)
    is_person = party.actor is not None and party.actor.startswith("person/")
    return party.country is not None and not is_person and top is not None and top.upos == "PROPN"


def _is_of_allies(reading: Reading, found: Found) -> bool:
    """Say whether a state restrains an ally or another state: nobody is held, and nobody freed."""
    verb = reading.tokens[found.trigger]
    if verb.lemma.lower() not in _RESTRAINING or found.deed.kind.type not in {"COERCE", "RETREAT"}:
        return False
    return any(
        one.lemma.lower() in _ALLIES or _is_one_state(found.target)
        for one in reading.children(verb.index, "obj", "nsubj:pass")
    )


def _is_one_state(parties: tuple[Party, ...]) -> bool:
    """Say whether all parties are states themselves, none of their people."""
    return bool(parties) and all(one.country and one.actor == one.country for one in parties)


def _is_of_text(reading: Reading, verb: Token) -> bool:
    """Say whether a text, and nobody, ignores something: "because it ignored the council"."""
    return verb.lemma.lower() in _IGNORING and text_meant(reading, verb) is not None


def _calls_strike(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only calls a strike, and calls it nothing: "who called the walkout"."""
    if verb.upos != "VERB" or verb.lemma.lower() != "call" or reading.children(verb.index, "xcomp"):
        return False
    objects = reading.children(verb.index, "obj", "nsubj:pass")
    return len(objects) == 1 and any(
        deed.kind.type == "PROTEST" for deed in deeds("n").get(objects[0].lemma.lower(), ())
    )


def _mourns_accident(reading: Reading, found: Found) -> bool:
    """Say whether a vigil is for those whom an accident killed: "for the victims of the flood"."""
    vigils = [word for word in found.words if reading.tokens[word].lemma.lower() == "vigil"]
    mourned = (
        reading.tokens[word].lemma.lower()
        for at in (*vigils, found.trigger)
        for one in reading.children(at, "nmod", "obl")
        if case_of(reading, one.index) == "for"
        for word in reading.subtree(one.index)
    )
    return any(lemma == "drown" or lemma in object_class("calamity") for lemma in mourned)


_BY_MODE: dict[str, Callable[[Reading, Found], bool]] = {
    "visit": lambda reading, found: (
        is_crowd_hosted(reading, reading.tokens[found.trigger]) or _is_no_talk(reading, found)
    ),
    "drone": is_no_drone_attack,
    "obstruct": is_shut_in,
}
_BY_TYPE: dict[str, Callable[[Reading, Found], bool]] = {
    "ACCUSE": lambda reading, found: (
        names_fairly(reading, reading.tokens[found.trigger])
        or _calls_strike(reading, reading.tokens[found.trigger])
    ),
    "AGREE": lambda reading, found: (
        _is_view(reading, reading.tokens[found.trigger]) or _is_other_noise(reading, found)
    ),
    "CONSULT": _is_no_talk,
    "COOPERATE": lambda reading, found: is_trade_measured(reading, reading.tokens[found.trigger]),
    "PROTEST": lambda reading, found: (
        _mourns_accident(reading, found) or _is_other_noise(reading, found)
    ),
    "REJECT": lambda reading, found: (
        refuses_nobody(reading, reading.tokens[found.trigger])
        or is_left_open(reading, reading.tokens[found.trigger])
        or _is_other_noise(reading, found)
    ),
    "RETREAT": lambda reading, found: (
        hands_in_papers(reading, reading.tokens[found.trigger]) or _is_other_noise(reading, found)
    ),
    "REQUEST": lambda reading, found: _is_no_plea(reading, reading.tokens[found.trigger]),
    "SUPPORT": lambda reading, found: (
        defends_himself(reading, reading.tokens[found.trigger]) or _is_other_noise(reading, found)
    ),
    "THREATEN": lambda reading, found: (
        is_no_threat(reading, found) or _is_other_noise(reading, found)
    ),
}
