"""
Wars, blows and payments that are so only in name.

Who "went to war with the press" fights it with words or laws, who "struck back at critics"
answered them, and who "will pay dearly for the raid" gives nobody anything. War is between those
who can bear arms, and against them. No police "arrest the slide of the peso", who courts investors
takes none of them to court, cheap oil gives nobody help, and "demand from Japan" is no demand of
Japan's. Who "pushed out Algeria as the top supplier of gas" drove nobody away. Sappers who blow up
a shell of the last war clear it away.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.knowledge.actors import roles
from dragoman.knowledge.changes import changes
from dragoman.knowledge.deeds import VERBAL, deeds_of_verb, kind_of, object_class
from dragoman.knowledge.sectors import FIGHTERS
from dragoman.knowledge.speech import media
from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import agent, subject
from dragoman.stages.event.checks import class_words
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.help import HELP
from dragoman.stages.figure.order import ousts
from dragoman.stages.phrases import case_of, has_adverb, is_own

# Of these nobody bears arms; they are fought with words, laws and money.
_UNARMED = frozenset("BUS EDU JRN JUD LAB LEG MED NGO PTY".split())
# A blow against a firm may be a measure.
_ANSWERED_ALOUD = _UNARMED - {"BUS"}
_ARMED = FIGHTERS | {"COP", "CRM"}
_OFFICES = frozenset({"GOV", "ELI"})
_CRITICS = frozenset({"accuser", "critic", "detractor", "doubter", "sceptic", "skeptic"})
_STRIKING = frozenset({"fire", "hit", "lash", "strike"})
# What a blow back may be taken for: nobody who deals one gives in.
_ANSWERED = frozenset({"ASSAULT", "CONCEDE", "REJECT", "SANCTION"})
_ARGUING = frozenset("argue make plead press push put state".split())
_AILMENTS = frozenset({"anxiety", "asthma", "epilepsy", "fever", "heart", "panic"})
# What one meets by doing enough.
_MARKS = frozenset("benchmark cost criterion expectation goal need quota standard target".split())
# Goods and money go to those whom they help; who goes himself helps nobody by it.
_GOING = frozenset({"go", "head", "return", "travel", "walk"})
_CLEARING = frozenset(
    "blow clear defuse destroy detonate dispose explode neutralise neutralize".split()
)
_SAPPERS = frozenset("deminer diver expert sapper specialist squad technician".split())
_LEFT = frozenset({"munition", "ordnance", "package", "parcel"})
_OLD = frozenset("abandoned leftover old suspect suspicious unexploded wartime".split())
_ALOUD = frozenset({"article", "interview", "remarks", "speech", "statement", "testimony"})


def is_war_in_name(reading: Reading, found: Found) -> bool:
    """Say whether a war is one with the press, or with one's own ministers, or only what one is ready for."""
    word = reading.tokens[found.trigger]
    if word.upos == "ADJ":
        return any(_goes_to_war(reading, one) for one in reading.children(word.index, "xcomp"))
    if found.deed.kind.type != "ASSAULT" or not _goes_to_war(reading, word):
        return False
    return bool(found.target) and all(_is_unarmed(reading, found, one) for one in found.target)


def is_paid_in_name(reading: Reading, found: Found) -> bool:
    """Say whether somebody only suffers for what he did: "paid a heavy price", "will pay dearly"."""
    verb = reading.tokens[found.trigger]
    if verb.lemma.lower() != "pay" or found.deed.kind.type not in {"AID", "CONCEDE"}:
        return False
    below = reading.children(verb.index, "obj", "nsubj:pass")
    is_price = any(one.lemma.lower() == "price" for one in below)
    return is_price or has_adverb(reading, verb.index, {"dearly"})


def is_done_in_name(reading: Reading, found: Found) -> bool:
    """Say whether nobody does what a verb tells: "arrest the slide", "courted buyers", "an asthma attack"."""
    verb = reading.tokens[found.trigger]
    if _is_of_health(reading, verb) or _is_reached(reading, found, verb):
        return True
    if verb.upos != "VERB":
        return found.deed.kind.type == "REQUEST" and _is_of_market(reading, verb)
    if found.deed.kind.type == "ASSAULT":
        return _is_made_safe(reading, verb)
    if found.deed.kind.type == "REJECT":  # who helps another to break an embargo breaks none
        return verb.deprel == "xcomp" and reading.tokens[verb.head].lemma.lower() == "help"
    if found.deed.kind.type == "ACCUSE":
        return verb.lemma.lower() == "court" or _is_argued(reading, found, verb)
    if found.deed.kind.type == "AID" and verb.lemma.lower() in _GOING:
        tops = [top_of(reading, one) for one in found.source]  # "the king went to hospital"
        return any(one is not None and one.index == found.doer for one in tops)
    if found.deed.kind.type == "AID" and verb.lemma.lower() in HELP and not found.source:
        own = reading.children(verb.index, "nsubj")
        return bool(own) and own[0].upos == "NOUN"
    stopped = reading.children(verb.index, "obj", "nsubj:pass")
    is_arrest = found.deed.kind.mode == "arrest" and not found.target
    return is_arrest and any(one.lemma.lower() in changes() for one in stopped)


def _is_of_health(reading: Reading, noun: Token) -> bool:
    """Say whether an attack is one of an illness: "an asthma attack"."""
    if noun.upos != "NOUN" or noun.lemma.lower() != "attack":
        return False
    return any(one.lemma.lower() in _AILMENTS for one in reading.children(noun.index, "compound"))


