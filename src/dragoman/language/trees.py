"""From arc scores to trees: greedy where that is a tree, else Chu-Liu/Edmonds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from dragoman.language.grammar import SUBJECTS

Scores = np.ndarray[Any, Any]
_NEVER = -1e9
_ROUNDING = 1e-3
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
# What parts two phrases: no noun before it describes the name behind.
_PARTING = frozenset({",", ";", ":", "(", ")", "-", "–", "—", "and", "or"})
# Parts before a hyphen that are no words of their own: "co-operation", "re-election".
_PREFIXES = frozenset(
    "anti co counter de ex inter mid non over post pre pro re self semi sub trans under vice".split()
)
# Behind a hyphen these tell of somebody who will hold an office.
_CHOSEN = frozenset({"designate", "elect"})
# What a verb or noun has no two of, side by side: "supports co-operation".
_ONCE = SUBJECTS | {"conj", "nmod", "obj", "obl"}
# What may hang on a helper itself: "has (not)", "is and was".
_OF_HELPERS = frozenset({"fixed", "goeswith", "reparandum", "conj", "cc", "advmod", "dep", "punct"})


def heads(scores: Scores) -> list[int]:
    """
    Return the head of each of `n` words (0 = root, else word number from 1).

    `scores` [n, n+1] holds the score of head j for word i+1. The result is a tree with
    exactly one root: nearly always the greedy choice, else the best tree found by
    Chu-Liu (1965) and Edmonds (1967) under each of the likeliest roots.
    """
    greedy: list[int] = scores.argmax(1).tolist()
    if greedy.count(0) == 1 and is_tree(greedy):
        return greedy
    return _best_tree(scores)


def lifted(governors: Sequence[int], relations: Sequence[str]) -> list[int]:
    """
    Return the heads of words, with nothing below a helping verb that belongs to its verb.

    "Lima has backed it": where "Lima" hangs on "has", it moves up to "backed". Heads are
    numbered from 1, 0 is the root.
    """
    found = list(governors)
    helpers = {at for at, relation in enumerate(relations, 1) if relation in _HELPERS}
    for word, above in enumerate(governors):
        if above not in helpers or relations[word] in _OF_HELPERS:
            continue
        # Every step goes up a tree, so that it ends.
        while above in helpers:
            above = found[above - 1]  # noqa: PLW2901 - up the tree
        found[word] = above
    return found


def subjected(governors: Sequence[int], relations: Sequence[str]) -> list[str]:
    """
    Return the relations of words, with one object before its verb as the subject it lacks.

    "Lima on Monday shut the port": no verb has an object on either side and no subject. Heads
    are numbered from 1, 0 is the root.
    """
    found = list(relations)
    objects: dict[int, list[int]] = {}
    for word in [at for at, relation in enumerate(relations) if relation == "obj"]:
        objects.setdefault(governors[word], []).append(word)
    for head, words in objects.items():
        before = [word for word in words if word < head - 1]
        if len(before) == 1 and len(words) > 1 and not _has_subject(governors, relations, head):
            found[before[0]] = "nsubj"
    return found


def _has_subject(governors: Sequence[int], relations: Sequence[str], head: int) -> bool:
    """Say whether a word has a subject: a noun or a clause, with whatever subtype."""
    pairs = zip(governors, relations, strict=True)
    return any(above == head and relation[1:5] == "subj" for above, relation in pairs)


def described(
    governors: Sequence[int], relations: Sequence[str], tags: Sequence[str], forms: Sequence[str]
) -> tuple[list[int], list[str]]:
    """
    Return heads and relations of words, where a noun and the name behind it were both subjects.

    "Dear friend" Ana Roca should come: the noun describes the name. Two neighbouring words of a
    name that both were subjects are one: "New Zealand". Heads are numbered from 1, 0 is the root.
    """
    found, names = list(governors), list(relations)
    before: dict[int, int] = {}
    for word, (head, relation) in enumerate(zip(governors, relations, strict=True)):
        if relation not in SUBJECTS or word >= head:
            continue
        noun = before.get(head)
        if noun is not None and tags[noun] == "NOUN" and tags[word] == "PROPN":
            within = range(noun + 1, word)
            is_apart = any(forms[at] in _PARTING for at in within)
            if not is_apart and all(governors[at] - 1 in {noun, word, *within} for at in within):
                found[noun], names[noun] = word + 1, "nmod:desc"
        elif noun == word - 1 and tags[noun] == tags[word] == "PROPN":
            found[noun], names[noun] = word + 1, "compound"
            for behind in range(word + 1, len(found)):
                if governors[behind] == noun + 1:
                    found[behind] = word + 1
        before[head] = word
    return found, names


def entitled(governors: Sequence[int], relations: Sequence[str], tags: Sequence[str]) -> list[str]:
    """
    Return relations of words, with a name behind an office and its "of" in apposition to it.

    "The Minister of Trade of Peru Ana Roca": no preposition makes the name a part of the office. A
    "brother of the president Ana Roca" is not Roca.
    """
    found = list(relations)
    with_case = {governors[at] - 1 for at, name in enumerate(relations) if name == "case"}
    last: dict[int, int] = {}  # the last part with a preposition, by what it is part of
    for word in [at for at, name in enumerate(relations) if name == "nmod"]:
        head = governors[word]
        if word < head - 1:
            continue
        if word in with_case:
            last[head] = word
        elif tags[word] == tags[word - 1] == "PROPN" and last.get(head) == word - 1:
            found[word] = "appos"
    return found


def prefixed(
    governors: Sequence[int], relations: Sequence[str], forms: Sequence[str]
) -> tuple[list[int], list[str]]:
    """
    Return heads and relations of words, with a prefix below the noun that a hyphen ties it to.

    "Oman supports co-operation": not "co", and "operation" beside it. So is what tells that somebody
    will hold an office: "the president-elect". Heads are numbered from 1, 0 is the root.
    """
    found, names = list(governors), list(relations)
    for hyphen in [at for at, form in enumerate(forms[1:-1], 1) if form == "-"]:
        word, noun = hyphen - 1, hyphen + 1
        if forms[noun].lower() in _CHOSEN and word + 1 != found[noun]:
            _tie_behind(found, names, word, noun)
            continue
        is_tied = forms[word].lower() in _PREFIXES
        is_twin = is_tied and found[word] == found[noun] and names[word] == names[noun]
        if not is_twin or names[word] not in _ONCE:
            continue
        found = [noun + 1 if head == word + 1 else head for head in found]
        found[word], names[word] = noun + 1, "compound"
    return found, names


def _tie_behind(found: list[int], names: list[str], word: int, suffix: int) -> None:
    """Put a suffix below the noun that it is tied to, and the noun where the suffix stood over it."""
    if found[word] == suffix + 1:
        found[word], names[word] = found[suffix], names[suffix]
    elif found[word] != found[suffix]:
        return
    found[suffix], names[suffix] = word + 1, "amod"
    for at, head in enumerate(found):
        if head == suffix + 1:
            found[at] = word + 1


def is_tree(found: list[int]) -> bool:
    """Say whether every word reaches the root."""
    above = np.array([0, *found])
    for _ in range(len(found).bit_length()):
        above = above[above]  # twice as many steps up, and at last as many as there are words
    return not above.any()


def _best_tree(scores: Scores) -> list[int]:
    """Return the best single-rooted tree, trying the four likeliest roots."""
    size = scores.shape[0]
    graph = np.full((size + 1, size + 1), _NEVER)
    graph[:, 1:] = scores.T
    np.fill_diagonal(graph, _NEVER)
    best: tuple[float, list[int]] | None = None
    most = graph[1:, 1:].max(0, initial=_NEVER)  # of each word, below another word
    for root in np.argsort(-scores[:, 0], kind="stable")[:4].tolist():
        bound = most.sum() - most[root] + graph[0, root + 1]
        if best is not None and bound < best[0] - _ROUNDING:
            continue  # not even a graph with cycles is as good
        rooted = graph.copy()
        rooted[0, :] = _NEVER
        rooted[:, root + 1] = _NEVER
        rooted[0, root + 1] = graph[0, root + 1]
        found = _edmonds(rooted)
        total = float(sum(rooted[found[word], word] for word in range(1, size + 1)))
        if best is None or total > best[0]:
            best = (total, found[1:])
    return best[1] if best else []


def _cycle(found: list[int]) -> list[int]:
    """Return the words of a cycle, or an empty list."""
    colour = [0] * len(found)
    for start in range(1, len(found)):
        path, here = [], start
        while here > 0 and colour[here] == 0:
            colour[here] = 1
            path.append(here)
            here = found[here]
        if here > 0 and colour[here] == 1:
            return path[path.index(here) :]
        for step in path:
            colour[step] = 2
    return []


def _edmonds(graph: Scores) -> list[int]:
    """
    Return the head of every node of `graph` [head, dependent]; node 0 is the root.

    Contracts one cycle after the other in a loop, then unfolds them in turn: no
    recursion, so that no sentence is too long for it.
    """
    levels: list[tuple[list[int], list[int], list[int], list[int]]] = []
    while True:
        found: list[int] = graph.argmax(0).tolist()
        found[0] = -1
        cycle = _cycle(found)
        if not cycle:
            break
        ring = set(cycle)
        rest = [node for node in range(len(found)) if node not in ring]
        smaller, enter, leave = _contract(graph, found, cycle, rest)
        levels.append((found, rest, enter, leave))
        graph = smaller
    for outer, rest, enter, leave in reversed(levels):
        found = _unfold(found, outer, rest, enter, leave)
    return found


def _contract(
    graph: Scores, found: list[int], cycle: list[int], rest: list[int]
) -> tuple[Scores, list[int], list[int]]:
    """Make the cycle one node, the last; say by which of its words it is entered and left."""
    size = len(rest)
    ring, outside = np.array(cycle), np.array(rest)
    kept = graph[[found[word] for word in cycle], ring]
    smaller = np.full((size + 1, size + 1), _NEVER)
    smaller[:size, :size] = graph[outside[:, None], outside]
    into = graph[outside[:, None], ring] - kept + kept.sum()
    out_of = graph[ring[:, None], outside]
    smaller[:size, size] = into.max(1)
    smaller[size, :size] = out_of.max(0)
    smaller[:, 0] = _NEVER
    np.fill_diagonal(smaller, _NEVER)
    enter = [cycle[at] for at in into.argmax(1).tolist()]
    leave = [cycle[at] for at in out_of.argmax(0).tolist()]
    return smaller, enter, leave


def _unfold(
    inner: list[int],
    outer: list[int],
    rest: list[int],
    enter: list[int],
    leave: list[int],
) -> list[int]:
    """Put a contracted cycle back: it is broken where it is entered."""
    ring = len(rest)
    result = list(outer)
    for at, node in enumerate(rest):
        if node != 0:
            head = inner[at]
            result[node] = leave[at] if head == ring else rest[head]
    entered = enter[inner[ring]]
    result[entered] = rest[inner[ring]]
    return result
