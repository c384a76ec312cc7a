"""Lemmas from forms and the rules that the model gives."""

from __future__ import annotations

from functools import lru_cache

from dragoman.language.irregular import irregular
from dragoman.language.wordpiece import is_word


@lru_cache(maxsize=1 << 16)
def lemma_of(form: str, rule: str, upos: str) -> str:
    """
    Apply a lemma rule to a form.

    "A|be" is the lemma itself; "L|3|y" means drop three characters and add "y", where
    the first letter stands for the case: L lower, C capitalised, S as it is. A verb that
    comes out as no English word is given the regular ending that makes it one; irregular
    past forms are looked up.
    """
    if upos == "VERB" and form.lower() in irregular():
        return irregular()[form.lower()]
    if rule.startswith("A|"):
        return rule[2:]
    case, count, ending = rule.split("|", 2)
    stem = form.lower() if case == "L" else form
    kept = stem[: len(stem) - int(count)] if int(count) <= len(stem) else stem
    lemma = kept + ending
    if upos == "VERB" and not is_word(lemma):
        lemma = _regular(form.lower()) or lemma
    return lemma[:1].upper() + lemma[1:] if case == "C" else lemma


_ENDINGS = ("ed", "d", "ing", "es", "s")


def _regular(form: str) -> str | None:
    """Return the verb of a regular form that the vocabulary knows: "admitted" is "admit"."""
    for ending in _ENDINGS:
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
            for verb in (
                stem,
                doubled,
                stem + "e",
                stem[:-1] + "y" if stem.endswith("i") else stem,
            ):
                if len(verb) > 2 and is_word(verb):
                    return verb
    doubled = form.removesuffix("ed").removesuffix("ing")
    is_doubled = doubled != form and doubled[-1:] == doubled[-2:-1] and doubled[-1:] in "bdglmnprt"
    return doubled[:-1] if is_doubled and len(doubled) > 3 else None