def _is_made_safe(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only clears a bomb away: "sappers detonated it", "blew up an unexploded shell"."""
    objects = reading.children(verb.index, "obj", "nsubj:pass")
    bombs = [one for one in objects if _is_bomb(reading, one)]
    if verb.lemma.lower() not in _CLEARING or not bombs:
        return False
    doer = agent(reading, verb.index) or subject(reading, verb.index)
    told = {one.text.lower() for one in reading.children(bombs[0].index, "amod", "compound")}
    is_safe = has_adverb(reading, verb.index, {"safely"}) or bool(told & _OLD)
    return is_safe or (doer is not None and doer.lemma.lower() in _SAPPERS)


def _is_bomb(reading: Reading, noun: Token) -> bool:
    """Say whether a noun names what may blow up: "an unexploded shell", "a suspicious package"."""
    words = class_words(reading, noun)
    return any(
        not words.isdisjoint(kind) for kind in (object_class("bomb"), object_class("mines"), _LEFT)
    )


def _is_reached(reading: Reading, found: Found, verb: Token) -> bool:
    """Say whether what somebody meets is a mark set for him: "met its emissions target"."""
    if verb.lemma.lower() != "meet" or found.deed.kind.type not in {"CONSULT", "CONCEDE"}:
        return False
    below = reading.children(verb.index, "obj", "nsubj:pass")
    return any(one.lemma.lower() in _MARKS for one in below)


def _is_argued(reading: Reading, found: Found, verb: Token) -> bool:
    """Say whether somebody only argues for what he wants, and against nobody: "pressed his case"."""
    cases = [one for one in reading.children(verb.index, "obj") if one.lemma.lower() == "case"]
    is_own = any(reading.children(one.index, "nmod:poss") for one in cases)
    return verb.lemma.lower() in _ARGUING and is_own and not found.target


def _is_of_market(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is the demand of buyers, which is no single one: "weak demand from Japan"."""
    if noun.lemma.lower() != "demand" or "Number=Plur" in noun.feats:
        return False
    above = reading.above(noun)
    is_answered = above.upos == "VERB" and any(
        deed.kind.quad in VERBAL or deed.requires == "demand"
        for deed in deeds_of_verb(above.lemma, above.text)
    )
    is_one = reading.children(noun.index, "det", "nmod:poss", "acl", "ccomp", "nummod")
    return not is_one and not (noun.deprel in ACTED_ON and is_answered)


def answered(reading: Reading, found: Found) -> Found:
    """Return a blow against critics, or one dealt "in a speech", as the rebuke that it is."""
    verb = reading.tokens[found.trigger]
    if verb.lemma.lower() not in _STRIKING or found.deed.kind.type not in _ANSWERED:
        return found
    if not is_back(reading, verb) or _is_by_other_means(reading, verb):
        return found
    is_to_critics = bool(found.target) and all(
        _is_critic(reading, found, one) for one in found.target
    )
    if not is_to_critics and not is_aloud(reading, verb):
        return found
    return found._replace(deed=replace(found.deed, kind=kind_of("ACCUSE", "disapprove")))


def _goes_to_war(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells that somebody goes to war."""
    return verb.lemma.lower() == "go" and any(
        one.lemma.lower() == "war" and case_of(reading, one.index) == "to"
        for one in reading.children(verb.index, "obl")
    )


def _is_unarmed(reading: Reading, found: Found, party: Party) -> bool:
    """Say whether nobody can wage war on a party: the press, or one's own ministers."""
    if any(one.sector in FIGHTERS for one in found.source):
        return False
    if party.sector in _UNARMED:
        return True
    top = top_of(reading, party)
    if top is None or party.sector not in _OFFICES or top.lemma.lower() not in roles():
        return False
    return is_own(reading, top)


def _is_critic(reading: Reading, found: Found, party: Party) -> bool:
    """Say whether a party can only be answered in words: whoever "fires back" may have guns."""
    top = top_of(reading, party)
    if top is not None and top.lemma.lower() in _CRITICS:
        return True
    is_fired_at = reading.tokens[found.trigger].lemma.lower() == "fire"
    is_armed = any(one.sector in _ARMED for one in found.source)
    return party.sector in _ANSWERED_ALOUD and not (is_fired_at or is_armed)


def is_back(reading: Reading, verb: Token) -> bool:
    """Say whether a blow answers one: "struck back"."""
    particles = reading.children(verb.index, "compound:prt")
    return has_adverb(reading, verb.index, {"back"}) or any(
        one.text.lower() == "back" for one in particles
    )


def _is_by_other_means(reading: Reading, verb: Token) -> bool:
    """Say whether a blow is dealt with a weapon or by a deed: "with stones", "by jailing them"."""
    below = (*reading.children(verb.index, "obl"), *reading.children(verb.index, "advcl"))
    marks = (mark for one in below for mark in reading.children(one.index, "case", "mark"))
    return any(mark.text.lower() in {"by", "with"} for mark in marks)


def is_aloud(reading: Reading, verb: Token) -> bool:
    """Say whether a blow is dealt in words: "in a speech", at computers too."""
    return any(
        case_of(reading, one.index) == "in" and media().get(one.lemma.lower()) in _ALOUD
        for one in reading.children(verb.index, "obl")
    )


def is_outsold(reading: Reading, verb: Token) -> bool:
    """Say whether somebody only takes another's rank: "pushed out Algeria as the top supplier of gas"."""
    if verb.upos != "VERB" or not reading.children(verb.index, "obj", "nsubj:pass"):
        return False
    return any(ousts(reading, verb, noun) for noun in reading.children(verb.index, "obl"))
