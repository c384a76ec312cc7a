"""What a verb of denial or of proposing says of the deeds in its clause, whatever else seems so."""

from __future__ import annotations

from dragoman.knowledge.deeds import VERBAL, deeds_of_verb, object_class, status_words, verb_of
from dragoman.knowledge.speech import verbs
from dragoman.language.grammar import COMPLEMENTS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.records import TOOK_PLACE, Status
from dragoman.stages.clauses import helpers_and_copula, helpers_of, markers_of, subject
from dragoman.stages.function_words import INDEFINITE, NEGATIONS
from dragoman.stages.phrases import case_of

_FALSE = frozenset(
    "baseless fabricated false groundless incorrect mistaken unfounded untrue wrong".split()
)
_TRUE = frozenset({"accurate", "correct", "true"})
_PROVING = frozenset({"prove", "turn"})
_CLIMBS = 6  # steps up the tree
# Denied with one of these, a deed may stand: only the way it was done is disputed.
_MANNERS = frozenset(
    "alone arbitrarily deliberately illegally intentionally knowingly purposely secretly solely unfairly "
    "unlawfully wilfully wrongfully wrongly".split()
)  # fmt: skip
_REASONS = frozenset({"because", "so", "without", "after", "before"})
_EVERYONE = frozenset("both all each they we party side team two country nation government".split())
_PROPOSED = frozenset({"possible", "demanded"})
# Whoever gives such an order has it done: an order never given is a deed never done.
_COMMANDING = frozenset("authorise authorize command direct instruct order".split())
# At what somebody acts, "at the urging of Chile", and on what: "on the orders of the king".
PLEAS = frozenset("behest insistence instigation invitation request urging".split())
_GROUNDS = PLEAS | {"instruction", "order"}
# Who does not act for him that speaks of them, and tells him nothing: "his rivals", "his son".
_FAR = ("kin", "rival")
_CONSIDERING = frozenset({"consider", "contemplate", "mull", "ponder", "weigh"})
_OWN = frozenset({"happened", "ongoing", "planned", "promised", "hypothetical"})


def in_clause(reading: Reading, trigger: int, status: Status) -> Status | None:
    """
    Return the status of a deed in a clause of denial or proposal, in place of one found elsewhere.

    "Denied that it had offered to free them": the offer is denied. "Proposed that Oman
    recognise it": Oman has promised nothing.
    """
    verb = _verb(reading, reading.tokens[trigger])
    if verb is not None and _came_after_all(reading, verb):
        return "happened"
    if verb is None:
        noun = reading.tokens[trigger]
        ground = _on_ground(reading, noun) or _asking_for(reading, noun)
        if status in TOOK_PLACE and is_considered(reading, noun):
            return "possible"
        is_false = ground is not None and is_denied(reading, ground, is_told=True)
        return "denied" if is_false else None
    if is_denied(reading, verb, is_told=status in TOOK_PLACE):
        return "denied"
    if status == "denied" and _is_wrongly_denied(reading, verb):
        return "happened"
    if status == "denied" and _is_asked_of_others(reading, verb):
        return "demanded"
    if status == "promised" and (others := would_of_others(reading, verb)) is not None:
        return others
    return "demanded" if status in _OWN and _is_proposed(reading, verb) else None


def is_denied(reading: Reading, verb: Token, *, is_told: bool) -> bool:
    """
    Say whether a verb tells what a verb of denial over it denies.

    What hangs on the denied deed ("denied having helped to kill her") is denied with it where
    it would else be told (`is_told`), and so is what its doer is denied to have planned,
    promised or offered to do himself, or ordered to be done.
    """
    here = verb
    for _ in range(_CLIMBS):
        relation = here.relation
        if here.head < 0 or here.deprel == "acl:relcl" or _is_only_how(reading, here):
            return False
        above = _joined_to(reading, here)
        if _is_content(reading, here) and _denies(reading, above, is_told=is_told):
            return not _has_negation(reading, here)
        is_planned = relation == "xcomp" and _is_own_plan(reading, here, above)
        is_told = is_told or is_planned
        is_chained = relation == "xcomp" and is_told and above.upos == "VERB"
        is_joined = relation == "conj" and _is_one_clause(reading, here, above)
        if not (is_chained or is_joined):
            return False
        here = above
    return False


