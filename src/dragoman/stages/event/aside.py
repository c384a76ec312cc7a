"""
Who stands on no side of a deed, near as he is to its word.

Who is blamed for an attack did not suffer it, police who arrest people at a protest do not
protest, "who" only asks for a doer, the captives that two sides agree to exchange are asked
nothing, and the court before which a duty is challenged is not accused of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.knowledge.deeds import FORCE, SHARED, deeds_of_verb
from dragoman.knowledge.flags import Flag
from dragoman.language.grammar import ACTED_ON, PEERS
from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.circumstances import is_time
from dragoman.stages.event.caused import caused
from dragoman.stages.event.found import Found, is_told_with, top_of, without_told, words_of
from dragoman.stages.event.owners import by_owners, of_owners
from dragoman.stages.event.parties import Parties
from dragoman.stages.event.theirs import sender_of
from dragoman.stages.function_words import SPEAKERS
from dragoman.stages.phrases import case_of, conjuncts
from dragoman.stages.tellers import only_reports, teller_of
from dragoman.stages.voices import Voices

_BLAMING = frozenset({"blame", "pin"})
_BLAME = frozenset({"blame", "responsibility", "guilt"})
_LAYING = frozenset({"lay", "pin", "place", "put"})
_HOLDING = frozenset(
    "apprehend arrest beat break clear deploy detain disperse fire hold kill mass post quash round "
    "shoot station".split()
)
_BEFORE = frozenset({"at", "before", "in", "with"})
_DURING = frozenset({"after", "during", "in"})
_JUDGING = frozenset({"IGO", "JUD"})
_AGAINST = frozenset({"challenge", "complain", "contest", "dispute", "sue"})
_DONE_TO = frozenset({"AID", "ASSAULT", "COERCE", "CONCEDE", "SANCTION"})
_SEVERAL = 2


def aside(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed without those who stand beside it only, and with all who do it together."""
    found = _by_teller(reading, parties, _without_asked(reading, found))
    found = _blamed_on(reading, parties, found)
    found = _protested(reading, parties, _without_arrested(reading, found))
    found = _agreed(reading, found)
    found = _judged(reading, parties, found)
    found = _without_next(reading, found)
    found = _without_subject_beside(reading, found)
    found = of_owners(reading, parties, _suffered(reading, parties, found))
    found = by_owners(reading, parties, found)
    return _together(reading, parties, caused(reading, parties, found))


def _without_asked(reading: Reading, found: Found) -> Found:
    """Return a deed without the "who" that only asks for its doer: "could not say who shot him"."""
    kept = tuple(
        one
        for one in found.source
        if not (one.country is None and one.actor is None and _only_asks(reading, one))
    )
    return found if len(kept) == len(found.source) else found._replace(source=kept)


