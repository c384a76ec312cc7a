"""Names from the tags of four sets."""

import numpy as np
import pytest

from dragoman.language.entities import entities

LABELS = tuple(
    f"{name}:{tag}"
    for name, kinds in {
        "uner": ("PER", "ORG", "LOC"),
        "gum": ("PER", "ORG", "LOC"),
        "pol": ("politician", "politicalparty", "country", "election", "location"),
        "wwn": ("Person", "Organization", "Location", "Misc"),
    }.items()
    for tag in ("O", *(f"B-{kind}" for kind in kinds), *(f"I-{kind}" for kind in kinds))
)
_PLAIN = {
    "PER": ("PER", "politician", "Person"),
    "ORG": ("ORG", "politicalparty", "Organization"),
    "LOC": ("LOC", "location", "Location"),
    "COUNTRY": ("LOC", "country", "Location"),
    "ELECTION": ("", "election", "Misc"),
    "O": ("", "", ""),
}


def logits(*tags, sure=6.0):
    """Make logits in which all sets agree; tags such as "B-PER"."""
    found = np.zeros((len(tags), len(LABELS)), np.float32)
    for row, tag in zip(found, tags, strict=True):
        part, _, kind = tag.partition("-")
        plain, political, news = _PLAIN[kind or part]
        for name, own in {"uner": plain, "gum": plain, "pol": political, "wwn": news}.items():
            row[LABELS.index(f"{name}:{part}-{own}" if own else f"{name}:O")] = sure
    return found


def named(scores, starts=(), words=None):
    """Return what is found, without scores."""
    words = words or ["word"] * len(scores)
    return [one[:3] for one in entities(scores, LABELS, words, starts)]


def test_names_are_runs_of_one_type():
    """A beginning and what goes on make one name; a second beginning makes another."""
    scores = logits("B-PER", "I-PER", "B-PER", "O", "B-LOC")
    assert [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "LOC")] == named(scores)
    assert all(0 < score <= 1 for *_, score in entities(scores, LABELS, ["word"] * 5))


def test_a_middle_goes_on():
    """A word less sure of another type goes on as the words around it; alone it begins."""
    scores = logits("B-LOC", "I-LOC", "I-LOC", "O")
    scores[1] += logits("I-ORG", sure=6.5)[0]
    assert [(0, 3)] == [one[:2] for one in named(scores)]
    assert [(1, 2)] == [one[:2] for one in named(logits("O", "I-LOC", "O"))]


def test_a_sentence_ends_a_name():
    """No name runs over the start of a sentence."""
    assert [(0, 1), (1, 2)] == [one[:2] for one in named(logits("B-ORG", "I-ORG"), {1})]


@pytest.mark.parametrize("kind", ["COUNTRY", "ELECTION"])
def test_the_politics_set_refines(kind):
    """A country is more than a place; an election is known to one set only, and is found."""
    assert [(1, 3, kind)] == named(logits("O", f"B-{kind}", f"I-{kind}", "O"))


def test_a_town_is_no_part_of_its_state():
    """What the tags take for one name is two: the town and what it lies in."""
    scores = logits("O", "B-LOC", "I-LOC", "I-LOC")
    assert [(1, 4, "LOC")] == named(scores, words="in San Rafael Bay".split())
    assert [(1, 3, "LOC"), (3, 4, "LOC")] == named(scores, words="in San Rafael California".split())


def test_nothing_is_found_in_nothing():
    """No words, no names."""
    assert [] == named(logits())
    assert [] == named(logits("O", "O"))