def would_of_others(reading: Reading, verb: Token) -> Status | None:
    """
    Return the status of what somebody says that others "would" do, who vows nothing himself.

    What his rivals or his family would do he only thinks; what his partners would is their plan.
    """
    above = reading.above(verb)
    helpers = helpers_of(reading, verb.index)
    own = subject(reading, verb.index)
    said = status_words("v", is_noun=False).get(verb_of(above.lemma, above.text))
    if verb.deprel != "ccomp" or "would" not in helpers or own is None or said == "promised":
        return None
    if not reading.children(own.index, "nmod:poss"):
        return None
    if any(own.lemma.lower() in object_class(name) for name in _FAR):
        return "hypothetical"
    return "planned" if own.lemma.lower() in object_class("other_side") else None


def is_considered(reading: Reading, noun: Token) -> bool:
    """
    Say whether a noun tells what somebody only thinks of doing: "is considering a request".

    A request "by" somebody was made, whoever considers it.
    """
    over = reading.above(noun)
    owners = {one.text.lower() for one in reading.children(noun.index, "det", "nmod:poss")}
    is_new = owners <= INDEFINITE and (bool(owners) or "Number=Plur" in noun.feats)
    cases = {case_of(reading, one.index) for one in reading.children(noun.index, "nmod")}
    is_thought_of = noun.deprel == "obj" and over.lemma.lower() in _CONSIDERING
    return is_thought_of and is_new and not cases & {"by", "from"}


def _came_after_all(reading: Reading, verb: Token) -> bool:
    """Say whether a clause tells what came of another: "only for Oman to veto it", "only to break it"."""
    first = next((one for one in reading.children(verb.index, "advmod")), None)
    is_only = first is not None and first.text.lower() == "only" and first.index < verb.index
    marks = markers_of(reading, verb.index)
    before = reading.tokens[first.index - 1].text if first is not None and first.index else ""
    return verb.deprel == "advcl" and is_only and "to" in marks and before == ","


def _is_wrongly_denied(reading: Reading, verb: Token) -> bool:
    """Say whether a verb tells what somebody denies untruly: "falsely denied that it had fired"."""
    while verb.deprel == "conj" and verb.head >= 0 and not reading.children(verb.index, "nsubj"):
        verb = reading.tokens[verb.head]
    above = reading.above(verb)
    is_content = verb.deprel == "ccomp" and not _has_negation(reading, verb)
    is_denial = above.upos == "VERB" and above.lemma.lower() in object_class("denial")
    is_open = _has_negation(reading, above) or _is_infinitive(reading, above)
    return is_content and is_denial and _is_untrue(reading, above) and not is_open


def _is_untrue(reading: Reading, verb: Token) -> bool:
    """Say whether somebody is told to speak or think "wrongly", "falsely"."""
    beside = reading.children(verb.index, "advmod")
    return any(one.lemma.lower() in object_class("untruly") for one in beside)


def _is_own_plan(reading: Reading, verb: Token, above: Token) -> bool:
    """Say whether a verb tells what the doer of another plans or orders: "agreed to cut it"."""
    said = status_words("v", is_noun=False).get(verb_of(above.lemma, above.text))
    if above.upos != "VERB" or said in {None, "denied"} or _has_negation(reading, verb):
        return False
    if said == "demanded" and above.lemma.lower() in _COMMANDING:
        return True
    is_asked = reading.children(above.index, "obj", "iobj", "aux:pass")
    return said == "promised" or not is_asked


def _is_asked_of_others(reading: Reading, verb: Token) -> bool:
    """Say whether only the asking is denied, not the deed: "denied that it had urged Togo to pay"."""
    above = reading.above(verb)
    if verb.deprel != "xcomp" or above.upos != "VERB" or above.lemma.lower() in _COMMANDING:
        return False
    said = status_words("v", is_noun=False).get(verb_of(above.lemma, above.text))
    is_asked = bool(reading.children(above.index, "obj", "iobj", "aux:pass"))
    is_plain = said == "demanded" and is_asked and not _has_negation(reading, verb)
    return is_plain and is_denied(reading, above, is_told=True)


