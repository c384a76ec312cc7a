"""
What a deed is: happened, ongoing, planned, promised, demanded, possible, hypothetical, denied.

Decided by what stands over the trigger in the tree, nearest first, and by its own tense
and modals, along the boundaries of the codebook (docs/reference/codebook.md).
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Status
from dragoman.stages.finding import NEGATIONS
from dragoman.stages.phrases import case_of

_PRESENT_BE = frozenset({"is", "are", "’s", "'s", "’re", "'re", "am"})
_GOVERNORS: dict[str, Status] = {
    **dict.fromkeys(
        "plan schedule announce prepare set arrange intend slate organise organize expect due aim want hope seek try".split(),
        "planned",
    ),
    **dict.fromkeys(
        "promise pledge vow undertake commit agree guarantee swear offer".split(), "promised"
    ),
    **dict.fromkeys(
        "urge ask demand call request appeal press order tell insist require implore beg want invite force instruct".split(),
        "demanded",
    ),
    **dict.fromkeys(
        "consider weigh contemplate mull discuss threaten risk ready stand able likely possible suggest propose help".split(),
        "possible",
    ),
    **dict.fromkeys(
        "refuse deny decline fail avoid stop prevent eschew rule oppose reject halt abandon cancel postpone".split(),
        "denied",
    ),
}  # fmt: skip
_ONGOING = frozenset({"continue", "keep", "remain", "go"})
_NOUN_GOVERNORS: dict[str, Status] = {
    **dict.fromkeys("plan plans preparation proposal invitation".split(), "planned"),
    **dict.fromkeys("promise pledge vow commitment".split(), "promised"),
    **dict.fromkeys("demand call appeal request".split(), "demanded"),
    **dict.fromkeys("possibility threat risk prospect chance fear".split(), "possible"),
    **dict.fromkeys("denial refusal failure lack absence cancellation".split(), "denied"),
}


def status_of(reading: Reading, trigger: int, actor: int | None = None) -> Status:
    """Return the status of the deed a word tells. `actor` is the head word of who does it."""
    token = reading.tokens[trigger]
    if _is_negated(reading, token):
        return "denied"
    condition = _condition(reading, token)
    if condition is not None:
        return condition
    own = _own(reading, token)
    if own is not None and own != "happened":
        return own
    governed = _governed(reading, token, actor)
    if governed is not None:
        return governed
    if own is not None:
        return own
    return _by_factuality(token)


def _is_negated(reading: Reading, token: Token) -> bool:
    """Say whether a word, or the light verb it hangs on, is negated."""
    if any(child.text.lower() in NEGATIONS for child in reading.children(token.index)):
        return True
    governor = reading.tokens[token.head] if token.head >= 0 else None
    is_object = token.deprel in {"obj", "nsubj:pass"} and token.upos == "NOUN"
    return (
        is_object
        and governor is not None
        and any(
            child.text.lower() in {"not", "n't", "n’t", "never"}
            for child in reading.children(governor.index)
        )
    )


def _condition(reading: Reading, token: Token) -> Status | None:
    """Return "hypothetical" under "if" and "unless"; what depends on such a clause is so, too."""
    here = token
    for _ in range(6):
        marks = {mark.text.lower() for mark in reading.children(here.index, "mark")}
        if marks & {"if", "unless", "lest", "provided"}:
            return "hypothetical"
        if here.head < 0 or here.deprel in {"conj", "parataxis", "acl:relcl"}:
            break
        here = reading.tokens[here.head]
        if here.upos not in {"VERB", "AUX", "NOUN", "ADJ"}:
            break
    return None


def _own(reading: Reading, token: Token) -> Status | None:
    """Return what the verb's own tense and modals say; None for nouns and bare infinitives."""
    helpers = reading.children(token.index, "aux", "aux:pass", "cop")
    words = {helper.text.lower() for helper in helpers}
    modal = _by_modal(reading, token, words)
    if modal is not None or token.upos not in {"VERB", "AUX"}:
        return modal
    if "VerbForm=Inf" in token.feats and not words:
        return None
    if "VerbForm=Ger" in token.feats or "Tense=Pres|VerbForm=Part" in token.feats:
        if not words:
            return None
        return "ongoing" if words & _PRESENT_BE else "happened"
    if "Tense=Pres" in token.feats and token.deprel != "root":
        return "ongoing"
    is_finite = "Tense=" in token.feats or "VerbForm=Part" in token.feats
    return "happened" if is_finite or {h.lemma for h in helpers} & {"have", "do"} else None


def _by_modal(reading: Reading, token: Token, words: set[str]) -> Status | None:
    """Return what a modal verb says."""
    if words & {"may", "might", "could", "can"}:
        return "possible"
    if words & {"should", "must", "ought"}:
        return "demanded"
    if words & {"will", "’ll", "'ll", "shall", "wo"}:
        return "promised" if _is_reported(reading, token) else "planned"
    if "would" in words:
        return "promised" if _is_reported(reading, token) else "possible"
    return None


def _is_reported(reading: Reading, token: Token) -> bool:
    """Say whether a clause stands under a verb of speech whose subject is its own subject."""
    here = token
    while here.deprel in {"conj", "xcomp"} and here.head >= 0:
        here = reading.tokens[here.head]
    if here.deprel != "ccomp" or here.head < 0:
        return False
    inner = reading.children(here.index, "nsubj")
    return bool(inner) and inner[0].upos == "PRON"


def _governed(reading: Reading, token: Token, actor: int | None) -> Status | None:
    """Return what the nearest governor that decides the matter says."""
    here = token
    for _ in range(5):
        if here.head < 0 or here.deprel.split(":")[0] not in {
            "xcomp",
            "ccomp",
            "obj",
            "acl",
            "obl",
            "nmod",
            "nsubj",
            "conj",
            "advcl",
        }:
            return None
        above = reading.tokens[here.head]
        if here.deprel in {"ccomp", "acl:relcl"} and _own(reading, token) == "happened":
            return None
        lemma = above.lemma.lower()
        if here.deprel != "conj" and not (actor is not None and actor == above.index):
            table = _GOVERNORS if above.upos in {"VERB", "ADJ", "AUX"} else _NOUN_GOVERNORS
            found = table.get(lemma)
            is_circumstance = here.deprel in {"advcl", "nsubj"} or (
                here.deprel == "obl" and case_of(reading, here.index) != "for"
            )
            if found is not None and not is_circumstance:
                return _tempered(reading, above, found)
            if lemma in _ONGOING and here.deprel == "xcomp":
                return "ongoing"
        if here.deprel.startswith(("advcl", "acl:relcl", "nsubj")):
            return None  # a clause or a subject stands for itself
        here = above
    return None


def _tempered(reading: Reading, governor: Token, found: Status) -> Status:
    """Return the status under a governor that is itself negated: "refused" denied is not a refusal."""
    if _is_negated(reading, governor):
        return "happened" if found == "denied" else "denied"
    return found


def _by_factuality(token: Token) -> Status:
    """Return what the factuality head says of a word without tense: from -3 to 3."""
    if token.upos == "NOUN":
        return "happened"
    if token.factuality < -1.0:
        return "denied"
    return "happened" if token.factuality > 0.5 else "possible"
