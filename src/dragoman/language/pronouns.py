"""The kinds of personal pronouns that stand for somebody or something told before."""

from __future__ import annotations

HE, SHE, IT, THEY = range(4)
_FORMS = {
    HE: "he him his himself",
    SHE: "she her hers herself",
    IT: "it its itself",
    THEY: "they them their theirs themselves",
}
KINDS = {form: kind for kind, forms in _FORMS.items() for form in forms.split()}
"""The kind of each form, in lower case."""
SPEAKING = {
    **dict.fromkeys("i me my mine myself you your yours yourself".split(), "me"),
    **dict.fromkeys("we us our ours ourselves".split(), "we"),
}
"""Who speaks or is spoken to, one or many, by form in lower case."""
KIN = frozenset(
    "aunt boyfriend brother cousin dad daughter father girlfriend grandfather grandmother husband "
    "mom mother mum nephew niece sister son uncle widow widower wife".split()
)
"""Kin who are told by "his" and "her"."""
_REFLEXIVE = ("self", "selves")


def kind_of(form: str) -> int | None:
    """Return the kind of a pronoun: HE, SHE, IT, THEY; None for any other word."""
    return KINDS.get(form.lower())


def is_reflexive(form: str) -> bool:
    """Say whether a pronoun goes back to its own clause: "herself"."""
    return form.lower().endswith(_REFLEXIVE)