def _on_ground(reading: Reading, noun: Token) -> Token | None:
    """Return the verb of what is done at the plea or on the orders that a noun tells."""
    if noun.deprel != "obl" or noun.lemma.lower() not in _GROUNDS:
        return None
    above = reading.tokens[noun.head]
    is_ground = case_of(reading, noun.index) in {"at", "on", "upon"}
    return above if is_ground and above.upos == "VERB" else None


def _asking_for(reading: Reading, noun: Token) -> Token | None:
    """Return the verb by which somebody asks for what a noun tells, if nobody knows it yet."""
    above = reading.above(noun)
    if above.upos != "VERB" or noun.deprel not in {"obj", "obl"}:
        return None
    owners = reading.children(noun.index, "nmod:poss", "det")
    is_new = all(one.text.lower() in INDEFINITE for one in owners)
    said = status_words("v", is_noun=True).get(verb_of(above.lemma, above.text))
    is_it = noun.deprel == "obj" or case_of(reading, noun.index) == "for"
    return above if is_new and is_it and said in {"demanded", "planned"} else None


def _verb(reading: Reading, token: Token) -> Token | None:
    """Return the verb that tells a deed; for "made an offer", that of the noun."""
    if token.upos in VERBS:
        return token
    above = reading.governor(token)
    if above is None or token.deprel != "obj" or above.upos != "VERB":
        return None
    owners = reading.children(token.index, "nmod:poss", "det")
    is_new = all(one.text.lower() in INDEFINITE for one in owners)
    return above if is_new and above.lemma.lower() in object_class("taking_place") else None


def _is_content(reading: Reading, verb: Token) -> bool:
    """Say whether a verb's clause is what is said: "reports that police shot", not "reports read"."""
    if verb.deprel == "acl":
        return bool(reading.children(verb.index, "nsubj"))
    return verb.relation in {"ccomp", "csubj", "xcomp"}


def _denies(reading: Reading, above: Token, *, is_told: bool) -> bool:
    """Say whether a word denies its clause: "denied that", "dismissed reports that", "wrongly said that"."""
    if above.upos == "NOUN":
        if not is_told or above.lemma.lower() not in object_class("reporting"):
            return False
        if _is_refuted(reading, above):
            return True
        if above.deprel != "obj" or above.head < 0:
            return False
        above = reading.tokens[above.head]
    is_wrong = _is_untrue(reading, above)
    # "Wrongly denied that it had" tells that it had.
    if above.upos != "VERB" or is_wrong == (above.lemma.lower() in object_class("denial")):
        return False
    if _has_negation(reading, above) or _is_infinitive(reading, above):
        return False
    is_plain = is_wrong or above.lemma.lower() == "deny"
    return is_plain or not reading.children(above.index, "aux:pass")


def _is_refuted(reading: Reading, noun: Token) -> bool:
    """Say whether a report is told to be false: "rumours that it had fallen proved untrue"."""
    if noun.deprel != "nsubj" or noun.head < 0:
        return False
    above = reading.tokens[noun.head]
    if above.lemma.lower() in _PROVING:
        told = reading.children(above.index, "xcomp", "obl")
        return any(one.lemma.lower() in _FALSE for one in told) and not _has_negation(
            reading, above
        )
    is_false = above.lemma.lower() in (_TRUE if _has_negation(reading, above) else _FALSE)
    return above.upos == "ADJ" and is_false


def _is_infinitive(reading: Reading, verb: Token) -> bool:
    """Say whether a verb only names a denial: "refused to deny", "accused of denying"."""
    marks = {mark.text.lower() for mark in reading.children(verb.index, "mark", "case")}
    return bool(marks & {"to", "of", "for", "from", "against", "without", "if", "unless"})


def _has_negation(reading: Reading, verb: Token) -> bool:
    """Say whether a verb is negated, or has nobody for its subject."""
    words = reading.children(verb.index, "advmod", "det", "mark", "nsubj")
    below = [one for word in words for one in (word, *reading.children(word.index, "det"))]
    texts = {word.text.lower() for word in below}
    return bool(texts & (NEGATIONS | {"nobody", "none"}))