def _by_teller(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what follows "he said" in a clause as his deed: "Oman would help, he said, and left"."""
    teller = teller_of(reading, reading.tokens[found.trigger])
    if teller is None:
        return found
    source = parties.named(teller.index)
    if only_reports(reading, found.deed, reading.tokens[found.trigger], source):
        return found
    target = parties.without(found.target, source)
    return found._replace(source=source, doer=teller.index, target=target) if source else found


def _only_asks(reading: Reading, party: Party) -> bool:
    """Say whether a party is told only by a word that asks: "who", "what"."""
    words = words_of(reading, party)
    return len(words) == 1 and words[0].text.lower() in {"who", "what", "which"}


def _blamed_on(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return harm with who is blamed as its doer: "blamed the raid on Peru"; the last "on" counts."""
    noun = reading.tokens[found.trigger]
    if noun.upos == "VERB":
        culprit = _culprit(reading, parties, found)
        if culprit is None:
            return found
        target = _accused(reading, parties, culprit)
        return found._replace(source=parties.without(found.source, target), target=target)
    if noun.upos != "NOUN" or found.deed.kind.type not in FORCE:
        return found
    verb = _blaming(reading, noun)
    if verb is None:
        return found
    above = (noun, verb, reading.tokens[noun.head])
    culprits = [
        child
        for word in above
        for child in _below(reading, word)
        if child.index > noun.index and _is_blamed(reading, child)
    ]
    if not culprits:
        return found
    last = max(culprits, key=lambda one: one.index)
    accused = parties.named(last.index)
    harmed = parties.named(min(culprits, key=lambda one: one.index).index)
    target = parties.without(harmed if len({one.index for one in culprits}) > 1 else (), accused)
    kept = parties.without(found.target, accused)
    return found._replace(source=accused, doer=last.index, target=target or kept)


def blames_nobody(reading: Reading, parties: Parties, found: Found) -> bool:
    """Say whether only a cause is found for something: "the floods were blamed on rain"."""
    culprit = _culprit(reading, parties, found)
    return culprit is not None and not _accused(reading, parties, culprit)


def _accused(reading: Reading, parties: Parties, culprit: int) -> tuple[Party, ...]:
    """Return who is blamed: an actor, or people nobody knows."""
    is_people = parties.is_people(reading.tokens[culprit])
    return parties.of(culprit) or (parties.named(culprit) if is_people else ())


def _culprit(reading: Reading, parties: Parties, found: Found) -> int | None:
    """Return the word for who or what is blamed for a thing: "blamed the fall of the bank on Peru"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "ACCUSE" or verb.lemma.lower() not in _BLAMING:
        return None
    thing = parties.object_of(verb)
    if thing is None or parties.linker.mention(thing.index) is not None:
        return None
    culprits = [
        child.index
        for word in (verb, thing)
        for child in reading.children(word.index, "nmod", "obl")
        if _is_blamed(reading, child)
    ]
    return max(culprits, default=None)


def _is_blamed(reading: Reading, word: Token) -> bool:
    """Say whether a phrase tells on whom something is blamed, and not on which day."""
    return case_of(reading, word.index) == "on" and not is_time(reading, word)


def first_person_done(reading: Reading, parties: Parties, found: Found, voices: Voices) -> Found:
    """Return what "we" did as the deed of who speaks around it: "we sent them a protest"."""
    if found.source or found.doer is None:
        return found
    word = reading.tokens[found.doer]
    if word.text.lower() not in SPEAKERS or not voices.around(word.start, word.end):
        return found
    verb = reading.tokens[found.trigger]
    is_own = word.head in {found.trigger, verb.head} and word.deprel == "nsubj"
    return found._replace(source=parties.of(word.index)) if is_own else found


def _below(reading: Reading, word: Token) -> Iterator[Token]:
    """Yield the phrases of a word, and those of the phrases themselves: "on the camp on rebels"."""
    for child in reading.children(word.index, "nmod", "obl"):
        yield child
        yield from reading.children(child.index, "nmod")


def _blaming(reading: Reading, noun: Token) -> Token | None:
    """Return the verb that lays a deed at a door: "blamed the raid on", "laid the blame for it on"."""
    above = reading.above(noun)
    if noun.deprel in ACTED_ON:
        return above if above.lemma.lower() in _BLAMING else None
    if noun.deprel not in {"nmod", "obl"} or case_of(reading, noun.index) != "for":
        return None
    blame = [above, *reading.children(above.index, "obj", "nsubj:pass")]
    is_laid = any(one.lemma.lower() in _BLAME and one.upos == "NOUN" for one in blame)
    verb = above if above.upos == "VERB" else reading.tokens[above.head]
    return verb if is_laid and verb.lemma.lower() in _LAYING else None


def _protested(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a protest without the town it is in on a side, and without who breaks it up."""
    noun = reading.tokens[found.trigger]
    if found.deed.kind.type != "PROTEST" or noun.upos != "NOUN":
        return found
    source = tuple(one for one in found.source if not _is_named_for(reading, one, noun))
    target = tuple(one for one in found.target if not _is_at(reading, one))
    above = reading.above(noun)
    if above.upos == "VERB" and above.lemma.lower() in _HOLDING:
        source = parties.without(source, parties.named(parties.doer(above)))
    return found._replace(source=source, target=target)


def _without_arrested(reading: Reading, found: Found) -> Found:
    """Return a search without those arrested in it as its doers: "ten held in raids on the union"."""
    noun = reading.tokens[found.trigger]
    verb = reading.above(noun)
    is_inside = noun.deprel == "obl" and case_of(reading, noun.index) in _DURING
    if found.deed.kind.type != "COERCE" or not is_inside:
        return found
    known = deeds_of_verb(verb.lemma, verb.text)
    if not any(deed.kind.mode == "arrest" for deed in known):
        return found
    taken = {
        word
        for one in reading.children(verb.index, "nsubj:pass")
        for word in reading.subtree(one.index)
    }
    kept = without_told(reading, found.source, taken)
    return found if len(kept) == len(found.source) else found._replace(source=kept, doer=None)


def _is_named_for(reading: Reading, party: Party, noun: Token) -> bool:
    """Say whether a party is only the protest itself, called by its town: "the Lima protest"."""
    words = {word.index for word in words_of(reading, party)}
    names = reading.children(noun.index, "compound")
    is_itself = noun.index in words and party.mention is None
    return is_itself and any(one.upos == "PROPN" for one in names)


def _is_at(reading: Reading, party: Party) -> bool:
    """Say whether a party is told only as the place of something: no actor, behind "at" or "in"."""
    top = top_of(reading, party)
    if party.mention is not None or top is None:
        return False
    is_beside = top.deprel in {"nmod", "obl"} and case_of(reading, top.index) in {"at", "in"}
    return is_beside or top.deprel == "compound"


def _agreed(reading: Reading, found: Found) -> Found:
    """Return what several agree on without those nobody knows whom it concerns: "to swap captives"."""
    verb = reading.tokens[found.trigger]
    is_joint = len(found.source) > 1
    if verb.lemma.lower() != "agree" or found.deed.kind.type != "AGREE" or not is_joint:
        return found
    acted_on = {
        word
        for act in reading.children(verb.index, "xcomp", "advcl")
        for each in (act, *reading.children(act.index, "conj"))
        for noun in reading.children(each.index, "obj")
        for word in reading.subtree(noun.index)
    }
    kept = tuple(
        one
        for one in found.target
        if one.country is not None
        or one.actor is not None
        or not is_told_with(reading, one, acted_on)
    )
    return found._replace(target=kept)


def _judged(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a complaint without who is to judge it: "challenged the duties at the court"."""
    verb = reading.tokens[found.trigger]
    if found.deed.kind.type != "ACCUSE" or verb.lemma.lower() not in _AGAINST:
        return found
    objects = reading.children(verb.index, "obj", "nsubj:pass")
    if not objects:
        return found
    judges = {
        word
        for above in (verb, *objects)
        for child in reading.children(above.index, "obl", "nmod")
        if case_of(reading, child.index) in _BEFORE
        and any(one.sector in _JUDGING for one in parties.of(child.index))
        for word in reading.subtree(child.index)
    }
    kept = tuple(one for one in found.target if not _is_within(reading, one, judges))
    return found._replace(target=kept)


def _is_within(reading: Reading, party: Party, words: set[int]) -> bool:
    """Say whether a party is told by some words and no others."""
    own = {word.index for word in words_of(reading, party)}
    return bool(own) and own <= words


def _without_next(reading: Reading, found: Found) -> Found:
    """Return a deed without a target that only a clause beside it is about, where it has its own."""
    verb = reading.tokens[found.trigger]
    if verb.upos != "VERB" or len(found.target) < 2:
        return found
    here = set(reading.subtree(verb.index))
    own = tuple(one for one in found.target if is_told_with(reading, one, here))
    has_object = bool(reading.children(verb.index, "obj", "nsubj:pass"))
    if verb.deprel == "advcl" and has_object and own:
        return found._replace(target=own)
    theirs = {
        word
        for clause in reading.children(verb.index, *PEERS)
        for own in reading.children(clause.index, "nsubj")
        for word in reading.subtree(own.index)
    }
    kept = tuple(one for one in found.target if not _is_within(reading, one, theirs))
    return found._replace(target=kept) if kept else found


def _without_subject_beside(reading: Reading, found: Found) -> Found:
    """Return a deed by its own subject only, without that of a clause beside it."""
    verb = reading.tokens[found.trigger]
    own = reading.children(verb.index, "nsubj")
    if verb.upos != "VERB" or not own or found.deed.kind.type in SHARED or len(found.source) < 2:
        return found
    words = set(reading.subtree(own[0].index))
    here = set(reading.subtree(verb.index))
    if not any(is_told_with(reading, one, words) for one in found.source):
        return found
    kept = tuple(one for one in found.source if not _is_subject_beside(reading, one, here))
    return found._replace(source=kept)


def _is_subject_beside(reading: Reading, party: Party, here: set[int]) -> bool:
    """Say whether a party is told by the subject of a verb outside a clause."""
    words = words_of(reading, party)
    return any(
        word.deprel == "nsubj"
        and word.index not in here
        and reading.tokens[word.head].upos == "VERB"
        for word in words
    )


def _suffered(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return what was done to the subject of a passive as done to him: "Peru was exempted"."""
    verb = reading.tokens[found.trigger]
    own = reading.children(verb.index, "nsubj:pass")
    is_known = found.deed.kind.type in _DONE_TO and not found.target
    if verb.upos != "VERB" or not own or not is_known or Flag.TOLD_OF_TARGET in found.deed.flags:
        return found
    words = set(reading.subtree(own[0].index))
    if not found.source or not all(_is_within(reading, one, words) for one in found.source):
        return found
    if found.source == sender_of(reading, parties, verb):
        return found  # "Kenyan doctors were sent": Kenya sent them
    return found._replace(source=(), target=found.source, doer=None)


def _are_listed(reading: Reading, own: Sequence[Token]) -> bool:
    """Say whether two subjects are joined by a comma alone, as in headlines: "Chad, Niger sign pact"."""
    if len(own) != _SEVERAL or any(one.upos == "PRON" for one in own):
        return False
    last, first = reading.subtree(own[0].index)[-1], reading.subtree(own[1].index)[0]
    between = [word.text for word in reading.tokens[last : first + 1]][1:-1]
    before_verb = [word.text for word in reading.tokens[own[1].index + 1 : own[1].head]]
    return set(between) <= {","} and "," not in before_verb


def _together(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed with all who are its verb's subject, where one of them is known to do it."""
    verb = reading.tokens[found.trigger]
    own = reading.children(verb.index, "nsubj")
    doers = [word for one in own[:1] for word in conjuncts(reading, one.index)]
    if _are_listed(reading, own):
        doers += conjuncts(reading, own[1].index)
    if verb.upos != "VERB" or len(doers) < _SEVERAL:
        return found
    doing = tuple(party for one in own[:_SEVERAL] for party in parties.of(one.index))
    others = parties.without(doing, (*found.source, *found.target))
    is_theirs = any(one.spans == other.spans for one in found.source for other in doing)
    if not is_theirs or not others:
        return found
    everyone = (*found.source, *others)
    return found._replace(source=tuple(sorted(everyone, key=lambda one: one.spans)))
