"""Lemmas from forms, tags and the rules that the model gives."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.language import inflection
from dragoman.language.irregular import irregular

_NUMBER = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
# Forms that only look regular, and of which the model knows the lemma.
_OWN_FORMS = frozenset(
    {"is", "has", "was", "being", "better", "best", "least", "further", "eldest"}
)
# The tags of which a word of each class takes a regular ending.
_TAGS = {
    "VERB": {"VBD", "VBN", "VBG", "VBZ"},
    "NOUN": {"NNS", "NNPS"},
    "PROPN": {"NNS", "NNPS"},
    "ADJ": {"JJR", "JJS"},
    "ADV": {"RBR", "RBS"},
}
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORT = {
    **dict.fromkeys(("jan", "jan."), "January"),
    **dict.fromkeys(("feb", "feb."), "February"),
    "mar.": "March",
    **dict.fromkeys(("apr", "apr."), "April"),
    **dict.fromkeys(("aug", "aug."), "August"),
    **dict.fromkeys(("sept", "sept.", "sep", "sep."), "September"),
    **dict.fromkeys(("oct", "oct."), "October"),
    **dict.fromkeys(("nov", "nov."), "November"),
    **dict.fromkeys(("dec", "dec."), "December"),
    "mon.": "Monday",
    **dict.fromkeys(("tue.", "tues", "tues."), "Tuesday"),
    **dict.fromkeys(("wed", "wed."), "Wednesday"),
    **dict.fromkeys(("thu", "thu.", "thurs", "thurs.", "thur."), "Thursday"),
    **dict.fromkeys(("fri", "fri."), "Friday"),
    "sat.": "Saturday",
    "sun.": "Sunday",
}


@lru_cache(maxsize=1 << 16)
def lemma_of(form: str, rule: str, upos: str, xpos: str = "") -> str:
    """
    Apply a lemma rule to a form, and mend what cannot be.

    "A|be" is the lemma itself; "L|3|y" means drop three characters and add "y", where
    the first letter stands for the case: L lower, C capitalised, S as it is. What the tag
    says is a regular inflection is led back by spelling where the rule does not lead to a
    word that would be spelt so; irregular forms are looked up.
    """
    lower = form.lower()
    if upos == "VERB" and lower in irregular():
        return irregular()[lower]
    special = _special(form, upos, xpos)
    if special:
        return special
    lemma = _applied(form, rule)
    if xpos in _TAGS.get(upos, ()) and lower not in _OWN_FORMS and _LETTERS.fullmatch(lower):
        mended = _mended(lower, lemma.lower(), xpos)
        if mended != lemma.lower():
            return mended.capitalize() if lemma[:1].isupper() and upos != "VERB" else mended
    return lemma


def _applied(form: str, rule: str) -> str:
    """Apply a rule to a form."""
    if rule.startswith("A|"):
        return rule[2:]
    case, count, ending = rule.split("|", 2)
    stem = form.lower() if case == "L" else form
    kept = stem[: len(stem) - int(count)] if int(count) <= len(stem) else stem
    lemma = kept + ending
    return lemma[:1].upper() + lemma[1:] if case == "C" else lemma


def _special(form: str, upos: str, xpos: str) -> str | None:
    """Return the lemma of an address, a number with commas, a shortened name of time, or "i"."""
    if xpos == "ADD" and upos == "PROPN":
        return form
    if upos == "NUM" and _NUMBER.fullmatch(form):
        return form.replace(",", "")
    if upos == "PROPN":
        return _SHORT.get(form.lower())
    return "I" if form == "i" and xpos == "PRP" else None


def _mended(form: str, lemma: str, xpos: str) -> str:
    """Return the lemma of a form by its tag; all in lower case."""
    if xpos in {"NNS", "NNPS"}:
        return _singular(form, lemma)
    is_ing = xpos in {"VBD", "VBN"} and form.endswith("ing") and lemma != form
    suffix = "ing" if is_ing else inflection.suffix_of(xpos)  # whatever the tag says of the time
    return _regular(form, lemma, suffix) if form.endswith(suffix) else lemma


def _regular(form: str, lemma: str, suffix: str) -> str:
    """Return the lemma of a regular form: a known word that is spelt so, else by its letters."""
    base = inflection.base_of(form, suffix)
    return base if base is not None else inflection.spelling_of(form, lemma, suffix)


def _singular(form: str, lemma: str) -> str:
    """Return the singular of a plural."""
    for plural, singular in inflection.irregular_nouns().items():
        if form.endswith(plural):
            return form.removesuffix(plural) + singular
    if form == lemma or inflection.is_only_plural(form) or not form.endswith("s"):
        return lemma
    return _regular(form, lemma, "s")