def _is_only_how(reading: Reading, verb: Token) -> bool:
    """Say whether a clause tells how or why something was done: that alone may be denied."""
    adverbs = reading.children(verb.index, "advmod")
    if any(word.lemma.lower() in _MANNERS for word in adverbs):
        return True
    clauses = reading.children(verb.index, "advcl")
    return any(
        mark.text.lower() in _REASONS
        for clause in clauses
        for mark in reading.children(clause.index, "mark", "case")
    )


def _joined_to(reading: Reading, verb: Token) -> Token:
    """
    Return what a verb hangs on; for one joined to a denial, the denied clause that it goes on.

    "Denied that it had armed them and had paid them": the second "had" is of the same clause,
    though the parser may join it to "denied".
    """
    above = reading.tokens[verb.head]
    helpers = _perfect(reading, verb)
    if verb.deprel != "conj" or not helpers or helpers & _perfect(reading, above):
        return above
    clauses = reading.children(above.index, "ccomp")
    same = (one for one in clauses if one.index < verb.index and helpers & _perfect(reading, one))
    return next(same, above)


def _perfect(reading: Reading, verb: Token) -> set[str]:
    """Return the "has" or "had" beside a verb."""
    helpers = reading.children(verb.index, "aux")
    return {one.text.lower() for one in helpers if one.lemma.lower() == "have"}


def _is_one_clause(reading: Reading, verb: Token, first: Token) -> bool:
    """
    Say whether a joined verb surely continues a clause: "that it shelled the port or mined it".

    "Denied it shelled the port and accused Togo" may go on after the denial.
    """
    if first.upos != "VERB" or first.deprel not in COMPLEMENTS:
        return False
    joints = {word.text.lower() for word in reading.children(verb.index, "cc")}
    if "but" in joints or reading.children(verb.index, "nsubj"):
        return False
    has_helper = bool(reading.children(verb.index, "aux", "mark"))
    # "That it had shelled and mined it": the "had" is of both, but "accused" goes on.
    is_perfect = any(one.lemma.lower() == "have" for one in reading.children(first.index, "aux"))
    is_shared = is_perfect and (
        _acts_on_told(reading, verb)
        or all(deed.kind.quad not in VERBAL for deed in deeds_of_verb(verb.lemma, verb.text))
    )
    return "or" in joints or has_helper or is_shared or "VerbForm=Fin" not in verb.feats


def _acts_on_told(reading: Reading, verb: Token) -> bool:
    """Say whether a verb goes on with what was told, and says nothing: "and handed him over"."""
    objects = reading.children(verb.index, "obj", "iobj")
    is_back = any(one.upos == "PRON" and "Person=3" in one.feats for one in objects)
    return is_back and verb_of(verb.lemma, verb.text) not in verbs()


def _is_proposed(reading: Reading, verb: Token) -> bool:
    """Say whether somebody else would have a verb's subject do it: "proposed that Peru pay"."""
    while verb.deprel == "conj" and verb.head >= 0 and not reading.children(verb.index, "nsubj"):
        verb = reading.tokens[verb.head]
    own = reading.children(verb.index, "nsubj")
    if verb.deprel != "ccomp" or verb.head < 0 or not own or own[0].upos == "PRON":
        return False
    above = reading.tokens[verb.head]
    found = status_words("v", is_noun=False).get(above.lemma.lower())
    if above.upos != "VERB" or found not in _PROPOSED or _has_negation(reading, above):
        return False
    if not _is_bare(reading, verb) or own[0].lemma.lower() in _EVERYONE:
        return False
    asker = subject(reading, above.index)
    return asker is None or asker.lemma.lower() != own[0].lemma.lower()


def _is_bare(reading: Reading, verb: Token) -> bool:
    """Say whether a clause is told without tense: "that Peru pay", "that Peru be paid"."""
    helpers = helpers_and_copula(reading, verb.index)
    if helpers - {"be", "not", "should"}:
        return False
    return bool(helpers) or verb.text.lower() == verb.lemma.lower()
