"""
Regular English inflection, both ways: what a form may come from, and whether it can.

The model gives a lemma as an ending to cut and an ending to add. For words it has hardly
seen it cuts too much or too little ("hop" from "hoping", "companie" from "companies").
Spelling tells: "hop" would be "hopping".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dragoman.language.tables import pairs_in
from dragoman.language.wordpiece import is_word, rank_of

# The regular endings that a tag of the Penn Treebank stands for.
_SUFFIX = {
    "VBD": "ed",
    "VBN": "ed",
    "VBG": "ing",
    "VBZ": "s",
    "NNS": "s",
    "NNPS": "s",
    "JJR": "er",
    "RBR": "er",
    "JJS": "est",
    "RBS": "est",
}
# Nouns whose form in -s is no plural of another word, and their like.
_ONLY_PLURAL = frozenset(
    "species series means politics headquarters news goods clothes economics "
    "thanks pants trousers jeans scissors proceedings surroundings earnings outskirts "
    "premises savings belongings arms customs troops barracks crossroads statistics odds "
    "whereabouts geopolitics logistics athletics electronics mathematics physics ethics tactics glasses".split()
)
_HISSING = ("s", "x", "z", "ch", "sh")
# One vowel between consonants, at the end of a word of one syllable: the last letter doubles.
_DOUBLES = re.compile(r"(?:[^aeiouy]|qu)*[aeiouy][bdfgklmnprstvz]")
# What is left of verbs that end in a mute e: "precis", "alleg", "preced", "indulg".
_MUTE = re.compile(
    r"([^eo]at|creat|[csp]ed|[uv]|[dlr]g|[aeiou]ng|[lnr][cs]|ps|[bcdfgkpst]l|oic|eg|pon"
    r"|(?<![aeio])(?<![^q]u)"
    r"(?:a[bcdgkmprsz]|i[bcdklnrsz]|o[dkmstz]|u[cdlmrst]))$"
)
# What is left of verbs that may end in a mute e or not: "delet", "visit", "permeat".
_OPEN = re.compile(r"(?:[^aeiou][eio][tn]|eat)$")
_DOUBLED = re.compile(r"[aeiouy]([bdfgklmnprstvz])$")


def suffix_of(xpos: str) -> str:
    """Return the regular ending of a tag, or nothing."""
    return _SUFFIX.get(xpos, "")


@cache
def irregular_nouns() -> dict[str, str]:
    """Return the noun of each plural that no rule leads back: "children" is "child"."""
    return pairs_in("irregular_nouns.tsv")


def is_only_plural(form: str) -> bool:
    """Say whether a noun in -s is its own lemma."""
    return form in _ONLY_PLURAL


def inflections(lemma: str, suffix: str) -> Iterator[str]:
    """Yield how a lemma may be spelt with a regular ending; mostly one way."""
    if suffix == "s":
        yield from _with_s(lemma)
        return
    if lemma.endswith("e"):
        yield from _with_ing(lemma) if suffix == "ing" else (lemma + suffix[1:],)
    elif lemma.endswith("y") and lemma[-2:-1] not in "aeiou" and suffix != "ing":
        yield lemma[:-1] + "i" + suffix
    elif lemma.endswith("c"):
        yield lemma + "k" + suffix
    elif _DOUBLES.fullmatch(lemma):
        yield lemma + lemma[-1] + suffix
    else:
        yield lemma + suffix
        if _DOUBLED.search(lemma):
            yield lemma + lemma[-1] + suffix


def _with_ing(lemma: str) -> Iterator[str]:
    """Yield the forms in -ing of a verb that ends in e."""
    if lemma.endswith("ie"):
        yield lemma[:-2] + "ying"
    if lemma.endswith(("ee", "oe", "ye", "nge")):
        yield lemma + "ing"
    if not lemma.endswith(("ee", "oe", "ye")):
        yield lemma[:-1] + "ing"


def _with_s(lemma: str) -> Iterator[str]:
    """Yield the forms in -s of a verb or noun."""
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        yield lemma[:-1] + "ies"
    elif lemma.endswith(_HISSING):
        yield lemma + "es"
        yield lemma + lemma[-1] + "es"
        if lemma.endswith("ch"):
            yield lemma + "s"
    elif lemma.endswith("o"):
        yield lemma + "es"
        yield lemma + "s"
    else:
        yield lemma + "s"
        if lemma.endswith("f"):
            yield lemma[:-1] + "ves"
        elif lemma.endswith("fe"):
            yield lemma[:-2] + "ves"


def _stems(form: str, suffix: str) -> Iterator[str]:
    """Yield what may be left when an ending is cut off."""
    if suffix == "s":
        yield from _stems_of_s(form)
        return
    stem = form.removesuffix(suffix)
    yield from (stem + "e", stem)
    if stem[-1:] == stem[-2:-1]:
        yield stem[:-1]
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if stem.endswith("y") and suffix == "ing":
        yield stem[:-1] + "ie"
    if stem.endswith("ck"):
        yield stem[:-1]


def _stems_of_s(form: str) -> Iterator[str]:
    """Yield what may be left of a plural or a third person."""
    yield form.removesuffix("s")
    if form.endswith("es"):
        yield form[:-2]
    if form.endswith("ies"):
        yield form[:-3] + "y"
    elif form.endswith("ves"):
        yield from (form[:-3] + "f", form[:-3] + "fe")
    elif form.endswith(("sses", "zzes")):
        yield form[:-3]


@cache
def _bases(form: str, suffix: str) -> tuple[str, ...]:
    """Return the lemmas that would be spelt so with this ending."""
    found = dict.fromkeys(_stems(form, suffix))
    return tuple(
        base
        for base in found
        if (len(base) > 2 or base in {"go", "do"})
        and re.search("[aeiouy]", base)
        and form in inflections(base, suffix)
    )


def fits(lemma: str, form: str, suffix: str) -> bool:
    """Say whether a form is the regular inflection of a lemma."""
    return form in inflections(lemma, suffix)


def base_of(form: str, suffix: str) -> str | None:
    """
    Return the likeliest lemma of a regular form: the commonest word that it can come from.

    None where no word is known from which it could come.
    """
    return min(filter(is_word, _bases(form, suffix)), key=rank_of, default=None)


def spelling_of(form: str, lemma: str, suffix: str) -> str:
    """
    Return the likeliest lemma of a form in -s, -ed and so on that comes from no known word.

    Its letters decide; where they do not, the lemma that the model gives, if it may be spelt so.
    """
    stem = form.removesuffix(suffix)
    if suffix == "s":
        found = _without_s(form)
    elif stem.endswith("i"):
        found = stem[:-1] + "y"
    elif stem[-1:] == stem[-2:-1] and (stem[-1:] in "bdgmnprt" or stem[-3:-1] in {"al", "el"}):
        found = stem[:-1]
    elif _MUTE.search(stem):
        found = stem + "e"
    elif _OPEN.search(stem) and fits(lemma, form, suffix):
        found = lemma
    else:
        found = stem
    if fits(found, form, suffix):
        return found
    bases = _bases(form, suffix)  # "groped" is no form of "grop", which would double its p
    return bases[0] if len(bases) == 1 and not fits(lemma, form, suffix) else lemma


def _without_s(form: str) -> str:
    """Return what is left of a plural or a third person without its ending."""
    if form.endswith("ies") and len(form) > len("pies") + 1:
        return form[:-3] + "y"
    is_hissing = form.endswith(("sses", "shes", "ches", "xes", "zzes"))
    return form[:-2] if is_hissing else form[:-1]
